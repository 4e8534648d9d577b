"""Ctrl+H: what became of a cell or a text, its values over the periods, and copies of both."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.form.model import Cutoff
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.report.period import Period, PeriodKind, period_of
from cchc_desktop.ui import theme
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.records.chart import Chart, Point, ticks_of
from cchc_desktop.ui.records.history_dialog import HistoryDialog
from cchc_desktop.ui.records.rich_table import RichTable
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import CTRL, enter, press, report_page, type_keys

NO_CUTOFF = Cutoff(None, None)


def while_open(look: Callable[[HistoryDialog], None], open_it: Callable[[], None]) -> None:
    """Open the history and look at it; it is closed afterwards in any case."""
    seen: list[BaseException | None] = []

    def later() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            assert isinstance(dialog, HistoryDialog)
            look(dialog)
            seen.append(None)
        except BaseException as error:
            seen.append(error)
        finally:
            if dialog is not None:
                dialog.close()

    QTimer.singleShot(50, later)
    open_it()
    assert seen, "no history was opened"
    if seen[0] is not None:
        raise seen[0]


def by_key() -> None:
    press(Qt.Key.Key_H, CTRL)


def cells(dialog: QWidget, name: str) -> list[list[str]]:
    table = dialog.findChild(RichTable, name)
    return [[item.text() if (item := table.item(row, column)) else ""
             for column in range(table.columnCount())] for row in range(table.rowCount())]


@pytest.fixture
def three_periods(window: MainWindow) -> ReportPage:
    """A report with two before it, one of them without a figure."""
    form = window.desk.library.form("cchc-hai-duong-2022")
    assert form is not None
    for year, count in (("2020", "20"), ("2021", "")):
        window.desk.create_report(form, {
            "period.kind": "year", "period.year": year}).answer("nv_de_ra", count)
    window.show_report(window.desk.create_report(form, {
        "period.kind": "year", "period.year": "2022"}))
    page = report_page(window)
    page.show_page("ke_hoach")
    enter(page, "field:nv_de_ra", "28")
    return page


def test_a_figure_over_the_periods_and_its_changes(three_periods: ReportPage) -> None:
    three_periods.show_page("ke_hoach").go_to("nv_de_ra")

    def look(dialog: HistoryDialog) -> None:
        assert cells(dialog, "periods") == [["năm 2022 kỳ này", "28"], ["năm 2021", "trống"],
                                            ["năm 2020", "20"]]
        assert [row[1:] for row in cells(dialog, "changes")] == [["trống", "28", "gõ"]]
        assert dialog.findChild(Chart).accessibleDescription() == (
            "năm 2020: 20; năm 2021: trống; năm 2022: 28")

    while_open(look, by_key)


def test_the_chart_shows_periods_of_one_kind(window: MainWindow,
                                             three_periods: ReportPage) -> None:
    form = three_periods.draft.report.form
    window.desk.create_report(form, {
        "period.kind": "half_year", "period.year": "2021", "period.number": "1"}).answer(
            "nv_de_ra", "11")
    three_periods.show_page("ke_hoach").go_to("nv_de_ra")

    def look(dialog: HistoryDialog) -> None:
        assert ["6 tháng đầu năm 2021", "11"] in cells(dialog, "periods")
        assert dialog.findChild(Chart).accessibleDescription() == (
            "năm 2020: 20; năm 2021: trống; năm 2022: 28")
        said = [text.text() for text in dialog.findChildren(QLabel)]
        assert "Qua các kỳ (biểu đồ chỉ gồm các kỳ cùng loại)" in said

    while_open(look, by_key)


def test_the_table_and_the_picture_are_copied(three_periods: ReportPage) -> None:
    three_periods.show_page("ke_hoach").go_to("nv_de_ra")

    def look(dialog: HistoryDialog) -> None:
        dialog.findChild(QPushButton, "copy_table").click()
        assert QGuiApplication.clipboard().text().splitlines() == [
            "Kỳ báo cáo\tSố nhiệm vụ đề ra trong kế hoạch (Nhiệm vụ)",
            "năm 2020\t20", "năm 2021\t", "năm 2022\t28"]
        dialog.findChild(QPushButton, "copy_chart").click()
        assert not QGuiApplication.clipboard().image().isNull()
        assert dialog.findChild(QLabel, "copied").text().startswith("✓ Đã chép")

    while_open(look, by_key)


def test_a_cell_of_a_table_and_what_is_being_typed_in_it(sample_page: ReportPage) -> None:
    sample_page.show_page("bieu_1").go_to("nv_de_ra")
    type_keys("77")

    def look(dialog: HistoryDialog) -> None:
        assert cells(dialog, "changes")[0][2] == "77"

    while_open(look, by_key)


def test_a_text_shows_the_words_that_changed(sample_page: ReportPage) -> None:
    text = Item(Aspect.TEXT, "ke_hoach")
    sample_page.draft.edit([Edit(text, "- Câu đầu.\n- Còn lại làm quý III.")])
    sample_page.draft.edit([Edit(text, "- Câu đầu.\n- Còn lại làm quý IV.")])
    page = sample_page.show_page("ke_hoach")
    page.text.editor.setFocus()

    def look(dialog: HistoryDialog) -> None:
        assert cells(dialog, "changes")[0][1:3] == ["…\n- Còn lại làm quý III.",
                                                    "…\n- Còn lại làm quý IV."]
        assert dialog.findChild(Chart) is None

    while_open(look, by_key)


def test_escape_closes_and_nothing_changed(sample_page: ReportPage) -> None:
    before = dict(sample_page.draft.report.entries)
    sample_page.show_page("ke_hoach").go_to("nv_de_ra")

    def look(dialog: HistoryDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    while_open(look, by_key)
    assert sample_page.draft.report.entries == before


def test_without_an_entry_it_says_where_to_put_the_cursor(sample_page: ReportPage) -> None:
    heard: list[str] = []
    sample_page.told.connect(heard.append)
    sample_page.outline.setFocus()
    by_key()
    assert heard == ["Đặt con trỏ vào một ô hay một lời văn, rồi bấm Ctrl+H."]


# The chart


def points(count: int, *, amount: int = 30) -> list[Point]:
    periods = [period_of(PeriodKind.QUARTER, 2013 + place // 4, place % 4 + 1, NO_CUTOFF)
               for place in range(count)]
    return [Point(period, Decimal(amount + place), str(amount + place), place == count - 1)
            for place, period in enumerate(periods)]


@pytest.mark.parametrize("count", [1, 2, 40])
def test_every_bar_is_drawn_and_the_last_stands_out(qtbot: QtBot, count: int) -> None:
    chart = Chart("Chỉ tiêu", "hồ sơ", points(count), percent=False)
    qtbot.addWidget(chart)
    image = chart.picture()
    bottom = [image.pixelColor(x, image.height() - 110).name() for x in range(image.width())]
    assert sum(here != before and here == "#7a9fa4"
               for before, here in pairwise(bottom)) == count - 1
    assert QColor(theme.ACCENT).name() in bottom


def test_a_blank_is_a_gap(qtbot: QtBot) -> None:
    period = period_of(PeriodKind.YEAR, 2022, 0, NO_CUTOFF)
    chart = Chart("Chỉ tiêu", "", [Point(period, None, "")], percent=True)
    qtbot.addWidget(chart)
    image = chart.picture()
    colours = {image.pixelColor(x, image.height() - 110).name() for x in range(image.width())}
    assert not colours & {"#7a9fa4", QColor(theme.ACCENT).name()}


@pytest.mark.parametrize(("amounts", "percent", "ticks"), [
    ([], False, [0, 1]), ([0], False, [0, 1]), ([3], False, [0, 1, 2, 3]),
    ([28], False, [0, 10, 20, 30]), ([99], True, [0, 25, 50, 75, 100]),
    ([120], True, [0, 50, 100, 150]), ([4_860_000], False,
                                      [0, 2_000_000, 4_000_000, 6_000_000])])
def test_the_axis_ends_at_a_round_number(amounts: list[int], percent: bool,
                                         ticks: list[int]) -> None:
    period: Period = period_of(PeriodKind.YEAR, 2022, 0, NO_CUTOFF)
    assert ticks_of([Point(period, Decimal(amount), "") for amount in amounts],
                    percent=percent) == ticks
