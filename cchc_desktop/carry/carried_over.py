"""Files that were pending at the end of one report, as those carried over into the next one."""

from collections.abc import Iterator

from cchc_desktop.carry.list_rows import row_words
from cchc_desktop.carry.naming import old_name
from cchc_desktop.carry.plan import Before, Carried, Outcome, Plan, if_new, kept_text
from cchc_desktop.compute import Figures
from cchc_desktop.form.model import List
from cchc_desktop.form.relations import leaves_a_rest
from cchc_desktop.report.earlier import CARRIED_OVER, PENDING
from cchc_desktop.report.model import Cell, Edit, Report, cell_key, value_item
from cchc_desktop.report.unconfirmed import Mark, mark_of

_PENDING, _CARRIED_OVER = "dang_giai_quyet", "ky_truoc"
"""The columns of a list that say the same by field of work."""


def with_carried_over(found: Plan, source: Report, figures: Figures, target: Report,
                      before: Before) -> Plan:
    """A plan with the files that `source`, which ends the day before `target`, had pending.

    Forms do not all count them alike, so they are proposed only. A form that says itself in
    `[carry]` what becomes of the files carried over is left to it.
    """
    mark = Mark(source.period)
    after = target.edited(found.edits)
    own = [if_new(each, target) for each in (
        *_total(source, figures, target, mark, before),
        *_lists(source, figures, after, mark, before))]
    labels = {each.label for each in own}
    return Plan((*(each for each in found.carried
                   if each.outcome is not Outcome.RESET or each.label not in labels), *own))


def _total(source: Report, figures: Figures, target: Report, mark: Mark,
           before: Before) -> Iterator[Carried]:
    field, pending = target.form.fields.get(CARRIED_OVER), _pending(source, figures, PENDING)
    if field is None or field.computed or not pending or (
            CARRIED_OVER in target.form.carrying.policies):
        return
    item = value_item(CARRIED_OVER)
    kept = kept_text(target, item, before)
    if kept is not None:
        yield Carried(Outcome.STAYS, field.label, kept)
    else:
        yield Carried(Outcome.PROPOSED, field.label,
                      f"{pending} (đang giải quyết, {source.period.name})",
                      (Edit(item, pending), Edit(mark_of(item), mark.text)))


def _pending(source: Report, figures: Figures, key: str) -> str:
    """What was pending at a field or in a list's row; "" where nobody has said."""
    field, cell, value = source.field_of(key), Cell.of(key), figures.value(key)

    def given(name: str) -> bool:
        return figures.value(cell_key(cell.list, cell.row, name) if cell.list else name).given

    known = field is not None and value.amount is not None and leaves_a_rest(field.relation, given)
    return value.text if known else ""


def _lists(source: Report, figures: Figures, after: Report, mark: Mark,
           before: Before) -> Iterator[Carried]:
    for found in after.form.lists.values():
        column = after.form.field_at(found.name, _CARRIED_OVER)
        old = old_name(source.form.lists, found.name, found.was)
        if column is None or column.computed or old is None:
            continue
        edits = [edit for edit in _cells(source, old, figures, after, found)
                 if edit.item not in after.entries and edit.item not in before]
        if edits:
            marks = [Edit(mark_of(edit.item), mark.text) for edit in edits]
            yield Carried(Outcome.PROPOSED, f"{found.title}, {column.label.lower()} "
                          f"({len(edits)} dòng)", "", (*edits, *marks))


def _cells(source: Report, old: str, figures: Figures, after: Report,
           found: List) -> Iterator[Edit]:
    """What was pending by row, in the rows that say the same here."""
    rows = {row_words(after, found.name, found, row): row for row in after.rows(found.name)}
    for row in source.rows(old):
        own = rows.get(row_words(source, old, found, row))
        pending = _pending(source, figures, cell_key(old, row, _PENDING))
        if own is not None and pending:
            yield Edit(value_item(cell_key(found.name, own, _CARRIED_OVER)), pending)
