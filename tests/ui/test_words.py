"""What is found in the words of the open report: marked, put right, accepted, switched off."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.progress import PageState
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.findings_panel import FindingCard
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.carried import carried_page
from tests.ui.conftest import CTRL, find, focused, press, settle, type_keys
from tests.ui.test_grid import answer_dialog

__all__ = ["carried_page"]

WRITTEN = ("- Giao {nv_chinh} việc theo cơ chê một cửa và thủ tục của của xã.\n"
           "- Từ đầu năm đến nay đã làm theo cơ chê mới.")


@pytest.fixture
def page(qtbot: QtBot, sample_page: ReportPage) -> ReportPage:
    write(sample_page, WRITTEN)
    sample_page.show_page("to_chuc")
    read(qtbot, sample_page)
    return sample_page


def write(page: ReportPage, text: str) -> None:
    page.draft.edit([Edit(Item(Aspect.TEXT, "to_chuc"), text)])


def read(qtbot: QtBot, page: ReportPage) -> None:
    """Wait until the words were read."""
    qtbot.waitUntil(lambda: not page.reading._timer.isActive(), timeout=15_000)
    settle()


def editor(page: ReportPage, section: str = "to_chuc") -> NarrativeEditor:
    found = find(page, f"text:{section}")
    assert isinstance(found, NarrativeEditor)
    return found


def marked(page: ReportPage) -> dict[str, QTextCharFormat.UnderlineStyle]:
    return {each.cursor.selectedText(): each.format.underlineStyle()
            for each in editor(page).extraSelections()}


def button(page: QWidget, name: str, within: str = "found:to_chuc") -> QPushButton:
    found = find(find(page, within), name)
    assert isinstance(found, QPushButton)
    return found


def put_cursor_on(page: ReportPage, words: str) -> None:
    at = editor(page)
    at.setFocus()
    at.setTextCursor(at.document().find(words))
    settle()


def text(page: ReportPage) -> str:
    return page.draft.report.text("to_chuc")


def test_the_words_are_marked_by_weight(page: ReportPage) -> None:
    lines = QTextCharFormat.UnderlineStyle
    assert marked(page) == {"cơ chê": lines.SingleUnderline, "của của": lines.SingleUnderline,
                            "Từ đầu năm đến nay": lines.DashUnderline}
    assert len(editor(page).extraSelections()) == 4


def test_nothing_is_read_in_the_path_of_an_edit(page: ReportPage) -> None:
    before = page.draft.findings
    write(page, WRITTEN + "\n- Không gây phiên hà.")
    assert page.draft.findings == before
    assert page.reading._timer.isActive()


def test_a_text_without_mistakes_says_nothing(qtbot: QtBot, page: ReportPage) -> None:
    write(page, "- Đã giao {nv_chinh} nhiệm vụ theo cơ chế một cửa.")
    read(qtbot, page)
    assert marked(page) == {}
    assert not page.findChild(QWidget, "found:to_chuc").isVisible()
    assert page.draft.states["to_chuc"] is PageState.DONE


def test_one_click_puts_every_place_right_and_can_be_undone(
        qtbot: QtBot, page: ReportPage) -> None:
    put_cursor_on(page, "cơ chê")
    assert button(page, "put_right").text() == "Sửa: cơ chê → cơ chế (2 chỗ)"
    button(page, "put_right").click()
    assert text(page) == WRITTEN.replace("cơ chê", "cơ chế")
    assert editor(page).textCursor().block().text().startswith("- Giao")
    assert not editor(page).textCursor().atStart()
    read(qtbot, page)
    assert "cơ chê" not in marked(page)
    page.undo()
    assert text(page) == WRITTEN


def test_the_keyboard_goes_from_the_text_to_the_correction(page: ReportPage) -> None:
    put_cursor_on(page, "của của")
    press(Qt.Key.Key_Tab)
    assert focused().objectName() == "put_right"
    press(Qt.Key.Key_Space)
    assert "thủ tục của xã" in text(page)


def test_the_line_leads_from_place_to_place(page: ReportPage) -> None:
    editor(page).setFocus()
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    settle()
    chosen = []
    for _ in range(4):
        button(page, "next_found").click()
        settle()
        chosen.append(editor(page).textCursor().selectedText())
    assert chosen == ["cơ chê", "của của", "Từ đầu năm đến nay", "cơ chê"]


def test_the_pointer_on_a_mark_says_why(page: ReportPage) -> None:
    at = editor(page)
    where = at.cursorRect(at.document().find("của của")).center() - QPoint(4, 0)
    QApplication.sendEvent(at.viewport(), QHelpEvent(
        QEvent.Type.ToolTip, where, at.viewport().mapToGlobal(where)))
    position = at.cursorForPosition(where).position()
    assert at.found.words_at(position) == "● Chữ “của” lặp lại.\nGiữ một chữ “của”."


def test_they_stand_in_the_panel_the_tree_and_the_review(page: ReportPage) -> None:
    assert page.draft.states["to_chuc"] is PageState.ERROR
    cards = [card for card in page.panel.findChildren(FindingCard) if card.isVisible()]
    assert any("“cơ chê”" in said.text() for said in cards[0].findChildren(QLabel))
    review = page.show_page("xem_lai")
    settle()
    lists = {each.accessibleName(): each for each in review.findChildren(QListWidget)}
    words = next(each for name, each in lists.items() if name.startswith("¶ Lời văn ("))
    assert words.item(0).text().startswith("● Mục I.2, dòng 1: ")
    words.setFocus()
    words.setCurrentRow(0)
    press(Qt.Key.Key_Return)
    assert page.current == "to_chuc"
    assert editor(page).textCursor().selectedText() == "cơ chê"


def test_a_card_puts_right_too(page: ReportPage) -> None:
    card = next(card for card in page.panel.findChildren(FindingCard)
                if any("lặp lại" in said.text() for said in card.findChildren(QLabel)))
    found = card.findChild(QPushButton, "put_right")
    assert isinstance(found, QPushButton)
    found.click()
    assert "của của" not in text(page)


def test_it_is_accepted_with_a_reason_until_the_words_change(
        qtbot: QtBot, page: ReportPage) -> None:
    put_cursor_on(page, "Từ đầu năm đến nay")
    answer_dialog(qtbot, "", "dung the")
    button(page, "accept").click()
    settle()
    assert "Từ đầu năm đến nay" not in marked(page)
    accepted = [each.accepted for each in page.draft.findings if each.code == "open_end"]
    assert accepted == ["dung the"]
    write(page, WRITTEN.replace("Từ đầu năm đến nay", "Từ đầu quý đến nay"))
    read(qtbot, page)
    assert [each.accepted for each in page.draft.findings if each.code == "open_end"] == [""]


def test_a_kind_is_switched_off_for_the_unit_and_on_again(
        qtbot: QtBot, window: MainWindow, page: ReportPage) -> None:
    put_cursor_on(page, "cơ chê")
    button(page, "leave_alone").click()
    read(qtbot, page)
    assert set(marked(page)) == {"của của", "Từ đầu năm đến nay"}
    assert window.desk.left_unread == {"LETTERS"}
    window.show_unit()
    settle()
    box = find(window, "field:kind.LETTERS")
    assert isinstance(box, QCheckBox)
    assert not box.isChecked()
    box.setFocus()
    press(Qt.Key.Key_Space)
    find(window, "done").click()  # type: ignore[attr-defined]
    assert window.desk.left_unread == frozenset()


def test_a_card_offers_to_leave_any_kind_alone(
        qtbot: QtBot, window: MainWindow, page: ReportPage) -> None:
    cards = [card for card in page.panel.findChildren(FindingCard)
             if card.isVisible() and card.findChild(QPushButton, "accept")]
    assert {card.property("state") for card in cards} >= {"error", "warning"}
    offered = [card.findChild(QPushButton, "leave_alone") for card in cards]
    assert all(offered)
    offered[0].click()
    read(qtbot, page)
    assert window.desk.left_unread == {"LETTERS"}


def test_switching_off_can_be_taken_back_at_once(
        qtbot: QtBot, window: MainWindow, page: ReportPage) -> None:
    put_cursor_on(page, "cơ chê")
    button(page, "leave_alone").click()
    read(qtbot, page)
    assert "Chữ" in window.messages._words.text()
    window.messages._action.click()
    read(qtbot, page)
    assert "cơ chê" in marked(page)


def test_what_is_being_written_is_read_once_nobody_types(qtbot: QtBot, page: ReportPage) -> None:
    editor(page).setFocus()
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    type_keys("\n- Không gây phiên hà cho dân.")
    assert "phiên hà" not in marked(page)
    read(qtbot, page)
    assert "phiên hà" in marked(page)
    assert "phiên hà" not in text(page)
    assert focused() is editor(page)


def test_the_word_at_the_cursor_may_not_be_finished(qtbot: QtBot, page: ReportPage) -> None:
    editor(page).setFocus()
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    type_keys("\n- Không gây phiên hà")
    read(qtbot, page)
    assert "phiên hà" not in marked(page)


def test_what_is_found_in_open_words_is_put_right_where_it_stands(
        qtbot: QtBot, page: ReportPage) -> None:
    editor(page).setFocus()
    editor(page).moveCursor(QTextCursor.MoveOperation.Start)
    type_keys("- Không gây phiên hà cho dân.\n")
    read(qtbot, page)
    put_cursor_on(page, "phiên hà")
    QTest.mouseClick(button(page, "put_right"), Qt.MouseButton.LeftButton)
    settle()
    assert text(page) == "- Không gây phiền hà cho dân.\n" + WRITTEN


def test_marks_beside_a_reference_stand_on_their_words(qtbot: QtBot, page: ReportPage) -> None:
    write(page, "- Có {nv_chinh} {nv_chinh} cơ chê {nv_chinh} của của.")
    read(qtbot, page)
    assert {"cơ chê", "của của"} <= set(marked(page))


def test_words_of_the_earlier_period_are_told_once(
        qtbot: QtBot, carried_page: ReportPage) -> None:
    carried_page.show_page("to_chuc")
    read(qtbot, carried_page)
    quoted = [each.cursor.selectedText() for each in editor(carried_page).extraSelections()]
    assert quoted.count("6 tháng đầu năm 2022") == 1


def test_a_signed_report_is_not_read(qtbot: QtBot, window: MainWindow) -> None:
    from cchc_desktop.draft import Draft

    draft = window.desk.create_sample()
    write_to = Item(Aspect.TEXT, "to_chuc")
    draft.edit([Edit(write_to, WRITTEN)])
    signed = Draft(draft._store, draft.id, draft.report.form, draft.report.entries, signed=1)
    window.show_report(signed, "to_chuc")
    settle()
    assert window.report is not None
    window.report.reading.wait()
    assert not window.report.reading._timer.isActive()


def test_undo_keys_work_after_a_correction(qtbot: QtBot, page: ReportPage) -> None:
    put_cursor_on(page, "của của")
    button(page, "put_right").click()
    read(qtbot, page)
    editor(page).setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert text(page) == WRITTEN


def test_a_hint_changes_no_state_and_waits_for_the_page_to_be_begun(
        qtbot: QtBot, empty_page: ReportPage) -> None:
    read(qtbot, empty_page)
    hints = [each for each in empty_page.draft.findings if each.kind]
    assert hints
    assert all(empty_page.draft.comes_too_early(each) for each in hints)
    review = empty_page.show_page("xem_lai")
    settle()
    assert not [each for each in review.findChildren(QListWidget)
                if each.accessibleName().startswith("¶ Lời văn")]


def test_a_cause_on_two_pages_is_gone_to_on_the_page_that_is_open(
        qtbot: QtBot, page: ReportPage) -> None:
    page.draft.edit([Edit(Item(Aspect.TEXT, "han_che"), "- Còn vướng ở cơ chê một cửa.")])
    page.show_page("han_che")
    read(qtbot, page)
    finding, = (each for each in page.draft.findings if each.quote == "cơ chê")
    assert page.draft.states["han_che"] is PageState.ERROR
    page.go_to_finding(finding)
    settle()
    assert page.current == "han_che"
    assert editor(page, "han_che").textCursor().selectedText() == "cơ chê"
    put_right = button(page, "put_right", "found:han_che")
    assert put_right.text() == "Sửa: cơ chê → cơ chế (3 chỗ)"
    put_right.click()
    assert "cơ chê" not in text(page) + page.draft.report.text("han_che")


def test_words_in_a_list_are_marked_in_their_cell_and_gone_to(
        qtbot: QtBot, page: ReportPage) -> None:
    block = page.show_page("to_chuc").lists["van_ban_chi_dao"]
    key = f"van_ban_chi_dao/{block.model.row_ids[1]}/trich_yeu"
    page.draft.answer(key, "về hòan thiện một cửa")
    read(qtbot, page)
    column = [each.name for each in block.model.list.columns].index("trich_yeu")
    assert block.model.look(1, column).severity is not None
    assert block.model.look(0, column).severity is None

    finding = next(each for each in page.draft.to_look_at if "hòan" in each.quote)
    page.show_page("ke_hoach")
    page.go_to_finding(finding)
    settle()
    at = block.grid.currentIndex()
    assert (at.row(), at.column()) == (1, column)
    assert "hòan" in block.note._said.text()

    page.draft.answer(key, "về hoàn thiện một cửa")
    read(qtbot, page)
    assert block.model.look(1, column).severity is None
