"""A list on a section page: its rows as a table, and what can be done with them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.draft import Draft
from cchc_desktop.form.model import List
from cchc_desktop.report.model import Cell
from cchc_desktop.store.store import Source
from cchc_desktop.ui.grid.cell_note import CellNote
from cchc_desktop.ui.grid.grid import Grid
from cchc_desktop.ui.grid.list_model import ListModel
from cchc_desktop.ui.theme import GAP, label

if TYPE_CHECKING:
    from cchc_desktop.filing import LastYear

FromLastYear: TypeAlias = "Callable[[str], LastYear | None]"
"""Finds the rows a list had last year, by the list's name."""


class ListBlock(QWidget):
    """The rows of one list, filled in like a sheet of Excel."""

    told = Signal(str)
    did = Signal(str)

    def __init__(self, draft: Draft, found: List, last_year: FromLastYear) -> None:
        super().__init__()
        self.setObjectName(f"list:{found.name}")
        self._draft, self._list, self._last_year = draft, found, last_year
        self._drafts: QPushButton | None = None
        self._buttons: list[QPushButton] = []
        self.model = ListModel(draft, found)
        self.grid = Grid(self.model, fits_rows=True)
        self.grid.setAccessibleName(f"Danh sách {found.title}")
        self.grid.told.connect(self.told)
        self.grid.did.connect(self.did)
        self._empty = label("Không có dòng nào." if draft.signed else
                            "Chưa có dòng nào. Bấm “Thêm dòng”, hoặc dán một khối chép từ Excel "
                            "hay Word.", "muted")
        self.note = CellNote(self.grid, self.model)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste_into_empty)
        self._paste = paste
        self._actions = [
            self._action("Thêm dòng", "Ctrl+Return", self.add_row),
            self._action("Xóa dòng", "Ctrl+Delete", self.remove_rows),
            self._action("Lên", "Alt+Up", lambda: self.move_row(-1)),
            self._action("Xuống", "Alt+Down", lambda: self.move_row(1)),
        ] if not draft.signed else []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(self._head())
        layout.addWidget(self._empty)
        self._layout = layout
        layout.addWidget(self.grid)
        layout.addWidget(self.note)
        self.grid.current_changed.connect(self._say_where)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._say_where)
        self.refresh()

    def _say_where(self) -> None:
        """Tell the draft which row is being filled in."""
        around, at = QApplication.focusWidget(), self._draft.at_work
        if around is None:
            return
        while around is not None and around is not self:  # the choices of a cell are a window
            around = around.parentWidget()
        row = self.grid.currentIndex().row()
        if around is self and row >= 0:
            self._draft.work_at(at._replace(list=self._list.name, row=self.model.row_ids[row]))
        elif around is None and at.list == self._list.name:
            self._draft.work_at(at._replace(list="", row=""))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(label(self._list.title, bold=True), 1)
        for action in self._actions:
            button = QPushButton(action.text())
            button.setProperty("role", "flat")
            button.setToolTip(f"Phím tắt: {action.shortcut().toString()}")
            button.clicked.connect(action.trigger)
            self._buttons.append(button)
            head.addWidget(button)
        return head

    def _paste_into_empty(self) -> None:
        """A block pasted where there is no row yet makes its own."""
        self.add_row()
        self.grid.setCurrentIndex(self.model.index(0, 0))
        self.grid.paste()

    def _action(self, words: str, keys: str, done: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(done)
        self.grid.addAction(action)
        return action

    def _selected_rows(self) -> list[str]:
        rows = sorted({index.row() for index in self.grid.selectedIndexes()})
        return [self.model.row_ids[row] for row in rows]

    def add_row(self) -> None:
        """A new row below the current one, ready to be typed in."""
        current = self.grid.currentIndex().row()
        rows = self.model.row_ids
        before = rows[current + 1] if 0 <= current < len(rows) - 1 else None
        new = self._draft.add_rows(self._list.name, [{}], before)
        self.refresh()
        self.grid.setCurrentIndex(self.model.index(self.model.row_ids.index(new[0]), 0))
        self.grid.setFocus()

    def remove_rows(self) -> None:
        """Take the selected rows away; they come back with undo."""
        gone = self._selected_rows()
        if gone:
            self._draft.remove_rows(self._list.name, gone)
            self.did.emit(f"Đã xóa {len(gone)} dòng.")

    def move_row(self, by: int) -> None:
        """Move the current row up or down."""
        index = self.grid.currentIndex()
        if not index.isValid():
            return
        row = self.model.row_ids[index.row()]
        self._draft.move_row(self._list.name, row, by)
        self.refresh()
        self.grid.setCurrentIndex(
            self.model.index(self.model.row_ids.index(row), index.column()))

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        self.model.refresh()
        rows = bool(self.model.rowCount())
        self.grid.setVisible(rows)
        self.note.setVisible(rows)
        self._empty.setVisible(not rows)
        self._offer_drafts(empty=not rows and not self._draft.signed)
        self._paste.setEnabled(not rows and not self._draft.signed)
        for button in self._buttons[1:]:
            button.setEnabled(rows)
        self.note.refresh()

    def _offer_drafts(self, *, empty: bool) -> None:
        """While the list is empty, offer last year's rows; they are looked for once."""
        if empty and self._drafts is None and not self._draft.signed:
            self._drafts = QPushButton()
            self._drafts.setObjectName(f"drafts:{self._list.name}")
            self._drafts.clicked.connect(self.take_drafts)
            self._layout.insertWidget(2, self._drafts, 0, Qt.AlignmentFlag.AlignLeft)
            found = self._last_year(self._list.name)
            self._has_drafts = found is not None
            self._drafts.setText(f"Lấy {found.rows} dòng của báo cáo {found.words} làm bản nháp"
                                 if found else "")
        if self._drafts is not None:
            self._drafts.setVisible(empty and self._has_drafts)

    def take_drafts(self) -> None:
        """Last year's rows, without their days and numbers, each to be confirmed."""
        found = self._last_year(self._list.name)
        if found is not None:
            self._draft.edit(found.edits, Source.CARRIED, confirms=False)
            self.did.emit(f"Đã lấy {found.rows} dòng làm bản nháp; điền số, ngày của năm nay.")
            self.grid.setFocus()

    def go_to(self, key: str) -> None:
        """Put the cursor in a cell of the list."""
        cell = Cell.of(key)
        if cell.row in self.model.row_ids:
            columns = [column.name for column in self._list.columns]
            self.grid.setCurrentIndex(self.model.index(
                self.model.row_ids.index(cell.row), columns.index(cell.name)))
        self.grid.setFocus()
