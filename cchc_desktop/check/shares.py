"""Shares of whole things: a percentage of 60 forms can be 95 or 96,7, but not 96."""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal, localcontext

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import labels, lookup, place, sum_in_numbers
from cchc_desktop.compute import Figures, add
from cchc_desktop.form.relations import Comparison
from cchc_desktop.report.model import Cell, Report
from cchc_desktop.report.number import EXACT, decimals_of, format_number, round_half_up

_HUNDRED = Decimal(100)


def check_share(report: Report, figures: Figures, key: str, comparison: Comparison,
                number: int) -> Iterator[Finding]:
    """A typed percentage that no whole number of the things counted on the other side gives.

    Silent while the percentage or a part of the whole is missing, and for a percentage outside
    0–100, which the range reports.
    """
    value, label = lookup(report, figures, key), labels(report, key)
    share = value(Cell.of(key).name).amount
    whole = add((value(term.name), term.sign) for term in comparison.others).amount
    if share is None or not 0 <= share <= _HUNDRED or not whole or whole < 0 or any(
            value(term.name).amount is None for term in comparison.others):
        return
    decimals = decimals_of(report.typed(key))
    if possible_counts(share, whole, decimals):
        return
    text = format_number(share)
    yield Finding(
        f"{comparison.kind}_{number + 1}", comparison.severity, place(report, key),
        f"{text}% của {sum_in_numbers(comparison.others, value, label)} là "
        f"{format_number(share * whole / _HUNDRED)}, không phải số nguyên. "
        f"Gần nhất: {_nearest(share, whole, decimals)}.",
        " ".join(filter(None, (comparison.why, "Kiểm tra lại tỷ lệ này hoặc số dùng làm mẫu số."))),
        key=key, inputs=((key, report.typed(key)), *(
            (term.name, value(term.name).text) for term in comparison.others)))


def possible_counts(share: Decimal, whole: Decimal, decimals: int) -> tuple[Decimal, ...]:
    """The numbers of things, of `whole` things, that are `share` per cent at that many decimals.

    At most the two nearest, which is enough to tell none from one from several.
    """
    with localcontext(EXACT):
        below = (share * whole / _HUNDRED).to_integral_value(ROUND_FLOOR)
        return tuple(things for things in (below, below + 1) if 0 <= things <= whole and
                     abs(_HUNDRED * things - share * whole) * 2 <= whole.scaleb(-decimals))


def _nearest(share: Decimal, whole: Decimal, decimals: int) -> str:
    """The whole numbers below and above, each with its percentage: "57 là 95%, 58 là 96,7%"."""
    below = (share * whole / _HUNDRED).to_integral_value(ROUND_FLOOR)
    shares = {things: round_half_up(_HUNDRED * things / whole, max(decimals, 1))
              for things in (below, below + 1) if things <= whole}
    return ", ".join(f"{format_number(things)} là {format_number(shown)}%"
                     for things, shown in shares.items())
