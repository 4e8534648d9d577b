"""Checks against the reports before: unusual changes, what was there and is missing now, and files
carried over."""

from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import place
from cchc_desktop.compute import Figure, Figures
from cchc_desktop.form.field import Field, FieldType, Level
from cchc_desktop.form.model import Policy
from cchc_desktop.form.relations import Severity, leaves_a_rest
from cchc_desktop.report.earlier import CARRIED_OVER, PENDING, Past
from cchc_desktop.report.model import Report
from cchc_desktop.report.unconfirmed import unconfirmed

_ROOTS, _TIMES, _POINTS = Decimal(4), Decimal("1.5"), Decimal(20)
"""When a change is unusual (docs/decisions/0010): the square roots of two counts lie more than half
of this apart and one is so many times the other; two percentages lie so many points apart."""


def check_changes(report: Report, figures: Figures) -> Iterator[Finding]:
    """Every finding that comes from comparing with the last period and with last year's."""
    yield from _carried_over(report, figures)
    pasts = report.earlier.pasts
    if not pasts:
        return
    for name, field in report.form.fields.items():
        if field.relation is not None:
            continue  # what follows changes with what it follows from
        figure = figures[name]
        if figure.value.blank:
            yield from _missing(report, name, field, pasts)
        elif figure.computed is None and field.type.is_number:
            yield from _unusual(report, name, figure, pasts)


def _carried_over(report: Report, figures: Figures) -> Iterator[Finding]:
    """The files carried over are those the report just before still had pending."""
    past = report.earlier.just_before
    pending = report.form.fields.get(PENDING)
    if past is None or CARRIED_OVER not in report.form.fields or not leaves_a_rest(
            pending.relation if pending else None, lambda name: past.value(name).given):
        return
    now, then = figures.value(CARRIED_OVER), past.value(PENDING)
    if now.amount is not None and then.amount is not None and now.amount != then.amount:
        yield Finding(
            "carried_over", Severity.WARNING, place(report, CARRIED_OVER),
            f"Hồ sơ kỳ trước chuyển sang là {now.text}, nhưng báo cáo {past.words} còn {then.text} "
            "hồ sơ đang giải quyết.",
            "Kiểm tra lại hai số; nếu đúng là khác nhau, chấp nhận kèm lý do.", key=CARRIED_OVER,
            inputs=((CARRIED_OVER, now.text), ("truoc", f"{past.words}: {then.text}")))


def _missing(report: Report, name: str, field: Field, pasts: tuple[Past, ...]) -> Iterator[Finding]:
    given = next((past for past in pasts if past.value(name).given), None)
    if given is None or field.level is not Level.XA or report.form.policy(name) is Policy.NEVER:
        return
    yield Finding("missing_now", Severity.INFO, place(report, name),
                  f"{given.words[:1].upper()}{given.words[1:]} là {given.value(name).text}, kỳ này "
                  "còn trống.",
                  "Nhập số liệu; nếu không có, gõ 0; nếu không áp dụng, gõ dấu -.", key=name)


def _unusual(report: Report, name: str, figure: Figure,
             pasts: tuple[Past, ...]) -> Iterator[Finding]:
    """Unusual against every earlier value: one season may differ from another."""
    amount = figure.value.amount
    known = [(past, then) for past in pasts if (then := past.value(name).amount) is not None]
    if amount is None or not known or unconfirmed(report, name) is not None:
        return
    if all(is_unusual(figure.field.type, amount, then) for _, then in known):
        before = "; ".join(f"{past.words} là {past.value(name).text}" for past, _ in known)
        yield Finding(
            "unusual", Severity.WARNING, place(report, name),
            f"Số này là {figure.value.text}, khác hẳn trước: {before}.",
            "Kiểm tra lại số đã nhập; nếu đúng, chấp nhận kèm lý do.", key=name,
            inputs=((name, figure.value.text), ("truoc", before)))


def is_unusual(kind: FieldType, now: Decimal, then: Decimal) -> bool:
    """Whether a number is so far from an earlier one that it should be looked at.

    Counts are compared by their square roots, whose chance variation is the same for small and
    large ones (about a half for a count of independent events): 3 and 9 may well be chance, 300
    and 900 are not. A factor keeps large counts quiet that differ by a few per cent.
    """
    if kind is FieldType.PERCENT:
        return abs(now - then) >= _POINTS
    if now < 0 or then < 0:
        return False
    low, high = sorted((now, then))
    return 2 * (high.sqrt() - low.sqrt()) > _ROOTS and high > _TIMES * low
