"""Read a Word file as a document: the same paragraphs a person sees, in order."""

from collections.abc import Iterator
from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from cchc_desktop.proofread.building import Builder
from cchc_desktop.proofread.model import BETWEEN_CELLS, Document, Paragraph
from cchc_desktop.proofread.parts import Parts


class Read(NamedTuple):
    """What was read, and the paragraph of Word behind each paragraph (None for a table's row)."""

    document: Document
    behind: tuple[WordParagraph | None, ...]


def read_word(word: WordDocument) -> Read:
    """Every paragraph with words; `line` counts them as Word does, empty ones and cells too."""
    parts = Parts()
    paragraphs: list[Paragraph] = []
    behind: list[WordParagraph | None] = []
    for number, text, source in _blocks(word):
        builder = Builder()
        builder.add(text, 0)
        if builder.text:
            part, level = parts.of(builder.text)
            made = list(builder.paragraphs(part, number, level=level))
            paragraphs += made
            behind += [source] * len(made)
    return Read(Document(tuple(paragraphs)), tuple(behind))


def _blocks(word: WordDocument) -> Iterator[tuple[int, str, WordParagraph | None]]:
    number = 0
    for element in word.element.body.iterchildren():
        if element.tag == qn("w:p"):
            number += 1
            paragraph = WordParagraph(element, word._body)
            yield number, paragraph.text, paragraph
        elif element.tag == qn("w:tbl"):
            for count, text, source in _cells(Table(element, word._body)):
                yield number + count, text, source
            number += sum(1 for _ in element.iter(qn("w:p")))


def _cells(table: Table) -> Iterator[tuple[int, str, WordParagraph | None]]:
    """A table of two or three wide columns is layout: its paragraphs one by one. Else its rows."""
    layout = len(table.columns) <= 3 and len(table.rows) <= 6
    number = 0
    for row in table.rows:
        cells = _distinct(row.cells)
        if layout:
            for cell in cells:
                for paragraph in cell.paragraphs:
                    number += 1
                    yield number, paragraph.text, paragraph
        else:
            number += 1
            yield number, _row(cells), None
            number += sum(len(cell.paragraphs) for cell in cells) - 1


def _row(cells: list[_Cell]) -> str:
    """What stands in the cells, kept apart, so that no word is read on into the next one."""
    texts = (cell.text.replace("\n", " ").strip() for cell in cells)
    return BETWEEN_CELLS.join(text for text in texts if text)


def _distinct(cells: tuple[_Cell, ...]) -> list[_Cell]:
    """Each cell once, though it may span columns."""
    found: list[_Cell] = []
    for cell in cells:
        if not any(cell._tc is other._tc for other in found):
            found.append(cell)
    return found
