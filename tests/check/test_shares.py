"""A percentage of whole things must be that of a whole number of them."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.report_check import check
from cchc_desktop.check.shares import possible_counts
from cchc_desktop.compute import compute
from cchc_desktop.form.model import Form
from cchc_desktop.form.reading import FormFileError
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.number import round_half_up
from tests.conftest import answered

SmallForm = Callable[..., Form]

SHARE = ('name = "p"\nlabel = "Tỷ lệ hài lòng"\nunit = "%"\nentered = true\n'
         'checks = [{ share_of = ["n"] }]')
WHOLE = 'name = "n"\nlabel = "Số phiếu"\nunit = "Phiếu"'


def shares(small_form: SmallForm, percent: str, whole: str) -> list[Finding]:
    report = answered(small_form(SHARE, WHOLE), p=percent, n=whole)
    return [finding for finding in check(report, compute(report)) if finding.code == "share_of_1"]


@pytest.mark.parametrize(("percent", "whole"), [
    ("95", "60"), ("96,7", "60"), ("97", "60"), ("96,67", "60"), ("0", "60"), ("100", "60"),
    ("99,9", "1224"), ("94", "18"), ("12,5", "8"), ("13", "8"), ("87", "8"), ("81,7", "126"),
    ("96", ""), ("96", "0"), ("96", "-"), ("", "60"), ("-", "60"), ("chín sáu", "60"), ("50%", "8"),
])
def test_a_share_that_is_possible_or_cannot_be_judged(small_form: SmallForm, percent: str,
                                                      whole: str) -> None:
    assert shares(small_form, percent, whole) == []


@pytest.mark.parametrize(("percent", "whole", "said"), [
    ("96", "60", ("96%", "60 (Số phiếu)", "57,6", "57 là 95%", "58 là 96,7%")),
    ("95,0", "18", ("17,1", "17 là 94,4%", "18 là 100%")),
    ("99,9", "60", ("59,94", "59 là 98,3%", "60 là 100%")),
    ("33,34", "3", ("1,0002", "1 là 33,33%", "2 là 66,67%")),
    ("1", "8", ("0,08", "0 là 0%", "1 là 12,5%")),
])
def test_a_share_no_number_of_things_gives(small_form: SmallForm, percent: str, whole: str,
                                           said: tuple[str, ...]) -> None:
    (found,) = shares(small_form, percent, whole)
    assert found.severity is Severity.WARNING
    assert all(words in found.said for words in said), found.said


def test_a_share_beyond_a_hundred_is_only_out_of_range(small_form: SmallForm) -> None:
    report = answered(small_form(SHARE, WHOLE), p="103", n="60")
    assert [finding.code for finding in check(report, compute(report))
            if finding.key == "p"] == ["range"]


@given(st.integers(1, 10**6), st.data(), st.integers(0, 3))
def test_what_was_counted_is_always_possible(whole: int, data: st.DataObject,
                                             decimals: int) -> None:
    count = Decimal(data.draw(st.integers(0, whole)))
    share = round_half_up(100 * count / whole, decimals)
    assert possible_counts(share, Decimal(whole), decimals)


@given(st.integers(1, 150), st.decimals(0, 100, places=1), st.integers(1, 2))
def test_possible_is_what_some_count_rounds_to(whole: int, share: Decimal, decimals: int) -> None:
    half = Decimal(1).scaleb(-decimals) / 2
    apart = min(abs(100 * Decimal(count) / whole - share) for count in range(whole + 1))
    assert bool(possible_counts(share, Decimal(whole), decimals)) == (apart <= half)


@pytest.mark.parametrize("field", [
    SHARE.replace("entered = true", 'ratio = { part = ["n"], whole = ["n"] }'),
    SHARE.replace('unit = "%"\nentered = true', 'unit = "Phiếu"')])
def test_only_a_typed_percentage_is_a_share(small_form: SmallForm, field: str) -> None:
    with pytest.raises(FormFileError, match="share_of"):
        small_form(field, WHOLE)


RATIO = ('name = "p"\nlabel = "Tỷ lệ"\nunit = "%"\nratio = { part = ["k"], whole = ["n"] }')
PART = 'name = "k"\nlabel = "Số phiếu hài lòng"\nunit = "Phiếu"'


@pytest.mark.parametrize(("percent", "whole", "proposed"), [
    ("94", "18", "là 17;"), ("96", "60", ""), ("50", "400", ""), ("50", "", ""), ("150", "8", "")])
def test_the_only_possible_part_of_a_typed_percentage_is_named(
        small_form: SmallForm, percent: str, whole: str, proposed: str) -> None:
    report = answered(small_form(RATIO, PART, WHOLE), p=percent, n=whole)
    found = next(finding for finding in check(report, compute(report)) if finding.key == "p")
    assert found.code == "override_without_reason"
    assert ("“Số phiếu hài lòng” là" in found.action) == bool(proposed)
    assert proposed in found.action
