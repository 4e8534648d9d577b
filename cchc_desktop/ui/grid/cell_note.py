"""The line below a table: what the current cell asks, how it follows, what is wrong with it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import short
from cchc_desktop.form.relations import Severity
from cchc_desktop.narrative import GAP as BLANK
from cchc_desktop.ui.grid.grid import Grid
from cchc_desktop.ui.grid.model import GridModel
from cchc_desktop.ui.report.carried_line import carried_words, confirm_button
from cchc_desktop.ui.report.override import ask_acceptance
from cchc_desktop.ui.theme import GAP, GROUP_GAP, label, set_role

_MOST, _LONGEST, _LONGEST_OFFER = 2, 200, 30
_LOW_WINDOW, _LOW, _TALL = 600, 56, 84
_SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.INFO: "·"}


class CellNote(QFrame):
    """Speaks about the current cell of a table and offers what can be done there."""

    def __init__(self, grid: Grid, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._grid, self._model = grid, model
        self._finding: Finding | None = None
        self._place = label(role="muted")
        self._before = label(role="muted")
        self._said = label()
        self._confirm = confirm_button(grid.confirm_here)
        self._use = QPushButton()
        self._use.clicked.connect(self._use_proposal)
        self._accept = QPushButton("Chấp nhận…")
        self._accept.clicked.connect(self._accept_finding)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._place)
        texts.addWidget(self._before)
        texts.addWidget(self._said)
        texts.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(GROUP_GAP, GAP, GROUP_GAP, GAP)
        line.addLayout(texts, 1)
        line.addWidget(self._confirm)
        line.addWidget(self._use)
        line.addWidget(self._accept)
        grid.current_changed.connect(self.refresh)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As tall as two lines at least, so that the table does not jump from cell to cell."""
        super().resizeEvent(event)
        self.setMinimumHeight(_LOW if self.window().height() < _LOW_WINDOW else _TALL)

    def refresh(self) -> None:
        """Speak about the cell that is current now."""
        index = self._grid.currentIndex()
        if not index.isValid():
            self._show_before(-1, -1)
            self._show("", "", None)
            return
        row, column = index.row(), index.column()
        self._show_before(row, column)
        findings = self._model.findings(row, column)
        open_ = [finding for finding in findings if not finding.accepted]
        explanation = self._model.explanation(row, column)
        place = self._model.place(row, column)
        if explanation:
            place += f"   tự tính {explanation}" + (
                "" if self._model.draft.signed else " (F2: in số khác)")
        words = "\n".join(f"{_SIGNS[finding.severity]} {short(finding.said, _LONGEST)}"
                          for finding in open_[:_MOST])
        accepted = "\n".join(f"✓ Đã chấp nhận: {finding.accepted}"
                             for finding in findings if finding.accepted)
        self._show(place, "\n".join(filter(None, (words, accepted))), open_[0] if open_ else None)

    def _show_before(self, row: int, column: int) -> None:
        """What the cell was before, and that it waits for the officer if it does."""
        mark = self._model.mark(row, column) if row >= 0 else None
        before = self._model.before(row, column) if row >= 0 else []
        words = ";  ".join([*([carried_words(mark)] if mark else []), *before])
        self._before.setText(words[:1].upper() + words[1:])
        self._before.setVisible(bool(words))
        self._confirm.setVisible(mark is not None)

    def _show(self, place: str, said: str, finding: Finding | None) -> None:
        self._finding = finding
        self._place.setText(place or "Chọn một ô để xem giải thích.")
        self._said.setText(said)
        state = finding.severity.value if finding else ""
        set_role(self, "state", state)
        set_role(self._said, "role", state)
        if self._model.draft.signed:
            finding = None
        words = _use_words(finding) if finding else ""
        self._use.setVisible(bool(words))
        self._use.setText(words)
        self._accept.setVisible(bool(finding and finding.severity is Severity.WARNING))
        self._accept.setText("Giữ nguyên" if finding and finding.code == "stale" else "Chấp nhận…")
        if self._grid.currentIndex().isValid():
            self._grid.scrollTo(self._grid.currentIndex())

    def _use_proposal(self) -> None:
        if self._finding and self._finding.proposal:
            self._model.draft.answer(self._finding.key, self._finding.proposal)
        elif self._finding:
            self._model.draft.replace_words(self._finding, self._finding.offers[0])

    def _accept_finding(self) -> None:
        if self._finding and self._finding.code == "stale":
            self._model.draft.keep_words(self._finding)
        elif self._finding:
            ask_acceptance(self._model.draft, self._finding, self)


def _use_words(finding: Finding) -> str:
    """What can be put in the place of what is wrong, or of stale words in it; "" for nothing."""
    if finding.proposal:
        return f"Dùng {finding.proposal}"
    offers = [offer for offer in finding.offers[:1] if offer != BLANK]
    return f"→ {short(offers[0], _LONGEST_OFFER)}" if offers else ""
