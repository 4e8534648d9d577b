BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'cchc_desktop','m001_first_tables','2026-11-28 01:40:08.353025+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'cchc_desktop','m002_reports_over_time','2026-11-28 01:40:08.357453+00:00');
CREATE TABLE actions (id integer primary key, report integer not null references reports(id), at text not null, kind text not null, of integer references actions(id), source text not null);
INSERT INTO "actions" VALUES(1,1,'2026-11-28T08:30:00','edit',NULL,'typed');
INSERT INTO "actions" VALUES(2,1,'2026-11-28T08:30:00','edit',NULL,'typed');
INSERT INTO "actions" VALUES(3,1,'2026-11-28T08:30:00','edit',NULL,'typed');
INSERT INTO "actions" VALUES(4,1,'2026-11-28T08:30:00','edit',NULL,'typed');
INSERT INTO "actions" VALUES(5,1,'2026-11-28T08:30:00','edit',NULL,'typed');
INSERT INTO "actions" VALUES(6,1,'2026-11-28T08:30:00','edit',NULL,'typed');
INSERT INTO "actions" VALUES(7,1,'2026-11-28T08:30:00','edit',NULL,'typed');
CREATE TABLE facts (report integer not null references reports(id), aspect text not null, key text not null, text text not null, source text not null, at text not null, primary key (report, aspect, key)) without rowid;
INSERT INTO "facts" VALUES(1,'detail','issue.date','13/6/2022','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'detail','issue.number','45','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'detail','period.kind','year','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'detail','period.year','2022','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'detail','unit.name','An Bình','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'value','bo','3','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'value','ca_hai','40','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'value','cu','7','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'value','doi_kieu','Một cửa điện tử','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(1,'value','giu','6','typed','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(2,'detail','period.kind','year','carried','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(2,'detail','period.year','2022','carried','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(2,'detail','unit.name','An Bình','carried','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(2,'value','bo','3','carried','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(2,'value','ca_hai','40','carried','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(2,'value','cu','7','carried','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(2,'value','doi_kieu','Một cửa điện tử','carried','2026-11-28T08:30:00');
INSERT INTO "facts" VALUES(2,'value','giu','6','carried','2026-11-28T08:30:00');
CREATE TABLE forms (id text not null, version integer not null, text text not null, primary key (id, version)) without rowid;
INSERT INTO "forms" VALUES('thu-hai-ban',1,'
id = "thu-hai-ban"
title = "Mẫu thử hai bản"
version = 1
periods = ["quarter", "year"]
addressees = ["Ủy ban nhân dân huyện"]
[texts]
trich_yeu = "Kết quả {ky.ten}"
mo_dau = "Báo cáo như sau:"
ket_thuc = "Trên đây là báo cáo."

[[sections]]
id = "mot"
level = 1
title = "MỤC MỘT"
fields = ["giu", "cu", "ca_hai", "bo", "doi_kieu"]
text = ""

[[fields]]
name = "giu"
label = "Số giữ nguyên"
unit = "Việc"

[[fields]]
name = "cu"
label = "Số đổi tên"
unit = "Việc"

[[fields]]
name = "ca_hai"
label = "Hồ sơ cả hai kênh"
unit = "Hồ sơ"

[[fields]]
name = "bo"
label = "Số bị bỏ"
unit = "Việc"

[[fields]]
name = "doi_kieu"
label = "Tên phần mềm"
type = "text"
');
CREATE TABLE frozen (snapshot integer not null references snapshots(id), aspect text not null, key text not null, text text not null, primary key (snapshot, aspect, key)) without rowid;
INSERT INTO "frozen" VALUES(1,'detail','period.kind','year');
INSERT INTO "frozen" VALUES(1,'detail','period.year','2022');
INSERT INTO "frozen" VALUES(1,'detail','unit.name','An Bình');
INSERT INTO "frozen" VALUES(1,'value','bo','3');
INSERT INTO "frozen" VALUES(1,'value','ca_hai','40');
INSERT INTO "frozen" VALUES(1,'value','cu','7');
INSERT INTO "frozen" VALUES(1,'value','doi_kieu','Một cửa điện tử');
INSERT INTO "frozen" VALUES(1,'value','giu','5');
INSERT INTO "frozen" VALUES(2,'detail','issue.date','13/6/2022');
INSERT INTO "frozen" VALUES(2,'detail','issue.number','45');
INSERT INTO "frozen" VALUES(2,'detail','period.kind','year');
INSERT INTO "frozen" VALUES(2,'detail','period.year','2022');
INSERT INTO "frozen" VALUES(2,'detail','unit.name','An Bình');
INSERT INTO "frozen" VALUES(2,'value','bo','3');
INSERT INTO "frozen" VALUES(2,'value','ca_hai','40');
INSERT INTO "frozen" VALUES(2,'value','cu','7');
INSERT INTO "frozen" VALUES(2,'value','doi_kieu','Một cửa điện tử');
INSERT INTO "frozen" VALUES(2,'value','giu','6');
CREATE TABLE frozen_values (snapshot integer not null references snapshots(id), key text not null, text text not null, primary key (snapshot, key)) without rowid;
INSERT INTO "frozen_values" VALUES(1,'bo','3');
INSERT INTO "frozen_values" VALUES(1,'ca_hai','40');
INSERT INTO "frozen_values" VALUES(1,'cu','7');
INSERT INTO "frozen_values" VALUES(1,'doi_kieu','Một cửa điện tử');
INSERT INTO "frozen_values" VALUES(1,'giu','5');
INSERT INTO "frozen_values" VALUES(2,'bo','3');
INSERT INTO "frozen_values" VALUES(2,'ca_hai','40');
INSERT INTO "frozen_values" VALUES(2,'cu','7');
INSERT INTO "frozen_values" VALUES(2,'doi_kieu','Một cửa điện tử');
INSERT INTO "frozen_values" VALUES(2,'giu','6');
CREATE TABLE journal (action integer not null references actions(id), aspect text not null, key text not null, old text, new text, report integer references reports(id), primary key (action, aspect, key)) without rowid;
INSERT INTO "journal" VALUES(1,'value','giu',NULL,'5',1);
INSERT INTO "journal" VALUES(2,'value','cu',NULL,'7',1);
INSERT INTO "journal" VALUES(3,'value','ca_hai',NULL,'40',1);
INSERT INTO "journal" VALUES(4,'value','bo',NULL,'3',1);
INSERT INTO "journal" VALUES(5,'value','doi_kieu',NULL,'Một cửa điện tử',1);
INSERT INTO "journal" VALUES(6,'value','giu','5','6',1);
INSERT INTO "journal" VALUES(7,'detail','issue.date',NULL,'13/6/2022',1);
INSERT INTO "journal" VALUES(7,'detail','issue.number',NULL,'45',1);
CREATE TABLE reports (id integer primary key, form text not null, form_version integer not null, created text not null, deleted text, submitted text, signed integer references snapshots(id), corrects integer references reports(id), correction text);
INSERT INTO "reports" VALUES(1,'thu-hai-ban',1,'2026-11-28T08:30:00',NULL,'2026-11-28T08:30:00',2,NULL,NULL);
INSERT INTO "reports" VALUES(2,'thu-hai-ban',1,'2026-11-28T08:30:00',NULL,NULL,NULL,1,'supplement');
CREATE TABLE settings (key text primary key, text text not null) without rowid;
CREATE TABLE snapshots (id integer primary key, report integer not null references reports(id), at text not null, name text not null, form_version integer not null, sums text not null, document text not null);
INSERT INTO "snapshots" VALUES(1,1,'2026-11-28T08:30:00','bản trình Chủ tịch 05/12',1,'{}','');
INSERT INTO "snapshots" VALUES(2,1,'2026-11-28T08:30:00','Bản đã ký',1,'{}','0000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE typing (report integer not null references reports(id), aspect text not null, key text not null, text text not null, at text not null, primary key (report, aspect, key)) without rowid;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX actions_of_report on actions (report);
CREATE INDEX snapshots_of_report on snapshots (report);
CREATE INDEX journal_of_entry on journal (report, aspect, key);
COMMIT;
