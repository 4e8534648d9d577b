"""Files made elsewhere: what is read, what is told, what cannot be used."""

import json
from datetime import date
from pathlib import Path

import pytest

from cchc_desktop.compute import compute
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.relations import Severity
from cchc_desktop.proofread.guessing import guessed, read_period
from cchc_desktop.proofread.listing import other_places
from cchc_desktop.proofread.model import Part
from cchc_desktop.proofread.reading import read_text
from cchc_desktop.proofread.review import Review, ReviewError, json_text, review
from cchc_desktop.report.data_file import load_report
from cchc_desktop.report.model import Aspect, Report
from cchc_desktop.report.period import PeriodKind
from cchc_desktop.report.unit import UnitKind
from tests.conftest import REPORTS
from tests.test_command_line import run

HERE = Path(__file__).parent
LONG_TEXT = HERE.parent / "data" / "bao_cao_dung.txt"

WRAPPED = """ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

   XÃ AN BÌNH                 Độc lập - Tự do - Hạnh phúc

BÁO CÁO

Kết quả công tác cải cách hành chính quý III năm 2023

(Số liệu từ ngày 15/6/2023 đến ngày 14/9/2023)

I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH

CHÍNH

1. Kế hoạch

UBND xã An Bình, tỉnh Hải Dương đã ban hành Kế hoạch số 63/KH-

UBND ngày 05/01/2023 về cải cách hành chính, trong đó giao rõ

việc cho từng bộ phận theo cơ chê một cửa.

3

Trên đây là báo cáo của UBND xã An Bình./.

Nơi nhận:
- Như trên;
- Lưu: VT, VP.
"""


def test_wrapped_lines_blank_lines_and_page_numbers_are_undone() -> None:
    document = read_text(WRAPPED)
    texts = [each.text for each in document.paragraphs]
    assert "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH" in texts
    assert any("Kế hoạch số 63/KH-UBND ngày" in text and text.endswith("một cửa.")
               for text in texts)
    assert "3" not in texts
    parts = [each.part for each in document.paragraphs]
    assert parts[0] is Part.HEAD
    assert {Part.TITLE, Part.HEADING, Part.TEXT, Part.CLOSING, Part.ENDING} <= set(parts)


def test_what_a_report_says_of_itself() -> None:
    context = guessed(read_text(WRAPPED))
    assert context.period
    assert (context.period.kind, context.period.number, context.period.year) == (
        PeriodKind.QUARTER, 3, 2023)
    assert (context.kind, context.name, context.province) == (
        UnitKind.XA, "An Bình", "tỉnh Hải Dương")


def test_a_finding_in_a_text_file_has_quote_line_and_offsets(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(WRAPPED, encoding="utf-8")
    done = run("review", file, "--json")
    assert done.returncode == 1
    slip = next(each for each in json.loads(done.stdout) if each["code"] == "slip")
    assert WRAPPED[slip["start"]:slip["end"]] == slip["quote"] == "cơ chê"
    assert WRAPPED.split("\n")[slip["line"] - 1].count("cơ chê") == 1
    assert slip["correction"] == "cơ chế"
    assert set(slip) >= {"severity", "code", "field", "section", "list", "row", "column", "message",
                         "action"}


def test_a_clean_text_exits_0_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    text = WRAPPED.replace("cơ chê", "cơ chế").replace(
        "(Số liệu", "Kính gửi: UBND huyện.\n\n(Số liệu")
    file.write_text(f"{text.rstrip()}\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n", encoding="utf-8")
    done = run("review", file)
    assert (done.returncode, done.stdout.strip()) == (0, "Không thấy gì cần sửa."), done.stdout


def test_a_long_correct_text_is_left_in_peace() -> None:
    text = LONG_TEXT.read_text(encoding="utf-8")
    done = review(LONG_TEXT)
    assert len(text.split()) >= 3000
    assert not [each.message for each in done.findings if each.severity == "error"]
    assert len(done.findings) < len(text.split()) / 500, [each.message for each in done.findings]


@pytest.mark.parametrize(("name", "data", "why"), [
    ("a.pdf", b"%PDF", ".docx"), ("a.doc", b"\xd0\xcf", ".docx"), ("a.docx", b"no zip", "hỏng"),
    ("a.xlsx", b"x", ".txt"), ("a.txt", b"\x00\x01\x02", "không phải tệp chữ"),
    ("a.txt", b"   \n", "không có chữ nào")])
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, name: str, data: bytes,
                                             why: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(ReviewError, match=why):
        review(file)
    done = run("review", file)
    assert done.returncode == 2
    assert why in done.stderr


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match="không có tệp"):
        review(tmp_path / "a.txt")


