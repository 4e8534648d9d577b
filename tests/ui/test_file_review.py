"""A file somebody else made, read in the window."""

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.words.file_review_page import FileReviewPage
from tests.proofread.test_review import LONG_TEXT, WRAPPED
from tests.ui.conftest import find, focused, press, settle
from tests.ui.test_vietnamese import english_in, words_of


@pytest.fixture
def page(window: MainWindow) -> FileReviewPage:
    find(window, "review_file").setFocus()
    press(Qt.Key.Key_Space)
    shown = find(window, "page:soat_van_ban")
    assert isinstance(shown, FileReviewPage)
    return shown


def read(page: FileReviewPage, file: Path) -> FileReviewPage:
    page.read(file)
    assert page._said.text() == f"Đang đọc “{file.name}”…"
    settle()
    return page


@pytest.fixture
def wrapped(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.write_text(WRAPPED, encoding="utf-8")
    return file


def table(page: FileReviewPage) -> QTableWidget:
    found = find(page, "findings")
    assert isinstance(found, QTableWidget)
    return found


def rows(page: FileReviewPage) -> list[list[str]]:
    shown = table(page)
    return [[shown.item(row, column).text() for column in range(4)]
            for row in range(shown.rowCount())]


def test_a_finding_has_its_place_its_words_and_a_correction(
        page: FileReviewPage, wrapped: Path) -> None:
    read(page, wrapped)
    slip = next(row for row in rows(page) if "cơ chê" in row[1])
    number = next(number for number, line in enumerate(WRAPPED.split("\n"), 1) if "cơ chê" in line)
    assert slip[0] == f"Dòng {number}"
    assert slip[1].endswith("cho từng bộ phận theo cơ chê một cửa.")
    assert slip[2].startswith("● “cơ chê”")
    assert slip[3] == "cơ chế"
    assert page._known.text() == "Hiểu là báo cáo kỳ quý III năm 2023, của xã An Bình."


def test_the_kinds_are_headings_with_counts_and_can_be_chosen(
        page: FileReviewPage, wrapped: Path) -> None:
    read(page, wrapped)
    kinds = find(page, "field:loai")
    assert isinstance(kinds, QComboBox)
    assert kinds.itemText(0).startswith("Tất cả (")
    letters = next(place for place in range(kinds.count())
                   if kinds.itemText(place).startswith("Chữ ("))
    kinds.setCurrentIndex(letters)
    kinds.activated.emit(letters)
    settle()
    headings = [row[0] for row in rows(page) if row[0] and not row[1]]
    assert headings == [kinds.itemText(letters)]


def test_the_list_is_copied_as_text(page: FileReviewPage, wrapped: Path) -> None:
    read(page, wrapped)
    find(page, "copy_list").setFocus()
    press(Qt.Key.Key_Space)
    copied = QApplication.clipboard().text()
    assert copied.startswith("Soát văn bản: a.txt\nThấy ")
    assert "● Dòng 21: “cơ chê”, có phải “cơ chế”?" in copied
    assert "\nCHỮ (" in copied


def test_a_word_file_is_read_with_its_layout(page: FileReviewPage, tmp_path: Path) -> None:
    word = Document()
    word.add_paragraph("Thực hiện theo cơ chê một cửa.")
    word.save(str(tmp_path / "a.docx"))
    read(page, tmp_path / "a.docx")
    said = "\n".join(row[2] for row in rows(page))
    assert any(row[0].startswith("Thể thức (") for row in rows(page))
    assert "Nghị định 30/2020/NĐ-CP" in said
    assert ["Đoạn 1, phần đầu", "Thực hiện theo cơ chê một cửa."] in [row[:2] for row in rows(page)]


def test_a_clean_file_is_said_to_be_clean(page: FileReviewPage, tmp_path: Path) -> None:
    file = tmp_path / "sach.txt"
    text = WRAPPED.replace("cơ chê", "cơ chế").replace(
        "(Số liệu", "Kính gửi: UBND huyện.\n\n(Số liệu")
    file.write_text(f"{text.rstrip()}\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n", encoding="utf-8")
    read(page, file)
    assert page._said.text() == "“sach.txt”: ✓ Không thấy gì phải sửa."
    assert not page.findChild(QTableWidget, "findings").isVisible()


def test_a_file_that_cannot_be_read_says_what_to_do(page: FileReviewPage, tmp_path: Path) -> None:
    file = tmp_path / "cu.doc"
    file.write_bytes(b"\xd0\xcf")
    read(page, file)
    assert page._said.text() == ("● Không soát được “cu.doc”: tệp .doc chưa đọc được. Mở bằng Word "
                                 "rồi lưu lại thành .docx.")
    assert page._said.property("role") == "error"


def test_another_file_takes_the_place_of_the_first(
        page: FileReviewPage, wrapped: Path, tmp_path: Path) -> None:
    read(page, wrapped)
    read(page, LONG_TEXT)
    assert LONG_TEXT.name in page._said.text()
    assert page._said.text() == f"“{LONG_TEXT.name}”: ✓ Không thấy gì phải sửa."
    read(page, tmp_path / "khong_co.txt")
    assert "không có tệp" in page._said.text()


def test_a_file_is_chosen_in_the_usual_dialog(qtbot: QtBot, page: FileReviewPage,
                                              wrapped: Path) -> None:
    def choose() -> None:
        dialog = next(each for each in QApplication.topLevelWidgets()
                      if isinstance(each, QFileDialog) and each.isVisible())
        dialog.findChild(QLineEdit).setText(str(wrapped))
        dialog.accept()

    assert focused().objectName() == "choose_file"
    QTimer.singleShot(300, choose)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._found is not None, timeout=5000)
    assert page.window().focusWidget() is table(page)


def test_back_leads_to_the_list(window: MainWindow, page: FileReviewPage) -> None:
    find(page, "back").click()  # type: ignore[attr-defined]
    settle()
    assert find(window, "page:danh_sach")


def test_every_word_is_vietnamese_and_everything_has_a_name(
        page: FileReviewPage, wrapped: Path) -> None:
    read(page, wrapped)
    assert [found for words in words_of(page) for found in english_in(words)] == []
    assert find(page, "field:loai").accessibleName() == "Chỉ xem loại"
    assert table(page).accessibleName() == "Những chỗ nên xem lại"
