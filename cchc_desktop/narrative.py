"""The narrative as it prints: paragraphs with the report's facts put in for their references.

A blank fact leaves a visible gap, never an empty place. A percentage of nothing ("-") is left out
where nothing else is said with it; so are the words that lead to a list without rows.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from cchc_desktop.compute import Figure, Figures
from cchc_desktop.form.appendix import Table, TableHeader
from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.form.model import CLOSING, List, Section
from cchc_desktop.form.references import FIXED_NAMES, LIST_PREFIX, ROW_NUMBER, Piece, pieces
from cchc_desktop.report.model import Aspect, Report, cell_key
from cchc_desktop.report.value import State, Value

GAP = "……"
END_MARK = "./."
_LINE_ENDS = " ;,."
_CLOSING_END = re.compile(r"[\s.;,]*(?:\./\.?)?\s*$")
_DASH = "\ue000"  # what does not apply, until it is known whether it prints
# compiled by `re` when there is such a place, not at each start
_IN_BRACKETS = rf" ?\((?:(?:đạt|chiếm|tỷ lệ) )?{_DASH} ?%\)"
_AFTER_COMMA = rf", (?:(?:đạt|chiếm)(?: tỷ lệ)?|tỷ lệ|bằng) {_DASH} ?%(?=[,.;)]| \(|$)"
_ROUND_DASH = rf"(?:\S+ ){{0,5}}\S*{_DASH}\S*(?: \S+){{0,3}}"
_LEADS_TO_LIST = (r"(?i)[,.;:]? (?:trong đó(?: có)?|(?:bao )?gồm|như sau"
                  r"|cụ thể(?: như sau| theo [^,.;:]{1,20})?) *:$")
_ABBREVIATIONS = ("CCHC", "TTHC", "UBND", "HĐND")


def fact(report: Report, figures: Figures, name: str) -> str:
    """What a reference prints, "" for a blank fact."""
    if name in FIXED_NAMES:
        return report.fixed_facts[name]
    return _in_words(report, report.form.fields[name], figures.value(name))


def _in_words(report: Report, field: Field, value: Value) -> str:
    """A value in running text: a choice by its words, a count below 10 with a leading zero."""
    if field.type is FieldType.CHOICE and (choice := field.choice(value.text)):
        return choice.label
    if (report.form.leading_zero and field.type is FieldType.COUNT and value.amount is not None
            and 0 < value.amount < 10):
        return f"0{int(value.amount)}"
    return value.text


def filled(report: Report, figures: Figures, text: str) -> str:
    """A text with its references replaced; a list's name in running text stays as written."""
    return _with_dashes(report, figures, text).replace(_DASH, "-")


def _with_dashes(report: Report, figures: Figures, text: str) -> str:
    text = "".join(_filled_piece(report, figures, piece.text) if piece.is_reference else piece.text
                   for piece in pieces(text, report.form.known_names))
    if _DASH not in text:
        return text
    return re.sub(_AFTER_COMMA, lambda found: "" if _counts(found) else found.group(),
                  re.sub(_IN_BRACKETS, "", text))


def _counts(share: re.Match[str]) -> bool:
    """Whether the clause before a percentage says how many, so that it stands without it."""
    clause = re.split(r"[.;:] ", share.string[:share.start()])[-1].lower()
    return "tỷ lệ" not in clause and any(char.isdigit() for char in clause)


def _filled_piece(report: Report, figures: Figures, name: str) -> str:
    if name.startswith(LIST_PREFIX):
        return f"{{{name}}}"
    return _DASH if _not_applicable(figures, name) else fact(report, figures, name) or GAP


def _not_applicable(figures: Figures, name: str) -> bool:
    return name not in FIXED_NAMES and not name.startswith(LIST_PREFIX) and (
        figures.value(name).state is State.NOT_APPLICABLE)


def dashes(report: Report, figures: Figures, text_id: str) -> tuple[str, ...]:
    """The words around each "-" that prints in a text for what does not apply."""
    if not any(_not_applicable(figures, name) for name in references(report, text_id)):
        return ()
    return tuple(found.group().replace(_DASH, "-") for line in report.text(text_id).splitlines()
                 for found in re.finditer(_ROUND_DASH, _with_dashes(report, figures, line)))


def note(report: Report, figures: Figures, name: str) -> str:
    """What prints in the note column; the form's own words only with all their figures."""
    printed = filled(report, figures, report.note(name))
    return "" if GAP in printed and report.get(Aspect.NOTE, name) is None else printed


def table_name(report: Report, figures: Figures, table: Table) -> str:
    """Title and subtitle of a table on one line."""
    return filled(report, figures, table.full_title)


def header(report: Report, figures: Figures, table: Table) -> TableHeader:
    """The words over the columns of a table."""
    return TableHeader(*(filled(report, figures, words) for words in table.header))


def heading(report: Report, figures: Figures, section: Section) -> str:
    """A section's title for the screen: one in capitals is written like a sentence."""
    written = "".join(_filled_piece(report, figures, piece.text) if piece.is_reference
                      else _like_a_sentence(piece.text)
                      for piece in pieces(section.title, report.form.known_names))
    return written[:1].upper() + written[1:]


