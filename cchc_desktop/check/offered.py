"""What is offered in the place of an earlier period's words, put into what was carried."""

from collections.abc import Iterator

from cchc_desktop.carry.stale import replaced
from cchc_desktop.check.finding import STILL_TRUE, Finding, acceptance_text
from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item
from cchc_desktop.report.unconfirmed import mark_of, marked


def with_offer(report: Report, finding: Finding, offer: str) -> list[Edit]:
    """The edits that put an offer where a finding quotes; none in what was not carried.

    The words the officer chose are not asked for again, though they too may be near the earlier
    period: "năm 2023" in the place of "năm 2022" might have been a plan.
    """
    item = value_item(finding.key) if finding.key else Item(Aspect.TEXT, finding.section)
    mark = marked(report, item)
    if mark is None:
        return []
    text = report.entries[item]
    renewed = [replaced(line, finding.quote, offer) if line in mark.lines or finding.key else line
               for line in text.split("\n")]
    lines = tuple(replaced(line, finding.quote, offer) for line in mark.lines)
    edits = [Edit(item, "\n".join(renewed)),
             Edit(mark_of(item), mark._replace(lines=lines, renewed=True).text)]
    if offer not in text:  # elsewhere in the text the same words may well be the old ones
        edits += _chosen(finding, offer, report.edited(edits))
    return edits


def _chosen(finding: Finding, offer: str, renewed: Report) -> Iterator[Edit]:
    """Acceptances of what would be found in an offer once it stands in the report."""
    for each in check(renewed, compute(renewed)):
        if (each.code, each.key, each.section, each.quote) == (
                finding.code, finding.key, finding.section, offer):
            yield Edit(Item(Aspect.ACCEPTED, each.id), acceptance_text(each, STILL_TRUE))
