"""One line that says what was done, with undo beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from cchc_desktop.ui.theme import GAP, GROUP_GAP, label

_SHOWN_MS = 10_000
_WIDEST = 620


class MessageBar(QFrame):
    """Floats for some seconds over the place `room` gives, in the coordinates of `parent`."""

    def __init__(self, parent: QWidget, room: Callable[[], QRect | None]) -> None:
        super().__init__(parent)
        self._over, self._room = parent, room
        self.setObjectName("message")
        self.setAccessibleName("Thông báo")
        self._words = label()
        self._action = QPushButton()
        self._action.clicked.connect(self.take_back)
        self._done: Callable[[], object] | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(GROUP_GAP, GAP, GAP, GAP)
        line.addWidget(self._words, 1)
        line.addWidget(self._action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: str, action: str = "",
            done: Callable[[], object] | None = None) -> None:
        """Say something; `action` names a button that does `done`."""
        self._words.setText(words)
        self.setAccessibleDescription(words)
        self._done = done
        self._action.setText(action)
        self._action.setVisible(done is not None)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(_SHOWN_MS)

    def outdated(self) -> None:
        """Something else was done since: what is offered here would not undo it."""
        if self._done is not None:
            self._done = None
            self.hide()

    def page_left(self) -> None:
        """Another page is shown: what is offered here stays only as long as it is read."""
        if not self.isVisible():
            self._done = None

    def make_way(self) -> None:
        """The page changed: stand where nothing is covered, once it is laid out."""
        if self.isVisible():
            QTimer.singleShot(0, self._place)

    def take_back(self) -> None:
        """Do what is offered, once."""
        self.hide()
        done, self._done = self._done, None
        if done is not None:
            done()

    def _place(self) -> None:
        over = self._over.rect()
        room = self._room() or over.adjusted(0, 0, 0, -64)
        width = min(_WIDEST, room.width() - 2 * GROUP_GAP)
        self.setFixedWidth(width)
        tall = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry(room.center().x() - width // 2, room.bottom() - tall - GAP // 2,
                         width, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.make_way()
        return super().eventFilter(watched, event)
