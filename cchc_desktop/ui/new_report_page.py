"""A new report: its form and period, proposed for today; one page, one button."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from cchc_desktop.carry.offer import CarryOffer
from cchc_desktop.carry.plan import Plan
from cchc_desktop.check.details import check_period
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.model import Form
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.model import Aspect, Edit, Item, Report
from cchc_desktop.report.period import proposed_period
from cchc_desktop.ui.carry_preview import CarryChoice
from cchc_desktop.ui.choices import CalmComboBox
from cchc_desktop.ui.detail_rows import LABEL_WIDTH
from cchc_desktop.ui.period_rows import PeriodRows, period_details
from cchc_desktop.ui.scrolled_page import ScrolledPage
from cchc_desktop.ui.theme import GAP, label, title

Offers = Callable[[Form, Mapping[str, str]], CarryOffer]


def _nothing_earlier(form: Form, details: Mapping[str, str]) -> CarryOffer:
    return CarryOffer((), 0, lambda source: Plan(()))


class NewReportPage(ScrolledPage):
    """Asks for form and period, and from which report to begin; `created` carries the form, the
    period's details and the number of that report, 0 for none.

    `reports` are those there are already: a second one for the same period is pointed out.
    `offers` says what can be carried into a report of a form with some details.
    """

    created = Signal(object, dict, int)
    cancelled = Signal()

    def __init__(self, library: FormLibrary, reports: Iterable[Report], unit_kind: str,
                 today: date, offers: Offers = _nothing_earlier) -> None:
        super().__init__("bao_cao_moi", centred=True)
        self._reports, self._today, self._offers = list(reports), today, offers
        all_forms = library.forms()
        fitting = [form for form in all_forms if form.validity.fits(unit_kind, today)]
        self._others = [form for form in all_forms if form not in fitting] if fitting else []
        self._forms = fitting or all_forms
        self._report = self._proposed(self._forms[0])
        self.add(title("Tạo báo cáo"))
        self.add(label("Chọn mẫu và kỳ báo cáo. Ngày chốt số liệu lấy theo quy định của mẫu; sửa "
                       "được nếu cấp trên yêu cầu khác.", "muted"))
        self.add(self._form_rows())
        self._period = PeriodRows(lambda: self._report, self._write)
        self.add(self._period)
        self._named = label(bold=True)
        self.add(self._named)
        self._twice = label(role="warning")
        self.add(self._twice)
        self._carry = CarryChoice(may_be_none=True)
        self._carry_row = self._make_carry_row()
        self.add(self._carry_row)
        self.column.addLayout(self._buttons())
        for problem in library.problems():
            self.add(label(f"▲ Chưa dùng được một tệp mẫu: {problem}", "warning"))
        self.column.addStretch(1)
        self._refresh()

    def _form_rows(self) -> QWidget:
        holder = QWidget()
        rows = QGridLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(2 * GAP)
        rows.setVerticalSpacing(GAP // 2)
        rows.setColumnMinimumWidth(0, LABEL_WIDTH)
        rows.setColumnStretch(1, 1)
        self._form = CalmComboBox()
        self._form.setObjectName("field:form")
        self._form.setAccessibleName("Mẫu báo cáo")
        self._offer(self._forms)
        self._form.activated.connect(self._take_form)
        rows.addWidget(label("Mẫu báo cáo"), 0, 0)
        rows.addWidget(self._form, 0, 1)
        self._basis = label(role="muted")
        rows.addWidget(self._basis, 1, 1)
        self._more = QPushButton(f"Hiện cả mẫu của thời kỳ khác, đơn vị khác ({len(self._others)})")
        self._more.setObjectName("other_forms")
        self._more.setProperty("role", "flat")
        self._more.clicked.connect(self._offer_others)
        rows.addWidget(self._more, 2, 1, Qt.AlignmentFlag.AlignLeft)
        self._more.setVisible(bool(self._others))
        return holder

    def _offer(self, forms: Iterable[Form]) -> None:
        for form in forms:
            self._form.addItem(form.title, form.id)

    def _offer_others(self) -> None:
        """Forms that are not meant for this unit today may be used all the same."""
        self._offer(self._others)
        self._forms = [*self._forms, *self._others]
        self._more.hide()
        self._form.setFocus()

    def _make_carry_row(self) -> QWidget:
        """The source beside its label, as the questions above it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP)
        asked = label("Lấy số liệu từ")
        asked.setFixedWidth(LABEL_WIDTH)
        asked.setContentsMargins(0, 6, 0, 0)
        asked.setBuddy(self._carry.sources)
        row.addWidget(asked, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._carry, 1)
        return holder

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        create = QPushButton("Tạo báo cáo")
        create.setObjectName("create_report")
        create.setProperty("role", "primary")
        create.clicked.connect(self._create)
        back = QPushButton("Quay lại")
        back.clicked.connect(self.cancelled)
        line.addWidget(create)
        line.addWidget(back)
        line.addStretch(1)
        return line

    def _proposed(self, form: Form) -> Report:
        period = proposed_period(self._today, form.periods, form.cutoff)
        return _with_details(Report(form, {}), period_details(period))

    def _take_form(self) -> None:
        self._report = self._proposed(self._forms[self._form.currentIndex()])
        self._refresh()

    def _write(self, details: Mapping[str, str]) -> None:
        self._report = _with_details(self._report, details)
        self._refresh()

    def _refresh(self) -> None:
        report, period = self._report, self._report.period
        self._basis.setText(f"Căn cứ: {report.form.basis}" if report.form.basis else "")
        self._period.refresh(check_period(report))
        self._named.setText(f"Báo cáo CCHC {period.name}, số liệu {period.days}")
        there = any(other.form.id == report.form.id and other.period.same_as(period)
                    for other in self._reports)
        self._twice.setText("▲ Đã có một báo cáo theo mẫu này cho kỳ này. Bấm “Quay lại” để mở báo "
                            "cáo đó, hoặc vẫn tạo thêm một báo cáo nữa." if there else "")
        self._twice.setVisible(there)
        offer = self._offers(report.form, self._details)
        self._carry.show_offer(offer)
        self._carry_row.setVisible(bool(offer.sources))

    @property
    def _details(self) -> dict[str, str]:
        return {item.key: text for item, text in self._report.entries.items()}

    def _create(self) -> None:
        self._period.hand_over()
        wrong = next((finding for finding in check_period(self._report)
                      if finding.severity is Severity.ERROR), None)
        if wrong is not None:
            self._period.rows[wrong.key].setFocus()
            return
        self.created.emit(self._report.form, self._details, self._carry.chosen)


def _with_details(report: Report, details: Mapping[str, str]) -> Report:
    return report.edited(Edit(Item(Aspect.DETAIL, key), text) for key, text in details.items())
