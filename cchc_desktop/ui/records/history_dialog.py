"""The history of one entry: its values over the periods, and every change of it here."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.changed_words import changed_words, without_same_lines
from cchc_desktop.check.wording import short
from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.history import Line, follows, lines, name_of, shown
from cchc_desktop.report.model import Aspect, Item, Report
from cchc_desktop.report.period import Period
from cchc_desktop.standing import moment
from cchc_desktop.ui.records.chart import Chart, Point
from cchc_desktop.ui.records.rich_table import RichTable, Words, bold, came, muted, went
from cchc_desktop.ui.theme import EDGE, GAP, GROUP_GAP, label

_SIZE, _SMALL_HEIGHT = (940, 640), 440
_WHEN, _HOW = 156, 150
_MOST = 300
_LONGEST_TITLE = 160


class HistoryDialog(QDialog):
    """Calm to read: Esc closes it, nothing in it changes the report."""

    def __init__(self, draft: Draft, desk: Desk, item: Item, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setObjectName("history")
        self.setWindowTitle("Lịch sử số liệu")
        report = draft.report
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(EDGE, GROUP_GAP, EDGE, GROUP_GAP)
        self._layout.setSpacing(GAP)
        heading = label(short(name_of(report, item), _LONGEST_TITLE), points=12, bold=True)
        heading.setObjectName("history_of")
        self._layout.addWidget(heading)
        self._layout.addWidget(self._now(draft, item))
        points = over_time(draft, desk, item)
        field = report.field_of(item.key)
        if points and field is not None:
            self._add_periods(field, points, report)
        self._add_changes(lines(desk.records, report, draft.id, item), wide=not points)
        close = QPushButton("Đóng")
        close.setObjectName("close")
        close.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(close)
        self._layout.addLayout(below)
        self._fit(parent.window(), tall=bool(points))
        close.setFocus()

    def _fit(self, window: QWidget, *, tall: bool) -> None:
        wide, high = _SIZE
        self.resize(min(wide, window.width() - EDGE),
                    min(high if tall else _SMALL_HEIGHT, window.height() - EDGE))

    def _now(self, draft: Draft, item: Item) -> QLabel:
        report = draft.report
        field = report.field_of(item.key) if item.aspect is Aspect.VALUE else None
        said = []
        if field is not None:
            value = draft.figures[item.key].value.text
            said.append(f"Hiện nay: {shown(report, field, value) or 'còn trống'}"
                        f"{f' {field.unit.lower()}' if value and not field.choices else ''}")
            if words := follows(report, draft.figures, item.key):
                said.append(f"Tự tính: {words}")
        made = label("\n".join(said), "muted")
        made.setObjectName("history_now")
        made.setVisible(bool(said))
        return made

    # Over the periods

    def _add_periods(self, field: Field, points: Sequence[Point], report: Report) -> None:
        """All in the table; in the chart only those as long as this one, whose bars compare."""
        kind = report.period.kind
        alike = [point for point in points if point.period.kind is kind]
        only = " (biểu đồ chỉ gồm các kỳ cùng loại)" if len(alike) < len(points) else ""
        self._layout.addWidget(label(f"Qua các kỳ{only}", bold=True))
        chart = Chart(f"{field.label} ({report.unit.full_name})", field.unit, alike,
                      percent=field.type is FieldType.PERCENT)
        table = _periods_table(points)
        side = QHBoxLayout()
        side.setSpacing(GROUP_GAP)
        side.addWidget(chart, 1)
        side.addWidget(table)
        self._layout.addLayout(side, 3)
        copied = label(role="done")
        copied.setObjectName("copied")
        line = QHBoxLayout()
        line.addWidget(copied, 1)
        for name, words, done in (
                ("copy_chart", "Chép hình", lambda: QGuiApplication.clipboard().setImage(
                    chart.picture())),
                ("copy_table", "Chép bảng", lambda: QGuiApplication.clipboard().setText(
                    as_text(field, points)))):
            line.addWidget(_copy_button(name, words, done, copied))
        self._layout.addLayout(line)

    # Changes in this report

    def _add_changes(self, found: Sequence[Line], *, wide: bool) -> None:
        self._layout.addWidget(label("Các lần sửa trong báo cáo này", bold=True))
        inputs = any(line.where for line in found)
        headers = ["Lúc", "Ô", "Trước", "Sau", "Cách nhập"]
        widths = [_WHEN, 0, 0, 0, _HOW]
        if not inputs:
            del headers[1], widths[1]
        table = RichTable("Các lần sửa", headers, widths)
        table.setObjectName("changes")
        for line in found[:_MOST]:
            at = moment(line.at) if line.at else ""
            where = [line.where or Words(bold("Ô này"))] if inputs else []
            table.add(at, *where, *_was_and_is(line), line.how)
        empty = label("Chưa có gì được nhập ở đây.", "muted")
        empty.setVisible(not found)
        table.setVisible(bool(found))
        self._layout.addWidget(empty)
        self._layout.addWidget(table, 2 if not wide else 5)
        if not found:
            self._layout.addStretch(1)
        left = len(found) - _MOST
        if left > 0:
            self._layout.addWidget(label(f"… và {left} lần sửa trước đó.", "muted"))


def _was_and_is(line: Line) -> tuple[str, str]:
    """Both texts; of a long one only the lines that changed, with the words that did."""
    if not line.old or not line.new:
        return (line.old or Words(muted("trống"))), (line.new or Words(muted("trống")))
    if " " not in line.old + line.new:
        return line.old, line.new
    old, new = map(without_same_lines, changed_words(line.old, line.new))
    return Words(went(old)), Words(came(new))


def _copy_button(name: str, words: str, copy: Callable[[], None], said: QLabel) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setProperty("role", "flat")


    def copied() -> None:
        copy()
        said.setText("✓ Đã chép, dán được vào tin nhắn.")

    made.clicked.connect(copied)
    return made


def _periods_table(points: Sequence[Point]) -> RichTable:
    table = RichTable("Số liệu qua các kỳ", ("Kỳ", "Số liệu"), (0, 96))
    table.setObjectName("periods")
    table.setFixedWidth(292)
    for point in reversed(points):
        name, text = point.period.name, point.text
        if point.current:
            table.add(Words(f"{bold(name)} {muted('kỳ này')}"), Words(bold(text or "trống")))
        else:
            table.add(name, text or Words(muted("trống")))
    return table


def as_text(field: Field, points: Sequence[Point]) -> str:
    """The values as a table for a message or for Excel."""
    unit = f" ({field.unit})" if field.unit else ""
    rows = [f"Kỳ báo cáo\t{field.label}{unit}",
            *(f"{point.period.name}\t{point.text}" for point in points)]
    return "\n".join(rows)


def over_time(draft: Draft, desk: Desk, item: Item) -> list[Point]:
    """A number in every report of the unit; nothing for anything else than a number."""
    field = draft.report.form.fields.get(item.key) if item.aspect is Aspect.VALUE else None
    if field is None or not field.type.is_number:
        return []
    readings = desk.filing.over_time(item.key, draft.report.unit.full_name)
    return [Point(reading.period, reading.value.amount, reading.value.text,
                  _is_this(draft, reading.report, reading.period)) for reading in readings]


def _is_this(draft: Draft, report: int, period: Period) -> bool:
    """Whether a reading is this report's, or that of a later one that corrects it."""
    return report == draft.id or bool(draft.signed and period.same_as(draft.report.period))


def show_history(draft: Draft, desk: Desk, item: Item, parent: QWidget) -> None:
    """Show what became of an entry until it is closed."""
    dialog = HistoryDialog(draft, desk, item, parent)
    QShortcut(QKeySequence("Ctrl+H"), dialog, dialog.accept)
    dialog.exec()
    dialog.deleteLater()
