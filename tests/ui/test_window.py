"""The officer's path through the window, with real keys."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.desk import Desk
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.pages import DETAILS, REVIEW
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.report.unconfirmed import confirmed
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.new_report_page import NewReportPage
from cchc_desktop.ui.report.report_page import ReportPage
from cchc_desktop.ui.reports_page import ReportsPage
from cchc_desktop.ui.unit_page import UnitPage
from tests.conftest import HAI_DUONG
from tests.ui.conftest import (
    CTRL,
    choose_form,
    click,
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
    choose_form(window, HAI_DUONG)
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
    choose_form(window, HAI_DUONG)
    enter(window, "field:period.to", "31/02/2022")
    click(window, "create_report")
    assert page_shown(window, "bao_cao_moi")
    assert window.desk.reports() == []


def test_today_proposes_a_period(window: MainWindow) -> None:
    page = NewReportPage(window.desk.library, [], "xa", date(2022, 6, 13))
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


def test_undo_on_the_list_takes_back_what_was_done_there(window: MainWindow) -> None:
    window.desk.create_sample()
    window.show_list()
    settle()
    window.findChild(ReportsPage).reports.setFocus()
    press(Qt.Key.Key_Delete)
    assert window.desk.reports() == []
    window.messages.hide()  # as it does by itself after some seconds
    press(Qt.Key.Key_Z, CTRL)
    kept, = window.desk.reports()
    press(Qt.Key.Key_Z, CTRL)
    assert [each.id for each in window.desk.reports()] == [kept.id]

    window.findChild(ReportsPage).reports.setFocus()
    press(Qt.Key.Key_Delete)
    window.messages.hide()
    window.show_unit()
    window.show_list()
    settle()
    press(Qt.Key.Key_Z, CTRL)
    assert window.desk.reports() == []


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


def test_deleted_reports_are_seen_and_brought_back_later(window: MainWindow) -> None:
    report = window.desk.create_sample().id
    window.desk.delete_report(report)
    window.show_list()
    settle()
    click(window, "deleted_reports")
    page = find(window, "page:danh_sach")
    assert isinstance(page, ReportsPage)
    assert "(mẫu xem thử)" in page.reports.item(0).text()
    press(Qt.Key.Key_Return)
    assert [stored.id for stored in window.desk.reports()] == [report]


@pytest.mark.parametrize("form_file", ["id = 1", None])
def test_a_report_whose_form_cannot_be_used_is_told_and_kept(
        qtbot: QtBot, tmp_path: Path, form_file: str | None) -> None:
    desk = Desk(tmp_path / "cchc.db")
    report = desk.create_sample()
    desk.remember_place(report.id)
    desk.close()
    with closing(sqlite3.connect(tmp_path / "cchc.db")) as before_forms_were_kept:
        before_forms_were_kept.execute("delete from forms")
        before_forms_were_kept.commit()
    (tmp_path / "forms").mkdir()
    if form_file is not None:
        (tmp_path / "forms" / f"{report.report.form.id}.toml").write_text(form_file)
    window = shown(qtbot, MainWindow(Desk(tmp_path / "cchc.db",
                                          FormLibrary(tmp_path / "forms"))))
    assert page_shown(window, "danh_sach")
    assert window.messages.isVisible()
    assert len(window.desk.reports()) == 1
    window.close()


def test_a_report_whose_form_was_kept_with_it_opens_without_the_file(
        qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "cchc.db")
    report = desk.create_sample()
    desk.remember_place(report.id)
    desk.close()
    (tmp_path / "forms").mkdir()
    window = shown(qtbot, MainWindow(Desk(tmp_path / "cchc.db",
                                          FormLibrary(tmp_path / "forms"))))
    assert report_page(window).draft.report.entries == report.report.entries
    window.show_list()
    settle()
    page = find(window, "page:danh_sach")
    assert isinstance(page, ReportsPage)
    assert page.reports.item(0).text().startswith("Báo cáo CCHC 6 tháng đầu năm 2022")
    window.close()


def test_a_second_report_for_a_period_is_pointed_out(window: MainWindow) -> None:
    today = date(2022, 6, 13)
    window.desk.create_sample()
    page = NewReportPage(window.desk.library, window.desk.known_reports(), "xa", today)
    assert "Đã có một báo cáo" in page._twice.text()
    page = NewReportPage(window.desk.library, window.desk.known_reports(), "xa",
                         date(2023, 6, 13))
    assert page._twice.text() == ""


def test_the_period_of_a_report_can_be_changed(empty_page: ReportPage) -> None:
    year = find(empty_page, "field:period.year")
    assert isinstance(year, QSpinBox)
    year.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_keys("2023")
    press(Qt.Key.Key_Tab)
    period = empty_page.draft.report.period
    assert (period.name, period.days) == (
        "6 tháng đầu năm 2023", "từ ngày 10/12/2022 đến ngày 09/6/2023")
    press(Qt.Key.Key_Z, CTRL)
    assert empty_page.draft.report.period.year == 2022
    assert year.value() == 2022


def test_a_detail_says_beside_it_what_is_wrong(empty_page: ReportPage) -> None:
    enter(empty_page, "field:period.to", "31/02/2022")
    editor = find(empty_page, "field:period.to")
    assert (editor.property("text"), editor.property("state")) == ("31/02/2022", "error")
    assert any("không phải một ngày" in label.text() for label in empty_page.findChildren(QLabel)
               if label.isVisible())


def message_buttons(window: MainWindow) -> list[str]:
    return [button.text() for button in window.messages.findChildren(QPushButton)
            if button.isVisible()]


def test_undo_in_a_message_undoes_only_what_it_tells(window: MainWindow,
                                                     empty_page: ReportPage) -> None:
    page = empty_page.show_page("bieu_1")
    empty_page.draft.answer("nv_de_ra", "28")
    page.grid.setFocus()
    page.go_to("nv_de_ra")
    press(Qt.Key.Key_Delete)
    assert message_buttons(window) == ["Hoàn tác"]
    empty_page.draft.answer("nv_hoan_thanh", "24")
    assert message_buttons(window) == []


@pytest.mark.parametrize("width", [1366, 911])
@pytest.mark.parametrize("with_way_back", [False, True])
def test_a_message_covers_no_button(window: MainWindow, empty_page: ReportPage, width: int,
                                    with_way_back: bool) -> None:
    window.resize(width, 490)
    window.messages.say("Đã xóa 3 dòng.", "Hoàn tác", lambda: None)
    if with_way_back:
        empty_page.go_to_fact("vb_den")
    settle()
    covered = window.messages.geometry()
    for button in empty_page.findChildren(QPushButton):
        if button.isVisible() and not empty_page.pages.isAncestorOf(button):
            corner = button.mapTo(window, button.rect().topLeft())
            assert not covered.intersects(button.rect().translated(corner))


def test_following_a_reference_offers_the_way_back(sample_page: ReportPage) -> None:
    sample_page.show_page("ke_hoach")
    sample_page.go_to_fact("ky.ten")
    assert sample_page.current == DETAILS
    assert focused().objectName() == "field:period.kind"
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert sample_page.current == "ke_hoach"


def test_tab_goes_through_a_page_built_later_to_the_footer(sample_page: ReportPage) -> None:
    """Bar, tree, page, footer, panel: the order in which they are seen."""
    sample_page.show_page("chi_dao").go_to("")
    sample_page.show_page("ke_hoach").go_to("")
    panes = []
    for _ in range(40):
        press(Qt.Key.Key_Tab)
        pane = next(place for place, pane in enumerate(
            (sample_page.bar, sample_page.outline, sample_page.pages, sample_page._footer,
             sample_page.panel)) if pane is focused() or pane.isAncestorOf(focused()))
        if not panes or panes[-1] != pane:
            panes.append(pane)
    start = panes.index(0)
    assert panes[start:start + 4] == [0, 1, 2, 3]


def test_export_says_where_the_document_is(sample_page: ReportPage, tmp_path: Path) -> None:
    press(Qt.Key.Key_E, CTRL)
    assert sample_page.current == REVIEW
    file = tmp_path / "Bao cao CCHC 6 thang dau nam 2022 - xa Minh Khe.docx"
    assert file.is_file()
    said = [label.text() for label in sample_page.findChildren(QLabel)]
    assert f"✓ Đã xuất: {file}" in said


def test_export_that_fails_says_why(sample_page: ReportPage, tmp_path: Path) -> None:
    desk = sample_page.window().desk
    desk.save_profile({"template": str(tmp_path / "mau_da_xoa.docx")})
    sample_page.export()
    said = " ".join(label.text() for label in sample_page.findChildren(QLabel))
    assert "Không có mẫu trình bày" in said
    assert not list(tmp_path.glob("*.docx"))


def test_the_appendix_is_exported_for_excel(sample_page: ReportPage, tmp_path: Path) -> None:
    sample_page.show_page(REVIEW)
    click(sample_page.window(), "export_sheet")
    file = tmp_path / "Bao cao CCHC 6 thang dau nam 2022 - xa Minh Khe.xlsx"
    assert file.is_file()
    assert f"✓ Đã xuất: {file}" in [label.text() for label in sample_page.findChildren(QLabel)]


def test_a_document_changed_in_word_is_never_written_over(sample_page: ReportPage,
                                                          tmp_path: Path) -> None:
    usual = tmp_path / "Bao cao CCHC 6 thang dau nam 2022 - xa Minh Khe.docx"
    sample_page.export()
    sample_page.export()
    assert [file.name for file in tmp_path.glob("*.docx")] == [usual.name]
    usual.write_bytes(b"changed by the officer")
    sample_page.export()
    assert usual.read_bytes() == b"changed by the officer"
    assert usual.with_stem(f"{usual.stem} (2)").is_file()


def test_a_folder_that_is_gone_gives_way_to_the_officers_documents(
        sample_page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Tài liệu"))
    sample_page.window().desk.remember_document(tmp_path / "da_rut_the" / "bao cao.docx")
    sample_page.export()
    assert list((tmp_path / "Tài liệu").glob("*.docx"))


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


def test_the_unit_page_shows_what_is_stored_and_back_keeps_it(window: MainWindow) -> None:
    window.show_unit()
    settle()
    assert find(window, "field:unit.name").property("text") == "An Bình"
    enter(window, "field:unit.name", "Tên khác")
    window.findChild(UnitPage).closed.emit()
    settle()
    assert window.desk.profile["unit.name"] == "An Bình"


def test_a_unit_named_after_somebody_is_said_with_one_tick(window: MainWindow) -> None:
    window.show_unit()
    settle()
    find(window, "field:unit.named_after").setFocus()
    press(Qt.Key.Key_Space)
    click(window, "done")
    assert window.desk.unit_name == "Xã An Bình"
    window.show_new_report()
    settle()
    choose_form(window, HAI_DUONG)
    click(window, "create_report")
    page = report_page(window)
    assert page.draft.report.unit.full_name == "Xã An Bình"
    page.show_page(DETAILS)
    find(page, "field:unit.named_after").setFocus()
    press(Qt.Key.Key_Space)
    assert page.draft.report.unit.full_name == "xã An Bình"


def test_enter_goes_to_the_next_field_and_presses_a_button(empty_page: ReportPage) -> None:
    empty_page.show_page("ke_hoach")
    find(empty_page, "field:nv_de_ra").setFocus()
    type_keys("28")
    press(Qt.Key.Key_Return)
    type_keys("24")
    press(Qt.Key.Key_Return)
    assert empty_page.draft.report.typed("nv_de_ra") == "28"
    assert empty_page.draft.report.typed("nv_hoan_thanh") == "24"
    find(empty_page, "confirm:ke_hoach").setFocus()
    press(Qt.Key.Key_Return)
    QTest.qWait(200)
    assert confirmed(empty_page.draft.report, "ke_hoach")


def test_a_click_in_the_tree_leads_into_the_page(empty_page: ReportPage) -> None:
    item = empty_page.outline._items["bieu_1"]
    spot = empty_page.outline.visualItemRect(item).center()
    QTest.mouseClick(empty_page.outline.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()
    assert empty_page.pages.isAncestorOf(focused())


def test_the_tree_shows_the_page_it_reopens_on(qtbot: QtBot, desk: Desk) -> None:
    desk.remember_place(desk.create_sample().id, "bieu_7")
    outline = report_page(shown(qtbot, MainWindow(desk))).outline
    place = outline.visualItemRect(outline._items["bieu_7"])
    assert outline.viewport().rect().contains(place)


def test_a_report_opens_on_the_page_where_it_was_left(window: MainWindow,
                                                      sample_page: ReportPage) -> None:
    sample_page.show_page("bieu_2")
    sample_page.close_report()
    settle()
    press(Qt.Key.Key_Return)
    assert report_page(window).current == "bieu_2"


def test_an_unfinished_report_is_reviewed_before_it_is_exported(
        empty_page: ReportPage, tmp_path: Path) -> None:
    press(Qt.Key.Key_E, CTRL)
    assert empty_page.current == REVIEW
    assert not list(tmp_path.glob("*.docx"))
    assert focused().objectName() == "export"
    press(Qt.Key.Key_E, CTRL)
    assert list(tmp_path.glob("*.docx"))


def offered(page: NewReportPage) -> list[str]:
    forms = page.findChild(QComboBox, "field:form")
    return [forms.itemData(place) for place in range(forms.count())]


def test_forms_that_fit_are_offered_and_the_others_one_click_away(window: MainWindow) -> None:
    library = window.desk.library
    page = NewReportPage(library, [], "dac_khu", date(2026, 11, 21))
    first = offered(page)
    assert "cchc-hai-duong-2022" not in first
    page.findChild(QPushButton, "other_forms").click()
    assert offered(page)[:len(first)] == first
    assert set(offered(page)) == {form.id for form in library.forms()}
    earlier = NewReportPage(library, [], "xa", date(2022, 6, 13))
    assert "cchc-hai-duong-2022" in offered(earlier)
