"""What there is to say of an answer that was carried and that nobody has touched yet."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cchc_desktop.report.unconfirmed import Mark
from cchc_desktop.ui.theme import GAP, label, set_role


def carried_words(mark: Mark) -> str:
    """That an answer waits, and where it is from."""
    return f"chưa xác nhận · từ {mark.period.name}"


class CarriedLine:
    """Marks an editor and says below it what waits there; takes room only then."""

    def __init__(self, editor: QWidget, place: Callable[[QWidget], object],
                 confirm: Callable[[], object]) -> None:
        self._editor, self._place, self._confirm = editor, place, confirm
        self._line: QWidget | None = None
        self._words = QLabel()

    def show(self, mark: Mark | None) -> None:
        set_role(self._editor, "unconfirmed", "true" if mark else "")
        self._editor.setAccessibleDescription(carried_words(mark) if mark else "")
        if self._line is None:
            if mark is None:
                return
            self._line = self._make()
            self._place(self._line)
        self._words.setText(carried_words(mark) if mark else "")
        self._line.setVisible(mark is not None)

    def _make(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        self._words = label(role="warning")
        line.addWidget(self._words)
        line.addWidget(confirm_button(self._confirm))
        line.addStretch(1)
        self._words.setWordWrap(False)
        return made


def confirm_button(confirm: Callable[[], object]) -> QPushButton:
    """Confirms with the mouse; with the keyboard it is F9, so that Tab does not stop here."""
    made = QPushButton("Xác nhận")
    made.setProperty("role", "small")
    made.setToolTip("F9")
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.clicked.connect(lambda: confirm())
    return made
