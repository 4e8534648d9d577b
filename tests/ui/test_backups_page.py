"""Backups from the window: made daily, previewed, restored; trouble with the store is told."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.desk import Desk
from cchc_desktop.store.backup import backups
from cchc_desktop.ui.application import Start
from cchc_desktop.ui.backups_page import BackupsPage
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import find, settle


def press_button(window: QWidget, name: str) -> None:
    button = find(window, name)
    assert isinstance(button, QPushButton)
    button.click()
    settle()


def words(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_a_backup_is_made_once_a_day(desk: Desk) -> None:
    assert not desk.back_up_if_due(date.today()), "there is nothing to back up yet"
    desk.create_sample()
    assert desk.back_up_if_due(date.today())
    assert not desk.back_up_if_due(date.today())


def test_a_backup_is_previewed_and_restored(window: MainWindow, sample_page: ReportPage) -> None:
    desk = window.desk
    desk.back_up()
    sample_page.draft.answer("vb_den", "1")
    window.show_backups()
    settle()
    assert "Báo cáo CCHC 6 tháng đầu năm 2022" in words(window)
    press_button(window, "restore")
    restored = desk.open_report(sample_page.draft.id)
    assert restored is not None
    assert restored.report.typed("vb_den") == "742"
    assert "Đã khôi phục" in words(window)
    kept = list(desk.backups_folder.glob("truoc-khi-khoi-phuc-*.db"))
    assert len(kept) == 1
    undo = next(button for button in window.messages.findChildren(QPushButton)
                if button.text() == "Hoàn tác")
    undo.click()
    settle()
    back = desk.open_report(sample_page.draft.id)
    assert back is not None
    assert back.report.typed("vb_den") == "1"


def test_closing_makes_the_daily_backup(window: MainWindow, sample_page: ReportPage) -> None:
    folder = window.desk.backups_folder
    window.close()
    assert len(backups(folder)) == 1


def test_a_damaged_backup_cannot_be_chosen(window: MainWindow) -> None:
    window.desk.back_up()
    file = backups(window.desk.backups_folder)[0].file
    file.write_bytes(b"SQLite format 3\x00" + b"?" * 9000)
    window.show_backups()
    settle()
    assert "bị hỏng" in words(window)
    assert not find(window, "restore").isEnabled()


def test_there_is_a_word_when_there_is_no_backup(qtbot: QtBot, desk: Desk) -> None:
    page = BackupsPage(desk.backups_folder, desk.library)
    qtbot.addWidget(page)
    page.show()
    assert "Chưa có bản sao lưu nào." in words(page)


def started(qtbot: QtBot, file: Path) -> Start:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    start = Start(application, file, sample=False)
    start.open()
    assert isinstance(start.window, QMainWindow)
    qtbot.addWidget(start.window)
    settle()
    return start


def test_a_damaged_store_offers_the_backups_and_opens_again(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "cchc.db"
    desk = Desk(file)
    desk.save_profile({"unit.kind": "xa", "unit.name": "An Bình"})
    desk.create_sample()
    desk.back_up()
    desk.close()
    damaged = b"hong" * 3000
    file.write_bytes(damaged)
    start = started(qtbot, file)
    assert "bị hỏng" in words(start.window)
    assert file.read_bytes() == damaged
    press_button(start.window, "restore_backup")
    qtbot.addWidget(start.window)
    press_button(start.window, "restore")
    qtbot.addWidget(start.window)
    assert isinstance(start.window, MainWindow)
    assert len(start.window.desk.reports()) == 1


def test_a_store_in_use_can_be_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "cchc.db"
    first = Desk(file)
    start = started(qtbot, file)
    assert "đang được mở" in words(start.window)
    first.close()
    press_button(start.window, "retry")
    qtbot.addWidget(start.window)
    assert isinstance(start.window, MainWindow)
