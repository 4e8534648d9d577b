"""Small documents for tests: a letter before ":" says what a line is."""

import re
from datetime import date
from functools import cache

from cchc_desktop.proofread.building import Builder
from cchc_desktop.proofread.checks import BY_CODE
from cchc_desktop.proofread.model import Context, Document, Part
from cchc_desktop.report.period import Period, PeriodKind
from cchc_desktop.report.unit import UnitKind

PARTS = {"H": (Part.HEADING, 1), "h": (Part.HEADING, 2), "T": (Part.TITLE, 0),
         "O": (Part.OPENING, 0), "C": (Part.CLOSING, 0), "E": (Part.ENDING, 0),
         "A": (Part.APPENDIX, 0), "L": (Part.HEAD, 0)}

CONTEXT = Context(Period(PeriodKind.QUARTER, 2023, 3, date(2023, 6, 15), date(2023, 9, 14)),
                  date(2023, 9, 18), UnitKind.XA, "An Bình", "huyện Đông Thanh", "tỉnh Hải Dương")
YEAR = CONTEXT._replace(
    period=Period(PeriodKind.YEAR, 2023, 0, date(2022, 12, 15), date(2023, 12, 14)),
    day=date(2023, 12, 15))
WARD = CONTEXT._replace(kind=UnitKind.PHUONG, name="Tân Lập", district="thị xã Đông Thanh")
NOW = CONTEXT._replace(
    period=Period(PeriodKind.YEAR, 2026, 0, date(2025, 12, 15), date(2026, 12, 14)),
    day=date(2026, 12, 16), district="")


@cache
def document(text: str) -> Document:
    """A document from lines; "H: …" is a large heading, "h: …" a small one, others are text."""
    paragraphs = []
    for number, line in enumerate(text.split("\n"), 1):
        marked = re.match("([HhTOCEAL]): ?", line)
        part, level = PARTS[marked.group(1)] if marked else (Part.TEXT, 0)
        builder = Builder()
        builder.add(line[marked.end():] if marked else line, 0)
        paragraphs.append(builder.paragraph(part, number, level=level))
    return Document(tuple(paragraphs))


def hits(code: str, text: str, context: Context = CONTEXT) -> list[str]:
    """The words one check finds in a small document."""
    check, read = BY_CODE[code], document(text)
    if check.passage:
        return [paragraph.text[hit.start:hit.end] for paragraph in read.paragraphs
                if paragraph.part in check.parts
                for hit in check.passage(paragraph.passage, context)]
    assert check.document
    return [read.paragraphs[spot.paragraph].text[spot.hit.start:spot.hit.end]
            for spot in check.document(read, context)]
