"""The bar over a report: where to go back to, what it is, whether it is saved, the main action."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cchc_desktop.draft import Draft
from cchc_desktop.ui.theme import EDGE, GAP, label, set_role

_ROOM_FOR_UNDO = 1000


def push_button(words: str, done: Callable[[], object], role: str = "",
                keys: str = "") -> QPushButton:
    """A button that does something; `keys` is told as its tool tip."""
    made = QPushButton(words)
    made.setProperty("role", role)
    made.setToolTip(keys)
    made.clicked.connect(lambda: done())
    return made


def strip(name: str, *parts: QWidget | None) -> QFrame:
    """A bar across the window; None is where the room is."""
    made = QFrame()
    made.setObjectName(name)
    line = QHBoxLayout(made)
    line.setContentsMargins(EDGE // 2, GAP, EDGE // 2, GAP)
    line.setSpacing(GAP)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, int(isinstance(part, _Title)))
    return made


class _Title(QLabel):
    """One line in the room the others leave; what does not fit ends with an ellipsis."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, self.contentsRect().width()))


class ReportBar(QWidget):
    """Shows a draft's title and saving; asks for what its buttons say."""

    back_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    findings_asked = Signal()
    export_asked = Signal()
    standing_asked = Signal(QPoint)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._title = _Title()
        self._saved = label(role="done")
        self._saved.setWordWrap(False)
        self._saved.setObjectName("saved")
        self._undo = push_button("Hoàn tác", self.undo_asked.emit, "flat", "Ctrl+Z")
        self._redo = push_button("Làm lại", self.redo_asked.emit, "flat", "Ctrl+Y")
        self._look = push_button("", self.findings_asked.emit, "flat", "F8")
        self._standing = push_button("", self._ask_standing, "flat", "Trình, ký, bản sửa")
        self._standing.setObjectName("standing")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(strip(
            "bar", push_button("‹ Danh sách", self.back_asked.emit, "flat", "Ctrl+L"),
            self._title, self._saved, self._undo, self._redo, self._look,
            self._standing,
            push_button("Xuất Word", self.export_asked.emit, "primary", "Ctrl+E")))

    def _ask_standing(self) -> None:
        corner = self._standing.rect().bottomLeft()
        self.standing_asked.emit(self._standing.mapToGlobal(corner))

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        draft = self._draft
        roomy = self.window().width() >= _ROOM_FOR_UNDO
        self._title.say(f"Báo cáo CCHC {draft.report.period.name}"
                        + f" · {draft.report.unit.full_name}" * roomy)
        open_ = sum(not finding.accepted for finding in draft.to_look_at)
        self._look.setText(f"Cần xem ({open_})")
        self._undo.setEnabled(draft.can_undo)
        self._redo.setEnabled(draft.can_redo)
        self._undo.setVisible(roomy and not draft.signed)
        self._redo.setVisible(roomy and not draft.signed)
        self._standing.setText("✓ Đã ký ▾" if draft.signed else "Trình ký ▾")
        self._show_saved()

    def _show_saved(self) -> None:
        problem, at = self._draft.unsaved, self._draft.saved_at
        words = "● Chưa lưu được" if problem else f"✓ Đã lưu {at:%H:%M}" if at else "✓ Đã lưu"
        self._saved.setText(words)
        self._saved.setToolTip(str(problem or ""))
        set_role(self._saved, "role", "error" if problem else "done")
