"""The program as an officer starts it, reopened on the sample report. Argument: its folder.

Instead of waiting for keys it says when the window is usable and how much memory it took.
"""

import gc
import resource
import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cchc_desktop.__main__ import open_window


def usable() -> int:
    application.QApplication.processEvents()
    print("usable", flush=True)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    return 0


gc.disable()  # as opening the window does before it loads Qt
application = import_module("cchc_desktop.ui.application")
application.QApplication.exec = staticmethod(usable)
sys.exit(open_window(Path(sys.argv[1]), sample=True))
