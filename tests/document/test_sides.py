"""Rows beside a merged "Trong đó" cell, in the document and in the workbook."""

import io
from collections.abc import Callable

import pytest
from docx import Document
from docx.table import Table as WordTable
from openpyxl import load_workbook

from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.form.model import Form
from cchc_desktop.report.model import Report
from cchc_desktop.sheet import sheet_bytes
from tests.conftest import answered, with_details

WITH_SIDES = """
[[appendices]]
id = "pl"
title = "Số liệu"

[[tables]]
id = "bang"
title = "Bảng"

[[tables.rows]]
stt = "1"
label = "Số hồ sơ đã tiếp nhận"
name = "tiep_nhan"
unit = "Hồ sơ"

[[tables.rows]]
label = "Trực tiếp"
name = "truc_tiep"
unit = "Hồ sơ"
parent = "1"
side = "Trong đó"

[[tables.rows]]
label = "Trực tuyến"
name = "truc_tuyen"
unit = "Hồ sơ"
parent = "1"
side = "Trong đó"
checks = [{ at_most = ["tiep_nhan"] }]

[[tables.rows]]
stt = "2"
label = "Số hồ sơ đã trả"
name = "da_tra"
unit = "Hồ sơ"

[[tables.rows]]
label = "Trả trực tiếp"
name = "tra_truc_tiep"
unit = "nt"
parent = "2"
side = "Trong đó"
"""


@pytest.fixture
def form(small_form: Callable[..., Form]) -> Form:
    return small_form('name = "a"\nlabel = "A"', more=WITH_SIDES)


def appendix_of(report: Report) -> WordTable:
    document = Document(io.BytesIO(document_bytes(report, compute(report))))
    return next(table for table in document.tables if len(table.columns) == 5)


def test_the_side_cells_are_known_by_place_and_length(form: Form) -> None:
    assert form.tables[0].sides == [(1, 2), (4, 1)]


def test_the_side_stands_once_beside_its_rows(form: Form) -> None:
    table = appendix_of(answered(form, tiep_nhan="30", truc_tuyen="10"))
    rows = table._tbl.tr_lst[-5:]
    words = ["".join(node.text or "" for node in row.tc_lst[0].iter() if node.tag.endswith("}t"))
             for row in rows]
    assert words == ["1", "Trong đó", "", "2", "Trong đó"]
    assert [row.tc_lst[0].vMerge for row in rows] == [
        None, "restart", "continue", None, "restart"]
    assert table.cell(len(table.rows) - 3, 0).text == "Trong đó"


def test_a_finding_says_under_which_row_it_stands(form: Form) -> None:
    report = answered(form, tiep_nhan="30", truc_tuyen="40")
    found = [finding for finding in check(report, compute(report)) if finding.key == "truc_tuyen"]
    assert found[0].place == "Bảng, dòng 1, trong đó “Trực tuyến”"


def test_the_workbook_merges_the_side_cells_too(form: Form) -> None:
    report = answered(form)
    sheet = load_workbook(io.BytesIO(sheet_bytes(report, compute(report))))["Bảng"]
    assert {str(merged) for merged in sheet.merged_cells.ranges} >= {"A6:A7"}
    assert sheet["A6"].value == "Trong đó"


def test_two_may_sign_under_an_appendix(small_form: Callable[..., Form]) -> None:
    more = WITH_SIDES.replace('title = "Số liệu"', 'title = "Số liệu"\n'
                              'signatures = ["Người lập biểu", "Thủ trưởng đơn vị"]')
    report = with_details(answered(small_form('name = "a"\nlabel = "A"', more=more)),
                          sign__name="Trần Thị Hoa", sign__preparer="Lê Văn Minh")
    document = Document(io.BytesIO(document_bytes(report, compute(report))))
    left, right = document.tables[-1].rows[0].cells
    assert [paragraph.text for paragraph in left.paragraphs] == ["NGƯỜI LẬP BIỂU", "Lê Văn Minh"]
    assert [paragraph.text for paragraph in right.paragraphs] == [
        "THỦ TRƯỞNG ĐƠN VỊ", "Trần Thị Hoa"]
    assert all("Lê Văn Minh" not in cell.text for table in document.tables[:-1]
               for row in table.rows for cell in row.cells)


def test_who_signs_under_an_appendix_stands_on_the_page_of_its_last_row(
        small_form: Callable[..., Form]) -> None:
    more = WITH_SIDES.replace('title = "Số liệu"', 'title = "Số liệu"\n'
                              'signatures = ["Người lập biểu", "Thủ trưởng đơn vị"]')
    report = answered(small_form('name = "a"\nlabel = "A"', more=more))
    document = Document(io.BytesIO(document_bytes(report, compute(report))))
    end = next(paragraph for paragraph in document.paragraphs if paragraph.text == "./.")
    assert end.paragraph_format.keep_with_next
    unsigned = answered(small_form('name = "a"\nlabel = "A"', more=WITH_SIDES))
    document = Document(io.BytesIO(document_bytes(unsigned, compute(unsigned))))
    assert document.paragraphs[-1].text == "./."
    assert not document.paragraphs[-1].paragraph_format.keep_with_next


@pytest.mark.parametrize("more", ["", WITH_SIDES, WITH_SIDES.replace(
    'title = "Số liệu"', 'title = "Số liệu"\nsignatures = ["Người lập biểu", "Thủ trưởng"]')])
def test_a_document_ends_with_a_paragraph(small_form: Callable[..., Form], more: str) -> None:
    """Word adds one of the usual size behind a last table, on a page of its own if need be."""
    report = answered(small_form('name = "a"\nlabel = "A"', more=more))
    last = Document(io.BytesIO(document_bytes(report, compute(report)))).element.body[-2]
    assert last.tag.endswith("}p")


def test_without_signatures_the_appendix_ends_with_its_table(form: Form) -> None:
    report = answered(form)
    document = Document(io.BytesIO(document_bytes(report, compute(report))))
    assert len(document.tables[-1].columns) == 5


def test_a_table_may_stand_without_a_title(small_form: Callable[..., Form]) -> None:
    more = WITH_SIDES.replace('title = "Bảng"', 'title = "Bảng"\nuntitled = true')
    report = answered(small_form('name = "a"\nlabel = "A"', more=more))
    document = Document(io.BytesIO(document_bytes(report, compute(report))))
    assert "Bảng" not in [paragraph.text for paragraph in document.paragraphs]
