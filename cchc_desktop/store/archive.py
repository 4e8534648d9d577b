"""What the store remembers of a report over time: every change of an entry, snapshots, signing.

Read and written through an open store; every function raises StoreProblem as the store does.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from cchc_desktop.report.model import Aspect, Item
from cchc_desktop.store.store import STATE, Source, Step, Store, now

VERSION, SUPPLEMENT = "version", "supplement"
"""The two ways to correct a signed report: a new version of it, or a báo cáo bổ sung."""


class Past(NamedTuple):
    """One change of an entry: when, from where, in which kind of step, from what to what."""

    at: str
    source: Source
    kind: Step
    old: str | None
    new: str | None


def history(store: Store, report: int, item: Item) -> list[Past]:
    """Every change of one entry, the last first. What a report began with is no change."""
    rows = store.query(
        "select actions.at, actions.source, actions.kind, journal.old, journal.new"
        " from journal join actions on actions.id = journal.action"
        " where journal.report = ? and journal.aspect = ? and journal.key = ?"
        " order by journal.action desc", report, *item)
    return [Past(at, Source(source), Step(kind), old, new) for at, source, kind, old, new in rows]


def origin(store: Store, report: int, item: Item) -> tuple[Source, str] | None:
    """Where an entry as it stands came from, and when; None if there is none."""
    rows = store.query("select source, at from facts where report = ? and aspect = ? and key = ?",
                       report, *item)
    return (Source(rows[0][0]), rows[0][1]) if rows else None


def carried_before(store: Store, report: int) -> dict[Item, str]:
    """Everything that was carried into a report and not taken back by undo, as it was carried."""
    rows = store.query(
        "select aspect, key, new from journal where new is not null and action in ("
        " select id from actions where report = ? and source = ? and kind = ? and coalesce("
        "  (select kind from actions later where later.report = actions.report"
        "   and later.of = actions.id order by later.id desc limit 1), '') != ?)"
        " order by action", report, Source.CARRIED, Step.EDIT, Step.UNDO)
    return {Item(Aspect(aspect), key): text for aspect, key, text in rows}


def carried_items(store: Store, report: int) -> set[Item]:
    """The entries that stand as they were carried from another report."""
    rows = store.query("select aspect, key from facts where report = ? and source = ?", report,
                       Source.CARRIED)
    return {Item(Aspect(aspect), key) for aspect, key in rows}


# Snapshots


class Snapshot(NamedTuple):
    """A report as it stood at a moment, under a name the officer gave it.

    `sums` are its year-to-date sums as text, `document` the SHA-256 of the document written then,
    "" if none was.
    """

    id: int
    at: str
    name: str
    form_version: int
    sums: str = ""
    document: str = ""


def take_snapshot(store: Store, report: int, name: str, entries: Mapping[Item, str],
                  values: Mapping[str, str], form_version: int, *, sums: str = "",
                  document: str = "", at: str = "") -> int:
    """Keep a report as it stands, or stood at another time; the number of the snapshot."""
    with store.writing() as db:
        cursor = db.execute(
            "insert into snapshots (report, at, name, form_version, sums, document)"
            " values (?, ?, ?, ?, ?, ?)", (report, at or now(), name, form_version, sums, document))
        snapshot = int(cursor.lastrowid or 0)
        db.conn.executemany("insert into frozen values (?, ?, ?, ?)",
                       [(snapshot, *item, text) for item, text in entries.items()])
        db.conn.executemany("insert into frozen_values values (?, ?, ?)",
                       [(snapshot, key, text) for key, text in values.items() if text])
        return snapshot


def snapshots(store: Store, report: int) -> list[Snapshot]:
    """The snapshots of a report, the last first."""
    rows = store.query("select id, at, name, form_version, sums, document from snapshots"
                       " where report = ? order by id desc", report)
    return [Snapshot(*row) for row in rows]


def frozen_entries(store: Store, snapshot: int) -> dict[Item, str]:
    """What was entered when a snapshot was taken."""
    rows = store.query("select aspect, key, text from frozen where snapshot = ?", snapshot)
    return {Item(Aspect(aspect), key): text for aspect, key, text in rows}


def frozen_values(store: Store, snapshot: int) -> dict[str, str]:
    """Every value as it was printed when a snapshot was taken."""
    return dict(store.query("select key, text from frozen_values where snapshot = ?", snapshot))


def drop_snapshot(store: Store, snapshot: int) -> None:
    """Take a snapshot away; that of a signed report stays."""
    if store.query("select 1 from reports where signed = ?", snapshot):
        return
    with store.writing() as db:
        for table, key in (("frozen", "snapshot"), ("frozen_values", "snapshot"),
                           ("snapshots", "id")):
            db.execute(f"delete from {table} where {key} = ?", (snapshot,))


# Submitting, signing, correcting


class Standing(NamedTuple):
    """How far a report has come: when it was submitted, the snapshot it was signed as (0: none),
    which report it corrects (0: none) and how, and which reports correct it: those of the list, and
    signed ones that were taken off it."""

    submitted: str = ""
    signed: int = 0
    corrects: int = 0
    correction: str = ""
    corrected_by: tuple[int, ...] = ()


def standing(store: Store, report: int) -> Standing:
    """How far a report has come."""
    row = store.query(f"select {STATE} from reports where id = ?", report)[0]
    later = store.query("select id from reports where corrects = ?"
                        " and (deleted is null or signed is not null)"
                        " order by deleted is null desc, id desc", report)
    return Standing(row[0], row[1], row[2], row[3],
                    tuple(each for each, in later) if row[1] else ())


def mark_submitted(store: Store, report: int, *, submitted: bool) -> None:
    """The report was handed to the signer, or taken back."""
    with store.writing() as db:
        db.execute("update reports set submitted = ? where id = ?",
                   (now() if submitted else None, report))


def mark_signed(store: Store, report: int, snapshot: int | None) -> None:
    """The report was signed as this snapshot says, or (None) that is taken back."""
    with store.writing() as db:
        db.execute("update reports set signed = ? where id = ?", (snapshot, report))


def mark_correction(store: Store, report: int, corrects: int, correction: str) -> None:
    """The report corrects a signed one, as a VERSION or a SUPPLEMENT."""
    with store.writing() as db:
        db.execute("update reports set corrects = ?, correction = ? where id = ?",
                   (corrects, correction, report))


# Forms


def remember_form(store: Store, form: str, version: int, text: str) -> None:
    """Keep a form's text, so that a report can be opened under it for ever."""
    with store.writing() as db:
        db.execute("insert or ignore into forms values (?, ?, ?)", (form, version, text))


