"""Checks of what was carried from an earlier report: unconfirmed answers, stale words in texts."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import place, quoted
from cchc_desktop.compute import Figures
from cchc_desktop.form.field import FieldType
from cchc_desktop.form.model import Policy
from cchc_desktop.form.relations import Severity
from cchc_desktop.pages import text_name
from cchc_desktop.report.model import Aspect, Item, Report, cell_key, value_item
from cchc_desktop.report.unconfirmed import Mark, unconfirmed_items

if TYPE_CHECKING:
    from cchc_desktop.carry.stale import Literal

_CONFIRM = "Nếu vẫn đúng, bấm F9 để xác nhận; nếu không, nhập lại."


def check_carried(report: Report, figures: Figures) -> Iterator[Finding]:
    """What was carried and that nobody has touched yet, and what in it is the earlier period's."""
    known = _by_number(report) if any(
        item.aspect is Aspect.UNCONFIRMED for item in report.entries) else {}
    for item, mark in unconfirmed_items(report):
        if item.aspect is Aspect.TEXT:
            yield from _text(report, item.key, mark, known)
        elif item.aspect is Aspect.VALUE:
            yield Finding("unconfirmed", Severity.INFO, place(report, item.key),
                          f"Lấy từ báo cáo {mark.period.name}, chưa xác nhận.", _CONFIRM,
                          key=item.key)
            if report.form.fields[item.key].type is FieldType.TEXT:
                yield from _words(report, item, mark, periods_only=False)
        elif item.aspect is Aspect.ROWS:
            yield from _row(report, item, mark)


def _words(report: Report, item: Item, mark: Mark, *, periods_only: bool) -> Iterator[Finding]:
    """A carried answer in words, such as a document with its number."""
    from cchc_desktop.carry.stale import Kind, stale_literals

    typed = report.entries.get(item, "")
    found = {each.words: each for each in stale_literals(typed, mark.period, report.period)
             if not periods_only or each.kind in (Kind.PERIOD, Kind.YEAR)}
    for literal in found.values():
        yield _stale(place(report, item.key), "", typed, literal, mark)._replace(key=item.key)


def _row(report: Report, item: Item, mark: Mark) -> Iterator[Finding]:
    list_name, _, row = item.key.partition("/")
    columns = report.form.lists[list_name].columns
    key = cell_key(list_name, row, columns[0].name)
    yield Finding("unconfirmed", Severity.INFO, place(report, key),
                  f"Dòng này lấy từ báo cáo {mark.period.name}, chưa xác nhận.", _CONFIRM, key=key)
    if mark.period.year == report.period.year and (
            report.form.policy(list_name) is Policy.YEAR_TO_DATE):
        return  # a document of the year keeps the period it is about
    for column in columns:
        if column.type is FieldType.TEXT:
            cell = value_item(cell_key(list_name, row, column.name))
            yield from _words(report, cell, mark, periods_only=True)


def _text(report: Report, text_id: str, mark: Mark, known: Mapping[str, str]) -> Iterator[Finding]:
    from cchc_desktop.carry.stale import stale_literals

    name = text_name(report.form, text_id)
    count = len([line for line in mark.lines if line.strip()])
    yield Finding("unconfirmed", Severity.INFO, name,
                  f"{count} đoạn lời văn lấy từ báo cáo {mark.period.name}, chưa xác nhận.",
                  "Đọc lại từng đoạn; bấm F9 ở đoạn còn đúng, sửa đoạn không còn đúng.",
                  section=text_id)
    told: set[str] = set()
    for line in mark.lines:
        for literal in stale_literals(line, mark.period, report.period, known):
            if literal.words not in told:
                told.add(literal.words)
                yield _stale(name, text_id, line, literal, mark)


def _stale(name: str, text_id: str, line: str, literal: "Literal", mark: Mark) -> Finding:
    return Finding(
        "stale", Severity.WARNING, name,
        f"{quoted(literal.words)} là {literal.kind.value} gõ bằng chữ, còn của "
        f"{mark.period.name}.",
        "Thay bằng đề nghị dưới ô, sửa lại, hoặc giữ nguyên nếu vẫn đúng.",
        section=text_id, inputs=(("dong", line), ("chu", literal.words)),
        quote=literal.words, offers=literal.offers)


def _by_number(report: Report) -> Mapping[str, str]:
    """By an earlier figure as it was printed, the one field that had it: what a number in a carried
    text most likely means."""
    fields: dict[str, set[str]] = {}
    for past in report.earlier.pasts:
        for name, value in past.values.items():
            if value.amount is not None and value.amount >= 10 and name in report.form.fields:
                fields.setdefault(value.text, set()).add(name)
    return {number: names.pop() for number, names in fields.items() if len(names) == 1}
