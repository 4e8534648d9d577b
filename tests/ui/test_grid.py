"""Appendix tables and lists are filled in like a sheet of Excel, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.report.value import State
from cchc_desktop.ui.choices import ChoiceEditor
from cchc_desktop.ui.grid.grid import read_block
from cchc_desktop.ui.grid.model import LOOK_ROLE, CellKind
from cchc_desktop.ui.report.appendix_page import AppendixPage
from cchc_desktop.ui.report.list_block import ListBlock
from cchc_desktop.ui.report.override import ReasonDialog
from cchc_desktop.ui.report.report_page import ReportPage
from cchc_desktop.ui.report.section_page import SectionPage
from tests.ui.conftest import CTRL, commit_words, find, focused, press, settle, type_keys


@pytest.fixture
def table(empty_page: ReportPage) -> AppendixPage:
    page = empty_page.show_page("bieu_1")
    assert isinstance(page, AppendixPage)
    page.go_to("vb_chi_dao")
    settle()
    return page


@pytest.fixture
def files(empty_page: ReportPage) -> ListBlock:
    return block(empty_page, "mot_cua", "hs_linh_vuc")


@pytest.fixture
def documents(empty_page: ReportPage) -> ListBlock:
    return block(empty_page, "to_chuc", "van_ban_chi_dao")


def block(page: ReportPage, section: str, name: str) -> ListBlock:
    shown = page.show_page(section)
    assert isinstance(shown, SectionPage)
    settle()
    return shown.lists[name]


def stt(table: AppendixPage) -> str:
    """The row the cursor is in."""
    return table.model.table.rows[table.grid.currentIndex().row()].stt


def column(table: AppendixPage) -> int:
    return table.grid.currentIndex().column()


def typed(table: AppendixPage, name: str) -> str:
    return table.model.draft.report.typed(name)


def test_typing_opens_the_cell_and_enter_goes_down_past_headings(table: AppendixPage) -> None:
    type_keys("20")
    assert focused().objectName() == "field:vb_chi_dao"
    press(Qt.Key.Key_Return)
    assert (typed(table, "vb_chi_dao"), stt(table)) == ("20", "2")
    press(Qt.Key.Key_Return)
    type_keys("28\n24\n")
    assert (typed(table, "nv_de_ra"), typed(table, "nv_hoan_thanh")) == ("28", "24")
    assert stt(table) == "3.3"


def test_arrows_leave_an_open_cell_like_excel(table: AppendixPage) -> None:
    table.go_to("nv_hoan_thanh")
    type_keys("24")
    press(Qt.Key.Key_Up)
    assert (typed(table, "nv_hoan_thanh"), stt(table)) == ("24", "2.1")


def test_tab_goes_to_the_next_cell_that_can_be_filled_in(table: AppendixPage) -> None:
    press(Qt.Key.Key_Tab)
    assert (stt(table), column(table)) == ("1", table.model.NOTE)
    type_keys("ghi chú")
    press(Qt.Key.Key_Tab)
    assert table.model.draft.report.note("vb_chi_dao") == "ghi chú"
    assert (stt(table), column(table)) == ("2", table.model.NOTE)
    press(Qt.Key.Key_Backtab)
    assert (stt(table), column(table)) == ("1", table.model.NOTE)


def test_escape_leaves_a_cell_as_it_was(table: AppendixPage) -> None:
    type_keys("20")
    press(Qt.Key.Key_Escape)
    assert typed(table, "vb_chi_dao") == ""
    press(Qt.Key.Key_F2)
    type_keys("21\n")
    assert typed(table, "vb_chi_dao") == "21"


def test_an_input_methods_words_begin_a_cell(table: AppendixPage) -> None:
    table.grid.setCurrentIndex(table.model.index(0, table.model.NOTE))
    commit_words("đã rà soát")
    press(Qt.Key.Key_Return)
    assert table.model.draft.report.note("vb_chi_dao") == "đã rà soát"


def test_delete_blanks_and_undo_brings_back(table: AppendixPage, empty_page: ReportPage) -> None:
    type_keys("20\n")
    table.go_to("vb_chi_dao")
    press(Qt.Key.Key_Delete)
    assert typed(table, "vb_chi_dao") == ""
    press(Qt.Key.Key_Z, CTRL)
    assert typed(table, "vb_chi_dao") == "20"


def test_computed_and_heading_cells_are_locked(table: AppendixPage) -> None:
    table.go_to("tl_hoan_thanh_kh")
    type_keys("85\n")
    assert typed(table, "tl_hoan_thanh_kh") == ""
    looks = {table.model.table.rows[row].stt: table.model.index(row, 3).data(LOOK_ROLE).kind
             for row in range(table.model.rowCount())}
    assert looks["2"] is CellKind.COMPUTED
    assert looks["3"] is CellKind.HEADING
    assert looks["3.1"] is CellKind.OTHER_LEVEL


def test_a_block_from_excel_lands_in_cells_in_one_step(table: AppendixPage,
                                                       empty_page: ReportPage) -> None:
    QGuiApplication.clipboard().setText("20\tđủ\n85\n28\n24\n\n")
    press(Qt.Key.Key_V, CTRL)
    assert [typed(table, name) for name in ("vb_chi_dao", "nv_de_ra", "nv_hoan_thanh")] == [
        "20", "28", "24"]
    assert typed(table, "tl_hoan_thanh_kh") == ""
    assert table.model.draft.report.note("vb_chi_dao") == "đủ"
    press(Qt.Key.Key_Z, CTRL)
    assert typed(table, "nv_de_ra") == ""


def test_a_block_goes_to_excel(table: AppendixPage) -> None:
    for name, text in {"nv_de_ra": "28", "nv_hoan_thanh": "24"}.items():
        table.model.draft.answer(name, text)
    table.go_to("nv_de_ra")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "28\n24\n"


@pytest.mark.parametrize(("text", "block"), [
    ("", []), ("5", [["5"]]), ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
    ('"dòng một\ndòng hai"\t3\r\n', [["dòng một\ndòng hai", "3"]]),
    ("a\n\nb", [["a"], [""], ["b"]]),
])
def test_blocks_are_read_as_excel_writes_them(text: str, block: list[list[str]]) -> None:
    assert read_block(text) == block


def test_choices_open_as_a_list(qtbot: QtBot, table: AppendixPage) -> None:
    table.go_to("hinh_thuc_khao_sat")
    press(Qt.Key.Key_F2)
    editor = table.grid.findChild(ChoiceEditor)
    assert [editor.itemText(row) for row in range(editor.count())] == [
        "(chưa chọn)", "Trực tuyến", "Phát phiếu", "Kết hợp", "- không áp dụng"]
    qtbot.waitUntil(lambda: editor.view().isVisible())
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(key)
    assert table.model.draft.figures.value("hinh_thuc_khao_sat").text == "2"
    assert table.model.text(table.grid.currentIndex().row(), 3) == "2 (Kết hợp)"


def test_a_choice_takes_its_code_from_the_keyboard(table: AppendixPage) -> None:
    table.go_to("hinh_thuc_khao_sat")
    type_keys("1")
    assert table.model.draft.figures.value("hinh_thuc_khao_sat").text == "1"
    assert focused() is table.grid


def test_rows_are_found_without_accents(table: AppendixPage) -> None:
    press(Qt.Key.Key_F, CTRL)
    type_keys("khao sat")
    assert stt(table) == "5"
    press(Qt.Key.Key_Return)
    assert stt(table) == "5.1"


def test_the_note_below_explains_the_cell_and_offers_a_mend(empty_page: ReportPage) -> None:
    page = empty_page.show_page("bieu_6")
    assert isinstance(page, AppendixPage)
    page.go_to("von_ke_hoach")
    type_keys("10 tỷ đồng/0%\n")
    page.go_to("von_ke_hoach")
    assert "Có phải 10.000 không?" in page.note._said.text()
    use = next(button for button in page.note.findChildren(QPushButton)
               if button.text() == "Dùng 10.000")
    use.click()
    assert empty_page.draft.figures["von_ke_hoach"].typed.state is State.GIVEN
    page.go_to("tl_giai_ngan")
    assert "tự tính = 1.2 ÷ 1.1 × 100" in page.note._place.text()


def answer_dialog(qtbot: QtBot, number: str, reason: str) -> None:
    """Fill in the next dialog by keys and agree."""
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        if number:
            find(dialog, "field:so_in_ra").setFocus()
            press(Qt.Key.Key_A, CTRL)
            type_keys(number)
        find(dialog, "field:ly_do").setFocus()
        type_keys(reason)
        press(Qt.Key.Key_Return)
        if dialog.isVisible():
            dialog.accept()

    from PySide6.QtCore import QTimer

    QTimer.singleShot(50, fill)


def test_f2_on_a_computed_cell_overrides_it_with_a_reason(qtbot: QtBot,
                                                          table: AppendixPage) -> None:
    for name, text in {"nv_de_ra": "28", "nv_hoan_thanh": "24"}.items():
        table.model.draft.answer(name, text)
    table.go_to("tl_hoan_thanh_kh")
    answer_dialog(qtbot, "85", "theo so")
    press(Qt.Key.Key_F2)
    draft = table.model.draft
    assert draft.report.typed("tl_hoan_thanh_kh") == "85"
    assert draft.report.reason("tl_hoan_thanh_kh") == "theo so"
    assert draft.figures.value("tl_hoan_thanh_kh").text == "85"


# Lists


def test_preset_rows_are_there_and_totals_follow(files: ListBlock) -> None:
    files.grid.setCurrentIndex(files.model.index(0, 2))
    files.grid.setFocus()
    type_keys("94\t150\t")
    assert files.model.text(0, 1) == "244"
    assert [files.model.text(row, 0) for row in range(3)] == [
        "Hộ tịch", "Chứng thực", "Bảo trợ xã hội"]


def numbers(documents: ListBlock) -> list[str]:
    return [documents.model.text(row, 1) for row in range(documents.model.rowCount())]


def test_rows_are_added_moved_and_removed_by_keys(documents: ListBlock) -> None:
    documents.add_row()
    assert documents.grid.isVisible()
    documents.grid.setCurrentIndex(documents.model.index(0, 1))
    type_keys("310\n")
    assert documents.model.rowCount() == 2, "Enter in the last row adds one"
    documents.grid.setCurrentIndex(documents.model.index(1, 1))
    type_keys("311\t")
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert numbers(documents) == ["311", "310"]
    press(Qt.Key.Key_Return, CTRL)
    assert numbers(documents) == ["311", "", "310"]
    press(Qt.Key.Key_Delete, CTRL)
    press(Qt.Key.Key_Delete, CTRL)
    assert len(numbers(documents)) == 1


def test_a_block_longer_than_the_list_adds_rows(documents: ListBlock) -> None:
    documents.add_row()
    documents.grid.setCurrentIndex(documents.model.index(0, 0))
    QGuiApplication.clipboard().setText(
        "Kế hoạch\t310\tKH-UBND\t31/12/2021\t\tvề tự kiểm tra\n"
        "Quyết định\t4\tQĐ-UBND\t8/2/2022\t\tvề kiểm soát TTHC\n")
    press(Qt.Key.Key_V, CTRL)
    assert documents.model.rowCount() == 2
    assert [documents.model.text(1, column) for column in range(6)] == [
        "Quyết định", "4", "QĐ-UBND", "08/02/2022", "", "về kiểm soát TTHC"]


def test_an_empty_list_says_what_to_do(documents: ListBlock) -> None:
    assert not documents.grid.isVisible()
    assert "Thêm dòng" in documents._empty.text()


def test_a_choice_in_a_cell_shows_its_words_and_tab_takes_it(documents: ListBlock) -> None:
    documents.add_row()
    documents.grid.setFocus()
    documents.grid.setCurrentIndex(documents.model.index(0, 0))
    press(Qt.Key.Key_F2)
    QTest.qWait(50)
    choices = documents.grid.findChild(ChoiceEditor)
    view = choices.view()
    assert view.isVisible()
    assert view.width() >= view.sizeHintForColumn(0)
    press_on(view, Qt.Key.Key_Down)
    press_on(view, Qt.Key.Key_Tab)
    assert documents.model.text(0, 0) == choices.itemText(1)


def press_on(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)
    settle()
