"""References in the narrative as chips: one character in the text that shows a fact's value."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from cchc_desktop.form.references import pieces
from cchc_desktop.ui import theme

CHIP_TYPE = QTextFormat.ObjectTypes.UserObject + 1
NAME = QTextFormat.Property.UserProperty + 1
OBJECT_CHARACTER = "\ufffc"
_PADDING = 5.0


class ReferenceChip(QPyTextObject):
    """Draws a reference as its value in a rounded box; `shown` gives the value by name."""

    def __init__(self, shown: Callable[[str], tuple[str, bool]], parent: QObject) -> None:
        super().__init__(parent)
        self._shown = shown

    def intrinsicSize(self, document: QTextDocument, position: int,
                      format_: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(document.defaultFont())
        text, _ = self._shown(str(format_.property(NAME)))
        return QSizeF(metrics.horizontalAdvance(text) + 2 * _PADDING, metrics.height())

    def drawObject(self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument,
                   position: int, format_: QTextFormat) -> None:
        text, is_gap = self._shown(str(format_.property(NAME)))
        rect = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.WARNING_SOFT if is_gap else theme.ACCENT_SOFT))
        painter.drawRoundedRect(rect.adjusted(1, 0.5, -1, 0.5), 4, 4)
        painter.setPen(QColor(theme.WARNING if is_gap else theme.ACCENT_DARK))
        painter.setFont(document.defaultFont())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


def register(document: QTextDocument, chip: ReferenceChip) -> None:
    """Let a document show chips."""
    document.documentLayout().registerHandler(CHIP_TYPE, chip)


def insert_text(cursor: QTextCursor, text: str, known: frozenset[str]) -> None:
    """Insert a text in which references stand in braces, as chips."""
    plain = QTextCharFormat()
    cursor.beginEditBlock()
    for piece in pieces(text, known):
        if piece.is_reference:
            cursor.insertText(OBJECT_CHARACTER, _format_of(piece.text))
        else:
            cursor.insertText(piece.text, plain)
    cursor.setCharFormat(plain)
    cursor.endEditBlock()


def _format_of(name: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setObjectType(CHIP_TYPE)
    made.setProperty(NAME, name)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBottom)
    return made


def text_of(document: QTextDocument, start: int = 0, end: int = -1) -> str:
    """The text between two positions, with references in braces again."""
    lines: list[str] = []
    block = document.begin()
    while block.isValid():
        if (end < 0 or block.position() <= end) and block.position() + block.length() > start:
            lines.append(line_of(block, start, end))
        block = block.next()
    return "\n".join(lines)


def line_of(block: QTextBlock, start: int = 0, end: int = -1) -> str:
    """A paragraph as it is stored, as far as it stands between two positions."""
    made = ""
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        name = fragment.charFormat().property(NAME)
        for place, char in enumerate(fragment.text(), fragment.position()):
            if place >= start and (end < 0 or place < end):
                made += f"{{{name}}}" if char == OBJECT_CHARACTER and name else char
        iterator += 1
    return made


def name_at(document: QTextDocument, position: int) -> str:
    """The reference whose chip stands right at a position, "" if there is none."""
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    if not cursor.movePosition(QTextCursor.MoveOperation.NextCharacter,
                               QTextCursor.MoveMode.KeepAnchor):
        return ""
    if cursor.selectedText() != OBJECT_CHARACTER:
        return ""
    return str(cursor.charFormat().property(NAME) or "")
