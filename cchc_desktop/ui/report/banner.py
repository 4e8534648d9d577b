"""A quiet line over a report that says what is special about it, and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from cchc_desktop.ui.theme import EDGE, GAP, label

Offer = tuple[str, str, Callable[[], object]]
"""A button of a banner: its object name, its words, what it does."""


class Banner(QFrame):
    """One sentence and its buttons."""

    def __init__(self, name: str, words: str, *offers: Offer) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAccessibleName(words)
        self.words = label(words)
        self.words.setObjectName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(EDGE // 2 + GAP, 4, EDGE // 2, 4)
        line.setSpacing(GAP)
        line.addWidget(self.words, 1)
        for button_name, button_words, done in offers:
            button = QPushButton(button_words)
            button.setObjectName(button_name)
            button.setProperty("role", "flat")
            button.clicked.connect(lambda checked=False, done=done: done())
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
