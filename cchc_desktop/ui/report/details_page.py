"""The page "Thông tin chung": everything around the narrative of one report."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cchc_desktop.carry.offer import CarryOffer
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import CLOSING, OPENING, TITLE
from cchc_desktop.narrative import filled
from cchc_desktop.pages import DETAILS
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.detail_rows import DetailRows, shown_detail
from cchc_desktop.ui.details import FACTS, ISSUE, SIGN, UNIT, UNIT_MORE, Detail
from cchc_desktop.ui.period_rows import PeriodRows
from cchc_desktop.ui.report.carry_block import CarryBlock
from cchc_desktop.ui.report.text_block import TextBlock
from cchc_desktop.ui.scrolled_page import ScrolledPage
from cchc_desktop.ui.theme import label, title

_TEXTS = ((TITLE, "Trích yếu (tên báo cáo)"), (OPENING, "Lời mở đầu"), (CLOSING, "Lời kết"))


class DetailsPage(ScrolledPage):
    """Period, number, addressees, signature, unit, and the opening and closing words."""

    reference_clicked = Signal(str)

    def __init__(self, draft: Draft, offer: Callable[[], CarryOffer]) -> None:
        super().__init__(DETAILS)
        self._draft = draft
        self.add(title("Thông tin chung"))
        period = PeriodRows(lambda: draft.report, self._write, self._keep)
        self._groups = [
            self._group("Kỳ báo cáo", period),
        ]
        self._add_carrying(offer)
        self._groups += [
            self._group("Văn bản", self._rows(ISSUE)),
            self._group("Chữ ký", self._rows(SIGN, manner=True)),
        ]
        self.texts = {}
        for text_id, heading in _TEXTS:
            block = TextBlock(draft, text_id, heading, confirms=False)
            block.reference_clicked.connect(self.reference_clicked)
            self.texts[text_id] = block
            self.add(block)
        self._groups.append(self._group(
            "Đơn vị của báo cáo này", self._rows((*UNIT, *UNIT_MORE), kind=True)))
        self.column.addStretch(1)
        self.refresh()

    @property
    def editors(self) -> list[QWidget]:
        """Whatever something is entered in."""
        details = [row for group in self._groups for row in group.rows.values()]
        return [*details, *(block.editor for block in self.texts.values())]

    def _rows(self, details: tuple[Detail, ...], *, manner: bool = False,
              kind: bool = False) -> DetailRows:
        rows = DetailRows(self._read, self._write, self._keep)
        if manner:
            rows.add_manner()
        if kind:
            rows.add_kind()
            rows.add_named_after()
        rows.add(details)
        return rows

    def _add_carrying(self, offer: Callable[[], CarryOffer]) -> None:
        self._carrying = CarryBlock(self._draft, offer)
        self._carrying.told.connect(self.told)
        self._carrying.did.connect(self.did)
        self.add(self._carrying)

    def _group(self, heading: str, rows: DetailRows) -> DetailRows:
        self.add(label(heading, bold=True))
        self.add(rows)
        return rows

    def _read(self, key: str) -> str:
        report, figures = self._draft.report, self._draft.figures
        if key in ("addressees", "recipients"):
            lines = report.addressees if key == "addressees" else report.recipients
            return "\n".join(filled(report, figures, line) for line in lines)
        return shown_detail(report, key)

    def _write(self, texts: Mapping[str, str]) -> None:
        self._draft.edit([Edit(Item(Aspect.DETAIL, key), text) for key, text in texts.items()])

    def _keep(self, key: str, text: str) -> None:
        self._draft.keep_typing(Item(Aspect.DETAIL, key), text)

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        with self.standing_still():
            for group in self._groups:
                group.refresh(self._draft.to_look_at)
            for block in self.texts.values():
                block.refresh()
            self._carrying.refresh()

    def go_to(self, key: str) -> None:
        """Put the cursor in a text or a detail; without a key, at the first question."""
        key = FACTS.get(key, key)
        rows = {name: row for group in self._groups for name, row in group.rows.items()}
        editor: QWidget = self.texts[key].editor if key in self.texts else (
            rows.get(key) or next(iter(rows.values())))
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(editor)