def test_a_text_of_an_old_font_is_told_once_and_nothing_else(tmp_path: Path) -> None:
    from cchc_desktop.proofread.old_fonts import OldFont, encode

    file = tmp_path / "a.txt"
    text = "công tác cải cách hành chính được cấp ủy quan tâm chỉ đạo thường xuyên.\n" * 3
    file.write_bytes(encode(text, OldFont.TCVN3).encode("latin-1"))
    assert [each.code for each in review(file).findings] == ["old_font"]


def test_json_of_a_word_file_has_no_offsets(tmp_path: Path) -> None:
    from docx import Document

    word = Document()
    word.add_paragraph("Thực hiện theo cơ chê một cửa.")
    word.save(str(tmp_path / "a.docx"))
    found = review(tmp_path / "a.docx")
    slip = next(each for each in json.loads(json_text(found)) if each["code"] == "slip")
    assert (slip["start"], slip["end"], slip["line"], slip["quote"]) == (None, None, 1, "cơ chê")


def in_word(report: Report, folder: Path) -> Review:
    file = folder / "a.docx"
    file.write_bytes(document_bytes(report, compute(report)))
    return review(file)


@pytest.mark.parametrize(("name", "told"), [
    ("an_khe_2026", []),
    ("hoang_cat_da_sua", ["dots", "dated_term", "archive_line"]),
    ("lam_son_da_sua", ["dots", "dated_term", "archive_line"]),
    ("le_hong_da_sua", ["one_number"]),
    ("loc_thinh_da_sua", ["dots", "archive_line"]),
    ("thinh_duc_da_sua", [*["guidance_left"] * 3, "archive_line", "appendix_signed"])])
def test_a_report_of_ours_as_a_foreign_file(library: FormLibrary, tmp_path: Path, name: str,
                                            told: list[str]) -> None:
    """What is told is true: it stands so in the real report, or its province asks for it."""
    found = in_word(load_report(REPORTS / f"{name}.json", library.form), tmp_path).findings
    assert [each.code for each in found if each.severity is not Severity.INFO] == told, [
        each.message for each in found]


def test_all_gaps_are_told_as_one(library: FormLibrary, tmp_path: Path) -> None:
    report = load_report(REPORTS / "an_khe_2026.json", library.form)
    empty = Report(report.form, {item: text for item, text in report.entries.items()
                                 if item.aspect is Aspect.DETAIL})
    dots, = (each for each in in_word(empty, tmp_path).findings if each.code == "dots")
    assert len(dots.places) > 100
    assert f"còn {len(dots.places) - 1} chỗ nữa" in dots.message
    assert other_places(dots).endswith(", …")
    assert other_places(dots).count(",") == 12


def test_cells_are_read_apart(tmp_path: Path) -> None:
    from docx import Document

    word = Document()
    table = word.add_table(1, 5)
    for cell, text in zip(table.rows[0].cells, ("9", "Thành phần hồ sơ", "Hồ sơ", "", "8274"),
                          strict=True):
        cell.text = text
    word.save(str(tmp_path / "a.docx"))
    found = review(tmp_path / "a.docx")
    row, = found.document.paragraphs
    assert row.text == "9 | Thành phần hồ sơ | Hồ sơ | 8274"
    assert not [each for each in found.findings if each.code == "repeated_word"]


def test_the_days_beside_the_title_are_those_of_the_year() -> None:
    period = read_period("Kết quả công tác cải cách hành chính năm 2023",
                         "số liệu tính từ ngày 01/01/2023 đến ngày 31/12/2023")
    assert period == (PeriodKind.YEAR, 2023, 0, date(2023, 1, 1), date(2023, 12, 31))
