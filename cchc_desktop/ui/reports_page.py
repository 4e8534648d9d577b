"""The list of reports: where the officer begins, and comes back to."""

from collections.abc import Callable, Container, Sequence
from datetime import datetime

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.model import Form
from cchc_desktop.report.day import short_day
from cchc_desktop.report.model import Report
from cchc_desktop.standing import standing_words
from cchc_desktop.store.store import StoredReport
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import EDGE, GAP, GROUP_GAP, label, title

_ID = Qt.ItemDataRole.UserRole
_BELOW = Qt.ItemDataRole.UserRole + 1
_RIGHT = Qt.ItemDataRole.UserRole + 2
_STANDING = Qt.ItemDataRole.UserRole + 3


class _ReportLine(QStyledItemDelegate):
    """A report in two lines: its period, and below it the form and the days of its data."""

    def sizeHint(self, option: QStyleOptionViewItem,
                 index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, 3 * option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        painter.save()
        card = option.rect.adjusted(1, 3, -1, -3)
        selected = option.state & QStyle.StateFlag.State_Selected
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(QColor(theme.ACCENT if selected else theme.LINE), 2 if focused else 1))
        painter.setBrush(QColor(theme.ACCENT_SOFT if selected else theme.SURFACE))
        painter.drawRoundedRect(card, theme.CORNER, theme.CORNER)
        inner = card.adjusted(GROUP_GAP, GAP, -GROUP_GAP, -GAP)
        self._draw(painter, option, index, inner)
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex, room: QRect) -> None:
        side = Qt.AlignmentFlag
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.TEXT))
        painter.drawText(room, side.AlignLeft | side.AlignTop, str(index.data()))
        painter.setFont(option.font)
        painter.setPen(QColor(theme.MUTED))
        metrics = painter.fontMetrics()
        left = room.width() - metrics.horizontalAdvance(str(index.data(_STANDING))) - GROUP_GAP
        below = metrics.elidedText(str(index.data(_BELOW)), Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, side.AlignLeft | side.AlignBottom, below)
        painter.drawText(room, side.AlignRight | side.AlignTop, str(index.data(_RIGHT)))
        standing = str(index.data(_STANDING))
        painter.setPen(QColor(theme.DONE if standing.startswith("✓") else theme.TEXT))
        painter.drawText(room, side.AlignRight | side.AlignBottom, standing)


class _Reports(QListWidget):
    """The reports; Enter opens one, Del takes it off the list."""

    opened = Signal()
    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


