"""The pages of a report, each built when it is first looked at.

Their modules too are loaded only then: the program opens on one page and should be quick.
"""

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from cchc_desktop.draft import Draft
from cchc_desktop.pages import DETAILS, REVIEW

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.filing import Filing
    from cchc_desktop.form.appendix import Table
    from cchc_desktop.ui.records.snapshots_page import SnapshotsPage
    from cchc_desktop.ui.report.appendix_page import AppendixPage
    from cchc_desktop.ui.report.details_page import DetailsPage
    from cchc_desktop.ui.report.review_page import ReviewPage
    from cchc_desktop.ui.report.section_page import SectionPage

Page: TypeAlias = "DetailsPage | SectionPage | AppendixPage | ReviewPage | SnapshotsPage"


class PageStack(QStackedWidget):
    """Shows one page of a draft and passes on what it asks."""

    told = Signal(str)
    did = Signal(str)
    fact_asked = Signal(str)
    finding_asked = Signal(object)
    export_asked = Signal(bool)
    sheet_asked = Signal()
    built = Signal(object)

    def __init__(self, draft: Draft, filing: "Callable[[], Filing]") -> None:
        super().__init__()
        self._draft, self._filing = draft, filing
        self._pages: dict[str, Page] = {}
        self._earlier = draft.report.earlier
        self.makers: dict[str, Callable[[], Page]] = {}

    def show_page(self, page: str) -> Page:
        """Show a page as the draft now stands."""
        self._drop_outdated()
        if page not in self._pages:
            self._pages[page] = self._make(page)
            self.addWidget(self._pages[page])
            self.built.emit(self._pages[page])
        shown = self._pages[page]
        shown.refresh()
        self.setCurrentWidget(shown)
        return shown

    def _drop_outdated(self) -> None:
        """Tables are built with the columns of the earlier values; those of another period have to
        be built again."""
        if self._earlier is self._draft.report.earlier:
            return
        self._earlier = self._draft.report.earlier
        tables = {table.id for table in self._draft.report.form.tables}
        for name in tables & self._pages.keys():
            outdated = self._pages.pop(name)
            self.removeWidget(outdated)
            outdated.deleteLater()

    def refresh(self) -> None:
        """Show the draft as it now stands on the page that is looked at."""
        for page in self._pages.values():
            if page is self.currentWidget():
                page.refresh()

    def _make(self, page: str) -> Page:
        form = self._draft.report.form
        if page in self.makers:
            return self.makers[page]()
        if page == REVIEW:
            return self._make_review()
        table = next((table for table in form.tables if table.id == page), None)
        if table is not None:
            made: SectionPage | DetailsPage | AppendixPage = self._make_appendix(table)
        elif page == DETAILS:
            made = self._make_details()
        else:
            made = self._make_section(page)
        made.told.connect(self.told)
        made.did.connect(self.did)
        return made

    def _make_appendix(self, table: "Table") -> "AppendixPage":
        from cchc_desktop.ui.report.appendix_page import AppendixPage

        return AppendixPage(self._draft, table)

    def _make_details(self) -> "DetailsPage":
        from cchc_desktop.ui.report.details_page import DetailsPage

        made = DetailsPage(self._draft, lambda: self._filing().offer(
            self._draft.report, self._draft.id))
        made.reference_clicked.connect(self.fact_asked)
        return made

    def _make_section(self, page: str) -> "SectionPage":
        from cchc_desktop.ui.report.section_page import SectionPage

        sections = self._draft.report.form.sections
        made = SectionPage(self._draft, next(each for each in sections if each.id == page),
                           lambda name: self._filing().last_year(self._draft.report, name))
        made.reference_clicked.connect(self.fact_asked)
        return made

    def _make_review(self) -> "ReviewPage":
        from cchc_desktop.ui.report.review_page import ReviewPage

        made = ReviewPage(self._draft)
        made.chosen.connect(self.finding_asked)
        made.export_asked.connect(lambda: self.export_asked.emit(False))
        made.sheet_asked.connect(self.sheet_asked)
        made.export_as_asked.connect(lambda: self.export_asked.emit(True))
        return made
