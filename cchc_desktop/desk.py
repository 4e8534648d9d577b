"""The officer's desk: the unit profile, the reports, the backups, and where work was left.

Everything the window does outside one report goes through here; it knows nothing of Qt.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cchc_desktop.document.files import digest, free_file, usual_folder, usual_name
from cchc_desktop.document.templates import USUAL_TEMPLATE
from cchc_desktop.form.library import FormLibrary, shipped
from cchc_desktop.form.model import Form
from cchc_desktop.report.model import DETAIL_KEYS, Aspect, Edit, Item, Report, unit_of
from cchc_desktop.store.store import Source, Store, StoredReport
from cchc_desktop.words import clean

if TYPE_CHECKING:
    from cchc_desktop.carry.offer import CarryOffer
    from cchc_desktop.draft import Draft
    from cchc_desktop.filing import Filing
    from cchc_desktop.records import Records
    from cchc_desktop.store.archive import Standing

_PROFILE = "profile."
_REPORT, _PAGE, _WINDOW = "left.report", "left.page", "left.window"
_FOLDER, _WRITTEN, _LAST = "export.folder", "export.written.", "export.last."
_SAMPLES = "sample.reports"
_SAMPLE = "bao_cao_mau.json"
_ADDRESSEES, _RECIPIENTS = "addressees", "recipients"
LEFT_UNREAD = "left_unread"
_RECIPIENTS_SINCE = "recipients.since"
"""The newest report there was when the profile's recipients were changed."""


class Place(NamedTuple):
    """Where the officer left: a report (0 for the list of reports) and its page."""

    report: int
    page: str


