"""The store keeps every edit, one transaction each, and refuses what it cannot do politely."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.report.model import Aspect, Edit, Item, value_item
from cchc_desktop.store import store as store_module
from cchc_desktop.store.problems import StoreProblem, Trouble
from cchc_desktop.store.schema import migrations
from cchc_desktop.store.store import Source, Step, Store
from cchc_desktop.store.versions import MIGRATIONS

DETAIL = Item(Aspect.DETAIL, "unit.name")
OLD_STORES = Path(__file__).parent / "schemas"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "du lieu" / "cchc.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    opened = Store(file)
    yield opened
    opened.close()


@pytest.fixture
def report(store: Store) -> int:
    return store.create_report("mau", 1, [Edit(DETAIL, "An Bình")])


def facts(store: Store, report: int) -> dict[Item, str]:
    stored = store.report(report)
    assert stored is not None
    return dict(stored.entries)


def trouble(file: Path) -> Trouble:
    with pytest.raises(StoreProblem) as caught:
        Store(file).close()
    assert str(caught.value)
    return caught.value.trouble


def test_pragmas(store: Store) -> None:
    pragmas = {name: store._db.execute(f"pragma {name}").fetchone()[0] for name in (
        "journal_mode", "synchronous", "foreign_keys", "locking_mode")}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1,
                       "locking_mode": "exclusive"}


def test_an_edit_is_a_fact_and_a_journal_entry(store: Store, report: int) -> None:
    store.record(report, [Edit(value_item("a"), "1"), Edit(value_item("b"), "2")], Source.PASTED)
    action = store.record(report, [Edit(value_item("a"), None)])
    assert facts(store, report) == {DETAIL: "An Bình", value_item("b"): "2"}
    assert [(change.item.key, change.old, change.new) for change in store.changes(action.id)] == [
        ("a", "1", None)]
    assert [step.kind for step in store.actions(report)] == [Step.EDIT, Step.EDIT]


def test_everything_is_there_after_reopening(file: Path) -> None:
    first = Store(file)
    report = first.create_report("mau", 3, [])
    first.record(report, [Edit(value_item("a"), "Đã gõ – “10 tỷ”\n{{x}}")])
    first.set_settings({"left.page": "the_che"})
    first.close()
    second = Store(file)
    stored = second.report(report)
    assert stored is not None
    assert (stored.form, stored.form_version) == ("mau", 3)
    assert stored.entries == {value_item("a"): "Đã gõ – “10 tỷ”\n{{x}}"}
    assert second.settings() == {"left.page": "the_che"}
    second.close()


def test_typing_in_an_open_editor_is_kept_until_it_is_an_edit(store: Store, report: int) -> None:
    store.keep_typing(report, value_item("a"), "đang g")
    store.keep_typing(report, value_item("a"), "đang gõ")
    assert store.typing(report) == [Edit(value_item("a"), "đang gõ")]
    store.record(report, [Edit(value_item("a"), "đang gõ.")])
    assert store.typing(report) == []


def test_a_deleted_report_comes_back(store: Store, report: int) -> None:
    store.delete_report(report)
    assert store.reports() == []
    store.delete_report(report, deleted=False)
    assert [stored.id for stored in store.reports()] == [report]


def test_the_list_shows_details_only(store: Store, report: int) -> None:
    store.record(report, [Edit(value_item("a"), "1")])
    assert store.reports()[0].entries == {DETAIL: "An Bình"}


def test_a_failed_step_changes_nothing(store: Store, report: int) -> None:
    with pytest.raises(StoreProblem):
        store.record(report + 99, [Edit(value_item("a"), "1")])
    assert store.actions(report + 99) == []
    store.record(report, [Edit(value_item("a"), "2")])
    assert facts(store, report)[value_item("a")] == "2"


def test_a_second_program_is_refused(store: Store, file: Path) -> None:
    assert trouble(file) is Trouble.IN_USE
    code = ("from pathlib import Path; from cchc_desktop.store.store import Store; "
            f"Store(Path({str(file)!r}))")
    second = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "cửa sổ khác" in second.stderr


@pytest.mark.parametrize("content", [b"not a database at all, " * 99, b"SQLite format 3\x00" * 9])
def test_a_damaged_store_is_not_opened_and_not_changed(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert trouble(file) is Trouble.DAMAGED
    assert file.read_bytes() == content


def test_a_store_damaged_inside_is_noticed(file: Path) -> None:
    store = Store(file)
    report = store.create_report("mau", 1, [])
    for number in range(300):
        store.record(report, [Edit(value_item(f"a{number}"), "x" * 200)])
    store.close()
    whole = bytearray(file.read_bytes())
    for place in range(8192, len(whole) - 4096, 4096):
        whole[place:place + 64] = os.urandom(64)
    file.write_bytes(whole)
    assert trouble(file) is Trouble.DAMAGED
    assert file.read_bytes() == whole


def test_a_newer_store_is_refused_unchanged(file: Path) -> None:
    store = Store(file)
    store._db["_sqlite_migrations"].insert(
        {"migration_set": "cchc_desktop", "name": "m999_later", "applied_at": "2030"})
    store.close()
    before = file.read_bytes()
    assert trouble(file) is Trouble.NEWER
    assert file.read_bytes() == before


@pytest.mark.parametrize("table", ["x (id)", "settings (key text, text text)", "reports (id)"])
def test_a_file_of_another_program_is_refused_unchanged(file: Path, table: str) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"create table {table}")
    before = file.read_bytes()
    assert trouble(file) is Trouble.FOREIGN
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_of_five_programs_started_at_once_one_gets_a_new_store(file: Path) -> None:
    code = ("import sys, time; from pathlib import Path; "
            "from cchc_desktop.store.store import Store; "
            "from cchc_desktop.store.schema import migrations; "
            "from sqlite_utils.db import Database; sys.stdin.read(1); "
            f"store = Store(Path({str(file)!r})); print('open', flush=True); time.sleep(1)")
    started = [subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
               for _ in range(5)]
    time.sleep(0.5)
    for process in started:
        assert process.stdin
        process.stdin.write(b".")
        process.stdin.flush()
    assert sorted(process.communicate()[0] for process in started) == [b""] * 4 + [b"open\n"]


@pytest.mark.parametrize("log", [False, True], ids=["closed", "crashed"])
@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions are tested on POSIX")
def test_a_read_only_store_is_refused(shared_folder: Path, log: bool) -> None:
    file = shared_folder / "cchc.db"
    Store(file).close()
    if log:
        (shared_folder / "cchc.db-wal").write_bytes(b"")
    file.chmod(0o444)
    shared_folder.chmod(0o555 if not log else 0o777)
    assert as_nobody(file) == "READ_ONLY"


def as_nobody(file: Path) -> str:
    """Which trouble an officer without rights has with a store (root has all rights)."""
    code = f"""
