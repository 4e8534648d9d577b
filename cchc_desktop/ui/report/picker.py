"""A searchable list in a popup: type a few letters, without accents, and press Enter."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cchc_desktop.ui.theme import GAP, label
from cchc_desktop.words import fold

_SIZE = (440, 340)


class Picker(QFrame):
    """Lets the officer choose one of many named things; `picked` carries its name."""

    picked = Signal(str)

    def __init__(self, heading: str, choices: Iterable[tuple[str, str]],
                 parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._over = parent
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedSize(*_SIZE)
        self._search = QLineEdit()
        self._search.setObjectName("field:tim")
        self._search.setPlaceholderText(heading)
        self._search.setAccessibleName(heading)
        self._search.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(heading)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        self._none = label("Không có số liệu nào như vậy. Thử gõ ít chữ hơn.", "muted")
        self._none.hide()
        layout.insertWidget(1, self._none)
        for name, words in choices:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(words)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._search.textChanged.connect(self._filter)
        self._list.itemClicked.connect(self._pick)

    def open_at(self, place: QPoint) -> None:
        """Show the list with its corner at a place, all of it on the screen."""
        screen = self._over.screen().availableGeometry()
        self.move(max(screen.left(), min(place.x(), screen.right() - self.width())),
                  max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.show()
        self._search.setFocus()

    def _filter(self, wanted: str) -> None:
        parts = fold(wanted).split()
        first = -1
        for row in range(self._list.count()):
            item = self._list.item(row)
            hidden = not all(part in fold(item.text()) for part in parts)
            item.setHidden(hidden)
            first = row if first < 0 and not hidden else first
        self._list.setCurrentRow(first)
        self._none.setVisible(first < 0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            self.close()
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self._list.currentItem())
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        row = self._list.currentRow() + by
        while 0 <= row < self._list.count():
            if not self._list.item(row).isHidden():
                self._list.setCurrentRow(row)
                return
            row += by
