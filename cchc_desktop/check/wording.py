"""How findings speak of places and sums: labels the officer sees on the form, with the numbers."""

import re
from collections.abc import Callable
from functools import lru_cache

from cchc_desktop.compute import Figures
from cchc_desktop.form.field import Field
from cchc_desktop.form.model import Form
from cchc_desktop.form.relations import Ratio, Relation, Same, Term, Total, sentence
from cchc_desktop.report.model import Cell, Report, cell_key
from cchc_desktop.report.value import State, Value

_LONGEST_LABEL = 48
_LONGEST_QUOTE = 60

Lookup = Callable[[str], Value]
Label = Callable[[str], str]


def short(text: str, longest: int = _LONGEST_LABEL) -> str:
    """The text cut after a whole word, with "…", if it is longer than `longest` characters."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(" ,;(") + "…" if " " in text[:longest] else (
        text[:longest] + "…")


def quoted(text: str) -> str:
    """What was typed, in quotation marks, cut if it is very long."""
    return f"“{short(text, _LONGEST_QUOTE)}”"


def place(report: Report, key: str) -> str:
    """Where a key stands, in the words of the form: a table and row, or a list, row and column."""
    cell = Cell.of(key)
    field = report.field_of(key)
    if field is None:
        return key
    if cell.list:
        found = report.form.lists[cell.list]
        return f"{found.title}, {row_name(report, cell)}, cột “{short(field.label)}”"
    label = _short_label(field.label)
    if key in report.form.rows:
        table, row = report.form.rows[key]
        where = f"{table.title}, dòng {row.called}" if row.called else table.title
        return f"{where} “{label}”"
    return f"“{label}”"


def row_name(report: Report, cell: Cell) -> str:
    """A list's row by its first words ("dòng Hộ tịch"), or by its place."""
    first = report.form.lists[cell.list].columns[0]
    words = report.typed(cell_key(cell.list, cell.row, first.name)).strip()
    if words and not first.choices:
        return f"dòng “{short(words, 30)}”"
    return f"dòng {report.row_number(cell.list, cell.row)}"


def called(form: Form, name: str, within: str = "") -> str:
    """What a relation calls a name: the STT in its own table, elsewhere the label.

    `within` is the id of the table in which the sentence stands.
    """
    if name in form.rows:
        table, row = form.rows[name]
        if row.stt and table.id == within:
            return row.stt
        if row.stt and within:
            return f"{row.stt} ({table.title})"
    return f"“{label_of(form, name)}”"


def label_of(form: Form, name: str) -> str:
    """The label of a field, or of a list's column or count, without what stands in brackets."""
    if name in form.fields:
        return _short_label(form.fields[name].label)
    list_name, _, column = name.partition(".")
    found = form.lists[list_name]
    field = found.column(column)
    return f"{field.label if field else 'số dòng'}, cộng {found.title[0].lower()}{found.title[1:]}"


@lru_cache(maxsize=2_000)  # the labels of a few forms
def _short_label(label: str) -> str:
    return short(re.sub(r"\s*\([^()]*\)", "", label))


def relation_sentence(form: Form, field: Field, list_name: str = "") -> str:
    """How a computed field follows, in words for its place on the form; "" for an entered one."""
    if field.relation is None:
        return ""
    if list_name:
        labels_of = {column.name: column.label for column in form.lists[list_name].columns}
        return sentence(field.relation, lambda name: f"“{labels_of[name]}”")
    within = form.rows[field.name][0].id if field.name in form.rows else ""
    return sentence(field.relation, lambda name: called(form, name, within))


def in_numbers(relation: Relation, value: Lookup, label: Label) -> str:
    """A computed value's relation with its numbers: "24 (hoàn thành) ÷ 28 (đề ra) × 100"."""
    match relation:
        case Total(parts):
            return sum_in_numbers(parts, value, label)
        case Same(name):
            return f"ô “{label(name)}”"
        case Ratio(part, whole):
            return f"{_grouped(part, value, label)} ÷ {_grouped(whole, value, label)} × 100"


def _grouped(terms: tuple[Term, ...], value: Lookup, label: Label) -> str:
    words = sum_in_numbers(terms, value, label)
    return f"({words})" if len(terms) > 1 else words


def formula(relation: Relation, value: Lookup) -> str:
    """A relation in bare numbers, as it stands beside a computed field: "= 24 ÷ 28 × 100"."""
    return sentence(relation, lambda name: _plain(value(name)))


def _plain(value: Value) -> str:
    return "…" if value.blank or value.state is State.UNREADABLE else value.text


def sum_in_numbers(terms: tuple[Term, ...], value: Lookup, label: Label) -> str:
    """A signed sum of the terms that are not blank, with what each number is."""
    given = [term for term in terms if not value(term.name).blank] or list(terms)
    return " ".join(
        f"{'+' if term.sign > 0 else '−'} {value(term.name).text or 'trống'} ({label(term.name)})"
        for term in given).removeprefix("+ ")


def left_out(relation: Relation | tuple[Term, ...], value: Lookup, label: Label) -> str:
    """The blank parts a sum was made without: " (còn trống: …)", "" if there are none."""
    if isinstance(relation, Ratio | Same):
        return ""
    terms = relation.parts if isinstance(relation, Total) else relation
    blank = [label(term.name) for term in terms if value(term.name).blank]
    return f" (còn trống: {', '.join(blank)})" if 0 < len(blank) < len(terms) else ""


def lookup(report: Report, figures: Figures, key: str) -> Lookup:
    """Values by name as a relation at `key` sees them: the columns of its row, or all fields."""
    cell = Cell.of(key)
    if cell.list:
        return lambda name: figures.by_key[cell_key(cell.list, cell.row, name)].value
    return figures.value


def labels(report: Report, key: str) -> Label:
    """Labels by name as a relation at `key` uses them."""
    cell = Cell.of(key)
    if cell.list:
        found = report.form.lists[cell.list]
        return lambda name: short(getattr(found.column(name), "label", name))
    return lambda name: label_of(report.form, name)
