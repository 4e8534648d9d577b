"""Kept states: named, compared side by side, taken away and put back."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPushButton, QWidget

from cchc_desktop.pages import REVIEW, SNAPSHOTS
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.records.comparison import ITEM
from cchc_desktop.ui.records.rich_table import RichTable
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import CTRL, click, find, focused, press, settle, type_keys


def kept(window: QWidget) -> list[str]:
    shown = window.findChild(QListWidget, "snapshots")
    return [shown.item(row).text().splitlines()[0] for row in range(shown.count())]


def rows(window: QWidget) -> list[list[str]]:
    table = find(window, "differences")
    assert isinstance(table, RichTable)
    return [[item.text() if (item := table.item(row, column)) else "" for column in range(3)]
            for row in range(table.rowCount())]


def said(window: QWidget) -> str:
    words = find(window, "compared")
    assert isinstance(words, QLabel)
    return words.text()


@pytest.fixture
def page(sample_page: ReportPage) -> ReportPage:
    """The sample, on the page of its kept states, one of them kept."""
    sample_page.show_page(REVIEW)
    click(sample_page, "kept")
    press(Qt.Key.Key_A, CTRL)
    type_keys("ban dau")
    press(Qt.Key.Key_Return)
    return sample_page


def test_a_name_is_proposed_and_enter_keeps(sample_page: ReportPage) -> None:
    sample_page.show_page(SNAPSHOTS).go_to("")
    today = date.today()
    assert str(focused().property("text")).startswith(f"bản trình Chủ tịch {today.day:02}/")
    press(Qt.Key.Key_Return)
    assert kept(sample_page)[0].startswith("bản trình Chủ tịch ")


def test_nothing_changed_since(page: ReportPage) -> None:
    assert kept(page) == ["ban dau"]
    assert said(page) == "✓ Hai bản giống nhau."


def test_what_changed_since_is_shown_page_by_page(page: ReportPage) -> None:
    old = page.draft.report.text("ke_hoach")
    page.draft.answer("nv_de_ra", "99")
    page.draft.edit([Edit(Item(Aspect.TEXT, "ke_hoach"), f"{old}\n- Thêm một câu.")])
    assert rows(page)[:2] == [
        ["I.1. Ban hành Kế hoạch Cải cách hành chính", "", ""],
        ["Biểu mẫu 1, dòng 2.1 “Số nhiệm vụ đề ra trong kế hoạch”", "32", "99"]]
    text = next(row for row in rows(page) if row[0] == "Lời văn, mục I.1")
    assert text[2].endswith("- Thêm một câu.")
    assert not any("nv_de_ra" in cell or "{" in cell for row in rows(page) for cell in row)


def test_a_line_leads_to_its_place_and_back(page: ReportPage) -> None:
    page.draft.answer("nv_de_ra", "99")
    table = find(page, "differences")
    assert isinstance(table, RichTable)
    spot: QPoint = table.visualItemRect(table.item(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()
    assert page.current == "ke_hoach"
    assert focused().objectName() == "field:nv_de_ra"
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.current == SNAPSHOTS


def test_any_two_are_compared_the_earlier_at_the_left(page: ReportPage) -> None:
    for count in ("41", "42"):
        page.draft.answer("nv_de_ra", count)
        click(page, "keep_snapshot")
    beside = find(page, "field:so_voi")
    assert isinstance(beside, QComboBox)
    beside.setCurrentIndex(2)  # the one before the last
    beside.activated.emit(2)
    assert rows(page)[1][1:] == ["41", "42"]


def test_rows_that_came_and_went(page: ReportPage) -> None:
    name = next(name for name in page.draft.report.form.lists if page.draft.report.rows(name))
    first = page.draft.report.rows(name)[0]
    page.draft.remove_rows(name, [first])
    shown = [row for row in rows(page) if row[2] == "(đã bỏ dòng này)"]
    assert len(shown) == 1
    assert shown[0][1]
    item = page.pages.currentWidget().findChild(RichTable).item(
        rows(page).index(shown[0]), 0)
    page.pages.currentWidget().item_asked.emit(item.data(ITEM))
    assert page.current == page.draft.report.form.lists[name].section


def test_one_taken_away_comes_back_as_it_was(window: MainWindow, page: ReportPage) -> None:
    before = window.desk.records.snapshots(page.draft.id)[0]
    state = window.desk.records.frozen(before.id)
    find(page, "snapshots").setFocus()
    press(Qt.Key.Key_Delete)
    assert kept(page) == []
    window.messages.findChild(QPushButton).click()
    assert kept(page) == ["ban dau"]
    after = window.desk.records.snapshots(page.draft.id)[0]
    assert after._replace(id=0) == before._replace(id=0)
    assert window.desk.records.frozen(after.id) == state
