"""The window: which page is shown, and what the pages ask of the desk."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from cchc_desktop.desk import Desk
from cchc_desktop.form.model import Form
from cchc_desktop.form.reading import FormFileError
from cchc_desktop.store.problems import StoreProblem
from cchc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from cchc_desktop.draft import Draft
    from cchc_desktop.ui.report.reopening import Reopening
    from cchc_desktop.ui.report.report_page import ReportPage

_USUAL_SIZE, _SMALL_SCREEN = QSize(1280, 760), 1400
_NARROWEST = 900  # a screen of 1366 pixels at 150 % has 910
_BACKUP_AFTER_MS = 1500
_RETRY_MS = 5000


class MainWindow(QMainWindow):
    """One window over one desk: the list of reports, one report, and the pages around them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setWindowTitle("Báo cáo cải cách hành chính")
        self.desk = desk
        self._take_place()
        self.report: ReportPage | None = None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.messages = MessageBar(self._stack, self._message_room)
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self._save_waiting)
        self._open_where_left()
        self._backup = QTimer(self)
        self._backup.setSingleShot(True)
        self._backup.timeout.connect(self._daily_backup)
        self._backup.start(_BACKUP_AFTER_MS)

    def _open_where_left(self) -> None:
        place = self.desk.place
        if place.report:
            self._open(place.report, place.page)
        elif self.desk.unit_name or self.desk.reports():
            self.show_list()
        else:
            self.show_unit()

    def _show(self, page: QWidget) -> None:
        """Make a page the only one."""
        self.messages.page_left()
        while (old := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self.report = None
        self._stack.addWidget(page)

    # Pages

    def show_list(self) -> None:
        from cchc_desktop.ui.reports_page import ReportsPage

        page = ReportsPage(self.desk.library, self.desk.kept_form)
        page.refresh(self.desk.unit_name, self.desk.reports(), self.desk.reports(deleted=True),
                     self.desk.samples)
        page.create_asked.connect(self.show_new_report)
        page.undo_asked.connect(self.messages.take_back)
        page.unit_asked.connect(self.show_unit)
        page.backups_asked.connect(self.show_backups)
        page.review_asked.connect(self.show_review)
        page.sample_asked.connect(self._open_sample)
        page.opened.connect(self._open)
        page.deleted.connect(self._delete)
        page.brought_back.connect(self._bring_back)
        self.desk.remember_place(0)
        self._show(page)
        page.start()

    def show_unit(self) -> None:
        from cchc_desktop.ui.unit_page import UnitPage

        page = UnitPage(self.desk.profile, first=not self.desk.unit_name,
                        can_go_back=bool(self.desk.unit_name or self.desk.reports()))
        page.finished.connect(self._save_profile)
        page.closed.connect(self.show_list)
        page.sample_asked.connect(lambda: self.desk.save_profile(page.texts))
        page.sample_asked.connect(self._open_sample)
        self._show(page)
        page.start()

    def show_new_report(self) -> None:
        """The page for a new report; before the first one, the unit is asked."""
        if not self.desk.unit_name:
            self.show_unit()
            return
        from cchc_desktop.ui.new_report_page import NewReportPage

        page = NewReportPage(self.desk.library, self.desk.known_reports(),
                             self.desk.profile.get("unit.kind") or "xa", date.today(),
                             self.desk.offer)
        page.created.connect(self._create)
        page.cancelled.connect(self.show_list)
        self._show(page)
        page.start()

    def show_backups(self) -> None:
        from cchc_desktop.ui.backups_page import BackupsPage

        page = BackupsPage(self.desk.backups_folder, self.desk.library)
        page.back_up_asked.connect(lambda: self._back_up(page.refresh))
        page.restore_asked.connect(self._restore)
        page.closed.connect(self.show_list)
        self._show(page)
        page.start()

    def show_review(self) -> None:
        """The page on which a file made elsewhere is read."""
        from cchc_desktop.ui.words.file_review_page import FileReviewPage

        page = FileReviewPage()
        page.closed.connect(self.show_list)
        page.told.connect(self.messages.say)
        self._show(page)
        page.start()

    def show_report(self, draft: "Draft", page: str = "") -> None:
        from cchc_desktop.ui.report.report_page import ReportPage

        shown = ReportPage(draft, self.desk)
        shown.closed.connect(self.show_list)
        shown.told.connect(self.messages.say)
        shown.did.connect(lambda words: self.messages.say(words, "Hoàn tác", shown.undo))
        shown.moved.connect(lambda page: self.desk.remember_place(draft.id, page))
        shown.moved.connect(self.messages.make_way)
        shown.keeping.offered.connect(self.messages.say)
        shown.keeping.opened.connect(self._open)
        shown.keeping.reopened.connect(self._reopen)
        shown.keeping.form_asked.connect(self._show_newer_form)
        draft.on_change.append(self.messages.outdated)
        self._show(shown)
        self.report = shown
        shown.show_page(page).go_to("")

    def _show_newer_form(self) -> None:
        """What a newer version of its form would make of the report that is open."""
        from cchc_desktop.ui.records.newer_form_page import NewerFormPage
        from cchc_desktop.ui.report.reopening import change_form

        assert self.report is not None
        self.report.commit()
        draft = self.report.draft
        newer = self.desk.newer_form(draft.report.form)
        if newer is None:
            return
        page = NewerFormPage(draft, newer, self.desk.records.under(draft, newer))
        page.accepted.connect(lambda: self._reopen(change_form(self.desk, draft, newer)))
        page.stayed.connect(lambda: self._stay_with_form(draft.id))
        self._show(page)
        page.start()

    def _stay_with_form(self, report: int) -> None:
        self._open(report)
        if self.report is not None:
            self.report.keeping.stay()

    # What the pages ask

    def _open(self, report: int, page: str = "") -> None:
        problem = ("Báo cáo này theo một mẫu không còn trên máy. Chép lại tệp mẫu vào thư mục "
                   "forms rồi mở lại.")
        try:
            draft = self.desk.open_report(report)
        except FormFileError as error:
            draft, problem = None, str(error)
        if draft is not None:
            self.show_report(draft, page or self.desk.page_left(report))
            return
        self.show_list()
        self.messages.say(problem)

    def _reopen(self, told: "Reopening") -> None:
        """Open a report whose standing changed, and offer to take that back."""
        self._open(told.report, told.page)
        self.messages.say(told.words, "Hoàn tác",
                          lambda: self._open(told.undo(), told.page))

    def _create(self, form: Form, details: dict[str, str], source: int) -> None:
        draft = self.desk.create_report(form, details, source)
        self.show_report(draft)
        if source and draft.can_undo and self.report is not None:
            self.report.did.emit("Đã mang số liệu kỳ trước sang.")

    def _open_sample(self) -> None:
        self.show_report(self.desk.create_sample())

    def _delete(self, report: int) -> None:
        self.desk.delete_report(report)
        self.show_list()
        self.messages.say("Đã xóa báo cáo khỏi danh sách.", "Hoàn tác",
                          lambda: self._bring_back(report))

    def _bring_back(self, report: int) -> None:
        self.desk.delete_report(report, deleted=False)
        self.show_list()

    def _save_profile(self, texts: dict[str, str]) -> None:
        self.desk.save_profile(texts)
        self.show_list()

    def _back_up(self, then: Callable[[], None]) -> None:
        self.desk.back_up()
        then()
        self.messages.say("Đã sao lưu và kiểm tra bản sao.")

    def _daily_backup(self) -> None:
        self.desk.back_up_if_due(date.today())

    def _restore(self, backup: Path) -> None:
        former = self.desk.restore(backup)
        self.show_list()
        self.messages.say("Đã khôi phục. Dữ liệu trước đó vẫn được giữ trong các bản sao lưu.",
                          "Hoàn tác", (lambda: self._restore(former)) if former else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does."""
        button = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.animateClick()
        else:
            super().keyPressEvent(event)

    # Telling and closing

    def _message_room(self) -> QRect | None:
        """Where a message goes on the page that is shown."""
        return self.report.message_room() if self.report is not None else None

    def _take_place(self) -> None:
        """Where the window was left; at first as large as is useful on this screen."""
        room = self.screen().availableGeometry()
        self.setMinimumSize(min(_NARROWEST, room.width()), min(480, room.height()))
        if self.desk.window_place:
            self.restoreGeometry(b64decode(self.desk.window_place))
            return
        self.resize(min(_USUAL_SIZE.width(), room.width()), min(_USUAL_SIZE.height(),
                                                                room.height()))
        if room.width() <= _SMALL_SCREEN:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _save_waiting(self) -> None:
        if self.report is not None and self.report.draft.unsaved is not None:
            self.report.draft.save_waiting()
            self.report.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never close over something that is not on disk without saying so."""
        if self.report is not None:
            self.report.commit()
            self.report.draft.save_waiting()
            if self.report.draft.unsaved is not None and not self._gives_up(
                    self.report.draft.unsaved):
                event.ignore()
                return
        self._backup.stop()
        with suppress(StoreProblem):  # nobody is left to be told; what was typed is saved
            self.desk.remember_window_place(b64encode(self.saveGeometry().data()).decode())
            self._daily_backup()
        self.desk.close()
        super().closeEvent(event)

    def _gives_up(self, problem: StoreProblem) -> bool:
        from PySide6.QtWidgets import QMessageBox

        buttons = QMessageBox.StandardButton
        answer = QMessageBox.warning(
            self, "Còn thay đổi chưa lưu", f"{problem}\n\nĐóng bây giờ sẽ mất phần chưa lưu.",
            buttons.Cancel | buttons.Discard, buttons.Cancel)
        return answer == buttons.Discard

    def come_to_front(self) -> None:
        """Another start of the program asked for this window."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
