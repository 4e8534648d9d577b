"""Marks on what was carried from an earlier report: unconfirmed until the officer touches it.

A mark is an entry like any other, so that saving, undo and history are the same for it. A text is
marked line by line: its mark holds the lines as they were carried, and a line that was changed is
no longer one of them.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_desktop.report.model import Aspect, Cell, Edit, Item, Report, value_item
from cchc_desktop.report.period import Period, PeriodKind


def mark_of(item: Item) -> Item:
    """Where the mark of an entry is kept: of a list's cell, at its row."""
    cell = Cell.of(item.key)
    if item.aspect is Aspect.VALUE and cell.list:
        return row_mark(cell.list, cell.row)
    return Item(Aspect.UNCONFIRMED, f"{item.aspect}/{item.key}")


def row_mark(list_name: str, row: str) -> Item:
    return Item(Aspect.UNCONFIRMED, f"{Aspect.ROWS}/{list_name}/{row}")


def marked_item(mark: Item) -> Item:
    """What a mark stands at; a list's row has the aspect ROWS and "list/row" as its key."""
    aspect, _, key = mark.key.partition("/")
    return Item(Aspect(aspect), key)


_RENEWED = " renewed"


class Mark(NamedTuple):
    """From which period something was carried, and the lines of a text that are unconfirmed.

    `renewed`: stale words in it were replaced by the officer; it is not as it was carried any more.
    """

    period: Period
    lines: tuple[str, ...] = ()
    renewed: bool = False

    @property
    def text(self) -> str:
        kind, year, number, first, last = self.period
        renewed = _RENEWED if self.renewed else ""
        return "\n".join((f"{kind} {year} {number} {first} {last}{renewed}", *self.lines))

    @classmethod
    def of(cls, text: str) -> "Mark":
        beginning, *lines = text.split("\n")
        kind, year, number, first, last = beginning.removesuffix(_RENEWED).split()
        return cls(Period(PeriodKind(kind), int(year), int(number), date.fromisoformat(first),
                          date.fromisoformat(last)), tuple(lines), beginning.endswith(_RENEWED))


def marked(report: Report, item: Item) -> Mark | None:
    """The mark of an entry; None if there is none, or no line of the text is as it was carried."""
    text = report.entries.get(mark_of(item))
    if text is None:
        return None
    mark = Mark.of(text)
    if item.aspect is not Aspect.TEXT:
        return mark
    lines = _lines_left(mark, report.entries.get(item, ""))
    return mark._replace(lines=lines) if lines else None


def _lines_left(mark: Mark, text: str) -> tuple[str, ...]:
    carried = {line for line in mark.lines if line.strip()}
    return tuple(line for line in text.split("\n") if line in carried)


def as_carried(report: Report, item: Item) -> bool:
    """Whether an entry was carried and is still, whole, what was carried: no line of a text was
    typed, taken out, confirmed, or renewed."""
    mark = marked(report, item)
    if mark is None or mark.renewed:
        return False
    return item.aspect is not Aspect.TEXT or report.entries[item] == "\n".join(
        Mark.of(report.entries[mark_of(item)]).lines)


def unconfirmed(report: Report, key: str) -> Mark | None:
    """The mark of a field, or of the row a list's cell stands in."""
    return marked(report, value_item(key))


def unconfirmed_text(report: Report, text_id: str) -> Mark | None:
    """The mark of a text, with the lines that are still as they were carried."""
    return marked(report, Item(Aspect.TEXT, text_id))


def confirmed(report: Report, text_id: str) -> bool:
    """Whether the officer has written or confirmed the whole text of a section."""
    item = Item(Aspect.TEXT, text_id)
    return item in report.entries and marked(report, item) is None


def unconfirmed_items(report: Report) -> Iterator[tuple[Item, Mark]]:
    """Everything that was carried and not touched: fields and texts as items, a list's rows under
    the aspect ROWS with "list/row" as key. What has no place in the form, or no row any more, is
    not asked for."""
    for mark_item, text in report.entries.items():
        if mark_item.aspect is Aspect.UNCONFIRMED:
            item = marked_item(mark_item)
            if not _has_a_place(report, item):
                continue
            if item.aspect is not Aspect.TEXT:
                yield item, Mark.of(text)
            elif (mark := marked(report, item)) is not None:
                yield item, mark


def _has_a_place(report: Report, item: Item) -> bool:
    match item.aspect:
        case Aspect.TEXT:
            return item.key in report.form.text_ids
        case Aspect.ROWS:
            list_name, _, row = item.key.partition("/")
            return list_name in report.form.lists and row in report.rows(list_name)
    return item.key in report.form.fields


def touched(report: Report, item: Item) -> Edit | None:
    """What an edit by the officer does to the mark of an entry: it falls. A text's mark falls line
    by line, by itself."""
    mark = mark_of(item)
    if item.aspect is not Aspect.VALUE or mark not in report.entries:
        return None
    return Edit(mark, None)
