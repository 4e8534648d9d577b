"""Backups: what there is, what each holds, and how to go back to one."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QPushButton

from cchc_desktop.form.library import FormLibrary
from cchc_desktop.report.day import short_day
from cchc_desktop.report.model import Report
from cchc_desktop.store.backup import BackedUpReport, Backup, backups, contents, trouble_with
from cchc_desktop.store.problems import StoreProblem
from cchc_desktop.ui.lines import Lines
from cchc_desktop.ui.scrolled_page import ScrolledPage
from cchc_desktop.ui.theme import GAP, label, title


class BackupsPage(ScrolledPage):
    """The verified backups, the newest first, with a preview of the chosen one."""

    back_up_asked = Signal()
    restore_asked = Signal(object)
    closed = Signal()

    def __init__(self, folder: Path, library: FormLibrary, *, can_back_up: bool = True) -> None:
        super().__init__("sao_luu", centred=True)
        self._folder, self._library = folder, library
        self._can_back_up = can_back_up
        self._backups: list[Backup] = []
        self.add(title("Sao lưu"))
        self.add(label(
            f"Chương trình tự sao lưu mỗi ngày một lần và giữ mười bản gần nhất trong thư mục "
            f"{folder}. Nên thỉnh thoảng chép thư mục này ra thẻ nhớ USB.", "muted"))
        self.list = Lines("Các bản sao lưu")
        self.list.currentRowChanged.connect(self._preview)
        self.add(self.list)
        self.add(label("Bản được chọn có", bold=True))
        self._holds = label()
        self.add(self._holds)
        self.column.addLayout(self._buttons())
        self.column.addStretch(1)
        self.refresh()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._restore = QPushButton("Khôi phục bản này")
        self._restore.setObjectName("restore")
        self._restore.clicked.connect(self._ask)
        make = QPushButton("Sao lưu ngay")
        make.setObjectName("back_up")
        make.clicked.connect(self.back_up_asked)
        make.setVisible(self._can_back_up)
        back = QPushButton("Quay lại")
        back.clicked.connect(self.closed)
        for button in (make, self._restore, back):
            line.addWidget(button)
        line.addStretch(1)
        line.setSpacing(GAP)
        return line

    def refresh(self) -> None:
        """Show the backups there are now."""
        self._backups = backups(self._folder)
        self.list.clear()
        for backup in self._backups:
            made = f"{backup.made:%H:%M} ngày {short_day(backup.made.date())}"
            item = QListWidgetItem(
                f"{made} – dữ liệu trước lần khôi phục" if backup.former else made)
            item.setData(Qt.ItemDataRole.UserRole, str(backup.file))
            self.list.addItem(item)
        self.list.fit()
        self.list.setVisible(bool(self._backups))
        self._holds.setText("Chưa có bản sao lưu nào.")
        self._restore.setEnabled(False)
        self.list.setCurrentRow(0)

    def _preview(self, row: int) -> None:
        if not 0 <= row < self.list.count():
            return
        file = self._backups[row].file
        trouble = trouble_with(file)
        self._restore.setEnabled(trouble is None)
        if trouble is not None:
            self._holds.setText(f"● {StoreProblem(trouble, file)}")
            return
        held = contents(file)
        self._holds.setText("\n".join(map(self._words, held)) or "Chưa có báo cáo nào.")

    def _words(self, held: BackedUpReport) -> str:
        form = self._library.usable_form(held.form)
        name = Report(form, held.details).period.name if form else held.form
        edited = datetime.fromisoformat(held.edited)
        return (f"• Báo cáo CCHC {name}: {held.entries} ô đã nhập, "
                f"sửa lần cuối {edited:%H:%M} ngày {short_day(edited.date())}")

    def _ask(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._backups):
            self.restore_asked.emit(self._backups[row].file)
