"""Backups are whole, verified, thinned, and restored without losing what was there."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from cchc_desktop.report.model import Aspect, Edit, Item, value_item
from cchc_desktop.store.backup import (
    KEPT,
    backup_is_due,
    backups,
    contents,
    make_backup,
    restore,
    trouble_with,
)
from cchc_desktop.store.problems import StoreProblem, Trouble
from cchc_desktop.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "cchc.db")
    report = opened.create_report("mau", 1, [Edit(Item(Aspect.DETAIL, "unit.name"), "An Bình")])
    opened.record(report, [Edit(value_item("a"), "1")])
    yield opened
    opened.close()


def test_a_backup_holds_everything(store: Store) -> None:
    file = store.back_up()
    assert trouble_with(file) is None
    held = contents(file)[0]
    assert held.details == {Item(Aspect.DETAIL, "unit.name"): "An Bình"}
    assert (held.form, held.entries) == ("mau", 2)


def test_ten_are_kept_the_newest(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "nhieu"
    for day in range(1, 14):
        make_backup(store._connection, folder, datetime(2026, 11, day, 8, 0, 0))
    assert [backup.made.day for backup in backups(folder)] == list(range(13, 13 - KEPT, -1))
    assert not list(folder.glob("*.tmp"))


def test_one_a_day_is_due(store: Store) -> None:
    folder = store.backups
    assert backup_is_due(folder, date.today())
    store.back_up()
    assert not backup_is_due(folder, date.today())
    assert backup_is_due(folder, date(2099, 1, 1))


def test_a_damaged_backup_is_not_sound_and_not_restored(store: Store, tmp_path: Path) -> None:
    bad = tmp_path / "cchc-20260101-080000.db"
    bad.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    store.close()
    before = store.file.read_bytes()
    assert trouble_with(bad) is Trouble.DAMAGED
    assert contents(bad) == []
    with pytest.raises(StoreProblem) as caught:
        restore(store.file, bad, store.backups)
    assert caught.value.trouble is Trouble.DAMAGED
    assert store.file.read_bytes() == before


def test_restoring_keeps_what_was_there(store: Store) -> None:
    backup = store.back_up()
    store.record(1, [Edit(value_item("a"), "2")])
    store.close()
    former = restore(store.file, backup, store.backups)
    restored = Store(store.file)
    first = restored.report(1)
    assert first is not None
    assert first.entries[value_item("a")] == "1"
    restored.close()
    assert former is not None
    kept = Store(former)
    second = kept.report(1)
    assert second is not None
    assert second.entries[value_item("a")] == "2"
    kept.close()


def test_restoring_where_the_store_is_gone(store: Store) -> None:
    backup = store.back_up()
    store.close()
    store.file.unlink()
    assert restore(store.file, backup, store.backups) is None
    Store(store.file).close()


def test_a_restore_that_fails_changes_nothing(store: Store,
                                              monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace a file that another program holds open."""
    backup = store.back_up()
    store.record(1, [Edit(value_item("a"), "2")])
    store.close()
    before = store.file.read_bytes()
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target == store.file:
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StoreProblem) as caught:
        restore(store.file, backup, store.backups)
    assert caught.value.trouble is Trouble.READ_ONLY
    assert store.file.read_bytes() == before
    assert not list(store.file.parent.glob("*.moi"))


def test_restoring_twice_in_a_second_keeps_both(store: Store) -> None:
    first = store.back_up()
    store.record(1, [Edit(value_item("a"), "2")])
    store.close()
    kept = [restore(store.file, first, store.backups) for _ in range(2)]
    assert len(set(kept)) == 2
    assert [value_of(file) for file in kept] == ["2", "1"]
    former = [backup for backup in backups(store.backups) if backup.former]
    assert {backup.file for backup in former} == set(kept)
    restore(store.file, former[-1].file, store.backups)
    assert value_of(store.file) == "2"


def value_of(file: Path | None) -> str:
    assert file is not None
    opened = Store(file)
    held = opened.report(1)
    opened.close()
    assert held is not None
    return held.entries[value_item("a")]


def test_what_is_not_ours_is_not_restored(store: Store, tmp_path: Path) -> None:
    foreign, newer = tmp_path / "la.db", tmp_path / "moi.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("create table reports (id integer)")
    shutil.copyfile(store.back_up(), newer)
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute("insert into _sqlite_migrations (migration_set, name, applied_at)"
                           " values ('cchc_desktop', 'm999_later', '2030-01-01')")
    assert trouble_with(foreign) is Trouble.FOREIGN
    assert trouble_with(newer) is Trouble.NEWER


def test_a_clock_that_was_wrong_does_not_stop_backups(store: Store) -> None:
    for day in range(1, 13):
        make_backup(store._connection, store.backups, datetime(2099, 1, day, 8, 0, 0))
    assert backup_is_due(store.backups, date.today())
    today = store.back_up()
    assert today.exists()
    assert len(backups(store.backups)) == KEPT
    assert not backup_is_due(store.backups, date.today())


def test_several_backups_in_a_second_are_all_kept(store: Store) -> None:
    assert len({store.back_up() for _ in range(3)}) == len(backups(store.backups)) == 3


def test_names_that_are_no_time_are_passed_over(store: Store) -> None:
    store.back_up()
    (store.backups / "cchc-20261399-999999.db").write_bytes(b"")
    assert len(backups(store.backups)) == 1


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "sao_luu").write_text("a file")
    opened = Store(tmp_path / "cchc.db")
    with pytest.raises(StoreProblem):
        opened.back_up()
    opened.close()
