"""A table to read: cells wrap, and words that went or came are marked by more than colour."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from cchc_desktop.changed_words import Run
from cchc_desktop.ui import theme

_HTML = Qt.ItemDataRole.UserRole + 5
_MARGIN = 6
_WENT = f'<s style="color:{theme.ERROR}; background:{theme.ERROR_SOFT}">'
_CAME = f'<b style="color:{theme.DONE}; background:#e5f3e9">'


def went(runs: Iterable[Run]) -> str:
    """A text whose changed words went away, struck through."""
    return "".join(f"{_WENT}{_plain(run.text)}</s>" if run.changed else _plain(run.text)
                   for run in runs)


def came(runs: Iterable[Run]) -> str:
    """A text whose changed words came, bold."""
    return "".join(f"{_CAME}{_plain(run.text)}</b>" if run.changed else _plain(run.text)
                   for run in runs)


def bold(text: str) -> str:
    return f"<b>{_plain(text)}</b>"


def muted(text: str) -> str:
    return f'<span style="color:{theme.MUTED}">{_plain(text)}</span>'


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")


class Words(str):
    """Text that holds marks already (see `went`, `came`, `bold`)."""


class RichTable(QTableWidget):
    """Rows of texts under headers; a width of 0 takes the room the others leave."""

    def __init__(self, name: str, headers: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__(0, len(headers))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(headers))
        self.setItemDelegate(_Rich(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(28)
        self._heights = QTimer(self)
        self._heights.setSingleShot(True)
        self._heights.timeout.connect(self.resizeRowsToContents)
        header = self.horizontalHeader()
        header.sectionResized.connect(self._heights.start)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Fixed if width else mode.Stretch)
            if width:
                self.setColumnWidth(column, width)

    def add(self, *texts: str) -> int:
        """One more row; its number."""
        row = self.rowCount()
        self.insertRow(row)
        for column, text in enumerate(texts):
            self.setItem(row, column, _item(text))
        return row

    def span_row(self, text: str) -> None:
        """A heading over the rows below it."""
        row = self.add(*[""] * self.columnCount())
        self.setSpan(row, 0, 1, self.columnCount())
        for column in range(self.columnCount()):
            heading = _item(Words(bold(text)) if not column else "")
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setBackground(QColor(theme.HEADING))
            self.setItem(row, column, heading)

    def fit(self) -> None:
        """Give every row the height its words need, once the table is laid out."""
        self._heights.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heights.start()


def _item(text: str) -> QTableWidgetItem:
    html = text if isinstance(text, Words) else _plain(text)
    document = QTextDocument()
    document.setHtml(html)
    item = QTableWidgetItem(document.toPlainText())
    item.setData(_HTML, html)
    return item


class _Rich(QStyledItemDelegate):
    """Draws a cell's words with their marks, as tall as they need."""

    def _document(self, index: QModelIndex | QPersistentModelIndex, width: int) -> QTextDocument:
        document = QTextDocument()
        table = self.parent()
        assert isinstance(table, RichTable)
        document.setDefaultFont(table.font())
        document.setDocumentMargin(_MARGIN)
        document.setHtml(index.data(_HTML) or "")
        document.setTextWidth(width)
        return document

    def _width(self, index: QModelIndex | QPersistentModelIndex) -> int:
        table = self.parent()
        assert isinstance(table, RichTable)
        span = table.columnSpan(index.row(), index.column())
        return sum(table.columnWidth(index.column() + each) for each in range(span))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.translate(QPointF(option.rect.topLeft()))
        self._document(index, option.rect.width()).drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem,
                 index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._width(index)
        return QSize(width, round(self._document(index, width).size().height()))
