"""A list of the report as a grid."""

from collections.abc import Mapping

from cchc_desktop.check.finding import Finding
from cchc_desktop.draft import Draft
from cchc_desktop.form.field import FieldType
from cchc_desktop.form.model import List
from cchc_desktop.report.model import Aspect, Edit, Item, cell_key, value_item
from cchc_desktop.ui.grid.model import LEFT, RIGHT, TOP, CellKind, GridModel, Index, Look

_SHORT, _SHORT_LABEL = 62, 4  # "Số" asks for a number of three digits


class ListModel(GridModel):
    """The rows of a list."""

    def __init__(self, draft: Draft, found: List) -> None:
        self.list = found
        self.headers = tuple(column.label for column in found.columns)
        self.widths = _widths(found)
        self.row_ids = draft.report.rows(found.name)
        self._coming: tuple[str, ...] = ()
        self.in_words: Mapping[str, list[Finding]] = {}
        super().__init__(draft)

    def rowCount(self, parent: Index = TOP) -> int:
        return len(self.row_ids)

    def item(self, row: int, column: int) -> Item | None:
        row_id = (*self.row_ids, *self._coming)[row]
        return value_item(cell_key(self.list.name, row_id, self.list.columns[column].name))

    def words(self, row: int, column: int) -> str:
        return ""

    def look(self, row: int, column: int) -> Look:
        field = self.list.columns[column]
        kind = CellKind.COMPUTED if self.computed(row, column) else CellKind.ENTRY
        side = RIGHT if field.type.is_number else LEFT
        return Look(kind, side, severity=self.severity(row, column),
                    overridden=self.overridden(row, column), unconfirmed=self.waits(row, column))

    def carried(self, row: int, column: int) -> Item | None:
        return Item(Aspect.ROWS, f"{self.list.name}/{self.row_ids[row]}")

    def findings(self, row: int, column: int) -> list[Finding]:
        """Those of the cell, and what was found in its words."""
        item = self.item(row, column)
        return [*super().findings(row, column), *self.in_words.get(item.key if item else "", ())]

    def refresh(self) -> None:
        self._coming = ()
        self.in_words = self._found_in_words()
        rows = self.draft.report.rows(self.list.name)
        if rows == self.row_ids:
            super().refresh()
            return
        self.beginResetModel()
        self.row_ids = rows
        self.endResetModel()

    def _found_in_words(self) -> Mapping[str, list[Finding]]:
        if not any(finding.kind for finding in self.draft.to_look_at):
            return {}
        from cchc_desktop.ui.words.found_cells import found_in_cells

        return found_in_cells(self.draft, self.list)

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
        if self.draft.signed:
            return False
        self.draft.add_rows(self.list.name, [{}] * rows)
        self.refresh()
        return True


def _widths(found: List) -> tuple[int | None, ...]:
    """The last column of words is the wide one; without any, the first column is."""
    usual = {FieldType.CHOICE: 112, FieldType.DATE: 100, FieldType.TEXT: 100}
    texts = [place for place, column in enumerate(found.columns) if column.type is FieldType.TEXT]
    wide = texts[-1] if texts else 0
    return tuple(None if place == wide else
                 _SHORT if len(column.label) <= _SHORT_LABEL else usual.get(column.type, _SHORT)
                 for place, column in enumerate(found.columns))
