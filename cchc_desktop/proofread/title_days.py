"""The period a title names against the days of the data said beside it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from cchc_desktop.form.model import Cutoff
from cchc_desktop.proofread.dates import days
from cchc_desktop.proofread.guessing import read_period
from cchc_desktop.proofread.model import Context, Document, Hit, Part, Spot
from cchc_desktop.report.period import Period, PeriodKind, period_of

_DATA = re.compile(r"[Ss]ố liệu[^0-9]{0,30}?từ (?:ngày )?(?P<first>[0-9/]{8,10}) (?:đến|tới)"
                   r"(?: hết)?(?: ngày)? (?P<last>[0-9/]{8,10})")
_SLACK = timedelta(days=40)


def title_and_days(document: Document, context: Context) -> Iterator[Spot]:
    """quý III in the title, data of quý II below it. Cut-offs of provinces differ by weeks."""
    title = " ".join(each.text for each in document.paragraphs if each.part is Part.TITLE)
    named = read_period(re.split(r",? *(?:và )?phương hướng", title)[0])
    if named is None or named.kind is PeriodKind.CUSTOM:
        return
    usual = period_of(named.kind, named.year, named.number, Cutoff())
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part not in (Part.HEAD, Part.OPENING, Part.TITLE):
            continue
        for found in _DATA.finditer(paragraph.text):
            first, last = days(found["first"]), days(found["last"])
            if first and last and first[0].day and last[0].day and not _fits(
                    usual, first[0].day, last[0].day):
                yield Spot(number, Hit(*found.span(), f"Trích yếu ghi {usual.name}, nhưng số liệu "
                                       f"tính từ {found['first']} đến {found['last']}.",
                                       "Sửa kỳ trong trích yếu, hoặc sửa ngày của số liệu."))


def _fits(period: Period, first: date, last: date) -> bool:
    """Whether the days are about the period's own."""
    return abs(first - period.first) <= _SLACK and abs(last - period.last) <= _SLACK
