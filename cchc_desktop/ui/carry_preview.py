"""Lấy số liệu từ: which earlier report to begin with, and what that would do, before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from cchc_desktop.carry.offer import CarryOffer
from cchc_desktop.carry.plan import Carried, Outcome, Plan
from cchc_desktop.check.wording import short
from cchc_desktop.ui.choices import CalmComboBox
from cchc_desktop.ui.fold import Fold
from cchc_desktop.ui.tab_order import follow
from cchc_desktop.ui.theme import GAP, label

NOTHING = "(không lấy, bắt đầu trống)"
_LONGEST_VALUE = 90
_SIGNS = {
    Outcome.COPIED: "✓", Outcome.PROPOSED: "◐", Outcome.ADDED_UP: "=", Outcome.RESET: "○",
    Outcome.STAYS: "✓", Outcome.NO_PLACE: "·"}


class CarryChoice(QWidget):
    """The choice of a source with the preview below it. `chosen` is the number, 0 for none."""

    changed = Signal()

    def __init__(self, *, may_be_none: bool) -> None:
        super().__init__()
        self._may_be_none = may_be_none
        self._offer = CarryOffer((), 0, lambda source: Plan(()))
        self._picked: int | None = None
        self.plan = Plan(())
        self.sources = CalmComboBox()
        self.sources.setObjectName("field:nguon")
        self.sources.setAccessibleName("Lấy số liệu từ")
        self.sources.activated.connect(self._pick)
        self.preview = CarryPreview()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.sources)
        column.addWidget(self.preview)

    @property
    def chosen(self) -> int:
        return int(self.sources.currentData() or 0)

    @property
    def words(self) -> str:
        """What the chosen report is called."""
        return self._offer.words(self.chosen)

    def show_offer(self, offer: CarryOffer) -> None:
        """Offer these reports; what the officer picked before stays picked if it is there."""
        self._offer = offer
        self.sources.clear()
        for source in offer.sources:
            proposed = " – nên lấy" if source.id == offer.proposed else ""
            self.sources.addItem(source.words + proposed, source.id)
        if self._may_be_none or not offer.sources:
            self.sources.addItem(NOTHING, 0)
        wanted = offer.proposed if self._picked is None else self._picked
        self.sources.setCurrentIndex(max(0, self.sources.findData(wanted)))
        self._show_plan()

    def _pick(self) -> None:
        self._picked = self.chosen
        self._show_plan()

    def _show_plan(self) -> None:
        self.plan = self._offer.plan(self.chosen) if self.chosen else Plan(())
        self.preview.show_plan(self.plan, carries=bool(self.chosen))
        follow(self.sources, self.preview.headings)
        self.changed.emit()


class CarryPreview(QFrame):
    """What carrying would do, in a line for each outcome that unfolds to its names and values."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        self._column.setSpacing(0)
        self.headings: list[QWidget] = []
        self.hide()

    def show_plan(self, plan: Plan, *, carries: bool) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        folds = [_fold(outcome, carried) for outcome in Outcome if (carried := plan.of(outcome))]
        for fold in folds:
            self._column.addWidget(fold)
        self.headings = [fold.heading for fold in folds]
        if carries and not plan.carried:
            self._column.addWidget(label("Báo cáo này chưa có gì để lấy sang.", "muted"))
        self.setVisible(carries)


def _fold(outcome: Outcome, carried: Sequence[Carried]) -> Fold:
    heading = f"{_SIGNS[outcome]}  {outcome.value}: {len(carried)}"
    return Fold(outcome.name.lower(), heading, lambda: _names(carried))


def _names(carried: Sequence[Carried]) -> QWidget:
    """Names at the left, values at the right."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GAP)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    top = Qt.AlignmentFlag.AlignTop
    for row, each in enumerate(carried):
        grid.addWidget(label(each.label), row, 0, top)
        if each.text:
            lines = filter(None, map(str.strip, each.text.splitlines()))
            value = short("; ".join(lines), _LONGEST_VALUE)
            grid.addWidget(label(value, "muted"), row, 1, top)
    return made
