"""A report somebody else made: what is wrong in it, kind by kind, with the words around."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.proofread.listing import (
    NOTHING,
    SIGNS,
    as_text,
    by_kind,
    guessed_words,
    in_context,
    other_places,
    summary,
)
from cchc_desktop.proofread.model import Document, TextFinding
from cchc_desktop.proofread.review import Review, ReviewError, review
from cchc_desktop.ui import theme
from cchc_desktop.ui.choices import CalmComboBox
from cchc_desktop.ui.records.rich_table import RichTable, Words, bold, muted
from cchc_desktop.ui.theme import EDGE, GROUP_GAP, TEXT_WIDTH, label, set_role, title

_PLACE_WIDTH, _CORRECTION_WIDTH, _KINDS_WIDTH = 112, 160, 220
_FILES = "Văn bản Word, tệp chữ (*.docx *.txt)"
_COLOURS = {"error": (theme.ERROR, theme.ERROR_SOFT),
            "warning": (theme.WARNING, theme.WARNING_SOFT), "info": (theme.TEXT, theme.HEADING)}
_INTRODUCTION = ("Chọn một báo cáo đã có, tệp Word (.docx) hoặc tệp chữ (.txt). Chương trình đọc "
                 "ngay trên máy này, chỉ ra những chỗ nên xem lại và không sửa gì trong tệp.")


class FileReviewPage(QWidget):
    """One file at a time; nothing in it is changed."""

    closed = Signal()
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page:soat_van_ban")
        self._file = Path()
        self._found: Review | None = None
        self._said, self._known = label(_INTRODUCTION), label(role="muted")
        self._said.setMaximumWidth(TEXT_WIDTH)
        self._kinds = CalmComboBox()
        self._kinds.setObjectName("field:loai")
        self._kinds.setAccessibleName("Chỉ xem loại")
        self._kinds.setMinimumWidth(_KINDS_WIDTH)
        self._kinds.activated.connect(self._fill)
        self._table = RichTable("Những chỗ nên xem lại", ("Chỗ", "Trong văn bản",
                                                        "Điều cần xem, việc cần làm", "Sửa thành"),
                                (_PLACE_WIDTH, 0, 0, _CORRECTION_WIDTH))
        self._table.setObjectName("findings")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, GROUP_GAP)
        layout.setSpacing(GROUP_GAP)
        layout.addWidget(title("Soát văn bản có sẵn"))
        layout.addWidget(self._said)
        layout.addWidget(self._known)
        layout.addLayout(self._buttons())
        layout.addWidget(self._table, 1)
        layout.addStretch(0)
        self._show(None)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._choose = _button("Chọn tệp…", "choose_file", self.ask, "primary")
        self._copy = _button("Chép danh sách", "copy_list", self._copy_list)
        back = _button("‹ Về danh sách báo cáo", "back", self.closed.emit, "flat")
        for widget in (self._choose, self._copy, self._kinds):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(back)
        return line

    def start(self) -> None:
        """Put the keyboard on the one thing to do."""
        self._choose.setFocus()

    def ask(self) -> None:
        """Let the officer choose a file."""
        name, _ = QFileDialog.getOpenFileName(self, "Chọn văn bản để soát",
                                              str(self._file.parent), _FILES)
        if name:
            self.read(Path(name))

    def read(self, file: Path) -> None:
        """Read a file; what is being done is said before it is begun."""
        self._file = file
        self._show(None)
        self._say(f"Đang đọc “{file.name}”…")
        QTimer.singleShot(0, self, self._read)

    def _read(self) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._show(review(self._file))
        except ReviewError as problem:
            self._say(f"● {problem}", "error")
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _say(self, words: str, role: str = "") -> None:
        self._said.setText(words)
        set_role(self._said, "role", role)

    def _show(self, found: Review | None) -> None:
        self._found = found
        findings = found.findings if found else ()
        for widget in (self._copy, self._kinds, self._table):
            widget.setVisible(bool(findings))
        self._known.setVisible(found is not None)
        self._choose.setText("Chọn tệp khác…" if found else "Chọn tệp…")
        if found is None:
            return
        said = summary(findings)
        self._say(f"“{self._file.name}”: {said[:1].lower()}{said[1:]}",
                  "done" if said == NOTHING else "")
        self._known.setText(guessed_words(found))
        self._kinds.clear()
        self._kinds.addItem(f"Tất cả ({len(findings)})", "")
        for kind, group in by_kind(findings):
            self._kinds.addItem(f"{kind} ({len(group)})", str(kind))
        self._fill()
        self._table.setFocus()

    def _fill(self) -> None:
        """Show the findings of the chosen kind."""
        if self._found is None:
            return
        chosen = self._kinds.currentData()
        self._table.clearSpans()
        self._table.setRowCount(0)
        for kind, group in by_kind(self._found.findings):
            if chosen in ("", str(kind)):
                self._table.span_row(f"{kind} ({len(group)})")
                for finding in group:
                    self._table.add(*_row(self._found.document, finding))
        self._table.setCurrentCell(1, 0)
        self._table.scrollToTop()
        self._table.fit()

    def _copy_list(self) -> None:
        if self._found is not None:
            QGuiApplication.clipboard().setText(as_text(self._found, self._file.name))
            self.told.emit("Đã chép danh sách. Dán vào tin nhắn hoặc văn bản bằng Ctrl+V.")


def _row(document: Document, finding: TextFinding) -> Sequence[str]:
    """A finding as a row: where, the words, what is wrong and what to do, the correction."""
    context = in_context(document, finding.first)
    colour, ground = _COLOURS[finding.severity.value]
    words = Words(f'{escape(context.before)}<u style="color:{colour}; background:{ground}">'
                  f"{escape(context.words)}</u>{escape(context.after)}")
    more = other_places(finding)
    sentence = escape(finding.said[:1].upper() + finding.said[1:])
    said = Words(f'<span style="color:{colour}">{SIGNS[finding.severity]}</span> {sentence}'
                 + (f" <i>({more})</i>" if more else "")
                 + (f"<br>{muted(finding.action)}" if finding.action else ""))
    correction = finding.first.correction
    return (finding.where, words if context.words else Words(muted("(cả văn bản)")), said,
            "" if correction is None else Words(bold(correction) if correction else muted("(bỏ)")))


def _button(words: str, name: str, done: Callable[[], object], role: str = "") -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setProperty("role", role)
    made.clicked.connect(lambda: done())
    return made
