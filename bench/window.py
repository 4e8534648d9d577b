"""The program as an officer starts it, reopened on the sample report. Argument: its folder.

Instead of waiting for keys it says when the window is usable and how much memory it took.
"""

import gc
import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cchc_desktop.__main__ import open_window

gc.disable()  # as opening the window does before it loads Qt

from PySide6.QtWidgets import QApplication  # noqa: E402

import cchc_desktop.ui  # noqa: E402, F401  # the room that loads it


def usable() -> int:
    QApplication.processEvents()
    print("usable", flush=True)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    return 0


QApplication.exec = staticmethod(usable)
sys.exit(open_window(Path(sys.argv[1]), sample=True))
