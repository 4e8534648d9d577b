"""Checks between fields: the comparisons a form declares, with the numbers on both sides."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.repetitions import check_difference
from cchc_desktop.check.shares import check_share
from cchc_desktop.check.wording import (
    Label,
    Lookup,
    labels,
    left_out,
    lookup,
    place,
    sum_in_numbers,
)
from cchc_desktop.compute import Figures, add
from cchc_desktop.form.relations import Comparing, Comparison, Severity, Term
from cchc_desktop.report.model import Cell, Report
from cchc_desktop.report.value import State, Value

_WORDS = {
    Comparing.EQUAL: "không bằng",
    Comparing.AT_MOST: "lớn hơn",
    Comparing.TOGETHER_AT_MOST: "lớn hơn",
    Comparing.AT_LEAST: "nhỏ hơn",
}


def check_comparisons(report: Report, figures: Figures) -> Iterator[Finding]:
    """A finding for every declared comparison that does not hold.

    A comparison with a blank side or an unreadable part cannot be judged and stays silent, as
    does one of a field that does not apply ("-"). What a blank part could still make true is a
    warning at most if it is an equality, and silent otherwise.
    """
    for key, figure in figures.by_key.items():
        if not figure.field.comparisons:
            continue
        for number, comparison in enumerate(figure.field.comparisons):
            check = _CHECKS.get(comparison.kind, _compare)
            yield from check(report, figures, key, comparison, number)


def _compare(report: Report, figures: Figures, key: str, comparison: Comparison,
             number: int) -> Iterator[Finding]:
    if not figures[key].value.given:
        return
    left = (Term(Cell.of(key).name), *comparison.with_)
    value = lookup(report, figures, key)
    one = [(value(term.name), term.sign) for term in left]
    other = [(value(term.name), term.sign) for term in comparison.others]
    if any(part.state is State.UNREADABLE for part, _ in (*one, *other)):
        return
    ours, theirs = add(one), add(other)
    if ours.amount is None or theirs.amount is None:
        return
    excess = ours.amount - theirs.amount
    if not _violated(comparison, excess):
        return
    perhaps = add((value(term.name), term.sign) for term in comparison.perhaps).amount
    if perhaps is not None and not _violated(comparison, excess - perhaps):
        return
    severity, label = comparison.severity, labels(report, key)
    if _could_be_mended(one, other, excess):
        if comparison.kind is not Comparing.EQUAL:
            return
        severity = Severity.WARNING if severity is Severity.ERROR else severity
    said = (f"{_ours(left, ours, value, label)} {_WORDS[comparison.kind]} "
            f"{_theirs(comparison.others, theirs, value, label)}.")
    yield Finding(
        f"{comparison.kind}_{number + 1}", severity, place(report, key), said,
        " ".join(filter(None, (comparison.why, "Kiểm tra lại các số này."))), key=key,
        inputs=tuple((term.name, value(term.name).text) for term in
                     (*left, *comparison.others, *comparison.perhaps)))


def _could_be_mended(one: Iterable[tuple[Value, int]], other: Iterable[tuple[Value, int]],
                     excess: Decimal) -> bool:
    """Whether a number in a blank part would bring the two sides nearer to each other."""
    signs = [sign for value, sign in one if value.blank]
    signs += [-sign for value, sign in other if value.blank]
    return any(sign * excess < 0 for sign in signs)


def _violated(comparison: Comparison, excess: Decimal) -> bool:
    match comparison.kind:
        case Comparing.EQUAL:
            return abs(excess) > comparison.tolerance
        case Comparing.AT_LEAST:
            return -excess > comparison.tolerance
        case _:
            return excess > comparison.tolerance


def _positive_if(report: Report, figures: Figures, key: str, comparison: Comparison,
                 number: int) -> Iterator[Finding]:
    left = (Term(Cell.of(key).name), *comparison.with_)
    value, label = lookup(report, figures, key), labels(report, key)
    ours = add((value(term.name), term.sign) for term in left)
    theirs = add((value(term.name), term.sign) for term in comparison.others)
    unreadable = any(value(term.name).state is State.UNREADABLE for term in left)
    if unreadable or not theirs.amount or theirs.amount < 0 or (ours.amount or 0) > 0:
        return
    said = "Còn trống" if ours.amount is None else _ours(left, ours, value, label)
    yield Finding(
        f"{comparison.kind}_{number + 1}",
        Severity.WARNING if ours.amount is None else comparison.severity, place(report, key),
        f"{said}, trong khi có {_theirs(comparison.others, theirs, value, label)}.",
        " ".join(filter(None, (comparison.why, "Kiểm tra lại các số này."))), key=key,
        inputs=tuple((term.name, value(term.name).text) for term in (*left, *comparison.others)))


def _ours(terms: tuple[Term, ...], total: Value, value: Lookup, label: Label) -> str:
    """The side of the field itself: "224", or "1221 + 01 (quá hạn) = 1222"."""
    own = value(terms[0].name).text or "Trống"
    if len(terms) == 1:
        return own
    return f"{own} + {sum_in_numbers(terms[1:], value, label)} = {total.text}"


def _theirs(terms: tuple[Term, ...], total: Value, value: Lookup, label: Label) -> str:
    """The other side: "539 (trực tuyến) + 676 (trực tiếp) = 1215", or one number."""
    words = sum_in_numbers(terms, value, label)
    given = sum(not value(term.name).blank for term in terms)
    equals = f" = {total.text}" if given > 1 else ""
    return f"{words}{equals}{left_out(terms, value, label)}"


_CHECKS = {Comparing.POSITIVE_IF: _positive_if, Comparing.SHARE_OF: check_share,
           Comparing.DIFFERS: check_difference}
