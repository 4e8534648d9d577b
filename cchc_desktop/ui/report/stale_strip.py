"""Below a carried text: each of its words that belong to the earlier period, and what to do."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import label_of, short
from cchc_desktop.draft import Draft
from cchc_desktop.form.references import pieces
from cchc_desktop.narrative import GAP as BLANK
from cchc_desktop.ui.tab_order import follow
from cchc_desktop.ui.theme import label

_MOST, _LONGEST_OFFER, _LONGEST_QUOTE = 4, 44, 40


class StaleStrip(QFrame):
    """Stale words with one button for each offer; Tab comes here from `after`. `chosen` asks to see
    the words in their text."""

    chosen = Signal(str)

    def __init__(self, draft: Draft, name: str, after: QWidget, *, narrow: bool = False) -> None:
        super().__init__()
        self.setObjectName(f"stale:{name}")
        self.setAccessibleName("Chữ còn của kỳ trước")
        self._draft, self._after, self._narrow = draft, after, narrow
        self._shown: list[Finding] | None = None
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_findings(self, findings: list[Finding]) -> None:
        """Show the first few, and how many more there are."""
        if findings == self._shown:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._shown = findings
        self._clear()
        if findings:
            self._fill(findings)
        self.setVisible(bool(findings))
        if had_focus:
            self._focus_first()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _fill(self, findings: list[Finding]) -> None:
        if not self._narrow:
            self._column.addWidget(label(f"▲ {len(findings)} chỗ còn của kỳ trước:", "warning"))
        shown = findings if self._all else findings[:_MOST]
        for finding in shown:
            if self._narrow:
                quote = short(finding.quote, _LONGEST_QUOTE)
                self._column.addWidget(label(f"▲ “{quote}” còn của kỳ trước", "warning"))
            self._column.addWidget(self._line(finding))
        if len(shown) < len(findings):
            self._column.addWidget(_flat(f"Hiện cả {len(findings)} chỗ", self._show_all))
        follow(self._after, self._buttons())

    def _show_all(self) -> None:
        self._all = True
        findings, self._shown = self._shown or [], None
        self.show_findings(findings)

    def _focus_first(self) -> None:
        if (first := next(self._buttons(), None)) is not None:
            first.show()
            first.setFocus()

    def _buttons(self) -> Iterator[QPushButton]:
        """The buttons there are now, without those just taken away."""
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            line = item.widget() if item is not None else None
            if isinstance(line, QPushButton):
                yield line
            elif line is not None:
                yield from line.findChildren(QPushButton)

    def _line(self, finding: Finding) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        if not self._narrow:
            line.addWidget(self._quote(finding))
        for offer in finding.offers:
            line.addWidget(_small(self._offer_words(finding, offer), partial(
                self._draft.replace_words, finding, offer)))
        line.addWidget(_small("Giữ nguyên", partial(self._draft.keep_words, finding)))
        line.addStretch(1)
        return made

    def _quote(self, finding: Finding) -> QPushButton:
        made = _button(f"“{short(finding.quote, _LONGEST_QUOTE)}”", "quote",
                       lambda: self.chosen.emit(finding.quote))
        made.setToolTip("Tới chỗ này trong lời văn")
        return made

    def _offer_words(self, finding: Finding, offer: str) -> str:
        """An offer as a button says it: other words, a gap, or a figure by its name and value."""
        if offer.startswith(BLANK) and len(offer) <= len(BLANK) + 1:
            return "Bỏ số, để trống" if _is_number(finding.quote) else "Bỏ, để trống"
        form = self._draft.report.form
        names = [piece.text for piece in pieces(offer, form.known_names) if piece.is_reference]
        if not names:
            return f"→ {short(offer, _LONGEST_OFFER)}"
        value = self._draft.figures.value(names[0]).text or "còn trống"
        return f"→ {short(label_of(form, names[0]), _LONGEST_OFFER)}: {value}"


def _is_number(words: str) -> bool:
    return not words.strip("0123456789.,/% ")


def _flat(words: str, done: Callable[[], object]) -> QPushButton:
    return _button(words, "flat", done)


def _small(words: str, done: Callable[[], object]) -> QPushButton:
    return _button(words, "small", done)


def _button(words: str, role: str, done: Callable[[], object]) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("role", role)
    made.clicked.connect(lambda: done())
    return made
