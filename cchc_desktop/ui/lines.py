"""A list of sentences: they wrap, and none is cut."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from cchc_desktop.ui.theme import GAP


class Lines(QListWidget):
    """As tall as all its lines: the page scrolls, not the list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("lines")
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setItemDelegate(_Line(self))
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policies.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height the lines need."""
        tall = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(tall + 2 * self.frameWidth())


class _Line(QStyledItemDelegate):
    """A line as tall as its words need at the width of its list."""

    def sizeHint(self, option: QStyleOptionViewItem,
                 index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = self.parent()
        assert isinstance(lines, Lines)
        room = QRect(0, 0, lines.viewport().width() - 2 * GAP - 8, 10_000)
        words = lines.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap),
                                                 str(index.data()))
        return QSize(room.width(), words.height() + 2 * GAP)
