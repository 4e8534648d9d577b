"""How far each page of a report is: what the tree at the left shows."""

from collections.abc import Collection, Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.report_check import pages_of
from cchc_desktop.compute import Figures
from cchc_desktop.form.field import Level
from cchc_desktop.form.relations import Comparing, Severity
from cchc_desktop.narrative import has_lines
from cchc_desktop.pages import DETAILS, REVIEW, pages, pages_of_carried
from cchc_desktop.report.model import Aspect, Cell, Item, Report
from cchc_desktop.report.unconfirmed import confirmed, unconfirmed_items


class PageState(Enum):
    """The state of a page: its sign is shown with its words, never by colour alone."""

    EMPTY = ("○", "trống")
    BEGUN = ("◐", "đang làm")
    ERROR = ("●", "có lỗi")
    WARNING = ("▲", "cần xem")
    DONE = ("✓", "xong")

    @property
    def sign(self) -> str:
        return self.value[0]

    @property
    def words(self) -> str:
        return self.value[1]


class AtWork(NamedTuple):
    """Where the officer is filling in: what is still blank there is told once it is left."""

    page: str = ""  # one in which nothing was entered before it was come to
    list: str = ""
    row: str = ""

    def awaits(self, report: Report, finding: Finding) -> bool:
        """Whether a finding only says that something is still blank there."""
        if not _only_blank(finding):
            return False
        cell = Cell.of(finding.key)
        if cell.list:
            return (cell.list, cell.row) == (self.list, self.row)
        return bool(self.page) and self.page in pages_of(report, finding)


def _only_blank(finding: Finding) -> bool:
    """Whether all that is wrong is that an answer is missing."""
    return finding.code == "required" or (
        finding.code.startswith(Comparing.POSITIVE_IF) and not finding.inputs[0][1])


def typed_on(report: Report, carried: Collection[Item]) -> frozenset[str]:
    """The pages on which something stands that was not `carried` there."""
    form = report.form
    typed = (item for item in report.entries
             if item.aspect in (Aspect.VALUE, Aspect.ROWS, Aspect.TEXT) and item not in carried)
    return frozenset(page for item in typed if not (list_ := Cell.of(item.key).list)
                     or list_ in form.lists for page in pages_of_carried(form, item))


def asked_too_early(report: Report, finding: Finding, typed: frozenset[str]) -> bool:
    """Whether a finding only says that something is still blank on pages that nobody has come to:
    what was carried there is no beginning, and its marks say what is to be done."""
    return _only_blank(finding) and typed.isdisjoint(pages_of(report, finding))


def carried_on(report: Report) -> Mapping[str, list[Item]]:
    """By page, what was carried from an earlier report and that nobody has touched yet."""
    found: dict[str, list[Item]] = {}
    for item, _ in unconfirmed_items(report):
        for page in pages_of_carried(report.form, item):
            found.setdefault(page, []).append(item)
    return found


def page_states(report: Report, figures: Figures, findings: Iterable[Finding],
                carried: Collection[str] = ()) -> Mapping[str, PageState | None]:
    """The state of every page; None for a heading that asks nothing itself.

    A page is done when every field a commune is asked there is answered, its text is written or
    confirmed, nothing carried waits on it (`carried` are the pages where something does), and no
    error or unaccepted warning stands on it. A list may stay empty; one that is begun counts as
    answered.
    """
    open_on: dict[str, set[Severity]] = {page: set() for page in pages(report.form)
                                         if page != REVIEW}
    for finding in findings:
        if not finding.accepted:
            for page in pages_of(report, finding):
                open_on[page].add(finding.severity)
    return {page: _state(open_on[page], _answers(report, figures, page), waits=page in carried)
            for page in open_on}


def to_look_at(report: Report, findings: Iterable[Finding],
               states: Mapping[str, PageState | None]) -> tuple[Finding, ...]:
    """The errors and warnings, accepted ones last; none of pages nothing was entered in yet."""
    found = [finding for finding in findings if finding.severity is not Severity.INFO
             and any(states.get(page) is not PageState.EMPTY
                     for page in pages_of(report, finding))]
    return tuple(sorted(found, key=lambda finding: bool(finding.accepted)))


def _state(open_: set[Severity], answers: list[bool], *, waits: bool) -> PageState | None:
    if Severity.ERROR in open_:
        return PageState.ERROR
    if not answers:
        return None
    if Severity.WARNING in open_ and any(answers):
        return PageState.WARNING
    if all(answers) and not waits:
        return PageState.DONE
    return PageState.BEGUN if waits or any(answers) else PageState.EMPTY


def _answers(report: Report, figures: Figures, page: str) -> list[bool]:
    """For each question of a page, whether it is answered."""
    if page == DETAILS:
        return [bool(report.unit.name), bool(report.signing.name), bool(report.addressees)]
    form = report.form
    texts: list[bool] = []
    begun: list[bool] = []
    section = form.section_ids.get(page)
    if section is not None:
        names: Iterable[str] = section.fields
        if section.text or not (section.fields or form.has_parts(section)):
            texts = [confirmed(report, page)]
        begun = [True for name in section.lists if has_lines(report, name)]
    else:
        table = next(table for table in form.tables if table.id == page)
        names = [row.field for row in table.rows if row.field and row.level is Level.XA]
    return begun + texts + [not figures[name].typed.blank for name in names
                            if figures[name].computed is None]

