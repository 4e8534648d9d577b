"""A form nobody wrote code for: a month's report with two appendices, added by data alone."""

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.desk import Desk
from cchc_desktop.document.writing import document_bytes, write_document
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.data_file import load_report
from cchc_desktop.report.model import Edit, Report, value_item
from cchc_desktop.sheet import sheet_bytes

SIXTH = Path(__file__).parent / "data" / "mau_thu_sau.toml"
DATA: dict[str, Any] = {
    "form": "cchc-thu-thang",
    "unit": {"kind": "phuong", "name": "1", "province": "tỉnh Hưng Yên", "archive": "VT"},
    "period": {"kind": "month", "year": 2026, "number": 11},
    "sign": {"name": "Trần Thị Hoa"},
    "values": {
        "thon_tong": "8", "thon_co_diem": "6", "hs_tai_thon": "40", "hs_tai_xa": "160",
        "luot_ho_tro": "90", "luot_cao_tuoi": "30", "tv_to": "24", "tv_tap_huan": "18",
        "hinh_thuc_th": "1", "kinh_phi_to": "12,5", "hs_tai_nha": "20", "hs_dung_hen": "19",
        "hs_tre_hen": "1", "thu_xin_loi_nha": "1", "ho_phuc_vu": "15", "ho_ngheo": "3",
        "pa_nhan": "2", "pa_tra_loi": "2", "pa_qua_han": "0", "diem_hai_long": "9,4",
        "ngay_doi_thoai": "05/11/2026"},
    "lists": {"thon": [{"ten_thon": "Thôn Đông", "so_hs": "25"},
                       {"ten_thon": "Thôn Đoài", "so_hs": "15"}]}}


@pytest.fixture
def sixth(tmp_path: Path) -> FormLibrary:
    folder = tmp_path / "forms"
    folder.mkdir()
    shutil.copy(SIXTH, folder / "cchc-thu-thang.toml")
    return FormLibrary(folder)


@pytest.fixture
def report(sixth: FormLibrary, tmp_path: Path) -> Report:
    file = tmp_path / "data.json"
    file.write_text(json.dumps(DATA), encoding="utf-8")
    return load_report(file, sixth.form)


def test_it_has_thirty_rows_and_no_mistake(sixth: FormLibrary) -> None:
    assert not sixth.problems()
    assert sum(len(table.rows) for table in sixth.forms()[0].tables) == 30


def test_it_is_computed_and_checked(report: Report) -> None:
    figures = compute(report)
    assert [figures.value(name).text for name in ("hs_nhan", "tl_thon_co_diem", "tl_dung_hen")] == [
        "200", "75", "95"]
    assert all(finding.severity is Severity.INFO for finding in check(report, figures))
    wrong = report.edited([Edit(value_item("thon_co_diem"), "9"),
                           Edit(value_item("thu_xin_loi_nha"), "0")])
    assert {"thon_co_diem", "thu_xin_loi_nha"} <= {
        finding.key for finding in check(wrong, compute(wrong))
        if finding.severity is Severity.ERROR}


def test_its_period_prints_itself(report: Report) -> None:
    assert report.period.name == "tháng 11 năm 2026"
    assert report.period.days == "từ ngày 20/10/2026 đến ngày 19/11/2026"
    assert report.period.next_name == "tháng 12 năm 2026"


def test_it_is_exported(report: Report, tmp_path: Path) -> None:
    document = Document(io.BytesIO(document_bytes(report, compute(report))))
    words = [paragraph.text for paragraph in document.paragraphs]
    assert {"Phụ lục I", "Phụ lục II"} <= set(words)
    assert "+ Thôn Đông: 25 hồ sơ;" in words
    write_document(report, tmp_path / "a.docx")
    assert OpenXmlValidator().validate(str(tmp_path / "a.docx")).is_valid
    assert sheet_bytes(report, compute(report))


def test_it_is_kept_in_the_store(sixth: FormLibrary, report: Report, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "cchc.db", sixth)
    draft = desk.create_report(report.form, {"period.kind": "month", "period.year": "2026",
                                             "period.number": "11"})
    draft.answer("thon_tong", "8")
    reopened = desk.open_report(draft.id)
    assert reopened is not None
    assert reopened.report.typed("thon_tong") == "8"
    desk.close()
