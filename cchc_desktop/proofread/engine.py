"""Run every check over a document and tell each cause once.

What a check of paragraphs finds is remembered by paragraph and context, so that after an edit
only the changed paragraph is read again.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from cchc_desktop.check.finding import Place
from cchc_desktop.proofread.checks import BY_CODE, CHECKS
from cchc_desktop.proofread.letters import old_font
from cchc_desktop.proofread.model import (
    Check,
    Context,
    Document,
    Hit,
    Kind,
    Passage,
    Spot,
    TextFinding,
)
from cchc_desktop.proofread.old_fonts import recognise

Found = tuple[Check, Spot]
Where = Callable[[Document, Spot], str]


def findings(document: Document, context: Context, where: Where, more: Iterable[Found] = (),
             without: frozenset[Kind] = frozenset()) -> tuple[TextFinding, ...]:
    """Every cause, in the order of reading. `where` names a place; `more` was found elsewhere.

    `without` are kinds that are switched off.
    """
    found = [*_in_passages(document, context), *_in_document(document, context), *more]
    kept = _once(each for each in found if each[0].kind not in without)
    grouped: dict[tuple[str, str], list[Found]] = {}
    for check, spot in kept:
        own = f"{spot.paragraph} {spot.hit.start}" if not spot.hit.cause else spot.hit.cause
        grouped.setdefault((check.code, own), []).append((check, spot))
    told = [_finding(document, group, where) for group in grouped.values()]
    return tuple(sorted(told, key=lambda each: (each.first.paragraph, each.first.start)))


def _in_passages(document: Document, context: Context) -> list[Found]:
    return [(check, Spot(number, hit)) for number, paragraph in enumerate(document.paragraphs)
            for check, hit in read(paragraph.passage, context)]


@lru_cache(8192)
def read(passage: Passage, context: Context) -> tuple[tuple[Check, Hit], ...]:
    """What the checks of paragraphs find in one, remembered."""
    if recognise(passage.text):  # of text in an old font nothing else can be said
        return tuple((BY_CODE["old_font"], hit) for hit in old_font(passage, context))
    return tuple((check, hit) for check in CHECKS if check.passage and passage.part in check.parts
                 for hit in check.passage(passage, context))


def forget() -> None:
    """Read every paragraph anew; for measuring."""
    read.cache_clear()


def _in_document(document: Document, context: Context) -> list[Found]:
    return [(check, spot) for check in CHECKS if check.document
            for spot in check.document(document, context)]


def _once(found: Iterable[Found]) -> list[Found]:
    """Without what another check of the same kind says of the same letters."""
    kept: list[Found] = []
    taken: dict[tuple[int, Kind], list[tuple[int, int]]] = {}
    order = {check.code: place for place, check in enumerate(CHECKS)}
    for check, spot in sorted(found, key=lambda each: order.get(each[0].code, 0)):
        if check.kind in (Kind.LETTERS, Kind.COPY):
            spans = taken.setdefault((spot.paragraph, check.kind), [])
            if any(start < spot.hit.end and spot.hit.start < end for start, end in spans):
                continue
            spans.append((spot.hit.start, spot.hit.end))
        kept.append((check, spot))
    return kept


def _finding(document: Document, group: list[Found], where: Where) -> TextFinding:
    group = sorted(group, key=lambda each: (each[1].paragraph, each[1].hit.start))
    check, first = group[0]
    return TextFinding(check.code, check.kind, check.severity, where(document, first),
                       first.hit.said, first.hit.action,
                       tuple(_place(document, spot) for _, spot in group))


def _place(document: Document, spot: Spot) -> Place:
    paragraph, hit = document.paragraphs[spot.paragraph], spot.hit
    start = paragraph.source(hit.start)
    end = max(start, paragraph.source(hit.end, end=True))
    typed = not paragraph.section or paragraph.typed(hit.start, hit.end)
    return Place(spot.paragraph, paragraph.section, document.line(paragraph, hit.start), start, end,
                 paragraph.text[hit.start:hit.end], hit.correction if typed else None)
