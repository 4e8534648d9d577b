"""Two states of a report side by side: what differs, page by page, each leading to its place."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.changed_words import changed_words, without_same_lines
from cchc_desktop.check.narrative import page_name
from cchc_desktop.compute import compute
from cchc_desktop.differences import Difference
from cchc_desktop.history import shown
from cchc_desktop.pages import DETAILS, page_of_carried
from cchc_desktop.report.model import Aspect, Item, Report
from cchc_desktop.ui.records.rich_table import RichTable, Words, came, muted, went
from cchc_desktop.ui.theme import GAP, label

ITEM = Qt.ItemDataRole.UserRole + 6


class Comparison(QWidget):
    """Shows differences; `item_asked` carries the entry of the line that was chosen."""

    item_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._said = label()
        self._said.setObjectName("compared")
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._table = RichTable("Những chỗ khác nhau", ("Chỗ", "", ""), (0, 0, 0))
        self._table.setObjectName("differences")
        self._table.cellActivated.connect(self._ask)
        self._table.cellClicked.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._said)
        layout.addWidget(self._table, 1)

    def _ask(self, row: int) -> None:
        place = self._table.item(row, 0)
        if place is not None and (item := place.data(ITEM)) is not None:
            self.item_asked.emit(item)

    def show_differences(self, report: Report, found: Sequence[Difference],
                         names: Sequence[str]) -> None:
        """Show what differs between two states with these names."""
        self._said.setText(f"{len(found)} chỗ khác nhau. Bấm vào một dòng để tới chỗ đó." if found
                           else "✓ Hai bản giống nhau.")
        self._table.setVisible(bool(found))
        self._table.setHorizontalHeaderLabels(["Chỗ", *names])
        self._table.setRowCount(0)
        figures = compute(report)
        for page, there in groupby(found, lambda each: page_of(report, each.item)):
            self._table.span_row(page_name(report, figures, page))
            for each in there:
                self._add(report, each)
        self._table.fit()

    def _add(self, report: Report, each: Difference) -> None:
        row = self._table.add(each.place, *_sides(report, each))
        place = self._table.item(row, 0)
        assert place is not None
        place.setData(ITEM, each.item)
        place.setData(Qt.ItemDataRole.AccessibleTextRole,
                      f"{each.place}: {each.old or 'trống'}, sau là {each.new or 'trống'}")


def page_of(report: Report, item: Item) -> str:
    """Where a difference is seen."""
    return DETAILS if item.aspect is Aspect.DETAIL else page_of_carried(report.form, item)


def _sides(report: Report, each: Difference) -> tuple[str, str]:
    field = report.field_of(each.item.key) if each.item.aspect is Aspect.VALUE else None
    old, new = shown(report, field, each.old), shown(report, field, each.new)
    if each.item.aspect is Aspect.ROWS:
        return (old or Words(muted("(chưa có dòng này)")),
                new or Words(muted("(đã bỏ dòng này)")))
    runs = changed_words(old, new)
    before, after = map(without_same_lines, runs) if "\n" in old + new else runs
    return (Words(went(before)) if old else Words(muted("trống")),
            Words(came(after)) if new else Words(muted("trống")))
