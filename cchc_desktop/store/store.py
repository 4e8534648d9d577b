"""The store: one SQLite file that only one window has open, every edit on disk at once.

WAL with synchronous=FULL, so that a committed edit survives a power cut. The file is locked for
as long as it is open; a second program is refused instead of mixing its writes in.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cchc_desktop.report.model import FORM_CHANGED, Aspect, Edit, Item, form_version
from cchc_desktop.store.problems import StoreProblem, Trouble, problem_of
from cchc_desktop.store.versions import MIGRATIONS, applied_migrations, trouble_of

if TYPE_CHECKING:
    from sqlite_utils.db import Database


class Source(StrEnum):
    """Where an entry came from."""

    TYPED = "typed"
    PASTED = "pasted"
    IMPORTED = "imported"
    CARRIED = "carried"


class Step(StrEnum):
    """What a step of the officer's work was."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


class Action(NamedTuple):
    """One step. An undo or redo names the edit it takes back or repeats in `of`."""

    id: int
    kind: Step
    of: int | None


class Change(NamedTuple):
    """What a step did to one entry; None is "no entry"."""

    item: Item
    old: str | None
    new: str | None


class StoredReport(NamedTuple):
    """A report as it stands in the store.

    `submitted` is when it was handed to the signer, `signed` the snapshot it was signed as (0: not
    signed), `corrects` the report it corrects (0: none) and `correction` in which way.
    """

    id: int
    form: str
    form_version: int
    entries: Mapping[Item, str]
    edited: str
    submitted: str = ""
    signed: int = 0
    corrects: int = 0
    correction: str = ""


STATE = ("coalesce(submitted, ''), coalesce(signed, 0), coalesce((select other.id from reports"
         " other where other.id = reports.corrects and other.signed is not null), 0),"
         " coalesce(correction, '')")
"""How far a report has come. It corrects another only for as long as that one is signed."""


def now() -> str:
    """The local time to the second, as it is stored."""
    return datetime.now().isoformat(timespec="seconds")


