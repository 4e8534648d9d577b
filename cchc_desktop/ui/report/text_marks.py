"""Marks in a carried text: paragraphs nobody has confirmed, and words of the earlier period."""

import re
from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from cchc_desktop.report.unconfirmed import Mark
from cchc_desktop.ui import theme
from cchc_desktop.ui.report.reference_chip import line_of

Selection = QTextEdit.ExtraSelection
_EDGE_WIDTH = 3


class CarriedText:
    """What was carried into the text of an editor: how it is marked, and the way through it."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor

    def show(self, mark: Mark | None, quotes: Collection[str],
             others: Iterable[Selection] = ()) -> None:
        """Underline the quoted words in the paragraphs that wait, and show other marks."""
        self._editor.viewport().update()
        stale = [selection for block in self._waiting(mark)
                 for selection in _underlined(block, quotes)]
        self._editor.setExtraSelections([*stale, *others])

    def unmark_here(self) -> None:
        """Words in a paragraph that is being typed in are not underlined any more."""
        here, shown = self._editor.textCursor().block(), self._editor.extraSelections()
        left = [each for each in shown if each.cursor.block() != here]
        if len(left) < len(shown):
            self._editor.setExtraSelections(left)

    def paint_ground(self, mark: Mark) -> None:
        """A ground and an edge at the left under the paragraphs that wait; with high contrast only
        the edge, on which no text stands."""
        painter = QPainter(self._editor.viewport())
        layout, wide = self._editor.document().documentLayout(), self._editor.viewport().width()
        for block in self._waiting(mark):
            room = layout.blockBoundingRect(block)
            if theme.coloured():
                painter.fillRect(QRectF(0, room.top(), wide, room.height()), QColor(theme.CARRIED))
            painter.fillRect(QRectF(0, room.top(), _EDGE_WIDTH, room.height()),
                             QColor(theme.CARRIED_EDGE))
        painter.end()

    def here(self, mark: Mark) -> list[str]:
        """The paragraphs at the cursor that wait, as they are stored."""
        first, last = self._chosen()
        return [line_of(block) for block in self._waiting(mark)
                if first <= block.blockNumber() <= last]

    def go_on(self, mark: Mark | None) -> None:
        """Put the cursor in the next paragraph that waits, if there is one."""
        _, last = self._chosen()
        following = (block for block in self._waiting(mark) if block.blockNumber() > last)
        if (block := next(following, None)) is not None:
            self._editor.setTextCursor(QTextCursor(block))

    def show_words(self, words: str) -> None:
        """Select some words where they stand in the text."""
        found = next((cursor for block in self._blocks() for cursor in _places(block, words)), None)
        if found is not None:
            self._editor.setTextCursor(found)
        self._editor.setFocus()

    def _chosen(self) -> tuple[int, int]:
        cursor, document = self._editor.textCursor(), self._editor.document()
        return (document.findBlock(cursor.selectionStart()).blockNumber(),
                document.findBlock(cursor.selectionEnd()).blockNumber())

    def _waiting(self, mark: Mark | None) -> Iterator[QTextBlock]:
        return (block for block in self._blocks() if mark is not None and block.text().strip()
                and line_of(block) in mark.lines)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._editor.document().begin()
        while block.isValid():
            yield block
            block = block.next()


def _places(block: QTextBlock, words: str) -> Iterator[QTextCursor]:
    """Where words stand alone in a paragraph."""
    for found in re.finditer(rf"(?<![\w.,/]){re.escape(words)}(?![\w/])", block.text()):
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + found.start())
        cursor.setPosition(block.position() + found.end(), QTextCursor.MoveMode.KeepAnchor)
        yield cursor


def _underlined(block: QTextBlock, quotes: Collection[str]) -> Iterator[Selection]:
    line = QTextCharFormat()
    line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    line.setUnderlineColor(QColor(theme.WARNING))
    if theme.coloured():
        line.setBackground(QColor(theme.WARNING_SOFT))
    for cursor in (place for quote in quotes for place in _places(block, quote)):
        made = Selection()
        made.cursor, made.format = cursor, line
        yield made
