"""The filed reports of the store as a whole: under which form each is read, what one says to
another, and what became of an indicator over the periods."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cchc_desktop.carry.earlier_reports import earlier, sums
from cchc_desktop.carry.sources import Filed, current, just_before
from cchc_desktop.compute import compute
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.loading import form_of
from cchc_desktop.form.model import Form, List, Policy
from cchc_desktop.form.reading import FormFileError
from cchc_desktop.report.day import short_day
from cchc_desktop.report.earlier import (
    AddedUp,
    Corrected,
    Earlier,
    Frozen,
    sums_of_text,
)
from cchc_desktop.report.model import Edit, Item, Report
from cchc_desktop.report.period import Period
from cchc_desktop.report.unconfirmed import Mark
from cchc_desktop.report.value import Value
from cchc_desktop.store.archive import (
    SUPPLEMENT,
    carried_before,
    frozen_entries,
    frozen_values,
    remember_form,
    remembered_form,
    snapshots,
    values_over_time,
)
from cchc_desktop.store.store import Store, StoredReport

if TYPE_CHECKING:
    from cchc_desktop.carry.offer import CarryOffer
    from cchc_desktop.carry.plan import Plan


class Reading(NamedTuple):
    """One figure in one report."""

    report: int
    period: Period
    value: Value


class LastYear(NamedTuple):
    """Rows that a list had last year, to begin this year's with: from which period, how many, and
    the edits that take them over as drafts."""

    words: str
    rows: int
    edits: list[Edit]


class Filing:
    """The reports of one store as they stand when this is made. Methods raise StoreProblem, and
    FormFileError for a form file that is there but cannot be used."""

    def __init__(self, store: Store, library: FormLibrary) -> None:
        self._store, self._library = store, library
        self._older: dict[tuple[str, int], Form | None] = {}
        self._usable_forms: dict[tuple[str, int], Form | None] = {}

    # Forms

    def form_of(self, stored: StoredReport) -> Form | None:
        """The form a report is written with, in the version it was written with."""
        try:
            form = self._library.form(stored.form)
        except FormFileError:
            if (kept := self._kept(stored)) is None:
                raise
            return kept
        if form is not None and form.version == stored.form_version:
            return form
        return self._kept(stored) or form

    def _kept(self, stored: StoredReport) -> Form | None:
        key = (stored.form, stored.form_version)
        if key not in self._older:
            text = remembered_form(self._store, *key)
            self._older[key] = form_of(f"{stored.form}.toml", text) if text else None
        return self._older[key]

    def remember(self, form: Form) -> None:
        """Keep a form's text with the reports written with it."""
        if not remembered_form(self._store, form.id, form.version) and (
                text := self._library.text(form)):
            remember_form(self._store, form.id, form.version, text)

    def newer_form(self, form: Form) -> Form | None:
        """The later version of a form that is on this machine, None if there is none."""
        found = self._library.usable_form(form.id)
        return found if found is not None and found.version > form.version else None

    # Reports

    @cached_property
    def details(self) -> list[tuple[StoredReport, Report]]:
        """Every report of the list that can be read, with its details only."""
        return [(stored, Report(form, stored.entries))
                for stored in self._store.reports() if (form := self.usable_form_of(stored))]

    def usable_form_of(self, stored: StoredReport) -> Form | None:
        """The form a report is written with, None if it cannot be used."""
        key = (stored.form, stored.form_version)
        if key not in self._usable_forms:
            try:
                self._usable_forms[key] = self.form_of(stored)
            except FormFileError:
                self._usable_forms[key] = None
        return self._usable_forms[key]

    def filed(self, unit: str = "") -> list[Filed]:
        """The reports that stand, without those a later one corrects; of one unit if named."""
        return [each for each in self._current if not unit or each.unit == unit]

    @cached_property
    def _current(self) -> list[Filed]:
        return current(_filed(stored, report) for stored, report in self.details)

    def open(self, report: int) -> Report | None:
        """A report whole, with the sums it was signed with."""
        stored = self._store.report(report)
        form = self.usable_form_of(stored) if stored else None
        if stored is None or form is None:
            return None
        return Report(form, stored.entries, Earlier(sums=self._frozen_sums(stored)))

    def _frozen_sums(self, stored: StoredReport) -> Mapping[str, AddedUp]:
        taken = (each.sums for each in snapshots(self._store, stored.id)
                 if each.id == stored.signed)
        return sums_of_text(next(taken, ""))

    def earlier(self, report: Report, own: StoredReport | None = None) -> Earlier:
        """What the reports before one say about it; a signed one keeps the sums of its day."""
        found = earlier(report, own.id if own else 0, self.filed(), self.open)
        if own is None:
            return found
        if own.signed:
            found = found._replace(sums=self._frozen_sums(own))
        return found._replace(corrected=self._corrected(own) if own.corrects else None)

    def summed(self, report: Report, own: StoredReport | None = None) -> Report:
        """A report with its sums over the year, without values to compare with."""
        if own and own.signed:
            return Report(report.form, report.entries, Earlier(sums=self._frozen_sums(own)))
        return Report(report.form, report.entries,
                      sums(report, own.id if own else 0, self.filed(), self.open))

    def _corrected(self, correction: StoredReport) -> Corrected | None:
        """The signed report that a report corrects, as it was signed."""
        stored = self._store.report(correction.corrects)
        form = self.usable_form_of(stored) if stored else None
        if stored is None or form is None or not stored.signed:
            return None
        entries = frozen_entries(self._store, stored.signed)
        signed = Report(form, entries)
        day = f" ngày {short_day(signed.issue_day)}" if signed.issue_day else ""
        words = f"Báo cáo số {signed.issue_number or '……'}/BC-{signed.unit.symbol.upper()}{day}"
        return Corrected(words, Frozen(entries, frozen_values(self._store, stored.signed)),
                         correction.correction == SUPPLEMENT)

    def plan(self, source: int, target: Report, own: int = 0) -> "Plan":
        """What carrying a report into another would do; `own` is the other's number if it is filed
        already."""
        from cchc_desktop.carry.plan import Plan, plan

        stored, opened = self._store.report(source), self.open(source)
        if stored is None or opened is None:
            return Plan(())
        whole = self.summed(opened, stored)
        before = carried_before(self._store, own) if own else {}
        found = plan(whole, compute(whole), target, before)
        return self._with_carried_over(found, target, own, before)

    def _with_carried_over(self, found: "Plan", target: Report, own: int,
                           before: Mapping[Item, str]) -> "Plan":
        """A plan with the files that were pending the day before, whichever report says so."""
        from cchc_desktop.carry.carried_over import with_carried_over

        filed = just_before(target.period, (each for each in self.filed(target.unit.full_name)
                                            if each.id != own))
        opened = self.open(filed.id) if filed else None
        return with_carried_over(found, opened, compute(opened), target, before) if opened else (
            found)

    def offer(self, report: Report, own: int = 0) -> "CarryOffer":
        """What can be carried into a report; `own` is its number if it is filed already."""
        from cchc_desktop.carry.offer import carry_offer

        return carry_offer(report, own, self.filed(), lambda source: self.plan(source, report, own))

    def last_year(self, report: Report, list_name: str) -> LastYear | None:
        """Last year's rows for a list that starts each year empty; None if there are none."""
        if report.form.policy(list_name) is not Policy.YEAR_TO_DATE:
            return None
        filed = [each for each in self.filed(report.unit.full_name)
                 if each.period.year == report.period.year - 1]
        latest_first = sorted(filed, key=lambda each: each.period.last, reverse=True)
        found = report.form.lists[list_name]
        return next((drafts for each in latest_first
                     if (drafts := self._drafts(each, report, found)) is not None), None)

    def _drafts(self, filed: Filed, report: Report, found: List) -> LastYear | None:
        from cchc_desktop.carry.list_rows import draft_rows
        from cchc_desktop.carry.naming import old_name

        source = self.open(filed.id)
        old = old_name(source.form.lists, found.name, found.was) if source else None
        if source is None or old is None:
            return None
        count, edits = draft_rows(source, old, report, found, Mark(source.period))
        return LastYear(source.period.name, count, edits) if count else None

    # Over the periods

    def over_time(self, name: str, unit: str) -> list[Reading]:
        """One figure in every report of a unit that asks it, by period."""
        return sorted(self._readings(name, unit), key=lambda reading: (
            reading.period.last, reading.period.first))

    def _readings(self, name: str, unit: str) -> Iterator[Reading]:
        stand = {filed.id for filed in self.filed(unit)}
        asked = [(stored, report) for stored, report in self.details
                 if stored.id in stand and name in report.form.fields]
        for form in {id(report.form): report.form for _, report in asked}.values():
            yield from self._values(name, [each for each in asked if each[1].form is form], form)

    def _values(self, name: str, reports: list[tuple[StoredReport, Report]],
                form: Form) -> Iterator[Reading]:
        """A figure from the few entries it follows from, or, added up over the year, from all."""
        from cchc_desktop.form.part import part_for

        part = part_for(form, name)
        added = bool(part.fields.keys() & form.carrying.added.keys())
        entries = values_over_time(self._store, [stored.id for stored, _ in reports], part.fields,
                                   part.lists)
        for stored, report in reports:
            value = compute(Report(part, entries[stored.id])).value(name)
            if added and value.blank:
                value = self._added_up(name, stored)
            yield Reading(stored.id, report.period, value)

    def _added_up(self, name: str, stored: StoredReport) -> Value:
        whole = self.open(stored.id)
        assert whole is not None
        return compute(self.summed(whole, stored)).value(name)


def _filed(stored: StoredReport, report: Report) -> Filed:
    return Filed(stored.id, report.unit.full_name, report.period, stored.edited,
                 bool(stored.signed), stored.corrects)
