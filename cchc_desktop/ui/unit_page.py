"""The unit profile: asked once at the first start, used for every report after it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from cchc_desktop.desk import LEFT_UNREAD
from cchc_desktop.document.templates import TEMPLATES, USUAL_TEMPLATE
from cchc_desktop.ui.choices import CalmComboBox
from cchc_desktop.ui.detail_rows import LABEL_WIDTH, DetailRows
from cchc_desktop.ui.details import ISSUE, SIGN, UNIT, UNIT_MORE
from cchc_desktop.ui.scrolled_page import ScrolledPage
from cchc_desktop.ui.theme import GAP, label, set_role, title

TEMPLATE = "template"
_OWN = "own"


class UnitPage(ScrolledPage):
    """Kind, name and province; everything else has a usual value and can wait."""

    finished = Signal(dict)
    closed = Signal()
    sample_asked = Signal()

    def __init__(self, profile: Mapping[str, str], *, first: bool, can_go_back: bool) -> None:
        super().__init__("don_vi", centred=True)
        self._texts = dict(profile)
        self.add(title("Đơn vị của anh/chị"))
        self.add(label(
            "Nhập một lần, dùng cho mọi báo cáo. Chỉ cần loại, tên và tỉnh; phần dưới để trống thì "
            "dùng giá trị thường gặp, sửa lúc nào cũng được.", "muted"))
        self._main = self._rows()
        self._main.add_kind()
        self._main.add(UNIT[:1])
        self._main.add_named_after()
        self._main.add(UNIT[1:])
        self.add(self._main)
        self._problem = label(role="error")
        self._problem.hide()
        self.add(self._problem)
        self.column.addLayout(self._buttons(first=first, can_go_back=can_go_back))
        self.add(label("Chữ ký và nơi nhận (không bắt buộc)", bold=True))
        self._more = self._rows()
        self._more.add_manner()
        self._more.add((*SIGN[-1:], *(detail for detail in ISSUE if detail.key == "recipients"),
                        *UNIT_MORE))
        self.add(self._more)
        self.add(label("Trình bày văn bản", bold=True))
        self.add(self._template_rows())
        if not first:
            self._add_kinds()
        self.column.addStretch(1)
        self._show()

    def _add_kinds(self) -> None:
        """What is looked for in the words; at the first start nobody can know."""
        from cchc_desktop.ui.words.kinds_box import KindsBox

        self.add(label("Soát lời văn", bold=True))
        self.add(label("Bỏ chọn loại nào thì chương trình không nhắc loại đó trong các báo cáo của "
                       "đơn vị.", "muted"))
        self.add(KindsBox(frozenset(self._texts.get(LEFT_UNREAD, "").split()), self._take_kinds))

    def _take_kinds(self, left: frozenset[str]) -> None:
        self._texts[LEFT_UNREAD] = " ".join(sorted(left))

    def _rows(self) -> DetailRows:
        return DetailRows(lambda key: self._texts.get(key, ""), self._take)

    def _take(self, texts: Mapping[str, str]) -> None:
        self._texts.update(texts)
        self._say("")
        self._show()

    def _show(self) -> None:
        from cchc_desktop.check.details import check_province

        with self.standing_still():
            self._main.refresh(check_province(self._texts.get("unit.province", "").strip()))
            self._more.refresh()

    @property
    def texts(self) -> dict[str, str]:
        """What has been answered so far."""
        for rows in (self._main, self._more):
            rows.hand_over()
        return self._texts

    def _template_rows(self) -> QWidget:
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(2 * GAP)
        self._templates = CalmComboBox()
        self._templates.setObjectName("field:template")
        self._templates.setAccessibleName("Mẫu trình bày")
        for name, words in TEMPLATES.items():
            self._templates.addItem(words, name)
        own = self._texts.get(TEMPLATE, "")
        if own and self._templates.findData(own) < 0:
            self._templates.addItem(f"Mẫu riêng: {own}", own)
        self._templates.addItem("Chọn mẫu Word của tỉnh…", _OWN)
        self._templates.setCurrentIndex(max(0, self._templates.findData(own)))
        self._templates.activated.connect(self._choose_template)
        heading = label("Mẫu trình bày")
        heading.setFixedWidth(LABEL_WIDTH)
        form.addRow(heading, self._templates)
        return holder

    def _choose_template(self) -> None:
        from cchc_desktop.document.writing import template_problem

        chosen = self._templates.currentData()
        if chosen != _OWN:
            self._texts[TEMPLATE] = chosen
            return
        name, _ = QFileDialog.getOpenFileName(self, "Chọn mẫu Word", "", "Tài liệu Word (*.docx)")
        problem = template_problem(name) if name else ""
        self._say(problem)
        if name and not problem:
            self._texts[TEMPLATE] = name
            self._templates.insertItem(0, f"Mẫu riêng: {name}", name)
        self._templates.setCurrentIndex(
            max(0, self._templates.findData(self._texts.get(TEMPLATE, USUAL_TEMPLATE))))

    def _buttons(self, *, first: bool, can_go_back: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        done = QPushButton("Bắt đầu" if first else "Xong")
        done.setObjectName("done")
        done.setProperty("role", "primary")
        done.clicked.connect(self._finish)
        line.addWidget(done)
        if first:
            sample = QPushButton("Xem thử một báo cáo mẫu")
            sample.setObjectName("sample")
            sample.clicked.connect(self.sample_asked)
            line.addWidget(sample)
        if can_go_back:
            back = QPushButton("Quay lại")
            back.clicked.connect(self.closed)
            line.addWidget(back)
        line.addStretch(1)
        return line

    def _finish(self) -> None:
        if not self.texts.get("unit.name", "").strip():
            self._say("Chưa có tên đơn vị. Gõ tên xã, phường (không kèm chữ xã, phường).")
            self._main.rows["unit.name"].setFocus()
            return
        self._texts.setdefault("unit.kind", "xa")
        self.finished.emit(self._texts)

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        set_role(self._main.rows["unit.name"], "state",
                 "error" if words and not self._texts.get("unit.name") else "")