def remembered_form(store: Store, form: str, version: int) -> str:
    """The text of a form as a report was written with it, "" if it was not kept."""
    rows = store.query("select text from forms where id = ? and version = ?", form, version)
    return rows[0][0] if rows else ""


# Values over the periods


def values_over_time(store: Store, reports: Collection[int], keys: Collection[str],
                     lists: Collection[str]) -> dict[int, dict[Item, str]]:
    """The few entries of each report that one figure follows from: fields, and whole lists."""
    inside = f"report in ({_marks(reports)})"
    rows = store.query(
        f"select report, aspect, key, text from facts where {inside}"
        f" and aspect in ('value', 'reason') and key in ({_marks(keys)})", *reports, *keys)
    for name in lists:
        rows += store.query(
            f"select report, aspect, key, text from facts where {inside} and aspect = 'value'"
            " and key >= ? and key < ?", *reports, f"{name}/", f"{name}0")
        rows += store.query(f"select report, aspect, key, text from facts where {inside}"
                            " and aspect = 'rows' and key = ?", *reports, name)
    found: dict[int, dict[Item, str]] = {report: {} for report in reports}
    for report, aspect, key, text in rows:
        found[report][Item(Aspect(aspect), key)] = text
    return found


def _marks(given: Collection[object]) -> str:
    return ", ".join("?" * len(given))
