BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'cchc_desktop','m001_first_tables','2026-11-20 20:50:53.572971+00:00');
CREATE TABLE actions (id integer primary key, report integer not null references reports(id), at text not null, kind text not null, of integer references actions(id), source text not null);
INSERT INTO "actions" VALUES(1,1,'2026-11-20T20:50:53','edit',NULL,'typed');
INSERT INTO "actions" VALUES(2,1,'2026-11-20T20:50:53','edit',NULL,'typed');
CREATE TABLE facts (report integer not null references reports(id), aspect text not null, key text not null, text text not null, source text not null, at text not null, primary key (report, aspect, key)) without rowid;
INSERT INTO "facts" VALUES(1,'detail','period.kind','half_year','typed','2026-11-20T20:50:53');
INSERT INTO "facts" VALUES(1,'detail','period.number','1','typed','2026-11-20T20:50:53');
INSERT INTO "facts" VALUES(1,'detail','period.year','2022','typed','2026-11-20T20:50:53');
INSERT INTO "facts" VALUES(1,'detail','unit.name','An Bình','typed','2026-11-20T20:50:53');
INSERT INTO "facts" VALUES(1,'value','vb_den','657','typed','2026-11-20T20:50:53');
CREATE TABLE journal (action integer not null references actions(id), aspect text not null, key text not null, old text, new text, primary key (action, aspect, key)) without rowid;
INSERT INTO "journal" VALUES(1,'value','vb_den',NULL,'656');
INSERT INTO "journal" VALUES(2,'value','vb_den','656','657');
CREATE TABLE reports (id integer primary key, form text not null, form_version integer not null, created text not null, deleted text);
INSERT INTO "reports" VALUES(1,'cchc-hai-duong-2022',1,'2026-11-20T20:50:53',NULL);
CREATE TABLE settings (key text primary key, text text not null) without rowid;
INSERT INTO "settings" VALUES('profile.unit.name','An Bình');
CREATE TABLE typing (report integer not null references reports(id), aspect text not null, key text not null, text text not null, at text not null, primary key (report, aspect, key)) without rowid;
INSERT INTO "typing" VALUES(1,'value','vb_di','25','2026-11-20T20:50:53');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX actions_of_report on actions (report);
COMMIT;
