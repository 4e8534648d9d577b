"""The text editor: Vietnamese typing, live chips, nothing lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.report.unconfirmed import confirmed
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor
from cchc_desktop.ui.report.picker import Picker
from cchc_desktop.ui.report.report_page import ReportPage
from cchc_desktop.ui.report.section_page import SectionPage
from tests.ui.conftest import CTRL, commit_words, find, focused, press, settle, type_keys


@pytest.fixture
def editor(empty_page: ReportPage) -> NarrativeEditor:
    empty_page.draft.edit([Edit(Item(Aspect.TEXT, "han_che"), "Còn {vb_den} văn bản.")])
    return editor_of(empty_page, "han_che")


def editor_of(page: ReportPage, section: str) -> NarrativeEditor:
    shown = page.show_page(section)
    assert isinstance(shown, SectionPage)
    shown.text.editor.setFocus()
    settle()
    return shown.text.editor


def stored(editor: NarrativeEditor) -> str:
    return editor._draft.report.text("han_che")


def to_end(editor: NarrativeEditor) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.End)


def test_what_is_written_is_stored_when_the_editor_is_left(editor: NarrativeEditor) -> None:
    to_end(editor)
    type_keys("\n- Người dân")
    commit_words(" chưa quen")
    press(Qt.Key.Key_Tab)
    assert stored(editor) == "Còn {vb_den} văn bản.\n- Người dân chưa quen"


def test_typing_by_backspaces_as_unikey_does(editor: NarrativeEditor) -> None:
    to_end(editor)
    for char, composed in (("t", "t"), ("h", "h"), ("i", "i"), ("s", "í")):
        if composed != char:
            press(Qt.Key.Key_Backspace)
        type_keys(composed)
    press(Qt.Key.Key_Tab)
    assert stored(editor).endswith("thí")


def test_chips_show_the_value_and_follow_it(editor: NarrativeEditor) -> None:
    assert editor._chip_text("vb_den") == ("……", True)
    editor._draft.answer("vb_den", "5")
    assert editor._chip_text("vb_den") == ("05", False)
    assert editor.text() == "Còn {vb_den} văn bản."


def test_a_chip_is_one_character(editor: NarrativeEditor) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(5):
        press(Qt.Key.Key_Delete)
    assert editor.text() == " văn bản."


def test_a_chip_survives_copy_and_paste(editor: NarrativeEditor) -> None:
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Còn …… văn bản."
    to_end(editor)
    press(Qt.Key.Key_V, CTRL)
    assert editor.text() == "Còn {vb_den} văn bản.Còn {vb_den} văn bản."


def test_rich_text_is_pasted_as_words(editor: NarrativeEditor) -> None:
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setHtml("<b>đậm</b><table><tr><td>ô</td></tr></table>")
    data.setText("đậm ô")
    QGuiApplication.clipboard().setMimeData(data)
    to_end(editor)
    press(Qt.Key.Key_V, CTRL)
    assert editor.text() == "Còn {vb_den} văn bản.đậm ô"


def test_a_reference_is_inserted_from_the_searchable_list(editor: NarrativeEditor) -> None:
    to_end(editor)
    press(Qt.Key.Key_K, CTRL)
    picker = editor.window().findChild(Picker)
    assert picker is not None
    type_keys("hai long")
    press(Qt.Key.Key_Return)
    assert editor.text() == "Còn {vb_den} văn bản.{tl_hai_long}"
    assert focused() is editor


def test_a_click_on_a_chip_leads_to_its_field(editor: NarrativeEditor,
                                              empty_page: ReportPage) -> None:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(4)
    place = editor.cursorRect(cursor).center() + QPoint(6, 0)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert empty_page.current == "chinh_quyen_so"
    assert focused().objectName() == "field:vb_den"


def test_undo_is_the_editors_own_until_it_is_left(editor: NarrativeEditor,
                                                  empty_page: ReportPage) -> None:
    to_end(editor)
    type_keys(" Thêm")
    press(Qt.Key.Key_Z, CTRL)
    assert editor.text() == "Còn {vb_den} văn bản."
    type_keys(" Nữa")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Z, CTRL)
    assert stored(editor) == "Còn {vb_den} văn bản."


def test_leaving_the_page_hands_the_text_over(editor: NarrativeEditor,
                                              empty_page: ReportPage) -> None:
    to_end(editor)
    type_keys(" Xong")
    empty_page.show_page("bieu_1")
    assert stored(editor).endswith(" Xong")


def test_open_text_is_kept_within_a_second(qtbot: object, editor: NarrativeEditor) -> None:
    to_end(editor)
    type_keys(" dở dang")
    draft = editor._draft
    qtbot.waitUntil(lambda: bool(draft._store.typing(draft.id)), timeout=1500)  # type: ignore[attr-defined]
    assert draft._store.typing(draft.id)[0].text == "Còn {vb_den} văn bản. dở dang"


def test_a_starting_text_waits_for_confirmation(empty_page: ReportPage) -> None:
    shown = empty_page.show_page("uu_diem")
    assert isinstance(shown, SectionPage)
    assert shown.text.editor.unconfirmed
    confirm = find(shown, "confirm:uu_diem")
    assert isinstance(confirm, QPushButton)
    confirm.click()
    settle()
    assert not shown.text.editor.unconfirmed
    assert not confirm.isVisible()
    assert confirmed(empty_page.draft.report, "uu_diem")


def test_the_button_inserts_where_the_cursor_was(editor: NarrativeEditor) -> None:
    to_end(editor)
    type_keys(" Cuoi ")
    insert = next(button for button in editor.parentWidget().findChildren(QPushButton)
                  if button.text().startswith("Chèn"))
    QTest.mouseClick(insert, Qt.MouseButton.LeftButton)
    settle()
    type_keys("hai long")
    press(Qt.Key.Key_Return)
    assert editor.text() == "Còn {vb_den} văn bản. Cuoi {tl_hai_long}"
