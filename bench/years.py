"""Ten years of quarterly reports of one commune against two reports of it.

    python bench/years.py

Opening a report, the history of a cell, an indicator over all periods and carrying forward: each
with 40 reports of 5,000 changes in the journal ÷ the same with two of them.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from cchc_desktop.desk import Desk  # noqa: E402
from cchc_desktop.draft import Draft  # noqa: E402
from cchc_desktop.form.library import shipped  # noqa: E402
from cchc_desktop.report.data_file import load_report  # noqa: E402
from cchc_desktop.report.model import Aspect, Edit, value_item  # noqa: E402
from cchc_desktop.report.period import PeriodKind, period_of  # noqa: E402
from cchc_desktop.ui.period_rows import period_details  # noqa: E402

REPORTS, CHANGES, BAR = 40, 5000, 1.5
FIRST_YEAR = 2022
CELL = "hs_truc_tuyen"
RATIO = "tl_hs_truc_tuyen"


def main() -> int:
    """Print every ratio; 1 if one is over the bar."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = filled(Path(folder) / "few.db", 2), filled(Path(folder) / "many.db", REPORTS)
        holds = [compared(words, lambda desk, do=do: do(*desk), few, many)  # type: ignore[misc]
                 for words, do in WORK.items()]
        for desk, _ in (few, many):
            desk.close()
    return 0 if all(holds) else 1


def filled(file: Path, reports: int) -> tuple[Desk, Draft]:
    """A desk with so many quarters, the last one open; each with a long journal."""
    desk = Desk(file)
    sample = load_report(shipped("resources") / "bao_cao_mau.json", desk.library.form)
    draft = None
    for number in range(reports):
        period = period_of(PeriodKind.QUARTER, FIRST_YEAR + number // 4, number % 4 + 1,
                           sample.form.cutoff)
        details = {item.key: text for item, text in sample.entries.items()
                   if item.aspect is Aspect.DETAIL and item.key.startswith("unit.")}
        draft = desk.create_report(sample.form, {**details, **period_details(period)})
        draft.edit([Edit(item, text) for item, text in sample.entries.items()
                    if item.aspect is not Aspect.DETAIL])
        lengthen_journal(desk, draft.id)
    assert draft is not None
    return desk, draft


def lengthen_journal(desk: Desk, report: int) -> None:
    """So many further steps, as typing them one by one would leave them."""
    names = [f"{CELL}", "hs_truc_tiep", "vb_den", "vb_di"]
    with desk.filing._store.writing() as db:
        begin = db.execute("select max(id) from actions").fetchone()[0]
        db.conn.executemany("insert into actions values (?, ?, '2026-01-01T08:00:00', 'edit', null,"
                            " 'typed')", [(begin + n, report) for n in range(1, CHANGES + 1)])
        db.conn.executemany("insert into journal values (?, 'value', ?, ?, ?, ?)", [
            (begin + n, names[n % len(names)] if n % 50 == 0 else f"o_{n % 200}", str(n),
             str(n + 1), report) for n in range(1, CHANGES + 1)])


def open_report(desk: Desk, draft: Draft) -> None:
    desk.open_report(draft.id)


def history(desk: Desk, draft: Draft) -> None:
    desk.records.history(draft.id, value_item(CELL))


def over_time(desk: Desk, draft: Draft) -> None:
    desk.filing.over_time(RATIO, draft.report.unit.full_name)


def carry(desk: Desk, draft: Draft) -> None:
    """The plan for the next quarter, from the last one."""
    period = period_of(PeriodKind.QUARTER, draft.report.period.year + 1, 1,
                       draft.report.form.cutoff)
    details = {item.key: text for item, text in draft.report.entries.items()
               if item.key.startswith("unit.")}
    desk.filing.plan(draft.id, desk.begun_report(draft.report.form,
                                                 {**details, **period_details(period)}))


WORK: dict[str, Callable[[Desk, Draft], None]] = {
    "opening a report": open_report, "the history of a cell": history,
    "an indicator over all periods": over_time, "carrying forward": carry}


def compared(words: str, do: Callable[[tuple[Desk, Draft]], None], few: tuple[Desk, Draft],
             many: tuple[Desk, Draft]) -> bool:
    """Time both in turn and print the ratio of their medians."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(25):
        for spent, desk in zip(times, (few, many), strict=True):
            begun = time.perf_counter()
            do(desk)
            spent.append((time.perf_counter() - begun) * 1000)
    small, large = map(statistics.median, times)
    print(f"(f) {words:<34} {small:7.2f} ms with 2 reports, {large:7.2f} ms with {REPORTS}: "
          f"{large / small:5.2f}   bar {BAR:g}   {'ok' if large / small <= BAR else 'OVER'}")
    return large / small <= BAR


if __name__ == "__main__":
    sys.exit(main())
