"""Which kinds of mistakes in words are looked for in this unit's reports."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from cchc_desktop.proofread.model import Kind
from cchc_desktop.ui.theme import GAP

_ALWAYS = (Kind.LAYOUT,)  # the layout of our own documents is ours
_COLUMNS = 3


class KindsBox(QWidget):
    """A box to tick for each kind; `changed` gets the names of those that are left alone."""

    def __init__(self, left: frozenset[str], changed: Callable[[frozenset[str]], None]) -> None:
        super().__init__()
        self._changed = changed
        self.boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for place, kind in enumerate(kind for kind in Kind if kind not in _ALWAYS):
            box = QCheckBox(str(kind))
            box.setObjectName(f"field:kind.{kind.name}")
            box.setChecked(kind.name not in left)
            box.toggled.connect(self._tell)
            self.boxes[kind.name] = box
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)

    def _tell(self) -> None:
        self._changed(frozenset(name for name, box in self.boxes.items() if not box.isChecked()))
