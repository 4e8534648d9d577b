"""A page that looks like one table of the paper form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.draft import Draft
from cchc_desktop.form.appendix import Table
from cchc_desktop.narrative import table_name
from cchc_desktop.ui.grid.appendix_model import AppendixModel
from cchc_desktop.ui.grid.cell_note import CellNote
from cchc_desktop.ui.grid.grid import Grid
from cchc_desktop.ui.grid.model import CellKind
from cchc_desktop.ui.report.override import ask_override
from cchc_desktop.ui.theme import EDGE, GAP, GROUP_GAP, label, set_role, title

_KEYS = ("Enter: xuống dòng dưới. Tab: ô kế bên. F2: sửa. Del: xóa. Dán được cả khối chép từ "
         "Excel.")
_READ = "Báo cáo đã ký, chỉ xem. Chọn các ô rồi Ctrl+C để chép sang Excel."


class AppendixPage(QWidget):
    """One appendix table, with a search by words and the note on the current cell."""

    told = Signal(str)
    did = Signal(str)

    def __init__(self, draft: Draft, table: Table) -> None:
        super().__init__()
        self.setObjectName(f"page:{table.id}")
        self.model = AppendixModel(draft, table)
        self.grid = Grid(self.model)
        for first, count in table.sides:
            self.grid.setSpan(first, 0, count, 1)
        named = table_name(draft.report, draft.figures, table)
        self.grid.setAccessibleName(named)
        self.grid.told.connect(self.told)
        self.grid.did.connect(self.did)
        self.grid.override_asked.connect(lambda key: ask_override(draft, key, self))
        self.note = CellNote(self.grid, self.model)
        self._search = QLineEdit()
        self._search.setObjectName("field:tim_dong")
        self._search.setPlaceholderText("Tìm dòng (Ctrl+F)")
        self._search.setAccessibleName("Tìm dòng theo STT hoặc tên chỉ tiêu")
        self._search.setFixedWidth(240)
        self._search.returnPressed.connect(self._find)
        self._search.textChanged.connect(self._find_from_start)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.grid.setFocus)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._search.setFocus)
        self._lay_out(named)
        self._to_first_entry()
        self.setFocusProxy(self.grid)

    def _lay_out(self, named: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, GROUP_GAP, EDGE, GROUP_GAP)
        layout.setSpacing(GAP)
        layout.addWidget(title(named))
        head = QHBoxLayout()
        head.addWidget(label(_READ if self.model.draft.signed else _KEYS, "muted"), 1)
        head.addWidget(self._search, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.note)

    def _to_first_entry(self) -> None:
        for row in range(self.model.rowCount()):
            if self.model.look(row, self.model.VALUE).kind is CellKind.ENTRY:
                self.grid.setCurrentIndex(self.model.index(row, self.model.VALUE))
                return

    def _find_from_start(self) -> None:
        self._go_to_row(self.model.find(self._search.text(), -1))

    def _find(self) -> None:
        self._go_to_row(self.model.find(self._search.text(), self.grid.currentIndex().row()))

    def _go_to_row(self, row: int | None) -> None:
        wanted = bool(self._search.text().strip())
        set_role(self._search, "state", "warning" if wanted and row is None else "")
        if wanted and row is None:
            self.told.emit("Không có dòng nào có những chữ này.")
        elif wanted and row is not None:
            self._show_row(row)

    def _show_row(self, row: int) -> None:
        index = self.model.index(row, self.model.VALUE)
        self.grid.setCurrentIndex(index)
        self.grid.scrollTo(index, self.grid.ScrollHint.PositionAtCenter)

    @property
    def editors(self) -> list[QWidget]:
        """Whatever something is entered in."""
        return [self.grid]

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        self.model.refresh()
        self.note.refresh()

    def go_to(self, key: str) -> None:
        """Put the cursor in the cell of a field."""
        self.grid.fit_heights()
        for row, line in enumerate(self.model.table.rows):
            if line.field == key:
                self._show_row(row)
        self.grid.setFocus()
