"""Which earlier report belongs to a period: to carry from, to compare with, to add up."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from cchc_desktop.report.day import short_day
from cchc_desktop.report.period import Period, PeriodKind

_DAY = timedelta(days=1)


class Filed(NamedTuple):
    """A stored report as far as it matters to others: whose it is, for when, and whether it is
    signed. `edited` is when it was last worked on, `corrects` the report it takes the place of."""

    id: int
    unit: str
    period: Period
    edited: str = ""
    signed: bool = False
    corrects: int = 0


def current(filed: Iterable[Filed]) -> list[Filed]:
    """Without reports that a later one corrects."""
    listed = list(filed)
    replaced = {each.corrects for each in listed}
    return [each for each in listed if each.id not in replaced]


def proposed_source(period: Period, filed: Iterable[Filed]) -> Filed | None:
    """The report an officer would open to write this one.

    A quarter or month: the one just before, or the latest earlier one of the year. A half-year,
    nine months, a year: last year's. Without it, the latest that ended before this one ends.
    """
    others = [each for each in filed if not each.period.same_as(period)
              and each.period.last < period.last]
    short = period.kind in (PeriodKind.MONTH, PeriodKind.QUARTER)
    wanted = period.before if short else period.year_ago
    exact = [each for each in others if each.period.identity == wanted]
    same_year = [each for each in others if each.period.year == period.year] if short else []
    return best(exact) or latest(same_year) or latest(others)


def best(filed: Iterable[Filed]) -> Filed | None:
    """Of several for one period: the signed one, else the one last worked on."""
    return max(filed, key=lambda each: (each.signed, each.edited, each.id), default=None)


def latest(filed: Iterable[Filed]) -> Filed | None:
    """The one whose data ends last."""
    return max(filed, key=lambda each: (each.period.last, each.period.first, each.signed,
                                        each.edited), default=None)


def previous(period: Period, filed: Iterable[Filed]) -> Filed | None:
    """The report for the last period of the same kind (kỳ trước)."""
    return best(each for each in filed if each.period.identity == period.before)


def year_ago(period: Period, filed: Iterable[Filed]) -> Filed | None:
    """The report for the same period of last year (cùng kỳ năm trước)."""
    return best(each for each in filed if each.period.identity == period.year_ago)


def just_before(period: Period, filed: Iterable[Filed]) -> Filed | None:
    """The report whose data ends the day before, one of the same kind first."""
    ending = [each for each in filed if each.period.last + _DAY == period.first]
    return previous(period, ending) or best(ending)


class Cover(NamedTuple):
    """Reports that cover some days exactly once, in order; `missing` says why there are none, ""
    where there is no report of these days at all."""

    parts: tuple[Filed, ...] = ()
    missing: str = ""


def cover(first: date, last: date, filed: Sequence[Filed]) -> Cover:
    """The fewest reports that follow each other day by day from `first` to `last`.

    Longer reports hold the shorter ones within them. Two drafts for one period are an overlap: it
    is named, and nothing is covered.
    """
    inside = [each for each in filed if first <= each.period.first and each.period.last <= last]
    if not inside:
        return Cover()
    reached: dict[date, tuple[Filed, ...]] = {first: ()}
    waiting = [first]
    for day in waiting:
        for each in inside:
            after = each.period.last + _DAY
            if each.period.first == day and after not in reached:
                reached[after] = (*reached[day], each)
                waiting.append(after)
    parts = reached.get(last + _DAY)
    if parts is None:
        return Cover(missing=_what_is_missing(max(reached), last, inside))
    twice = next((each for each in parts if len(_rivals(each, inside)) > 1), None)
    if twice is not None:
        return Cover(missing=f"có hai báo cáo cho {twice.period.name}")
    return Cover(tuple(best(_rivals(each, inside)) or each for each in parts))


def _rivals(chosen: Filed, filed: Iterable[Filed]) -> list[Filed]:
    """The reports of the same days that have as good a claim: one signed one settles it."""
    same = [each for each in filed if each.period[3:] == chosen.period[3:]]
    signed = [each for each in same if each.signed]
    return signed or same


def _what_is_missing(day: date, last: date, filed: Iterable[Filed]) -> str:
    """Why nothing goes on from `day`: days no report has, or one that begins before."""
    across = next((each for each in filed if each.period.first < day <= each.period.last), None)
    if across is not None:
        return (f"số liệu của {across.period.name} bắt đầu từ {short_day(across.period.first)}, "
                f"trùng với báo cáo trước đó đến {short_day(day - _DAY)}")
    following = min((each.period.first for each in filed if each.period.first > day),
                    default=last + _DAY)
    return no_report(day, following - _DAY)


def no_report(first: date, last: date) -> str:
    """Some days no report has, in words."""
    return f"chưa có báo cáo cho số liệu từ {short_day(first)} đến {short_day(last)}"