class Store:
    """An open store. Every method raises StoreProblem when the file cannot do what is asked."""

    def __init__(self, file: Path, backups: Path | None = None) -> None:
        """Open or make the store at `file`, migrating an older one after a verified backup."""
        self.file = file
        self.backups = backups or file.parent / "sao_luu"
        with self._told():
            self._connection = self._connect()
        try:
            with self._told():
                self._prepare()
        except BaseException:
            self.close()
            raise

    def _connect(self) -> sqlite3.Connection:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(self.file, timeout=0, isolation_level=None)

    @cached_property
    def _db(self) -> "Database":
        """The connection in sqlite-utils; reading needs none of it, so that opening is quick."""
        from sqlite_utils.db import Database

        return Database(self._connection, execute_plugins=False)

    def _prepare(self) -> None:
        execute = self._connection.execute
        execute("pragma locking_mode = exclusive")
        execute("begin exclusive")
        if execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise StoreProblem(Trouble.DAMAGED, self.file)
        if trouble := trouble_of(self._connection):
            raise StoreProblem(trouble, self.file)
        applied = applied_migrations(self._connection)
        execute("commit")
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on"):
            execute(f"pragma {pragma}")
        if applied != set(MIGRATIONS):
            self._migrate(backed_up=bool(applied))

    def _migrate(self, *, backed_up: bool) -> None:
        from cchc_desktop.store.schema import migrations

        if backed_up:
            self.back_up()
        migrations.apply(self._db)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
            raise problem_of(error, self.file) from error

    def query(self, statement: str, *given: object) -> list[tuple[Any, ...]]:
        """The rows a statement finds."""
        with self._told():
            return self._connection.execute(statement, given).fetchall()

    @contextmanager
    def writing(self) -> Iterator["Database"]:
        """One transaction: all of it on disk, or none."""
        with self._told(), self._db.atomic():
            yield self._db

    def close(self) -> None:
        self._connection.close()

    def back_up(self) -> Path:
        """Make a verified backup now, keeping the ten newest."""
        with self._told():
            from cchc_desktop.store.backup import make_backup

            return make_backup(self._connection, self.backups, datetime.now())

    # Settings: the unit profile, and where the officer left

    def settings(self) -> dict[str, str]:
        with self._told():
            return dict(self._connection.execute("select key, text from settings").fetchall())

    def set_settings(self, settings: Mapping[str, str]) -> None:
        with self._told(), self._db.atomic():
            for key, text in settings.items():
                self._db.execute("insert or replace into settings values (?, ?)", (key, text))

    # Reports

    def create_report(self, form: str, version: int, edits: Iterable[Edit],
                      source: Source = Source.TYPED) -> int:
        """A new report with its first entries; they are where it begins, not a step to undo."""
        with self._told(), self._db.atomic():
            cursor = self._db.execute(
                "insert into reports (form, form_version, created) values (?, ?, ?)",
                (form, version, now()))
            report = int(cursor.lastrowid or 0)
            for item, text in edits:
                if text is not None:
                    self._put(report, item, text, source)
            return report

    def delete_report(self, report: int, *, deleted: bool = True) -> None:
        """Take a report off the list, or put it back; its data stays."""
        with self._told():
            self._db.execute("update reports set deleted = ? where id = ?",
                             (now() if deleted else None, report))

    def reports(self, *, deleted: bool = False) -> list[StoredReport]:
        """The reports of the list, or those deleted, the last edited first; only their details."""
        with self._told():
            rows = self._connection.execute(
                "select id, form, form_version, coalesce((select at from actions where report"
                f" = reports.id order by id desc limit 1), created) as edited, {STATE}"
                " from reports where (deleted is not null) = ?"
                " order by edited desc, id desc", (deleted,)).fetchall()
            details = self._details()
            return [StoredReport(row[0], row[1], row[2], details.get(row[0], {}), *row[3:])
                    for row in rows]

    def _details(self) -> dict[int, dict[Item, str]]:
        found: dict[int, dict[Item, str]] = {}
        for report, key, text in self._connection.execute(
                "select facts.report, key, text from reports join facts"
                " on facts.report = reports.id and aspect = ?", (Aspect.DETAIL,)):
            found.setdefault(report, {})[Item(Aspect.DETAIL, key)] = text
        return found

    def report(self, report: int) -> StoredReport | None:
        """One report with everything entered in it."""
        with self._told():
            row = self._connection.execute(
                f"select form, form_version, created, {STATE} from reports where id = ?",
                (report,)).fetchone()
            if row is None:
                return None
            return StoredReport(report, row[0], row[1], self._facts(report), *row[2:])

    def _facts(self, report: int) -> dict[Item, str]:
        rows = self._connection.execute(
            "select aspect, key, text from facts where report = ?", (report,)).fetchall()
        return {Item(Aspect(row[0]), row[1]): row[2] for row in rows}

    # Steps

    def record(self, report: int, edits: Sequence[Edit], source: Source = Source.TYPED,
               kind: Step = Step.EDIT, of: int | None = None) -> Action:
        """Put a step on disk: the entries, and what they were before. One transaction."""
        with self._told(), self._db.atomic():
            cursor = self._db.execute(
                "insert into actions (report, at, kind, of, source) values (?, ?, ?, ?, ?)",
                (report, now(), kind, of, source))
            action = int(cursor.lastrowid or 0)
            for item, text in edits:
                old = self._journal(action, report, item, text)
                self._put(report, item, text, source)
                self.forget_typing(report, item)
                if item == FORM_CHANGED:
                    self._db.execute("update reports set form_version = ? where id = ?",
                                     (form_version(old, text), report))
            return Action(action, kind, of)

    def _journal(self, action: int, report: int, item: Item, text: str | None) -> str | None:
        row = self._db.execute(
            "select text from facts where report = ? and aspect = ? and key = ?",
            (report, *item)).fetchone()
        old = row[0] if row else None
        self._db.execute("insert or replace into journal values (?, ?, ?, ?, ?, ?)",
                         (action, *item, old, text, report))
        return old

    def _put(self, report: int, item: Item, text: str | None, source: Source) -> None:
        if text is None:
            self._db.execute("delete from facts where report = ? and aspect = ? and key = ?",
                             (report, *item))
        else:
            self._db.execute("insert or replace into facts values (?, ?, ?, ?, ?, ?)",
                             (report, *item, text, source, now()))

    def actions(self, report: int) -> list[Action]:
        """Every step of a report, the first first."""
        with self._told():
            rows = self._connection.execute(
                "select id, kind, of from actions where report = ? order by id", (report,))
            return [Action(row[0], Step(row[1]), row[2]) for row in rows.fetchall()]

    def changes(self, action: int) -> list[Change]:
        """What a step changed."""
        with self._told():
            rows = self._connection.execute(
                "select aspect, key, old, new from journal where action = ?", (action,))
            return [Change(Item(Aspect(row[0]), row[1]), row[2], row[3])
                    for row in rows.fetchall()]

    # The text in an open editor

    def keep_typing(self, report: int, item: Item, text: str) -> None:
        """Keep what stands in an open editor, so that it survives a crash."""
        with self._told():
            self._db.execute("insert or replace into typing values (?, ?, ?, ?, ?)",
                             (report, *item, text, now()))

    def forget_typing(self, report: int, item: Item) -> None:
        """The editor was left without a change."""
        with self._told():
            self._db.execute("delete from typing where report = ? and aspect = ? and key = ?",
                             (report, *item))

    def typing(self, report: int) -> list[Edit]:
        """What was left in open editors by a crash."""
        with self._told():
            rows = self._connection.execute("select aspect, key, text from typing where report = ?",
                                    (report,))
            return [Edit(Item(Aspect(row[0]), row[1]), row[2]) for row in rows.fetchall()]
