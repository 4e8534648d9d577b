"""The tables of the store, as migrations: each ran once in every file, in this order.

facts    what was entered, one row an entry: (report, aspect, key) → text as typed, and where from
actions  what the officer did, one row a step; undo and redo are steps too
journal  what each step changed: old and new text of every entry
typing   text in an open editor, until it becomes an edit
forms    the text of every version of a form that a report was written with
snapshots, frozen, frozen_values
         a report as it stood at a moment: what was entered, and every value as it was printed
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


@migrations()
def m002_reports_over_time(db: Database) -> None:
    """What a report is over time: its form as it was then, snapshots, signing, corrections."""
    for statement in (
        "create table forms (id text not null, version integer not null, text text not null,"
        " primary key (id, version)) without rowid",
        "create table snapshots (id integer primary key,"
        " report integer not null references reports(id), at text not null, name text not null,"
        " form_version integer not null, sums text not null, document text not null)",
        "create index snapshots_of_report on snapshots (report)",
        "create table frozen (snapshot integer not null references snapshots(id),"
        " aspect text not null, key text not null, text text not null,"
        " primary key (snapshot, aspect, key)) without rowid",
        "create table frozen_values (snapshot integer not null references snapshots(id),"
        " key text not null, text text not null, primary key (snapshot, key)) without rowid",
        "alter table reports add column submitted text",
        "alter table reports add column signed integer references snapshots(id)",
        "alter table reports add column corrects integer references reports(id)",
        "alter table reports add column correction text",
        "alter table journal add column report integer references reports(id)",
        "update journal set report = (select report from actions where id = action)",
        "create index journal_of_entry on journal (report, aspect, key)",
    ):
        db.execute(statement)
