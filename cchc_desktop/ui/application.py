"""Put the window together and run it: one application, one store, one window."""

import gc
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from cchc_desktop.desk import Desk
from cchc_desktop.form.library import FormLibrary, shipped
from cchc_desktop.store.problems import StoreProblem, Trouble
from cchc_desktop.ui import theme
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.single_instance import answer_later_windows, call_first_window
from cchc_desktop.ui.vietnamese import speak_vietnamese

STORE_NAME = "cchc.db"
_LOG_NAME = "nhat_ky_loi.txt"


def make_application(arguments: list[str]) -> QApplication:
    """The application with its language and look."""
    # by argument: QApplication.setStyle makes Python's side of QStyle, 566 enumeration members
    application = QApplication([*arguments, "-style", theme.STYLE])
    application.setApplicationName("cchc_desktop")
    application.setWindowIcon(QIcon(str(shipped("resources") / "icons" / "cchc.png")))
    speak_vietnamese(application)
    theme.apply(application)
    return application


def run_window(folder: Path, *, sample: bool) -> int:
    """Open the window over the store in a folder and stay until it is closed."""
    application = make_application(sys.argv[:1])
    start = Start(application, folder / STORE_NAME, sample=sample)
    if not start.open():
        print("Chương trình đang mở; đã đưa cửa sổ đó ra phía trước.", file=sys.stderr)
        return 0
    QTimer.singleShot(0, _collect_garbage_again)
    return application.exec()


def _collect_garbage_again() -> None:
    """What was made for the start stays as long as the window: it is never looked through."""
    gc.freeze()
    gc.enable()


class Start:
    """Opens the store and the window, as often as it takes."""

    window_kind = MainWindow

    def __init__(self, application: QApplication, file: Path, *, sample: bool) -> None:
        self._application, self._file, self._sample = application, file, sample
        self.window: QMainWindow | None = None

    def open(self) -> bool:
        """The window, or the page that says why there is none; False if another window has the
        store open and came to the front instead."""
        try:
            desk = Desk(self._file, FormLibrary())
        except StoreProblem as problem:
            if problem.trouble is Trouble.IN_USE and self.window is None and (
                    call_first_window(self._file)):
                return False
            self._show_problem(problem)
            return True
        if self._sample and not desk.reports():
            from cchc_desktop.pages import first_to_fill_in

            sample = desk.create_sample()
            desk.remember_place(sample.id, first_to_fill_in(sample.report.form))
        window = self.window_kind(desk)
        answer_later_windows(self._file, window.come_to_front, window)
        sys.excepthook = _Catcher(window, self._file.parent)
        self._become(window)
        return True

    def _become(self, window: QMainWindow) -> None:
        former, self.window = self.window, window
        theme.dress(self._application)
        window.show()
        if former is not None:
            former.close()

    def _show_problem(self, problem: StoreProblem) -> None:
        from cchc_desktop.ui.problem_page import ProblemPage

        page = ProblemPage(problem)
        page.retry_asked.connect(self.open)
        page.backups_asked.connect(self._show_backups)
        self._show_page(page)

    def _show_backups(self) -> None:
        from cchc_desktop.ui.backups_page import BackupsPage

        page = BackupsPage(self._file.parent / "sao_luu", FormLibrary(), can_back_up=False)
        page.restore_asked.connect(self._restore)
        page.closed.connect(self.open)
        self._show_page(page)

    def _restore(self, backup: Path) -> None:
        from cchc_desktop.store.backup import restore

        try:
            restore(self._file, backup, self._file.parent / "sao_luu")
        except StoreProblem as problem:
            self._show_problem(problem)
        else:
            self.open()

    def _show_page(self, page: QWidget) -> None:
        window = QMainWindow()
        window.setWindowTitle("Báo cáo cải cách hành chính")
        window.resize(860, 420)
        window.setCentralWidget(page)
        self._become(window)


class _Catcher:
    """Shows whatever nobody caught: a problem of the store as such, a bug with its log."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window, self._folder = window, folder

    def __call__(self, kind: type[BaseException], error: BaseException,
                 trace: TracebackType | None) -> None:
        if isinstance(error, StoreProblem):
            self._window.messages.say(str(error))
            return
        import logging

        from PySide6.QtWidgets import QMessageBox

        sys.__excepthook__(kind, error, trace)
        log = self._folder / _LOG_NAME
        logging.basicConfig(filename=log, encoding="utf-8", format="%(asctime)s %(message)s")
        logging.error("lỗi chương trình", exc_info=(kind, error, trace))
        QMessageBox.critical(
            self._window, "Chương trình gặp lỗi",
            "Chương trình gặp một lỗi ngoài dự kiến. Những gì đã lưu vẫn còn nguyên; anh/chị có "
            f"thể làm tiếp.\n\nGửi tệp {log} cho người hỗ trợ để được sửa.")
