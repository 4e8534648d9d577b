"""Below a text: what was pasted was made for a font before Unicode, and how it reads in Unicode."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from cchc_desktop.check.wording import short
from cchc_desktop.proofread.old_fonts import Conversion, convert
from cchc_desktop.ui.theme import GAP, GROUP_GAP, label

_LINES, _LONGEST = 3, 110


class PasteStrip(QFrame):
    """The first lines before and after; nothing happens until one button is chosen."""

    convert_asked = Signal()
    decided = Signal()

    def __init__(self, pasted: str, offered: Conversion) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Chuyển chữ vừa dán sang Unicode")
        self._pasted, self._offered = pasted, offered
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP_GAP, GAP, GROUP_GAP, GAP)
        column.setSpacing(4)
        column.addWidget(label(
            f"▲ Chữ vừa dán dùng phông cũ ({offered.font.value}), máy khác không đọc được.",
            "warning"))
        for heading, text in (("Đang là", pasted), ("Sẽ thành", offered.text)):
            column.addWidget(label(heading, "muted"))
            said = label(_beginning(text))
            said.setObjectName("preview")
            column.addWidget(said)
        line = QHBoxLayout()
        self.first = _button("Chuyển sang Unicode", "to_unicode")
        self.first.clicked.connect(self.convert_asked)
        keep = _button("Giữ nguyên", "keep_font")
        keep.clicked.connect(self.close_strip)
        line.addWidget(self.first)
        line.addWidget(keep)
        line.addStretch(1)
        column.addLayout(line)
        self.buttons = (self.first, keep)

    def converted(self, text: str) -> str:
        """A text with what was pasted into it in Unicode; if it was changed since, those of its
        lines that are pasted ones."""
        if self._pasted in text:
            return text.replace(self._pasted, self._offered.text, 1)
        pasted = {line for line in self._pasted.split("\n") if line.strip()}
        return "\n".join(convert(line, self._offered.font) if line in pasted else line
                         for line in text.split("\n"))

    def close_strip(self) -> None:
        """It was decided."""
        self.hide()
        self.decided.emit()
        self.deleteLater()


def _beginning(text: str) -> str:
    lines = [short(line, _LONGEST) for line in text.split("\n") if line.strip()]
    return "\n".join(lines[:_LINES]) + ("\n…" if len(lines) > _LINES else "")


def _button(words: str, name: str) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setProperty("role", "small")
    return made
