"""What the cells of a table are: the rows of an appendix table, and the rows of a list."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cchc_desktop.check.entries import LEVEL_NAMES
from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import place, relation_sentence
from cchc_desktop.document.content import printed_unit
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Field, FieldType, Level, List, Table
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.model import Aspect, Cell, Edit, Item, cell_key, value_item
from cchc_desktop.report.value import State
from cchc_desktop.ui.editors import shown_text
from cchc_desktop.words import fold

Index = QModelIndex | QPersistentModelIndex
LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
_TOP = QModelIndex()
_LEFT, _CENTRE, _RIGHT = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter,
                          Qt.AlignmentFlag.AlignRight)


class CellKind(Enum):
    """What a cell is for."""

    WORDS = "words"        # printed on the form, never changed
    HEADING = "heading"    # holds nothing
    ENTRY = "entry"        # to be filled in
    COMPUTED = "computed"  # follows from others
    OTHER_LEVEL = "other"  # another level of government is asked, may be filled in


class Look(NamedTuple):
    """What the delegate needs to draw a cell. `side` is where its words stand."""

    kind: CellKind
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    bold: bool = False
    overridden: bool = False
    severity: Severity | None = None
    why: str = ""


class GridModel(QAbstractTableModel):
    """A table over a draft. Subclasses say which entry stands in which cell."""

    # one width is None: that column takes the room the others leave
    headers: Sequence[str] = ()
    widths: Sequence[int | None] = ()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self._findings: dict[str, list[Finding]] = {}
        self._sort_findings()

    # Which entry stands where

    def item(self, row: int, column: int) -> Item | None:
        """The entry a cell shows, None for printed words."""
        raise NotImplementedError

    def field(self, row: int, column: int) -> Field | None:
        """The field of a value cell, None for words and notes."""
        item = self.item(row, column)
        if item is None or item.aspect is not Aspect.VALUE:
            return None
        return self.draft.report.field_of(item.key)

    def words(self, row: int, column: int) -> str:
        """The printed words of a cell without an entry."""
        raise NotImplementedError

    def look(self, row: int, column: int) -> Look:
        raise NotImplementedError

    def editable(self, row: int, column: int) -> bool:
        field = self.field(row, column)
        return self.item(row, column) is not None and not (field and field.computed)

    def place(self, row: int, column: int) -> str:
        """Where a cell stands, for the note below the table and the screen reader."""
        item = self.item(row, column)
        return place(self.draft.report, item.key) if item else ""

    def explanation(self, row: int, column: int) -> str:
        """How a computed cell follows, "" for others."""
        field, item = self.field(row, column), self.item(row, column)
        if field is None or item is None:
            return ""
        return relation_sentence(self.draft.report.form, field, Cell.of(item.key).list)

    def findings(self, row: int, column: int) -> list[Finding]:
        """The errors and warnings of a value cell."""
        item = self.item(row, column)
        if item is None or item.aspect is not Aspect.VALUE:
            return []
        return self._findings.get(item.key, [])

    def _severity(self, row: int, column: int) -> Severity | None:
        open_ = [finding for finding in self.findings(row, column) if not finding.accepted]
        return open_[0].severity if open_ else None

    def _overridden(self, row: int, column: int) -> bool:
        item = self.item(row, column)
        figure = self.draft.figures.by_key.get(item.key) if item else None
        return bool(figure and figure.overridden)

    # What Qt asks

    def columnCount(self, parent: Index = _TOP) -> int:
        return len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.headers[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.EditRole:
            item = self.item(row, column)
            return self.draft.report.entries.get(item, "") if item else ""
        if role == LOOK_ROLE:
            return self.look(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (
                self.place(row, column), self.text(row, column) or "trống",
                *(finding.message for finding in self.findings(row, column)))))
        return None

    def text(self, row: int, column: int) -> str:
        """What a cell shows: the words for a choice, normal form for a number."""
        item = self.item(row, column)
        if item is None:
            return self.words(row, column)
        if item.aspect is not Aspect.VALUE:
            return self.draft.report.entries.get(item, "")
        figure = self.draft.figures[item.key]
        shown = shown_text(figure, self.draft.report.typed(item.key))
        choice = figure.field.choice(shown) if figure.typed.state is State.GIVEN else None
        return self._choice_words(choice.code, choice.label) if choice else shown

    def _choice_words(self, code: str, words: str) -> str:
        return words

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item = self.item(index.row(), index.column())
        if role != Qt.ItemDataRole.EditRole or item is None:
            return False
        return self.draft.edit([Edit(item, str(value))])

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        self._sort_findings()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0),
                                  self.index(self.rowCount() - 1, self.columnCount() - 1))

    def _sort_findings(self) -> None:
        self._findings = {}
        for finding in self.draft.findings:
            if finding.key and finding.severity is not Severity.INFO:
                self._findings.setdefault(finding.key, []).append(finding)

    def length(self) -> int:
        """How many rows there are, with those a block just pasted needs."""
        return self.rowCount()

    def lengthened(self, rows: int) -> list[Edit]:
        """The edits that make room for so many rows; none where the form gives the rows."""
        return []

    def grow(self, rows: int) -> bool:
        """Add empty rows at the end; False where the rows are given by the form."""
        return False

    def row_name(self, row: int) -> str:
        """What a row is called in a message."""
        return f"dòng {row + 1}"


class AppendixModel(GridModel):
    """An appendix table as the paper form has it."""

    widths = (56, None, 132, 112, 128)
    VALUE, NOTE = 3, 4

    def __init__(self, draft: Draft, table: Table) -> None:
        self.table = table
        head = table.header
        self.headers = (head.stt, head.label.partition("\n")[0], head.unit, head.value, head.note)
        super().__init__(draft)

    def rowCount(self, parent: Index = _TOP) -> int:
        return len(self.table.rows)

    def item(self, row: int, column: int) -> Item | None:
        name = self.table.rows[row].field
        if name is None or column < self.VALUE:
            return None
        return value_item(name) if column == self.VALUE else Item(Aspect.NOTE, name)

    def words(self, row: int, column: int) -> str:
        line = self.table.rows[row]
        return (line.stt, line.label, printed_unit(self.draft.report.form, line), "", "")[column]

    def look(self, row: int, column: int) -> Look:
        line = self.table.rows[row]
        side = (_CENTRE, _LEFT, _CENTRE, _RIGHT, _LEFT)[column]
        if line.heading:
            return Look(CellKind.HEADING, side, bold=True)
        other = line.level is not Level.XA
        if column < self.VALUE:
            why = (f"(số liệu của {LEVEL_NAMES[line.level]}, xã không cần nhập)"
                   if other and column == 1 else "")
            return Look(CellKind.OTHER_LEVEL if other else CellKind.WORDS, side, why=why)
        field = self.field(row, column)
        if field is not None and field.computed:
            return Look(CellKind.COMPUTED, side, severity=self._severity(row, column),
                        overridden=self._overridden(row, column))
        if field is not None and field.choices:
            side = _LEFT
        severity = self._severity(row, column) if column == self.VALUE else None
        return Look(CellKind.OTHER_LEVEL if other and not self.text(row, column)
                    else CellKind.ENTRY, side, severity=severity)

    def place(self, row: int, column: int) -> str:
        line = self.table.rows[row]
        note = ", ghi chú" if column == self.NOTE else ""
        return f"{self.table.title}, dòng {line.stt}, {line.label}, {line.unit}{note}"

    def _choice_words(self, code: str, words: str) -> str:
        return f"{code} ({words})"

    def row_name(self, row: int) -> str:
        return f"dòng {self.table.rows[row].stt}"

    def find(self, wanted: str, after: int) -> int | None:
        """The next row whose STT or label holds the words, written with or without accents."""
        searched = fold(wanted)
        order = [*range(after + 1, self.rowCount()), *range(after + 1)]
        return next((row for row in order if searched in fold(
            f"{self.table.rows[row].stt} {self.table.rows[row].label}")), None)


class ListModel(GridModel):
    """The rows of a list."""

    def __init__(self, draft: Draft, found: List) -> None:
        self.list = found
        self.headers = tuple(column.label for column in found.columns)
        self.widths = _widths(found)
        self.row_ids = draft.report.rows(found.name)
        self._coming: tuple[str, ...] = ()
        super().__init__(draft)

    def rowCount(self, parent: Index = _TOP) -> int:
        return len(self.row_ids)

    def item(self, row: int, column: int) -> Item | None:
        row_id = (*self.row_ids, *self._coming)[row]
        return value_item(cell_key(self.list.name, row_id, self.list.columns[column].name))

    def words(self, row: int, column: int) -> str:
        return ""

    def look(self, row: int, column: int) -> Look:
        field = self.list.columns[column]
        kind = CellKind.COMPUTED if field.computed else CellKind.ENTRY
        side = _RIGHT if field.type.is_number else _LEFT
        return Look(kind, side, severity=self._severity(row, column),
                    overridden=self._overridden(row, column))

    def refresh(self) -> None:
        self._coming = ()
        rows = self.draft.report.rows(self.list.name)
        if rows == self.row_ids:
            super().refresh()
            return
        self.beginResetModel()
        self._sort_findings()
        self.row_ids = rows
        self.endResetModel()

    def length(self) -> int:
        return len(self.row_ids) + len(self._coming)

    def lengthened(self, rows: int) -> list[Edit]:
        """Rows a block needs; they come with the block, in the same step."""
        first = int(self.draft.report.new_row(self.list.name))
        missing = max(0, rows - len(self.row_ids))
        self._coming = tuple(str(first + place) for place in range(missing))
        if not missing:
            return []
        return [Edit(Item(Aspect.ROWS, self.list.name), " ".join((*self.row_ids, *self._coming)))]

    def grow(self, rows: int) -> bool:
        self.draft.add_rows(self.list.name, [{}] * rows)
        self.refresh()
        return True


def _widths(found: List) -> tuple[int | None, ...]:
    """The last column of words is the wide one; without any, the first column is."""
    usual = {FieldType.CHOICE: 112, FieldType.DATE: 100, FieldType.TEXT: 100}
    texts = [place for place, column in enumerate(found.columns) if column.type is FieldType.TEXT]
    wide = texts[-1] if texts else 0
    return tuple(None if place == wide else usual.get(column.type, 62)
                 for place, column in enumerate(found.columns))