import os, sys
from pathlib import Path
from cchc_desktop.store.store import Store
from cchc_desktop.store.problems import StoreProblem
if os.geteuid() == 0:
    os.setgroups([])
    os.setegid(65534)
    os.seteuid(65534)
try:
    Store(Path({str(file)!r}))
except StoreProblem as problem:
    print(problem.trouble.name)
"""
    return subprocess.run([sys.executable, "-c", code], capture_output=True,
                          text=True).stdout.strip()


def test_a_full_disk_is_told_and_the_rest_stays(store: Store, report: int) -> None:
    pages = store._db.execute("pragma page_count").fetchone()[0]
    store._db.execute(f"pragma max_page_count = {pages + 1}")
    with pytest.raises(StoreProblem) as caught:
        for number in range(50):
            store.record(report, [Edit(value_item(f"a{number}"), "x" * 3000)])
    assert caught.value.trouble is Trouble.DISK_FULL
    kept = facts(store, report)
    store._db.execute("pragma max_page_count = 1000000")
    store.record(report, [Edit(value_item("b"), "lại lưu được")])
    assert facts(store, report) == {**kept, value_item("b"): "lại lưu được"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("")
    assert trouble(tmp_path / "tep" / "cchc.db") is Trouble.NO_ACCESS


@pytest.mark.parametrize("old", sorted(OLD_STORES.glob("*.sql")), ids=lambda file: file.stem)
def test_every_older_schema_opens(old: Path, file: Path) -> None:
    file.parent.mkdir()
    with sqlite3.connect(file) as connection:
        connection.executescript(old.read_text(encoding="utf-8"))
    connection.close()
    store = Store(file)
    stored = store.report(1)
    assert stored is not None
    assert stored.entries[DETAIL] == "An Bình"
    assert migrations.pending(store._db) == []
    store.close()


def test_the_names_of_the_migrations_are_known_without_them() -> None:
    assert tuple(migration.name for migration in migrations._migrations) == MIGRATIONS


def test_a_migration_is_preceded_by_a_backup(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(file).close()
    calls: list[str] = []

    def later(db: object) -> None:
        calls.append("migrated")

    monkeypatch.setattr(migrations, "_migrations", [
        *migrations._migrations, migrations._Migration("m999_later", later)])
    monkeypatch.setattr(store_module, "MIGRATIONS", (*MIGRATIONS, "m999_later"))
    store = Store(file)
    assert len(list(store.backups.glob("cchc-*.db"))) == 1
    assert calls == ["migrated"]
    store.close()
