"""Which reports can be carried into one: the choice an officer is given, and what each would do."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from cchc_desktop.carry.plan import Plan
from cchc_desktop.carry.sources import Filed, proposed_source
from cchc_desktop.report.day import short_day
from cchc_desktop.report.model import Report


class Offered(NamedTuple):
    """One report to carry from, as it is called in a choice."""

    id: int
    words: str


class CarryOffer(NamedTuple):
    """The reports to carry from, those of the same unit first; `proposed` is the number of the one
    an officer would open, 0 if there is none. `plan` says what carrying one would do."""

    sources: tuple[Offered, ...]
    proposed: int
    plan: Callable[[int], Plan]

    def words(self, source: int) -> str:
        return next((each.words for each in self.sources if each.id == source), "")


def carry_offer(report: Report, own: int, filed: Sequence[Filed],
                plan: Callable[[int], Plan]) -> CarryOffer:
    """What can be carried into a report that is filed as `own` (0: not filed yet)."""
    unit = report.unit.full_name
    others = sorted((each for each in filed if each.id != own), key=lambda each: (
        each.unit == unit, each.period.last, each.edited), reverse=True)
    proposed = proposed_source(report.period, [each for each in others if each.unit == unit])
    return CarryOffer(_offered(others, unit), proposed.id if proposed else 0, plan)


def _offered(filed: Sequence[Filed], unit: str) -> tuple[Offered, ...]:
    names = [_name(each, unit) for each in filed]
    often = Counter(names)
    return tuple(Offered(each.id, f"{name}{_edited(each) if often[name] > 1 else ''}")
                 for each, name in zip(filed, names, strict=True))


def _name(filed: Filed, unit: str) -> str:
    whose = "" if filed.unit == unit else f" · {filed.unit}"
    name = filed.period.name
    return f"{name[:1].upper()}{name[1:]}{whose}{' (đã ký)' if filed.signed else ''}"


def _edited(filed: Filed) -> str:
    """What tells two reports for one period apart."""
    day = short_day(datetime.fromisoformat(filed.edited).date()) if filed.edited else ""
    return f" (sửa {day})" if day else ""
