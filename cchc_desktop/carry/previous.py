"""What a figure was before, in words for beside its input: "kỳ trước 26 · +2 (+7,7 %)"."""

from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.compute import Figure
from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.report.earlier import Earlier, Past
from cchc_desktop.report.number import decimals_of, format_number, round_half_up
from cchc_desktop.report.value import Value

LAST, YEAR_AGO = "kỳ trước", "cùng kỳ"


def pasts(earlier: Earlier) -> tuple[tuple[str, Past], ...]:
    """The reports to compare with, by what they are called: the last period, and the same one of
    the year before."""
    both = ((LAST, earlier.previous), (YEAR_AGO, earlier.year_ago))
    return tuple((called, past) for called, past in both if past is not None)


def compared(earlier: Earlier, figure: Figure) -> Iterator[str]:
    """A figure against each report before that has it."""
    for called, past in pasts(earlier):
        then = past.value(figure.field.name)
        if words := then_words(figure.field, then):
            words += " %" if figure.field.type is FieldType.PERCENT else ""
            yield " · ".join(filter(None, (f"{called} {words}",
                                           difference(figure.field, figure.value, then))))


def then_words(field: Field, then: Value) -> str:
    """An earlier value as it is shown; "" for what was not given, and for texts."""
    if not then.given or field.type is FieldType.TEXT:
        return ""
    choice = field.choice(then.text)
    return choice.label if choice is not None else then.text


def difference(field: Field, now: Value, then: Value) -> str:
    """How far a number is from an earlier one: "+2 (+7,7 %)", "-1,5 điểm %", "không đổi".

    "" where either is no number, and for choices.
    """
    if not field.type.is_number or now.amount is None or then.amount is None:
        return ""
    before, by = _as_shown(then), _as_shown(now) - _as_shown(then)
    if not by:
        return "không đổi"
    if field.type is FieldType.PERCENT:
        return f"{_signed(by)} điểm %"
    if before <= 0:
        return _signed(by)
    return f"{_signed(by)} ({_signed(round_half_up(100 * by / before, 1))} %)"


def _as_shown(value: Value) -> Decimal:
    """The number as it stands in the cell, so that the difference is of what is seen."""
    assert value.amount is not None
    return round_half_up(value.amount, decimals_of(value.text))


def _signed(number: Decimal) -> str:
    return f"{'+' if number > 0 else ''}{format_number(number)}"
