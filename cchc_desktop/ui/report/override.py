"""Ask for what needs a reason: an override of a computed figure, an accepted warning."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.sums import explanation
from cchc_desktop.draft import Draft
from cchc_desktop.report.model import Cell
from cchc_desktop.ui.theme import EDGE, GAP, label


class ReasonDialog(QDialog):
    """A question with a few lines to fill in; it can be agreed to once a reason is given."""

    def __init__(self, heading: str, explanation: str, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setObjectName("page:ly_do")
        self.setWindowTitle(heading)
        self.setMinimumWidth(460)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(2 * GAP)
        layout.addWidget(label(explanation))
        self._form = QFormLayout()
        self._form.setSpacing(GAP)
        layout.addLayout(self._form)
        self.reason = self.add_line("Lý do", "ly_do")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout.addWidget(self._buttons)
        self.needs_reason: Callable[[], bool] = lambda: True
        self._allow()

    def add_line(self, words: str, name: str, *, first: bool = False) -> QLineEdit:
        """One more line to fill in."""
        line = QLineEdit()
        line.setObjectName(f"field:{name}")
        line.setAccessibleName(words)
        line.textChanged.connect(self._allow)
        if first:
            self._form.insertRow(0, words, line)
        else:
            self._form.addRow(words, line)
        return line

    def _allow(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(
            bool(self.reason.text().strip()) or not self.needs_reason())


def ask_override(draft: Draft, key: str, parent: QWidget) -> None:
    """Let the officer print another figure than the computed one, for a reason."""
    figure = draft.figures[key]
    if figure.computed is None or Cell.of(key).list or draft.signed:
        return
    follows = explanation(draft.report, draft.figures, key)
    dialog = ReasonDialog(
        "In số khác thay cho số tính được",
        f"{figure.field.label} {follows} → {figure.computed.text or '(chưa đủ số)'}\n"
        "Để trống số in ra thì dùng lại số tính được.", parent)
    number = dialog.add_line("Số in ra", "so_in_ra", first=True)
    number.setText(draft.report.typed(key))
    dialog.reason.setText(draft.report.reason(key))
    number.returnPressed.connect(dialog.reason.setFocus)
    number.setFocus()
    dialog.needs_reason = lambda: bool(number.text().strip())
    if dialog.exec():
        typed = number.text().strip()
        draft.override(key, typed, dialog.reason.text().strip() if typed else "")


def ask_acceptance(draft: Draft, finding: Finding, parent: QWidget) -> None:
    """Let the officer accept a warning for a reason."""
    dialog = ReasonDialog("Chấp nhận điều cần xem", finding.message, parent)
    dialog.reason.setFocus()
    if dialog.exec():
        draft.accept(finding, dialog.reason.text().strip())
