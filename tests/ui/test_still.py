"""What is said below an editor takes room, but moves nothing under the officer's hands."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.report.unconfirmed import confirmed
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import find, focused, press, settle, type_keys


def _says(page: QWidget, words: str) -> bool:
    return any(words in said.text() for said in page.findChildren(QLabel) if said.isVisible())


def test_a_click_that_leaves_a_wrong_figure_is_not_lost(
        qtbot: QtBot, empty_page: ReportPage) -> None:
    page = empty_page.show_page("ke_hoach")
    find(page, "field:nv_de_ra").setFocus()
    type_keys("28\n31")
    button = find(page, "confirm:ke_hoach")
    window = empty_page.window()
    point = window.mapFromGlobal(button.mapToGlobal(QPoint(20, 4)))
    left, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    QTest.mousePress(window.windowHandle(), left, no_keys, point)
    qtbot.wait(100)
    assert button.rect().contains(button.mapFromGlobal(window.mapToGlobal(point)))
    QTest.mouseRelease(window.windowHandle(), left, no_keys, point)
    settle()

    assert empty_page.draft.report.typed("nv_hoan_thanh") == "31"
    assert confirmed(empty_page.draft.report, "ke_hoach")
    said = next(said for said in page.findChildren(QLabel) if "110,7% lớn hơn" in said.text())
    text = find(page, "text:ke_hoach")
    qtbot.waitUntil(lambda: said.mapToGlobal(said.rect().bottomLeft()).y()
                    < text.mapToGlobal(QPoint()).y())


def test_what_is_said_above_does_not_push_the_editor_away(empty_page: ReportPage) -> None:
    page = empty_page.show_page("mot_cua")
    names = [name for name in page.fields.rows if not page.fields.rows[name].editor.isReadOnly()]
    page.go_to(names[5])
    settle()
    page.verticalScrollBar().setValue(100)
    type_keys("không biết")
    following = find(page, f"field:{names[6]}")
    before = following.mapToGlobal(QPoint()).y()

    press(Qt.Key.Key_Tab)

    assert focused() is following
    assert _says(page, "Cần một số")
    assert following.mapToGlobal(QPoint()).y() == before
