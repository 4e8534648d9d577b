"""What is kept of a report for good: named snapshots, its signing and correction, its history."""

from cchc_desktop.carry.upgrade import upgrade
from cchc_desktop.differences import frozen
from cchc_desktop.draft import Draft
from cchc_desktop.filing import Filing
from cchc_desktop.form.model import Form
from cchc_desktop.report.earlier import Frozen, sums_as_text
from cchc_desktop.report.model import FORM_CHANGED, Aspect, Edit, Item, Report
from cchc_desktop.store.archive import (
    Past,
    Snapshot,
    drop_snapshot,
    frozen_entries,
    frozen_values,
    history,
    mark_correction,
    mark_signed,
    mark_submitted,
    origin,
    snapshots,
    take_snapshot,
)
from cchc_desktop.store.store import Source, Store

SIGNED = "Bản đã ký"


class Records:
    """The records of one store. Methods raise StoreProblem."""

    def __init__(self, store: Store, filing: Filing) -> None:
        self._store, self._filing = store, filing

    def keep(self, draft: Draft, name: str, document: str = "") -> int:
        """Take a named snapshot of a report ("bản trình Chủ tịch 05/12"); its number."""
        state = frozen(draft.report, draft.figures)
        return take_snapshot(self._store, draft.id, name, state.entries, state.values,
                             draft.report.form.version, document=document,
                             sums=sums_as_text(draft.report.earlier.sums))

    def snapshots(self, report: int) -> list[Snapshot]:
        """The snapshots of a report, the last first."""
        return snapshots(self._store, report)

    def frozen(self, snapshot: int) -> Frozen:
        """A report as it stood when a snapshot was taken."""
        return Frozen(frozen_entries(self._store, snapshot), frozen_values(self._store, snapshot))

    def drop(self, snapshot: int) -> None:
        """Take a snapshot away, unless a report was signed as it."""
        drop_snapshot(self._store, snapshot)

    def put_back(self, report: int, taken: Snapshot, state: Frozen) -> None:
        """Keep again a snapshot that was dropped."""
        take_snapshot(self._store, report, taken.name, state.entries, state.values,
                      taken.form_version, sums=taken.sums, document=taken.document, at=taken.at)

    # Submitting, signing, correcting

    def submit(self, report: int, *, submitted: bool = True) -> None:
        """Đã trình, or taken back."""
        mark_submitted(self._store, report, submitted=submitted)

    def sign(self, draft: Draft, number: str, day: str, document: str = "") -> bool:
        """Đã ký: the report gets its number and day, is frozen whole, and locked; whether number
        or day were new."""
        entered = draft.edit([Edit(Item(Aspect.DETAIL, "issue.number"), number),
                    Edit(Item(Aspect.DETAIL, "issue.date"), day)])
        mark_signed(self._store, draft.id, self.keep(draft, SIGNED, document))
        return entered

    def unsign(self, report: int) -> None:
        """The report was not signed after all: it can be edited again."""
        stored = self._store.report(report)
        mark_signed(self._store, report, None)
        if stored is not None:
            self.drop(stored.signed)

    def correct(self, report: int, correction: str) -> int:
        """A new report that begins as a signed one and takes its place; its number.

        It has no number and day of its own yet. `correction` is VERSION or SUPPLEMENT.
        """
        stored = self._store.report(report)
        assert stored is not None and stored.signed
        begins = [Edit(item, text) for item, text in stored.entries.items()
                  if item.key not in ("issue.number", "issue.date")]
        new = self._store.create_report(stored.form, stored.form_version, begins, Source.CARRIED)
        mark_correction(self._store, new, report, correction)
        return new

    def change_form(self, draft: Draft, newer: Form) -> None:
        """Take a draft to a newer version of its form, in one step; what has no place any more
        stays stored."""
        self._filing.remember(newer)
        versions = Edit(FORM_CHANGED, f"{draft.report.form.version} {newer.version}")
        self._store.record(draft.id, (*upgrade(draft.report, newer).edits, versions),
                           Source.CARRIED)

    def under(self, draft: Draft, newer: Form) -> Report:
        """A report as it would be under a newer version of its form."""
        moved = Report(newer, draft.report.entries).edited(upgrade(draft.report, newer).edits)
        return Report(newer, moved.entries,
                      self._filing.earlier(moved, self._store.report(draft.id)))

    # What became of an entry

    def history(self, report: int, item: Item) -> list[Past]:
        """Every change of one entry, the last first."""
        return history(self._store, report, item)

    def origin(self, report: int, item: Item) -> tuple[Source, str] | None:
        """Where an entry as it stands came from, and when."""
        return origin(self._store, report, item)
