"""What the cells of a table over a draft are; the models of appendix tables and lists say which."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cchc_desktop.carry.previous import compared
from cchc_desktop.check.finding import Finding
from cchc_desktop.check.sums import explanation
from cchc_desktop.check.wording import place
from cchc_desktop.draft import Draft
from cchc_desktop.form.field import Field
from cchc_desktop.form.relations import Severity
from cchc_desktop.narrative import note
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.report.unconfirmed import Mark, mark_of, unconfirmed
from cchc_desktop.report.value import State
from cchc_desktop.ui.editors import shown_text

Index = QModelIndex | QPersistentModelIndex
LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
TOP = QModelIndex()
LEFT, CENTRE, RIGHT = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter,
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
    unconfirmed: bool = False
    muted: bool = False


class GridModel(QAbstractTableModel):
    """A table over a draft. Subclasses say which entry stands in which cell."""

    # one width is None: that column takes the room the others leave
    headers: Sequence[str] = ()
    widths: Sequence[int | None] = ()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft

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
        return self.item(row, column) is not None and not self.draft.signed and (
            not self.computed(row, column))

    def computed(self, row: int, column: int) -> bool:
        """Whether a cell follows from others, or is added up from the reports of the year."""
        item, field = self.item(row, column), self.field(row, column)
        if item is None or field is None:
            return False
        figure = self.draft.figures.by_key.get(item.key)  # None in a row that is still to come
        return figure.computed is not None if figure else field.computed

    def place(self, row: int, column: int) -> str:
        """Where a cell stands, for the note below the table and the screen reader."""
        item = self.item(row, column)
        return place(self.draft.report, item.key) if item else ""

    def explanation(self, row: int, column: int) -> str:
        """How a computed cell follows, "" for others."""
        item = self.item(row, column)
        if item is None or item.aspect is not Aspect.VALUE:
            return ""
        return explanation(self.draft.report, self.draft.figures, item.key)

    def before(self, row: int, column: int) -> list[str]:
        """What a figure was in earlier reports, and how far it is from that."""
        item, report = self.item(row, column), self.draft.report
        if item is None or item.key not in report.form.fields:
            return []  # the rows of a list are not the rows it had
        return list(compared(report.earlier, self.draft.figures[item.key]))

    def carried(self, row: int, column: int) -> Item | None:
        """What `Draft.confirm` confirms of a cell: its entry, or the row of a list."""
        return self.item(row, column)

    def mark(self, row: int, column: int) -> Mark | None:
        """From where a cell was carried, if nobody has touched it since."""
        item = self.item(row, column)
        if item is None or item.aspect is not Aspect.VALUE:
            return None
        return unconfirmed(self.draft.report, item.key)

    def waits(self, row: int, column: int) -> bool:
        """Whether a cell was carried and nobody has touched it since."""
        item = self.item(row, column)
        return item is not None and item.aspect is Aspect.VALUE and (
            mark_of(item) in self.draft.report.entries)

    def aside(self, column: int) -> bool:
        """Whether a column is not one of the paper form: blocks are copied and pasted past it."""
        return False

    def findings(self, row: int, column: int) -> list[Finding]:
        """The errors and warnings of a value cell."""
        item = self.item(row, column)
        if item is None or item.aspect is not Aspect.VALUE:
            return []
        return self.draft.found_at.get(item.key, [])

    def severity(self, row: int, column: int) -> Severity | None:
        open_ = [finding for finding in self.findings(row, column) if not finding.accepted]
        return open_[0].severity if open_ else None

    def overridden(self, row: int, column: int) -> bool:
        item = self.item(row, column)
        figure = self.draft.figures.by_key.get(item.key) if item else None
        return bool(figure and figure.overridden)

    # What Qt asks

    def columnCount(self, parent: Index = TOP) -> int:
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
                "chưa xác nhận" if self.waits(row, column) else "",
                *(finding.message for finding in self.findings(row, column)))))
        return None

    def text(self, row: int, column: int) -> str:
        """What a cell shows: the words for a choice, normal form for a number."""
        item = self.item(row, column)
        if item is None:
            return self.words(row, column)
        if item.aspect is not Aspect.VALUE:
            return note(self.draft.report, self.draft.figures, item.key)
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
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0),
                                  self.index(self.rowCount() - 1, self.columnCount() - 1))

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

    def block_edits(self, top: int, left: int,
                    block: Sequence[Sequence[str]]) -> tuple[list[Edit], list[str]]:
        """The edits that put a block in from a cell on, and the rows of texts without a place."""
        edits, left_out = [], []
        for row, texts in enumerate(block, top):
            for column, text in zip(self._columns_of_block(left, len(texts)), texts, strict=True):
                inside = row < self.length() and column < self.columnCount()
                item = self.item(row, column) if inside else None
                if item is not None and self.editable(row, column):
                    edits.append(Edit(item, text))
                elif text.strip():
                    left_out.append(self.row_name(row) if inside else "ngoài bảng")
        return edits, left_out

    def _columns_of_block(self, left: int, wide: int) -> list[int]:
        """Into which columns a block goes that begins in `left`; those past the last are none."""
        columns = [column for column in range(left, self.columnCount() + wide)
                   if not self.aside(column) or column == left]
        return columns[:wide]
