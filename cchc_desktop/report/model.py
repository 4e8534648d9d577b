"""A report: a form and every entry made in it. Immutable; an edit gives a new report.

An entry is one text under an item (aspect, key). Everything the officer can change is such an
entry, so that saving, history and undo are the same for all of it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from cchc_desktop.form.field import Field
from cchc_desktop.form.model import Form
from cchc_desktop.form.references import FIXED_NAMES
from cchc_desktop.report.day import read_day, short_day
from cchc_desktop.report.earlier import NOTHING_EARLIER, Earlier
from cchc_desktop.report.period import Period, PeriodKind, numbers_of, period_of
from cchc_desktop.report.unit import (
    KIND_WORDS,
    TWO_LEVELS,
    Signing,
    Unit,
    UnitKind,
    area_name,
)


class Aspect(StrEnum):
    """What kind of thing an entry is; its key names which one."""

    VALUE = "value"        # a field, or a cell of a list
    REASON = "reason"      # why a computed value is overridden
    NOTE = "note"          # what prints in the note column
    TEXT = "text"          # the narrative of a section, the title, the opening, the closing
    ROWS = "rows"          # which rows a list has, in order
    DETAIL = "detail"      # unit, period, number and date, signature, addressees, recipients
    ACCEPTED = "accepted"  # why a warning is accepted
    UNCONFIRMED = "unconfirmed"  # from which period something was carried


class Item(NamedTuple):
    """The address of one entry."""

    aspect: Aspect
    key: str


FORM_CHANGED = Item(Aspect.DETAIL, "form.versions")
"""That a report was taken from one version of its form to another, as "1 2"; so that this is a step
like any other, to be undone whole."""


def form_version(old: str | None, new: str | None) -> int:
    """The version a report is written with once FORM_CHANGED is `new`; None: the one before."""
    return int(new.split()[-1] if new else (old or "").split()[0])


class Edit(NamedTuple):
    """A new text for one entry; None takes the entry away."""

    item: Item
    text: str | None


def cell_key(list_name: str, row: str, column: str) -> str:
    """The key of a list's cell."""
    return f"{list_name}/{row}/{column}"


class Cell(NamedTuple):
    """A key taken apart; `list` and `row` are empty for a field outside lists."""

    list: str
    row: str
    name: str

    @classmethod
    @lru_cache(maxsize=30_000)
    def of(cls, key: str) -> "Cell":
        list_name, _, rest = key.rpartition("/")[0].partition("/")
        return cls(list_name, rest, key.rpartition("/")[2])


def value_item(key: str) -> Item:
    return Item(Aspect.VALUE, key)


_UNIT_KEYS = ("name", "province", "district", "place", "parent", "symbol", "archive")
_SIGN_KEYS = {"authority": "authority", "for": "for_", "position": "position", "name": "name",
              "preparer": "preparer"}
NAMED_AFTER = "unit.named_after"
"""A detail that is set or not: any text but "" sets it."""
DETAIL_KEYS = (
    "unit.kind", *(f"unit.{key}" for key in _UNIT_KEYS), NAMED_AFTER,
    *(f"period.{key}" for key in ("kind", "year", "number", "from", "to")),
    "issue.number", "issue.date", *(f"sign.{key}" for key in _SIGN_KEYS),
    "addressees", "recipients")


_DISTRICT = "{don_vi.huyen}"


