"""Verified copies of the store: made whole by SQLite, checked, thinned to the ten newest."""

import os
import re
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cchc_desktop.report.model import Aspect, Item
from cchc_desktop.store.problems import StoreProblem, Trouble, problem_of
from cchc_desktop.store.versions import applied_migrations, trouble_of

KEPT = 10
_STAMP = "%Y%m%d-%H%M%S"
_BACKUP, _FORMER = "cchc", "truoc-khi-khoi-phuc"
_NAME = re.compile(rf"({_BACKUP}|{_FORMER})-(\d{{8}}-\d{{6}})\.db")


class Backup(NamedTuple):
    """A backup and when it was made; `former`: what a restored backup took the place of."""

    file: Path
    made: datetime
    former: bool


class BackedUpReport(NamedTuple):
    """What a backup holds of one report: its details, how many entries, and the last edit."""

    details: dict[Item, str]
    form: str
    entries: int
    edited: str


def make_backup(store: sqlite3.Connection, folder: Path, made: datetime) -> Path:
    """Copy the open store whole, verify the copy, then give it its name.

    Raises sqlite3.Error or OSError if it cannot be written or does not verify; no older copy is
    lost then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / "dang_sao_luu.tmp"
    unfinished.unlink(missing_ok=True)
    try:
        store.execute("vacuum into ?", (str(unfinished),))
        if trouble_with(unfinished):
            raise sqlite3.DatabaseError("the copy does not verify")
        target = _free_name(folder, _BACKUP, made)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    made_daily = [backup for backup in backups(folder) if not backup.former]
    for old in _oldest_last(made_daily, made)[KEPT:]:
        if old.file != target:
            old.file.unlink(missing_ok=True)
    return target


def _free_name(folder: Path, kind: str, made: datetime) -> Path:
    """A name no file has: the second, or one soon after it."""
    while (file := folder / f"{kind}-{made.strftime(_STAMP)}.db").exists():
        made += timedelta(seconds=1)
    return file


def _oldest_last(found: list[Backup], now: datetime) -> list[Backup]:
    """A backup from the future was made while the clock was wrong: it is the first to go."""
    return sorted(found, key=lambda backup: (backup.made <= now, backup.made), reverse=True)


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder and what restoring kept there, the newest first."""
    found = (_backup(file) for file in folder.glob("*.db"))
    return sorted(filter(None, found), key=lambda backup: backup.made, reverse=True)


def _backup(file: Path) -> Backup | None:
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    kind, stamp = match.groups()
    try:
        return Backup(file, datetime.strptime(stamp, _STAMP), kind == _FORMER)
    except ValueError:
        return None


def backup_is_due(folder: Path, today: date) -> bool:
    """Whether none was made today."""
    return not any(backup.made.date() == today and not backup.former
                   for backup in backups(folder))


def trouble_with(file: Path) -> Trouble | None:
    """Why a copy cannot be used, None if it passes SQLite's integrity check and is ours."""
    try:
        with closing(_read_only(file)) as connection:
            if connection.execute("pragma integrity_check(1)").fetchone()[0] != "ok":
                return Trouble.DAMAGED
            empty = not applied_migrations(connection)
            return trouble_of(connection) or (Trouble.FOREIGN if empty else None)
    except (sqlite3.Error, UnicodeDecodeError):
        return Trouble.DAMAGED


def contents(file: Path) -> list[BackedUpReport]:
    """What a backup holds, to look at before restoring it. Empty if it cannot be read."""
    try:
        with closing(_read_only(file)) as connection:
            return [_contents_of(connection, *row) for row in connection.execute(
                "select id, form, created from reports where deleted is null order by id")]
    except (sqlite3.Error, UnicodeDecodeError):
        return []


def _contents_of(connection: sqlite3.Connection, report: int, form: str,
                 created: str) -> BackedUpReport:
    details = connection.execute("select key, text from facts where report = ? and aspect = ?",
                                 (report, Aspect.DETAIL))
    count, edited = connection.execute("select count(*), max(at) from facts where report = ?",
                                       (report,)).fetchone()
    return BackedUpReport({Item(Aspect.DETAIL, key): text for key, text in details}, form,
                          count, edited or created)


def _read_only(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def restore(store: Path, backup: Path, folder: Path) -> Path | None:
    """Put a backup in the place of the closed store; what was there is kept beside the backups.

    Returns where the former store now is, None if there was none. Raises StoreProblem, and then
    the store is as it was.
    """
    if trouble := trouble_with(backup):
        raise StoreProblem(trouble, backup)
    fresh = store.with_suffix(".moi")
    try:
        shutil.copyfile(backup, fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        former = _keep(store, folder)
        fresh.replace(store)
    except OSError as error:
        raise problem_of(error, store) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return former


def _keep(store: Path, folder: Path) -> Path | None:
    """Give the closed store a second name in `folder`, so that the first can be taken."""
    if not store.exists():
        return None
    folder.mkdir(parents=True, exist_ok=True)
    former = _free_name(folder, _FORMER, datetime.now())
    log = store.with_name(store.name + "-wal")
    if log.exists():
        log.replace(former.with_name(former.name + "-wal"))
    store.with_name(store.name + "-shm").unlink(missing_ok=True)
    try:
        os.link(store, former)
    except OSError:  # a memory stick's file system has no second names
        shutil.copyfile(store, former)
    return former
