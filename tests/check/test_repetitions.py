"""One number in two places: told where it is most likely a wrong row, and nowhere else."""

from collections.abc import Callable

import pytest

from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.form.model import Form
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.model import Report
from tests.conftest import answered

SmallForm = Callable[..., Form]

A, B, C = (f'name = "{name}"\nlabel = "Số {name}"\nunit = "Hồ sơ"' for name in "abc")
DIFFERS = 'checks = [{ differs = ["b"], why = "Đếm riêng." }]'


def told(report: Report, code: str) -> list[tuple[str, Severity]]:
    return [(finding.key, finding.severity) for finding in check(report, compute(report))
            if finding.code == code]


@pytest.mark.parametrize(("a", "b", "expected"), [
    ("212", "212", True), ("5", "5", True), ("212", "0212", True), ("212", "211", False),
    ("4", "4", False), ("0", "0", False), ("100", "100", False), ("", "", False),
    ("-", "-", False), ("212", "hai trăm", False)])
def test_a_number_that_should_differ(small_form: SmallForm, a: str, b: str, *,
                                     expected: bool) -> None:
    report = answered(small_form(f"{A}\n{DIFFERS}", B), a=a, b=b)
    assert told(report, "differs_1") == ([("a", Severity.INFO)] if expected else [])


def test_the_form_says_how_much_it_weighs(small_form: SmallForm) -> None:
    weighty = DIFFERS.replace("why", 'severity = "warning", why')
    report = answered(small_form(f"{A}\n{weighty}", B), a="212", b="212")
    assert told(report, "differs_1") == [("a", Severity.WARNING)]


@pytest.mark.parametrize(("a", "b", "expected"), [
    ("212", "212", True), ("10", "10", True), ("9", "9", False), ("100", "100", False),
    ("212", "213", False), ("", "212", False)])
def test_unbound_numbers_of_a_page_repeat(small_form: SmallForm, a: str, b: str, *,
                                          expected: bool) -> None:
    report = answered(small_form(A, B), a=a, b=b)
    assert told(report, "repeated") == ([("b", Severity.INFO)] if expected else [])


@pytest.mark.parametrize("bound", [
    'total = ["b"]', 'same = "b"', 'checks = [{ at_most = ["b"] }]',
    'checks = [{ at_most = ["c"] }]', DIFFERS])
def test_numbers_bound_by_a_relation_may_repeat(small_form: SmallForm, bound: str) -> None:
    """Directly, or by way of another field."""
    report = answered(small_form(f"{A}\n{bound}", f'{B}\nchecks = [{{ at_most = ["c"] }}]', C),
                      a="212", b="212", c="500")
    assert told(report, "repeated") == []


def test_numbers_of_different_units_may_repeat(small_form: SmallForm) -> None:
    report = answered(small_form(A, B.replace("Hồ sơ", "Người")), a="212", b="212")
    assert told(report, "repeated") == []


def test_three_of_a_kind_are_told_once_each(small_form: SmallForm) -> None:
    report = answered(small_form(A, B, C), a="212", b="212", c="212")
    assert told(report, "repeated") == [("b", Severity.INFO), ("c", Severity.INFO)]
