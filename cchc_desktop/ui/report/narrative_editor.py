"""The editor of a section's text: plain paragraphs with the report's facts as live chips."""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from cchc_desktop.check.finding import in_text, stale
from cchc_desktop.draft import Draft
from cchc_desktop.form.references import LIST_PREFIX
from cchc_desktop.narrative import GAP, fact, filled
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.report.unconfirmed import Mark, confirmed, unconfirmed_text
from cchc_desktop.ui.editors import KEEP_TYPING_MS, leave_report_keys
from cchc_desktop.ui.report.reference_chip import (
    ReferenceChip,
    insert_text,
    name_at,
    register,
    text_of,
)
from cchc_desktop.ui.theme import set_role
from cchc_desktop.words import clean

if TYPE_CHECKING:
    from cchc_desktop.ui.report.text_marks import CarriedText
    from cchc_desktop.ui.words.found_marks import FoundMarks

_OWN_TEXT = "application/x-cchc-loi-van"
_OLD_FONT_LETTERS = re.compile("[\u00a1-\u00ff]")
"""Every text made for a font before Unicode has some of these; so have most others."""
_LEAST_HEIGHT = 92


class NarrativeEditor(QTextEdit):
    """Edits one text of a report.

    The text becomes an edit of the report when the editor is left; until then it is kept on disk
    at least every second. A click on a chip, or F2 beside it, asks for its field.
    """

    reference_clicked = Signal(str)
    picker_asked = Signal()
    marked = Signal()
    old_font_pasted = Signal(str)

    def __init__(self, draft: Draft, text_id: str, name: str, *, confirms: bool = True,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._confirms = confirms
        self._stays_open = False
        self.item = Item(Aspect.TEXT, text_id)
        self._shown = ""
        self.setObjectName(f"text:{text_id}")
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.document().setDefaultFont(self.font())
        self.document().setDocumentMargin(6)
        self._chip = ReferenceChip(self._chip_text, self)
        register(self.document(), self._chip)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_TYPING_MS)
        self._timer.timeout.connect(self._keep)
        self._show(draft.report.text(text_id))
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)

    def _chip_text(self, name: str) -> tuple[str, bool]:
        """What a chip shows, and whether it is a gap."""
        if name.startswith(LIST_PREFIX):
            found = self._draft.report.form.lists[name.removeprefix(LIST_PREFIX)]
            rows = len(self._draft.report.rows(found.name))
            return f"Danh sách: {found.title} ({rows} dòng)", False
        value = fact(self._draft.report, self._draft.figures, name)
        return (value, False) if value else (GAP, True)

    def _show(self, text: str) -> None:
        self._shown = text
        self.clear()
        insert_text(self.textCursor(), text, self._draft.report.form.known_names)
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def text(self) -> str:
        """The text as it is stored, references in braces."""
        return text_of(self.document())

    def refresh(self) -> None:
        """Show the draft as it now stands: new values in chips, a text changed by undo."""
        stored = self._draft.report.text(self.item.key)
        if stored != self._shown and not (self.hasFocus() and self.text() != self._shown):
            at = self.textCursor().position()
            self._show(stored)
            self.put_cursor(at)
        self.document().markContentsDirty(0, self.document().characterCount())
        set_role(self, "unconfirmed", "true" if self.unconfirmed else "false")
        self.show_marks()

    @property
    def unconfirmed(self) -> bool:
        """Whether this is still the form's own text, or carried, and waits for the officer."""
        return self.mark is not None or (
            self._confirms and not confirmed(self._draft.report, self.item.key))

    # What was carried

    @property
    def mark(self) -> Mark | None:
        """From where the text was carried, and its paragraphs nobody has confirmed."""
        return None if self._draft.signed else unconfirmed_text(self._draft.report, self.item.key)

    @cached_property
    def _carried(self) -> "CarriedText":
        from cchc_desktop.ui.report.text_marks import CarriedText

        return CarriedText(self)

    # What was found in the words

    @cached_property
    def found(self) -> "FoundMarks":
        """The marks of what was found in the words of this text."""
        from cchc_desktop.ui.words.found_marks import FoundMarks

        return FoundMarks(self, self._draft, self.item.key)

    def show_marks(self) -> None:
        """Mark words of the earlier period, and what was found in the words."""
        mark = self.mark
        has_found = in_text(self._draft.findings, self.item.key)
        if mark is not None or has_found or self.extraSelections():
            found = self.found.selections() if has_found else []
            stale_here = stale(self._draft.findings, self.item.key)
            self._carried.show(mark, [finding.quote for finding in stale_here], found)
        self.marked.emit()

    @property
    def is_open(self) -> bool:
        """Whether something was written that is no edit of the report yet."""
        return self.text() != self._shown

    @property
    def offset(self) -> int:
        """Where the cursor stands in the text as it is stored."""
        return len(text_of(self.document(), 0, self.textCursor().position()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Words that are marked say why when the pointer rests on them."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self.cursorForPosition(event.pos()).position()
            QToolTip.showText(event.globalPos(), self.found.words_at(at), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Under what was carried and waits lies a ground of its own."""
        mark = self.mark
        if mark is not None:
            self._carried.paint_ground(mark)
        super().paintEvent(event)

    def confirm_here(self) -> bool:
        """Confirm the paragraphs at the cursor, or the form's own text, and go on."""
        mark, waits = self.mark, self.unconfirmed
        if mark is None:
            if waits:
                self._draft.confirm_text(self.item.key)
            return waits
        here = self._carried.here(mark)
        self._draft.confirm_lines(self.item.key, here)
        self._carried.go_on(self.mark)
        return bool(here)

    def show_words(self, words: str) -> None:
        """Select some words where they stand in the text."""
        self._carried.show_words(words)

    # Leaving and keeping

    def _changed(self) -> None:
        if self.hasFocus():
            if self.extraSelections():
                self._carried.unmark_here()
            if not self._timer.isActive():
                self._timer.start()

    def _keep(self) -> None:
        if self.text() != self._shown:
            self._draft.keep_typing(self.item, self.text())

    def hand_over(self) -> None:
        """Make what was written an edit of the report."""
        self._timer.stop()
        text = clean(self.text())
        if text == self._shown:
            self._draft.forget_typing(self.item)
            return
        at = self.textCursor().position()
        self._show(text)  # a name typed in braces becomes a chip
        self.put_cursor(at)
        self._draft.edit([Edit(self.item, text)])

    def put_cursor(self, at: int) -> None:
        """Put the cursor at a position, or at the end of a shorter text."""
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def stay_open_for(self, popup: QWidget) -> None:
        """While a popup of this editor is open, losing the focus is not leaving it."""
        self._stays_open = True

        def closed() -> None:
            self._stays_open = False
            self.setFocus()

        popup.destroyed.connect(closed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._stays_open and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.hand_over()

    # References

    def insert_reference(self, name: str) -> None:
        """Insert a chip at the cursor; a list gets a line of its own."""
        cursor = self.textCursor()
        alone = name.startswith(LIST_PREFIX)
        if alone and not cursor.atBlockStart():
            cursor.insertBlock()
        insert_text(cursor, f"{{{name}}}", self._draft.report.form.known_names)
        if alone and not cursor.atBlockEnd():
            cursor.insertBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def _reference_under(self, event: QMouseEvent) -> str:
        position = self.cursorForPosition(event.position().toPoint()).position()
        for candidate in (position, position - 1):
            name = name_at(self.document(), candidate) if candidate >= 0 else ""
            if name and self._covers(candidate, event):
                return name
        return ""

    def _covers(self, position: int, event: QMouseEvent) -> bool:
        before, after = QTextCursor(self.document()), QTextCursor(self.document())
        before.setPosition(position)
        after.setPosition(position + 1)
        left, right = self.cursorRect(before), self.cursorRect(after)
        if right.top() != left.top():  # the chip is the last of its line
            right = QRect(self.viewport().width() - 8, left.top(), 1, left.height())
        return left.united(right).contains(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        name = self._reference_under(event)
        if name and not self.textCursor().hasSelection():
            self.reference_clicked.emit(name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if self._reference_under(event)
                                  else Qt.CursorShape.IBeamCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu and what is offered here besides."""
        menu = self.createStandardContextMenu()
        menu.addActions(self.actions())
        menu.exec(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        near = [name for place in (0, -1) if (name := name_at(
            self.document(), max(self.textCursor().position() + place, 0)))]
        if event.key() == Qt.Key.Key_K and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.picker_asked.emit()
        elif event.key() == Qt.Key.Key_F2 and near:
            self.reference_clicked.emit(near[0])
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words from an input method, which Qt takes even where nothing can be typed."""
        if self.isReadOnly():
            event.ignore()
        else:
            super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the report when nothing was written here."""
        return not leave_report_keys(event, lambda: self.text() == self._shown) and (
            super().event(event))

    # Copy and paste keep references

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied, with its references and as words.

        Made by Qt: the clipboard outlives Python, and would call into it for data made here.
        """
        cursor = self.textCursor()
        text = text_of(self.document(), cursor.selectionStart(), cursor.selectionEnd())
        data = super().createMimeDataFromSelection()
        data.text()  # Qt makes its own formats when first asked, and only once
        data.clear()
        data.setData(_OWN_TEXT, text.encode())
        data.setText(self._in_words(text))
        return data

    def _in_words(self, text: str) -> str:
        return filled(self._draft.report, self._draft.figures, text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        own = source.hasFormat(_OWN_TEXT)
        text = bytes(source.data(_OWN_TEXT).data()).decode() if own else source.text()
        text = clean(text)
        insert_text(self.textCursor(), text, self._draft.report.form.known_names)
        if not own and _OLD_FONT_LETTERS.search(text):
            self.old_font_pasted.emit(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasFormat(_OWN_TEXT)

    # As tall as its text

    def _fit_height(self) -> None:
        tall = int(self.document().size().height()) + 2 * self.frameWidth() + 16
        self.setFixedHeight(max(tall, _LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()
