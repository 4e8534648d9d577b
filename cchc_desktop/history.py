"""What became of one entry of a report, in words, and of what it follows from."""

from collections.abc import Iterator
from typing import NamedTuple

from cchc_desktop.check.wording import formula, lookup, place, relation_sentence
from cchc_desktop.compute import Figures
from cchc_desktop.differences import detail_name
from cchc_desktop.form.field import Field
from cchc_desktop.form.relations import inputs_of
from cchc_desktop.narrative import in_words
from cchc_desktop.pages import text_name
from cchc_desktop.records import Records
from cchc_desktop.report.model import Aspect, Cell, Item, Report, cell_key, value_item
from cchc_desktop.store.archive import Past
from cchc_desktop.store.store import Source, Step

_FROM = {Source.TYPED: "gõ", Source.PASTED: "dán", Source.IMPORTED: "nhập từ tệp",
         Source.CARRIED: "mang từ kỳ trước"}
_OVERRIDE = "ghi đè số tự tính"
_BEGAN = "có từ khi lập báo cáo"


class Line(NamedTuple):
    """One change: when, of what ("" for the entry itself), from what to what, and how."""

    at: str
    where: str
    old: str
    new: str
    how: str


def name_of(report: Report, item: Item) -> str:
    """What an entry is called, in the words of the form."""
    match item.aspect:
        case Aspect.TEXT:
            return f"Lời văn, {_lower(text_name(report.form, item.key))}"
        case Aspect.DETAIL:
            return detail_name(item.key)
        case Aspect.NOTE:
            return f"{place(report, item.key)}, ghi chú"
    return place(report, item.key)


def follows(report: Report, figures: Figures, key: str) -> str:
    """How a figure follows: "= 2.2 ÷ 2.1 × 100 = 24 ÷ 28 × 100"; "" if it is entered."""
    field = report.field_of(key)
    if key in report.earlier.sums:
        total = report.earlier.sums[key]
        parts = [f"{each.value.text or 'trống'} ({each.words})" for each in total.addends]
        own = [f"{figures.value(total.own).text or 'trống'} (kỳ này)"] if total.own else []
        return (f"chưa cộng được: {total.missing}" if total.missing
                else f"= {' + '.join((*parts, *own))}")
    if field is None or field.relation is None:
        return ""
    words = relation_sentence(report.form, field, Cell.of(key).list)
    computed = figures[key].computed
    result = f" = {computed.text}" if computed and computed.text else ""
    return f"{words} {formula(field.relation, lookup(report, figures, key))}{result}"


def lines(records: Records, report: Report, number: int, item: Item) -> list[Line]:
    """Every change of an entry and, where it is computed, of what it follows from; the last
    first."""
    found = list(_lines(records, report, number, item, ""))
    for each in dict.fromkeys(_inputs(report, item)):
        found += _lines(records, report, number, each, place(report, each.key))
    return sorted(found, key=lambda line: line.at, reverse=True)


def _lines(records: Records, report: Report, number: int, item: Item,
           where: str) -> Iterator[Line]:
    field = report.field_of(item.key) if item.aspect is Aspect.VALUE else None
    past = records.history(number, item)
    for each in past:
        yield Line(each.at, where, shown(report, field, each.old), shown(report, field, each.new),
                   _how(each, field))
    first = past[-1].old if past else report.entries.get(item)
    if first:
        origin = records.origin(number, item) if not past else None
        how = _BEGAN if not origin or origin[0] is Source.TYPED else _FROM[origin[0]]
        yield Line(origin[1] if origin else "", where, "", shown(report, field, first), how)


def _how(past: Past, field: Field | None) -> str:
    if past.kind is not Step.EDIT:
        return "hoàn tác" if past.kind is Step.UNDO else "làm lại"
    if field is not None and field.computed and past.source is Source.TYPED:
        return _OVERRIDE if past.new else "dùng lại số tự tính"
    return _FROM[past.source]


def _inputs(report: Report, item: Item) -> Iterator[Item]:
    """The entries a computed one follows from."""
    field = report.field_of(item.key) if item.aspect is Aspect.VALUE else None
    if field is None or field.relation is None:
        return
    cell = Cell.of(item.key)
    for name in inputs_of(field.relation):
        for key in _keys(report, cell, name):
            entered = report.field_of(key)
            if entered is not None and entered.relation is None:
                yield value_item(key)
            else:
                yield from _inputs(report, value_item(key))


def _keys(report: Report, cell: Cell, name: str) -> list[str]:
    """A field, a cell of the same row, or every cell of a list's column."""
    if cell.list:
        return [cell_key(cell.list, cell.row, name)]
    list_name, _, column = name.partition(".")
    if list_name in report.form.lists and column:
        return [cell_key(list_name, row, column) for row in report.rows(list_name)]
    return [name]


def shown(report: Report, field: Field | None, text: str | None) -> str:
    """An entry as an officer reads it: a choice by its words, references by their names."""
    if not text:
        return ""
    if field is not None and (choice := field.choice(text.strip())) is not None:
        return f"{choice.code} ({choice.label})"
    return text if field is not None else in_words(report, text)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
