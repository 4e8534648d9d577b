"""A page for one section: guidance, fields, lists, and the text that is printed."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.check.narrative import full_number
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Section
from cchc_desktop.form.references import FIXED_NAMES, LIST_PREFIX
from cchc_desktop.narrative import fact, heading
from cchc_desktop.report.model import Cell
from cchc_desktop.ui.field_rows import FieldRows
from cchc_desktop.ui.list_block import ListBlock
from cchc_desktop.ui.narrative_editor import NarrativeEditor
from cchc_desktop.ui.picker import Picker
from cchc_desktop.ui.theme import EDGE, GAP, GROUP_GAP, TEXT_WIDTH, label, title


class ScrolledPage(QScrollArea):
    """A page of one column that scrolls and is never wider than is good to read."""

    told = Signal(str)
    did = Signal(str)

    def __init__(self, page_id: str) -> None:
        super().__init__()
        self.setObjectName(f"page:{page_id}")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("ground")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(EDGE, GROUP_GAP, EDGE, EDGE)
        self.column.setSpacing(GROUP_GAP)
        self._inside = inside
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def add(self, widget: QWidget) -> None:
        """Put something below, no wider than is good to read."""
        widget.setMaximumWidth(TEXT_WIDTH)
        self.column.addWidget(widget)

    def start(self) -> None:
        """Put the keyboard on the first question."""
        kinds = (QLineEdit, QComboBox, QListWidget, QPushButton)
        first = next((child for child in self._inside.findChildren(QWidget)
                      if isinstance(child, kinds) and child.isEnabled()
                      and child.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        (first or self).setFocus()


class TextBlock(QWidget):
    """The editor of one text with its heading, the reference picker and the confirmation."""

    reference_clicked = Signal(str)

    def __init__(self, draft: Draft, text_id: str, heading: str, *, confirms: bool = True) -> None:
        super().__init__()
        self._draft, self._text_id = draft, text_id
        self.editor = NarrativeEditor(draft, text_id, heading, confirms=confirms)
        self.editor.reference_clicked.connect(self.reference_clicked)
        self.editor.picker_asked.connect(self.pick)
        self._state = label(role="warning")
        self._confirm = QPushButton("Xác nhận lời văn")
        self._confirm.setObjectName(f"confirm:{text_id}")
        self._confirm.clicked.connect(lambda: draft.confirm_text(text_id))
        insert = QPushButton("Chèn số liệu…")
        insert.setProperty("role", "flat")
        insert.setToolTip("Ctrl+K")
        insert.clicked.connect(self.pick)
        head = QHBoxLayout()
        head.addWidget(label(heading, bold=True), 1)
        head.addWidget(insert)
        below = QHBoxLayout()
        below.addWidget(self._state, 1)
        below.addWidget(self._confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP // 2)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        layout.addLayout(below)
        self.refresh()

    def pick(self) -> None:
        """Offer every fact and list that can be put into the text."""
        picker = Picker("Tìm số liệu để chèn, không cần dấu", self._choices(), self)
        picker.picked.connect(self.editor.insert_reference)
        self.editor.stay_open_for(picker)
        corner = self.editor.cursorRect().bottomLeft()
        picker.open_at(self.editor.viewport().mapToGlobal(QPoint(corner.x(), corner.y() + 4)))

    def _choices(self) -> list[tuple[str, str]]:
        report, figures = self._draft.report, self._draft.figures
        labels = {name: field.label for name, field in report.form.fields.items()}
        labels |= {name: words.capitalize() for name, words in FIXED_NAMES.items()}
        facts = [(name, f"{words}: {fact(report, figures, name) or 'còn trống'}")
                 for name, words in labels.items()]
        lists = [(LIST_PREFIX + name, f"Danh sách: {found.title}")
                 for name, found in report.form.lists.items()]
        return facts + lists

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        self.editor.refresh()
        waits = self.editor.unconfirmed and bool(self.editor.text())
        self._state.setText("▲ Lời văn mẫu, chưa xác nhận. Đọc lại, sửa cho đúng thực tế."
                            if waits else "")
        self._state.setVisible(waits)
        self._confirm.setVisible(waits)


class SectionPage(ScrolledPage):
    """One section of the outline."""

    reference_clicked = Signal(str)

    def __init__(self, draft: Draft, section: Section) -> None:
        super().__init__(section.id)
        self._draft, self._section = draft, section
        self._title = title("")
        self.add(self._title)
        if section.hint:
            self.add(label(section.hint, "muted"))
        self.fields = FieldRows(draft, section.fields)
        if section.fields:
            self.add(self.fields)
        self.lists = {name: ListBlock(draft, draft.report.form.lists[name])
                      for name in section.lists}
        for block in self.lists.values():
            block.told.connect(self.told)
            block.did.connect(self.did)
            self.column.addWidget(block)
        self.text = TextBlock(draft, section.id, "Lời văn")
        self.text.reference_clicked.connect(self.reference_clicked)
        self.add(self.text)
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        name = heading(self._draft.report, self._draft.figures, self._section)
        self._title.setText(f"{full_number(self._draft.report.form, self._section.id)}. {name}")
        self.fields.refresh()
        for block in self.lists.values():
            block.refresh()
        self.text.refresh()

    def go_to(self, key: str) -> None:
        """Put the cursor where a key is entered; without a key, at the first question."""
        cell = Cell.of(key)
        if cell.list in self.lists:
            self.lists[cell.list].go_to(key)
            self.ensureWidgetVisible(self.lists[cell.list])
            return
        row = self.fields.rows.get(key)
        if row is None and not key:
            row = next(iter(self.fields.rows.values()), None)
        editor = row.editor if row else self.text.editor
        editor.setFocus()
        self.ensureWidgetVisible(editor)
