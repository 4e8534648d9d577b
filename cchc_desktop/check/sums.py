"""Checks of year-to-date figures: what was typed against what the reports of the year add up to."""

from collections.abc import Iterator

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import label_of, place, quoted, relation_sentence
from cchc_desktop.compute import Figure, Figures
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.earlier import AddedUp
from cchc_desktop.report.model import Cell, Report
from cchc_desktop.words import clean


def check_sums(report: Report, figures: Figures) -> Iterator[Finding]:
    """Every finding about figures that are added up over the year; one cause is told once."""
    missing: dict[str, list[str]] = {}
    for name, total in report.earlier.sums.items():
        figure = figures[name]
        if total.missing:
            missing.setdefault(total.missing, []).append(name)
        elif figure.overridden:
            yield _overridden(report, figures, name, figure, total)
    for why, names in missing.items():
        more = f" và {len(names) - 1} số khác" if len(names) > 1 else ""
        yield Finding("not_added_up", Severity.INFO, f"{place(report, names[0])}{more}",
                      f"Chưa tự cộng được từ đầu năm: {why}.",
                      "Lập báo cáo còn thiếu trong chương trình, hoặc tự nhập số.", key=names[0])


def addition(report: Report, figures: Figures, name: str) -> str:
    """A year-to-date figure with its sources: "= 120 (quý I năm 2023) + 130 (kỳ này)"."""
    total = report.earlier.sums[name]
    parts = [f"{addend.value.text} ({addend.words})" for addend in total.addends]
    if total.own:
        parts.append(f"{figures.value(total.own).text or '…'} (kỳ này, "
                     f"“{label_of(report.form, total.own)}”)")
    return "= " + " + ".join(parts)


def explanation(report: Report, figures: Figures, key: str) -> str:
    """How a figure follows: from others by its relation, or added up over the year; "" for one that
    is entered."""
    figure = figures.by_key.get(key)
    if figure is None or figure.computed is None:
        return ""
    if figure.field.relation is None:
        return addition(report, figures, key)
    return relation_sentence(report.form, figure.field, Cell.of(key).list)


def _overridden(report: Report, figures: Figures, name: str, figure: Figure,
                total: AddedUp) -> Finding:
    typed, reason = clean(report.typed(name)).strip(), report.reason(name)
    assert figure.computed is not None
    follows = f"{addition(report, figures, name)} = {figure.computed.text}".removeprefix("= ")
    inputs = ((name, typed), ("reason", reason), ("sum", follows))
    said = f"Đã gõ {quoted(typed)}, nhưng các báo cáo trong năm cộng lại: {follows}."
    if reason:
        return Finding("override", Severity.WARNING, place(report, name),
                       f"{said} Báo cáo in số đã gõ; lý do đã ghi: {quoted(reason)}.",
                       "Giữ nguyên nếu lý do còn đúng, hoặc xóa số đã gõ để dùng số cộng được.",
                       key=name, inputs=inputs)
    return Finding("override_without_reason", Severity.ERROR, place(report, name),
                   f"{said} Báo cáo in số cộng được.",
                   "Sửa báo cáo nguồn, xóa số đã gõ, hoặc ghi lý do giữ số đã gõ.",
                   key=name, inputs=inputs)
