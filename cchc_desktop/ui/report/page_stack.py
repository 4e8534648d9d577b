"""The pages of a report, each built when it is first looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from cchc_desktop.draft import Draft
from cchc_desktop.pages import DETAILS, REVIEW
from cchc_desktop.ui.report.appendix_page import AppendixPage
from cchc_desktop.ui.report.details_page import DetailsPage
from cchc_desktop.ui.report.review_page import ReviewPage
from cchc_desktop.ui.report.section_page import SectionPage

Page = DetailsPage | SectionPage | AppendixPage | ReviewPage


class PageStack(QStackedWidget):
    """Shows one page of a draft and passes on what it asks."""

    told = Signal(str)
    did = Signal(str)
    fact_asked = Signal(str)
    finding_asked = Signal(object)
    export_asked = Signal(bool)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._pages: dict[str, Page] = {}

    def show_page(self, page: str) -> Page:
        """Show a page as the draft now stands."""
        if page not in self._pages:
            self._pages[page] = self._make(page)
            self.addWidget(self._pages[page])
        shown = self._pages[page]
        shown.refresh()
        self.setCurrentWidget(shown)
        return shown

    def refresh(self) -> None:
        """Show the draft as it now stands on the page that is looked at."""
        for page in self._pages.values():
            if page is self.currentWidget():
                page.refresh()

    def _make(self, page: str) -> Page:
        form = self._draft.report.form
        if page == REVIEW:
            return self._make_review()
        if table := next((table for table in form.tables if table.id == page), None):
            appendix = AppendixPage(self._draft, table)
            appendix.told.connect(self.told)
            appendix.did.connect(self.did)
            return appendix
        made = DetailsPage(self._draft) if page == DETAILS else SectionPage(
            self._draft, next(section for section in form.sections if section.id == page))
        made.told.connect(self.told)
        made.did.connect(self.did)
        made.reference_clicked.connect(self.fact_asked)
        return made

    def _make_review(self) -> ReviewPage:
        made = ReviewPage(self._draft)
        made.chosen.connect(self.finding_asked)
        made.export_asked.connect(lambda: self.export_asked.emit(False))
        made.export_as_asked.connect(lambda: self.export_asked.emit(True))
        return made
