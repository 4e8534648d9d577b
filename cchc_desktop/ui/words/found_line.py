"""Below a text: what was found at the cursor and what can be done; or how much there is."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.check.finding import Finding
from cchc_desktop.draft import Draft
from cchc_desktop.form.relations import Severity
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor
from cchc_desktop.ui.tab_order import follow
from cchc_desktop.ui.theme import label, set_role
from cchc_desktop.ui.words.found_marks import SIGNS
from cchc_desktop.ui.words.offers import offers

_COUNTED = {Severity.ERROR: "lỗi", Severity.WARNING: "chỗ cần xem", Severity.INFO: "gợi ý"}


class FoundLine(QFrame):
    """One finding at a time, the one at the cursor. Tab comes here from `after`."""

    def __init__(self, draft: Draft, editor: NarrativeEditor, after: QWidget) -> None:
        super().__init__()
        self.setObjectName(f"found:{editor.item.key}")
        self.setAccessibleName("Điều cần xem trong lời văn")
        self._draft, self._editor, self._after = draft, editor, after
        self._shown: object = None
        self._words, self._action = label(), label(role="muted")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self._action)
        column.addLayout(self._buttons)
        self.hide()
        editor.cursorPositionChanged.connect(self.refresh)
        editor.marked.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is at the cursor, once it is marked there."""
        findings = [] if self._draft.signed else self._editor.found.findings
        here = self._editor.found.at(self._editor.textCursor().selectionEnd()) if findings else None
        state = findings, here
        if state == self._shown:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._shown = state
        self._clear()
        if here is not None:
            self._say(here)
        elif findings:
            self._count(findings)
        self.setVisible(bool(findings))
        self._take_focus(had_focus=had_focus, is_empty=not findings)

    def _clear(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _say(self, finding: Finding) -> None:
        self._words.setText(f"{SIGNS[finding.severity]} {finding.said}")
        set_role(self._words, "role", finding.severity.value)
        self._action.setText(finding.action)
        self._action.setVisible(bool(finding.action))
        self._add([*offers(self._draft, finding, "small", self), self._next("Chỗ kế tiếp")])

    def _count(self, findings: list[Finding]) -> None:
        counts = Counter(finding.severity for finding in findings)
        worst = min(counts, key=list(Severity).index)
        self._words.setText(f"{SIGNS[worst]} Lời văn này có " + ", ".join(
            f"{counts[each]} {words}" for each, words in _COUNTED.items() if counts[each]) + ".")
        set_role(self._words, "role", worst.value)
        self._action.hide()
        self._add([self._next("Xem từng chỗ")])

    def _next(self, words: str) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName("next_found")
        made.setProperty("role", "small")
        made.clicked.connect(lambda: self._editor.found.show())
        return made

    def _add(self, buttons: list[QPushButton]) -> None:
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        follow(self._after, buttons)

    def _take_focus(self, *, had_focus: bool, is_empty: bool) -> None:
        """The keyboard stays where something is left to decide, or goes back to the text."""
        first = next(self._left(), None)
        if had_focus and first is not None and not is_empty:
            first.show()
            first.setFocus()
        elif had_focus:
            self._editor.setFocus()

    def _left(self) -> Iterator[QPushButton]:
        for place in range(self._buttons.count()):
            item = self._buttons.itemAt(place)
            if item is not None and isinstance(widget := item.widget(), QPushButton):
                yield widget
