"""Where a paragraph of a foreign text stands, as a person looks for it: "mục II.1.a"."""

import re
from itertools import pairwise

from cchc_desktop.proofread.model import BETWEEN_CELLS, Document, Paragraph, Part
from cchc_desktop.proofread.parts import LETTER, NUMBER, ROMAN

_AROUND = {Part.HEAD: "phần đầu", Part.TITLE: "trích yếu", Part.OPENING: "lời mở đầu",
           Part.CLOSING: "lời kết", Part.ENDING: "phần ký, nơi nhận"}
_BELOW_NUMBERS = 9
_NUMBER = r"[0-9]{1,2}(?:\.[0-9]{1,2})*"


def part_in_words(document: Document, number: int) -> str:
    """The part of the report a paragraph is in, with its section or its row; "" if not known."""
    paragraph = document.paragraphs[number]
    if paragraph.part is Part.APPENDIX:
        first = paragraph.text.partition(BETWEEN_CELLS)[0].rstrip(".")
        return f"phụ lục, dòng {first}" if re.fullmatch(_NUMBER, first) else "phụ lục"
    if paragraph.part in _AROUND:
        return _AROUND[paragraph.part]
    section = _section(document, number)
    return f"mục {section}" if section else ""


def _section(document: Document, number: int) -> str:
    """The number of the section a paragraph is in, with those above it; "" before the first."""
    numbers: list[str] = []
    level = 99
    for paragraph in reversed(document.paragraphs[:number + 1]):
        own = _level(paragraph) if paragraph.part is Part.HEADING else level
        if own < level:
            numbers.insert(0, _number(paragraph.text))
            level = own
        if level == 1:
            break
    kept = [above for above, below in pairwise((*numbers, "")) if not below.startswith(f"{above}.")]
    return ".".join(filter(None, kept))


def _level(heading: Paragraph) -> int:
    """Its level; "a)" stands below any number."""
    return _BELOW_NUMBERS if LETTER.match(heading.text) else heading.level


def _number(heading: str) -> str:
    found = next(filter(None, (each.match(heading) for each in (ROMAN, NUMBER, LETTER))), None)
    return found[1] if found else ""
