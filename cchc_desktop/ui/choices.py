"""Boxes with something to choose; scrolling the page past them changes nothing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from cchc_desktop.compute import Figure
from cchc_desktop.form.field import Field
from cchc_desktop.report.value import State
from cchc_desktop.words import fold

_POPUP_MARGIN = 16


class CalmComboBox(QComboBox):
    """A choice that scrolling the page does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setMaxVisibleItems(16)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CalmSpinBox(QSpinBox):
    """A number that scrolling the page does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(6, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceEditor(CalmComboBox):
    """A choice by its words; an answer that is none of them stays visible."""

    left = Signal(str)
    typing = Signal(str)
    left_unchanged = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = False
        self.addItem("(chưa chọn)", "")
        for choice in field.choices:
            self.addItem(choice.label, choice.code)
        self.addItem("- không áp dụng", "-")
        self.activated.connect(self.hand_over)

    def hand_over(self) -> None:
        self.left.emit(self.currentData() or "")

    def show_figure(self, figure: Figure, typed: str) -> None:
        unreadable = figure.typed.state is State.UNREADABLE
        wanted = typed if unreadable else figure.typed.text
        index = self.findData(wanted)
        if index < 0:
            self.addItem(f"“{typed[:60]}” (không có trong danh sách)", typed)
            index = self.count() - 1
        self.setCurrentIndex(index)

    def showPopup(self) -> None:
        """As wide as the longest words; Tab takes the choice and goes on."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * _POPUP_MARGIN)
        view.installEventFilter(self)
        super().showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and (
                event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)):
            self._chosen = True
            self.setCurrentIndex(self.view().currentIndex().row())
            self.hidePopup()
            self.activated.emit(self.currentIndex())
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return True
        return super().eventFilter(watched, event)

    def open_list(self) -> None:
        """Show the choices, unless one has been made already."""
        if not (self._chosen or self.view().isVisible()):
            self.showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A code chooses at once; the arrow keys open the list instead of changing blindly."""
        index = self.findData(event.text()) if event.text().strip() else -1
        if index > 0:
            self._chosen = True
            self.setCurrentIndex(index)
            self.activated.emit(index)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.showPopup()
        elif event.text().strip():
            self._open_at(event.text())
        else:
            super().keyPressEvent(event)

    def _open_at(self, letter: str) -> None:
        """Open the list at the first choice that begins with a letter, typed without its accent
        as well: a typing program sends the accents later."""
        begin = (index for index in range(1, self.count())
                 if fold(self.itemText(index)).startswith(fold(letter)))
        self.showPopup()
        if (index := next(begin, 0)) > 0:
            self.view().setCurrentIndex(self.model().index(index, self.modelColumn()))
