"""The period of a report as rows: kind, number, year, and the days of its data.

A change of the first three proposes the days anew; the days can then be changed by themselves.
"""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QComboBox

from cchc_desktop.check.finding import Finding
from cchc_desktop.form.model import Form
from cchc_desktop.form.numbering import roman
from cchc_desktop.report.day import short_day
from cchc_desktop.report.model import Report
from cchc_desktop.report.period import (
    FIRST_YEAR,
    KIND_LABELS,
    LAST_YEAR,
    Period,
    PeriodKind,
    numbers_of,
    period_of,
)
from cchc_desktop.ui.choices import CalmSpinBox
from cchc_desktop.ui.detail_rows import DetailRows, Write, shown_detail
from cchc_desktop.ui.details import PERIOD

_YEAR_WIDTH, _SHORTEST = 96, 3


class PeriodRows(DetailRows):
    """The rows of a report's period. `report` gives the report as it now stands."""

    def __init__(self, report: Callable[[], Report], write: Write,
                 keep: Callable[[str, str], None] | None = None) -> None:
        super().__init__(lambda key: shown_detail(report(), key), write, keep)
        self._report = report
        self._form_shown: Form | None = None
        self._kind = self._add_choice("period.kind", "Kỳ báo cáo")
        self._number = self._add_choice("period.number", "Kỳ thứ", "period.kind")
        self._asked["period.number"].clear()  # its choices say it: "Quý III"
        for choice in (self._kind, self._number):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_SHORTEST)
        self._year = CalmSpinBox()
        self._year.setRange(FIRST_YEAR, LAST_YEAR)
        self._year.setKeyboardTracking(False)
        self._year.setFixedWidth(_YEAR_WIDTH)
        self._add_row("period.year", "Năm", self._year, "period.kind")
        self._year.lineEdit().setAccessibleName("Năm")
        first, last = PERIOD
        self.add([first])
        self.add([last], first.key)
        self._kind.activated.connect(self._propose)
        self._number.activated.connect(self._propose)
        self._year.valueChanged.connect(self._propose)

    def _propose(self) -> None:
        """Write the chosen period with the days its form gives it."""
        report = self._report()
        kind = PeriodKind(self._kind.currentData())
        number = self._number.currentData() if kind is report.period.kind else 1
        if kind is PeriodKind.CUSTOM:
            now = report.period
            period = Period(kind, self._year.value(), 0, now.first, now.last)
        else:
            period = period_of(kind, self._year.value(), number or 1, report.form.cutoff)
        self._write(period_details(period))

    def refresh(self, findings: Iterable[Finding] = ()) -> None:
        """Show the period as it now stands."""
        period, form = self._report().period, self._report().form
        for editor in (self._kind, self._number, self._year):
            editor.blockSignals(True)
        self._show_kinds(form, period.kind)
        numbers = numbers_of(period.kind)
        self._number.clear()
        for number in numbers:
            self._number.addItem(_number_words(period.kind, number), number)
        self._number.setCurrentIndex(max(0, self._number.findData(period.number)))
        self._show_row("period.number", bool(numbers))
        self._year.setValue(period.year)
        for editor in (self._kind, self._number, self._year):
            editor.blockSignals(False)
        super().refresh(findings)

    def _show_kinds(self, form: Form, kind: PeriodKind) -> None:
        if form is not self._form_shown:
            self._form_shown = form
            self._kind.clear()
            for each in form.periods:
                self._kind.addItem(KIND_LABELS[PeriodKind(each)], each)
        if self._kind.findData(kind.value) < 0:
            self._kind.addItem(KIND_LABELS[kind], kind.value)
        self._kind.setCurrentIndex(self._kind.findData(kind.value))


def period_details(period: Period) -> dict[str, str]:
    """A period as the details of a report."""
    return {"period.kind": period.kind.value, "period.year": str(period.year),
            "period.number": str(period.number or ""),
            "period.from": short_day(period.first), "period.to": short_day(period.last)}


def _number_words(kind: PeriodKind, number: int) -> str:
    match kind:
        case PeriodKind.MONTH:
            return f"Tháng {number}"
        case PeriodKind.QUARTER:
            return f"Quý {roman(number)}"
        case _:
            return "đầu năm" if number == 1 else "cuối năm"
