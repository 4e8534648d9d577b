"""Mang số liệu kỳ trước, again or for the first time, into a report that is open."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.carry.offer import CarryOffer
from cchc_desktop.carry.plan import Plan
from cchc_desktop.draft import Draft
from cchc_desktop.ui.carry_preview import CarryChoice
from cchc_desktop.ui.report.report_bar import push_button
from cchc_desktop.ui.tab_order import follow
from cchc_desktop.ui.theme import GAP, label


class CarryBlock(QWidget):
    """A button that unfolds to the choice of a source and what carrying it would do."""

    told = Signal(str)
    did = Signal(str)

    def __init__(self, draft: Draft, offer: Callable[[], CarryOffer]) -> None:
        super().__init__()
        self._draft, self._offer = draft, offer
        self._open = push_button("Mang số liệu kỳ trước…", self.unfold)
        self._open.setObjectName("carry")
        self._choice: CarryChoice | None = None
        self._shown = draft.report
        self._inside = QWidget()
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if draft.signed:
            self._open.hide()
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)
        if draft.signed:
            self.hide()

    def unfold(self) -> None:
        """Show what can be carried as the report now stands."""
        offer = self._offer()
        if not offer.sources:
            self.told.emit("Chưa có báo cáo nào khác để lấy số liệu.")
            return
        if self._choice is None:
            self._choice = self._fill()
        self._shown = self._draft.report
        self._choice.show_offer(offer)
        self._open.hide()
        self._inside.show()
        self._choice.sources.setFocus()

    def refresh(self) -> None:
        """While the choice is open, show what carrying would do to the report as it now stands."""
        if self._choice is not None and not self._inside.isHidden() and (
                self._shown is not self._draft.report):
            self._shown = self._draft.report
            self._choice.show_offer(self._offer())

    def fold(self) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._inside.isAncestorOf(focused)
        self._inside.hide()
        self._open.show()
        if had_focus:
            self._open.setFocus()

    def _fill(self) -> CarryChoice:
        choice = CarryChoice(may_be_none=False)
        self._said = label(role="muted")
        self._carry = push_button("Mang sang", self._do, "primary")
        self._carry.setObjectName("carry_now")
        choice.changed.connect(self._say)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(label("Lấy số liệu từ", bold=True))
        column.addWidget(choice)
        column.addWidget(self._said)
        cancel = push_button("Thôi", self.fold)
        column.addLayout(_buttons(self._carry, cancel))
        follow(self._open, (choice.sources, self._carry, cancel))
        self._choice = choice
        return choice

    def _say(self) -> None:
        assert self._choice is not None
        new = self._new(self._choice.plan)
        self._carry.setEnabled(new > 0)
        self._said.setText("Những gì đã nhập ở báo cáo này giữ nguyên." if new else
                           "Không còn gì để mang sang từ báo cáo này.")

    def _new(self, plan: Plan) -> int:
        """How many answers carrying would change: what was carried before is there already."""
        entries = self._draft.report.entries
        return sum(any(entries.get(edit.item) != edit.text for edit in each.edits)
                   for each in plan.carried)

    def _do(self) -> None:
        assert self._choice is not None
        plan, words = self._choice.plan, self._choice.words
        count = self._new(plan)
        self.fold()
        self._draft.carry(plan)
        self.did.emit(f"Đã mang {count} mục từ báo cáo {words[:1].lower()}{words[1:]}.")


def _buttons(*buttons: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line
