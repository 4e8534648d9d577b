"""The program as an officer starts it, reopened on the sample report. Argument: its folder.

Instead of waiting for keys it says when the window is usable and how much memory it took.
"""

import resource
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cchc_desktop.__main__ import main


def usable() -> int:
    QApplication.processEvents()
    print("usable", flush=True)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    return 0


QApplication.exec = staticmethod(usable)
sys.argv[1:] = ["--data", sys.argv[1], "--sample"]
sys.exit(main())
