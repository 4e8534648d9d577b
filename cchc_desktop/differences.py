"""What differs between two states of a report: between two snapshots, or since one was taken."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cchc_desktop.check.wording import place, short
from cchc_desktop.compute import Figures
from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.form.model import Form
from cchc_desktop.pages import page_of_carried, pages, text_name
from cchc_desktop.report.earlier import Frozen
from cchc_desktop.report.model import Aspect, Cell, Item, Report, cell_key, value_item

_DETAILS = {
    "issue.number": "Số văn bản", "issue.date": "Ngày văn bản", "sign.authority": "Thẩm quyền ký",
    "sign.for": "Ký thay", "sign.position": "Chức vụ người ký", "sign.name": "Họ tên người ký",
    "sign.preparer": "Người soạn thảo", "addressees": "Kính gửi", "recipients": "Nơi nhận",
    "period.from": "Ngày đầu kỳ", "period.to": "Ngày cuối kỳ", "unit.name": "Tên đơn vị"}
_LONGEST = 300


def detail_name(key: str) -> str:
    """What a detail of the page "Thông tin chung" is called."""
    return _DETAILS.get(key, "Thông tin chung")


class Difference(NamedTuple):
    """One thing that differs: where, what it was, what it is; "" for nothing.

    A list's row that was added or taken off is one difference: its `item` has the aspect ROWS and
    "list/row" as its key.
    """

    item: Item
    place: str
    old: str
    new: str


def frozen(report: Report, figures: Figures) -> Frozen:
    """A report as it stands, to be kept or compared."""
    return Frozen(dict(report.entries), {key: figure.value.text for key, figure in
                                         figures.by_key.items() if figure.value.text})


def differences(form: Form, old: Frozen, new: Frozen) -> list[Difference]:
    """Everything printed that differs, page by page."""
    before, after = Report(form, old.entries), Report(form, new.entries)
    found = [*_details(before, after), *_values(before, after, old.values, new.values),
             *_rows(before, after), *_notes(before, after), *_texts(before, after)]
    order = {page: place for place, page in enumerate(pages(form))}
    return sorted(found, key=lambda each: order[page_of_carried(form, each.item)]
                  if each.item.aspect is not Aspect.DETAIL else -1)


def _details(before: Report, after: Report) -> Iterator[Difference]:
    for key, name in _DETAILS.items():
        old, new = before.detail(key), after.detail(key)
        if old.strip() != new.strip():
            yield Difference(Item(Aspect.DETAIL, key), name, old, new)


def _values(before: Report, after: Report, old: Mapping[str, str],
            new: Mapping[str, str]) -> Iterator[Difference]:
    for key in dict.fromkeys((*old, *new)):
        cell = Cell.of(key)
        field = after.field_of(key)
        if old.get(key, "") == new.get(key, "") or field is None:
            continue
        in_both = not cell.list or all(
            cell.row in report.rows(cell.list) for report in (before, after))
        if in_both:
            yield Difference(value_item(key), place(after, key),
                             _in_words(field, old.get(key, "")), _in_words(field, new.get(key, "")))


def _in_words(field: Field, text: str) -> str:
    """A value as it is written in a sentence, where no column says that it is a percentage."""
    return f"{text}%" if field.type is FieldType.PERCENT and text[-1:].isdigit() else text


def _rows(before: Report, after: Report) -> Iterator[Difference]:
    for name in after.form.lists:
        had, has = before.rows(name), after.rows(name)
        for row in (*had, *has):
            if (row in had) != (row in has):
                report = before if row in had else after
                words = _row_words(report, name, row)
                yield Difference(Item(Aspect.ROWS, f"{name}/{row}"), after.form.lists[name].title,
                                 words if row in had else "", words if row in has else "")


def _row_words(report: Report, name: str, row: str) -> str:
    texts = (_in_words(column, report.typed(cell_key(name, row, column.name)).strip())
             for column in report.form.lists[name].columns)
    return short(", ".join(filter(None, texts)), _LONGEST) or "(dòng trống)"


def _notes(before: Report, after: Report) -> Iterator[Difference]:
    for name in after.form.rows:
        if before.note(name).strip() != after.note(name).strip():
            yield Difference(Item(Aspect.NOTE, name), f"{place(after, name)}, ghi chú",
                             before.note(name), after.note(name))


def _texts(before: Report, after: Report) -> Iterator[Difference]:
    for text_id in after.form.text_ids:
        if before.text(text_id).strip() != after.text(text_id).strip():
            yield Difference(Item(Aspect.TEXT, text_id),
                             f"Lời văn, {_in_sentence(text_name(after.form, text_id))}",
                             before.text(text_id), after.text(text_id))


def _in_sentence(words: str) -> str:
    return words[:1].lower() + words[1:]


def corrections(report: Report, figures: Figures) -> tuple[str, ...]:
    """What a báo cáo bổ sung prints after its opening: every figure that was changed in the report
    it corrects. Nothing for any other report."""
    corrected = report.earlier.corrected
    if corrected is None or not corrected.supplement:
        return ()
    found = [each for each in differences(report.form, corrected.frozen, frozen(report, figures))
             if each.item.aspect is not Aspect.DETAIL]
    lines = [f"- {each.place}: {_was_and_is(each)}" for each in found]
    intro = (f"Báo cáo này bổ sung, sửa đổi {corrected.words}. Nội dung thay đổi gồm:"
             if lines else f"Báo cáo này bổ sung {corrected.words}; số liệu không thay đổi.")
    return (intro, *(f"{line};" for line in lines[:-1]), *(f"{line}." for line in lines[-1:]))


def _was_and_is(each: Difference) -> str:
    if each.item.aspect is Aspect.TEXT:
        return "viết lại"
    if not each.old:
        return f"bổ sung {each.new}"
    if not each.new:
        return f"bỏ {each.old}"
    return f"{each.old}, nay là {each.new}"
