"""At 150 % a screen of 1366×768 has 910×485 points for the window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.choices import ChoiceEditor
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.report_page import ReportPage
from cchc_desktop.ui.unit_page import UnitPage
from tests.ui.conftest import choose_form, enter, find, press, settle, type_keys


@pytest.fixture
def small(window: MainWindow) -> MainWindow:
    window.resize(910, 485)
    settle()
    return window


def _right(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, QPoint(widget.width(), 0)).x()


def test_a_new_report_is_made_without_scrolling(small: MainWindow) -> None:
    small.desk.create_sample()
    small.show_new_report()
    settle()
    choose_form(small, "cchc-hai-duong-2022")
    enter(small, "field:period.year", "2023")
    kind = find(small, "field:period.kind")
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData("half_year"))
    kind.activated.emit(kind.currentIndex())
    settle()
    assert find(small, "field:period.number").isVisible()
    create = find(small, "create_report")
    assert create.mapTo(small, QPoint(0, create.height())).y() <= small.height()


def test_no_page_of_a_report_is_cut_at_900_points(small: MainWindow) -> None:
    small.show_report(small.desk.create_sample())
    assert small.report is not None
    small.resize(900, 485)
    for name in small.report.outline.pages:
        page = small.report.show_page(name)
        settle()
        if isinstance(page, QScrollArea):
            assert page.horizontalScrollBar().maximum() == 0, name
            assert page.widget().width() <= page.viewport().width(), name


def test_the_period_of_a_report_is_not_cut_at_the_right(small: MainWindow) -> None:
    small.show_report(small.desk.create_sample())
    assert small.report is not None
    page = small.report.show_page("thong_tin_chung")
    settle()
    for name in ("period.kind", "period.number", "period.year", "period.from", "period.to"):
        assert _right(find(small, f"field:{name}"), small) <= _right(page.viewport(), small)


def test_the_profile_says_that_the_province_is_not_complete(window: MainWindow) -> None:
    window.show_unit()
    settle()
    page = window.findChild(UnitPage)
    enter(window, "field:unit.province", "Hải Dương")
    assert find(page, "field:unit.province").property("state") == "warning"
    enter(window, "field:unit.province", "tỉnh Hải Dương")
    assert not find(page, "field:unit.province").property("state")


def test_a_letter_opens_the_choices_at_the_first_that_begins_with_it(
        empty_page: ReportPage) -> None:
    block = empty_page.show_page("to_chuc").lists["van_ban_chi_dao"]
    block.add_row()
    settle()
    type_keys("q")
    editor = block.grid.viewport().findChild(ChoiceEditor)
    assert editor is not None
    assert editor.view().currentIndex().data() == "Quyết định"
    press(Qt.Key.Key_Return)
    settle()
    assert block.model.text(0, 0) == "Quyết định"


def test_a_title_that_does_not_fit_ends_with_an_ellipsis(window: MainWindow) -> None:
    window.resize(1092, 582)
    window.show_report(window.desk.create_sample())
    settle()
    assert window.report is not None
    draft, title = window.report.draft, window.report.bar._title
    draft.edit([Edit(Item(Aspect.DETAIL, "unit.name"), "Nguyễn Thị Minh Khai Trung Tâm")])
    settle()
    assert title.text().endswith("…")
    assert "Minh Khai" in title.toolTip()
