"""The appendix as an Excel workbook."""

import io
import time
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_desktop.compute import compute
from cchc_desktop.document.templates import WritingError
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item
from cchc_desktop.sheet import sheet_bytes, write_sheet


def workbook_of(report: Report) -> Workbook:
    return load_workbook(io.BytesIO(sheet_bytes(report, compute(report))))


def row_of(workbook: Workbook, sheet: str, stt: str) -> tuple[object, ...]:
    return next(row for row in workbook[sheet].iter_rows(values_only=True) if row[0] == stt)


def test_every_table_and_every_row_is_there(corrected: Report) -> None:
    workbook = workbook_of(corrected)
    assert workbook.sheetnames == [table.title for table in corrected.form.tables]
    for table in corrected.form.tables:
        rows = list(workbook[table.title].iter_rows(min_row=5, values_only=True))
        assert [row[1] for row in rows] == [row.label for row in table.rows]


def test_numbers_are_numbers_and_heading_rows_are_empty(corrected: Report) -> None:
    workbook = workbook_of(corrected)
    assert row_of(workbook, "Biểu mẫu 1", "2.1")[3] == 28
    assert Decimal(str(row_of(workbook, "Biểu mẫu 1", "2")[3])) == Decimal("85.7")
    assert row_of(workbook, "Biểu mẫu 1", "3")[3] is None


@pytest.mark.parametrize(("typed", "shape"), [
    ("28", "0"), ("07", "00"), ("0", "0"), ("38.600", "#,##0"), ("1.234", "#,##0"),
    ("-5", "0")])
def test_a_number_is_shown_as_the_paper_prints_it(corrected: Report, typed: str,
                                                  shape: str) -> None:
    report = corrected.edited([Edit(value_item("nv_de_ra"), typed)])
    sheet = workbook_of(report)["Biểu mẫu 1"]
    cells = next(row for row in sheet.iter_rows() if row[0].value == "2.1")
    assert cells[3].number_format == shape


def test_decimals_are_all_shown_and_the_agency_is_named(corrected: Report) -> None:
    sheet = workbook_of(corrected)["Biểu mẫu 1"]
    share = next(row for row in sheet.iter_rows() if row[0].value == "2")[3]
    assert (share.value, share.number_format) == (85.7, "0.0")
    assert sheet["A1"].value == "Ủy ban nhân dân xã Lê Hồng"


@pytest.mark.parametrize("text", ["=1+1", "{{7*7}}", "<w:p>", "&", "+1", "\u0001x", "9" * 5000])
def test_no_text_becomes_a_formula(corrected: Report, text: str) -> None:
    report = corrected.edited([Edit(value_item("nv_de_ra"), text),
                               Edit(Item(Aspect.NOTE, "nv_de_ra"), text)])
    row = next(row for row in workbook_of(report)["Biểu mẫu 1"].iter_rows()
               if row[0].value == "2.1")
    assert {cell.data_type for cell in (row[3], row[4])} <= {"s", "n"}
    assert str(row[4].value) == text.replace("\u0001", "\ufffd")


def test_the_same_report_gives_the_same_bytes(corrected: Report) -> None:
    first = sheet_bytes(corrected, compute(corrected))
    time.sleep(1.1)  # the time in a workbook counts in seconds
    assert sheet_bytes(corrected, compute(corrected)) == first


def test_a_failed_export_leaves_the_old_file(corrected: Report, tmp_path: Path) -> None:
    (tmp_path / "phu luc.xlsx").mkdir()
    with pytest.raises(WritingError, match="Không ghi được"):
        write_sheet(corrected, tmp_path / "phu luc.xlsx")
    assert [file.name for file in tmp_path.iterdir()] == ["phu luc.xlsx"]
