"""A page of one column: questions, sentences and buttons below one another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.ui.theme import EDGE, GROUP_GAP, TEXT_WIDTH


class ScrolledPage(QScrollArea):
    """A page of one column that scrolls and is never wider than is good to read."""

    told = Signal(str)
    did = Signal(str)

    def __init__(self, page_id: str, *, centred: bool = False) -> None:
        super().__init__()
        self.setObjectName(f"page:{page_id}")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("ground")
        self.column = QVBoxLayout()
        self.column.setContentsMargins(EDGE, GROUP_GAP, EDGE, EDGE)
        self.column.setSpacing(GROUP_GAP)
        whole = QHBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        if centred:
            holder = QWidget()
            holder.setMaximumWidth(TEXT_WIDTH + 2 * EDGE)
            holder.setLayout(self.column)
            whole.addStretch(1)
            whole.addWidget(holder, 100)
            whole.addStretch(1)
        else:
            whole.addLayout(self.column)
        self._inside = inside
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def add(self, widget: QWidget) -> None:
        """Put something below, no wider than is good to read."""
        widget.setMaximumWidth(TEXT_WIDTH)
        line = QHBoxLayout()  # a column takes no notice of a widest width when it asks for heights
        line.addWidget(widget, 100)
        line.addStretch(1)
        self.column.addLayout(line)

    def start(self) -> None:
        """Put the keyboard on the first question."""
        from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton

        kinds = (QLineEdit, QComboBox, QListWidget, QPushButton)
        first = next((child for child in self._inside.findChildren(QWidget)
                      if isinstance(child, kinds) and child.isEnabled()
                      and child.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        (first or self).setFocus()
