"""How a cell of a table is drawn, and which editor opens in it."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.model import Aspect
from cchc_desktop.ui import theme
from cchc_desktop.ui.choices import ChoiceEditor
from cchc_desktop.ui.editors import LineEditor
from cchc_desktop.ui.grid.model import LOOK_ROLE, CellKind, GridModel, Index, Look

PADDING = 6
_SIGN_WIDTH = 12
_LEFT = Qt.AlignmentFlag.AlignLeft
_NOTE_FIELD = Field("ghi_chu", "Ghi chú", type=FieldType.TEXT)
_GROUNDS = {
    CellKind.WORDS: theme.GROUND, CellKind.HEADING: theme.HEADING, CellKind.ENTRY: theme.SURFACE,
    CellKind.COMPUTED: theme.LOCKED, CellKind.OTHER_LEVEL: theme.LOCKED,
}
_SOFT = {Severity.ERROR: theme.ERROR_SOFT, Severity.WARNING: theme.WARNING_SOFT}
_STRONG = {Severity.ERROR: theme.ERROR, Severity.WARNING: theme.WARNING}
_SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲"}
_WRAP = Qt.TextFlag.TextWordWrap


class GridDelegate(QStyledItemDelegate):
    """Draws every cell of a Grid and makes its editors. `stepped` asks to go up or down."""

    stepped = Signal(int)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look: Look = index.data(LOOK_ROLE)
        painter.save()
        painter.fillRect(option.rect, self._ground(option, look, _model(index)))
        beside = _SIGN_WIDTH if look.severity and look.side is _LEFT else 0
        inner = option.rect.adjusted(PADDING + beside, PADDING, -PADDING, -PADDING)
        self._draw_text(painter, inner, str(index.data() or ""), look, option.font)
        self._draw_sign(painter, option, look)
        if look.unconfirmed:
            painter.setPen(QPen(QColor(theme.CARRIED_EDGE), 1, Qt.PenStyle.DashLine))
            inset = 4 if option.state & QStyle.StateFlag.State_HasFocus else 1
            painter.drawRect(option.rect.adjusted(inset, inset, -inset - 1, -inset - 1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem, look: Look, model: GridModel) -> QColor:
        if option.state & QStyle.StateFlag.State_Selected and look.kind is not CellKind.HEADING:
            return QColor(theme.ACCENT_SOFT)
        if model.draft.signed and look.kind is CellKind.ENTRY:
            return QColor(theme.LOCKED)
        return QColor(_SOFT[look.severity] if look.severity else _GROUNDS[look.kind])

    def _draw_text(self, painter: QPainter, room: QRect, text: str, look: Look,
                   font: QFont) -> None:
        painter.setFont(_font(font, look))
        muted = look.muted or look.kind is CellKind.OTHER_LEVEL
        painter.setPen(QColor(theme.MUTED if muted else theme.TEXT))
        drawn = painter.drawText(room, look.side | Qt.AlignmentFlag.AlignTop | _WRAP, text)
        if look.why:
            painter.setFont(_small(font))
            painter.setPen(QColor(theme.MUTED))
            painter.drawText(room.adjusted(0, drawn.height() + 2, 0, 0), look.side | _WRAP,
                             look.why)

    def _draw_sign(self, painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
        """The state's own sign at the left edge; "=" for what follows, "≠" for an override."""
        follows = "≠" if look.overridden else "="
        sign = _SIGNS[look.severity] if look.severity else (
            follows if look.kind is CellKind.COMPUTED else "")
        if not sign:
            return
        painter.setFont(_small(option.font))
        painter.setPen(QColor(_STRONG[look.severity] if look.severity else theme.MUTED))
        painter.drawText(option.rect.adjusted(4, PADDING, 0, 0),
                         Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, sign)

    def height(self, text: str, look: Look, width: int, font: QFont) -> int:
        """The height a cell needs at a width, in pixels."""
        room = QRect(0, 0, max(width - 2 * PADDING, 20), 100_000)
        tall = QFontMetrics(_font(font, look)).boundingRect(room, int(_WRAP), text).height()
        if look.why:
            tall += 2 + QFontMetrics(_small(font)).boundingRect(room, int(_WRAP), look.why).height()
        return tall + 2 * PADDING

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, self.height(str(index.data() or ""), index.data(LOOK_ROLE),
                                     option.rect.width(), option.font))

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem,
                     index: Index) -> QWidget:
        model = _model(index)
        item = model.item(index.row(), index.column())
        field = model.field(index.row(), index.column())
        assert item is not None
        editor: LineEditor | ChoiceEditor
        if field is not None and field.choices:
            editor = ChoiceEditor(field, parent)
            editor.activated.connect(lambda: self._finish(editor))
            QTimer.singleShot(0, editor, editor.open_list)
        else:
            editor = LineEditor(field or _NOTE_FIELD, parent)
            editor.typing.connect(lambda text: model.draft.keep_typing(item, text))
        prefix = "note" if item.aspect is Aspect.NOTE else "field"
        editor.setObjectName(f"{prefix}:{item.key}")
        editor.setAccessibleName(model.place(index.row(), index.column()))
        return editor

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        model = _model(index)
        item = model.item(index.row(), index.column())
        if isinstance(editor, ChoiceEditor) and item is not None:
            editor.show_figure(model.draft.figures[item.key], model.draft.report.typed(item.key))
        elif isinstance(editor, LineEditor):
            editor.setText(model.text(index.row(), index.column()))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ChoiceEditor):
            model.setData(index, editor.currentData() or "")
        elif isinstance(editor, LineEditor) and (
                editor.text() != _model(index).text(index.row(), index.column())):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem,
                             index: Index) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """In an open editor: Enter and the arrow keys leave it the way Excel does."""
        keys = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if (isinstance(editor, LineEditor) and isinstance(event, QKeyEvent)
                and event.type() is QEvent.Type.KeyPress and event.key() in keys):
            self._finish(editor)
            self.stepped.emit(keys[Qt.Key(event.key())])
            return True
        return super().eventFilter(editor, event)


def _model(index: Index) -> GridModel:
    model = index.model()
    assert isinstance(model, GridModel)
    return model


def _font(font: QFont, look: Look) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold if look.bold else QFont.Weight.Normal)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() - 1.5)
    return made
