"""The officer's path through the window, with real keys."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.desk import Desk
from cchc_desktop.pages import DETAILS, REVIEW
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.new_report_page import NewReportPage
from cchc_desktop.ui.report_page import ReportPage
from cchc_desktop.ui.reports_page import ReportsPage
from tests.ui.conftest import (
    CTRL,
    commit_words,
    enter,
    find,
    focused,
    press,
    report_page,
    settle,
    shown,
    type_keys,
)


def click(window: QWidget, name: str) -> None:
    button = find(window, name)
    assert isinstance(button, QPushButton)
    button.click()
    settle()


def page_shown(window: QWidget, name: str) -> bool:
    return any(widget.isVisible() for widget in window.findChildren(QWidget, f"page:{name}"))


def test_first_run_asks_for_the_unit_and_leads_to_the_empty_list(
        qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "cchc.db")
    window = shown(qtbot, MainWindow(desk))
    assert page_shown(window, "don_vi")
    click(window, "done")
    assert page_shown(window, "don_vi")
    enter(window, "field:unit.name", "Minh Khê")
    enter(window, "field:unit.province", "tỉnh Hải Dương", commit_words)
    click(window, "done")
    assert page_shown(window, "danh_sach")
    assert desk.profile["unit.name"] == "Minh Khê"
    assert desk.profile["unit.province"] == "tỉnh Hải Dương"
    desk.close()


def test_a_new_report_takes_the_profile_and_the_proposed_days(window: MainWindow) -> None:
    window.show_new_report()
    settle()
    year = find(window, "field:period.year")
    year.setProperty("value", 2022)
    kind = find(window, "field:period.kind")
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData("half_year"))
    kind.activated.emit(kind.currentIndex())
    assert find(window, "field:period.from").property("text") == "10/12/2021"
    enter(window, "field:period.to", "8/6/2022")
    click(window, "create_report")
    report = report_page(window).draft.report
    assert report.unit.full_name == "xã An Bình"
    assert report.period.days == "từ ngày 10/12/2021 đến ngày 08/6/2022"
    assert report.period.name == "6 tháng đầu năm 2022"


def test_days_that_are_none_are_refused_on_the_page(window: MainWindow) -> None:
    window.show_new_report()
    settle()
    enter(window, "field:period.to", "31/02/2022")
    click(window, "create_report")
    assert page_shown(window, "bao_cao_moi")
    assert window.desk.reports() == []


def test_today_proposes_a_period(window: MainWindow) -> None:
    page = NewReportPage(window.desk.library, [], date(2022, 6, 13))
    assert page.findChild(QComboBox, "field:period.kind").currentData() == "half_year"
    page.deleteLater()


def test_fields_are_saved_when_left_and_shown_in_normal_form(empty_page: ReportPage) -> None:
    empty_page.show_page("ke_hoach")
    enter(empty_page, "field:nv_de_ra", "28")
    enter(empty_page, "field:nv_hoan_thanh", " 24 ")
    computed = find(empty_page, "field:tl_hoan_thanh_kh")
    assert isinstance(computed, QLineEdit)
    assert (computed.text(), computed.isReadOnly()) == ("85,7", True)
    assert find(empty_page, "field:nv_hoan_thanh").property("text") == "24"
    saved = find(empty_page.window(), "saved")
    assert isinstance(saved, QLabel)
    assert saved.text().startswith("✓ Đã lưu ")


def test_an_entry_that_cannot_be_read_stays_as_typed_with_a_word_beside_it(
        empty_page: ReportPage) -> None:
    empty_page.show_page("ke_hoach")
    enter(empty_page, "field:nv_de_ra", "hai mươi tám")
    assert find(empty_page, "field:nv_de_ra").property("text") == "hai mươi tám"
    assert find(empty_page, "field:nv_de_ra").property("state") == "error"
    assert empty_page.draft.report.typed("nv_de_ra") == "hai mươi tám"


def test_the_same_fact_is_shown_wherever_it_stands(empty_page: ReportPage) -> None:
    empty_page.show_page("ke_hoach")
    enter(empty_page, "field:nv_de_ra", "28")
    page = empty_page.show_page("bieu_1")
    shown_text = [page.model.text(row, 3) for row, line in enumerate(page.model.table.rows)
                  if line.stt == "2.1"]
    assert shown_text == ["28"]


def test_undo_and_redo_go_across_pages(empty_page: ReportPage) -> None:
    empty_page.show_page("ke_hoach")
    enter(empty_page, "field:nv_de_ra", "28")
    empty_page.show_page("tuyen_truyen")
    enter(empty_page, "field:tin_truyen_thanh", "6")
    press(Qt.Key.Key_Z, CTRL)
    assert empty_page.draft.report.typed("tin_truyen_thanh") == ""
    press(Qt.Key.Key_Z, CTRL)
    assert empty_page.current == "ke_hoach"
    assert empty_page.draft.report.typed("nv_de_ra") == ""
    press(Qt.Key.Key_Y, CTRL)
    press(Qt.Key.Key_Y, CTRL)
    assert empty_page.draft.report.typed("tin_truyen_thanh") == "6"
    assert empty_page.current == "tuyen_truyen"


def test_undo_in_a_field_being_typed_in_is_the_fields_own(empty_page: ReportPage) -> None:
    empty_page.show_page("ke_hoach")
    enter(empty_page, "field:nv_de_ra", "28")
    field = find(empty_page, "field:nv_hoan_thanh")
    field.setFocus()
    type_keys("24")
    press(Qt.Key.Key_Z, CTRL)
    assert field.property("text") != "24"
    assert empty_page.draft.report.typed("nv_de_ra") == "28"


def test_every_page_can_be_reached_by_keys_alone(empty_page: ReportPage) -> None:
    empty_page.outline.setFocus()
    seen = [empty_page.current]
    for _ in range(40):
        press(Qt.Key.Key_Down)
        if empty_page.current != seen[-1]:
            seen.append(empty_page.current)
    assert seen == empty_page.outline.pages
    assert len(seen) == 1 + 21 + 7 + 1


def test_next_leads_to_what_is_not_done(empty_page: ReportPage) -> None:
    assert empty_page.current == DETAILS
    press(Qt.Key.Key_PageDown, CTRL)
    assert empty_page.current == "ke_hoach"
    press(Qt.Key.Key_PageUp, CTRL)
    assert empty_page.current == "chi_dao"


def test_f6_goes_round_the_panes(empty_page: ReportPage) -> None:
    empty_page.show_page("ke_hoach")
    empty_page.outline.setFocus()
    press(Qt.Key.Key_F6)
    assert empty_page.pages.isAncestorOf(focused())
    press(Qt.Key.Key_F6)
    assert empty_page.panel.isAncestorOf(focused()) or focused() is empty_page.outline


def test_the_window_reopens_where_it_was_left(qtbot: QtBot, desk: Desk) -> None:
    window = shown(qtbot, MainWindow(desk))
    window.show_report(desk.create_sample())
    report_page(window).show_page("bieu_3")
    again = shown(qtbot, MainWindow(desk))
    assert report_page(again).current == "bieu_3"
    report_page(again).close_report()
    settle()
    third = shown(qtbot, MainWindow(desk))
    assert page_shown(third, "danh_sach")


def test_the_list_opens_deletes_and_brings_back(window: MainWindow) -> None:
    window.desk.create_sample()
    window.show_list()
    settle()
    page = window.findChild(ReportsPage)
    page.reports.setFocus()
    press(Qt.Key.Key_Delete)
    assert window.desk.reports() == []
    undo = next(button for button in window.messages.findChildren(QPushButton)
                if button.text() == "Hoàn tác")
    undo.click()
    settle()
    window.findChild(ReportsPage).reports.setFocus()
    press(Qt.Key.Key_Return)
    assert report_page(window).current == DETAILS


def test_export_says_where_the_document_is(sample_page: ReportPage, tmp_path: Path) -> None:
    press(Qt.Key.Key_E, CTRL)
    assert sample_page.current == REVIEW
    file = tmp_path / "Bao cao CCHC 6 thang dau nam 2022 - xa Minh Khe.docx"
    assert file.is_file()
    said = [label.text() for label in sample_page.findChildren(QLabel)]
    assert f"✓ Đã xuất: {file}" in said


def test_export_that_fails_says_why(sample_page: ReportPage, tmp_path: Path) -> None:
    (tmp_path / "Bao cao CCHC 6 thang dau nam 2022 - xa Minh Khe.docx").mkdir()
    sample_page.export()
    said = " ".join(label.text() for label in sample_page.findChildren(QLabel))
    assert "Không ghi được" in said


def test_a_full_disk_is_told_and_saved_later(window: MainWindow, empty_page: ReportPage) -> None:
    database = window.desk._store._db
    pages = database.execute("pragma page_count").fetchone()[0]
    database.execute(f"pragma max_page_count = {pages}")
    empty_page.show_page("ke_hoach")
    for number in range(1, 12):
        empty_page.draft.edit([Edit(Item(Aspect.TEXT, "ke_hoach"), f"{number}" * 3000)])
    settle()
    assert find(window, "saved").property("text") == "● Chưa lưu được"
    assert window.messages.isVisible()
    database.execute("pragma max_page_count = 1000000")
    window._save_waiting()
    assert str(find(window, "saved").property("text")).startswith("✓ Đã lưu")


@pytest.mark.parametrize("size", [(1366, 728), (1093, 580), (911, 490)])
def test_every_page_fits_every_screen(window: MainWindow, sample_page: ReportPage,
                                      size: tuple[int, int]) -> None:
    """1366×768 at 100, 125 and 150 %: nothing is wider than the window."""
    window.resize(*size)
    settle()
    for page in sample_page.outline.pages:
        shown_page = sample_page.show_page(page)
        settle()
        assert window.width() == size[0]
        assert shown_page.width() <= sample_page.pages.width()
        assert sample_page.pages.width() > 500
        for button in sample_page.findChildren(QPushButton):
            if button.isVisible() and not shown_page.isAncestorOf(button):
                right = button.mapTo(window, button.rect().topRight()).x()
                assert right <= size[0]
