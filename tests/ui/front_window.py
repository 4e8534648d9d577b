"""A window that says when it is open and when it comes to the front. Argument: its folder."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from cchc_desktop.ui.application import Start, make_application
from cchc_desktop.ui.main_window import MainWindow


class SpeakingWindow(MainWindow):
    """Says so when it is asked to the front."""

    def come_to_front(self) -> None:
        super().come_to_front()
        print("front", flush=True)


class SpeakingStart(Start):
    window_kind = SpeakingWindow


application = make_application(sys.argv[:1])
start = SpeakingStart(application, Path(sys.argv[1]) / "cchc.db", sample=True)
start.open()
QTimer.singleShot(0, lambda: print("open", flush=True))
sys.exit(application.exec())
