"""One number in two places that have nothing to do with each other: most often a wrong row.

Small numbers meet by chance, and 100 is as often a percentage or a round count as a mistake.
"""

from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import labels, lookup, place, sum_in_numbers
from cchc_desktop.compute import Figures, add
from cchc_desktop.form.relations import Comparison, Severity, Term
from cchc_desktop.report.model import Cell, Report

_LEAST = 5
_LEAST_BY_CHANCE = 10
_ROUND = 100
_ACTION = "Xem có gõ lệch dòng hay chép từ dòng khác không; nếu đúng thì giữ nguyên."


def check_difference(report: Report, figures: Figures, key: str, comparison: Comparison,
                     number: int) -> Iterator[Finding]:
    """A field with the very number of another from which the form says it differs."""
    value, label = lookup(report, figures, key), labels(report, key)
    ours, left = value(Cell.of(key).name), (Term(Cell.of(key).name), *comparison.with_)
    sides = [add((value(term.name), term.sign) for term in terms).amount
             for terms in (left, comparison.others)]
    if ours.amount is None or sides[0] != sides[1] or not _counts(sides[0], _LEAST):
        return
    yield Finding(
        f"{comparison.kind}_{number + 1}", comparison.severity, place(report, key),
        f"{ours.text} đúng bằng {sum_in_numbers(comparison.others, value, label)}.",
        " ".join(filter(None, (comparison.why, _ACTION))), key=key,
        inputs=tuple((term.name, value(term.name).text) for term in (*left, *comparison.others)))


def check_repetitions(report: Report, figures: Figures) -> Iterator[Finding]:
    """Entered numbers of one page and unit that are equal though no relation binds them."""
    bound = report.form.bound
    told: set[str] = set()
    for names in report.form.fields_by_page.values():
        seen: dict[tuple[str, Decimal], str] = {}
        for name in names:
            figure = figures[name]
            amount = figure.value.amount
            if (figure.computed is not None or not figure.field.type.is_number or name in told
                    or not _counts(amount, _LEAST_BY_CHANCE)):
                continue
            assert amount is not None
            first = seen.setdefault((figure.field.unit, amount), name)
            if bound[first] != bound[name]:
                told.add(name)
                yield _repeated(report, figures, name, first)


def _repeated(report: Report, figures: Figures, name: str, first: str) -> Finding:
    text = figures[name].value.text
    return Finding("repeated", Severity.INFO, place(report, name),
                   f"{text} đúng bằng số ở {place(report, first)}.", _ACTION, key=name,
                   inputs=((name, text), (first, figures[first].value.text)))


def _counts(amount: Decimal | None, least: int) -> bool:
    return amount is not None and amount >= least and amount != _ROUND
