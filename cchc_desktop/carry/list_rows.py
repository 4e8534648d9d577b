"""Carry the rows of a list: the same row once, cells by the policy of their column."""

import re
from collections.abc import Iterator, Mapping

from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.form.model import List, Policy
from cchc_desktop.report.model import Aspect, Cell, Edit, Item, Report, cell_key, value_item
from cchc_desktop.report.unconfirmed import Mark, row_mark

Words = tuple[str, ...]


def carried_rows(source: Report, old: str, target: Report, found: List, mark: Mark,
                 before: Mapping[Item, str], *, keep: bool,
                 only_preset: bool) -> tuple[int, list[Edit]]:
    """How many rows are carried into a list, and the edits that do it.

    A row the list has already stays as it is; a row of the form is filled in where it is blank.
    What was carried before (`before`, as it was carried) and then changed, cleared or taken off
    stays so.
    """
    rows = list(target.rows(found.name))
    there = {row_words(target, found.name, found, row): row for row in rows}
    changed = _changed_since(target, found, before)
    following = int(target.new_row(found.name))
    taken_off = {row_words(target, found.name, found, row) for row in _used_rows(target, found.name)
                 if row not in rows}
    edits: list[Edit] = []
    count = 0
    for row in source.rows(old):
        words = row_words(source, old, found, row)
        own = there.get(words)
        if not any(words) or (own is None and (
                only_preset or words in taken_off or words in changed)):
            continue
        cells = dict(_cells(source, old, row, found, new=own is None))
        if own is None:
            own, following = str(following), following + 1
            rows.append(own)
        new = [edit for name, text in cells.items()
               if (edit := _edit(target, cell_key(found.name, own, name), text)) is not None
               and edit.item not in before]
        if new:
            count += 1
            edits += new if keep else [*new, Edit(row_mark(found.name, own), mark.text)]
    if edits and tuple(rows) != target.rows(found.name):
        edits.append(Edit(Item(Aspect.ROWS, found.name), " ".join(rows)))
    return count, edits


def _changed_since(target: Report, found: List, before: Mapping[Item, str]) -> set[Words]:
    """The rows as they were carried, whatever became of their words."""
    carried = Report(target.form, before)
    return {row_words(carried, found.name, found, row) for row in _used_rows(carried, found.name)}


def _used_rows(report: Report, list_name: str) -> set[str]:
    """Every row something stands in, also those taken off the list."""
    cells = (Cell.of(item.key) for item in report.entries if item.aspect is Aspect.VALUE)
    return {cell.row for cell in cells if cell.list == list_name}


def _edit(target: Report, key: str, text: str) -> Edit | None:
    item = value_item(key)
    return Edit(item, text) if item not in target.entries and target.typed(key) != text else None


def row_words(report: Report, list_name: str, found: List, row: str) -> Words:
    """What tells a row from others: its words, without the numbers in it."""
    return tuple(report.typed(cell_key(list_name, row, column.name)).strip()
                 for column in found.columns if _tells_apart(column))


def _tells_apart(column: Field) -> bool:
    return not column.type.is_number and not column.computed


def _cells(source: Report, old: str, row: str, found: List, *,
           new: bool) -> Iterator[tuple[str, str]]:
    for column in found.columns:
        text = source.typed(cell_key(old, row, column.name))
        if text.strip() and not column.computed and ((_tells_apart(column) and new)
                                                     or _goes_along(source, found, column)):
            yield column.name, text


def _goes_along(source: Report, found: List, column: Field) -> bool:
    return source.form.policy(column.name, found.name) in (Policy.KEEP, Policy.PROPOSE)


_NUMBERED = re.compile(r"[0-9]+\S*")
"""A document's number as it is typed in a cell of its own: "12", "34/2019", "4493/QĐ-UBND"."""


def draft_rows(source: Report, old: str, target: Report, found: List,
               mark: Mark) -> tuple[int, list[Edit]]:
    """Last year's rows as drafts in an empty list: without their days and numbers, unconfirmed."""
    edits: list[Edit] = []
    rows = list(target.rows(found.name))
    first = int(target.new_row(found.name))
    new: list[str] = []
    for row in source.rows(old):
        cells = dict(_draft_cells(source, old, row, found))
        if cells and source.row_begun(old, row):
            new.append(str(first + len(new)))
            edits += [Edit(value_item(cell_key(found.name, new[-1], name)), text)
                      for name, text in cells.items()]
            edits.append(Edit(row_mark(found.name, new[-1]), mark.text))
    if new:
        edits.append(Edit(Item(Aspect.ROWS, found.name), " ".join((*rows, *new))))
    return len(new), edits


def _draft_cells(source: Report, old: str, row: str, found: List) -> Iterator[tuple[str, str]]:
    for column in found.columns:
        text = source.typed(cell_key(old, row, column.name)).strip()
        if text and not column.computed and not _of_the_year(column, text):
            yield column.name, text


def _of_the_year(column: Field, text: str) -> bool:
    """Whether a cell belongs to the document of that year: its day, its number."""
    return column.type.is_number or column.type is FieldType.DATE or (
        column.type is FieldType.TEXT and _NUMBERED.fullmatch(text) is not None)
