"""The first page of the form for 2026 under every kind of unit and name."""

import io

import pytest
from docx import Document

from cchc_desktop.compute import compute
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.report.data_file import load_report
from tests.conftest import REPORTS, with_details

LONG = "Nguyễn Bỉnh Khiêm và các xóm ven sông phía Đông Bắc Phú Quý"


@pytest.mark.parametrize(("kind", "name", "agency", "place"), [
    ("xa", "An Khê", "XÃ AN KHÊ", "An Khê"), ("phuong", "Lam Sơn", "PHƯỜNG LAM SƠN", "Lam Sơn"),
    ("dac_khu", "Vân Đồn", "ĐẶC KHU VÂN ĐỒN", "Vân Đồn"),
    ("phuong", "1", "PHƯỜNG 1", "Phường 1"), ("xa", LONG, f"XÃ {LONG.upper()}", LONG)])
def test_the_unit_is_named_as_it_should_be(library: FormLibrary, kind: str, name: str, agency: str,
                                           place: str) -> None:
    report = with_details(load_report(REPORTS / "an_khe_2026.json", library.form),
                          unit__kind=kind, unit__name=name)
    document = Document(io.BytesIO(document_bytes(report, compute(report))))
    head = [paragraph.text for row in document.tables[0].rows for cell in row.cells
            for paragraph in cell.paragraphs]
    assert {"ỦY BAN NHÂN DÂN", agency} <= set(head)
    assert any(line.startswith(f"{place}, ngày ") for line in head)
    words = [paragraph.text for paragraph in document.paragraphs]
    assert {"- Ủy ban nhân dân tỉnh Hưng Yên;", "- Sở Nội vụ tỉnh Hưng Yên."} <= set(words)


def test_a_unit_named_after_somebody_in_a_city_of_province_level(library: FormLibrary) -> None:
    report = with_details(load_report(REPORTS / "an_khe_2026.json", library.form),
                          unit__kind="phuong", unit__name="Lê Lợi", unit__named_after="1",
                          unit__province="TP. Hải Phòng", unit__district="quận Lê Chân")
    document = Document(io.BytesIO(document_bytes(report, compute(report))))
    head = [paragraph.text for row in document.tables[0].rows for cell in row.cells
            for paragraph in cell.paragraphs]
    assert "PHƯỜNG LÊ LỢI" in head
    assert any(line.startswith("Phường Lê Lợi, ngày ") for line in head)
    words = [paragraph.text for paragraph in document.paragraphs]
    assert {"- Ủy ban nhân dân thành phố Hải Phòng;",
            "- Sở Nội vụ thành phố Hải Phòng."} <= set(words)
    assert not any("Lê Chân" in text for text in words)
