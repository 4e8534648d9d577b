"""The appendix tables: what a page must not part, and a header whose every line shows."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.shared import Length, Pt

from cchc_desktop.document.text_width import wrapped

HEADER = "Ô đầu bảng"
_PARAGRAPH, _KEEP, _STYLE = qn("w:p"), qn("w:keepNext"), qn("w:pStyle")
_CELL, _MERGED = qn("w:tc"), f"{qn('w:tcPr')}/{qn('w:vMerge')}"
_SMALL = 10  # rows of a table that one page can be expected to hold
_SIDES = 6  # rows beside one side cell that stay together
_USUAL_SIZE = 12.0
_LINE = 1.15  # height of a line of Times New Roman, in font sizes
_AROUND = 4.0  # above and below the text of a header cell, in points
_CELL_MARGINS = 3.0  # left and right together, in millimetres


def arrange_tables(document: Document) -> None:
    """Keep side rows with the row they explain and small tables whole; make headers high enough."""
    for table in document.element.body.iterchildren(qn("w:tbl")):
        header = [row for row in table.tr_lst if _is_header(row)]
        if header:
            _keep_rows(table, len(header))
            _raise_header(header, _header_size(document))


def _is_header(row: CT_Row) -> bool:
    return row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None


def _header_size(document: Document) -> float:
    size = document.styles[HEADER].font.size if HEADER in document.styles else None
    return float(size.pt) if size else _USUAL_SIZE


def _keep_rows(table: CT_Tbl, headers: int) -> None:
    rows = table.tr_lst[headers:]
    kept = rows[:-1] if len(rows) <= _SMALL else _before_sides(rows)
    for row in kept:
        for paragraph in row.iter(_PARAGRAPH):
            keep_with_next(paragraph)


def keep_with_next(paragraph: CT_P) -> None:
    """Let no page end after a paragraph. Straight into the file: a long table has a thousand of
    them. The style comes first."""
    properties = paragraph.pPr if paragraph.pPr is not None else paragraph.get_or_add_pPr()
    if properties.find(_KEEP) is None:
        styled = len(properties) > 0 and properties[0].tag == _STYLE
        properties.insert(1 if styled else 0, properties.makeelement(_KEEP))


def _before_sides(rows: list[CT_Row]) -> Iterator[CT_Row]:
    """Each row that is followed by one more row beside a side cell."""
    run = 0
    for row, below in pairwise(rows):
        run = run + 1 if _is_beside(below) else 0
        if 0 < run <= _SIDES:
            yield row


def _is_beside(row: CT_Row) -> bool:
    first = row.find(_CELL)
    return first is not None and first.find(_MERGED) is not None


def _raise_header(rows: list[CT_Row], size: float) -> None:
    """Give the last header row the height that a cell over all of them needs: some programs
    measure that cell where the header stands first, but not where it is repeated."""
    last = _height(rows[-1].tc_lst, size)
    above = sum(_height((cell for cell in row.tc_lst if cell.vMerge is None), size)
                for row in rows[:-1])
    spanning = _height((cell for cell in rows[0].tc_lst if cell.vMerge is not None), size)
    if spanning > above + last:
        rows[-1].trHeight_val = Pt(spanning - above)


def _height(cells: Iterable[CT_Tc], size: float) -> float:
    """What the tallest of some cells needs, in points."""
    return max((_lines(cell, size) * size * _LINE + _AROUND for cell in cells), default=0.0)


def _lines(cell: CT_Tc, size: float) -> int:
    room = Length(cell.width or 0).mm - _CELL_MARGINS
    texts = ("".join(_words(paragraph)) for paragraph in cell.p_lst)
    return sum(len(wrapped(line, size, room)) for text in texts for line in text.split("\n"))


def _words(paragraph: object) -> Iterator[str]:
    for element in paragraph.iter(qn("w:t"), qn("w:br")):  # type: ignore[attr-defined]
        yield element.text or "" if element.tag == qn("w:t") else "\n"
