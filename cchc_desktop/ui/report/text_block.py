"""One text of the report with what belongs to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.check.finding import in_text, stale
from cchc_desktop.draft import Draft
from cchc_desktop.form.references import FIXED_NAMES, LIST_PREFIX
from cchc_desktop.narrative import fact
from cchc_desktop.report.model import Edit
from cchc_desktop.report.unconfirmed import Mark
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor
from cchc_desktop.ui.tab_order import follow
from cchc_desktop.ui.theme import GAP, label

if TYPE_CHECKING:
    from cchc_desktop.ui.report.stale_strip import StaleStrip
    from cchc_desktop.ui.words.found_line import FoundLine
    from cchc_desktop.ui.words.paste_strip import PasteStrip


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
        if draft.signed:
            insert.hide()
        head = QHBoxLayout()
        head.addWidget(label(heading, bold=True), 1)
        head.addWidget(insert)
        below = QHBoxLayout()
        below.addWidget(self._state, 1)
        below.addWidget(self._confirm)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        self._column.addLayout(head)
        self._column.addWidget(self.editor)
        self._column.addLayout(below)
        self._stale: StaleStrip | None = None
        self._found: FoundLine | None = None
        self._pasted: PasteStrip | None = None
        self.editor.marked.connect(self._show_found)
        self.editor.old_font_pasted.connect(self._offer_unicode)
        self.refresh()

    def pick(self) -> None:
        """Offer every fact and list that can be put into the text."""
        if self._draft.signed:
            return
        from cchc_desktop.ui.report.picker import Picker

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
        waits = self.editor.unconfirmed and bool(self.editor.text()) and not self._draft.signed
        self._state.setText(_waiting_words(self.editor.mark) if waits else "")
        self._state.setVisible(waits)
        self._confirm.setVisible(waits)
        if self._stale is None and self.editor.mark is not None:
            self._stale = self._add_stale()
        if self._stale is not None:
            self._stale.show_findings(stale(self._draft.findings, self._text_id))

    def _add_stale(self) -> "StaleStrip":
        from cchc_desktop.ui.report.stale_strip import StaleStrip

        made = StaleStrip(self._draft, self._text_id, self._confirm)
        made.chosen.connect(self.editor.show_words)
        self._column.addWidget(made)
        return made

    def _show_found(self) -> None:
        """Something in the words was marked: say below what it is."""
        if self._found is None and in_text(self._draft.findings, self._text_id):
            from cchc_desktop.ui.words.found_line import FoundLine

            self._found = FoundLine(self._draft, self.editor, self.editor)
            self._column.insertWidget(self._column.indexOf(self.editor) + 1, self._found)
            self._found.refresh()

    def _offer_unicode(self, pasted: str) -> None:
        """What was pasted may have been made for a font before Unicode."""
        from cchc_desktop.proofread.old_fonts import offered

        conversion = offered(pasted)
        if conversion is None:
            return
        from cchc_desktop.ui.words.paste_strip import PasteStrip

        strip = PasteStrip(pasted, conversion)
        strip.convert_asked.connect(lambda: self._convert(strip))
        self._column.insertWidget(self._column.indexOf(self.editor) + 1, strip)
        follow(self.editor, strip.buttons)
        if self._pasted is not None:
            self._pasted.close_strip()
        self._pasted = strip
        strip.decided.connect(self._forget_pasted)

    def _forget_pasted(self) -> None:
        self._pasted = None

    def _convert(self, strip: "PasteStrip") -> None:
        """Put Unicode in the place of what was pasted: a step of its own, to be undone alone."""
        self.editor.hand_over()
        item, at = self.editor.item, self.editor.textCursor().position()
        self._draft.edit([Edit(item, strip.converted(self._draft.report.text(item.key)))])
        strip.close_strip()
        self.editor.put_cursor(at)
        self.editor.setFocus()


def _waiting_words(mark: Mark | None) -> str:
    if mark is None:
        return "▲ Lời văn mẫu, chưa xác nhận. Đọc lại, sửa cho đúng thực tế."
    count = sum(bool(line.strip()) for line in mark.lines)
    return (f"▲ {count} đoạn lấy từ báo cáo {mark.period.name}, chưa xác nhận. "
            "Bấm F9 ở đoạn còn đúng, sửa đoạn không còn đúng.")
