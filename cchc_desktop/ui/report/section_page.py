"""A page for one section: guidance, fields, lists, and the text that is printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cchc_desktop.check.narrative import page_name
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Section
from cchc_desktop.report.model import Cell
from cchc_desktop.ui.report.field_rows import FieldRows
from cchc_desktop.ui.report.text_block import TextBlock
from cchc_desktop.ui.scrolled_page import ScrolledPage
from cchc_desktop.ui.theme import label, title

if TYPE_CHECKING:
    from cchc_desktop.ui.report.list_block import FromLastYear, ListBlock


class SectionPage(ScrolledPage):
    """One section of the outline."""

    reference_clicked = Signal(str)

    def __init__(self, draft: Draft, section: Section, last_year: "FromLastYear") -> None:
        super().__init__(section.id)
        self._last_year = last_year
        self._draft, self._section = draft, section
        self._title = title("")
        self.add(self._title)
        if section.hint:
            self.add(label(section.hint, "muted"))
        self.fields = FieldRows(draft, section.fields)
        if section.fields:
            self.add(self.fields)
        self.lists = {name: self._add_list(name) for name in section.lists}
        self.text = TextBlock(draft, section.id, "Lời văn")
        self.text.reference_clicked.connect(self.reference_clicked)
        self.add(self.text)
        self.column.addStretch(1)
        self.refresh()

    @property
    def editors(self) -> list[QWidget]:
        """Whatever something is entered in."""
        fields = [row.editor for row in self.fields.rows.values()]
        return [*fields, *(block.grid for block in self.lists.values()), self.text.editor]

    def _add_list(self, name: str) -> "ListBlock":
        from cchc_desktop.ui.report.list_block import ListBlock

        block = ListBlock(self._draft, self._draft.report.form.lists[name], self._last_year)
        block.told.connect(self.told)
        block.did.connect(self.did)
        self.column.addWidget(block)
        return block

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        with self.standing_still():
            self._title.setText(
                page_name(self._draft.report, self._draft.figures, self._section.id))
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
        editor.setFocus(Qt.FocusReason.TabFocusReason)  # as by Tab: what is typed replaces
        self.ensureWidgetVisible(editor)
