"""The last page: what is missing or wrong, how the first page begins, and the way to Word."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.narrative import page_name
from cchc_desktop.check.report_check import pages_in_words, pages_of
from cchc_desktop.differences import corrections
from cchc_desktop.document.content import printed_day, printed_number, symbol
from cchc_desktop.document.content import title as report_title
from cchc_desktop.draft import Draft
from cchc_desktop.form.relations import Severity
from cchc_desktop.narrative import filled
from cchc_desktop.pages import REVIEW
from cchc_desktop.ui.lines import Lines
from cchc_desktop.ui.report.exported_strip import INSIDE, ExportedStrip
from cchc_desktop.ui.report.standing_card import StandingCard
from cchc_desktop.ui.scrolled_page import ScrolledPage
from cchc_desktop.ui.theme import GAP, GROUP_GAP, TEXT_WIDTH, label, title

_UNCONFIRMED = ("unconfirmed", "empty_section")
_MISSING, _BLANK = ("missing_now",), ("blank", "gap")
_SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.INFO: "·"}
_IN_GROUPS = _UNCONFIRMED + _MISSING + _BLANK


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and not finding.kind


def _is_warning(finding: Finding) -> bool:
    return finding.severity is Severity.WARNING and not finding.accepted and not finding.kind


def _is_in_words(finding: Finding) -> bool:
    return bool(finding.kind) and not finding.accepted


GROUPS: tuple[tuple[str, str, Callable[[Finding], bool]], ...] = (
    ("●", "Lỗi cần sửa", _is_error),
    ("▲", "Cần xem lại", _is_warning),
    ("¶", "Lời văn", _is_in_words),
    ("✓", "Đã chấp nhận", lambda finding: bool(finding.accepted)),
    ("◐", "Chưa xác nhận", lambda finding: finding.code in _UNCONFIRMED),
    ("○", "Có kỳ trước, thiếu kỳ này", lambda finding: finding.code in _MISSING),
    ("○", "Số liệu còn trống", lambda finding: finding.code in _BLANK),
    ("·", "Ghi chú khác", lambda finding: finding.severity is Severity.INFO
     and not finding.kind and finding.code not in _IN_GROUPS),
)


class ReviewPage(ScrolledPage):
    """Everything to look at before signing, in groups that lead to their places."""

    chosen = Signal(object)
    export_asked = Signal()
    export_as_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__(REVIEW)
        self._draft = draft
        self.column.addWidget(title("Xem lại và xuất"))
        self._summary = label()
        self.column.addWidget(self._summary)
        self.column.addLayout(self._buttons())
        self._exported = ExportedStrip()
        self.column.addWidget(self._exported)
        self.standing = StandingCard()
        self.column.addWidget(self.standing)
        self._corrections = label()
        self._corrections.setObjectName("corrections")
        self._corrections.setMaximumWidth(TEXT_WIDTH)
        self.column.addWidget(self._corrections)
        self.column.addWidget(label("Trang đầu sẽ in", bold=True))
        self._first_page = QFormLayout()
        self._first_page.setHorizontalSpacing(2 * GAP)
        self._first_page.setContentsMargins(*INSIDE)
        card = QFrame()
        card.setObjectName("card")
        card.setLayout(self._first_page)
        self._facts = {words: label() for words in (
            "Đơn vị", "Số, ngày", "Trích yếu", "Kính gửi", "Kỳ số liệu", "Người ký")}
        for words, said in self._facts.items():
            self._first_page.addRow(label(words, "muted"), said)
        self.column.addWidget(card)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(GROUP_GAP)
        self.column.addLayout(self._groups)
        self.column.addStretch(1)
        self._shown: object = None

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        export = QPushButton("Xuất Word")
        export.setProperty("role", "primary")
        export.setObjectName("export")
        export.clicked.connect(self.export_asked)
        other = QPushButton("Xuất với tên khác…")
        other.clicked.connect(self.export_as_asked)
        line.addWidget(export)
        line.addWidget(other)
        if self._draft.report.form.tables:
            sheet = QPushButton("Phụ lục ra Excel")
            sheet.setObjectName("export_sheet")
            sheet.clicked.connect(self.sheet_asked)
            line.addWidget(sheet)
        line.addStretch(1)
        return line

    @property
    def editors(self) -> list[QWidget]:
        """Nothing is entered here."""
        return []

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        self._show_first_page()
        findings = list(self._told())
        if findings == self._shown:
            return
        self._shown = findings
        self._summary.setText(_summary(findings, signed=bool(self._draft.signed)))
        while (item := self._groups.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for sign, words, belongs in GROUPS:
            found = [finding for finding in findings if belongs(finding)]
            if found:
                self._groups.addWidget(_Group(f"{sign} {words} ({len(found)})", self._lines(found),
                                              self.chosen))

    def _told(self) -> Iterator[Finding]:
        """As many errors and warnings as the bar counts: what an empty page asks for is a blank."""
        looked_at = frozenset(self._draft.to_look_at)
        for finding in self._draft.findings:
            if finding.severity is Severity.INFO:
                if not self._draft.comes_too_early(finding):
                    yield finding
            elif finding in looked_at:
                yield finding
            elif finding.code == "required":
                yield finding._replace(code="blank", severity=Severity.INFO)

    def _lines(self, found: list[Finding]) -> list[tuple[str, Finding]]:
        """The findings of a group in words; those in texts by their weight."""
        if found[0].code in _UNCONFIRMED + _BLANK:
            return self._by_page(found)
        if _is_in_words(found[0]):
            weights = list(Severity)
            found = sorted(found, key=lambda finding: weights.index(finding.severity))
            return [(f"{_SIGNS[finding.severity]} {finding.message}", finding)
                    for finding in found]
        return [(finding.message, finding) for finding in found]

    def _by_page(self, findings: list[Finding]) -> list[tuple[str, Finding]]:
        """One line a page, leading to its first finding: many blanks are read as one."""
        report, figures = self._draft.report, self._draft.figures
        lines = []
        for page, found in groupby(findings, lambda finding: pages_of(report, finding)[0]):
            first, *others = found
            more = f" ({1 + len(others)} chỗ)" if others else ""
            lines.append((f"{page_name(report, figures, page)}{more}", first))
        return lines

    def _show_first_page(self) -> None:
        report, figures = self._draft.report, self._draft.figures
        texts = {
            "Đơn vị": f"Ủy ban nhân dân {report.unit.full_name}",
            "Số, ngày": f"{printed_number(report).strip() or '……'}/{symbol(report)}, "
                        f"{report.unit.printed_place}, {printed_day(report)}",
            "Trích yếu": report_title(report, figures),
            "Kính gửi": "; ".join(filled(report, figures, name) for name in report.addressees),
            "Kỳ số liệu": report.period.days,
            "Người ký": " / ".join(filter(None, (
                report.signing.authority, report.signing.for_, report.signing.position,
                report.signing.name or "……")))}
        for words, text in texts.items():
            self._facts[words].setText(text)
        printed = corrections(report, figures)
        self._corrections.setText("\n".join(("Sau lời mở đầu sẽ in:", *printed)))
        self._corrections.setVisible(bool(printed))

    def show_exported(self, file: Path, problem: str) -> None:
        """Say where the document is, or why there is none."""
        if problem:
            self._exported.show_problem(problem)
        else:
            self._exported.show_file(file, self._unconfirmed_words())
        self.ensureWidgetVisible(self._exported)

    def _unconfirmed_words(self) -> str:
        """How much of what was exported nobody has confirmed, and where; "" for none."""
        waiting = [finding for finding in self._draft.findings if finding.code == "unconfirmed"]
        if not waiting:
            return ""
        return (f"\n◐ Còn {len(waiting)} chỗ chưa xác nhận: "
                f"{pages_in_words(self._draft.report, waiting)}.")

    def go_to(self, key: str) -> None:
        """There is nothing to enter here: the way to Word."""
        self.start()


def _summary(findings: Iterable[Finding], *, signed: bool) -> str:
    """How much there is of what has to be done; hints and notes do not have to. Of a signed report,
    how much was left."""
    counts = Counter(words for finding in findings if (words := _counted(finding)))
    if not counts:
        return "✓ Báo cáo đã đủ và không có gì phải xem lại."
    parts = [f"{counts[words]} {words}" for words in (
        "lỗi", "điều cần xem", "chỗ chưa xác nhận", "số liệu còn trống") if counts[words]]
    if signed:
        return (f"Báo cáo đã ký, trong đó còn {', '.join(parts)}. Số liệu và lời văn giữ "
                "nguyên như lúc ký.")
    return (f"Còn {', '.join(parts)}. Vẫn xuất được để xem thử; chỗ trống in “……” hoặc để trống "
            "trong bảng.")


def _counted(finding: Finding) -> str:
    if finding.accepted:
        return ""
    if finding.code in _UNCONFIRMED:
        return "chỗ chưa xác nhận"
    if finding.code in _MISSING + _BLANK:
        return "số liệu còn trống"
    return {Severity.ERROR: "lỗi", Severity.WARNING: "điều cần xem"}.get(finding.severity, "")


class _Group(QWidget):
    """The findings of one kind as lines, each leading to its place."""

    def __init__(self, heading: str, lines: list[tuple[str, Finding]],
                 chosen: SignalInstance) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(heading, bold=True))
        rows = Lines(heading)
        for words, finding in lines:
            item = QListWidgetItem(words)
            item.setToolTip(finding.action)
            rows.addItem(item)
        rows.itemActivated.connect(lambda item: chosen.emit(lines[rows.row(item)][1]))
        rows.itemClicked.connect(lambda item: chosen.emit(lines[rows.row(item)][1]))
        layout.addWidget(rows)
