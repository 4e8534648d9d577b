"""A window in which a driver types and leaves fields for ever. Arguments: folder, seed.

Whatever the window shows as saved is written to saved.jsonl, flushed to disk before the next key.
"""

import json
import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from cchc_desktop.desk import Desk
from cchc_desktop.form.field import FieldType
from cchc_desktop.report.model import value_item
from cchc_desktop.ui.application import make_application
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.appendix_page import AppendixPage

folder, source = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
application = make_application(sys.argv[:1])
desk = Desk(folder / "cchc.db")
window = MainWindow(desk)
window.resize(1366, 728)
window.show()
form = desk.library.form("cchc-hai-duong-2022")
window.show_report(desk.create_report(form, {"unit.name": "An Bình", "period.kind": "half_year",
                                             "period.year": "2022", "period.number": "1"}))
report = window.report
assert report is not None
log = (folder / "saved.jsonl").open("a", encoding="utf-8")
pages = [section.id for section in form.sections if section.fields] + [
    table.id for table in form.tables]
names = {page: [name for name, shown in form.shown_on.items() if page in shown
                and not form.fields[name].computed and not form.fields[name].choices]
         for page in pages}


def note(kind: str, key: str, text: str = "") -> None:
    log.write(json.dumps([kind, key, text]) + "\n")
    log.flush()
    os.fsync(log.fileno())


def type_keys(text: str) -> None:
    for char in text:
        widget = QApplication.focusWidget()
        if char.isascii():
            QTest.keyClick(widget, char)
        else:
            QCoreApplication.sendEvent(widget, QKeyEvent(
                QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char))


def one_field() -> None:
    assert report is not None
    page = source.choice([page for page in pages if names[page]])
    if page != report.current:
        note("going", page)
        report.show_page(page)
        note("page", page)
    name = source.choice(names[page])
    shown = report.show_page(page)
    shown.go_to(name)
    is_text = form.fields[name].type is FieldType.TEXT
    text = f"Kế hoạch số {source.randint(1, 999)}" if is_text else str(source.randint(0, 99999))
    note("typing", name, text)
    if not isinstance(shown, AppendixPage):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A,
                       Qt.KeyboardModifier.ControlModifier)
    type_keys(text)
    QTest.keyClick(QApplication.focusWidget(),
                   Qt.Key.Key_Return if isinstance(shown, AppendixPage) else Qt.Key.Key_Tab)
    saved = window.findChild(QLabel, "saved")
    if saved.text().startswith("✓ Đã lưu"):
        note("value", name, report.draft.report.entries.get(value_item(name), ""))
        assert report.draft.report.typed(name) == text


def go_on() -> None:
    one_field()
    QTimer.singleShot(0, go_on)


window.activateWindow()
while not window.isActiveWindow():
    QCoreApplication.processEvents()
note("page", report.current)
one_field()
print("open", flush=True)  # from here on it may be killed at any moment
QTimer.singleShot(0, go_on)
application.exec()
