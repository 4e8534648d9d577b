"""One factory from a field to the widget that edits it.

An editor shows what was typed; when it is left it hands the text over and shows its normal form.
It never changes the text while somebody types: Vietnamese typing programs work by sending
backspaces, and a text reformatted under them is destroyed.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from cchc_desktop.compute import Figure
from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.report.value import State

if TYPE_CHECKING:
    from cchc_desktop.ui.choices import ChoiceEditor

KEEP_TYPING_MS = 700
NUMBER_WIDTH = 132
LONGEST_LINE = 10_000_000
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


def make_editor(field: Field, parent: QWidget | None = None) -> "LineEditor | ChoiceEditor":
    """The widget for a field, named `field:<name>`."""
    is_choice = field.choices and not field.computed
    editor = _choices(field, parent) if is_choice else LineEditor(field, parent)
    editor.setObjectName(f"field:{field.name}")
    editor.setAccessibleName(", ".join(filter(None, (field.label, field.unit))))
    if field.type is not FieldType.TEXT and not field.choices:
        editor.setFixedWidth(NUMBER_WIDTH)
    return editor


def _choices(field: Field, parent: QWidget | None) -> "ChoiceEditor":
    from cchc_desktop.ui.choices import ChoiceEditor

    return ChoiceEditor(field, parent)


def shown_text(figure: Figure, typed: str) -> str:
    """Normal form where the answer is understood, otherwise exactly what was typed."""
    if figure.computed is not None:
        return figure.value.text
    return typed if figure.typed.state is State.UNREADABLE else figure.typed.text


def leave_report_keys(event: QEvent, untouched: Callable[[], bool]) -> bool:
    """Leave the keys for undo and redo to the report where nothing was typed in an editor; whether
    that was done. Export is always the report's: some systems use its key to go to a line's end."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    if event.keyCombination() == _EXPORT:
        event.ignore()
        return True
    if not (event.matches(keys.Undo) or event.matches(keys.Redo)) or not untouched():
        return False
    event.ignore()
    return True
