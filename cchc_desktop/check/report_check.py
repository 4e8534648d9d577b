"""All checks of a report, in the order in which the officer reads it."""

from collections import Counter
from collections.abc import Iterable

from cchc_desktop.check.carried import check_carried
from cchc_desktop.check.changes import check_changes
from cchc_desktop.check.comparisons import check_comparisons
from cchc_desktop.check.details import check_details
from cchc_desktop.check.entries import check_entries
from cchc_desktop.check.finding import Finding, with_acceptance
from cchc_desktop.check.narrative import check_narrative
from cchc_desktop.check.repetitions import check_repetitions
from cchc_desktop.check.sums import check_sums
from cchc_desktop.compute import Figures
from cchc_desktop.form.relations import Comparing, Ratio, Severity, inputs_of
from cchc_desktop.pages import page_of_text, pages, pages_of_key, short_page_name
from cchc_desktop.report.model import Cell, Report

CHECKS = (check_details, check_entries, check_comparisons, check_repetitions, check_sums,
          check_changes, check_narrative, check_carried)

_LARGER = (Comparing.AT_MOST, Comparing.TOGETHER_AT_MOST, Comparing.AT_LEAST)
_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def check(report: Report, figures: Figures) -> tuple[Finding, ...]:
    """Every finding, errors first, then by place in the report.

    A blank field that leaves a gap in the narrative is reported once, as the gap; one that had a
    value before, as missing now. A part larger than its whole is reported once, as that; its
    percentage is no second cause.
    """
    findings = [finding for each in CHECKS for finding in each(report, figures)]
    gaps = {finding.key for finding in findings if finding.code in ("gap", "missing_now")}
    larger = {_names(finding) for finding in findings if finding.code.startswith(_LARGER)}
    told = (with_acceptance(finding, report) for finding in findings
            if not (finding.code == "blank" and finding.key in gaps)
            and not (finding.code == "range" and _ratio_of(figures, finding) in larger))
    order = {page: place for place, page in enumerate(pages(report.form))}
    return tuple(sorted(told, key=lambda finding: (
        _WEIGHT[finding.severity], order[pages_of(report, finding)[0]])))


_Names = tuple[str, str, frozenset[str]]


def _names(finding: Finding) -> _Names:
    """What a comparison compares, within the row of a list if it is one of its columns."""
    return *Cell.of(finding.key)[:2], frozenset(name for name, _ in finding.inputs)


def _ratio_of(figures: Figures, finding: Finding) -> _Names | None:
    """What a percentage follows from, told as a comparison tells it; None if it was typed."""
    figure = figures[finding.key]
    if figure.overridden or not isinstance(figure.field.relation, Ratio):
        return None
    return *Cell.of(finding.key)[:2], frozenset(inputs_of(figure.field.relation))


def pages_of(report: Report, finding: Finding) -> tuple[str, ...]:
    """The pages on which a finding is seen and can be mended."""
    if finding.section:
        return tuple(dict.fromkeys(map(page_of_text, (finding.section, *finding.sections))))
    return pages_of_key(report.form, finding.key)


def pages_in_words(report: Report, findings: Iterable[Finding]) -> str:
    """On which pages some findings are, and how many if several: "Biểu mẫu 1 (2), Mục I.2"."""
    counts = Counter(short_page_name(report.form, pages_of(report, finding)[0])
                     for finding in findings)
    return ", ".join(f"{page} ({count})" if count > 1 else page for page, count in counts.items())


def errors_left(findings: Iterable[Finding]) -> list[Finding]:
    """The errors nobody has mended or accepted, but for the number and the day of the report."""
    return [finding for finding in findings
            if finding.severity is Severity.ERROR and not finding.accepted
            and finding.key not in ("issue.number", "issue.date")]
