"""Carrying an earlier report forward: what would happen to each answer, before it happens.

Nothing typed is ever overwritten: an answer is carried only where this report has none, or has one
that was carried before and that nobody has touched since. Nor is anything the officer took away
brought back: `before` is what was carried into this report already, as it was carried.
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from cchc_desktop.carry.list_rows import carried_rows
from cchc_desktop.carry.naming import old_name, successor
from cchc_desktop.carry.texts import carried_text
from cchc_desktop.compute import Figures
from cchc_desktop.form.field import Field
from cchc_desktop.form.model import Policy
from cchc_desktop.narrative import in_words
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item
from cchc_desktop.report.unconfirmed import Mark, as_carried, mark_of

_DETAILS = ("addressees", "recipients", "sign.authority", "sign.for", "sign.position", "sign.name",
            "sign.preparer")


class Outcome(Enum):
    """What happens to an answer of the earlier report, in the words of the preview."""

    COPIED = "Chép sang, vẫn đúng"
    PROPOSED = "Chép sang, cần xác nhận"
    ADDED_UP = "Tự cộng từ các báo cáo trong năm"
    RESET = "Để trống, nhập số của kỳ này"
    STAYS = "Đã có ở báo cáo này, giữ nguyên"
    NO_PLACE = "Không còn chỗ trong mẫu này"


class Carried(NamedTuple):
    """What happens to one answer: a field, a list, a text or a detail, named for the officer."""

    outcome: Outcome
    label: str
    text: str
    edits: tuple[Edit, ...] = ()


class Plan(NamedTuple):
    """Everything that carrying one report into another would do."""

    carried: tuple[Carried, ...]

    @property
    def edits(self) -> list[Edit]:
        """The one step it takes."""
        return [edit for each in self.carried for edit in each.edits]

    def of(self, outcome: Outcome) -> list[Carried]:
        return [each for each in self.carried if each.outcome is outcome]


Before = Mapping[Item, str]
"""What was carried into a report already, as it was carried."""

_NEVER_BEFORE: Before = MappingProxyType({})


def plan(source: Report, figures: Figures, target: Report,
         before: Before = _NEVER_BEFORE) -> Plan:
    """What carrying `source` (with its figures) into `target` would do."""
    mark = Mark(source.period)
    found = (*_details(source, target), *_fields(source, figures, target, mark, before),
             *_lists(source, target, mark, before), *_texts(source, figures, target, mark),
             *_without_a_place(source, target))
    return Plan(tuple(if_new(each, target) for each in found))


def if_new(carried: Carried, target: Report) -> Carried:
    """What was carried before is there already."""
    there = carried.edits and all(target.entries.get(edit.item) == edit.text
                                  for edit in carried.edits)
    return carried._replace(outcome=Outcome.STAYS, edits=()) if there else carried


def _details(source: Report, target: Report) -> Iterator[Carried]:
    """Who signs, and to whom it goes, stay from report to report."""
    for key in _DETAILS:
        item = Item(Aspect.DETAIL, key)
        text = source.entries.get(item, "")
        if text.strip() and item not in target.entries:
            yield Carried(Outcome.COPIED, _DETAIL_LABELS[key], text, (Edit(item, text),))


_DETAIL_LABELS = dict(zip(_DETAILS, (
    "Kính gửi", "Nơi nhận", "Thẩm quyền ký", "Ký thay", "Chức vụ người ký", "Họ tên người ký",
    "Người lập biểu"), strict=True))


def _fields(source: Report, figures: Figures, target: Report, mark: Mark,
            before: Before) -> Iterator[Carried]:
    for name, field in target.form.fields.items():
        total = target.earlier.sums.get(name)
        if total is not None and not total.missing:
            yield Carried(Outcome.ADDED_UP, field.label, "")
            continue
        old = old_name(source.form.fields, name, field.was)
        if field.relation is None and old and successor(target.form.fields, old) == name:
            yield from _field(source, figures, target, field, old, mark, before)


def _field(source: Report, figures: Figures, target: Report, field: Field, old: str,
           mark: Mark, before: Before) -> Iterator[Carried]:
    value = figures[old].value
    policy = target.form.policy(field.name)
    if value.blank or policy is Policy.NEVER:
        return
    item = value_item(field.name)
    text = _as_typed(source, figures, old)
    if policy in (Policy.RESET, Policy.YEAR_TO_DATE):
        yield Carried(Outcome.RESET, field.label, text)
    elif (own_text := kept_text(target, item, before)) is not None:
        yield Carried(Outcome.STAYS, field.label, own_text)
    else:
        own = Edit(item, text)
        note = tuple(each for each in _note(source, target, old, field.name)
                     if each.item not in before)
        if policy is Policy.KEEP and not note:
            yield Carried(Outcome.COPIED, field.label, text, (own,))
        else:  # a note tells of the period it was written in
            yield Carried(Outcome.PROPOSED, field.label, text,
                          (own, *note, Edit(mark_of(item), mark.text)))


def _as_typed(source: Report, figures: Figures, old: str) -> str:
    """An answer as it is typed: what follows is carried as the number it was."""
    figure = figures[old]
    return figure.value.text if figure.computed is not None else source.typed(old)


def _note(source: Report, target: Report, old: str, name: str) -> Iterator[Edit]:
    item, note = Item(Aspect.NOTE, name), source.get(Aspect.NOTE, old)
    if note and name in target.form.rows and item not in target.entries:
        yield Edit(item, note)


def kept_text(target: Report, item: Item, before: Before) -> str | None:
    """What stays at an entry, in words; None where something may be carried."""
    if item in before and item not in target.entries:
        return "đã xóa trống"
    return None if _may_carry(target, item) else target.entries[item]


def _may_carry(target: Report, item: Item) -> bool:
    """Whether nothing was typed here: no entry, or one carried before and not touched since."""
    return item not in target.entries or as_carried(target, item)


def _lists(source: Report, target: Report, mark: Mark, before: Before) -> Iterator[Carried]:
    same_year = source.period.year == target.period.year
    for found in target.form.lists.values():
        old = old_name(source.form.lists, found.name, found.was)
        if old is None:
            continue
        policy = target.form.policy(found.name)
        begun = [row for row in source.rows(old) if source.row_begun(old, row)]
        if not begun or policy is Policy.NEVER:
            continue
        starts_empty = policy is Policy.RESET or (policy is Policy.YEAR_TO_DATE and not same_year)
        rows, edits = carried_rows(source, old, target, found, mark, before,
                                   keep=policy is Policy.KEEP, only_preset=starts_empty)
        words = f"{found.title} ({rows} dòng)"
        if edits:
            outcome = Outcome.COPIED if policy is Policy.KEEP else Outcome.PROPOSED
            yield Carried(outcome, words, "", tuple(edits))
        else:
            yield Carried(Outcome.RESET if starts_empty else Outcome.STAYS, found.title, "")


def _texts(source: Report, figures: Figures, target: Report, mark: Mark) -> Iterator[Carried]:
    from cchc_desktop.pages import text_name

    for text_id in target.form.text_ids:
        item = Item(Aspect.TEXT, text_id)
        text = carried_text(source, figures, target, text_id)
        if not text or target.form.policy(text_id) in (Policy.NEVER, Policy.RESET):
            continue
        called = text_name(target.form, text_id)
        name = f"Lời văn, {called[:1].lower()}{called[1:]}"
        if not _may_carry(target, item):
            yield Carried(Outcome.STAYS, name, "")
        elif target.form.policy(text_id) is Policy.KEEP:
            yield Carried(Outcome.COPIED, name, in_words(target, text), (Edit(item, text),))
        else:
            lines = mark._replace(lines=tuple(text.split("\n")))
            yield Carried(Outcome.PROPOSED, name, in_words(target, text),
                          (Edit(item, text), Edit(mark_of(item), lines.text)))


def _without_a_place(source: Report, target: Report) -> Iterator[Carried]:
    """What the earlier report says and this form does not ask."""
    gone_lists = [found for name, found in source.form.lists.items()
                  if successor(target.form.lists, name) is None]
    yield from (Carried(Outcome.NO_PLACE, found.title, "") for found in gone_lists
                if any(source.row_begun(found.name, row) for row in source.rows(found.name)))
    for (aspect, key), text in source.entries.items():
        field = source.form.fields.get(key) if aspect is Aspect.VALUE else None
        if field is not None and text.strip() and successor(target.form.fields, key) is None:
            yield Carried(Outcome.NO_PLACE, field.label, text)
    for section in source.form.sections:
        own = source.entries.get(Item(Aspect.TEXT, section.id), "")
        if own.strip() and successor(target.form.section_ids, section.id) is None:
            yield Carried(Outcome.NO_PLACE, f"Lời văn, mục “{section.title}”",
                          in_words(source, own))
