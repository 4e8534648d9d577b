"""The officer sees Vietnamese only: Qt's own words, and every word of ours."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import settle

ENGLISH = re.compile(
    r"\b(ok|cancel|save|open|close|yes|no|abort|retry|ignore|discard|apply|reset|help|undo|redo|"
    r"cut|copy|paste|delete|select|insert|look|file|files|folder|directory|name|type|size|date|"
    r"back|forward|parent|create|new|list|detail|view|rename|show|hidden|error|warning|invalid|"
    r"field|scroll|page|left|right|top|bottom)\b", re.I)
NOT_ENGLISH = re.compile(r"\b(Enter|Tab|Del|Excel|Word|Ctrl|F2|USB|Page|docx|TB|GB|MB|KB|byte|xa|"
                         r"PgUp|PgDown|Alt|Left|Right|Up|no)\b")


def english_in(text: str) -> list[str]:
    return ENGLISH.findall(NOT_ENGLISH.sub("", text.replace("&", "")))


def words_of(widget: QWidget) -> list[str]:
    found = [text for child in (widget, *widget.findChildren(QWidget)) for text in (
        child.windowTitle(), child.toolTip(), child.accessibleName(),
        child.text() if isinstance(child, (QLabel, QAbstractButton)) else "",
        child.placeholderText() if isinstance(child, (QLineEdit, QPlainTextEdit)) else "")]
    return found + [action.text() for action in widget.findChildren(QAction)]


def test_every_standard_button(qtbot: QtBot) -> None:
    buttons = QDialogButtonBox.StandardButton
    for standard in buttons:
        if standard is not buttons.NoButton:
            box = QDialogButtonBox(standard)
            qtbot.addWidget(box)
            assert [english_in(button.text()) for button in box.buttons()] == [[]]


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_context_menus(qtbot: QtBot, kind: type[QWidget]) -> None:
    editor = kind()
    qtbot.addWidget(editor)
    menu: QMenu = editor.createStandardContextMenu()  # type: ignore[attr-defined]
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert len(texts) >= 6
    assert [english_in(text) for text in texts] == [[]] * len(texts)
    menu.deleteLater()


def test_the_file_dialog(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    shown = [text for text in words_of(dialog) if text]
    model = dialog.findChild(QWidget, "treeView").model()  # type: ignore[attr-defined]
    shown += [str(model.headerData(column, Qt.Orientation.Horizontal))
              for column in range(model.columnCount())]
    assert {text: english_in(text) for text in shown if english_in(text)} == {}


def test_every_page_of_the_window(window: MainWindow, sample_page: ReportPage) -> None:
    said: set[str] = set()
    for page in sample_page.outline.pages:
        sample_page.show_page(page)
        settle()
        said.update(words_of(window))
    for show in (window.show_list, window.show_unit, window.show_new_report, window.show_backups):
        show()
        settle()
        said.update(words_of(window))
    folder = str(window.desk.backups_folder)
    english = {text: english_in(text.replace(folder, "")) for text in said}
    assert {text: found for text, found in english.items() if found} == {}
    names = re.compile(r"\b[a-z]+_[a-z_0-9]+\b")
    assert [text for text in said if names.search(text.replace(folder, ""))] == []
