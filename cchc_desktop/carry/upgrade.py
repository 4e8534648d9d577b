"""Taking a draft to a newer version of its form: what becomes of every entry, before it happens.

Nothing is ever deleted: what has no place any more stays stored under its name.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cchc_desktop.carry.naming import old_name, successor, successors
from cchc_desktop.carry.texts import renewed
from cchc_desktop.compute import compute
from cchc_desktop.form.field import Field
from cchc_desktop.form.model import Form, List, Section
from cchc_desktop.report.model import Aspect, Cell, Edit, Item, Report, cell_key
from cchc_desktop.report.unconfirmed import mark_of, marked_item, row_mark
from cchc_desktop.report.value import State, read_value

_BY_FIELD = (Aspect.VALUE, Aspect.NOTE, Aspect.REASON)


class Moved(NamedTuple):
    """An entry that has another name now: what was entered, its old and its new label."""

    label: str
    now: str
    text: str


class Upgrade(NamedTuple):
    """The five lists an officer sees before accepting a newer form, and the edits that move."""

    kept: tuple[str, ...]
    moved: tuple[Moved, ...]
    retyped: tuple[Moved, ...]
    without_place: tuple[Moved, ...]
    new: tuple[str, ...]
    edits: tuple[Edit, ...]


def upgrade(report: Report, newer: Form) -> Upgrade:
    """What a report becomes under a newer version of its form."""
    older = report.form
    kept, moved, retyped, gone = [], [], [], []
    for name, field in older.fields.items():
        text = report.typed(name)
        if not text.strip():
            continue
        now = successor(newer.fields, name)
        if now is None:
            gone.append(Moved(field.label, _split(newer, name), text))
        elif not _means_the_same(field, newer.fields[now], text):
            retyped.append(Moved(field.label, newer.fields[now].label, text))
        elif now != name:
            moved.append(Moved(field.label, newer.fields[now].label, text))
        else:
            kept.append(field.label)
    texts = _texts(report, newer)
    return Upgrade(
        (*kept, *texts[0]), (*moved, *texts[1]), tuple(retyped), (*gone, *texts[2]),
        tuple(field.label for name, field in newer.fields.items()
              if old_name(older.fields, name, field.was) is None and not field.computed),
        tuple(_edits(report, newer)))


def _split(newer: Form, name: str) -> str:
    """The fields a field was split into, in words; "" if it is gone."""
    parts = [newer.fields[each].label for each in successors(newer.fields, name)]
    return f"tách thành: {'; '.join(parts)}" if parts else ""


def _means_the_same(old: Field, new: Field, text: str) -> bool:
    """Whether an answer says in the newer field what it said in the older one."""
    if new.computed or (old.type, old.choices, old.unit) == (new.type, new.choices, new.unit):
        return True
    before, after = read_value(old, text), read_value(new, text)
    return after.state is not State.UNREADABLE and before.amount == after.amount and (
        old.type is new.type)


def _texts(report: Report, newer: Form) -> tuple[list[str], list[Moved], list[Moved]]:
    """Sections and lists that are kept, moved, or without a place."""
    kept: list[str] = []
    moved: list[Moved] = []
    gone: list[Moved] = []
    old: list[tuple[str, str, Mapping[str, Section | List], str]] = [
        (section.title, section.id, newer.section_ids,
         report.get(Aspect.TEXT, section.id) or "")
        for section in report.form.sections]
    old += [(found.title, name, newer.lists, f"{begun} dòng" if begun else "")
            for name, found in report.form.lists.items()
            for begun in (sum(report.row_begun(name, row) for row in report.rows(name)),)]
    for title, name, known, text in old:
        if not text.strip():
            continue
        now = successor(known, name)
        if now is None:
            gone.append(Moved(title, "", text))
        elif now == name:
            kept.append(title)
        else:
            moved.append(Moved(title, known[now].title, text))
    return kept, moved, gone


def _edits(report: Report, newer: Form) -> Iterator[Edit]:
    """The entries copied under their new names; those under the old names stay. References in
    texts follow what they refer to."""
    figures = compute(report)
    for item, text in report.entries.items():
        now = _new_item(report, newer, item) or item
        words = renewed(report, figures, newer, text) if _is_text(item) else text
        if (now, words) != (item, text) and (now == item or now not in report.entries):
            yield Edit(now, words)


def _is_text(item: Item) -> bool:
    """A text, or the mark of one, which holds its lines."""
    if item.aspect is Aspect.UNCONFIRMED:
        item = marked_item(item)
    return item.aspect is Aspect.TEXT


def _new_item(report: Report, newer: Form, item: Item) -> Item | None:
    if item.aspect is Aspect.UNCONFIRMED:
        return _new_mark(report, newer, marked_item(item))
    cell = Cell.of(item.key)
    if item.aspect is Aspect.VALUE and cell.list:
        return _new_cell(report, newer, item, cell)
    if item.aspect in _BY_FIELD and item.key in report.form.fields:
        now = successor(newer.fields, item.key)
    elif item.aspect is Aspect.TEXT and item.key in report.form.section_ids:
        now = successor(newer.section_ids, item.key)
    elif item.aspect is Aspect.ROWS:
        now = successor(newer.lists, item.key)
    else:
        return None
    return Item(item.aspect, now) if now else None


def _new_mark(report: Report, newer: Form, item: Item) -> Item | None:
    """What was carried and is unconfirmed stays so under its new name."""
    if item.aspect is not Aspect.ROWS:
        now = _new_item(report, newer, item)
        return mark_of(now) if now else None
    list_name, _, row = item.key.partition("/")
    found = successor(newer.lists, list_name)
    return row_mark(found, row) if found else None


def _new_cell(report: Report, newer: Form, item: Item, cell: Cell) -> Item | None:
    now = successor(newer.lists, cell.list)
    if now is None:
        return None
    columns = {column.name: column for column in newer.lists[now].columns}
    column = successor(columns, cell.name)
    return Item(item.aspect, cell_key(now, cell.row, column)) if column else None
