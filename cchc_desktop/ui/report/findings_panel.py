"""The panel at the right: what to look at, the current page first, each leading to its place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.report_check import pages_of
from cchc_desktop.draft import Draft
from cchc_desktop.form.relations import Severity
from cchc_desktop.ui.theme import GAP, GROUP_GAP, label

_SIGNS = {Severity.ERROR: "● Lỗi", Severity.WARNING: "▲ Cần xem", Severity.INFO: "· Gợi ý"}
_MOST_SHOWN = 40


class FindingCard(QFrame):
    """One finding with what can be done about it."""

    def __init__(self, draft: Draft, finding: Finding, go: SignalInstance) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setProperty("state", "" if finding.accepted else finding.severity.value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP + 4, GAP, GAP + 4, GAP)
        layout.setSpacing(4)
        sign = "✓ Đã chấp nhận" if finding.accepted else _SIGNS[finding.severity]
        layout.addWidget(label(f"{sign} · {finding.place}",
                               "done" if finding.accepted else finding.severity.value))
        layout.addWidget(label(finding.said))
        layout.addWidget(label(f"Lý do: {finding.accepted}" if finding.accepted
                               else finding.action, "muted"))
        self._go = go
        go_there = _button("Tới chỗ này", lambda: go.emit(finding))
        if finding.kind and not draft.signed:
            self._offer_words(draft, finding, go_there, layout)
            return
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(go_there)
        if draft.signed:
            buttons.addStretch(1)
        else:
            self._offer(draft, finding, buttons)
        layout.addLayout(buttons)

    def _offer_words(self, draft: Draft, finding: Finding, go_there: QPushButton,
                     layout: QVBoxLayout) -> None:
        """What can be done about words, as below the text: a list's row has none below it."""
        from cchc_desktop.ui.words.offers import offers

        made = {button.objectName(): button for button in offers(draft, finding, "flat", self)}
        made["go"] = go_there
        for names in (("put_right",), ("go", "accept", "withdraw"), ("leave_alone",)):
            line = QHBoxLayout()
            line.setSpacing(0)
            for button in filter(None, map(made.get, names)):
                line.addWidget(button)
            if line.count():
                line.addStretch(1)
                layout.addLayout(line)

    def _offer(self, draft: Draft, finding: Finding, buttons: QHBoxLayout) -> None:
        """What can be done about it here."""
        if finding.proposal:
            buttons.addWidget(_button(f"Dùng {finding.proposal}",
                                      lambda: draft.answer(finding.key, finding.proposal)))
        if finding.accepted:
            buttons.addWidget(_button("Bỏ chấp nhận",
                                      lambda: draft.withdraw_acceptance(finding)))
        elif finding.code == "stale":
            buttons.addWidget(_button("Giữ nguyên", lambda: draft.keep_words(finding)))
        elif finding.severity is Severity.WARNING:
            buttons.addWidget(_button("Chấp nhận…", lambda: self._accept(draft, finding)))
        buttons.addStretch(1)

    def _accept(self, draft: Draft, finding: Finding) -> None:
        from cchc_desktop.ui.report.override import ask_acceptance

        go = self._go  # the card is gone once its finding is accepted
        ask_acceptance(draft, finding, self)
        go.emit(finding)


def _button(words: str, done: Callable[[], object]) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("role", "flat")
    made.clicked.connect(done)
    return made


class FindingsPanel(QFrame):
    """Errors and warnings, and hints on the words of this page; notes are on the review page."""

    chosen = Signal(object)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAccessibleName("Điều cần xem")
        self._draft = draft
        self._page = ""
        self._shown: tuple[object, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP + 4, GROUP_GAP, GAP + 4, GAP)
        self._heading = label(bold=True)
        layout.addWidget(self._heading)
        self._cards = QScrollArea()
        self._cards.setWidgetResizable(True)
        self._cards.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cards.setFrameShape(QFrame.Shape.NoFrame)
        self._cards.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget "
                                  "{ background: transparent; }")
        self._cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(self._cards, 1)

    def refresh(self, page: str) -> None:
        """Show what there is to look at, the findings of `page` first."""
        findings = self._draft.to_look_at
        hints = self._draft.hints_on(page)
        state = (page, findings, hints)
        if state == self._shown:
            return
        self._shown, self._page = state, page
        here = [finding for finding in findings
                if page in pages_of(self._draft.report, finding)]
        elsewhere = [finding for finding in findings if finding not in here]
        open_ = sum(not finding.accepted for finding in findings)
        self._heading.setText(f"Cần xem ({open_})" if open_ else "Không có gì phải xem lại")
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._cards.isAncestorOf(focused)
        self._cards.setWidget(self._column(here, hints, elsewhere))
        if had_focus:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to look at."""
        first = self._cards.findChild(QPushButton)
        if first is not None:
            first.setFocus()

    def _column(self, here: Sequence[Finding], hints: Sequence[Finding],
                elsewhere: Sequence[Finding]) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, GAP, 0)
        layout.setSpacing(GAP)
        for heading, findings in (("Ở trang này", here), ("Gợi ý cho lời văn", hints),
                                  ("Ở trang khác", elsewhere)):
            if findings:
                layout.addWidget(label(heading, "muted"))
            for finding in findings[:_MOST_SHOWN]:
                layout.addWidget(FindingCard(self._draft, finding, self.chosen))
        left = len(elsewhere) - _MOST_SHOWN
        if left > 0:
            layout.addWidget(label(f"… và {left} điều khác, xem ở trang Xem lại và xuất.", "muted"))
        layout.addStretch(1)
        return column