class ReportsPage(QWidget):
    """All reports of the store, the last edited first."""

    create_asked = Signal()
    undo_asked = Signal()
    unit_asked = Signal()
    backups_asked = Signal()
    review_asked = Signal()
    sample_asked = Signal()
    opened = Signal(int)
    deleted = Signal(int)
    brought_back = Signal(int)

    def __init__(self, library: FormLibrary,
                 kept_form: Callable[[StoredReport], Form | None]) -> None:
        """`kept_form` gives the form kept with a report, for one that is not on this machine."""
        super().__init__()
        self._kept_form = kept_form
        self.setObjectName("page:danh_sach")
        self._library = library
        self._kept: Sequence[StoredReport] = ()
        self._deleted: Sequence[StoredReport] = ()
        self._samples: Container[int] = ()
        self._shows_deleted = False
        self._heading = ""
        self._unit = title("")
        self.reports = _Reports()
        self.reports.setObjectName("cards")
        self.reports.setAccessibleName("Các báo cáo")
        self.reports.setItemDelegate(_ReportLine(self.reports))
        self.reports.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.reports.itemDoubleClicked.connect(self._take)
        self.reports.opened.connect(self._take)
        self.reports.deleted.connect(self._delete_current)
        self._empty = self._make_empty()
        self._open = self._button("", self._take)
        self._delete = self._button("Xóa khỏi danh sách", self._delete_current, "flat")
        self._bin = self._button("", self._turn, "flat")
        self._bin.setObjectName("deleted_reports")
        undo = QShortcut(QKeySequence.StandardKey.Undo, self)
        undo.activated.connect(self.undo_asked)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._unit, 1)
        review = self._button("Soát văn bản có sẵn…", self.review_asked.emit, "flat")
        review.setObjectName("review_file")
        head.addWidget(review)
        head.addWidget(self._button("Đơn vị", self.unit_asked.emit, "flat"))
        head.addWidget(self._button("Sao lưu", self.backups_asked.emit, "flat"))
        self._create = self._button("Tạo báo cáo", self.create_asked.emit, "primary")
        self._create.setObjectName("create")
        head.addWidget(self._create)
        below = QHBoxLayout()
        below.addWidget(self._open)
        below.addWidget(self._delete)
        below.addStretch(1)
        below.addWidget(self._bin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(GROUP_GAP)
        layout.addLayout(head)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.reports, 1)
        layout.addLayout(below)

    def _make_empty(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(GROUP_GAP)
        words = label("Chưa có báo cáo nào. Các báo cáo đã tạo sẽ nằm ở đây.", "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMinimumWidth(480)
        layout.addWidget(words)
        self._first = self._button("Tạo báo cáo đầu tiên", self.create_asked.emit, "primary")
        layout.addWidget(self._first, 0, Qt.AlignmentFlag.AlignCenter)
        sample = self._button("Xem thử một báo cáo mẫu", self.sample_asked.emit, "flat")
        layout.addWidget(sample, 0, Qt.AlignmentFlag.AlignCenter)
        return holder

    def _button(self, words: str, done: Callable[[], object], role: str = "") -> QPushButton:
        made = QPushButton(words)
        made.setProperty("role", role)
        made.clicked.connect(lambda: done())
        return made

    def _take(self) -> None:
        """Open the current report, or bring it back if it is a deleted one."""
        item = self.reports.currentItem()
        if item is not None:
            (self.brought_back if self._shows_deleted else self.opened).emit(item.data(_ID))

    def _delete_current(self) -> None:
        item = self.reports.currentItem()
        if item is not None and not self._shows_deleted:
            self.deleted.emit(item.data(_ID))

    def _turn(self) -> None:
        """Between the list and the reports taken off it."""
        self._shows_deleted = not self._shows_deleted
        self._show()
        self.start()

    def refresh(self, unit: str, kept: Sequence[StoredReport], deleted: Sequence[StoredReport],
                samples: Container[int]) -> None:
        """Show these reports. `samples` are those of an invented commune."""
        self._heading = f"Báo cáo của {unit}" if unit else "Báo cáo cải cách hành chính"
        self._kept, self._deleted, self._samples = kept, deleted, samples
        self._shows_deleted = False
        self._show()

    def _show(self) -> None:
        reports = self._deleted if self._shows_deleted else self._kept
        self._unit.setText("Báo cáo đã xóa" if self._shows_deleted else self._heading)
        self.reports.clear()
        for stored in reports:
            self.reports.addItem(self._line(stored))
        self.reports.setCurrentRow(0)
        for widget in (self.reports, self._open):
            widget.setVisible(bool(reports))
        for widget in (self._delete, self._create):
            widget.setVisible(bool(reports) and not self._shows_deleted)
        self._empty.setVisible(not reports)
        self._open.setText("Đưa lại vào danh sách" if self._shows_deleted else "Mở báo cáo")
        self._bin.setText("‹ Về danh sách báo cáo" if self._shows_deleted
                          else f"Báo cáo đã xóa ({len(self._deleted)})")
        self._bin.setVisible(bool(self._deleted))

    def start(self) -> None:
        """Put the keyboard on the reports, or on the one thing to do without any."""
        (self.reports if self.reports.isVisibleTo(self) else self._first).setFocus()

    def _line(self, stored: StoredReport) -> QListWidgetItem:
        above, below = self._words(stored)
        item = QListWidgetItem(above)
        item.setData(_ID, stored.id)
        item.setData(_BELOW, below)
        edited = datetime.fromisoformat(stored.edited)
        item.setData(_RIGHT, f"sửa {edited:%H:%M} {short_day(edited.date())}")
        standing = standing_words(stored, self._kept, self._deleted)
        item.setData(_STANDING, standing)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{above}, {standing}, {below}")
        return item

    def _words(self, stored: StoredReport) -> tuple[str, str]:
        form = self._library.usable_form(stored.form) or self._kept_form(stored)
        if form is None:
            return "Báo cáo theo một mẫu chưa dùng được trên máy này", stored.form
        report = Report(form, stored.entries)
        period = report.period
        days = f"số liệu {short_day(period.first)} – {short_day(period.last)}"
        sample = " (mẫu xem thử)" if stored.id in self._samples else ""
        return (f"Báo cáo CCHC {period.name} · {report.unit.full_name}{sample}",
                f"{form.title}  ·  {days}")


