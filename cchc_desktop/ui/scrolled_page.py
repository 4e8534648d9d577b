"""A page of one column: questions, sentences and buttons below one another."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.ui.theme import ALL_THE_ROOM, EDGE, GROUP_GAP, TEXT_WIDTH

_LOOK_AGAIN_MS = 30


class ScrolledPage(QScrollArea):
    """A page of one column that scrolls and is never wider than is good to read."""

    told = Signal(str)
    did = Signal(str)

    def __init__(self, page_id: str, *, centred: bool = False) -> None:
        super().__init__()
        self.setObjectName(f"page:{page_id}")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setObjectName("ground")
        self.column = QVBoxLayout()
        self.column.setContentsMargins(EDGE, GROUP_GAP, EDGE, EDGE)
        self.column.setSpacing(GROUP_GAP)
        whole = self._whole = QHBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        if centred:
            holder = QWidget()
            holder.setMaximumWidth(TEXT_WIDTH + 2 * EDGE)
            holder.setLayout(self.column)
            whole.addStretch(1)
            whole.addWidget(holder, ALL_THE_ROOM)
            whole.addStretch(1)
        else:
            whole.addLayout(self.column)
        self._inside = inside
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def add(self, widget: QWidget) -> None:
        """Put something below, no wider than is good to read."""
        widget.setMaximumWidth(TEXT_WIDTH)
        line = QHBoxLayout()  # a column takes no notice of a widest width when it asks for heights
        line.addWidget(widget, ALL_THE_ROOM)
        line.addStretch(1)
        self.column.addLayout(line)

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Within it the page is refreshed. What is now said above the editor with the keyboard
        does not push it away, and nothing moves under a mouse button that is held: the click
        would be lost."""
        if not self.isVisible():
            yield
            return
        before = self._height_of_keyboard()
        self._whole.setEnabled(False)  # showing a label would lay out at once
        try:
            yield
        finally:
            self._settle(before)

    def _settle(self, before: int) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(_LOOK_AGAIN_MS, self, lambda: self._settle(before))
            return
        self._whole.setEnabled(True)
        self._whole.activate()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._height_of_keyboard() - before)

    def _height_of_keyboard(self) -> int:
        """How far down in the view the editor with the keyboard is; 0 if it is elsewhere."""
        focused = QApplication.focusWidget()
        if focused is None or not self._inside.isAncestorOf(focused):
            return 0
        return focused.mapTo(self._inside, QPoint()).y()

    def start(self) -> None:
        """Put the keyboard on the first question."""
        from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton

        kinds = (QLineEdit, QComboBox, QListWidget, QPushButton)
        first = next((child for child in self._inside.findChildren(QWidget)
                      if isinstance(child, kinds) and child.isEnabled()
                      and child.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        (first or self).setFocus()
