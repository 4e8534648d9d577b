"""What is still blank where the officer is filling in is told once that place is left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cchc_desktop.form.relations import Severity
from cchc_desktop.progress import PageState
from cchc_desktop.ui.report.list_block import ListBlock
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.carried import carried_page
from tests.ui.conftest import enter, find, press, settle, type_keys

__all__ = ["carried_page"]


def _amber(block: ListBlock, row: int) -> int:
    return sum(block.model.look(row, column).severity is Severity.WARNING
               for column in range(block.model.columnCount()))


def test_a_row_is_not_amber_while_it_is_filled_in(empty_page: ReportPage) -> None:
    page = empty_page.show_page("to_chuc")
    block = page.lists["van_ban_chi_dao"]
    next(each for each in block.findChildren(QPushButton) if each.text() == "Thêm dòng").click()
    press(Qt.Key.Key_Tab)
    type_keys("12")
    press(Qt.Key.Key_Tab)
    assert _amber(block, 0) == 0
    assert not empty_page.draft.to_look_at

    block.add_row()
    settle()
    assert _amber(block, 0) > 0

    block.go_to("van_ban_chi_dao/1/so")
    settle()
    assert _amber(block, 0) == 0
    page.text.editor.setFocus()
    settle()
    assert _amber(block, 0) > 0
    assert "dòng 1" in empty_page.draft.to_look_at[0].place


def test_a_page_is_not_asked_for_the_rest_while_it_is_begun(empty_page: ReportPage) -> None:
    draft = empty_page.draft
    empty_page.show_page("ke_hoach")
    enter(empty_page, "field:nv_de_ra", "28")
    assert not draft.to_look_at
    assert draft.states["ke_hoach"] is PageState.BEGUN

    empty_page.show_page("kiem_tra")
    assert [finding.key for finding in draft.to_look_at] == ["nv_hoan_thanh"]
    assert draft.states["ke_hoach"] is PageState.WARNING

    empty_page.show_page("ke_hoach")
    settle()
    assert find(empty_page, "field:nv_hoan_thanh").property("state") == "warning"


def _blanks(page: ReportPage) -> list[str]:
    return [finding.key for finding in page.draft.to_look_at if finding.code != "stale"]


def test_pages_that_were_only_carried_are_not_asked_for_blanks(carried_page: ReportPage) -> None:
    draft = carried_page.draft
    assert _blanks(carried_page) == []
    assert draft.states["bieu_3"] is PageState.BEGUN
    assert "hs_giai_quyet" in {finding.key for finding in draft.findings
                               if finding.code == "required"}

    again = carried_page._desk.open_report(draft.id)
    assert again
    assert {*again.to_look_at} == {*draft.to_look_at}

    carried_page.show_page("bieu_3")
    draft.answer("tthc_bai_bo", "3")
    assert _blanks(carried_page) == []
    carried_page.show_page("bieu_4")
    assert "hs_giai_quyet" in _blanks(carried_page)
    assert draft.states["bieu_3"] is PageState.WARNING

    draft.undo()
    assert _blanks(carried_page) == []
