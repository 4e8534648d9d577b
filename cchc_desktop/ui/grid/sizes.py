"""How wide the columns of a table are and how tall its rows: right the first time."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from cchc_desktop.ui.grid.delegate import GridDelegate
from cchc_desktop.ui.grid.model import GridModel

_LEAST_WIDE = 112
_HEAD_PADDING = 12
_WRAP = int(Qt.TextFlag.TextWordWrap)


class GridSizes:
    """Sizes a table by its words. With `whole` the table is as tall as all its rows."""

    def __init__(self, table: QTableView, model: GridModel, delegate: GridDelegate, *,
                 whole: bool) -> None:
        self._table, self._model, self._delegate, self._whole = table, model, delegate, whole
        self._size_columns()

    def _size_columns(self) -> None:
        header = self._table.horizontalHeader()
        font = header.font()
        font.setPointSizeF(self._table.font().pointSizeF() - 1)
        header.setFont(font)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter
                                   | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value))
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        metrics = _bold_metrics(header)
        for column, (width, words) in enumerate(
                zip(self._model.widths, self._model.headers, strict=True)):
            longest = max(map(metrics.horizontalAdvance, words.split())) + _HEAD_PADDING
            self._table.setColumnWidth(column, max(width or _LEAST_WIDE, longest))

    def fit(self) -> bool:
        """Give every row the height its longest text needs; whether any changed."""
        self._fit_wide_column()
        self._fit_header()
        changed = False
        for row in range(self._model.rowCount()):
            tall = max(self._height(row, column) for column in range(self._model.columnCount()))
            if tall != self._table.rowHeight(row):
                self._table.setRowHeight(row, tall)
                changed = True
        if self._whole:
            self._fit_whole()
        return changed

    def _height(self, row: int, column: int) -> int:
        return self._delegate.height(self._model.text(row, column), self._model.look(row, column),
                                     self._table.columnWidth(column), self._table.font())

    def _fit_wide_column(self) -> None:
        """Give the column of the long words the room the others leave."""
        wide = list(self._model.widths).index(None)
        others = sum(self._table.columnWidth(column) for column in range(self._model.columnCount())
                     if column != wide)
        self._table.setColumnWidth(wide, max(_LEAST_WIDE, self._table.viewport().width() - others))

    def _fit_header(self) -> None:
        header = self._table.horizontalHeader()
        metrics = _bold_metrics(header)
        tall = max(metrics.boundingRect(
            QRect(0, 0, self._table.columnWidth(column) - _HEAD_PADDING, 1000), _WRAP,
            words).height() for column, words in enumerate(self._model.headers))
        header.setFixedHeight(tall + 16)

    def _fit_whole(self) -> None:
        table, bar = self._table, self._table.horizontalScrollBar()
        tall = (table.horizontalHeader().height() + 2 * table.frameWidth()
                + sum(table.rowHeight(row) for row in range(self._model.rowCount()))
                + (bar.height() if bar.isVisible() else 0))
        table.setFixedHeight(max(tall, 64))


def _bold_metrics(header: QHeaderView) -> QFontMetrics:
    font = QFont(header.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font)
