"""The side cell of an appendix table: "Trong đó" stands once beside all the rows it holds."""

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl, CT_Tc
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import _Cell

from cchc_desktop.form.appendix import SIDE

_CELL = qn("w:tc")


def merge_sides(document: Document) -> None:
    """Merge the first cells of neighbouring rows that hold the side's words."""
    for table in document.tables:
        _merge(document, table._tbl)


def _merge(document: Document, table: CT_Tbl) -> None:
    above = False
    for row in table.tr_lst:
        cell = row.find(_CELL)
        beside = cell is not None and words(cell) == SIDE
        if beside:
            cell.vMerge = "continue" if above else "restart"
            if above:
                _empty(cell)
            else:
                _Cell(cell, document.tables[0]).vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        above = beside


def words(element: BaseOxmlElement) -> str:
    """The words of a paragraph or a cell; `Paragraph.text` takes ten times as long."""
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _empty(cell: CT_Tc) -> None:
    for paragraph in cell.p_lst:
        for run in paragraph.r_lst:
            paragraph.remove(run)
