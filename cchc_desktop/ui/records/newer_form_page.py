"""A newer version of a report's form: what would become of every entry, before it happens."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.carry.upgrade import Moved, Upgrade, upgrade
from cchc_desktop.check.report_check import check
from cchc_desktop.check.wording import short
from cchc_desktop.compute import compute
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Form
from cchc_desktop.form.relations import Severity
from cchc_desktop.narrative import in_words
from cchc_desktop.report.model import Report
from cchc_desktop.ui.records.rich_table import RichTable, Words, muted
from cchc_desktop.ui.theme import EDGE, GAP, GROUP_GAP, TEXT_WIDTH, label, title

_ENTERED = 240
_LONGEST = 140
_BLANK = ("blank", "gap")


class NewerFormPage(QWidget):
    """Five lists and what there would be to look at; nothing happens until it is agreed to."""

    accepted = Signal()
    stayed = Signal()

    def __init__(self, draft: Draft, newer: Form, under: Report) -> None:
        """`under` is the report as it would be under the newer form."""
        super().__init__()
        self.setObjectName("page:mau_moi")
        self._report = draft.report
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, GROUP_GAP)
        layout.setSpacing(GROUP_GAP)
        layout.addWidget(title(f"Mẫu báo cáo có bản mới (bản {newer.version})"))
        said = label(f"Báo cáo CCHC {draft.report.period.name} đang theo bản "
                     f"{draft.report.form.version} của mẫu “{newer.title}”. Dưới đây là những gì "
                     "sẽ thay đổi. Không số liệu nào bị xóa; ở lại mẫu cũ cũng được.", "muted")
        said.setMaximumWidth(TEXT_WIDTH)
        layout.addWidget(said)
        layout.addWidget(_counts(draft.report, under))
        layout.addWidget(self._lists(upgrade(draft.report, newer)), 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._accept = QPushButton("Chuyển sang mẫu mới")
        self._accept.setObjectName("accept_form")
        self._accept.setProperty("role", "primary")
        self._accept.clicked.connect(self.accepted)
        stay = QPushButton("Ở lại mẫu cũ")
        stay.setObjectName("stay_with_form")
        stay.clicked.connect(self.stayed)
        line.addWidget(self._accept)
        line.addWidget(stay)
        line.addStretch(1)
        return line

    def start(self) -> None:
        """Put the keyboard on the way on."""
        self._accept.setFocus()

    def _lists(self, found: Upgrade) -> RichTable:
        table = RichTable("Thay đổi khi chuyển sang mẫu mới",
                          ("Trong mẫu cũ", "Đã nhập", "Trong mẫu mới"), (0, _ENTERED, 0))
        table.setObjectName("upgrade")
        self._add(table, "→ Chuyển chỗ", found.moved, "")
        self._add(table, "▲ Đổi kiểu, cần xem lại sau khi chuyển", found.retyped, "")
        self._add(table, "○ Không còn chỗ trong mẫu mới, vẫn giữ trong dữ liệu",
                  found.without_place, "không còn")
        _add_names(table, "+ Mới, chưa có số liệu", found.new, 2)
        _add_names(table, "✓ Giữ nguyên", found.kept, 0)
        return table

    def _add(self, table: RichTable, heading: str, moved: Sequence[Moved], gone: str) -> None:
        table.span_row(f"{heading} ({len(moved)})")
        for each in moved:
            table.add(each.label, short(in_words(self._report, each.text), _LONGEST),
                      each.now or Words(muted(gone)))


def _add_names(table: RichTable, heading: str, names: Sequence[str], column: int) -> None:
    table.span_row(f"{heading} ({len(names)})")
    for name in names:
        table.add(*("" if place != column else name for place in range(3)))


def _counts(before: Report, after: Report) -> QFrame:
    """How much there is to look at under the one and the other."""
    card = QFrame()
    card.setObjectName("card")
    grid = QGridLayout(card)
    grid.setContentsMargins(GROUP_GAP, GAP, GROUP_GAP, GAP)
    grid.setHorizontalSpacing(2 * GROUP_GAP)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(4, 1)
    for column, words in enumerate(("● Lỗi", "▲ Cần xem", "○ Còn trống"), 1):
        grid.addWidget(label(words, "muted"), 0, column)
    for row, (words, report) in enumerate((("Mẫu cũ", before), ("Mẫu mới", after)), 1):
        grid.addWidget(label(f"{words} (bản {report.form.version})"), row, 0)
        for column, count in enumerate(to_look_at(report), 1):
            said = label(str(count), bold=True)
            said.setObjectName(f"count:{row}:{column}")
            grid.addWidget(said, row, column)
    return card


def to_look_at(report: Report) -> tuple[int, int, int]:
    """How many errors, open warnings and blanks a report has."""
    found = check(report, compute(report))
    return (sum(each.severity is Severity.ERROR for each in found),
            sum(each.severity is Severity.WARNING and not each.accepted for each in found),
            sum(each.code in _BLANK for each in found))
