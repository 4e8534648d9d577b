"""Beginning a report from an earlier one, with real keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from cchc_desktop.report.model import Aspect
from cchc_desktop.report.unconfirmed import unconfirmed
from cchc_desktop.ui.carry_preview import NOTHING
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.new_report_page import NewReportPage
from cchc_desktop.ui.report.report_page import ReportPage
from tests.conftest import HAI_DUONG
from tests.ui.carried import carried_page, last_year
from tests.ui.conftest import CTRL, choose_form, enter, find, focused, press, report_page, settle

__all__ = ["carried_page"]


def new_report(window: MainWindow, year: int) -> QWidget:
    """The page for a new report of the first half of a year."""
    window.show_new_report()
    settle()
    choose_form(window, HAI_DUONG)
    find(window, "field:period.year").setProperty("value", year)
    kind = find(window, "field:period.kind")
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData("half_year"))
    kind.activated.emit(kind.currentIndex())
    settle()
    return find(window, "page:bao_cao_moi")


def sources(window: QWidget) -> QComboBox:
    found = find(window, "field:nguon")
    assert isinstance(found, QComboBox)
    return found


def folds(window: QWidget) -> dict[str, str]:
    return {button.objectName(): button.text() for button in window.findChildren(QPushButton)
            if button.isVisible() and button.objectName().startswith("fold:")}


def press_button(window: QWidget, name: str) -> None:
    find(window, name).setFocus()
    press(Qt.Key.Key_Space)


def test_without_an_earlier_report_no_source_is_asked_for(window: MainWindow) -> None:
    page = new_report(window, 2023)
    assert not [each for each in page.findChildren(QComboBox, "field:nguon") if each.isVisible()]


def test_the_right_source_is_proposed_with_what_it_brings(window: MainWindow) -> None:
    before = last_year(window)
    new_report(window, 2023)
    assert sources(window).currentData() == before.id
    assert sources(window).currentText() == "6 tháng đầu năm 2022 – nên lấy"
    assert set(folds(window)) == {"fold:copied", "fold:proposed", "fold:reset"}
    assert len(window.desk.reports()) == 1  # nothing is created by looking


def test_a_heading_unfolds_to_names_and_values_with_the_keyboard(window: MainWindow) -> None:
    last_year(window)
    page = new_report(window, 2023)
    heading = find(page, "fold:copied")
    assert "đang gấp" in heading.accessibleName()
    press_button(page, "fold:copied")
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Số nhiệm vụ đề ra trong kế hoạch" in words
    assert "32" in words
    assert "đang mở" in heading.accessibleName()
    press_button(page, "fold:copied")
    assert "32" not in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_creating_carries_and_one_undo_takes_it_back(window: MainWindow) -> None:
    before = last_year(window)
    new_report(window, 2023)
    press_button(window, "create_report")
    page = report_page(window)
    assert page.draft.report.typed("nv_de_ra") == before.report.typed("nv_de_ra")
    assert window.messages.isVisible()
    press(Qt.Key.Key_Z, CTRL)
    left = {item.aspect for item in page.draft.report.entries}
    assert left == {Aspect.DETAIL}
    assert page.draft.report.signing.name == ""
    assert not page.draft.can_undo


def test_a_report_can_begin_empty_all_the_same(window: MainWindow) -> None:
    last_year(window)
    new_report(window, 2023)
    choice = sources(window)
    choice.setFocus()
    press(Qt.Key.Key_End)
    choice.activated.emit(choice.currentIndex())
    settle()
    assert choice.currentText() == NOTHING
    assert folds(window) == {}
    press_button(window, "create_report")
    assert {item.aspect for item in report_page(window).draft.report.entries} == {Aspect.DETAIL}


def test_what_the_officer_chose_stays_chosen_when_the_period_changes(window: MainWindow) -> None:
    last_year(window)
    page = new_report(window, 2023)
    choice = sources(window)
    choice.setCurrentIndex(choice.findText(NOTHING))
    choice.activated.emit(choice.currentIndex())
    find(page, "field:period.year").setProperty("value", 2024)
    settle()
    assert sources(window).currentText() == NOTHING


def test_the_page_alone_offers_nothing(window: MainWindow) -> None:
    page = NewReportPage(window.desk.library, [], "xa", date(2022, 6, 13))
    assert page.findChild(QComboBox, "field:nguon").currentText() == NOTHING
    page.deleteLater()


def test_a_half_filled_report_takes_only_what_is_not_typed(window: MainWindow) -> None:
    before = last_year(window)
    window.show_report(window.desk.create_report(before.report.form, {
        "period.kind": "half_year", "period.year": "2023", "period.number": "1"}))
    page = report_page(window)
    page.draft.answer("nv_de_ra", "99")
    page.show_page("thong_tin")
    settle()
    press_button(page, "carry")
    assert sources(page).currentData() == before.id
    assert "fold:stays" in folds(page)
    press_button(page, "carry_now")
    assert page.draft.report.typed("nv_de_ra") == "99"
    assert page.draft.report.typed("nv_chinh") == before.report.typed("nv_chinh")
    assert window.messages.isVisible()
    page.undo()
    assert page.draft.report.typed("nv_chinh") == ""
    assert page.draft.report.typed("nv_de_ra") == "99"


def test_carrying_again_brings_nothing_new(carried_page: ReportPage) -> None:
    carried_page.show_page("thong_tin")
    settle()
    press_button(carried_page, "carry")
    assert not find(carried_page, "carry_now").isEnabled()


def test_a_list_takes_last_years_rows_as_drafts(carried_page: ReportPage) -> None:
    carried_page.show_page("to_chuc")
    settle()
    offered = find(carried_page, "drafts:van_ban_chi_dao")
    assert isinstance(offered, QPushButton)
    assert offered.text() == "Lấy 6 dòng của báo cáo 6 tháng đầu năm 2022 làm bản nháp"
    press_button(carried_page, "drafts:van_ban_chi_dao")
    rows = carried_page.draft.report.rows("van_ban_chi_dao")
    assert len(rows) == 6
    key = f"van_ban_chi_dao/{rows[0]}/trich_yeu"
    assert carried_page.draft.report.typed(key)
    assert unconfirmed(carried_page.draft.report, key) is not None
    assert not offered.isVisible()


def test_last_years_words_in_a_row_are_renewed_below_the_table(carried_page: ReportPage) -> None:
    page = carried_page.show_page("to_chuc")
    settle()
    press_button(carried_page, "drafts:van_ban_chi_dao")
    row = carried_page.draft.report.rows("van_ban_chi_dao")[0]
    key = f"van_ban_chi_dao/{row}/trich_yeu"
    page.go_to(key)
    settle()
    offered = next(each for each in carried_page.findChildren(QPushButton)
                   if each.isVisible() and each.text() == "→ năm 2023")
    kept = next(each for each in carried_page.findChildren(QPushButton)
                if each.isVisible() and each.text() == "Giữ nguyên"
                and each.parent() is offered.parent())
    assert kept.isEnabled()
    offered.click()
    settle()
    assert carried_page.draft.report.typed(key) == "về cải cách hành chính năm 2023"
    assert not offered.isVisible()


@pytest.mark.parametrize("section", ["mot_cua"])
def test_other_lists_offer_no_drafts(carried_page: ReportPage, section: str) -> None:
    carried_page.show_page(section)
    settle()
    assert not [each for each in carried_page.findChildren(QPushButton)
                if each.objectName().startswith("drafts:") and each.isVisible()]


def test_tab_leads_from_the_source_to_what_it_brings(window: MainWindow) -> None:
    last_year(window)
    new_report(window, 2023)
    sources(window).setFocus()
    order = []
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        order.append(focused().objectName())
    assert order == ["fold:copied", "fold:proposed", "fold:reset", "create_report"]


def test_what_is_typed_while_the_choice_is_open_stays(window: MainWindow) -> None:
    before = last_year(window)
    window.show_report(window.desk.create_report(before.report.form, {
        "period.kind": "half_year", "period.year": "2023", "period.number": "1"}))
    page = report_page(window)
    page.show_page("thong_tin")
    settle()
    press_button(page, "carry")
    enter(page, "field:sign.name", "Le Van Moi")
    press_button(page, "carry_now")
    assert page.draft.report.signing.name == "Le Van Moi"
    assert page.draft.report.typed("nv_chinh") == before.report.typed("nv_chinh")


def test_the_earlier_values_follow_the_period(window: MainWindow) -> None:
    before = last_year(window)
    window.show_report(window.desk.create_report(before.report.form, {
        "period.kind": "half_year", "period.year": "2022", "period.number": "1"}))
    page = report_page(window)
    table = page.draft.report.form.tables[0].id
    columns = page.show_page(table).model.columnCount()
    page.show_page("thong_tin")
    find(page, "field:period.year").setProperty("value", 2023)
    settle()
    assert page.show_page(table).model.columnCount() == columns + 1
    page.undo()
    assert page.show_page(table).model.columnCount() == columns


def test_the_preview_names_figures_in_words_and_says_what_is_there_already(
        carried_page: ReportPage) -> None:
    carried_page.show_page("thong_tin")
    settle()
    press_button(carried_page, "carry")
    assert "fold:proposed" not in folds(carried_page)
    press_button(carried_page, "fold:stays")
    window = carried_page.window()
    assert isinstance(window, MainWindow)
    new_report(window, 2024)
    press_button(window, "fold:proposed")
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert not [text for text in shown if "{" in text]
