"""What the reports before this one say about it: loaded once, when it is opened."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType

from cchc_desktop.carry.sources import (
    Cover,
    Filed,
    cover,
    just_before,
    no_report,
    previous,
    year_ago,
)
from cchc_desktop.compute import Figures, compute
from cchc_desktop.report.earlier import CARRIED_OVER, AddedUp, Addend, Earlier, Past
from cchc_desktop.report.model import Report
from cchc_desktop.report.period import PeriodKind, year_start
from cchc_desktop.report.value import BLANK, State, Value

_DAY = timedelta(days=1)

Open = Callable[[int], Report | None]
"""How a stored report is read whole; None if its form is not there any more."""


def earlier(report: Report, own: int, filed: Sequence[Filed], open_: Open) -> Earlier:
    """The values to compare with and the sums over the year, from the reports of the same unit.

    `own` is the report itself, which is not earlier than itself.
    """
    others = _others(report, own, filed)
    reader = _Reader(others, open_)
    last, ago = previous(report.period, others), year_ago(report.period, others)
    ending = just_before(report.period, others) if CARRIED_OVER in report.form.fields else None
    return Earlier(reader.past(last), reader.past(ago if ago != last else None),
                   MappingProxyType(dict(_sums(report, others, reader))),
                   just_before=reader.past(ending))


def sums(report: Report, own: int, filed: Sequence[Filed], open_: Open) -> Earlier:
    """The sums over the year alone, without the values to compare with."""
    others = _others(report, own, filed)
    return Earlier(sums=MappingProxyType(dict(_sums(report, others, _Reader(others, open_)))))


def _others(report: Report, own: int, filed: Sequence[Filed]) -> list[Filed]:
    return [each for each in filed if each.id != own and each.unit == report.unit.full_name]


def values_of(report: Report, figures: Figures) -> Mapping[str, Value]:
    """Every value of a report by name, as later reports of other forms look for it."""
    return MappingProxyType({name: figures.value(name) for name in report.form.fields})


class _Reader:
    """Reads each report once, with what it adds up itself."""

    def __init__(self, others: Sequence[Filed], open_: Open) -> None:
        self._others, self._open = others, open_
        self._read: dict[int, Mapping[str, Value]] = {}

    def past(self, filed: Filed | None) -> Past | None:
        return Past(filed.period.name, self.values(filed)) if filed else None

    def values(self, filed: Filed) -> Mapping[str, Value]:
        if filed.id not in self._read:
            report = self._open(filed.id)
            self._read[filed.id] = self._values(report, filed) if report else {}
        return self._read[filed.id]

    def _values(self, report: Report, filed: Filed) -> Mapping[str, Value]:
        values = values_of(report, compute(report))
        if report.earlier.sums or not any(values.get(name, BLANK).blank
                                          for name in report.form.carrying.added):
            return values
        others = [each for each in self._others if each.id != filed.id]
        sums = MappingProxyType(dict(_sums(report, others, self)))
        if not sums:
            return values
        summed = Report(report.form, report.entries, Earlier(sums=sums))
        return values_of(summed, compute(summed))


def _sums(report: Report, others: Sequence[Filed],
          reader: _Reader) -> Iterator[tuple[str, AddedUp]]:
    form, period = report.form, report.period
    start = year_start(period.year, form.cutoff)
    whole = period.first == start
    shorter = [each for each in others if each.period[3:] != period[3:]]
    for name, own in form.carrying.added.items():
        if name not in form.fields or period.kind is PeriodKind.CUSTOM:
            continue
        before = period.first - _DAY
        if own == name:  # what happened in a later part of the year is not the year's
            covered = cover(start, period.last, shorter) if whole else Cover()
            if covered != Cover():
                yield name, _added_up(own, covered, reader)
        elif whole:
            yield name, AddedUp((), own)
        else:
            covered = cover(start, before, others)
            if covered == Cover():
                covered = Cover(missing=no_report(start, before))
            yield name, _added_up(own, covered, reader)._replace(own=own)


def _added_up(name: str, covered: Cover, reader: _Reader) -> AddedUp:
    addends = tuple(Addend(part.period.name, reader.values(part).get(name, BLANK))
                    for part in covered.parts)
    blank = [addend.words for addend in addends
             if addend.value.blank or addend.value.state is State.UNREADABLE]
    missing = covered.missing or (
        f"báo cáo {', '.join(blank)} để trống số này" if blank else "")
    return AddedUp(addends, missing=missing)
