"""What was found in the words of a report of our own, as findings like any other."""

from collections.abc import Iterable, Iterator

from cchc_desktop.check.finding import Finding, stale
from cchc_desktop.compute import Figures
from cchc_desktop.form.relations import Severity
from cchc_desktop.proofread.engine import read
from cchc_desktop.proofread.model import Kind, TextFinding
from cchc_desktop.proofread.own_report import corrected, own_context, own_document, proofread
from cchc_desktop.report.model import Edit, Report

_AT_A_TIME = 6


def in_words(report: Report, figures: Figures, without: Iterable[str] = (),
             told: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """Read all texts of a report; errors first. `without` names kinds that are left alone; `told`
    was found already, and words of the earlier period in it are not told again."""
    quiet = frozenset(kind for kind in Kind if kind.name in without)
    before, weights = list(told), list(Severity)
    found = (_finding(report, each) for each in proofread(report, figures, quiet)
             if not _told_as_stale(each, before))
    return tuple(sorted(found, key=lambda each: weights.index(each.severity)))


def _told_as_stale(found: TextFinding, told: list[Finding]) -> bool:
    quote = found.first.quote
    return len(found.places) == 1 and any(
        each.quote and (each.quote in quote or quote in each.quote)
        for each in stale(told, found.first.section))


def _finding(report: Report, found: TextFinding) -> Finding:
    sections = tuple(dict.fromkeys(place.section for place in found.places))
    more = len(found.places) - 1
    said = f"{found.said} (còn {more} chỗ nữa như vậy)" if more else found.said
    return Finding(
        found.code, found.severity, found.where, said[:1].upper() + said[1:], found.action,
        section=sections[0], inputs=(("said", found.said),), quote=found.first.quote,
        kind=found.kind, places=found.places,
        texts=tuple((section, report.text(section)) for section in sections))


def correction(finding: Finding) -> tuple[str, str] | None:
    """What would be put right at the first place that can be, and by what."""
    return next(((place.quote, place.correction) for place in finding.places
                 if place.correction is not None and place.start >= 0), None)


def correctable(finding: Finding) -> int:
    """How many places one step puts right."""
    return sum(place.correction is not None and place.start >= 0 for place in finding.places)


def put_right(finding: Finding, report: Report, figures: Figures) -> tuple[Edit, ...]:
    """The edits that put a finding right in all its places; what was typed since it was found is
    read again first."""
    if any(report.text(section) != text for section, text in finding.texts):
        again = (each for each in in_words(report, figures) if each.id == finding.id)
        return next((corrected(report, each.places) for each in again), ())
    return corrected(report, finding.places)


def in_steps(report: Report, figures: Figures) -> Iterator[None]:
    """Read a report paragraph by paragraph, so that what comes after it is quick."""
    paragraphs, context = own_document(report, figures).paragraphs, own_context(report)
    for place in range(0, len(paragraphs), _AT_A_TIME):
        for paragraph in paragraphs[place:place + _AT_A_TIME]:
            read(paragraph.passage, context)
        yield
