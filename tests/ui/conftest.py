"""A real window over a real store, and the keys an officer presses."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.desk import Desk
from cchc_desktop.ui import theme
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.report_page import ReportPage
from cchc_desktop.ui.vietnamese import speak_vietnamese

PROFILE = {"unit.kind": "xa", "unit.name": "An Bình", "unit.province": "tỉnh Hải Dương",
           "unit.district": "huyện Đông Thanh"}
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> Iterator[QApplication]:
    """The application as the program makes it."""
    application = QApplication.instance() or QApplication(qapp_args)
    assert isinstance(application, QApplication)
    application.setStyle(theme.STYLE)
    speak_vietnamese(application)
    theme.apply(application)
    theme.dress(application)
    yield application


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Qt keeps the clipboard until after Python is gone: nothing made by a test may be in it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "cchc.db")
    made.save_profile(PROFILE)
    made.remember_document(tmp_path / "bao cao.docx")
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    return shown(qtbot, MainWindow(desk))


def shown(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window as it is once it can be used."""
    qtbot.addWidget(window)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 728)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    settle()
    return window


@pytest.fixture
def sample_page(window: MainWindow) -> ReportPage:
    """The sample report, open."""
    window.show_report(window.desk.create_sample())
    return report_page(window)


@pytest.fixture
def empty_page(window: MainWindow) -> ReportPage:
    """A report in which nothing is entered yet."""
    form = window.desk.library.form("cchc-hai-duong-2022")
    window.show_report(window.desk.create_report(form, {
        "period.kind": "half_year", "period.year": "2022", "period.number": "1"}))
    return report_page(window)


def report_page(window: MainWindow) -> ReportPage:
    assert window.report is not None
    settle()
    return window.report


def settle() -> None:
    """Let the window do what it has to do."""
    for _ in range(5):
        QCoreApplication.processEvents()


def find(window: QWidget, name: str) -> QWidget:
    """The visible widget with an object name."""
    found = [widget for widget in window.findChildren(QWidget, name) if widget.isVisible()]
    assert found, f"no visible widget {name}"
    return found[0]


def click(window: QWidget, name: str) -> None:
    """Press a visible button by its object name."""
    button = find(window, name)
    assert isinstance(button, QPushButton)
    button.click()
    settle()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """One key, to whatever has the focus."""
    QTest.keyClick(focused(), key, modifiers)
    settle()


def type_keys(text: str) -> None:
    """A text key by key; characters beyond ASCII arrive as a typing program sends them."""
    for char in text:
        widget = focused()
        if char == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
        elif char.isascii():
            QTest.keyClick(widget, char)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(widget, QKeyEvent(kind, 0, NO_KEYS, char))
    settle()


def commit_words(text: str) -> None:
    """A text as an input method commits it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(focused(), event)
    settle()


def choose_form(window: QWidget, form_id: str) -> None:
    """Choose a form on the page for a new report, among those of other times too."""
    for button in window.findChildren(QPushButton, "other_forms"):
        if button.isVisible():
            button.click()
    forms = find(window, "field:form")
    assert isinstance(forms, QComboBox)
    forms.setCurrentIndex(forms.findData(form_id))
    forms.activated.emit(forms.currentIndex())
    settle()


def enter(window: QWidget, name: str, text: str, typed: Callable[[str], None] = type_keys) -> None:
    """Replace the text of a field and leave it with Tab."""
    find(window, name).setFocus()
    settle()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    typed(text)
    press(Qt.Key.Key_Tab)
