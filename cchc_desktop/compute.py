"""What follows from what was entered: every figure of a report, in Decimal.

Blank is never counted as zero: a total of blanks is blank, a single blank part is left out; a
ratio whose whole is zero is not applicable ("-"), whose whole is blank is blank. An unreadable
entry takes no part in the arithmetic. A computed figure that is typed over is used only with a
reason; without one the computed figure stands.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from cchc_desktop.form.field import Field
from cchc_desktop.form.model import List
from cchc_desktop.form.relations import Ratio, Relation, Same, Term, Total
from cchc_desktop.report.model import Report, cell_key
from cchc_desktop.report.number import EXACT, decimals_of, round_half_up
from cchc_desktop.report.value import BLANK, NOT_APPLICABLE, State, Value, number_value, read_value


class Figure(NamedTuple):
    """One answer of a report. `value` is what is used and printed.

    `typed` is what the officer entered, `computed` what follows (None for an entered field).
    `overridden`: something is typed over a computed figure and says something else.
    """

    field: Field
    value: Value
    typed: Value
    computed: Value | None = None
    overridden: bool = False


class Figures:
    """All figures of a report by key, and the sums of its lists ("list.column", "list.count")."""

    def __init__(self, by_key: Mapping[str, Figure], sums: Mapping[str, Value]) -> None:
        self.by_key, self.sums = by_key, sums

    def value(self, name: str) -> Value:
        """The value of a field or of a list's sum; blank for anything else."""
        figure = self.by_key.get(name)
        return figure.value if figure else self.sums.get(name, BLANK)

    def __getitem__(self, key: str) -> Figure:
        return self.by_key[key]


def compute(report: Report) -> Figures:
    """Every figure of the report: lists first, then fields in the form's computing order."""
    with localcontext(EXACT):
        return _compute(report)


def _compute(report: Report) -> Figures:
    by_key: dict[str, Figure] = {}
    sums: dict[str, Value] = {}
    for found in report.form.lists.values():
        _compute_list(report, found, by_key, sums)
    for name, field in report.form.fields.items():
        if field.relation is None and name not in report.form.carrying.added:
            by_key[name] = _entered(field, report.typed(name))
    values = {name: figure.value for name, figure in by_key.items()} | sums
    for name in report.form.computing_order:
        field = report.form.fields[name]
        by_key[name] = (_added_up(report, name, field, values) if field.relation is None
                        else _computed(report, name, field, values))
        values[name] = by_key[name].value
    return Figures(MappingProxyType(by_key), MappingProxyType(sums))


def _compute_list(report: Report, found: List, by_key: dict[str, Figure],
                  sums: dict[str, Value]) -> None:
    columns = {column.name: column for column in found.columns}
    rows: list[dict[str, Value]] = []
    for row in report.rows(found.name):
        values: dict[str, Value] = {}
        keys = {name: cell_key(found.name, row, name) for name in columns}
        for name, column in columns.items():
            if column.relation is None:
                by_key[keys[name]] = _entered(column, report.typed(keys[name]))
                values[name] = by_key[keys[name]].value
        for name in found.computing_order:
            by_key[keys[name]] = _computed(report, keys[name], columns[name], values)
            values[name] = by_key[keys[name]].value
        rows.append(values)
    for name, column in columns.items():
        if column.type.is_number:
            sums[f"{found.name}.{name}"] = add((values[name], 1) for values in rows)
    sums[f"{found.name}.count"] = number_value(Decimal(len(rows)))


@lru_cache(maxsize=30_000)
def _entered(field: Field, text: str) -> Figure:
    typed = read_value(field, text)
    return Figure(field, typed, typed)


def _computed(report: Report, key: str, field: Field, values: Mapping[str, Value]) -> Figure:
    assert field.relation is not None
    return _figure(report, key, field, _follow(field.relation, values))


def _added_up(report: Report, name: str, field: Field, values: Mapping[str, Value]) -> Figure:
    """A year-to-date figure: entered as long as the reports of the year do not add up to it."""
    total = report.earlier.sums.get(name)
    if total is None or total.missing:
        return _entered(field, report.typed(name))
    parts = [addend.value for addend in total.addends]
    own = [values.get(total.own, BLANK)] if total.own else []
    return _figure(report, name, field, add((value, 1) for value in parts + own))


def _figure(report: Report, key: str, field: Field, computed: Value) -> Figure:
    text = report.typed(key)
    typed = read_value(field, text)
    overridden = not typed.blank and _differs(typed, computed, decimals_of(text))
    readable = typed.given or typed.state is State.NOT_APPLICABLE
    used = typed if overridden and readable and report.reason(key) else computed
    return Figure(field, used, typed, computed, overridden)


def _differs(typed: Value, computed: Value, decimals: int) -> bool:
    """Not when the computed value, rounded half up to the typed decimals, is the typed one."""
    if typed.amount is None or computed.amount is None:
        return (typed.state, typed.text) != (computed.state, computed.text)
    return round_half_up(computed.amount, decimals) != typed.amount


def _follow(relation: Relation, values: Mapping[str, Value]) -> Value:
    match relation:
        case Same(name):
            same = values.get(name, BLANK)
            return BLANK if same.state is State.UNREADABLE else same
        case Total(parts):
            return add(_signed(parts, values))
        case Ratio(part, whole, decimals):
            return _ratio(add(_signed(part, values)), add(_signed(whole, values)), decimals)


def signed_sum(terms: Iterable[Term], figures: Figures) -> Value:
    """The signed sum of named values; see `add`."""
    return add((figures.value(term.name), term.sign) for term in terms)


def _signed(terms: Iterable[Term], values: Mapping[str, Value]) -> Iterable[tuple[Value, int]]:
    return ((values.get(term.name, BLANK), term.sign) for term in terms)


def add(parts: Iterable[tuple[Value, int]]) -> Value:
    """The sum of the parts that are numbers. Without any: "-" if a part is "-", else blank.

    Blank as well where there is nothing to take from: parts to take away alone are no sum.
    """
    total, added, applies = Decimal(0), False, True
    for value, sign in parts:
        if value.amount is not None:
            total += value.amount * sign
            added = added or sign > 0
        elif value.state is State.NOT_APPLICABLE:
            applies = False
    if added:
        return number_value(total)
    return BLANK if applies else NOT_APPLICABLE


def _ratio(part: Value, whole: Value, decimals: int) -> Value:
    if whole.blank or (part.blank and whole.amount != 0):
        return BLANK
    if part.amount is None or not whole.amount:
        return NOT_APPLICABLE
    return number_value(100 * part.amount / whole.amount, decimals)
