"""An appendix table as a grid."""

from cchc_desktop.check.entries import LEVEL_NAMES
from cchc_desktop.document.content import printed_unit
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Level, Table
from cchc_desktop.narrative import header
from cchc_desktop.report.model import Aspect, Item, value_item
from cchc_desktop.ui.grid.model import CENTRE, LEFT, RIGHT, TOP, CellKind, GridModel, Index, Look
from cchc_desktop.words import fold


class AppendixModel(GridModel):
    """An appendix table as the paper form has it."""

    widths = (56, None, 132, 112, 128)
    VALUE, NOTE = 3, 4

    def __init__(self, draft: Draft, table: Table) -> None:
        self.table = table
        head = header(draft.report, draft.figures, table)
        self.headers = (head.stt, head.label.partition("\n")[0], head.unit, head.value, head.note)
        super().__init__(draft)

    def rowCount(self, parent: Index = TOP) -> int:
        return len(self.table.rows)

    def item(self, row: int, column: int) -> Item | None:
        name = self.table.rows[row].field
        if name is None or column < self.VALUE:
            return None
        return value_item(name) if column == self.VALUE else Item(Aspect.NOTE, name)

    def words(self, row: int, column: int) -> str:
        line = self.table.rows[row]
        unit = printed_unit(self.draft.report.form, line)
        return (line.beginning, line.label, unit, "", "")[column]

    def look(self, row: int, column: int) -> Look:
        line = self.table.rows[row]
        side = (CENTRE, LEFT, CENTRE, RIGHT, LEFT)[column]
        if line.heading:
            return Look(CellKind.HEADING, side, bold=True)
        other = line.level is not Level.XA
        if column < self.VALUE:
            why = (f"(số liệu của {LEVEL_NAMES[line.level]}, xã không cần nhập)"
                   if other and column == 1 else "")
            return Look(CellKind.OTHER_LEVEL if other else CellKind.WORDS, side, why=why)
        field = self.field(row, column)
        if field is not None and field.computed:
            return Look(CellKind.COMPUTED, side, severity=self.severity(row, column),
                        overridden=self.overridden(row, column))
        if field is not None and field.choices:
            side = LEFT
        severity = self.severity(row, column) if column == self.VALUE else None
        return Look(CellKind.OTHER_LEVEL if other and not self.text(row, column)
                    else CellKind.ENTRY, side, severity=severity)

    def place(self, row: int, column: int) -> str:
        line = self.table.rows[row]
        note = ", ghi chú" if column == self.NOTE else ""
        return f"{self.table.title}, dòng {line.called}, {line.label}, {line.unit}{note}"

    def _choice_words(self, code: str, words: str) -> str:
        return f"{code} ({words})"

    def row_name(self, row: int) -> str:
        return f"dòng {self.table.rows[row].called}"

    def find(self, wanted: str, after: int) -> int | None:
        """The next row whose STT or label holds the words, written with or without accents."""
        searched = fold(wanted)
        order = [*range(after + 1, self.rowCount()), *range(after + 1)]
        return next((row for row in order if searched in fold(
            f"{self.table.rows[row].stt} {self.table.rows[row].label}")), None)