def _like_a_sentence(text: str) -> str:
    if not text.isupper():
        return text
    return " ".join(word if word.strip(",.") in _ABBREVIATIONS else word.lower()
                    for word in text.split(" "))


def references(report: Report, section_id: str) -> tuple[str, ...]:
    """The names a section's text refers to, each once, in order."""
    return _references(report.text(section_id), report.form.known_names)


@lru_cache(maxsize=500)
def _references(text: str, known: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(piece.text for piece in pieces(text, known) if piece.is_reference))


def gaps(report: Report, figures: Figures, section_id: str) -> tuple[str, ...]:
    """The blank facts a section's text refers to."""
    return tuple(name for name in references(report, section_id)
                 if not name.startswith(LIST_PREFIX) and not fact(report, figures, name))


def paragraphs(report: Report, figures: Figures, section_id: str) -> tuple[str, ...]:
    """What a section prints below its heading: its text, with its lists in their places."""
    lines = report.text(section_id).splitlines()
    names = {line.strip()[1:-1] for line in lines if is_list_line(report, line)}
    placed: list[str] = []
    for line in lines:
        if is_list_line(report, line):
            rows = list_lines(report, figures, line.strip()[1:-1].removeprefix(LIST_PREFIX))
            if placed and not rows:
                placed[-1] = re.sub(_LEADS_TO_LIST, ".", placed[-1])
            placed += rows
        elif line.strip():
            placed.append(filled(report, figures, line.strip()))
    for name in _lists_of(report, section_id):
        if LIST_PREFIX + name not in names:
            placed += list_lines(report, figures, name)
    return tuple(placed)


def is_list_line(report: Report, line: str) -> bool:
    """Whether a list stands in the place of this line."""
    line = line.strip()
    name = line[1:-1].removeprefix(LIST_PREFIX)
    return line == f"{{{LIST_PREFIX}{name}}}" and name in report.form.lists


def _lists_of(report: Report, section_id: str) -> tuple[str, ...]:
    section = report.form.section_ids.get(section_id)
    return section.lists if section is not None else ()


def list_lines(report: Report, figures: Figures, name: str) -> list[str]:
    """A list in the narrative, one line a row: ";" after each, "." after the last."""
    found = report.form.lists[name]
    lines = [line for number, row in enumerate(_begun_rows(report, name), 1)
             if (line := _row_line(report, figures, found, row, number))]
    return [f"{without_end(line)}{';' if index < len(lines) else '.'}"
            for index, line in enumerate(lines, 1)]


def has_lines(report: Report, name: str) -> bool:
    """Whether a list prints anything in the narrative."""
    return any(True for _ in _begun_rows(report, name))


def _begun_rows(report: Report, name: str) -> Iterator[str]:
    return (row for row in report.rows(name) if report.row_begun(name, row))


def without_end(line: str) -> str:
    """A line without the mark that ends it; an ellipsis stays."""
    line = line.rstrip()
    return line if line.endswith(("...", "…")) else line.rstrip(_LINE_ENDS)


def _row_line(report: Report, figures: Figures, found: List, row: str, number: int) -> str:
    """One row; pieces whose columns are all blank, or percentages of nothing, are left out."""
    cells = {column.name: figures[cell_key(found.name, row, column.name)]
             for column in found.columns}
    known = frozenset(cells)
    line = (piece.replace(f"{{{ROW_NUMBER}}}", str(number)) for piece in found.line)
    return "".join(_line_piece(report, pieces(piece, known), cells) for piece in line)


def _line_piece(report: Report, parts: tuple[Piece, ...], cells: Mapping[str, Figure]) -> str:
    named = [cells[part.text] for part in parts if part.is_reference]
    if named and not any(cell.field.required or _says(cell) for cell in named):
        return ""
    return "".join(_cell_text(report, cells[part.text]) if part.is_reference else part.text
                   for part in parts)


def _says(cell: Figure) -> bool:
    return bool(cell.value.text) and not (
        cell.field.type is FieldType.PERCENT and cell.value.state is State.NOT_APPLICABLE)


def _cell_text(report: Report, cell: Figure) -> str:
    return _in_words(report, cell.field, cell.value) or GAP


def closing(report: Report, figures: Figures) -> tuple[str, ...]:
    """The closing sentence, ending in "./." as the decree's samples do."""
    lines = paragraphs(report, figures, CLOSING)
    if not lines:
        return ()
    return (*lines[:-1], _CLOSING_END.sub("", lines[-1], count=1) + END_MARK)


def in_words(report: Report, text: str) -> str:
    """A text with its references named: "có ‹Số nhiệm vụ đề ra› nhiệm vụ"."""
    return "".join(f"‹{_called(report, piece.text)}›" if piece.is_reference else piece.text
                   for piece in pieces(text, report.form.known_names))


def _called(report: Report, name: str) -> str:
    if name.startswith(LIST_PREFIX):
        return report.form.lists[name.removeprefix(LIST_PREFIX)].title
    return FIXED_NAMES.get(name) or report.form.fields[name].label
