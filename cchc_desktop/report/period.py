"""The reporting period: one object that prints itself in every wording the report needs.

Cut-off days come from the form (Nghị định 09/2019/NĐ-CP, Điều 12: from the 15th of the month
before to the 14th; a province may set its own) or are given as two days.
"""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from cchc_desktop.form.model import Cutoff
from cchc_desktop.form.numbering import roman
from cchc_desktop.report.day import short_day


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    CUSTOM = "custom"


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6,
           PeriodKind.NINE_MONTHS: 9, PeriodKind.YEAR: 12}
_NUMBERED = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR)

KIND_LABELS = {PeriodKind.MONTH: "Tháng", PeriodKind.QUARTER: "Quý",
               PeriodKind.HALF_YEAR: "6 tháng", PeriodKind.NINE_MONTHS: "9 tháng",
               PeriodKind.YEAR: "Năm", PeriodKind.CUSTOM: "Từ ngày … đến ngày …"}

FIRST_YEAR, LAST_YEAR = 2000, 2100


class Period(NamedTuple):
    """A reporting period. `number` is 1–12, 1–4 or 1–2, and 0 where the kind has none.

    `first` and `last` are the first and last day of the data.
    """

    kind: PeriodKind
    year: int
    number: int
    first: date
    last: date

    def same_as(self, other: "Period") -> bool:
        """Whether two periods are the same one, though perhaps cut off on other days."""
        if self.kind is PeriodKind.CUSTOM:
            return self == other
        return self.identity == other.identity

    @property
    def identity(self) -> tuple[PeriodKind, int, int]:
        """Which period it is, whatever the days it is cut off on."""
        return self.kind, self.year, self.number

    @property
    def before(self) -> tuple[PeriodKind, int, int]:
        """Which one comes just before it, of the same kind."""
        count = len(numbers_of(self.kind))
        if count and self.number > 1:
            return self.kind, self.year, self.number - 1
        return self.kind, self.year - 1, count

    @property
    def year_ago(self) -> tuple[PeriodKind, int, int]:
        """Which one it was a year before (cùng kỳ năm trước)."""
        return self.kind, self.year - 1, self.number

    @property
    def name(self) -> str:
        """As in a title: "6 tháng đầu năm 2022", "quý III năm 2023"."""
        match self.kind:
            case PeriodKind.MONTH:
                return f"tháng {self.number} năm {self.year}"
            case PeriodKind.QUARTER:
                return f"quý {roman(self.number)} năm {self.year}"
            case PeriodKind.HALF_YEAR:
                return f"6 tháng {'đầu' if self.number == 1 else 'cuối'} năm {self.year}"
            case PeriodKind.NINE_MONTHS:
                return f"9 tháng năm {self.year}"
            case PeriodKind.YEAR:
                return f"năm {self.year}"
            case PeriodKind.CUSTOM:
                return self.days

    @property
    def days(self) -> str:
        """"từ ngày 10/12/2021 đến ngày 09/6/2022"."""
        return f"từ ngày {short_day(self.first)} đến ngày {short_day(self.last)}"

    @property
    def next_name(self) -> str:
        """The period to plan for: after half a year its other half, after nine months quý IV."""
        match self.kind:
            case PeriodKind.NINE_MONTHS:
                return f"quý IV năm {self.year}"
            case PeriodKind.YEAR:
                return f"năm {self.year + 1}"
            case PeriodKind.CUSTOM:
                return "thời gian tới"
        last = self.number * _MONTHS[self.kind] == 12
        number, year = (1, self.year + 1) if last else (self.number + 1, self.year)
        return Period(self.kind, year, number, self.first, self.last).name


def numbers_of(kind: PeriodKind) -> range:
    """Which numbers a kind has: quarters 1 to 4; empty for a year."""
    return range(1, 12 // _MONTHS[kind] + 1) if kind in _NUMBERED else range(0)


def period_of(kind: PeriodKind, year: int, number: int, cutoff: Cutoff) -> Period:
    """The period with the days its cut-off gives. Not for CUSTOM, which has only its own days."""
    first_month = (number - 1) * _MONTHS[kind] + 1 if kind in _NUMBERED else 1
    last_month = first_month + _MONTHS[kind] - 1
    if cutoff.from_day is None or cutoff.to_day is None:
        first, last = date(year, first_month, 1), _month_end(year, last_month)
    else:
        before = date(year, first_month, 1) - timedelta(days=1)
        first, last = before.replace(day=cutoff.from_day), date(year, last_month, cutoff.to_day)
    return Period(kind, year, number if kind in _NUMBERED else 0, first, last)


def year_start(year: int, cutoff: Cutoff) -> date:
    """The first day whose data counts for a year."""
    return period_of(PeriodKind.YEAR, year, 0, cutoff).first


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def proposed_period(today: date, kinds: tuple[str, ...], cutoff: Cutoff) -> Period:
    """The period an officer most likely reports on `today`: the shortest one ending nearest.

    Reports are written from a few weeks before the last day of data until some weeks after it.
    """
    usable = [PeriodKind(kind) for kind in kinds if kind != PeriodKind.CUSTOM]
    candidates = [period_of(kind, year, number, cutoff)
                  for kind in usable for year in (today.year - 1, today.year)
                  for number in (numbers_of(kind) or (0,))]
    if not candidates:
        return Period(PeriodKind.CUSTOM, today.year, 0, date(today.year, 1, 1), today)
    return min(candidates, key=lambda period: (abs((period.last - today).days),
                                               -_MONTHS[period.kind]))
