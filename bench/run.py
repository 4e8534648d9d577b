"""Speed and memory as ratios against floors measured in the same run.

    python bench/run.py            all six bars
    python bench/run.py --quick    fewer runs

(a) process start to usable window ÷ an empty QMainWindow: at the list of reports, and with a report
    of 115 rows reopened where it was left
(b) one edit (compute, check, store), p50 and p99 in ms, and ÷ a bare sqlite3 commit of one row
(c) export of the sample ÷ a plain docxtpl render of the same template and data
(d) peak memory of the window ÷ the empty window's
(e) (b) and (c) with the appendix 10 and 100 times as long
(f) reading the texts again after one edit, p99 in ms, and ÷ reading everything for the first time

(b) and (c) are measured on the largest form as well, (f) on the largest report.
"""

import argparse
import gc
import io
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from docxtpl import DocxTemplate  # noqa: E402
from jinja2 import StrictUndefined  # noqa: E402
from jinja2.sandbox import SandboxedEnvironment  # noqa: E402

from cchc_desktop.compute import compute  # noqa: E402
from cchc_desktop.desk import Desk  # noqa: E402
from cchc_desktop.document.content import content  # noqa: E402
from cchc_desktop.document.templates import find_template  # noqa: E402
from cchc_desktop.document.writing import document_bytes  # noqa: E402
from cchc_desktop.draft import Draft  # noqa: E402
from cchc_desktop.form.library import FormLibrary, shipped  # noqa: E402
from cchc_desktop.form.loading import load_form  # noqa: E402
from cchc_desktop.form.model import Form  # noqa: E402
from cchc_desktop.proofread.engine import forget  # noqa: E402
from cchc_desktop.proofread.own_report import proofread  # noqa: E402
from cchc_desktop.report.data_file import load_report  # noqa: E402
from cchc_desktop.report.model import Aspect, Edit, Item, Report  # noqa: E402
from cchc_desktop.store.store import Store  # noqa: E402

FORM = "cchc-hai-duong-2022"
BARS = {"a": 2.0, "b": 16.0, "c": 1.5, "d": 1.6, "f": 50.0, "f ratio": 0.5}


def main() -> int:
    """Print every bar; 1 if one does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer runs")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as folder:
        holds = [*start_and_memory(Path(folder), 5 if quick else 15),
                 *readings(60 if quick else 300),  # before long appendices fill the memory
                 *edits_and_exports(Path(folder), 60 if quick else 300, 3 if quick else 7)]
    print("All bars hold." if all(holds) else "A bar does not hold.")
    return 0 if all(holds) else 1


def bar(name: str, words: str, value: float, limit: float) -> bool:
    """Print one figure against its bar."""
    print(f"({name}) {words:<58} {value:8.2f}   bar {limit:g}   "
          f"{'ok' if value <= limit else 'OVER'}")
    return value <= limit


# (a) and (d): whole processes, in turn


def start_and_memory(folder: Path, runs: int) -> list[bool]:
    at_list, at_report = folder / "danh_sach", folder / "bao_cao"
    for store in (at_list, at_report):
        visit("window.py", store)
    desk = Desk(at_list / "cchc.db")
    desk.remember_place(0)
    desk.close()
    floor, home, report = [], [], []
    for _ in range(runs):
        floor.append(visit("empty_window.py"))
        home.append(visit("window.py", at_list))
        report.append(visit("window.py", at_report))
    for name, visits in (("empty window", floor), ("list of reports", home),
                         ("report reopened", report)):
        print(f"    {name}: {statistics.median(v[0] for v in visits):.3f} s to usable "
              f"({ratio(visits, floor, 0):.2f} ×), "
              f"{statistics.median(v[1] for v in visits):.0f} MiB at most")
    return [bar("a", "start to the list of reports ÷ empty window", ratio(home, floor, 0),
                BARS["a"]),
            bar("a", "start to a reopened report ÷ empty window", ratio(report, floor, 0),
                BARS["a"]),
            bar("d", "peak memory with a report open ÷ empty window", ratio(report, floor, 1),
                BARS["d"])]


def ratio(visits: list[tuple[float, float]], floor: list[tuple[float, float]], what: int) -> float:
    """The median of what a visit took over what the empty window beside it took."""
    return statistics.median(a[what] / b[what] for a, b in zip(visits, floor, strict=True))


def visit(script: str, *arguments: Path) -> tuple[float, float]:
    """Seconds until the process says its window is usable, and its peak memory in MiB."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, HERE / script, *arguments], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    assert process.stdout is not None
    said = process.stdout.readline()
    assert said == "usable\n", said
    wall = time.perf_counter() - begun
    memory = float(process.stdout.readline()) / 1024
    process.wait()
    return wall, memory


# (b), (c) and (e): in this process


