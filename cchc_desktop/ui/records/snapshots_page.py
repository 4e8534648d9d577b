"""The page of kept states: keep the report as it stands under a name, compare any two."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.desk import Desk
from cchc_desktop.differences import Difference, differences, frozen
from cchc_desktop.draft import Draft
from cchc_desktop.pages import SNAPSHOTS
from cchc_desktop.report.day import short_day
from cchc_desktop.report.earlier import Frozen
from cchc_desktop.standing import moment
from cchc_desktop.store.archive import Snapshot
from cchc_desktop.ui.choices import CalmComboBox
from cchc_desktop.ui.lines import Lines
from cchc_desktop.ui.records.comparison import Comparison
from cchc_desktop.ui.theme import EDGE, GAP, GROUP_GAP, label, title

_LIST_WIDTH, _NARROW_LIST, _ROOMY = 264, 172, 900
_NOW = 0
_NAME_WIDTH = 340


class _Kept(Lines):
    """The kept states; Del takes one away. It scrolls when there are many."""

    deleted = Signal()

    def __init__(self) -> None:
        super().__init__("Các bản đã lưu")
        self.setObjectName("snapshots")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def fit(self) -> None:
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


class SnapshotsPage(QWidget):
    """Kept states at the left, what differs between two at the right."""

    told = Signal(str)
    offered = Signal(str, str, object)
    item_asked = Signal(object)

    def __init__(self, draft: Draft, desk: Desk) -> None:
        super().__init__()
        self.setObjectName(f"page:{SNAPSHOTS}")
        self._draft, self._desk = draft, desk
        self._kept: list[Snapshot] = []
        self._shown = False
        self._compared: object = None
        self._name = QLineEdit(proposed_name())
        self._name.setObjectName("field:ten_ban")
        self._name.setAccessibleName("Tên bản")
        self._name.setFixedWidth(_NAME_WIDTH)
        self._name.returnPressed.connect(self.keep)
        self._list = _Kept()
        self._list.currentRowChanged.connect(self._compare)
        self._list.deleted.connect(self.drop)
        self._with = CalmComboBox()
        self._with.setObjectName("field:so_voi")
        self._with.setAccessibleName("So với")
        self._with.setMaximumWidth(_NAME_WIDTH + 80)
        self._with.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)
        self._with.activated.connect(self._compare)
        self._drop = _button("drop_snapshot", "Xóa bản này", self.drop, "flat")
        self._comparison = Comparison()
        self._comparison.item_asked.connect(self.item_asked)
        self._empty = label("Chưa lưu bản nào. Lưu một bản trước khi trình; sau này so với bản "
                            "đó sẽ thấy ngay đã sửa những gì.", "muted")
        self._lay_out()
        self.refresh()

    @property
    def editors(self) -> list[QWidget]:
        """Nothing of the report is entered here."""
        return []

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, GROUP_GAP, EDGE, GROUP_GAP)
        layout.setSpacing(GROUP_GAP)
        layout.addWidget(title("Các bản đã lưu"))
        line = QHBoxLayout()
        line.setSpacing(GAP)
        asked = label("Lưu bản hiện nay với tên")
        asked.setWordWrap(False)
        asked.setBuddy(self._name)
        for part in (asked, self._name):
            line.addWidget(part)
        line.addWidget(_button("keep_snapshot", "Lưu bản", self.keep, "primary"))
        line.addStretch(1)
        layout.addLayout(line)
        layout.addWidget(self._empty)
        self._both = QWidget()
        body = QHBoxLayout(self._both)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GROUP_GAP)
        body.addLayout(self._left())
        body.addLayout(self._right(), 1)
        layout.addWidget(self._both, 1)
        layout.addStretch(0)
        layout.setAlignment(self._empty, Qt.AlignmentFlag.AlignTop)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(label("So sánh bản", bold=True))
        left.addWidget(self._list, 1)
        left.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignLeft)
        return left

    def _right(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        beside = label("với", bold=True)
        beside.setWordWrap(False)
        line.addWidget(beside)
        line.addWidget(self._with)
        line.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addLayout(line)
        right.addWidget(self._comparison, 1)
        return right

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.setFixedWidth(_LIST_WIDTH if self.width() >= _ROOMY else _NARROW_LIST)

    # Keeping and dropping

    def keep(self) -> None:
        """Keep the report as it stands."""
        name = " ".join(self._name.text().split()) or proposed_name()
        self._desk.records.keep(self._draft, name)
        self._name.setText(proposed_name())
        self.refresh()
        self._list.setCurrentRow(0)
        self.told.emit(f"Đã lưu “{name}”.")

    def drop(self) -> None:
        """Take the chosen one away, unless the report was signed as it."""
        taken = self._chosen()
        if taken is None or taken.id == self._draft.signed:
            return
        records, report = self._desk.records, self._draft.id
        state = records.frozen(taken.id)
        records.drop(taken.id)
        self.refresh()

        def put_back() -> None:
            records.put_back(report, taken, state)
            self.refresh()

        self.offered.emit(f"Đã xóa “{taken.name}”.", "Hoàn tác", put_back)

    def _chosen(self) -> Snapshot | None:
        row = self._list.currentRow()
        return self._kept[row] if 0 <= row < len(self._kept) else None

    # Showing

    def refresh(self) -> None:
        """Show what is kept, and the draft as it now stands."""
        kept = self._desk.records.snapshots(self._draft.id)
        if kept != self._kept or not self._shown:
            self._kept, self._shown = kept, True
            self._show_kept()
        self._compare()

    def _show_kept(self) -> None:
        chosen, other = self._list.currentRow(), self._with.currentData()
        self._list.blockSignals(True)
        self._list.clear()
        self._with.clear()
        self._with.addItem("báo cáo hiện nay", _NOW)
        for each in self._kept:
            item = QListWidgetItem(f"{each.name}\n{moment(each.at)}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.name}, {moment(each.at)}")
            self._list.addItem(item)
            self._with.addItem(f"{each.name} ({moment(each.at)})", each.id)
        self._list.setCurrentRow(min(max(chosen, 0), len(self._kept) - 1))
        self._with.setCurrentIndex(max(0, self._with.findData(other)))
        self._list.blockSignals(False)
        self._empty.setVisible(not self._kept)
        self._both.setVisible(bool(self._kept))

    def _compare(self) -> None:
        chosen = self._chosen()
        other = self._with.currentData()
        self._drop.setEnabled(chosen is not None and chosen.id != self._draft.signed)
        state = (chosen, other, None if other else self._draft.report)
        if chosen is None or state == self._compared:
            return
        self._compared = state
        beside = next((each for each in self._kept if each.id == other), None)
        old, new = self._frozen(chosen.id), self._frozen(other)
        names = [chosen.name, beside.name if beside else "Hiện nay"]
        if beside is not None and beside.id < chosen.id:
            old, new, names = new, old, names[::-1]
        self._comparison.show_differences(self._draft.report, self._differences(old, new), names)

    def _frozen(self, snapshot: int) -> Frozen:
        if snapshot == _NOW:
            return frozen(self._draft.report, self._draft.figures)
        return self._desk.records.frozen(snapshot)

    def _differences(self, old: Frozen, new: Frozen) -> Sequence[Difference]:
        return differences(self._draft.report.form, old, new)

    def go_to(self, key: str) -> None:
        """Put the keyboard on the kept states, or on the name of the first one."""
        if self._kept and key != "keep":
            self._list.setFocus()
        else:
            self._name.setFocus()
            self._name.selectAll()


def proposed_name() -> str:
    """What a state kept today is probably for."""
    return f"bản trình Chủ tịch {short_day(datetime.now().date())[:5].rstrip('/')}"


def _button(name: str, words: str, done: Callable[[], object], role: str) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setProperty("role", role)
    made.clicked.connect(lambda: done())
    return made