class Desk:
    """One open store with the forms its reports need. Methods raise StoreProblem."""

    def __init__(self, file: Path, library: FormLibrary | None = None) -> None:
        self.file = file
        self.library = library or FormLibrary()
        self._store = Store(file)
        self._settings = self._store.settings()

    @property
    def backups_folder(self) -> Path:
        return self._store.backups

    def close(self) -> None:
        self._store.close()

    # Settings

    def _set(self, settings: Mapping[str, str]) -> None:
        changed = {key: text for key, text in settings.items() if self._settings.get(key) != text}
        if changed:
            self._store.set_settings(changed)
            self._settings.update(changed)

    @property
    def profile(self) -> dict[str, str]:
        """The unit profile; empty before the first start is through."""
        return {key.removeprefix(_PROFILE): text for key, text in self._settings.items()
                if key.startswith(_PROFILE)}

    def save_profile(self, texts: Mapping[str, str]) -> None:
        newest = max((report.id for report in self._store.reports()), default=0)
        since = ({_RECIPIENTS_SINCE: str(newest)}
                 if texts.get(_RECIPIENTS, "") != self.profile.get(_RECIPIENTS, "") else {})
        self._set({_PROFILE + key: clean(text) for key, text in texts.items()} | since)

    @property
    def unit_name(self) -> str:
        """The unit's name as it is spoken, "" before the profile is filled in."""
        profile = self.profile
        unit = unit_of(lambda key: profile.get(key, ""))
        return unit.full_name if unit.name else ""

    @property
    def template(self) -> str:
        """The name or the file of the template documents are written with."""
        return self.profile.get("template") or USUAL_TEMPLATE

    @property
    def left_unread(self) -> frozenset[str]:
        """What in words is not looked for in this unit's reports, by the names of the kinds."""
        return frozenset(self.profile.get(LEFT_UNREAD, "").split())

    def read_kind(self, kind: str, *, on: bool) -> None:
        """Look for a kind of mistake in words, or leave it alone."""
        names = self.left_unread - {kind} if on else self.left_unread | {kind}
        self._set({_PROFILE + LEFT_UNREAD: " ".join(sorted(names))})

    @property
    def window_place(self) -> str:
        """Size and place of the window as it was closed; "" at the first start."""
        return self._settings.get(_WINDOW, "")

    def remember_window_place(self, place: str) -> None:
        self._set({_WINDOW: place})

    @property
    def place(self) -> Place:
        """Where the officer left."""
        return Place(int(self._settings.get(_REPORT) or 0), self._settings.get(_PAGE, ""))

    def remember_place(self, report: int, page: str = "") -> None:
        own = {f"{_PAGE}.{report}": page} if page else {}
        self._set({_REPORT: str(report), _PAGE: page, **own})

    def page_left(self, report: int) -> str:
        """On which page a report was left, "" if it was not opened yet."""
        return self._settings.get(f"{_PAGE}.{report}", "")

    # Documents

    def document_file(self, report: Report, suffix: str = ".docx") -> Path:
        """Where a report's document goes when nobody says otherwise."""
        folder = usual_folder(self._settings.get(_FOLDER, ""))
        return free_file(folder / usual_name(report, suffix), self._wrote)

    def _wrote(self, file: Path) -> bool:
        """Whether a file is still what was last written there."""
        return self._settings.get(_WRITTEN + str(file)) == digest(file)

    def remember_document(self, file: Path, report: int = 0) -> None:
        """A document was written here; of this report if it is the one to be signed."""
        written = digest(file)
        last = {f"{_LAST}{report}": written} if report else {}
        self._set({_FOLDER: str(file.parent), _WRITTEN + str(file): written, **last})

    def last_document(self, report: int) -> str:
        """The digest of the document of a report that was written last, "" if none was."""
        return self._settings.get(f"{_LAST}{report}", "")

    # Reports

    def reports(self, *, deleted: bool = False) -> list[StoredReport]:
        """The reports of the list, or those taken off it; the last edited first."""
        return self._store.reports(deleted=deleted)

    @property
    def samples(self) -> frozenset[int]:
        """Which reports are samples of an invented commune."""
        return frozenset(map(int, self._settings.get(_SAMPLES, "").split()))

    @property
    def filing(self) -> "Filing":
        """The reports as a whole: what one says to another."""
        from cchc_desktop.filing import Filing

        return Filing(self._store, self.library)

    @property
    def records(self) -> "Records":
        """What is kept of reports for good: snapshots, signing, history."""
        from cchc_desktop.records import Records

        return Records(self._store, self.filing)

    def standing(self, report: int) -> "Standing":
        """How far a report has come: submitted, signed, corrected."""
        from cchc_desktop.store.archive import standing

        return standing(self._store, report)

    def newer_form(self, form: Form) -> Form | None:
        """The later version of a form that is on this machine, None if there is none."""
        return self.filing.newer_form(form)

    def kept_form(self, stored: StoredReport) -> Form | None:
        """The form a report is written with, also if only the store has it any more."""
        return self.filing.usable_form_of(stored)

    def known_reports(self) -> list[Report]:
        """The reports whose form is on this machine, with their details only."""
        return [report for _, report in self.filing.details]

    def begun_report(self, form: Form, details: Mapping[str, str],
                     filing: "Filing | None" = None) -> Report:
        """A report as it would be created: with the profile's details, the last one's addressees
        and recipients, and these details of its own."""
        usual = {key: text for key, text in self.profile.items() if key in DETAIL_KEYS and text}
        filing = filing or self.filing
        given = {**usual, **self._last_lines(form, usual, filing), **details}
        return filing.summed(Report(form, {
            Item(Aspect.DETAIL, key): text for key, text in given.items() if text}))

    def offer(self, form: Form, details: Mapping[str, str]) -> "CarryOffer":
        """What can be carried into a report that is not created yet."""
        filing = self.filing
        return filing.offer(self.begun_report(form, details, filing))

    def create_report(self, form: Form, details: Mapping[str, str], source: int = 0) -> "Draft":
        """A new report; carried forward from an earlier one if that is given, as its first step."""
        filing = self.filing
        begun = self.begun_report(form, details, filing)
        draft = self._create(form, (Edit(item, text) for item, text in begun.entries.items()))
        if source:
            draft.carry(filing.plan(source, draft.report))
        return draft

    def _last_lines(self, form: Form, usual: Mapping[str, str],
                    filing: "Filing") -> dict[str, str]:
        """Where the last report on this form went; recipients also from one on another form.

        What the profile says of recipients counts where it was said later, or for another form.
        """
        since = int(self._settings.get(_RECIPIENTS_SINCE) or 0)
        newest_first = sorted((report for report, _ in filing.details
                               if report.id not in self.samples), key=lambda report: -report.id)
        same = [report for report in newest_first if report.form == form.id]
        asked = same if _RECIPIENTS in usual else [*same, *newest_first]
        last = {_ADDRESSEES: _last(same, _ADDRESSEES), _RECIPIENTS: _last(
            [report for report in asked if report.id > since], _RECIPIENTS)}
        return {key: text for key, text in last.items() if text}

    def create_sample(self) -> "Draft":
        """The complete sample report of an invented commune."""
        from cchc_desktop.report.data_file import load_report

        report = load_report(shipped("resources") / _SAMPLE, self.library.form)
        edits = (Edit(item, text) for item, text in report.entries.items())
        draft = self._create(report.form, edits, Source.IMPORTED)
        self._set({_SAMPLES: " ".join(map(str, sorted({*self.samples, draft.id})))})
        return draft

    def _create(self, form: Form, edits: Iterable[Edit], source: Source = Source.TYPED) -> "Draft":
        report = self._store.create_report(form.id, form.version, edits, source)
        self.filing.remember(form)
        draft = self.open_report(report)
        assert draft is not None
        return draft

    def open_report(self, report: int) -> "Draft | None":
        """A report to work on; None if it or its form is not there any more."""
        stored = self._store.report(report) if report else None
        if stored is None:
            return None
        filing = self.filing
        form = filing.form_of(stored)
        if form is None:
            return None
        from cchc_desktop.draft import Draft

        earlier = filing.earlier(Report(form, stored.entries), stored)
        return Draft(self._store, report, form, stored.entries, earlier, signed=stored.signed,
                     look_back=lambda changed: self.filing.earlier(changed, stored))

    def delete_report(self, report: int, *, deleted: bool = True) -> None:
        self._store.delete_report(report, deleted=deleted)

    # Backups

    def back_up(self) -> None:
        self._store.back_up()

    def back_up_if_due(self, today: date) -> bool:
        """The daily backup, once there is a report; whether one was made."""
        from cchc_desktop.store.backup import backup_is_due

        due = bool(self.reports()) and backup_is_due(self.backups_folder, today)
        if due:
            self.back_up()
        return due

    def restore(self, backup: Path) -> Path | None:
        """Go back to a backup; where what was there is kept, None if there was nothing."""
        from cchc_desktop.store.backup import restore

        folder = self.backups_folder
        self._store.close()
        try:
            return restore(self.file, backup, folder)
        finally:
            self._store = Store(self.file)
            self._settings = self._store.settings()


def _last(reports: Iterable[StoredReport], detail: str) -> str:
    """A detail of the first of some reports that has it."""
    texts = (report.entries.get(Item(Aspect.DETAIL, detail), "") for report in reports)
    return next(filter(None, texts), "")
