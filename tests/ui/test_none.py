"""Some releases of PySide6 drop references to None, which ends Python: see docs/decisions/0005."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

_CALLS = 1000


def test_this_qt_keeps_pythons_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        widget.setToolTip("returns nothing")
    assert before - sys.getrefcount(None) < _CALLS / 10
