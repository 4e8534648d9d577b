"""The texts of a report of our own as a document; each character knows where it was typed."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from cchc_desktop.check.finding import Place
from cchc_desktop.compute import Figures
from cchc_desktop.form.model import CLOSING, OPENING, TITLE, Form, Section
from cchc_desktop.form.references import LIST_PREFIX, pieces
from cchc_desktop.narrative import GAP, fact, filled, is_list_line, list_lines
from cchc_desktop.pages import text_name
from cchc_desktop.proofread.building import Builder
from cchc_desktop.proofread.checks import BY_CODE
from cchc_desktop.proofread.engine import Found, findings
from cchc_desktop.proofread.facts import Fact, against_facts
from cchc_desktop.proofread.model import (
    Context,
    Document,
    Kind,
    Paragraph,
    Part,
    Passage,
    Piece,
    Spot,
    TextFinding,
)
from cchc_desktop.proofread.names_data import dated_terms
from cchc_desktop.report.model import Aspect, Edit, Item, Report

_FRAME = {TITLE: Part.TITLE, OPENING: Part.OPENING, CLOSING: Part.CLOSING}


def proofread(report: Report, figures: Figures,
              without: frozenset[Kind] = frozenset()) -> tuple[TextFinding, ...]:
    """Everything found in the texts of a report. Offsets are those of `report.text(section)`."""
    document = own_document(report, figures)
    form = report.form

    def where(document: Document, spot: Spot) -> str:
        return place_name(form, document.paragraphs[spot.paragraph])

    return findings(document, own_context(report), where, _facts(document, report, figures),
                    without)


def place_name(form: Form, paragraph: Paragraph) -> str:
    """Where a paragraph is: "Mục II.2, dòng 3", "Lời kết"."""
    name = text_name(form, paragraph.section)
    if paragraph.part in (Part.HEADING, Part.TITLE) or paragraph.line < 1:
        return name
    return f"{name}, dòng {paragraph.line}"


def own_context(report: Report) -> Context:
    """What the report knows of itself."""
    unit = report.unit
    return Context(report.period, report.issue_day, unit.kind, unit.own_name, unit.district,
                   unit.province, own=True, asked=_asked(report.form))


def _asked(form: Form) -> tuple[str, ...]:
    """The terms that ended while the form held and that its rows still print."""
    labels = "\n".join(row.label for table in form.tables for row in table.rows)
    last = form.validity.last
    return tuple(term.code for term in dated_terms()
                 if (last is None or term.since <= last) and term.pattern.search(labels))


def own_document(report: Report, figures: Figures) -> Document:
    """Title, opening, sections with their lists, closing, as they print."""
    paragraphs = [*_text(report, figures, TITLE), *_text(report, figures, OPENING)]
    for section in report.form.sections:
        paragraphs.append(_heading(report, figures, section))
        paragraphs += _text(report, figures, section.id)
    return Document((*paragraphs, *_text(report, figures, CLOSING)))


def _heading(report: Report, figures: Figures, section: Section) -> Paragraph:
    title = filled(report, figures, section.title)
    text = f"{section.mark} {title.upper() if section.level == 1 else title}"
    return Paragraph(Passage(Part.HEADING, text), 0, (), section.id, level=section.level)


def _text(report: Report, figures: Figures, text_id: str) -> Iterator[Paragraph]:
    part, offset, named = _FRAME.get(text_id, Part.TEXT), 0, set()
    for number, line in enumerate(report.text(text_id).splitlines(keepends=True), 1):
        if is_list_line(report, line):
            name = line.strip()[1:-1].removeprefix(LIST_PREFIX)
            named.add(name)
            yield from _list(report, figures, text_id, name, number)
        elif line.strip():
            passage, pieces_ = _line(_shown(report, figures, line), part)
            yield Paragraph(passage, number, tuple(piece.moved(offset) for piece in pieces_),
                            text_id)
        offset += len(line)
    lists = next((section.lists for section in report.form.sections if section.id == text_id), ())
    for name in lists:
        if name not in named:
            yield from _list(report, figures, text_id, name, 0)


def _shown(report: Report, figures: Figures, line: str) -> tuple[tuple[str, str | None], ...]:
    """What is typed piece by piece, and what a reference shows in its place."""
    return tuple(
        (f"{{{piece.text}}}", fact(report, figures, piece.text) or GAP)
        if piece.is_reference and not piece.text.startswith(LIST_PREFIX) else
        (f"{{{piece.text}}}" if piece.is_reference else piece.text, None)
        for piece in pieces(line, report.form.known_names))


@lru_cache(4096)
def _line(shown: tuple[tuple[str, str | None], ...], part: Part,
          ) -> tuple[Passage, tuple[Piece, ...]]:
    """A line read, with offsets from its own beginning."""
    builder, offset = Builder(), 0
    for typed, fact_ in shown:
        if fact_ is None:
            builder.add(typed, offset)
        else:
            builder.add_fixed(fact_, offset, offset + len(typed))
        offset += len(typed)
    made = builder.paragraph(part, 1)
    return made.passage, made.pieces


def _list(report: Report, figures: Figures, text_id: str, name: str,
          line: int) -> Iterator[Paragraph]:
    for text in list_lines(report, figures, name):
        yield Paragraph(Passage(Part.TEXT, text), line, (), text_id)


def _facts(document: Document, report: Report, figures: Figures) -> list[Found]:
    known = tuple(Fact(name, field.label, amount) for name, field in report.form.fields.items()
                  if field.type.is_number and (amount := figures.value(name).amount) is not None)
    return [(BY_CODE[code], spot) for code, spot in against_facts(document, known)]


def corrected(report: Report, places: Iterable[Place]) -> tuple[Edit, ...]:
    """The edits that put the words right in every place where the correction is certain."""
    texts: dict[str, str] = {}
    for place in sorted(places, key=lambda each: each.start, reverse=True):
        if place.correction is not None and place.start >= 0:
            text = texts.get(place.section, report.text(place.section))
            texts[place.section] = text[:place.start] + place.correction + text[place.end:]
    return tuple(Edit(Item(Aspect.TEXT, section), text) for section, text in texts.items())
