"""The questions about the unit, the document's number and its signature, as rows of a form.

The same rows ask for the unit profile and for one report: they read and write texts by key.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from cchc_desktop.check.finding import Finding, by_key
from cchc_desktop.report.day import read_day, short_day
from cchc_desktop.report.model import KIND_NAMES, NAMED_AFTER, Report
from cchc_desktop.report.unit import Signing
from cchc_desktop.ui.choices import CalmComboBox
from cchc_desktop.ui.details import DAYS, MANNER_KEYS, MANNERS, PERIOD, Detail
from cchc_desktop.ui.editors import KEEP_TYPING_MS, leave_report_keys
from cchc_desktop.ui.said import Said
from cchc_desktop.ui.theme import ALL_THE_ROOM, GAP, TEXT_WIDTH, label

Read = Callable[[str], str]
Write = Callable[[Mapping[str, str]], None]
LABEL_WIDTH = 220
_DAY_WIDTH, _NARROW_DAY = 200, 128


class DetailLine(QLineEdit):
    """One line of text that is handed over when it is left."""

    left = Signal(str)

    def __init__(self, detail: Detail) -> None:
        super().__init__()
        self._shown = ""
        self.setPlaceholderText(detail.example)
        self.editingFinished.connect(self.hand_over)

    def show_text(self, text: str) -> None:
        if not (self.hasFocus() and self.text() != self._shown):
            self._shown = text
            self.setText(text)
            self.setCursorPosition(0)

    def hand_over(self) -> None:
        if self.text() != self._shown:
            self._shown = self.text()
            self.left.emit(self.text())

    def event(self, event: QEvent) -> bool:
        return not leave_report_keys(event, lambda: self.text() == self._shown) and (
            super().event(event))


class DetailLines(QPlainTextEdit):
    """A few lines of text, handed over when they are left."""

    left = Signal(str)

    def __init__(self, detail: Detail) -> None:
        super().__init__()
        self._shown = ""
        self.setPlaceholderText(detail.example)
        self.setTabChangesFocus(True)
        self.setFixedHeight(84)

    def show_text(self, text: str) -> None:
        if not (self.hasFocus() and self.toPlainText() != self._shown):
            self._shown = text
            self.setPlainText(text)

    def hand_over(self) -> None:
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.left.emit(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hand_over()


class DetailRows(QWidget):
    """Rows of details. `read` gives a text by key, `write` takes changed ones in one step."""

    def __init__(self, read: Read, write: Write,
                 keep: Callable[[str, str], None] | None = None) -> None:
        super().__init__()
        self._read, self._write, self._keep = read, write, keep
        self.rows: dict[str, QWidget] = {}
        self._asked: dict[str, QLabel] = {}
        self._said: dict[str, Said] = {}
        self._lines: dict[str, QHBoxLayout] = {}
        self._shows: list[Callable[[], None]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GAP)
        self._grid.setVerticalSpacing(GAP // 2)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def add(self, details: Iterable[Detail], beside: str = "") -> None:
        """More questions; on the line of the question `beside`, if there is room for them."""
        for detail in details:
            line = DetailLines(detail) if detail.lines else DetailLine(detail)
            if detail.key in DAYS:
                line.setFixedWidth(_NARROW_DAY if detail in PERIOD else _DAY_WIDTH)
            line.left.connect(lambda text, key=detail.key: self._write({key: text}))
            if isinstance(line, DetailLine):
                line.returnPressed.connect(partial(line.focusNextPrevChild, True))
            self._keep_typing(line, detail.key)
            self._add_row(detail.key, detail.label, line, beside)
            self._show_line(line, detail.key)

    def _add_row(self, key: str, words: str, editor: QWidget, beside: str = "") -> None:
        """A question: its label, its editor, and below that what there is to say."""
        editor.setObjectName(f"field:{key}")
        editor.setAccessibleName(words)
        row = 2 * len(self.rows)
        self.rows[key] = editor
        self._said[key] = Said(editor, lambda words: self._grid.addWidget(words, row + 1, 1))
        self._asked[key] = label(words)
        self._asked[key].setBuddy(editor)
        if beside:
            self._put_beside(key, beside)
            return
        self._asked[key].setFixedWidth(LABEL_WIDTH)
        self._asked[key].setContentsMargins(0, 6, 0, 0)
        self._grid.addWidget(self._asked[key], row, 0, Qt.AlignmentFlag.AlignTop)
        if editor.maximumWidth() < TEXT_WIDTH:
            self._grid.addWidget(editor, row, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(editor, row, 1)

    def _put_beside(self, key: str, first: str) -> None:
        """A question on the line of another one: "Quý, quý I, năm 2026"."""
        if first not in self._lines:
            self._lines[first] = line = QHBoxLayout()
            line.setSpacing(GAP)
            self._grid.addLayout(line, 2 * list(self.rows).index(first), 1)
            line.addWidget(self.rows[first], _wish(self.rows[first]))
            line.addStretch(1)
        line = self._lines[first]
        self._asked[key].setWordWrap(False)
        words = self._asked[key].text()
        self._asked[key].setText(words[:1].lower() + words[1:])
        line.insertWidget(line.count() - 1, self._asked[key])
        line.insertWidget(line.count() - 1, self.rows[key], _wish(self.rows[key]))

    def _show_row(self, key: str, visible: bool) -> None:
        self._asked[key].setVisible(visible and bool(self._asked[key].text()))
        self.rows[key].setVisible(visible)

    def _show_line(self, line: DetailLine | DetailLines, key: str) -> None:
        self._shows.append(lambda: line.show_text(self._read(key)))

    def _keep_typing(self, line: DetailLine | DetailLines, key: str) -> None:
        """Hand the text of an open editor to be kept, at most once in a while."""
        keep = self._keep
        if keep is None:
            return
        timer = QTimer(line)
        timer.setSingleShot(True)
        timer.setInterval(KEEP_TYPING_MS)

        def text() -> str:
            return line.text() if isinstance(line, DetailLine) else line.toPlainText()

        def start() -> None:
            if line.hasFocus() and not timer.isActive():
                timer.start()

        timer.timeout.connect(lambda: line.hasFocus() and keep(key, text()))
        line.textChanged.connect(start)

    def add_kind(self) -> None:
        """The question for the kind of unit."""
        kinds = self._add_choice("unit.kind", "Loại đơn vị")
        for value, words in KIND_NAMES:
            kinds.addItem(words, value)
        kinds.activated.connect(lambda: self._write({"unit.kind": kinds.currentData()}))
        self._shows.append(lambda: kinds.setCurrentIndex(
            max(0, kinds.findData(self._read("unit.kind")))))

    def add_named_after(self) -> None:
        """Whether the unit bears the name of a person or an event: nothing else can tell."""
        box = QCheckBox("Tên người hoặc sự kiện lịch sử: in “Phường Lê Lợi”")
        self._add_row(NAMED_AFTER, "Cách viết tên", box)
        box.setAccessibleName(f"Cách viết tên: {box.text()}")
        box.clicked.connect(lambda checked: self._write({NAMED_AFTER: "1" if checked else ""}))
        self._shows.append(lambda: box.setChecked(bool(self._read(NAMED_AFTER))))

    def add_manner(self) -> None:
        """The usual ways to sign, each setting the lines of the block at once."""
        manners = self._add_choice("sign.manner", "Cách ký")
        manners.addItems([*MANNERS, "Cách khác (sửa các dòng dưới)"])

        def choose() -> None:
            lines = MANNERS.get(manners.currentText())
            if lines:
                self._write(dict(zip(MANNER_KEYS, lines, strict=True)))

        def show() -> None:
            usual = (Signing().authority, Signing().for_, Signing().position)
            lines = tuple(self._read(key) or use
                          for key, use in zip(MANNER_KEYS, usual, strict=True))
            names = list(MANNERS.values())
            manners.setCurrentIndex(names.index(lines) if lines in names else len(names))

        manners.activated.connect(choose)
        self._shows.append(show)

    def _add_choice(self, key: str, words: str, beside: str = "") -> CalmComboBox:
        made = CalmComboBox()
        self._add_row(key, words, made, beside)
        return made

    def refresh(self, findings: Iterable[Finding] = ()) -> None:
        """Show the texts as they now stand, and what is wrong with them."""
        for show in self._shows:
            show()
        found = by_key(findings)
        for key, said in self._said.items():
            said.show(found.get(key, ()))

    def hand_over(self) -> None:
        """Hand over what is still being typed."""
        for line in self.rows.values():
            if isinstance(line, DetailLine | DetailLines):
                line.hand_over()


def _wish(editor: QWidget) -> int:
    """How much of a line an editor takes: all it can get, unless its width is fixed."""
    return 0 if editor.minimumWidth() == editor.maximumWidth() else ALL_THE_ROOM


def shown_detail(report: Report, key: str) -> str:
    """A detail as its row shows it: a day in its usual form, anything else as typed."""
    text = report.detail(key)
    day = read_day(text.strip()) if key in DAYS else None
    return short_day(day) if day else text
