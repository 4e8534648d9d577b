"""What the reports before this one say: values to compare with, and sums over the year."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from cchc_desktop.report.value import BLANK, State, Value

PENDING, CARRIED_OVER = "hs_dang_giai_quyet", "hs_ky_truoc"
"""The files that are pending at the end of a report are those carried over into the next one."""


class Past(NamedTuple):
    """An earlier report: its period as it is spoken, and its values by field."""

    words: str
    values: Mapping[str, Value]

    def value(self, name: str) -> Value:
        return self.values.get(name, BLANK)


class Addend(NamedTuple):
    """One part of a sum over the year: whose it is, and how much."""

    words: str
    value: Value


class AddedUp(NamedTuple):
    """A year-to-date figure: the earlier reports it adds up, and why it cannot if it cannot.

    `own` is the field of this very report that is added as well, "" for none. `missing` names a
    gap, an overlap or a blank; nothing is summed then.
    """

    addends: tuple[Addend, ...]
    own: str = ""
    missing: str = ""


class Frozen(NamedTuple):
    """A report as it stood at a moment: what was entered, and every value as it printed.

    The entries are keyed as in a report; this module does not know what their keys mean.
    """

    entries: Mapping[Any, str]
    values: Mapping[str, str]


class Corrected(NamedTuple):
    """The signed report that this one corrects, as it is named in a sentence, and as it was.

    `supplement`: this one is a báo cáo bổ sung, which says what differs; otherwise a new version.
    """

    words: str
    frozen: Frozen
    supplement: bool


class Earlier(NamedTuple):
    """The comparable reports before: the last period (kỳ trước), the same one of the year before
    (cùng kỳ năm trước); the year-to-date sums by field; the report this one corrects; the one whose
    data ends the day before, whatever its kind."""

    previous: Past | None = None
    year_ago: Past | None = None
    sums: Mapping[str, AddedUp] = MappingProxyType({})
    corrected: Corrected | None = None
    just_before: Past | None = None

    @property
    def pasts(self) -> tuple[Past, ...]:
        return tuple(past for past in (self.previous, self.year_ago) if past is not None)


NOTHING_EARLIER = Earlier()


def sums_as_text(sums: Mapping[str, AddedUp]) -> str:
    """The sums with their sources, as they are frozen when a report is signed."""
    import json

    return json.dumps({name: {
        "addends": [[each.words, each.value.state.value, each.value.text,
                     None if each.value.amount is None else str(each.value.amount)]
                    for each in total.addends],
        "own": total.own, "missing": total.missing} for name, total in sums.items()},
        ensure_ascii=False)


def sums_of_text(text: str) -> Mapping[str, AddedUp]:
    """The sums that were frozen."""
    import json

    return MappingProxyType({name: AddedUp(
        tuple(Addend(words, Value(State(state), shown, Decimal(amount) if amount else None))
              for words, state, shown, amount in total["addends"]),
        total["own"], total["missing"]) for name, total in json.loads(text or "{}").items()})
