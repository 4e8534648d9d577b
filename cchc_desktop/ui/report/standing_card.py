"""On the review page: whether the report was submitted and signed, and how to say so."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.check.details import check_issue
from cchc_desktop.ui.theme import GAP, GROUP_GAP, label

_NUMBER_WIDTH, _DAY_WIDTH = 72, 116


class StandingCard(QFrame):
    """Says how far the report has come. `signed_as` carries a number and a day that are right."""

    submitted = Signal(bool)
    signed_as = Signal(str, str)
    kept_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._was_submitted = False
        self._words = label()
        self._submit = self._button("submit", "", self._turn)
        self._sign = self._button("sign", "Ghi đã ký…", self.ask)
        self._kept = self._button("kept", "Các bản đã lưu, so sánh…", self.kept_asked.emit)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for button in (self._submit, self._sign, self._kept):
            line.addWidget(button)
        line.addStretch(1)
        self._line = SigningLine(self)
        self._line.agreed.connect(self.signed_as)
        self._line.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUP_GAP, GAP + 4, GAP + 4, GAP + 4)
        layout.setSpacing(GAP)
        layout.addWidget(self._words)
        layout.addLayout(line)
        layout.addWidget(self._line)

    def _button(self, name: str, words: str, done: Callable[[], object]) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.clicked.connect(lambda: done())
        return made

    def _turn(self) -> None:
        self.submitted.emit(not self._was_submitted)

    def ask(self) -> None:
        """Ask for the number and the day it was signed with."""
        self._line.show()
        self._line.start()

    def show_standing(self, words: str, *, submitted: bool, signed: bool) -> None:
        """Show how far the report has come."""
        self._words.setText(words)
        self._was_submitted = submitted
        self._submit.setText("Bỏ ghi đã trình" if submitted else "Ghi đã trình")
        for widget in (self._submit, self._sign):
            widget.setVisible(not signed)

    def propose(self, number: str, day: str) -> None:
        """The number and the day that are likely."""
        self._line.propose(number, day)


class SigningLine(QWidget):
    """One line: number, day, agree. What is wrong is said below it."""

    agreed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = self._make("so_ky", "Số báo cáo đã ký", _NUMBER_WIDTH)
        self._day = self._make("ngay_ky", "Ngày ký", _DAY_WIDTH)
        self._wrong = label(role="error")
        self._wrong.setAccessibleName("Điều cần sửa")
        agree = QPushButton("Ghi đã ký")
        agree.setObjectName("agree_signed")
        agree.setProperty("role", "primary")
        agree.clicked.connect(self._agree)
        leave = QPushButton("Thôi")
        leave.clicked.connect(self.hide)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for part in (label("Số"), self._number, label("ngày"), self._day, agree, leave):
            line.addWidget(part)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self._wrong)
        layout.addWidget(label("Báo cáo đã ký chỉ còn xem được; số liệu và lời văn giữ nguyên như "
                               "lúc ký. Sau này cần sửa thì lập bản sửa hoặc báo cáo bổ sung.",
                               "muted"))
        self._wrong.hide()

    def _make(self, name: str, words: str, width: int) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(f"field:{name}")
        made.setAccessibleName(words)
        made.setFixedWidth(width)
        made.returnPressed.connect(self._agree)
        return made

    def propose(self, number: str, day: str) -> None:
        """Put likely answers in, unless something is being typed."""
        if not self.isVisible():
            self._number.setText(number)
            self._day.setText(day)

    def start(self) -> None:
        """Put the keyboard on what is missing."""
        line = self._day if self._number.text() else self._number
        line.setFocus()
        line.selectAll()

    def _agree(self) -> None:
        number, day = self._number.text().strip(), self._day.text().strip()
        wrong = list(check_issue(number, day))
        self._wrong.setText("\n".join(f"● {each.said} {each.action}" for each in wrong))
        self._wrong.setVisible(bool(wrong))
        if not wrong:
            self.agreed.emit(number, day)
        else:
            (self._number if wrong[0].key == "issue.number" else self._day).setFocus()
