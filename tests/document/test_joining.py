"""Where the lines of a title may end."""

import io
from pathlib import Path

import pytest
from docx import Document

from cchc_desktop.compute import compute
from cchc_desktop.document.joining import aside_joined, code_joined, title_joined, unjoined
from cchc_desktop.document.text_width import balanced_room, wrapped
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.report.data_file import load_report
from tests.conftest import REPORTS


def broken(title: str, name: str = "") -> list[str]:
    """The lines of a title as they stand on the page."""
    joined = title_joined(title, name)
    return [unjoined(line) for line in wrapped(joined, 14, balanced_room(joined, 14, 165))]


@pytest.mark.parametrize(("title", "name", "lines"), [
    ("Kết quả công tác cải cách hành chính quý III năm 2023 của UBND phường Lam Sơn",
     "phường Lam Sơn", ["Kết quả công tác cải cách hành chính",
                        "quý III năm 2023 của UBND phường Lam Sơn"]),
    ("Tình hình, kết quả công tác cải cách hành chính từ ngày 01/01/2022 đến ngày 30/6/2023", "",
     ["Tình hình, kết quả công tác cải cách hành chính",
      "từ ngày 01/01/2022 đến ngày 30/6/2023"]),
    ("BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2022 CỦA UBND XÃ THỊNH ĐỨC",
     "xã Thịnh Đức", ["BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
                      "6 THÁNG ĐẦU NĂM 2022 CỦA UBND XÃ THỊNH ĐỨC"])])
def test_a_title_ends_its_lines_where_a_reader_pauses(title: str, name: str,
                                                      lines: list[str]) -> None:
    assert broken(title, name) == lines
    assert unjoined(title_joined(title, name)) == title


@pytest.mark.parametrize("kept", [
    "quý III năm 2023", "quý IV", "6 tháng đầu năm 2022", "9 tháng năm 2024", "năm 2023",
    "tháng 11 năm 2026", "ngày 14/6/2022"])
def test_a_period_stays_on_one_line(kept: str) -> None:
    assert " " not in title_joined(kept)


def test_what_stands_beside_a_recipient_or_a_code_is_not_parted() -> None:
    assert aside_joined("Phòng Nội vụ (để báo cáo)") == "Phòng Nội vụ (để\u00a0báo\u00a0cáo)"
    assert aside_joined("Sở Nội vụ (nơi nhận cả bản giấy)") == "Sở Nội vụ (nơi nhận cả bản giấy)"
    assert code_joined("Có = 1\nKhông thực hiện = 0") == "Có = 1\nKhông thực hiện\u00a0=\u00a00"


@pytest.mark.parametrize("file", ["lam_son_da_sua", "thinh_duc_da_sua"])
def test_running_text_and_the_document_s_properties_have_common_spaces(library: FormLibrary,
                                                                       file: str) -> None:
    report = load_report(Path(REPORTS) / f"{file}.json", library.form)
    found = Document(io.BytesIO(document_bytes(report, compute(report))))
    running = [paragraph.text for paragraph in found.paragraphs
               if paragraph.style.name in ("Lời văn", "Lời kết", "Mục 1", "Mục 2", "Mục 3")]
    assert running
    assert not any("\u00a0" in text for text in (*running, found.core_properties.title))
