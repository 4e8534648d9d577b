"""A heading that unfolds: what is under it is made when it is first looked at."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cchc_desktop.ui.theme import GAP


class Fold(QWidget):
    """A heading with something below it that shows and hides."""

    unfolded = Signal(bool)

    def __init__(self, name: str, heading: str, inside: Callable[[], QWidget]) -> None:
        super().__init__()
        self._heading, self._make = heading, inside
        self._inside: QWidget | None = None
        self._button = QPushButton()
        self._button.setObjectName(f"fold:{name}")
        self._button.setProperty("role", "fold")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._button)
        self._say(shown=False)

    @property
    def heading(self) -> QWidget:
        """Where Tab stops."""
        return self._button

    def _say(self, *, shown: bool) -> None:
        self._button.setText(f"{'▾' if shown else '▸'}  {self._heading}")
        self._button.setAccessibleName(f"{self._heading}, {'đang mở' if shown else 'đang gấp'}")

    def _toggle(self, shown: bool) -> None:
        if self._inside is None:
            self._inside = self._make()
            self._inside.setContentsMargins(3 * GAP, 0, 0, GAP)
            self._column.addWidget(self._inside)
        self._inside.setVisible(shown)
        self._say(shown=shown)
        self.unfolded.emit(shown)