def edits_and_exports(folder: Path, edits: int, exports: int) -> list[bool]:
    library = FormLibrary()
    sample = load_report(shipped("resources") / "bao_cao_mau.json", library.form)
    largest = load_report(HERE.parent / "tests" / "reports" / "thinh_duc_da_sua.json", library.form)
    holds, usual = [], 0.0
    for times, given in ((1, largest), (1, sample), (10, sample), (100, sample)):
        report = given if times == 1 else Report(longer(folder, times), given.entries)
        fewer = max(edits // times, 20)
        p50, p99, commit = edit_times(folder / f"{report.form.id}{times}.db", report, fewer)
        rows = sum(len(table.rows) for table in report.form.tables)
        print(f"    {report.form.id}, {rows} rows: one edit p50 {p50:.2f} ms, p99 {p99:.2f} ms, "
              f"{p50 / commit:.0f} × a bare commit ({commit:.2f} ms)")
        if times == 1:
            holds.append(bar("b", "one edit, p99 in ms", p99, BARS["b"]))
            usual = p50
        else:
            holds.append(bar("e", f"edit with {times} × the rows: growth ÷ {times}",
                             p50 / usual / times, 1.0))
        holds.append(export_ratio(report, times, max(exports // (1 + times // 50), 3)))
    return holds


def longer(folder: Path, times: int) -> Form:
    """The form with every appendix table so many times as long, relations included."""
    text = (shipped("forms") / f"{FORM}.toml").read_text(encoding="utf-8")
    text, carry, policies = text.partition("\n[carry]\n")
    head, *tables = text.split("\n[[tables]]\n")
    form = FormLibrary().form(FORM)
    assert form is not None
    names = sorted(form.rows, key=len, reverse=True)
    parts = [head]
    for table in tables:
        intro, *rows = table.split("\n[[tables.rows]]\n")
        copies = [renamed(row, names, copy) for copy in range(times) for row in rows]
        parts.append("\n[[tables.rows]]\n".join([intro, *copies]))
    file = folder / f"dai_{times}.toml"
    file.write_text("\n[[tables]]\n".join(parts) + carry + policies, encoding="utf-8")
    return load_form(file)


def renamed(row: str, names: list[str], copy: int) -> str:
    """A row of the `copy`th copy: its own names, STT and relations within the copy."""
    if copy == 0:
        return row
    for name in names:
        row = row.replace(f'"{name}"', f'"{name}__{copy}"').replace(
            f'"-{name}"', f'"-{name}__{copy}"')
    return row.replace('stt = "', f'stt = "{1000 + copy}.', 1)


def edit_times(file: Path, report: Report, edits: int) -> tuple[float, float, float]:
    """p50 and p99 of an edit and the median of a bare commit, in milliseconds."""
    store = Store(file)
    draft = Draft(store, store.create_report(report.form.id, 1, []), report.form, report.entries)
    names = [name for name, field in report.form.fields.items()
             if field.relation is None and field.type.is_number][:100]
    gc.freeze()  # as the window does once it is up
    spent = [timed(lambda number=number: draft.answer(names[number % len(names)], str(number)))
             for number in range(edits)]
    store.close()
    return percentile(spent, 50), percentile(spent, 99), bare_commit(file.with_suffix(".bare"))


def bare_commit(file: Path) -> float:
    """The median of committing one row with the store's own settings, in milliseconds."""
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("locking_mode = exclusive", "journal_mode = wal", "synchronous = full"):
        connection.execute(f"pragma {pragma}")
    connection.execute("create table facts (key text, text text)")
    spent = [timed(lambda: connection.execute("insert into facts values ('a', '1')"))
             for _ in range(300)]
    connection.close()
    return percentile(spent, 50)


def export_ratio(report: Report, times: int, runs: int) -> bool:
    figures = compute(report)
    template = find_template("bao_cao_14")
    ratios = []
    for _ in range(runs):
        floor = timed(lambda: plain_render(template, content(report, figures)))
        ratios.append(timed(lambda: document_bytes(report, figures)) / floor)
    words = f"export with {times} × the rows ÷ plain docxtpl"
    return bar("c" if times == 1 else "e", words, statistics.median(ratios), BARS["c"])


# (f): the checks of the texts


def readings(edits: int) -> list[bool]:
    """After each edit one text is another; everything else is remembered."""
    library = FormLibrary()
    report = load_report(HERE.parent / "tests" / "reports" / "thinh_duc_da_sua.json", library.form)
    figures = compute(report)
    proofread(report, figures)  # data files are loaded once
    whole = []
    for _ in range(5):
        forget()
        whole.append(worked(lambda: proofread(report, figures)))
    longest = max(report.form.text_ids, key=lambda text_id: len(report.text(text_id)))
    gc.freeze()  # as the window does once it is up
    spent = []
    for number in range(edits):
        text = f"{report.text(longest)}\n- Đã có thêm {number} hồ sơ."
        edited = report.edited([Edit(Item(Aspect.TEXT, longest), text)])
        spent.append(worked(lambda edited=edited: proofread(edited, figures)))
    floor = statistics.median(whole)
    print(f"    texts of {report.form.id}: all {floor:.0f} ms, after one edit p50 "
          f"{percentile(spent, 50):.1f} ms")
    return [bar("f", "texts after one edit, p99 in ms", percentile(spent, 99), BARS["f"]),
            bar("f", "texts after one edit ÷ all of them", percentile(spent, 50) / floor,
                BARS["f ratio"])]


def plain_render(template: Path, context: dict[str, object]) -> bytes:
    """What docxtpl does alone: render and save."""
    document = DocxTemplate(template)
    document.render(context, SandboxedEnvironment(autoescape=True, undefined=StrictUndefined))
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def timed(done: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    done()
    return (time.perf_counter() - begun) * 1000


def worked(done: Callable[[], object]) -> float:
    """Milliseconds of this process alone, for pure functions beside busy neighbours."""
    begun = time.process_time()
    done()
    return (time.process_time() - begun) * 1000


def percentile(values: list[float], percent: int) -> float:
    return sorted(values)[min(len(values) * percent // 100, len(values) - 1)]


if __name__ == "__main__":
    sys.exit(main())