class Report:
    """One unit's report for one period, as far as it is entered, and what came before it."""

    def __init__(self, form: Form, entries: Mapping[Item, str],
                 earlier: Earlier = NOTHING_EARLIER) -> None:
        self.form, self.entries, self.earlier = form, entries, earlier

    def edited(self, edits: Iterable[Edit]) -> "Report":
        """This report after some edits."""
        entries = dict(self.entries)
        for item, text in edits:
            if text is None:
                entries.pop(item, None)
            else:
                entries[item] = text
        return Report(self.form, entries, self.earlier)

    def get(self, aspect: Aspect, key: str) -> str | None:
        return self.entries.get(Item(aspect, key))

    def typed(self, key: str) -> str:
        """What was typed at a key, "" for nothing; a preset row begins with its own words."""
        typed = self._values.get(key)
        return typed if typed is not None else self._preset(key)

    @cached_property
    def _values(self) -> dict[str, str]:
        return {key: text for (aspect, key), text in self.entries.items()
                if aspect is Aspect.VALUE}

    def _preset(self, key: str) -> str:
        cell = Cell.of(key)
        if not cell.list:
            return ""
        preset = self.form.lists[cell.list].preset
        place = int(cell.row)
        return preset[place - 1].get(cell.name, "") if 0 < place <= len(preset) else ""

    def row_begun(self, list_name: str, row: str) -> bool:
        """Whether something was entered in a row besides the words of its preset."""
        keys = (cell_key(list_name, row, column.name)
                for column in self.form.lists[list_name].columns)
        return any((typed := self.typed(key).strip()) and typed != self._preset(key)
                   for key in keys)

    def reason(self, key: str) -> str:
        return (self.get(Aspect.REASON, key) or "").strip()

    def note(self, key: str) -> str:
        """What stands in the note column, the form's own words while nobody has touched them."""
        note = self.get(Aspect.NOTE, key)
        return note if note is not None else self.form.note(key)

    def text(self, section_id: str) -> str:
        """The narrative of a section, or the form's starting text while nobody has touched it."""
        text = self.get(Aspect.TEXT, section_id)
        return text if text is not None else self.form.starting_text(section_id)

    def rows(self, list_name: str) -> tuple[str, ...]:
        """The rows of a list in order, as numbers that never change; presets are 1, 2, …"""
        text = self.get(Aspect.ROWS, list_name)
        if text is not None:
            return tuple(text.split())
        return tuple(str(n) for n in range(1, len(self.form.lists[list_name].preset) + 1))

    def row_number(self, list_name: str, row: str) -> int:
        """The place of a row in its list, from 1; 0 for a row that was taken off."""
        return self._row_numbers.get((list_name, row), 0)

    @cached_property
    def _row_numbers(self) -> dict[tuple[str, str], int]:
        return {(name, row): number for name in self.form.lists
                for number, row in enumerate(self.rows(name), 1)}

    def new_row(self, list_name: str) -> str:
        """A row number this list has never used."""
        used = [int(cell.row) for item in self.entries if item.aspect is Aspect.VALUE
                and (cell := Cell.of(item.key)).list == list_name]
        preset = len(self.form.lists[list_name].preset)
        return str(max([preset, *used, *map(int, self.rows(list_name))]) + 1)

    def field_of(self, key: str) -> Field | None:
        cell = Cell.of(key)
        return self.form.field_at(cell.list, cell.name)

    def detail(self, key: str) -> str:
        return self.get(Aspect.DETAIL, key) or ""

    @cached_property
    def unit(self) -> Unit:
        return unit_of(self.detail)

    @cached_property
    def period(self) -> Period:
        """The period; days that are missing or unreadable come from the form's cut-off."""
        kind = PeriodKind(self.detail("period.kind") or PeriodKind.YEAR)
        year = int(self.detail("period.year") or 2000)
        number = int(self.detail("period.number") or 0)
        first, last = read_day(self.detail("period.from")), read_day(self.detail("period.to"))
        if kind is PeriodKind.CUSTOM:
            return Period(kind, year, 0, first or date(year, 1, 1), last or date(year, 12, 31))
        if number not in (numbers_of(kind) or (0,)):
            number = 1
        usual = period_of(kind, year, number, self.form.cutoff)
        return Period(kind, year, usual.number, first or usual.first, last or usual.last)

    @cached_property
    def signing(self) -> Signing:
        return Signing(**{name: text for key, name in _SIGN_KEYS.items()
                          if (text := self.get(Aspect.DETAIL, f"sign.{key}")) is not None})

    @property
    def issue_number(self) -> str:
        return self.detail("issue.number").strip()

    @property
    def issue_day(self) -> date | None:
        return read_day(self.detail("issue.date").strip())

    @property
    def two_levels(self) -> bool:
        """Whether the report is of the time without districts; its own day decides."""
        return (self.issue_day or self.period.last) >= TWO_LEVELS

    @property
    def district(self) -> str:
        """The district as it is printed; none where there are none any more."""
        return "" if self.two_levels else area_name(self.unit.district)

    @property
    def addressees(self) -> tuple[str, ...]:
        """Kính gửi, one each; the form's own until the officer changes them."""
        return self._lines("addressees", self.form.addressees)

    @property
    def recipients(self) -> tuple[str, ...]:
        """Nơi nhận, without "Như trên" and Lưu; the form's own until the officer changes them."""
        return self._lines("recipients", self.form.recipients)

    def _lines(self, key: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """The lines; one about the district is left out where there is none any more."""
        text = self.get(Aspect.DETAIL, key)
        lines = usual if text is None else tuple(
            line.strip() for line in text.splitlines() if line.strip())
        return tuple(line for line in lines if not (self.two_levels and _DISTRICT in line))

    @cached_property
    def fixed_facts(self) -> dict[str, str]:
        """What the fixed names (ky.…, don_vi.…) stand for; "" where it is not known."""
        period, unit = self.period, self.unit
        facts = {
            "ky.ten": period.name, "ky.tu_ngay": short_day(period.first),
            "ky.den_ngay": short_day(period.last), "ky.nam": str(period.year),
            "ky.sau": period.next_name, "don_vi.ten": unit.full_name if unit.name else "",
            "don_vi.huyen": self.district, "don_vi.tinh": area_name(unit.province)}
        assert facts.keys() == FIXED_NAMES.keys()
        return facts


def unit_of(detail: Callable[[str], str]) -> Unit:
    """The unit that details name; a kind that is not known counts as a xã."""
    given = {key: text for key in _UNIT_KEYS if (text := detail(f"unit.{key}"))}
    kind = detail("unit.kind")
    return Unit(UnitKind(kind) if kind in list(UnitKind) else UnitKind.XA,
                **{"name": "", **given}, named_after=bool(detail(NAMED_AFTER)))


KIND_NAMES = tuple((kind.value, word.capitalize()) for kind, word in KIND_WORDS.items())
