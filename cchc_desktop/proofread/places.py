"""Where a paragraph of a foreign text stands, as a person looks for it: "mục II.1.a"."""

import re
from itertools import pairwise

from cchc_desktop.proofread.model import Document, Paragraph, Part
from cchc_desktop.proofread.parts import LETTER, NUMBER, ROMAN

_AROUND = {Part.HEAD: "phần đầu", Part.TITLE: "trích yếu", Part.OPENING: "lời mở đầu",
           Part.CLOSING: "lời kết", Part.ENDING: "phần ký, nơi nhận"}
_BELOW_NUMBERS = 9
_ROW = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2})*)\.?\s*(?:[|]|$)")
"""The number in the first cell of a row, whose cells are read with a bar between them."""


def part_in_words(document: Document, number: int) -> str:
    """The part of the report a paragraph is in, with its section or its row; "" if not known."""
    paragraph = document.paragraphs[number]
    if paragraph.part is Part.APPENDIX:
        row = _ROW.match(paragraph.text)
        return f"phụ lục, dòng {row[1]}" if row else "phụ lục"
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
