"""The report: tree at the left, the page in the middle, findings at the right, one way through."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.report_check import pages_of
from cchc_desktop.check.wording import short
from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.references import LIST_PREFIX
from cchc_desktop.pages import (
    DETAILS,
    REVIEW,
    SNAPSHOTS,
    next_page,
    page_of_fact,
    page_of_item,
    page_of_text,
    pages,
)
from cchc_desktop.progress import AtWork, PageState
from cchc_desktop.report.model import FORM_CHANGED, Aspect, Item
from cchc_desktop.report.unconfirmed import marked_item
from cchc_desktop.ui import theme
from cchc_desktop.ui.editors import Confirms, Editor
from cchc_desktop.ui.report.findings_panel import FindingsPanel
from cchc_desktop.ui.report.keeping import Keeping
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor
from cchc_desktop.ui.report.outline import Outline
from cchc_desktop.ui.report.page_stack import Page, PageStack
from cchc_desktop.ui.report.report_bar import ReportBar, push_button, strip
from cchc_desktop.ui.tab_order import step_focus
from cchc_desktop.ui.theme import GAP, label
from cchc_desktop.ui.words.reading import Reading

_ROOM_FOR_TREE, _ROOM_FOR_MESSAGE = 1000, 320


class ReportPage(QWidget):
    """A draft with all its pages."""

    closed = Signal()
    told = Signal(str)
    did = Signal(str)
    moved = Signal(str)

    def __init__(self, draft: Draft, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.draft = draft
        self.current = DETAILS
        self._desk = desk
        self._came_from: list[str] = []
        self._panel_wanted: bool | None = None
        self.bar = ReportBar(draft)
        self.outline = Outline(draft)
        self.pages = PageStack(draft, lambda: desk.filing)
        self.panel = FindingsPanel(draft)
        self.keeping = Keeping(draft, desk, self)
        self.reading = Reading(draft, lambda: desk.left_unread, self)
        self._progress = label(role="muted")
        self._previous = push_button("‹ Trước", lambda: self._step(-1), "", "Ctrl+PgUp")
        self._next = push_button("Tiếp ›", self.go_on, "primary", "Ctrl+PgDown")
        self._back = push_button("", self.go_back, "flat", "Alt+←")
        self._confirm = push_button("", self.confirm_page, "flat", "Ctrl+F9")
        self._confirm.setObjectName("confirm_page")
        self._footer = strip("footer", self._back, self._confirm, None, self._previous, self._next)
        self._lay_out()
        self._connect()
        draft.on_change.append(self.refresh)

    def _lay_out(self) -> None:
        self._side = QFrame()
        self._side.setObjectName("side")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(GAP, GAP, 0, GAP)
        side.addWidget(self.outline, 1)
        side.addWidget(self._progress)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.pages, 1)
        middle.addWidget(self._footer)
        self.panel.setFixedWidth(theme.FINDINGS_WIDTH)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._side)
        body.addLayout(middle, 1)
        body.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(self.keeping.banners)
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        self.outline.chosen.connect(self.show_page)
        self.outline.entered_page.connect(lambda page: self.show_page(page).go_to(""))
        self.panel.chosen.connect(self.go_to_finding)
        self.pages.finding_asked.connect(self.go_to_finding)
        self.pages.fact_asked.connect(self.go_to_fact)
        self.pages.told.connect(self.told)
        self.pages.did.connect(self.did)
        self.pages.export_asked.connect(self.export)
        self.pages.sheet_asked.connect(self.export_sheet)
        self.pages.built.connect(self.keeping.took)
        self.pages.built.connect(self.reading.took)
        self.reading.done.connect(self.refresh)
        self.draft.on_left_alone.append(self._leave_alone)
        self.keeping.told.connect(self.told)
        self.keeping.sign_asked.connect(self._ask_to_sign)
        self.bar.standing_asked.connect(self.keeping.menu)
        self.keeping.history_asked.connect(self._show_history)
        self.keeping.item_asked.connect(self._go_to_item)
        self.keeping.snapshots_asked.connect(lambda: self._leave_for(SNAPSHOTS).go_to(""))
        self.pages.makers[SNAPSHOTS] = self.keeping.make_snapshots
        self.addAction(self.keeping.history)
        for asked, keys, done in (
            (self.bar.back_asked, "Ctrl+L", self.close_report),
            (self.bar.undo_asked, "Ctrl+Z", self.undo),
            (self.bar.redo_asked, "Ctrl+Y", self.redo),
            (self.bar.findings_asked, "F8", self._toggle_panel),
            (self.bar.export_asked, "Ctrl+E", self._export_or_review),
            (None, "Ctrl+Shift+Z", self.redo), (None, "F6", self._next_pane),
            (None, "Ctrl+PgUp", lambda: self._step(-1)), (None, "Ctrl+PgDown", self.go_on),
            (None, "Alt+Left", self.go_back), (None, "F9", self.confirm_here),
            (None, "Ctrl+F9", self.confirm_page),
        ):
            self._shortcut(keys, done)
            if asked is not None:
                asked.connect(done)

    def _shortcut(self, keys: str, done: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(keys)
        action.triggered.connect(lambda: done())
        self.addAction(action)

    # Going about

    def show_page(self, page: str) -> Page:
        """Go to a page, handing over first what is being typed."""
        self.commit()
        known = page in pages(self.draft.report.form) or page in self.pages.makers
        page = page if known else DETAILS
        if page != self.current:
            self.draft.work_at(AtWork(page if self.draft.begins(page) else ""))
        self.current = page
        shown = self.pages.show_page(self.current)
        self.outline.show_page(self.current)
        self.refresh()
        if QApplication.focusWidget() is None:
            shown.setFocus()
        self.moved.emit(self.current)
        return shown

    def go_on(self) -> None:
        """To the next page that is not done yet; without one, to the review."""
        self.commit()
        self.show_page(self._next_page()).go_to("")

    def _next_page(self) -> str:
        waiting = {page: state not in (None, PageState.DONE)
                   for page, state in self.draft.states.items()}
        return next_page(self.draft.report.form, self.current, waiting)

    def _step(self, by: int) -> None:
        order = pages(self.draft.report.form)
        here = order.index(self.current) if self.current in order else len(order)
        place = here + by
        if 0 <= place < len(order):
            self.show_page(order[place]).go_to("")

    def go_to_finding(self, finding: Finding) -> None:
        """Show the place of a finding with the cursor in it."""
        shown = pages_of(self.draft.report, finding)
        page = self.current if self.current in shown else shown[0]
        texts = (text for text in (finding.section, *finding.sections)
                 if page_of_text(text) == page)
        self._leave_for(page).go_to(finding.key or self._cell_with(page, finding)
                                    or next(texts, finding.section))
        editor = QApplication.focusWidget()
        if isinstance(editor, NarrativeEditor) and finding.kind:
            editor.found.show(finding)
        elif finding.quote and isinstance(editor, NarrativeEditor):
            editor.show_words(finding.quote)

    def _cell_with(self, page: str, finding: Finding) -> str:
        if not finding.places:
            return ""
        from cchc_desktop.ui.words.found_cells import cell_with

        return cell_with(self.draft, page, finding)

    def go_to_fact(self, name: str) -> None:
        """Show where a fact or a list is entered."""
        key = name.removeprefix(LIST_PREFIX) + "//" if name.startswith(LIST_PREFIX) else name
        self._leave_for(page_of_fact(self.draft.report.form, name)).go_to(key)

    def _go_to_item(self, page: str, key: str) -> None:
        self._leave_for(page).go_to(key)

    def _leave_for(self, page: str) -> Page:
        """Go where something led to, remembering the way back."""
        if page != self.current:
            self._came_from.append(self.current)
        return self.show_page(page)

    def go_back(self) -> None:
        """Back to where a finding or a reference was followed."""
        if self._came_from:
            self.show_page(self._came_from.pop()).go_to("")

    def _next_pane(self) -> None:
        """F6 goes round: tree, page, findings."""
        panes: list[QWidget] = [self.outline, self.pages]
        if self.draft.to_look_at:
            panes.append(self.panel)
        focused = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(panes)
                     if focused is not None and (pane is focused or pane.isAncestorOf(focused))), 0)
        following = next(pane for pane in panes[here + 1:] + panes[:here + 1] if pane.isVisible())
        if following is self.pages:
            self.pages.show_page(self.current).go_to("")
        elif following is self.panel:
            self.panel.focus_first()
        else:
            following.setFocus()

    # What the officer does

    def commit(self) -> None:
        """Hand over whatever is still being typed in an open editor."""
        focused = QApplication.focusWidget()
        if focused is None:
            return
        QGuiApplication.inputMethod().commit()
        around: QWidget | None = focused if self.isAncestorOf(focused) else None
        outermost = None  # a cell's editor is handed over by its table
        while around is not None and around is not self:
            outermost = around if isinstance(around, Editor) else outermost
            around = around.parentWidget()
        if outermost is not None:
            outermost.hand_over()

    def undo(self) -> None:
        self._replay(self.draft.undo, undone=True)

    def redo(self) -> None:
        self._replay(self.draft.redo, undone=False)

    def _replay(self, step: Callable[[], Item | None], *, undone: bool) -> None:
        self.commit()
        form = self.draft.report.entries.get(FORM_CHANGED)
        item = step()
        if self.draft.report.entries.get(FORM_CHANGED) != form:
            self.keeping.form_changed_back(undone=undone)
        elif item is not None:
            page = page_of_item(self.draft.report.form, item, self.current)
            at = marked_item(item) if item.aspect is Aspect.UNCONFIRMED else item
            self.show_page(page).go_to(
                f"{at.key.partition('/')[0]}//" if at.aspect is Aspect.ROWS else at.key)

    def confirm_here(self) -> None:
        """Take what was carried to the cursor as the officer's own."""
        self.commit()
        around = QApplication.focusWidget()
        while around is not None and around is not self:
            if isinstance(around, Confirms) and around.confirm_here():
                return
            around = around.parentWidget()
        self.told.emit("Chỗ này không có gì phải xác nhận.")

    def confirm_page(self) -> None:
        """Take all that was carried to this page as the officer's own."""
        self.commit()
        waiting = self._waiting()
        self.draft.confirm(waiting)
        if waiting:
            self.did.emit(f"Đã xác nhận {len(waiting)} chỗ ở trang này.")
        else:
            self.told.emit("Trang này không có gì lấy từ kỳ trước phải xác nhận.")

    def _leave_alone(self, kind: str) -> None:
        """Do not look for a kind of mistake in the words of this unit's reports any more."""
        from cchc_desktop.proofread.model import Kind

        name = Kind(kind).name
        self._desk.read_kind(name, on=False)
        self.reading.soon()

        def again() -> None:
            self._desk.read_kind(name, on=True)
            self.reading.soon()

        self.keeping.offered.emit(
            f"Không nhắc loại “{kind}” nữa. Bật lại ở trang Đơn vị.", "Hoàn tác", again)

    def _waiting(self) -> list[Item]:
        """What can be confirmed on this page; nothing once the report is signed."""
        return [] if self.draft.signed else self.draft.unconfirmed_on(self.current)

    def export(self, ask: bool = False) -> None:
        """Write the document and say on the review page where it is."""
        from cchc_desktop.document.writing import write_document
        from cchc_desktop.ui.exporting import ask_file

        self.commit()
        file: Path | None = self._desk.document_file(self.draft.report)
        if ask and file is not None:
            file = ask_file(file, self)
        if file is not None:
            self._export(file, write_document, self._desk.template)

    def _ask_to_sign(self) -> None:
        """Ask for number and day on the review page."""
        self._leave_for(REVIEW)
        self.keeping.ask_to_sign()

    def _show_history(self) -> None:
        self.commit()
        self.keeping.show_history()

    def _export_or_review(self) -> None:
        """Straight to Word when all is done; otherwise first what is left, the button at hand."""
        self.commit()
        if self.current == REVIEW or not self.draft.unfinished:
            self.export()
        else:
            self._leave_for(REVIEW).go_to("")

    def export_sheet(self) -> None:
        """Write the appendix for Excel and say on the review page where it is."""
        from cchc_desktop.sheet import write_sheet

        self.commit()
        self._export(self._desk.document_file(self.draft.report, ".xlsx"), write_sheet)

    def _export(self, file: Path, write: Callable[..., None], *how: str) -> None:
        from cchc_desktop.ui.exporting import export
        from cchc_desktop.ui.report.review_page import ReviewPage

        review = self.show_page(REVIEW)
        assert isinstance(review, ReviewPage)
        problem = export(lambda: write(self.draft.report, file, *how), file)
        if not problem:
            self._desk.remember_document(file, self.draft.id if how else 0)
        review.show_exported(file, problem)

    def close_report(self) -> None:
        """Back to the list."""
        self.commit()
        self.closed.emit()

    # Showing

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        self.pages.refresh()
        self.outline.refresh()
        self.panel.refresh(self.current)
        self.bar.refresh()
        self.keeping.refresh()
        states = [state for state in self.draft.states.values() if state is not None]
        done = sum(state is PageState.DONE for state in states)
        self._progress.setText(f"{done}/{len(states)} mục xong")
        self._previous.setEnabled(self.current != DETAILS)
        self._next.setVisible(self.current not in (REVIEW, SNAPSHOTS))
        self._next.setText(f"Tiếp: {short(self.outline.words(self._next_page()), 34)} ›")
        waiting = len(self._waiting())
        self._confirm.setText(f"Xác nhận cả trang ({waiting})")
        self._confirm.setVisible(bool(waiting))
        self._back.setVisible(bool(self._came_from))
        if self._came_from:
            self._back.setText(f"↩ Về {short(self.outline.words(self._came_from[-1]), 24)}")
        if self.draft.unsaved is not None:
            self.told.emit(str(self.draft.unsaved))
        self._fit()

    def _toggle_panel(self) -> None:
        self._panel_wanted = not self.panel.isVisible()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.bar.refresh()

    def _fit(self) -> None:
        """In a narrow window the findings fold away until they are asked for, and then take the
        place of the tree. The review page shows them all itself."""
        roomy = self.width() >= theme.NARROW_WINDOW
        wanted = roomy if self._panel_wanted is None else self._panel_wanted
        self.panel.setVisible(wanted and self.current not in (REVIEW, SNAPSHOTS))
        self._side.setVisible(roomy or not self.panel.isVisible())
        self._side.setFixedWidth(theme.TREE_WIDTH if self.width() >= _ROOM_FOR_TREE
                                 else theme.TREE_WIDTH - 40)

    def message_room(self) -> QRect:
        """Where a message covers no button: in the footer, or above it where that is too full."""
        room = QRect(self._footer.mapTo(self, QPoint(0, 0)), self._footer.size())
        taken = max((button.geometry().right() for button in (self._back, self._confirm)
                     if button.isVisible()), default=0)
        free = room.adjusted(taken, 0, self._previous.geometry().left() - room.width(), 0)
        return free if free.width() >= _ROOM_FOR_MESSAGE else room.translated(0, -room.height())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through bar, tree, page, footer, findings."""
        panes = (self.bar, self._side, self.pages, self._footer, self.panel)
        return step_focus(panes, forward=forward) or super().focusNextPrevChild(forward)
