"""The appendix as an Excel workbook: one sheet a table, as the paper form has it.

Numbers are numbers, so that the level above can add them up; everything else is text, whatever it
looks like: a note that begins with "=" is no formula.
"""

import io
import re
from datetime import datetime
from pathlib import Path
from textwrap import wrap
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from cchc_desktop.compute import Figures, compute
from cchc_desktop.document.content import agency, printed_unit, title
from cchc_desktop.document.placing import place, with_fixed_times
from cchc_desktop.form.appendix import Row, Table
from cchc_desktop.narrative import header, note, table_name
from cchc_desktop.report.model import Report
from cchc_desktop.report.number import decimals_of, round_half_up
from cchc_desktop.report.value import State, Value

_FONT = "Times New Roman"
_WIDTHS = {"A": 8, "B": 62, "C": 16, "D": 16, "E": 28}
_LINE = Side(style="thin")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TINT = PatternFill("solid", fgColor="E9EFF0")
_HEADER_ROW = 4
_LINE_HEIGHT = 16.5  # points
_SIDES = ("center", "left", "center", "right", "left")
_MADE = datetime(2020, 3, 5)


def write_sheet(report: Report, target: Path) -> None:
    """Write the appendix of a report. Raises WritingError, and then leaves an older file."""
    place(sheet_bytes(report, compute(report)), target, "Excel")


def sheet_bytes(report: Report, figures: Figures) -> bytes:
    """The .xlsx file. A report without an appendix gives one empty sheet with its title."""
    workbook = Workbook()
    first = workbook.active
    for table in report.form.tables:
        _fill(workbook.create_sheet(_sheet_name(table)), report, figures, table)
    if report.form.tables:
        workbook.remove(first)
    else:
        _put(first.cell(1, 1), title(report, figures))
    workbook.properties.created = workbook.properties.modified = _MADE
    made = io.BytesIO()
    ExcelWriter(workbook, ZipFile(made, "w")).save()  # workbook.save() would put the time in
    return with_fixed_times(made)


def _sheet_name(table: Table) -> str:
    """What Excel takes: 31 characters, none of []:*?/\\."""
    return re.sub(r"[\[\]:*?/\\]", " ", table.title)[:31]


def _fill(sheet: Worksheet, report: Report, figures: Figures, table: Table) -> None:
    heading = table_name(report, figures, table)
    for line, words in enumerate((agency(report), heading, report.period.days), 1):
        _put(sheet.cell(line, 1), words, bold=line == 2)
    head = header(report, figures, table)
    names = (head.stt, head.label.replace("\n", " "), head.unit, head.value, head.note)
    for column, words in enumerate(names, 1):
        cell = _put(sheet.cell(_HEADER_ROW, column), words, bold=True)
        cell.border, cell.fill = _BOX, _TINT
        cell.alignment = Alignment("center", "center", wrap_text=True)
    for number, row in enumerate(table.rows, _HEADER_ROW + 1):
        _fill_row(sheet, number, report, figures, row)
    for begin, count in table.sides:
        first = _HEADER_ROW + 1 + begin
        sheet.merge_cells(start_row=first, end_row=first + count - 1, start_column=1, end_column=1)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = sheet.cell(_HEADER_ROW + 1, 1)
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _fill_row(sheet: Worksheet, number: int, report: Report, figures: Figures, row: Row) -> None:
    value = figures[row.field].value if row.field else Value(State.BLANK)
    texts = (row.beginning, row.label, printed_unit(report.form, row), "",
             note(report, figures, row.field) if row.field else "")
    for column, (text, side) in enumerate(zip(texts, _SIDES, strict=True), 1):
        cell = _put(sheet.cell(number, column), text, bold=row.heading)
        cell.border = _BOX
        cell.alignment = Alignment(side, "top", wrap_text=True)
        if row.heading:
            cell.fill = _TINT
    sheet.row_dimensions[number].height = _LINE_HEIGHT * max(
        map(_lines, texts, _WIDTHS.values()))
    shown = sheet.cell(number, 4)
    if value.given and value.amount is not None:
        _put(shown, "")
        shown.value = round_half_up(value.amount, decimals_of(value.text))
        shown.number_format = _shape(value.text)
    else:
        _put(shown, value.text)


def _shape(number: str) -> str:
    """The format in which Excel shows a number as the paper prints it: 07, 38.600, 99,50."""
    whole = number.partition(",")[0].lstrip("-")
    decimals = decimals_of(number)
    grouped = "#,##0" if "." in whole else "0" * (len(whole) if whole.startswith("0") else 1)
    return grouped + ("." + "0" * decimals if decimals else "")


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column: its letters are narrower than Excel's unit."""
    return sum(len(wrap(line, int(width * 1.15))) or 1 for line in text.split("\n"))


def _put(cell: Cell, text: str, *, bold: bool = False) -> Cell:
    """A text as text: nothing in it is a formula."""
    cell.font = Font(_FONT, 12, bold=bold)
    if text:
        cell.value = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", text)
        cell.data_type = "s"
    return cell
