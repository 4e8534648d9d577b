"""Findings stand beside their cell, lead to their place and go when they are no longer true."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.form.relations import Severity
from cchc_desktop.pages import pages_of_key
from cchc_desktop.progress import PageState
from cchc_desktop.ui.report.appendix_page import AppendixPage
from cchc_desktop.ui.report.findings_panel import FindingCard
from cchc_desktop.ui.report.report_page import ReportPage
from cchc_desktop.ui.report.review_page import ReviewPage
from tests.ui.conftest import enter, find, focused, press, settle
from tests.ui.test_grid import answer_dialog


@pytest.fixture
def page(empty_page: ReportPage) -> ReportPage:
    empty_page.show_page("ke_hoach")
    enter(empty_page, "field:nv_de_ra", "28")
    enter(empty_page, "field:nv_hoan_thanh", "30")
    return empty_page


def cards(page: ReportPage) -> list[FindingCard]:
    return [card for card in page.panel.findChildren(FindingCard) if card.isVisible()]


def button(card: FindingCard, words: str) -> QPushButton:
    return next(button for button in card.findChildren(QPushButton) if button.text() == words)


@pytest.mark.parametrize("size", [(1366, 728), (911, 490)])
def test_going_to_a_cell_brings_it_into_view(page: ReportPage, size: tuple[int, int]) -> None:
    page.window().resize(*size)
    settle()
    for name in ("hs_giai_quyet_dung_han", "von_ke_hoach"):
        shown = page.show_page(pages_of_key(page.draft.report.form, name)[-1])
        assert isinstance(shown, AppendixPage)
        shown.go_to(name)
        settle()
        cell = shown.grid.visualRect(shown.grid.currentIndex())
        assert shown.grid.viewport().rect().contains(cell.center())
        line = shown.model.table.rows[shown.grid.currentIndex().row()]
        assert line.field == name


def test_a_finding_shows_beside_its_field_in_the_panel_and_in_the_tree(page: ReportPage) -> None:
    row = page.pages.currentWidget().fields.rows["tl_hoan_thanh_kh"]
    assert row._said.text == (
        "● 107,1% lớn hơn 100%, vì 30 (Số nhiệm vụ đã hoàn thành) ÷ "
        "28 (Số nhiệm vụ đề ra trong kế hoạch) × 100.")
    assert find(page, "field:tl_hoan_thanh_kh").property("state") == "error"
    assert page.draft.states["ke_hoach"] is PageState.ERROR
    assert page.draft.states["bieu_1"] is PageState.ERROR
    assert cards(page)


def test_it_goes_by_itself(page: ReportPage) -> None:
    enter(page, "field:nv_hoan_thanh", "24")
    row = page.pages.currentWidget().fields.rows["tl_hoan_thanh_kh"]
    assert row._said.text == ""
    assert find(page, "field:tl_hoan_thanh_kh").property("state") == ""


def test_a_card_leads_to_its_place(page: ReportPage) -> None:
    page.show_page("bieu_7")
    card = next(card for card in cards(page)
                if any("107,1" in label.text() for label in card.findChildren(QLabel)))
    button(card, "Tới chỗ này").click()
    settle()
    assert page.current == "ke_hoach"
    assert focused().objectName() == "field:tl_hoan_thanh_kh"


def test_a_warning_is_accepted_with_a_reason_and_falls(qtbot: QtBot, page: ReportPage) -> None:
    page.draft.answer("bc_duoc_giao", "20")
    page.draft.answer("bc_co_mat", "21")
    page.show_page("bo_may")
    settle()
    warning = next(finding for finding in page.draft.findings
                   if finding.key == "bc_co_mat" and finding.severity is Severity.WARNING)
    card = next(card for card in cards(page) if button_words(card) >= {"Chấp nhận…"})
    answer_dialog(qtbot, "", "da xin y kien")
    button(card, "Chấp nhận…").click()
    settle()
    assert next(finding for finding in page.draft.findings
                if finding.id == warning.id).accepted == "da xin y kien"
    page.draft.answer("bc_co_mat", "22")
    assert not next(finding for finding in page.draft.findings
                    if finding.id == warning.id).accepted


def button_words(card: FindingCard) -> set[str]:
    return {button.text() for button in card.findChildren(QPushButton)}


def test_the_review_lists_everything_by_kind_and_leads_there(page: ReportPage) -> None:
    page.draft.answer("bc_duoc_giao", "20")
    page.draft.answer("bc_co_mat", "21")
    review = page.show_page("xem_lai")
    assert isinstance(review, ReviewPage)
    settle()
    lists = {group.accessibleName().partition(" (")[0]: group
             for group in review.findChildren(QListWidget)}
    assert {"● Lỗi cần sửa", "▲ Cần xem lại", "◐ Chưa xác nhận",
            "○ Số liệu còn trống"} <= set(lists)
    errors = lists["● Lỗi cần sửa"]
    errors.setFocus()
    errors.setCurrentRow(0)
    press(Qt.Key.Key_Return)
    assert page.current == "ke_hoach"


def test_the_review_of_a_complete_report_is_calm(sample_page: ReportPage) -> None:
    review = sample_page.show_page("xem_lai")
    assert isinstance(review, ReviewPage)
    assert review._summary.text() == "✓ Báo cáo đã đủ và không có gì phải xem lại."
    gap = "\u00a0" * 5
    assert review._facts["Số, ngày"].text() == (
        f"……/BC-UBND, Minh Khê, ngày{gap}tháng{gap}năm 2022")


def test_the_review_and_the_bar_count_the_same(empty_page: ReportPage) -> None:
    enter(empty_page, "field:period.year", "2022")
    empty_page.show_page("ke_hoach")
    enter(empty_page, "field:nv_de_ra", "28")
    review = empty_page.show_page("xem_lai")
    assert isinstance(review, ReviewPage)
    open_ = [finding for finding in empty_page.draft.to_look_at if not finding.accepted]
    assert open_
    assert empty_page.bar._look.text() == f"Cần xem ({len(open_)})"
    assert f"Còn {len(open_)} điều cần xem, " in review._summary.text()
    assert "số liệu còn trống" in review._summary.text()
