"""Where an exported document is, and how to open it; or why there is none."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from cchc_desktop.ui.exporting import open_path
from cchc_desktop.ui.theme import GAP, GROUP_GAP, label, set_role

INSIDE = (GROUP_GAP, GAP + 4, GROUP_GAP, GAP + 4)  # the cards of the review page
_KEPT = "\nTệp cùng tên đã được sửa ở nơi khác nên giữ nguyên; bản mới mang số kế tiếp."


class ExportedStrip(QFrame):
    """After an export: where the document is, and how to open it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._said = label()
        self._open = QPushButton("Mở tệp")
        self._folder = QPushButton("Mở thư mục")
        line = QHBoxLayout(self)
        line.setContentsMargins(*INSIDE)
        line.addWidget(self._said, 1)
        line.addWidget(self._open)
        line.addWidget(self._folder)
        self._file = Path()
        self._open.clicked.connect(lambda: self._show_path(self._file))
        self._folder.clicked.connect(lambda: self._show_path(self._file.parent))
        self.hide()

    def _show_path(self, path: Path) -> None:
        if not open_path(path):
            self._said.setText(f"✓ Đã xuất: {self._file}\nKhông mở được từ đây; anh/chị mở tệp "
                               "bằng Word từ thư mục trên.")

    def show_file(self, file: Path, unconfirmed: str = "") -> None:
        """The document was written; `unconfirmed` says what in it still waits."""
        self._file = file
        kept = _KEPT * bool(re.search(r" \(\d+\)$", file.stem))
        self._said.setText(f"✓ Đã xuất: {file}{kept}{unconfirmed}")
        set_role(self, "state", "")
        self._open.show()
        self._folder.show()
        self.show()
        self._open.setFocus()

    def show_problem(self, words: str) -> None:
        """The document was not written."""
        self._said.setText(f"● {words}")
        set_role(self, "state", "error")
        self._open.hide()
        self._folder.hide()
        self.show()
