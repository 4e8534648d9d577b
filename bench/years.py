"""Ten years of quarterly reports of one commune against two reports of it.

    python bench/years.py

Opening a report, the history of a cell with its chart, carrying forward: what an officer waits for,
in a real window without a screen, with 40 reports of 5,000 changes in the journal ÷ the same with
two of them. What the store alone takes is printed as well.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

from cchc_desktop.desk import Desk  # noqa: E402
from cchc_desktop.draft import Draft  # noqa: E402
from cchc_desktop.form.library import shipped  # noqa: E402
from cchc_desktop.report.data_file import load_report  # noqa: E402
from cchc_desktop.report.model import Aspect, Edit, value_item  # noqa: E402
from cchc_desktop.report.period import PeriodKind, period_of  # noqa: E402
from cchc_desktop.ui import theme  # noqa: E402
from cchc_desktop.ui.application import make_application  # noqa: E402
from cchc_desktop.ui.main_window import MainWindow  # noqa: E402
from cchc_desktop.ui.period_rows import period_details  # noqa: E402
from cchc_desktop.ui.records.history_dialog import HistoryDialog  # noqa: E402

REPORTS, CHANGES, BAR, RUNS = 40, 5000, 1.5, 21
FIRST_YEAR = 2022
CELL = "hs_truc_tuyen"
RATIO = "tl_hs_truc_tuyen"


def main() -> int:
    """Print every ratio; 1 if one is over the bar."""
    application = make_application(sys.argv[:1])
    theme.dress(application)
    with tempfile.TemporaryDirectory() as folder:
        few, many = (Officer(*filled(Path(folder) / f"{reports}.db", reports))
                     for reports in (2, REPORTS))
        holds = [compared(name, few, many) for name in (
            "open_report", "see_history", "carry")]
        for name in ("read_history", "read_over_time"):
            compared(name, few, many)
        few.leave()
        many.leave()
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


class Officer:
    """Somebody at a window over one store."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        self.desk, self.draft = desk, draft
        self.window = MainWindow(desk)
        self.window.resize(1366, 728)
        self.window.show()
        QApplication.processEvents()

    def open_report(self) -> None:
        """A report opened on a page of figures, painted."""
        opened = self.desk.open_report(self.draft.id)
        assert opened is not None
        self.window.show_report(opened, "mot_cua")
        QApplication.processEvents()

    def see_history(self) -> None:
        """The history of a figure with its values over all periods, painted."""
        dialog = HistoryDialog(self.draft, self.desk, value_item(RATIO), self.window)
        dialog.show()
        QApplication.processEvents()
        dialog.close()
        dialog.deleteLater()

    def carry(self) -> None:
        """The next report: what could be carried, what that would do, and doing it."""
        report = self.draft.report
        period = period_of(PeriodKind.QUARTER, report.period.year + 1, 1, report.form.cutoff)
        details = {item.key: text for item, text in report.entries.items()
                   if item.key.startswith("unit.")} | period_details(period)
        offer = self.desk.offer(report.form, details)
        offer.plan(offer.proposed)
        made = self.desk.create_report(report.form, details, offer.proposed)
        self.desk.delete_report(made.id)

    def read_history(self) -> None:
        self.desk.records.history(self.draft.id, value_item(CELL))

    def read_over_time(self) -> None:
        self.desk.filing.over_time(RATIO, self.draft.report.unit.full_name)

    def leave(self) -> None:
        self.window.close()


WORDS = {"open_report": "opening a report", "see_history": "a history with its chart",
         "carry": "carrying forward", "read_history": "  reading a history alone",
         "read_over_time": "  reading an indicator over all periods alone"}


def compared(name: str, few: Officer, many: Officer) -> bool:
    """Time both in turn and print the ratio of their medians."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for spent, officer in zip(times, (few, many), strict=True):
            begun = time.perf_counter()
            getattr(officer, name)()
            spent.append((time.perf_counter() - begun) * 1000)
    small, large = map(statistics.median, times)
    print(f"(g) {WORDS[name]:<45} {small:7.2f} ms with 2 reports, {large:7.2f} ms with {REPORTS}: "
          f"{large / small:5.2f}   bar {BAR:g}")
    return large / small <= BAR


if __name__ == "__main__":
    sys.exit(main())
