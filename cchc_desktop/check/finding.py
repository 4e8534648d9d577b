"""One thing to look at: where it is, what is wrong in numbers, what to do."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cchc_desktop.form.relations import Severity
from cchc_desktop.report.model import Aspect, Cell, Report

STILL_TRUE = "Vẫn đúng cho kỳ này"
"""Why the words of an earlier period stay."""


class Place(NamedTuple):
    """Where words are that something was found in: offsets in their text, -1 where it has none;
    `correction` None if there is no certain one."""

    paragraph: int
    section: str
    line: int
    start: int
    end: int
    quote: str
    correction: str | None


class Finding(NamedTuple):
    """A finding stands at a field or list cell (`key`) or at a section.

    `place` says where in the words of the form, `said` what is wrong, `action` what to do.
    `inputs` are what it was judged from, as (key, normal text); an acceptance holds only while
    they stay the same. `accepted` is the reason given for it, "" for none. `proposal` is a text
    that would mend the entry at `key`, "" if there is no certain one. `quote` are the words of the
    text of `section` it is about, `offers` what could stand in their place.

    What was found by reading the words has a `kind`, the name of what was read for; `places` are
    all places where it shows, in `texts` as they were read, by section.
    """

    code: str
    severity: Severity
    place: str
    said: str
    action: str
    section: str = ""
    key: str = ""
    inputs: tuple[tuple[str, str], ...] = ()
    proposal: str = ""
    quote: str = ""
    offers: tuple[str, ...] = ()
    kind: str = ""
    places: tuple[Place, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    accepted: str = ""

    @property
    def message(self) -> str:
        """Place and words in one sentence, for where the place cannot be seen."""
        sentence = self.said[1:2].islower() or not self.said[:1].isalpha()
        said = self.said[:1].lower() + self.said[1:] if sentence else self.said
        return f"{self.place}: {said}"

    @property
    def sections(self) -> tuple[str, ...]:
        """The texts where what was read shows, its own one first."""
        return tuple(section for section, _ in self.texts)

    @property
    def id(self) -> str:
        """What an acceptance is filed under: the kind of finding and its place."""
        return ":".join(filter(None, (self.code, self.key or self.section, self.quote)))

    @property
    def fingerprint(self) -> str:
        """Changes whenever an input changes."""
        import hashlib

        return hashlib.sha256(repr(self.inputs).encode()).hexdigest()[:16]


def by_key(findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    """Findings by the key they stand at."""
    sorted_: dict[str, list[Finding]] = {}
    for finding in findings:
        sorted_.setdefault(finding.key, []).append(finding)
    return sorted_


def stale(findings: Iterable[Finding], section: str = "", key: str = "") -> list[Finding]:
    """The words of one text or one answer that are the earlier period's and not accepted."""
    return [finding for finding in findings if finding.code == "stale" and not finding.accepted
            and (finding.section, finding.key) == (section, key)]


def in_text(findings: Iterable[Finding], section: str) -> list[Finding]:
    """What was found in the words of one text and is not accepted."""
    return [finding for finding in findings if finding.kind and not finding.accepted
            and section in finding.sections]


def still_there(report: Report, finding: Finding) -> bool:
    """Whether the words a finding quotes may still stand in its text, for as long as nobody has
    read it again. What is quoted across a reference is taken to stand."""
    text = report.text(finding.section)
    return "{" in text or finding.quote in text


def acceptance_text(finding: Finding, reason: str) -> str:
    """The entry that accepts a finding for as long as its inputs stay as they are."""
    return f"{finding.fingerprint}\n{reason}"


def with_acceptance(finding: Finding, report: Report) -> Finding:
    """The finding with the reason it was accepted for, if that still holds. Only warnings are
    accepted, and whatever was found in words: of those only the officer can be certain."""
    if finding.severity is not Severity.WARNING and not finding.kind:
        return finding
    fingerprint, _, reason = (report.get(Aspect.ACCEPTED, finding.id) or "").partition("\n")
    holds = bool(reason) and fingerprint == finding.fingerprint
    return finding._replace(accepted=reason) if holds else finding


def as_json(finding: Finding, report: Report) -> Mapping[str, object]:
    """The finding as the command line prints it; `row` counts from 1."""
    cell = Cell.of(finding.key)
    row = report.row_number(cell.list, cell.row) if cell.list else None
    pages = [finding.section, *report.form.shown_on.get(finding.key, ())]
    sections = {each.id for each in report.form.sections} | {*report.form.text_ids}
    return {
        "severity": finding.severity, "code": finding.code,
        "field": cell.name if finding.key in report.form.fields else None,
        "section": next((page for page in pages if page in sections), None),
        "list": cell.list or None, "row": row, "column": cell.name if cell.list else None,
        "message": finding.message, "action": finding.action}
