"""What is kept of a report for good, as the window offers it: signing, correcting, history."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.pages import REVIEW
from cchc_desktop.report.day import short_day
from cchc_desktop.report.model import Aspect, Item
from cchc_desktop.store.archive import SUPPLEMENT, VERSION

if TYPE_CHECKING:
    from cchc_desktop.ui.records.snapshots_page import SnapshotsPage
    from cchc_desktop.ui.report.page_stack import Page
    from cchc_desktop.ui.report.review_page import ReviewPage


class Keeping(QObject):
    """The records of one open report. It stands between the desk and the report's pages."""

    reopened = Signal(object)
    opened = Signal(int)
    form_asked = Signal()
    sign_asked = Signal()
    history_asked = Signal()
    snapshots_asked = Signal()
    item_asked = Signal(str, str)
    offered = Signal(str, str, object)
    told = Signal(str)

    def __init__(self, draft: Draft, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft, self._desk = draft, desk
        self._over = parent
        self._review: ReviewPage | None = None
        self.standing = desk.standing(draft.id)
        self.banners = QVBoxLayout()
        self.banners.setSpacing(0)
        self.history = QAction("Lịch sử số liệu…", self)
        self.history.setShortcut("Ctrl+H")
        self.history.triggered.connect(self.history_asked)
        if self.standing.signed or self.standing.corrects or desk.newer_form(draft.report.form):
            from cchc_desktop.ui.report.banners import add_banners

            add_banners(self, draft, desk)

    # Pages

    def took(self, page: "Page") -> None:
        """A page was built: connect what belongs here, lock it if the report is signed."""
        if page.objectName() == f"page:{REVIEW}":
            self._take_review(cast("ReviewPage", page))
        for editor in page.editors:
            editor.addAction(self.history)
        if self._draft.signed and page.editors:
            from cchc_desktop.ui.report.locked import lock

            lock(page)

    def _take_review(self, page: "ReviewPage") -> None:
        self._review = page
        page.standing.submitted.connect(self.submit)
        page.standing.kept_asked.connect(self.snapshots_asked)
        # later: the key that agreed must not reach the button of the page opened then
        page.standing.signed_as.connect(self.sign, Qt.ConnectionType.QueuedConnection)
        self._show_standing()

    def refresh(self) -> None:
        """Show the draft as it now stands."""
        if self._review is not None:
            self._show_standing()

    def _show_standing(self) -> None:
        assert self._review is not None
        card, draft = self._review.standing, self._draft
        card.show_standing(self.words, submitted=bool(self.standing.submitted),
                           signed=bool(draft.signed))
        from cchc_desktop.ui.detail_rows import shown_detail

        card.propose(draft.report.issue_number, shown_detail(draft.report, "issue.date")
                     or short_day(date.today()))

    @property
    def words(self) -> str:
        """How far the report has come, in a sentence."""
        from cchc_desktop.standing import day_of, issue_words

        if self._draft.signed:
            return f"✓ Đã ký {issue_words(self._draft.report.entries)}."
        if self.standing.submitted:
            return f"◐ Đã trình ngày {day_of(self.standing.submitted)}, chưa ký."
        return "○ Nháp. Khi đã trình và khi đã ký, ghi lại ở đây."

    def stay(self) -> None:
        """Say no more of a newer form until the report is opened again."""
        for banner in self._over.findChildren(QFrame, "banner"):
            banner.setVisible(banner.findChild(QLabel, "newer_form") is None)

    # Submitting and signing

    def submit(self, submitted: bool) -> None:
        """Đã trình, or taken back."""
        self._desk.records.submit(self._draft.id, submitted=submitted)
        self.standing = self._desk.standing(self._draft.id)
        self.refresh()

    def sign(self, number: str, day: str) -> None:
        """Đã ký: the report is locked from now on."""
        from cchc_desktop.ui.report.reopening import sign
        from cchc_desktop.ui.report.signing_question import agrees_to_sign

        self._draft.save_waiting()
        if self._draft.unsaved is not None:
            self.told.emit(str(self._draft.unsaved))
        elif agrees_to_sign(self._draft, self._over):
            self.reopened.emit(sign(self._desk, self._draft, number, day))

    def correct(self, kind: str) -> None:
        """A new report that corrects this signed one."""
        from cchc_desktop.ui.report.reopening import correct

        self.reopened.emit(correct(self._desk, self._draft.id, kind))

    def unsign(self) -> None:
        """It was not signed after all."""
        from cchc_desktop.ui.report.reopening import unsign

        self.reopened.emit(unsign(self._desk, self._draft))

    def form_changed_back(self, *, undone: bool) -> None:
        """Undo or redo has taken the report to another version of its form."""
        from cchc_desktop.ui.report.reopening import form_changed_back

        self.reopened.emit(form_changed_back(self._desk, self._draft.id, undone=undone))

    def menu(self, at: QPoint) -> None:
        """What can be recorded of the report now, under the bar's button."""
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self._over)
        menu.setObjectName("standing_menu")
        for words, done in self._choices():
            menu.addAction(words, done)
        menu.addAction("Các bản đã lưu, so sánh…", self.snapshots_asked.emit)
        menu.popup(at)

    def _choices(self) -> list[tuple[str, Callable[[], object]]]:
        if not self._draft.signed:
            submitted = bool(self.standing.submitted)
            return [("Bỏ ghi đã trình" if submitted else "Ghi đã trình",
                     lambda: self.submit(not submitted)), ("Ghi đã ký…", self.sign_asked.emit)]
        if self.standing.corrected_by:
            return []
        return [("Lập bản sửa", lambda: self.correct(VERSION)),
                ("Lập báo cáo bổ sung", lambda: self.correct(SUPPLEMENT)),
                ("Ghi nhầm, báo cáo chưa ký", self.unsign)]

    def ask_to_sign(self) -> None:
        """Ask for number and day on the review page, which is shown by then."""
        if self._review is not None:
            self._review.standing.ask()

    # Kept states and history

    def make_snapshots(self) -> "SnapshotsPage":
        """The page of kept states."""
        from cchc_desktop.ui.records.snapshots_page import SnapshotsPage

        page = SnapshotsPage(self._draft, self._desk)
        page.told.connect(self.told)
        page.offered.connect(self.offered)
        page.item_asked.connect(self._go_to)
        return page

    def _go_to(self, item: Item) -> None:
        """Where a difference is seen, as its page takes it."""
        from cchc_desktop.ui.records.comparison import page_of

        key = item.key
        if item.aspect is Aspect.ROWS:
            found = self._draft.report.form.lists[key.partition("/")[0]]
            key = f"{key}/{found.columns[0].name}"
        self.item_asked.emit(page_of(self._draft.report, item), key)

    def show_history(self) -> None:
        """What became of the entry that has the keyboard."""
        from cchc_desktop.ui.records.current_entry import current_entry
        from cchc_desktop.ui.records.history_dialog import show_history

        item = current_entry(self._draft.report.form)
        if item is None:
            self.told.emit("Đặt con trỏ vào một ô hay một lời văn, rồi bấm Ctrl+H.")
        else:
            show_history(self._draft, self._desk, item, self._over)
