"""An appendix table as a grid."""

from PySide6.QtCore import Qt

from cchc_desktop.carry.previous import LAST, YEAR_AGO, pasts, then_words
from cchc_desktop.check.entries import LEVEL_NAMES
from cchc_desktop.document.content import printed_unit
from cchc_desktop.draft import Draft
from cchc_desktop.form.appendix import Table
from cchc_desktop.form.field import Level
from cchc_desktop.narrative import header
from cchc_desktop.report.model import Aspect, Item, value_item
from cchc_desktop.ui.grid.model import CENTRE, LEFT, RIGHT, TOP, CellKind, GridModel, Index, Look
from cchc_desktop.words import fold

_PAST_NAMES = {LAST: "Kỳ trước", YEAR_AGO: "Cùng kỳ năm trước"}


class AppendixModel(GridModel):
    """An appendix table as the paper form has it."""

    def __init__(self, draft: Draft, table: Table) -> None:
        self.table = table
        head = header(draft.report, draft.figures, table)
        self._past = next(iter(pasts(draft.report.earlier)), None)
        before = [] if self._past is None else [_PAST_NAMES[self._past[0]]]
        value = head.value.replace("Tỷ lệ", "Tỷ\u00a0lệ")
        self.headers = (head.stt, head.label.partition("\n")[0], head.unit, *before, value,
                        head.note)
        self.widths = (56, None, 100, 88, 104, 116) if before else (56, None, 132, 112, 128)
        self.PAST = 3 if before else -1
        self.VALUE, self.NOTE = len(self.headers) - 2, len(self.headers) - 1
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
        if column == self.PAST:
            return self._past_words(row)
        unit = printed_unit(self.draft.report.form, line)
        return (line.beginning, line.label, unit, "", "", "")[column]

    def _past_words(self, row: int) -> str:
        name = self.table.rows[row].field
        if name is None or self._past is None:
            return ""
        field = self.draft.report.form.fields[name]
        return then_words(field, self._past[1].value(name))

    def look(self, row: int, column: int) -> Look:
        line = self.table.rows[row]
        side = RIGHT if column in (self.PAST, self.VALUE) else (
            CENTRE if column in (0, 2) else LEFT)
        if line.heading:
            return Look(CellKind.HEADING, side, bold=True)
        other = line.level is not Level.XA
        if column < self.VALUE:
            why = (f"(số liệu của {LEVEL_NAMES[line.level]}, xã không cần nhập)"
                   if other and column == 1 else "")
            return Look(CellKind.OTHER_LEVEL if other else CellKind.WORDS, side, why=why,
                        muted=column == self.PAST)
        field = self.field(row, column)
        if self.computed(row, column):
            return Look(CellKind.COMPUTED, side, severity=self.severity(row, column),
                        overridden=self.overridden(row, column))
        if field is not None and field.choices:
            side = LEFT
        severity = self.severity(row, column) if column == self.VALUE else None
        return Look(CellKind.OTHER_LEVEL if other and not self.text(row, column)
                    else CellKind.ENTRY, side, severity=severity,
                    unconfirmed=self.waits(row, column))

    def carried(self, row: int, column: int) -> Item | None:
        return self.item(row, self.VALUE)

    def aside(self, column: int) -> bool:
        return column == self.PAST

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Over the earlier figures, which report they are from."""
        if role == Qt.ItemDataRole.ToolTipRole and section == self.PAST and self._past:
            return f"Báo cáo {self._past[1].words}"
        return super().headerData(section, orientation, role)

    def place(self, row: int, column: int) -> str:
        line = self.table.rows[row]
        note = ", ghi chú" if column == self.NOTE else ""
        if column == self.PAST and self._past:
            note = f", {self._past[1].words}"
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
