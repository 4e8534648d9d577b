"""The floor: a process that shows an empty window, says so, and how much memory it took."""

import resource
import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1280, 700)
window.show()
application.processEvents()
print("usable", flush=True)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
