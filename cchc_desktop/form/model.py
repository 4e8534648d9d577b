"""A form with its sections and lists: immutable, without any answer in it.

XLSForm's words are used where it has one (name, label, hint, type, required); the others are
the field's own: section (mục), table (biểu mẫu), row (dòng), appendix (phụ lục), list (danh sách).
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from cchc_desktop.form.appendix import Appendix, Row, Table
from cchc_desktop.form.field import Field
from cchc_desktop.form.references import FIXED_NAMES, LIST_PREFIX
from cchc_desktop.form.relations import bound_together


class Policy(StrEnum):
    """What becomes of an answer in the next report (mang số liệu kỳ trước)."""

    KEEP = "keep"                  # stays true: procedures in force, staff
    PROPOSE = "propose"            # copied, and unconfirmed until the officer touches it
    RESET = "reset"                # happened in the period: begins blank
    YEAR_TO_DATE = "year_to_date"  # added up from the reports of the year (lũy kế)
    NEVER = "never"                # belongs to one report alone


class Section(NamedTuple):
    """A heading with its guidance, fields, lists and starting text (mục).

    `number` is "" where the outline has only a dash; `mark` is what prints before the title.
    """

    id: str
    number: str
    level: int
    title: str
    hint: str = ""
    fields: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    text: str = ""
    was: tuple[str, ...] = ()
    mark: str = ""


class List(NamedTuple):
    """Rows of named columns. `preset` rows are always there; the officer may add others.

    `line` is how one row prints in the narrative: pieces of text with {column} references, and
    {stt}, the number of the line. A piece whose columns are all blank is left out.
    `computing_order` names computed columns.
    """

    name: str
    title: str
    section: str
    columns: tuple[Field, ...]
    line: tuple[str, ...]
    preset: tuple[MappingProxyType[str, str], ...] = ()
    computing_order: tuple[str, ...] = ()
    was: tuple[str, ...] = ()

    def column(self, name: str) -> Field | None:
        return next((column for column in self.columns if column.name == name), None)


class Waiver(NamedTuple):
    """A rule of linting that does not hold for one name of this form, and why it does not."""

    rule: str
    name: str
    reason: str


class Cutoff(NamedTuple):
    """From `from_day` of the month before the first month to `to_day` of the last one.

    None for both means calendar months.
    """

    from_day: int | None = None
    to_day: int | None = None


class Carrying(NamedTuple):
    """What becomes of each answer in the next report, as far as the form says so.

    `policies` go by field, list, `list.column` or the id of a text; `added` names for each
    year-to-date field the field whose figures are added up (often itself).
    """

    policies: MappingProxyType[str, Policy] = MappingProxyType({})
    added: MappingProxyType[str, str] = MappingProxyType({})


NOTHING_SAID = Carrying()


class Validity(NamedTuple):
    """For whose reports a form is meant: data that ends between two days, some kinds of unit.

    None or empty: no bound. A form may be used beyond; it is only not offered first.
    """

    first: date | None = None
    last: date | None = None
    units: tuple[str, ...] = ()

    def fits(self, unit_kind: str, day: date) -> bool:
        """Whether the form is meant for a unit of this kind and data that ends about this day."""
        begun = self.first is None or self.first <= day
        over = self.last is not None and self.last < day
        return begun and not over and (not self.units or unit_kind in self.units)


class _Parts(NamedTuple):
    """What a form file says, part by part."""

    id: str
    title: str
    version: int
    basis: str
    periods: tuple[str, ...]
    cutoff: Cutoff
    leading_zero: bool
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    title_text: str
    opening_text: str
    closing_text: str
    sections: tuple[Section, ...]
    fields: MappingProxyType[str, Field]
    lists: MappingProxyType[str, List]
    appendices: tuple[Appendix, ...]
    computing_order: tuple[str, ...]
    validity: Validity
    waivers: tuple[Waiver, ...] = ()
    carrying: Carrying = NOTHING_SAID


class Form(_Parts):
    """A whole form (mẫu báo cáo), loaded from `forms/` and never changed.

    `fields` are all questions outside lists, in the order in which they are asked. What follows
    from its parts is found once and kept.
    """

    def policy(self, name: str, list_name: str = "") -> Policy:
        """What becomes of a field, a list's column, a list or a text in the next report.

        Unless the form says otherwise a number begins blank, everything else is proposed.
        """
        field = self.field_at(list_name, name)
        usual = Policy.RESET if field is not None and field.type.is_number else Policy.PROPOSE
        return self.carrying.policies.get(f"{list_name}.{name}" if list_name else name, usual)

    @cached_property
    def rows(self) -> MappingProxyType[str, tuple[Table, Row]]:
        """For each field of a table, the first row that shows it."""
        found: dict[str, tuple[Table, Row]] = {}
        for table in self.tables:
            for row in table.rows:
                if row.field:
                    found.setdefault(row.field, (table, row))
        return MappingProxyType(found)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        return tuple(table for appendix in self.appendices for table in appendix.tables)

    @cached_property
    def questions(self) -> MappingProxyType[str, Field]:
        """Every field, and every column of a list as `list.column`."""
        columns = {f"{found.name}.{column.name}": column
                   for found in self.lists.values() for column in found.columns}
        return MappingProxyType({**self.fields, **columns})

    @cached_property
    def section_ids(self) -> MappingProxyType[str, Section]:
        """The sections by id."""
        return MappingProxyType({section.id: section for section in self.sections})

    @cached_property
    def full_numbers(self) -> MappingProxyType[str, str]:
        """The number of each section with those above it: "II.2.a", "II.6.1"; a dash adds
        nothing."""
        found: dict[str, str] = {}
        above: list[str] = []
        for section in self.sections:
            above = [*above[:section.level - 1], section.number]
            found[section.id] = ".".join(
                number for number, below in zip(above, (*above[1:], ""), strict=True)
                if number and not below.startswith(f"{number}."))
        return MappingProxyType(found)

    @cached_property
    def shown_on(self) -> MappingProxyType[str, tuple[str, ...]]:
        """For each field, the sections and tables that show it; it is asked on the first."""
        pages: dict[str, tuple[str, ...]] = {}
        for section in self.sections:
            for name in section.fields:
                pages[name] = (*pages.get(name, ()), section.id)
        for table in self.tables:
            for row in table.rows:
                if row.field:
                    pages[row.field] = (*pages.get(row.field, ()), table.id)
        return MappingProxyType(pages)

    @cached_property
    def fields_by_page(self) -> MappingProxyType[str, tuple[str, ...]]:
        """The fields of each section and table, in the order in which they stand there."""
        return MappingProxyType(
            {section.id: section.fields for section in self.sections}
            | {table.id: tuple(row.field for row in table.rows if row.field)
               for table in self.tables})

    @cached_property
    def bound(self) -> MappingProxyType[str, str]:
        """For each field one name that stands for all fields its relations reach, however far."""
        return MappingProxyType(bound_together(
            {name: field.bound_to for name, field in self.fields.items()}))

    @cached_property
    def known_names(self) -> frozenset[str]:
        """Every name a text of this form may refer to."""
        lists = (LIST_PREFIX + name for name in self.lists)
        return frozenset((*self.fields, *FIXED_NAMES, *lists))

    def note(self, name: str) -> str:
        """The form's own note beside a field of a table."""
        return self.rows[name][1].note if name in self.rows else ""

    def has_parts(self, section: Section) -> bool:
        """Whether other sections stand under this one."""
        following = self.sections[self.sections.index(section) + 1:]
        return bool(following) and following[0].level > section.level

    def field_at(self, list_name: str, name: str) -> Field | None:
        """The field `name`, or the column `name` of a list."""
        if not list_name:
            return self.fields.get(name)
        found = self.lists.get(list_name)
        return found.column(name) if found else None

    def starting_text(self, section_id: str) -> str:
        """The form's own words for a section, the title, the opening or the closing."""
        return self._starting_texts.get(section_id, "")

    @cached_property
    def _starting_texts(self) -> dict[str, str]:
        return dict(self._all_texts())

    def _all_texts(self) -> Iterator[tuple[str, str]]:
        yield TITLE, self.title_text
        yield OPENING, self.opening_text
        for section in self.sections:
            yield section.id, section.text
        yield CLOSING, self.closing_text

    @property
    def text_ids(self) -> tuple[str, ...]:
        """What `texts` may name: the title, the opening, every section, the closing."""
        return tuple(self._starting_texts)


TITLE = "trich_yeu"
OPENING = "mo_dau"
CLOSING = "ket_thuc"

DETAILS = "thong_tin"
REVIEW = "xem_lai"
"""The pages every report has besides those of its form."""
