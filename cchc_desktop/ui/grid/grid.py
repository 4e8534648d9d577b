"""A table that is filled in like a sheet of Excel: Enter down, Tab across, blocks pasted in."""

import csv
import io

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.store.store import Source
from cchc_desktop.ui.editors import LineEditor
from cchc_desktop.ui.grid.delegate import GridDelegate
from cchc_desktop.ui.grid.model import CellKind, GridModel, Index
from cchc_desktop.ui.grid.sizes import GridSizes
from cchc_desktop.words import clean

_Move = QAbstractItemView.CursorAction
_Keys = QKeySequence.StandardKey
_ON_THE_WAY = (CellKind.ENTRY, CellKind.COMPUTED)


class Grid(QTableView):
    """A view of a GridModel with Excel's keys.

    `did` says what was done and can be undone, `told` anything else.
    """

    told = Signal(str)
    did = Signal(str)
    current_changed = Signal()
    override_asked = Signal(str)

    def __init__(self, model: GridModel, *, fits_rows: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._place = (-1, -1)
        self._resized = False
        self._delegate = GridDelegate(self)
        self._delegate.stepped.connect(self.step)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed
                             | triggers.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(True)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self._sizes = GridSizes(self, model, self._delegate, whole=fits_rows)
        self._heights = QTimer(self)
        self._heights.setSingleShot(True)
        self._heights.timeout.connect(self.fit_heights)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self._return_to_place)
        model.modelReset.connect(self._heights.start)
        model.dataChanged.connect(self._heights.start)

    def _remember_place(self) -> None:
        self._place = (self.currentIndex().row(), self.currentIndex().column())

    def _return_to_place(self) -> None:
        row, column = self._place
        if row >= 0 and self._model.rowCount():
            self.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1), column))

    def fit_heights(self) -> None:
        """Give every row the height its longest text needs, keeping the current one in view."""
        if self._sizes.fit() or self._resized:
            self.updateGeometries()  # how far it scrolls follows from the heights
            self.scrollTo(self.currentIndex())
        self._resized = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized = True
        self._heights.start()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """What was kept of an open editor is settled when it closes, by Esc as well."""
        item = self.current_item()
        if item is not None:
            self._model.draft.forget_typing(item)
        super().closeEditor(editor, hint)

    def hand_over(self) -> None:
        """Enter what stands in an open editor and close it."""
        if self.state() != self.State.EditingState:
            return
        editor = self.indexWidget(self.currentIndex()) or self.viewport().findChild(LineEditor)
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    # Moving

    def step(self, down: int) -> None:
        """Go up or down one row, past headings and rows a commune is not asked."""
        index = self.currentIndex()
        rows = range(index.row() + down, self._model.rowCount() if down > 0 else -1, down)
        for row in rows:
            if self._model.look(row, index.column()).kind in _ON_THE_WAY:
                self.setCurrentIndex(self._model.index(row, index.column()))
                return
        if down > 0 and self._model.grow(1):
            self.setCurrentIndex(self._model.index(self._model.rowCount() - 1, 0))

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Tab goes to the next cell that can be filled in; the arrows go cell by cell."""
        if action in (_Move.MoveNext, _Move.MovePrevious):
            return self._next_entry(1 if action == _Move.MoveNext else -1)
        return super().moveCursor(action, modifiers)

    def _next_entry(self, step: int) -> QModelIndex:
        columns = self._model.columnCount()
        index = self.currentIndex()
        place = index.row() * columns + index.column()
        for _ in range(self._model.rowCount() * columns):
            place += step
            row, column = divmod(place, columns)
            if not 0 <= row < self._model.rowCount():
                break
            if self._model.look(row, column).kind is CellKind.ENTRY:
                return self._model.index(row, column)
        return index

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the table where there is no further cell to fill in."""
        if self._next_entry(1 if forward else -1) != self.currentIndex():
            return False
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_Keys.Copy):
            self.copy()
        elif event.matches(_Keys.Cut):
            self.copy()
            self.clear_selected()
        elif event.matches(_Keys.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            up = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if up else 1)
        elif self._is_computed() and event.key() == Qt.Key.Key_F2:
            self._ask_override()
        else:
            if self._model.draft.signed and event.text().strip():
                self.told.emit("Báo cáo đã ký, chỉ xem. Cần sửa thì lập bản sửa.")
            elif self._is_computed() and event.text().strip():
                self.told.emit("Ô này tự tính. Bấm F2 nếu phải in số khác, kèm lý do.")
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by Tab, begin at the first cell to fill in."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._next_entry(1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the keys do, for the mouse."""
        menu = QMenu(self)
        menu.addAction("Chép", self.copy)
        if not self._model.draft.signed:
            menu.addAction("Dán", self.paste)
            menu.addAction("Xóa nội dung", self.clear_selected)
        if self._is_computed() and not self._model.draft.signed:
            menu.addAction("In số khác thay cho số tính được…", self._ask_override)
        menu.addActions(self.actions())
        menu.exec(event.globalPos())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method commits on a cell begins its text."""
        if event.commitString() and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
            editor = QGuiApplication.focusObject()
            if isinstance(editor, QLineEdit):
                editor.setText(event.commitString())
                editor.textEdited.emit(event.commitString())
                return
        super().inputMethodEvent(event)

    def _is_computed(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and self._model.computed(index.row(), index.column())

    def current_item(self) -> Item | None:
        """The entry in the current cell, None if there is none."""
        index = self.currentIndex()
        return self._model.item(index.row(), index.column()) if index.isValid() else None

    def _ask_override(self) -> None:
        item = self.current_item()
        if item is not None:
            self.override_asked.emit(item.key)

    # What was carried

    def confirm_here(self) -> bool:
        """Confirm the chosen cells or rows, and go on to the next one below that waits."""
        chosen = [index for index in self.selectedIndexes() or [self.currentIndex()]
                  if index.isValid() and self._waits(index.row())]
        items = [self._model.carried(index.row(), index.column()) for index in chosen]
        below = max((index.row() for index in chosen), default=-1) + 1
        self._model.draft.confirm(dict.fromkeys(item for item in items if item is not None))
        following = (row for row in range(below, self._model.rowCount()) if self._waits(row))
        if items and (row := next(following, None)) is not None:
            self.setCurrentIndex(self._model.index(row, self.currentIndex().column()))
        return bool(items)

    def _waits(self, row: int) -> bool:
        return any(self._model.waits(row, column) for column in range(self._model.columnCount()))

    # Blocks

    def copy(self) -> None:
        """The selected block as Excel takes it: tabs between cells, a line a row."""
        rows: dict[int, list[str]] = {}
        chosen = self.selectedIndexes()
        inside = [index for index in chosen if not self._model.aside(index.column())] or chosen
        for index in sorted(inside, key=lambda at: (at.row(), at.column())):
            rows.setdefault(index.row(), []).append(str(index.data() or ""))
        made = io.StringIO()
        csv.writer(made, delimiter="\t", lineterminator="\n").writerows(rows.values())
        QGuiApplication.clipboard().setText(made.getvalue())

    def paste(self) -> None:
        """Put a block from Excel or Word into the cells from the current one on, in one step."""
        index = self.currentIndex()
        block = read_block(QGuiApplication.clipboard().text())
        if not index.isValid() or not block or self._model.draft.signed:
            return
        top, left = index.row(), index.column()
        longer = self._model.lengthened(top + len(block))
        edits, left_out = self._model.block_edits(top, left, block)
        self._model.draft.edit([*longer, *edits], Source.PASTED)
        self.setCurrentIndex(self._model.index(top, left))
        rows = ", ".join(dict.fromkeys(left_out))
        left_over = f"; bỏ qua {len(left_out)} ô không nhập được ({rows})" if left_out else ""
        self.did.emit(f"Đã dán {len(edits)} ô{left_over}.")

    def clear_selected(self) -> None:
        """Blank the selected entries, in one step."""
        items = [item for index in self.selectedIndexes()
                 if (item := self._model.item(index.row(), index.column())) is not None
                 and (item.aspect is Aspect.NOTE or self._clearable(index))]
        if self._model.draft.edit([Edit(item, "") for item in items]):
            self.did.emit(f"Đã xóa {len(items)} ô.")

    def _clearable(self, index: QModelIndex) -> bool:
        return bool(self._model.data(index, Qt.ItemDataRole.EditRole)) or (
            self._model.editable(index.row(), index.column()))


def read_block(text: str) -> list[list[str]]:
    """The cells of a block copied from Excel or Word. One word is a block of one cell."""
    text = clean(text).rstrip("\n")
    if not text:
        return []
    try:
        return [row or [""] for row in csv.reader(io.StringIO(text), delimiter="\t")]
    except csv.Error:
        return [[text]]
