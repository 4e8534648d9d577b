"""What was carried stands out until it is confirmed; what each figure was before; real keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

from cchc_desktop.progress import PageState
from cchc_desktop.report.model import Item
from cchc_desktop.report.unconfirmed import unconfirmed, unconfirmed_text
from cchc_desktop.ui.grid.model import LOOK_ROLE, CellKind, Look
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.appendix_page import AppendixPage
from cchc_desktop.ui.report.override import ReasonDialog
from cchc_desktop.ui.report.report_page import ReportPage
from cchc_desktop.ui.report.review_page import ReviewPage
from cchc_desktop.ui.report.section_page import SectionPage
from tests.ui.carried import TEXT, carried_page
from tests.ui.conftest import (
    CTRL,
    enter,
    find,
    focused,
    press,
    report_page,
    settle,
    type_keys,
)

__all__ = ["carried_page"]
PLAN = "kh_cchc"


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def show(page: ReportPage, name: str, key: str = "") -> QWidget:
    shown = page.show_page(name)
    shown.go_to(key)
    settle()
    return shown


def in_tree(page: ReportPage, name: str) -> tuple[str, str]:
    """What the tree shows and says of a page."""
    item = page.outline._items[name]
    return item.text(1), item.data(0, Qt.ItemDataRole.AccessibleTextRole)


def waits(page: ReportPage, key: str) -> bool:
    return unconfirmed(page.draft.report, key) is not None


def appendix(page: ReportPage, key: str) -> AppendixPage:
    table = next(table.id for table in page.draft.report.form.tables
                 if key in [row.field for row in table.rows])
    shown = show(page, table, key)
    assert isinstance(shown, AppendixPage)
    return shown


def look(page: AppendixPage) -> Look:
    found = page.grid.currentIndex().data(LOOK_ROLE)
    assert isinstance(found, Look)
    return found


# Fields

def test_a_carried_field_says_so_until_f9_confirms_it(carried_page: ReportPage) -> None:
    shown = show(carried_page, "ke_hoach", PLAN)
    editor = find(shown, f"field:{PLAN}")
    assert editor.property("unconfirmed") == "true"
    assert editor.accessibleDescription() == "chưa xác nhận · từ 6 tháng đầu năm 2022"
    assert words(shown).count("chưa xác nhận · từ 6 tháng đầu năm 2022") == 2
    press(Qt.Key.Key_F9)
    assert not waits(carried_page, PLAN)
    assert editor.property("unconfirmed") == ""
    assert words(shown).count("chưa xác nhận · từ") == 1
    press(Qt.Key.Key_Z, CTRL)
    assert waits(carried_page, PLAN)


def test_f9_goes_on_to_the_next_field_that_waits(carried_page: ReportPage) -> None:
    section = next(section for section in carried_page.draft.report.form.sections
                   if sum(waits(carried_page, name) for name in section.fields) > 1)
    first, second, *_ = [name for name in section.fields if waits(carried_page, name)]
    show(carried_page, section.id, first)
    press(Qt.Key.Key_F9)
    assert focused().objectName() == f"field:{second}"
    assert waits(carried_page, second)


def test_typing_confirms(carried_page: ReportPage) -> None:
    shown = show(carried_page, "ke_hoach", PLAN)
    enter(shown, f"field:{PLAN}", "Ke hoach so 9")
    assert not waits(carried_page, PLAN)


def test_f9_where_nothing_waits_says_so(carried_page: ReportPage) -> None:
    show(carried_page, "ke_hoach", "nv_chinh")
    before = dict(carried_page.draft.report.entries)
    press(Qt.Key.Key_F9)
    assert carried_page.draft.report.entries == before
    assert "Chỗ này không có gì phải xác nhận." in words(carried_page.window())


def test_f9_confirms_what_is_being_typed(carried_page: ReportPage) -> None:
    show(carried_page, "ke_hoach", PLAN)
    press(Qt.Key.Key_A, CTRL)
    type_keys("Ke hoach moi")
    press(Qt.Key.Key_F9)
    assert carried_page.draft.report.typed(PLAN) == "Ke hoach moi"
    assert not waits(carried_page, PLAN)


# The page, the tree, the review

def test_a_page_is_not_done_while_something_waits_on_it(carried_page: ReportPage) -> None:
    draft = carried_page.draft
    page = next(page for page in draft.carried_on if page.startswith("bieu_"))
    for name in [row.field for table in draft.report.form.tables if table.id == page
                 for row in table.rows if row.field and draft.figures[row.field].typed.blank
                 and draft.figures[row.field].computed is None]:
        draft.answer(name, "-")
    for finding in draft.findings:
        if page in draft.report.form.shown_on.get(finding.key, ()):
            draft.accept(finding, "đúng")
    assert draft.states[page] is PageState.BEGUN
    draft.confirm(draft.unconfirmed_on(page))
    assert draft.states[page] is PageState.DONE


def test_the_tree_counts_what_waits_on_each_page(carried_page: ReportPage) -> None:
    sign, spoken = in_tree(carried_page, "ke_hoach")
    assert sign.split()[1:] == ["2"]
    assert spoken.endswith("2 chưa xác nhận")
    show(carried_page, "ke_hoach", PLAN)
    press(Qt.Key.Key_F9)
    assert in_tree(carried_page, "ke_hoach")[0].split()[1:] == ["1"]
    press(Qt.Key.Key_F9)
    sign, spoken = in_tree(carried_page, "ke_hoach")
    assert sign.split()[1:] == []
    assert "chưa xác nhận" not in spoken


def test_ctrl_f9_confirms_the_page_in_one_step(carried_page: ReportPage) -> None:
    page = max(carried_page.draft.carried_on, key=lambda page: len(
        carried_page.draft.unconfirmed_on(page)))
    count = len(carried_page.draft.unconfirmed_on(page))
    show(carried_page, page)
    button = find(carried_page, "confirm_page")
    assert isinstance(button, QPushButton)
    assert button.text() == f"Xác nhận cả trang ({count})"
    press(Qt.Key.Key_F9, CTRL)
    assert carried_page.draft.unconfirmed_on(page) == []
    assert not button.isVisible()
    carried_page.undo()
    assert len(carried_page.draft.unconfirmed_on(page)) == count


def test_the_review_lists_what_waits_and_what_is_missing_now(carried_page: ReportPage) -> None:
    review = show(carried_page, "xem_lai")
    assert "◐ Chưa xác nhận (" in words(review)
    assert "○ Có kỳ trước, thiếu kỳ này (" in words(review)


def test_an_export_says_how_much_was_not_confirmed(
        carried_page: ReportPage, tmp_path: Path) -> None:
    review = show(carried_page, "xem_lai")
    assert isinstance(review, ReviewPage)
    waiting = sum(finding.code == "unconfirmed" for finding in carried_page.draft.findings)
    carried_page.export()
    settle()
    assert f"◐ Còn {waiting} chỗ chưa xác nhận: Mục I.1 (3), Mục I.2, " in words(review)
    assert list(tmp_path.glob("*.docx"))


# Tables and lists

def test_a_carried_cell_stands_out_and_f9_confirms_it(carried_page: ReportPage) -> None:
    key = next(item.key for page in carried_page.draft.carried_on if page.startswith("bieu_")
               for item in carried_page.draft.unconfirmed_on(page))
    page = appendix(carried_page, key)
    assert look(page).unconfirmed
    assert "Chưa xác nhận · từ 6 tháng đầu năm 2022;  cùng kỳ " in words(page)
    index = page.grid.currentIndex()
    assert "chưa xác nhận" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    page.grid.setFocus()
    press(Qt.Key.Key_F9)
    assert not waits(carried_page, key)
    assert not index.data(LOOK_ROLE).unconfirmed


def test_f9_confirms_a_row_of_a_list_whole(carried_page: ReportPage) -> None:
    shown = show(carried_page, "to_chuc")
    assert isinstance(shown, SectionPage)
    block = shown.lists["van_ban_chi_dao"]
    block.take_drafts()
    settle()
    rows = carried_page.draft.report.rows("van_ban_chi_dao")
    block.grid.setCurrentIndex(block.model.index(0, 1))
    block.grid.setFocus()
    assert all(block.model.look(0, column).unconfirmed
               for column in range(block.model.columnCount()))
    press(Qt.Key.Key_F9)
    assert not waits(carried_page, f"van_ban_chi_dao/{rows[0]}/loai")
    assert waits(carried_page, f"van_ban_chi_dao/{rows[1]}/loai")
    assert block.grid.currentIndex().row() == 1
    press(Qt.Key.Key_Z, CTRL)
    assert waits(carried_page, f"van_ban_chi_dao/{rows[0]}/loai")
    block.grid.setCurrentIndex(block.model.index(1, 1))
    type_keys("7")
    press(Qt.Key.Key_Return)
    assert not waits(carried_page, f"van_ban_chi_dao/{rows[1]}/loai")


# Texts

def test_f9_confirms_the_paragraph_and_goes_to_the_next(carried_page: ReportPage) -> None:
    shown = show(carried_page, "to_chuc", "text")
    editor = find(shown, "text:to_chuc")
    assert isinstance(editor, QTextEdit)
    assert "▲ 3 đoạn lấy từ báo cáo 6 tháng đầu năm 2022, chưa xác nhận." in words(shown)
    editor.setFocus()
    press(Qt.Key.Key_F9)
    assert "▲ 2 đoạn lấy từ" in words(shown)
    assert editor.textCursor().blockNumber() == 1
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_F9)
    assert "đoạn lấy từ" not in words(shown)
    assert editor.property("unconfirmed") == "false"
    assert TEXT in carried_page.draft.report.entries


def test_f9_confirms_the_forms_own_text(carried_page: ReportPage) -> None:
    shown = show(carried_page, "ke_hoach", "text")
    assert "▲ Lời văn mẫu, chưa xác nhận." in words(shown)
    find(shown, "text:ke_hoach").setFocus()
    press(Qt.Key.Key_F9)
    assert "Lời văn mẫu" not in words(shown)


def test_a_paragraph_that_is_changed_is_the_officers_own(carried_page: ReportPage) -> None:
    shown = show(carried_page, "to_chuc")
    editor = find(shown, "text:to_chuc")
    editor.setFocus()
    press(Qt.Key.Key_End)
    type_keys(" Xong.")
    find(shown, "field:vb_chi_dao").setFocus()
    settle()
    mark = unconfirmed_text(carried_page.draft.report, "to_chuc")
    assert mark is not None
    assert len(mark.lines) == 2


# What figures were before

def test_beside_a_field_stands_what_it_was_before(carried_page: ReportPage) -> None:
    shown = show(carried_page, "ke_hoach", "nv_hoan_thanh")
    assert "nhiệm vụ   cùng kỳ 19 · không\u00a0đổi" in words(shown)
    enter(shown, "field:nv_hoan_thanh", "20")
    assert "nhiệm vụ   cùng kỳ 19 · +1\u00a0(+5,3\u00a0%)" in words(shown)


def test_the_table_has_a_column_for_the_earlier_figures(carried_page: ReportPage) -> None:
    page = appendix(carried_page, "nv_hoan_thanh")
    model, row = page.model, page.grid.currentIndex().row()
    assert model.headers[model.PAST] == "Cùng kỳ năm trước"
    assert model.headerData(model.PAST, Qt.Orientation.Horizontal,
                            Qt.ItemDataRole.ToolTipRole) == "Báo cáo 6 tháng đầu năm 2022"
    assert (model.text(row, model.PAST), model.text(row, model.VALUE)) == ("19", "19")
    assert not model.editable(row, model.PAST)
    page.grid.setFocus()
    type_keys("20")
    press(Qt.Key.Key_Return)
    page.grid.setCurrentIndex(model.index(row, model.VALUE))
    settle()
    assert "Cùng kỳ 19 · +1 (+5,3 %)" in words(page)


def test_a_report_with_nothing_before_it_has_no_such_column(sample_page: ReportPage) -> None:
    page = appendix(sample_page, "nv_hoan_thanh")
    assert (page.model.PAST, page.model.VALUE, page.model.columnCount()) == (-1, 3, 5)


def test_a_block_goes_past_the_column_of_earlier_figures(carried_page: ReportPage) -> None:
    page = appendix(carried_page, "nv_hoan_thanh")
    row = page.grid.currentIndex().row()
    QGuiApplication.clipboard().setText("2.2\tSo nhiem vu\tNhiem vu\t21\tghi chu")
    page.grid.setCurrentIndex(page.model.index(row, 0))
    page.grid.setFocus()
    press(Qt.Key.Key_V, CTRL)
    assert carried_page.draft.report.typed("nv_hoan_thanh") == "21"
    assert carried_page.draft.report.note("nv_hoan_thanh") == "ghi chu"
    page.grid.selectRow(row)
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().rstrip("\n").split("\t")[3:] == ["21", "ghi chu"]


# Added up over the year

@pytest.fixture
def year_page(window: MainWindow) -> ReportPage:
    """A report of a year whose two halves are there."""
    first = window.desk.create_sample()
    unit = first.report.unit
    window.desk.save_profile({"unit.kind": unit.kind.value, "unit.name": unit.name,
                              "unit.province": unit.province})
    form = first.report.form
    second = window.desk.create_report(form, {
        "period.kind": "half_year", "period.year": "2022", "period.number": "2"})
    second.answer("vb_den", "100")
    second.answer("vb_chi_dao", "10")
    window.show_report(window.desk.create_report(form, {
        "period.kind": "year", "period.year": "2022"}))
    return report_page(window)


def test_a_figure_added_up_is_locked_and_says_from_what(year_page: ReportPage) -> None:
    half = year_page.draft.report.earlier.sums["vb_den"].addends[0].value.text
    section = year_page.draft.report.form.shown_on["vb_den"][0]
    shown = show(year_page, section, "vb_den")
    editor = find(shown, "field:vb_den")
    assert isinstance(editor, QLineEdit)
    assert editor.isReadOnly()
    assert editor.text() == str(int(half) + 100)
    assert (f"= {half} (6 tháng đầu năm 2022) + 100 (6 tháng cuối năm 2022)") in words(shown)


def test_a_cell_added_up_is_locked_and_f2_asks_for_a_reason(year_page: ReportPage) -> None:
    key = "vb_chi_dao"
    page = appendix(year_page, key)
    assert look(page).kind is CellKind.COMPUTED
    page.grid.setFocus()
    type_keys("5")
    assert year_page.draft.report.typed(key) == ""
    assert "tự tính = " in words(page)
    asked: list[str] = []
    page.grid.override_asked.connect(asked.append)
    def answer() -> None:
        dialog = year_page.window().findChild(ReasonDialog)
        type_keys("5")
        press(Qt.Key.Key_Return)
        type_keys("so lieu moi")
        dialog.accept()

    QTimer.singleShot(200, answer)
    press(Qt.Key.Key_F2)
    assert asked == [key]
    assert year_page.draft.figures[key].overridden
    assert year_page.draft.report.reason(key) == "so lieu moi"


def test_the_state_is_there_for_a_screen_reader(carried_page: ReportPage) -> None:
    shown = show(carried_page, "ke_hoach", PLAN)
    interface = QAccessible.queryAccessibleInterface(find(shown, f"field:{PLAN}"))
    assert "chưa xác nhận" in interface.text(QAccessible.Text.Description)


def test_items_of_rows_taken_off_do_not_wait(carried_page: ReportPage) -> None:
    shown = show(carried_page, "to_chuc")
    assert isinstance(shown, SectionPage)
    shown.lists["van_ban_chi_dao"].take_drafts()
    before = len(carried_page.draft.unconfirmed_on("to_chuc"))
    carried_page.draft.remove_rows("van_ban_chi_dao",
                                   [carried_page.draft.report.rows("van_ban_chi_dao")[0]])
    assert len(carried_page.draft.unconfirmed_on("to_chuc")) == before - 1
    assert all(isinstance(item, Item) for item in carried_page.draft.unconfirmed_on("to_chuc"))


def test_a_signed_report_asks_for_nothing_more(
        window: MainWindow, carried_page: ReportPage) -> None:
    window.desk.records.sign(carried_page.draft, "12", "13/6/2023")
    signed = window.desk.open_report(carried_page.draft.id)
    assert signed is not None
    window.show_report(signed, "thong_tin")
    page = report_page(window)
    assert not [each for each in page.findChildren(QPushButton, "carry") if each.isVisible()]
    show(page, "ke_hoach", PLAN)
    assert not [each for each in page.findChildren(QPushButton, "confirm_page")
                if each.isVisible()]
    press(Qt.Key.Key_F9, CTRL)
    assert waits(page, PLAN)
