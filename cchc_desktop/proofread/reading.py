"""Read a plain text as a document: undo what extracting it from a PDF did to its lines.

Such files have a line break at the end of every printed line, blank lines between them, page
numbers on lines of their own, and sometimes marks of a web page ("**", "#").
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_desktop.proofread.alphabet import UPPER
from cchc_desktop.proofread.building import Builder
from cchc_desktop.proofread.model import Document, Paragraph
from cchc_desktop.proofread.parts import Parts

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_PAGE_NUMBER = re.compile(r"[*_ -]*(?:[Tt]rang )?[0-9]{1,3}(?: ?/ ?[0-9]{1,3})?[*_ -]*")
_MARKDOWN = re.compile(r"\*\*|<[^<>\n]{1,80}>|\\(?=[*_])|(?<![\w*])\*(?=\S)|(?<=\S)\*(?!\w)"
                       r"|^#{1,6} ")
_MARKER = re.compile(
    r"[-–+*•]\s*\S|(?:X{0,1}(?:IX|IV|V?I{1,3}|V)|X)(?:\.|\s|\))\s*\S"
    rf"|[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*\.?\s*(?=[{UPPER}])|[a-zđ][.)]\s+\S"
    r"|Kính gửi|Nơi nhận|Trên đây là|Trong đó|PHỤ LỤC|Phụ lục|Biểu mẫu|STT\b|CHỦ TỊCH|KT\.|TM\."
    r"|BÁO CÁO|NGƯỜI |THỦ TRƯỞNG|\(Kèm theo")
_NUMBERED = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*\.?\s*")
_ALONE = re.compile(r"(?:\W|_)*(?:BÁO CÁO|PHỤ LỤC|CHỦ TỊCH|Nơi nhận:?)(?:\W|_)*")
_CUT_SYMBOL = re.compile(r"\w[-/]$")
_COUNT_AT_END = re.compile(r": ?[0-9]+$")
_WIDEST_PRINTED_LINE = 125


class Line(NamedTuple):
    """A line of a file that is not blank: its number from 1, offset and stripped text."""

    number: int
    start: int
    text: str


def read_text(text: str) -> Document:
    """The document a text file holds."""
    starts = (0, *(found.end() for found in _BREAK.finditer(text)))
    markdown = "**" in text or re.search(r"^#{1,6} ", text, re.M) is not None
    lines = [line for line in _lines(text, starts) if not _PAGE_NUMBER.fullmatch(line.text)]
    parts = Parts()
    paragraphs: list[Paragraph] = []
    for group in _groups(lines):
        builder = _built(group, markdown=markdown)
        if builder.text:
            part, level = parts.of(builder.text)
            paragraphs += builder.paragraphs(part, group[0].number, level=level)
    return Document(tuple(paragraphs), starts, spaced=False)


def _lines(text: str, starts: tuple[int, ...]) -> Iterator[Line]:
    for number, (start, end) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True), 1):
        line = text[start:end]
        if line.strip():
            yield Line(number, start + len(line) - len(line.lstrip()), line.strip())


def _built(group: list[Line], *, markdown: bool) -> Builder:
    builder = Builder()
    for line in group:
        if builder.last and not _CUT_SYMBOL.search(builder.last):
            builder.space(line.start - 1)
        _add_line(builder, line, markdown=markdown)
    return builder


def _add_line(builder: Builder, line: Line, *, markdown: bool) -> None:
    at = 0
    if markdown:
        for found in _MARKDOWN.finditer(line.text):
            if found.group().startswith("<") and "//" in found.group():
                continue
            builder.add(line.text[at:found.start()], line.start + at)
            at = found.end()
    builder.add(line.text[at:], line.start + at)


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    width = _width(lines)
    group: list[Line] = []
    for line in lines:
        if group and not (width and _continues(group[-1].text, line.text, width)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _width(lines: list[Line]) -> int:
    """How wide the printed lines are; 0 where each paragraph stands on one line."""
    lengths = sorted(len(line.text) for line in lines)
    if not lengths:
        return 0
    widest = lengths[int(len(lengths) * 0.97) if len(lengths) > 30 else -1]
    return 0 if widest > _WIDEST_PRINTED_LINE else lengths[int(len(lengths) * 0.85)]


def _continues(before: str, line: str, width: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if "\t" in line or "\t" in before or _ALONE.fullmatch(before) or _ALONE.fullmatch(line):
        return False
    if before.endswith(("-", "–")) and len(before) > width / 2:
        return True
    if _MARKER.match(line) and not _open_number(before, line):
        return False
    full, ended = len(before) >= 0.72 * width, before.endswith((".", ";", ":", "!", "?", "…"))
    if before.isupper():
        return line.isupper() and not ended
    if line.startswith(("http://", "https://")):
        return not ended
    first = next((char for char in line if char.isalnum()), "")
    if first.isupper() or not first or line[0] in "(“\"‘":
        return full and not ended and not _COUNT_AT_END.search(before)
    return full or not ended


def _open_number(before: str, line: str) -> bool:
    """"… năm" / "2023 Kế hoạch": the number belongs to the line before."""
    return bool(_NUMBERED.match(line)) and before.endswith((" năm", " số", " tháng", " ngày",
                                                             " khoản", " Điều", ","))
