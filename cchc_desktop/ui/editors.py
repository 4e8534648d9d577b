"""One factory from a field to the widget that edits it.

An editor shows what was typed; when it is left it hands the text over and shows its normal form.
It never changes the text while somebody types: Vietnamese typing programs work by sending
backspaces, and a text reformatted under them is destroyed.
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from cchc_desktop.compute import Figure
from cchc_desktop.form.model import Field, FieldType
from cchc_desktop.report.value import State

KEEP_TYPING_MS = 700
NUMBER_WIDTH = 132
LONGEST_LINE = 10_000_000
_POPUP_MARGIN = 16
_EXPORT = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)


@runtime_checkable
class Editor(Protocol):
    """What every editor can do: hand over what is being typed, as it also does when left."""

    def hand_over(self) -> None:
        """Give the text away if it was changed."""


@runtime_checkable
class Confirms(Protocol):
    """Holds answers that may have been carried: the one at the cursor can be confirmed."""

    def confirm_here(self) -> bool:
        """Confirm it and go on to the next one; False if nothing waits at the cursor."""


class CalmComboBox(QComboBox):
    """A choice that scrolling the page does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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


class LineEditor(QLineEdit):
    """Numbers, days and short texts."""

    left = Signal(str)
    typing = Signal(str)
    left_unchanged = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setMaxLength(LONGEST_LINE)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_TYPING_MS)
        self._timer.timeout.connect(self._keep)
        self.was_kept = False
        self.textEdited.connect(self._remember)
        self.editingFinished.connect(self.hand_over)
        if field.type.is_number:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _remember(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        self.was_kept = True
        self.typing.emit(self.text())

    def hand_over(self) -> None:
        """Give the text away if it was changed."""
        self._timer.stop()
        if self.text() != self._shown and not self.isReadOnly():
            self._shown = self.text()
            self.left.emit(self.text())
        elif self.was_kept:
            self.left_unchanged.emit()
        self.was_kept = False

    def show_figure(self, figure: Figure, typed: str) -> None:
        self._lock(figure.computed is not None or bool(self.property("locked")))
        if self.hasFocus() and self.text() != self._shown:
            return
        self._shown = shown_text(figure, typed)
        if self.text() != self._shown:
            self.setText(self._shown)
            if not self.alignment() & Qt.AlignmentFlag.AlignRight:
                self.setCursorPosition(0)

    def _lock(self, locked: bool) -> None:
        """What follows from others is only read."""
        if locked != self.isReadOnly():
            self.setReadOnly(locked)
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                self.style().unpolish(self)
                self.style().polish(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu and what is offered here besides."""
        menu = self.createStandardContextMenu()
        menu.addActions(self.actions())
        menu.exec(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the report's when nothing was typed here."""
        return not leave_report_keys(event, lambda: self.text() == self._shown) and (
            super().event(event))


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
        if not self._chosen:
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
        elif not event.text().strip():
            super().keyPressEvent(event)


def make_editor(field: Field, parent: QWidget | None = None) -> LineEditor | ChoiceEditor:
    """The widget for a field, named `field:<name>`."""
    editor: LineEditor | ChoiceEditor
    if field.choices and not field.computed:
        editor = ChoiceEditor(field, parent)
    else:
        editor = LineEditor(field, parent)
    editor.setObjectName(f"field:{field.name}")
    editor.setAccessibleName(", ".join(filter(None, (field.label, field.unit))))
    if field.type is not FieldType.TEXT and not field.choices:
        editor.setFixedWidth(NUMBER_WIDTH)
    return editor


def shown_text(figure: Figure, typed: str) -> str:
    """Normal form where the answer is understood, otherwise exactly what was typed."""
    if figure.computed is not None:
        return figure.value.text
    return typed if figure.typed.state is State.UNREADABLE else figure.typed.text


def leave_report_keys(event: QEvent, untouched: Callable[[], bool]) -> bool:
    """Leave the keys for undo and redo to the report where nothing was typed in an editor; whether
    that was done. Export is always the report's: some systems use its key to go to a line's end."""
    keys = QKeySequence.StandardKey
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.keyCombination() == _EXPORT:
        event.ignore()
        return True
    if not (event.matches(keys.Undo) or event.matches(keys.Redo)) or not untouched():
        return False
    event.ignore()
    return True
