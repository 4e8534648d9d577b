"""The tables of the store, as migrations: each ran once in every file, in this order.

facts    what was entered, one row an entry: (report, aspect, key) → text as typed, and where from
actions  what the officer did, one row a step; undo and redo are steps too
journal  what each step changed: old and new text of every entry
typing   text in an open editor, until it becomes an edit
"""

from sqlite_utils import Migrations
from sqlite_utils.db import Database

migrations = Migrations("cchc_desktop")


@migrations()
def m001_first_tables(db: Database) -> None:
    """The first version."""
    for statement in (
        "create table settings (key text primary key, text text not null) without rowid",
        "create table reports (id integer primary key, form text not null,"
        " form_version integer not null, created text not null, deleted text)",
        "create table facts (report integer not null references reports(id), aspect text not null,"
        " key text not null, text text not null, source text not null, at text not null,"
        " primary key (report, aspect, key)) without rowid",
        "create table actions (id integer primary key,"
        " report integer not null references reports(id), at text not null, kind text not null,"
        " of integer references actions(id), source text not null)",
        "create index actions_of_report on actions (report)",
        "create table journal (action integer not null references actions(id),"
        " aspect text not null, key text not null, old text, new text,"
        " primary key (action, aspect, key)) without rowid",
        "create table typing (report integer not null references reports(id),"
        " aspect text not null, key text not null, text text not null, at text not null,"
        " primary key (report, aspect, key)) without rowid",
    ):
        db.execute(statement)

