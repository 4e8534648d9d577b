"""A report being worked on: every edit is computed, checked and stored before it counts.

The window's one way in is `edit`, its one way out is `on_change`. Whatever cannot be stored (a
full disk) is kept and stored with the next edit; `unsaved` says so until then.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from cchc_desktop.check.finding import (
    STILL_TRUE,
    Finding,
    acceptance_text,
    by_key,
    still_there,
    with_acceptance,
)
from cchc_desktop.check.report_check import check, pages_of
from cchc_desktop.compute import Figures, compute
from cchc_desktop.form.model import Form
from cchc_desktop.form.relations import Severity
from cchc_desktop.progress import (
    AtWork,
    PageState,
    asked_too_early,
    carried_on,
    page_states,
    to_look_at,
    typed_on,
)
from cchc_desktop.report.earlier import NOTHING_EARLIER, Earlier
from cchc_desktop.report.model import Aspect, Edit, Item, Report, cell_key, value_item
from cchc_desktop.report.unconfirmed import (
    mark_of,
    row_mark,
    touched,
    unconfirmed_text,
)
from cchc_desktop.store.archive import carried_items
from cchc_desktop.store.problems import StoreProblem
from cchc_desktop.store.store import Action, Source, Step, Store
from cchc_desktop.words import clean

if TYPE_CHECKING:
    from cchc_desktop.carry.plan import Plan


class Draft:
    """One report of the store, open for editing; a signed one (`signed` is the snapshot it was
    signed as) only for reading."""

    def __init__(self, store: Store, report_id: int, form: Form, entries: Mapping[Item, str],
                 earlier: Earlier = NOTHING_EARLIER, *, signed: int = 0,
                 look_back: Callable[[Report], Earlier] | None = None) -> None:
        """`look_back` finds what came before the report once it is of another period or unit."""
        self.id = report_id
        self._look_back = look_back
        self.signed = signed
        self.saved_at: datetime | None = None
        self.unsaved: StoreProblem | None = None
        self.on_change: list[Callable[[], None]] = []
        self.on_left_alone: list[Callable[[str], None]] = []
        self._checked: tuple[Finding, ...] = ()
        self._in_texts: tuple[Finding, ...] = ()
        self.at_work = AtWork()
        self._store = store
        self._waiting: list[tuple[tuple[Edit, ...], Source]] = []
        self._kept: set[Item] = set()
        self._carried = carried_items(store, report_id)
        self._become(Report(form, entries, earlier))
        if not signed:
            self._recover()

    def _become(self, report: Report) -> None:
        self.report = report
        self.figures: Figures = compute(report)
        self._checked = check(report, self.figures)
        self._in_texts = tuple(with_acceptance(finding, report) for finding in self._in_texts
                               if still_there(report, finding))
        self.carried_on = carried_on(report)
        self._judge()

    def _judge(self) -> None:
        report = self.report
        self.findings: tuple[Finding, ...] = (*self._checked, *self._in_texts)
        self._typed_on = typed_on(report, self._carried) if self._carried else frozenset[str]()
        told = [finding for finding in self.findings if not (
            self.at_work.awaits(report, finding)
            or (self._carried and asked_too_early(report, finding, self._typed_on)))]
        self.states: Mapping[str, PageState | None] = page_states(
            report, self.figures, told, self.carried_on)
        self.to_look_at = to_look_at(report, told, self.states)
        self.found_at = by_key(self.to_look_at)

    def _recover(self) -> None:
        """Take up what a crash left in open editors."""
        typing = self._store.typing(self.id)
        self._kept = {item for item, _ in typing}
        self.edit(typing)

    def take_read(self, found: Iterable[Finding]) -> bool:
        """What was found in the words by reading them; whether it is other than before.

        The words are read when nobody types, so this comes after the edit it follows from.
        """
        before = self._in_texts
        self._in_texts = tuple(with_acceptance(finding, self.report) for finding in found)
        if self._in_texts == before:
            return False
        self._judge()
        return True

    def work_at(self, at: AtWork) -> None:
        """The officer goes on elsewhere: what was left blank is told now."""
        if at == self.at_work:
            return
        before, self.at_work = (self.to_look_at, self.states), at
        self._judge()
        if before != (self.to_look_at, self.states):
            self._tell()

    def begins(self, page: str) -> bool:
        """Whether nothing was entered on a page yet but what was carried there."""
        return self.states.get(page) is PageState.EMPTY or (
            bool(self._carried) and page not in self._typed_on)

    def hints_on(self, page: str) -> list[Finding]:
        """The hints on the words of a page that are not accepted; none on an empty page."""
        return [finding for finding in self._in_texts if finding.severity is Severity.INFO
                and not finding.accepted and page in pages_of(self.report, finding)
                and not self.comes_too_early(finding)]

    def comes_too_early(self, finding: Finding) -> bool:
        """Whether this is a hint on words of pages on which nothing was entered yet."""
        return bool(finding.kind) and finding.severity is Severity.INFO and all(
            self.states.get(page) is PageState.EMPTY for page in pages_of(self.report, finding))

    @property
    def unfinished(self) -> bool:
        """Whether a page is begun only, or something is left to look at."""
        return bool(self.to_look_at) or any(
            state not in (None, PageState.DONE) for state in self.states.values())

    # Editing

    def answer(self, key: str, text: str, source: Source = Source.TYPED) -> None:
        """Enter a field or a list's cell; "" leaves it blank."""
        self.edit([Edit(value_item(key), text)], source)

    def edit(self, edits: Iterable[Edit], source: Source = Source.TYPED, *,
             confirms: bool = True) -> bool:
        """One step: all edits or none. False if nothing would change, or the report is signed.

        What the officer enters is confirmed by that (`confirms`); what is carried is not.
        """
        if self.signed:
            return False
        given = list({edit.item: edit for edit in edits}.values())
        if confirms:
            given += self._confirmations(given)
        changed = tuple(self._normal(edit) for edit in given if self._changes(edit))
        for item in {edit.item for edit in given} - {edit.item for edit in changed}:
            self.forget_typing(item)
        if not changed:
            return False
        items = {edit.item for edit in changed}
        self._kept -= items
        self._carried = self._carried | items if source is Source.CARRIED else self._carried - items
        self._save(changed, source)
        self._become(self._edited(changed))
        self._tell()
        return True

    def _edited(self, edits: Iterable[Edit]) -> Report:
        """The report after some edits, with what came before it if its period or unit changed."""
        report = self.report.edited(edits)
        whose = (self.report.period, self.report.unit.full_name)
        if self._look_back is None or (report.period, report.unit.full_name) == whose:
            return report
        try:
            return Report(report.form, report.entries, self._look_back(report))
        except StoreProblem:  # told when saving; it is looked for again when the report is opened
            return report

    def _confirmations(self, edits: Iterable[Edit]) -> list[Edit]:
        return [mark for edit in edits if (mark := touched(self.report, edit.item)) is not None]

    def _normal(self, edit: Edit) -> Edit:
        """Cleaned. An emptied entry goes away, except a text, which then prints nothing."""
        if edit.text is None:
            return edit
        text = clean(edit.text)
        keeps_blank = edit.item.aspect in (Aspect.TEXT, Aspect.ROWS, Aspect.DETAIL)
        return Edit(edit.item, text if text.strip() or keeps_blank else self._blank(edit.item))

    def _blank(self, item: Item) -> str | None:
        """What the form begins with stays blank when blanked; any other entry is taken away."""
        given = (self._has_preset(item.key) if item.aspect is Aspect.VALUE
                 else item.aspect is Aspect.NOTE and bool(self.report.form.note(item.key)))
        return "" if given else None

    def _has_preset(self, key: str) -> bool:
        return bool(Report(self.report.form, {}).typed(key))

    def _changes(self, edit: Edit) -> bool:
        return self._normal(edit).text != self.report.entries.get(edit.item)

    def _save(self, edits: tuple[Edit, ...], source: Source) -> None:
        self._waiting.append((edits, source))
        self.save_waiting()

    def save_waiting(self) -> None:
        """Store every step that is not on disk yet."""
        try:
            undoable, redoable = self._stacks
            while self._waiting:
                edits, source = self._waiting[0]
                action = self._store.record(self.id, edits, source)
                self._waiting.pop(0)
                undoable.append(action.id)
                redoable.clear()
        except StoreProblem as problem:
            self.unsaved = problem
            return
        self.unsaved = None
        self.saved_at = datetime.now()

    def _tell(self) -> None:
        for told in list(self.on_change):
            told()

    # Undo and redo: they append the inverse, so that nothing is ever taken out of the journal

    @cached_property
    def _stacks(self) -> tuple[list[int], list[int]]:
        return undo_stacks(self._store.actions(self.id))

    @property
    def can_undo(self) -> bool:
        return bool(self._stacks[0]) and not self.signed

    @property
    def can_redo(self) -> bool:
        return bool(self._stacks[1]) and not self.signed

    def undo(self) -> Item | None:
        """Take the last step back; one of the entries it changed, None if there is none."""
        undoable, redoable = self._stacks
        return self._replay(undoable, redoable, Step.UNDO)

    def redo(self) -> Item | None:
        """Repeat the step taken back last."""
        undoable, redoable = self._stacks
        return self._replay(redoable, undoable, Step.REDO)

    def _replay(self, taken: list[int], given: list[int], kind: Step) -> Item | None:
        if not taken or self._waiting or self.signed:
            return None
        changes = self._store.changes(taken[-1])
        edits = [Edit(change.item, change.old if kind is Step.UNDO else change.new)
                 for change in changes]
        try:
            self._store.record(self.id, edits, kind=kind, of=taken[-1])
        except StoreProblem as problem:
            self.unsaved = problem
            self._tell()
            return None
        given.append(taken.pop())
        self._carried = self._carried - {edit.item for edit in edits}
        self._become(self._edited(edits))
        self.saved_at, self.unsaved = datetime.now(), None
        self._tell()
        return edits[0].item if edits else None

    # What the officer does, in one step each

    def confirm_text(self, section_id: str) -> None:
        """Take the text of a section as the officer's own."""
        item = Item(Aspect.TEXT, section_id)
        self.edit([Edit(item, self.report.text(section_id)), Edit(mark_of(item), None)])

    def confirm_lines(self, section_id: str, lines: Collection[str]) -> None:
        """Take some lines of a carried text as the officer's own."""
        item = Item(Aspect.TEXT, section_id)
        mark = unconfirmed_text(self.report, section_id)
        if mark is not None:
            left = tuple(line for line in mark.lines if line not in lines)
            self.edit([Edit(mark_of(item), mark._replace(lines=left).text if left else None)])

    def confirm(self, items: Iterable[Item]) -> None:
        """Take carried answers, rows or texts as the officer's own, in one step."""
        marks = (row_mark(*item.key.split("/")) if item.aspect is Aspect.ROWS else mark_of(item)
                 for item in items)
        self.edit([Edit(mark, None) for mark in marks if mark in self.report.entries])

    def unconfirmed_on(self, page: str) -> list[Item]:
        """What was carried and not touched on a page, as `confirm` takes it."""
        return self.carried_on.get(page, [])

    def carry(self, plan: "Plan") -> None:
        """Carry an earlier report forward as it was shown, in one step."""
        self.edit(plan.edits, Source.CARRIED, confirms=False)

    def replace_words(self, finding: Finding, offer: str) -> None:
        """Put an offer in the place of the words a finding quotes, in what was carried; the rest of
        it stays unconfirmed."""
        from cchc_desktop.check.offered import with_offer

        self.edit(with_offer(self.report, finding, offer), confirms=False)

    def override(self, key: str, text: str, reason: str) -> None:
        """Print `text` instead of what follows, for a reason; both empty: what follows again."""
        self.edit([Edit(value_item(key), text), Edit(Item(Aspect.REASON, key), reason)])

    def accept(self, finding: Finding, reason: str) -> None:
        """Accept a warning, or what was found in words, until one of its inputs changes."""
        self.edit([Edit(Item(Aspect.ACCEPTED, finding.id), acceptance_text(finding, reason))])

    def leave_alone(self, kind: str) -> None:
        """Do not tell of a kind of mistake in words; whoever knows of the unit keeps that."""
        for told in self.on_left_alone:
            told(kind)

    def withdraw_acceptance(self, finding: Finding) -> None:
        self.edit([Edit(Item(Aspect.ACCEPTED, finding.id), None)])

    def keep_words(self, finding: Finding) -> None:
        """The words a finding quotes stay: they are true of this period as well."""
        self.accept(finding, STILL_TRUE)

    def add_rows(self, list_name: str, cells: Sequence[Mapping[str, str]],
                 before: str | None = None) -> list[str]:
        """New rows in a list, before another row or at its end; their numbers."""
        rows = list(self.report.rows(list_name))
        first = int(self.report.new_row(list_name))
        new = [str(first + place) for place in range(len(cells))]
        place = rows.index(before) if before in rows else len(rows)
        rows[place:place] = new
        values = [Edit(value_item(cell_key(list_name, row, column)), text)
                  for row, filled in zip(new, cells, strict=True)
                  for column, text in filled.items()]
        self.edit([Edit(Item(Aspect.ROWS, list_name), " ".join(rows)), *values])
        return new

    def remove_rows(self, list_name: str, gone: Sequence[str]) -> None:
        """Take rows off a list. Their cells stay in the store, for undo and history."""
        rows = [row for row in self.report.rows(list_name) if row not in gone]
        self.edit([Edit(Item(Aspect.ROWS, list_name), " ".join(rows))])

    def move_row(self, list_name: str, row: str, by: int) -> None:
        """Move a row up (negative) or down."""
        rows = list(self.report.rows(list_name))
        place = rows.index(row)
        rows.insert(max(0, min(place + by, len(rows) - 1)), rows.pop(place))
        self.edit([Edit(Item(Aspect.ROWS, list_name), " ".join(rows))])

    # The text in an open editor

    def keep_typing(self, item: Item, text: str) -> None:
        """Keep what stands in an open editor; it becomes an edit when the editor is left."""
        self._kept.add(item)
        try:
            self._store.keep_typing(self.id, item, clean(text))
        except StoreProblem as problem:
            self.unsaved = problem
            self._tell()

    def forget_typing(self, item: Item) -> None:
        """The editor was left: what was kept of it is settled."""
        if item not in self._kept:
            return
        self._kept.discard(item)
        try:
            self._store.forget_typing(self.id, item)
        except StoreProblem as problem:
            self.unsaved = problem


def undo_stacks(actions: Iterable[Action]) -> tuple[list[int], list[int]]:
    """Which edits can be undone and which redone, the next one last, after these steps."""
    undoable: list[int] = []
    redoable: list[int] = []
    for action in actions:
        if action.kind is Step.EDIT:
            undoable.append(action.id)
            redoable.clear()
        elif action.kind is Step.UNDO:
            redoable.append(undoable.pop())
        else:
            undoable.append(redoable.pop())
    return undoable, redoable
