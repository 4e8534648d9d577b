"""Which migrations a store has been through, read without anything but sqlite3."""

import sqlite3

from cchc_desktop.store.problems import Trouble

MIGRATIONS = ("m001_first_tables", "m002_reports_over_time")
"""The names of all migrations in schema.py, in order."""


def applied_migrations(connection: sqlite3.Connection) -> set[str]:
    """The migrations a file has been through; none for a new one."""
    known = connection.execute(
        "select 1 from sqlite_master where name = '_sqlite_migrations'").fetchone()
    if known is None:
        return set()
    rows = connection.execute("select name from _sqlite_migrations"
                              " where migration_set = 'cchc_desktop'").fetchall()
    return {row[0] for row in rows}


def trouble_of(connection: sqlite3.Connection) -> Trouble | None:
    """Why a file cannot be our store: made by somebody else, or by a newer program."""
    applied = applied_migrations(connection)
    if applied - set(MIGRATIONS):
        return Trouble.NEWER
    holds_something = connection.execute("select 1 from sqlite_master").fetchone() is not None
    return Trouble.FOREIGN if holds_something and not applied else None
