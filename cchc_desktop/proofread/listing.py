"""What was found in a file, to be read: in groups, with the words around, and as plain text."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from cchc_desktop.check.finding import Place
from cchc_desktop.form.relations import Severity
from cchc_desktop.proofread.model import Document, Kind, Paragraph, TextFinding
from cchc_desktop.proofread.review import Review

SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.INFO: "·"}
_COUNTED = {Severity.ERROR: "lỗi", Severity.WARNING: "chỗ cần xem", Severity.INFO: "gợi ý"}
NOTHING = "✓ Không thấy gì phải sửa."
_AROUND = 44
_MOST_LINES = 12
_WEIGHTS = list(Severity)


class InContext(NamedTuple):
    """Quoted words and what stands around them in their paragraph."""

    before: str
    words: str
    after: str


def in_context(document: Document, place: Place) -> InContext:
    """The words of a place with some words around; just the words where they have no place."""
    paragraph = document.paragraphs[place.paragraph]
    at = _where(paragraph, place)
    if not place.quote or at < 0:
        return InContext("", place.quote, "")
    end = at + len(place.quote)
    return InContext(_last_words(paragraph.text[:at]), place.quote,
                     _first_words(paragraph.text[end:]))


def _where(paragraph: Paragraph, place: Place) -> int:
    """Where in its paragraph the quote stands: where it comes from if it stands there more than
    once."""
    at = first = paragraph.text.find(place.quote)
    while at >= 0:
        if paragraph.source(at) == place.start:
            return at
        at = paragraph.text.find(place.quote, at + 1)
    return first


def _last_words(text: str) -> str:
    return text if len(text) <= _AROUND else "…" + text[-_AROUND:].partition(" ")[2]


def _first_words(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + "…"


def by_kind(findings: Iterable[TextFinding]) -> list[tuple[Kind, list[TextFinding]]]:
    """The findings kind by kind, in each the errors first."""
    groups: dict[Kind, list[TextFinding]] = {}
    for finding in findings:
        groups.setdefault(finding.kind, []).append(finding)
    return [(kind, sorted(groups[kind], key=lambda each: _WEIGHTS.index(each.severity)))
            for kind in Kind if kind in groups]


def summary(findings: Iterable[TextFinding]) -> str:
    """How much there is, by weight."""
    counts = Counter(finding.severity for finding in findings)
    parts = [f"{counts[each]} {words}" for each, words in _COUNTED.items() if counts[each]]
    return f"Thấy {', '.join(parts)}." if parts else NOTHING


def guessed_words(found: Review) -> str:
    """What was taken to be the report's period and unit: rules of time and names follow it."""
    context = found.context
    parts = [f"kỳ {context.period.name}" if context.period else "",
             f"{_unit_words(found)}" if context.name else ""]
    known = ", ".join(filter(None, parts))
    return (f"Hiểu là báo cáo {known}." if known else
            "Không nhận ra kỳ báo cáo và đơn vị, nên những gì liên quan không được soát.")


def _unit_words(found: Review) -> str:
    from cchc_desktop.report.unit import KIND_WORDS

    kind = KIND_WORDS.get(found.context.kind, "") if found.context.kind else ""
    return f"của {kind} {found.context.name}".replace("  ", " ")


def other_places(finding: TextFinding) -> str:
    """On which lines the same shows again, the first of them if they are many; "" if nowhere."""
    lines = [str(line) for line in dict.fromkeys(place.line for place in finding.places[1:])
             if line > 0]
    more = len(finding.places) - 1
    if not more:
        return ""
    shown = lines if len(lines) <= _MOST_LINES else [*lines[:_MOST_LINES], "…"]
    return f"còn {more} chỗ nữa" + (f": dòng {', '.join(shown)}" if lines else "")


def as_text(found: Review, name: str) -> str:
    """The whole list as plain text, to be sent or printed."""
    lines = [f"Soát văn bản: {name}", summary(found.findings)]
    for kind, findings in by_kind(found.findings):
        lines += ["", f"{str(kind).upper()} ({len(findings)})"]
        lines += [_line(finding) for finding in findings]
    return "\n".join(lines) + "\n"


def _line(finding: TextFinding) -> str:
    more = other_places(finding)
    said = finding.said + (f" ({more})" if more else "")
    return f"{SIGNS[finding.severity]} {finding.where}: {said} {finding.action}".rstrip()
