"""Text made for the fonts before Unicode, pasted into a report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cchc_desktop.proofread.old_fonts import OldFont, encode
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import CTRL, find, focused, press, settle, type_keys
from tests.ui.test_narrative_editor import editor_of

PLAIN = ("Công tác cải cách hành chính được cấp ủy quan tâm chỉ đạo thường xuyên.\n"
         "Người dân chưa quen nộp hồ sơ trực tuyến.")


@pytest.fixture
def editor(sample_page: ReportPage) -> NarrativeEditor:
    made = editor_of(sample_page, "han_che")
    made.moveCursor(QTextCursor.MoveOperation.End)
    type_keys("\n")
    return made


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL)


def stored(page: ReportPage) -> str:
    return page.draft.report.text("han_che")


@pytest.mark.parametrize("font", list(OldFont))
def test_it_is_shown_in_unicode_and_becomes_it(sample_page: ReportPage, editor: NarrativeEditor,
                                               font: OldFont) -> None:
    before = stored(sample_page)
    paste(encode(PLAIN, font))
    previews = [each.text() for each in sample_page.findChildren(QLabel, "preview")
                if each.isVisible()]
    assert previews == [encode(PLAIN, font), PLAIN]
    assert focused() is editor
    press(Qt.Key.Key_Tab)
    assert focused().objectName() == "to_unicode"
    press(Qt.Key.Key_Space)
    assert stored(sample_page) == f"{before}\n{PLAIN}"
    assert focused() is editor
    press(Qt.Key.Key_Z, CTRL)
    assert stored(sample_page) == f"{before}\n{encode(PLAIN, font)}"
    press(Qt.Key.Key_Z, CTRL)
    assert stored(sample_page) == before


def test_it_can_stay_as_it_is(sample_page: ReportPage, editor: NarrativeEditor) -> None:
    before, old = stored(sample_page), encode(PLAIN, OldFont.TCVN3)
    paste(old)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert focused().objectName() == "keep_font"
    press(Qt.Key.Key_Space)
    assert stored(sample_page) == f"{before}\n{old}"
    assert not [each for each in sample_page.findChildren(QWidget, "to_unicode")
                if each.isVisible()]


def test_what_was_changed_since_becomes_unicode_line_by_line(
        sample_page: ReportPage, editor: NarrativeEditor) -> None:
    before, old = stored(sample_page), encode(PLAIN, OldFont.TCVN3)
    paste(old)
    for _ in range(5):
        press(Qt.Key.Key_Backspace)
    find(sample_page, "to_unicode").click()  # type: ignore[attr-defined]
    settle()
    first, last = PLAIN.split("\n")
    assert stored(sample_page) == f"{before}\n{first}\n{encode(last, OldFont.TCVN3)[:-5]}"


@pytest.mark.parametrize("text", [PLAIN, "Vò Thị Sáu", "café, résumé", "540 hồ sơ"])
def test_unicode_is_pasted_without_a_word(sample_page: ReportPage, editor: NarrativeEditor,
                                          text: str) -> None:
    paste(text)
    assert editor.text().endswith(text)
    assert not sample_page.findChildren(QWidget, "to_unicode")


def test_the_second_offer_takes_the_place_of_the_first(sample_page: ReportPage,
                                                      editor: NarrativeEditor) -> None:
    paste(encode(PLAIN, OldFont.TCVN3))
    paste("\n" + encode(PLAIN, OldFont.VNI))
    shown = [each for each in sample_page.findChildren(QWidget, "to_unicode") if each.isVisible()]
    assert len(shown) == 1
