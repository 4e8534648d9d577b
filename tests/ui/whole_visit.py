"""Open the sample, look at every page, copy a text, export, close. Argument: a folder."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from cchc_desktop.desk import Desk
from cchc_desktop.ui import theme
from cchc_desktop.ui.application import make_application
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.single_instance import answer_later_windows, call_first_window

folder = Path(sys.argv[1])
application = make_application(sys.argv[:1])
assert not call_first_window(folder / "cchc.db")
desk = Desk(folder / "cchc.db")
desk.remember_document(folder / "bao cao.docx")
window = MainWindow(desk)
answer_later_windows(folder / "cchc.db", window.come_to_front, window)
theme.dress(application)
window.show()
window.show_report(desk.create_sample())
assert window.report is not None
for page in window.report.outline.pages:
    window.report.show_page(page)
    QCoreApplication.processEvents()
text = window.report.show_page("ke_hoach").text.editor
text.selectAll()
text.copy()
window.report.export()
QTest.qWait(400)  # until it listens for later starts as well
assert list(folder.glob("*.docx"))
print("exported")
window.close()
