"""Checks of single entries: readable, in range, present, and no silent override."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.shares import possible_counts
from cchc_desktop.check.wording import (
    Label,
    Lookup,
    in_numbers,
    labels,
    left_out,
    lookup,
    place,
    quoted,
)
from cchc_desktop.compute import Figure, Figures, add
from cchc_desktop.form.field import Field, FieldType, Level
from cchc_desktop.form.relations import Ratio, Same, Severity, Total, inputs_of
from cchc_desktop.report.model import Aspect, Cell, Report
from cchc_desktop.report.number import decimals_of, format_number, round_half_up
from cchc_desktop.report.value import State, Value
from cchc_desktop.words import clean

LEVEL_NAMES = {Level.XA: "cấp xã", Level.HUYEN: "cấp huyện", Level.TINH: "cấp tỉnh",
               Level.SO: "sở"}

_NOTHING, _WHOLE = Decimal(0), Decimal(100)
_SELDOM_PRINTED = (Aspect.NOTE, Aspect.REASON)


def check_entries(report: Report, figures: Figures) -> Iterator[Finding]:
    """Every finding that concerns one field or list cell alone."""
    for key, figure in figures.by_key.items():
        if figure.typed.state is State.UNREADABLE:
            yield _unreadable(report, key, figure)
        elif figure.overridden and figure.field.relation is not None:
            yield _overridden(report, figures, key, figure)
        if figure.value.amount is not None and _beyond(figure.field, figure.value.amount):
            yield _out_of_range(report, figures, key, figure, figure.value.amount)
        if figure.computed is None and figure.typed.blank:
            yield from _blank(report, key, figure)
        elif figure.field.level is not Level.XA:
            yield from _other_level(report, key, figure)
    yield from _not_printed(report, figures)


def _not_printed(report: Report, figures: Figures) -> Iterator[Finding]:
    """Notes and reasons that were handed in for places that have none."""
    form = report.form
    for (aspect, key), text in report.entries.items():
        if aspect not in _SELDOM_PRINTED or not text.strip() or key not in form.fields:
            continue
        if aspect is Aspect.NOTE and key not in form.rows:
            said = f"Ghi chú {quoted(text)} không in ở đâu: số liệu này không nằm trong biểu mẫu."
        elif aspect is Aspect.REASON and figures[key].computed is None:
            said = f"Lý do {quoted(text)} không dùng đến: ô này không tự tính."
        else:
            continue
        yield Finding(f"unused_{aspect}", Severity.INFO, place(report, key), said,
                      "Bỏ đi, hoặc viết vào lời văn nếu cần.", key=key)


def _unreadable(report: Report, key: str, figure: Figure) -> Finding:
    value = figure.typed
    asked = f" Có phải {value.proposal} không?" if value.proposal else ""
    return Finding(
        "unreadable", Severity.ERROR, place(report, key),
        f"{value.problem[:1].upper()}{value.problem[1:]}. Đã gõ {quoted(value.text)}.{asked}",
        "Gõ lại; chữ đã gõ vẫn được giữ và in nguyên cho đến khi sửa.",
        key=key, inputs=((key, value.text),), proposal=value.proposal)


def _overridden(report: Report, figures: Figures, key: str, figure: Figure) -> Finding:
    relation = figure.field.relation
    assert figure.computed is not None and relation is not None
    value, label = _words(report, figures, key)
    typed, reason = clean(report.typed(key)).strip(), report.reason(key)
    said = (f"Đã gõ {quoted(typed)}, nhưng "
            f"{_follows(figure.computed, in_numbers(relation, value, label), decimals_of(typed))}"
            f"{left_out(relation, value, label)}.")
    inputs = ((key, typed), ("reason", reason),
              *((name, value(name).text) for name in inputs_of(relation)))
    if reason:
        return Finding(
            "override", Severity.WARNING, place(report, key),
            f"{said} Báo cáo in số đã gõ; lý do đã ghi: {quoted(reason)}.",
            "Giữ nguyên nếu lý do còn đúng, hoặc xóa số đã gõ để dùng số tính được.",
            key=key, inputs=inputs)
    action = ("Sửa một trong các số này." if Cell.of(key).list else
              f"{_missing_part(figure, value, label, decimals_of(typed))}"
              "Sửa một trong các số này, xóa số đã gõ, hoặc ghi lý do giữ số đã gõ.")
    return Finding("override_without_reason", Severity.ERROR, place(report, key),
                   f"{said} Báo cáo in số tính được.", action, key=key, inputs=inputs)


def _follows(computed: Value, numbers: str, decimals: int) -> str:
    """What follows, with at least as many decimals as were typed."""
    if computed.blank:
        return f"ô này tự tính và chưa đủ số để tính: {numbers}"
    if computed.state is State.NOT_APPLICABLE:
        return f"{numbers} không tính được (mẫu số bằng 0), in dấu “-”"
    shown = computed.text
    if computed.amount is not None and decimals > decimals_of(shown):
        shown = format_number(round_half_up(computed.amount, decimals))
    return f"{numbers} = {shown}"


def _missing_part(figure: Figure, value: Lookup, label: Label, decimals: int) -> str:
    """Which number the blank part of a typed percentage would be, if only one is possible."""
    relation, share = figure.field.relation, figure.typed.amount
    if share is None or not isinstance(relation, Ratio) or not value(relation.part[0].name).blank:
        return ""
    whole = add((value(term.name), term.sign) for term in relation.whole).amount
    counts = possible_counts(share, whole, decimals) if whole else ()
    if len(relation.part) > 1 or len(counts) != 1:
        return ""
    return (f"Nếu {format_number(share)}% là đúng thì “{label(relation.part[0].name)}” là "
            f"{format_number(counts[0])}; nhập số đó. ")


def _because(report: Report, figures: Figures, key: str, figure: Figure) -> str:
    """For a computed figure, the numbers it follows from."""
    relation = figure.field.relation
    if relation is None or figure.overridden:
        return ""
    words = _words(report, figures, key)
    return f", vì {in_numbers(relation, *words)}{left_out(relation, *words)}"


def _words(report: Report, figures: Figures, key: str) -> tuple[Lookup, Label]:
    return lookup(report, figures, key), labels(report, key)


def _out_of_range(report: Report, figures: Figures, key: str, figure: Figure,
                  amount: Decimal) -> Finding:
    field, relation = figure.field, figure.field.relation
    unit = "%" if field.type is FieldType.PERCENT else f" {field.unit.lower()}".rstrip()
    declared = field.low is not None or field.high is not None
    incomplete = relation is not None and left_out(relation, *_words(report, figures, key))
    return Finding(
        "range", Severity.WARNING if declared or incomplete else Severity.ERROR,
        place(report, key),
        f"{figure.value.text}{unit} {_beyond(field, amount)}{unit}"
        f"{_because(report, figures, key, figure)}.",
        "Kiểm tra lại số và đơn vị tính.", key=key, inputs=((key, figure.value.text),))


def _beyond(field: Field, amount: Decimal) -> str:
    """Which bound a number is beyond ("lớn hơn 100"), "" for none."""
    low, high = _bounds(field)
    if low is not None and amount < low:
        return f"nhỏ hơn {format_number(low)}"
    if high is not None and amount > high:
        return f"lớn hơn {format_number(high)}"
    return ""


@lru_cache(maxsize=30_000)  # the fields of a few forms, very long ones too
def _bounds(field: Field) -> tuple[Decimal | None, Decimal | None]:
    """The declared bounds; otherwise nothing is below 0 and no percentage above 100.

    A figure shown again is judged where it is asked.
    """
    if isinstance(field.relation, Same) or not field.type.is_number:
        return None, None
    if field.low is not None or field.high is not None:
        return field.low, field.high
    return _NOTHING, _WHOLE if field.type is FieldType.PERCENT else None


def _blank(report: Report, key: str, figure: Figure) -> Iterator[Finding]:
    cell, field = Cell.of(key), figure.field
    if cell.list and not ((field.required or _is_added(report, cell))
                          and report.row_begun(cell.list, cell.row)):
        return
    if field.required:
        yield Finding("required", Severity.WARNING, place(report, key), "Còn trống.",
                      _how_to_fill(field), key=key, inputs=((key, ""),))
    elif field.level is Level.XA:
        yield Finding("blank", Severity.INFO, place(report, key), "Còn trống.",
                      _how_to_fill(field), key=key)


def _other_level(report: Report, key: str, figure: Figure) -> Iterator[Finding]:
    """A figure of the commune's own in a row that asks another level of government."""
    typed = figure.typed
    if typed.given and typed.amount != 0:
        yield Finding(
            "other_level", Severity.INFO, place(report, key),
            f"Đã gõ {quoted(typed.text)}, nhưng dòng này hỏi số liệu của "
            f"{LEVEL_NAMES[figure.field.level]}.",
            "Nếu là số liệu của đơn vị thì chuyển sang dòng của cấp xã; dòng của cấp khác thường "
            "để trống.", key=key)


def _how_to_fill(field: Field) -> str:
    if field.type.is_number:
        return "Nhập số liệu; nếu không có, gõ 0; nếu không áp dụng, gõ dấu -."
    if field.choices:
        return "Chọn một câu trả lời; nếu không áp dụng, gõ dấu -."
    return "Nhập nội dung; để trống nếu không có."


def _is_added(report: Report, cell: Cell) -> bool:
    """Whether a cell is part of a total in its row."""
    return any(isinstance(column.relation, Total) and cell.name in inputs_of(column.relation)
               for column in report.form.lists[cell.list].columns)
