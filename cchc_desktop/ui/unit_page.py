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

from cchc_desktop.document.templates import TEMPLATES, USUAL_TEMPLATE
from cchc_desktop.ui.detail_rows import DetailRows
from cchc_desktop.ui.details import ISSUE, SIGN, UNIT, UNIT_MORE
from cchc_desktop.ui.editors import CalmComboBox
from cchc_desktop.ui.section_page import ScrolledPage
from cchc_desktop.ui.theme import GAP, label, set_role, title

TEMPLATE = "template"
_OWN = "own"


class UnitPage(ScrolledPage):
    """Kind, name and province; everything else has a usual value and can wait."""

    finished = Signal(dict)
    sample_asked = Signal()

    def __init__(self, profile: Mapping[str, str], *, first: bool) -> None:
        super().__init__("don_vi")
        self._texts = dict(profile)
        self.column.addWidget(title("Đơn vị của anh/chị"))
        self.column.addWidget(label(
            "Nhập một lần, dùng cho mọi báo cáo. Chỉ cần loại, tên và tỉnh; các dòng khác để trống "
            "thì dùng giá trị thường gặp, sửa lúc nào cũng được.", "muted"))
        self._main = self._rows()
        self._main.add_kind()
        self._main.add(UNIT)
        self.column.addWidget(self._main)
        self.column.addWidget(label("Chữ ký và nơi nhận", bold=True))
        self._more = self._rows()
        self._more.add_manner()
        self._more.add((*SIGN[-1:], *(detail for detail in ISSUE if detail.key == "recipients"),
                        *UNIT_MORE))
        self.column.addWidget(self._more)
        self.column.addWidget(label("Trình bày văn bản", bold=True))
        self.column.addWidget(self._template_rows())
        self._problem = label(role="error")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.column.addLayout(self._buttons(first=first))
        self.column.addStretch(1)
        next(iter(self._main.rows.values())).setFocus()

    def _rows(self) -> DetailRows:
        return DetailRows(lambda key: self._texts.get(key, ""), self._take)

    def _take(self, texts: Mapping[str, str]) -> None:
        self._texts.update(texts)
        for rows in (self._main, self._more):
            rows.refresh()

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
        heading.setMinimumWidth(210)
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

    def _buttons(self, *, first: bool) -> QHBoxLayout:
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
        line.addStretch(1)
        return line

    def _finish(self) -> None:
        for rows in (self._main, self._more):
            rows.hand_over()
        if not self._texts.get("unit.name", "").strip():
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
