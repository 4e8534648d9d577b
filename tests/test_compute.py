"""What follows from what was entered: totals, ratios, same-as, overrides."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.compute import compute
from cchc_desktop.form.model import Form
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item
from cchc_desktop.report.value import State
from tests.conftest import answered

A = 'name = "a"\nlabel = "A"\nunit = "Hồ sơ"'
B = 'name = "b"\nlabel = "B"\nunit = "Hồ sơ"'
TOTAL = 'name = "tong"\nlabel = "Tổng"\nunit = "Hồ sơ"\ntotal = ["a", "b"]'
LEFT = 'name = "con"\nlabel = "Còn"\nunit = "Hồ sơ"\ntotal = ["a", "-b"]'
RATIO = ('name = "tl"\nlabel = "Tỷ lệ"\nunit = "%"\nratio = { part = ["a"], whole = ["b"] }')
SAME = 'name = "nhu_a"\nlabel = "Như A"\nunit = "Hồ sơ"\nsame = "a"'


@pytest.fixture
def sums(small_form: Callable[..., Form]) -> Form:
    return small_form(A, B, TOTAL, LEFT, RATIO, SAME)


def text(report: Report, name: str) -> str:
    return compute(report).value(name).text


@pytest.mark.parametrize(("a", "b", "total", "left", "ratio"), [
    ("24", "28", "52", "-4", "85,7"), ("28", "28", "56", "0", "100"),
    ("1220", "1221", "2441", "-1", "99,9"), ("1", "1221", "1222", "-1220", "0,1"),
    ("", "", "", "", ""), ("5", "", "5", "5", ""), ("", "5", "5", "", ""),
    ("0", "0", "0", "0", "-"), ("5", "0", "5", "5", "-"), ("0", "5", "5", "-5", "0"),
    ("-", "5", "5", "-", "-"), ("5", "-", "5", "5", "-"), ("-", "-", "-", "-", "-"),
    ("-", "", "-", "-", ""), ("x", "5", "5", "", ""), ("1.000", "3", "1003", "997", "33.333,3"),
])
def test_blank_zero_and_not_applicable(sums: Form, a: str, b: str, total: str, left: str,
                                       ratio: str) -> None:
    report = answered(sums, a=a, b=b)
    assert [text(report, name) for name in ("tong", "con", "tl")] == [total, left, ratio]


def test_same_repeats_everything_but_the_unreadable(sums: Form) -> None:
    assert [text(answered(sums, a=typed), "nhu_a") for typed in ("7", "-", "", "bảy")] == [
        "7", "-", "", ""]


@pytest.mark.parametrize(("typed", "overridden"), [
    ("85,7", False), ("86", False), ("85,71", False), ("85,714", False), ("85", True),
    ("86,0", True), ("-", True), ("", False), ("tám lăm", True),
])
def test_what_counts_as_an_override(sums: Form, typed: str, overridden: bool) -> None:
    figure = compute(answered(sums, a="24", b="28", tl=typed))["tl"]
    assert figure.overridden == overridden
    assert figure.value.text == "85,7"


def test_rounding_is_from_the_exact_value(sums: Form) -> None:
    """30,45 % is 30,5 to one digit, but 30 — not 31 — to none."""
    figures = compute(answered(sums, a="609", b="2000", tl="30"))
    assert figures.value("tl").text == "30,5"
    assert not figures["tl"].overridden


def test_an_override_with_a_reason_is_used_everywhere(sums: Form) -> None:
    report = answered(sums, a="24", b="28", tong="50").edited(
        [Edit(Item(Aspect.REASON, "tong"), "theo sổ")])
    assert text(report, "tong") == "50"


def test_an_unreadable_override_is_not_used_even_with_a_reason(sums: Form) -> None:
    report = answered(sums, a="24", b="28", tong="năm mươi").edited(
        [Edit(Item(Aspect.REASON, "tong"), "theo sổ")])
    assert text(report, "tong") == "52"


def test_computing_follows_the_dependencies(small_form: Callable[..., Form]) -> None:
    form = small_form(
        'name = "cuoi"\nlabel = "Cuối"\ntotal = ["giua", "a"]',
        'name = "giua"\nlabel = "Giữa"\ntotal = ["dau", "a"]',
        'name = "dau"\nlabel = "Đầu"\nsame = "a"', A)
    assert text(answered(form, a="2"), "cuoi") == "6"


def test_rows_of_a_list_compute_and_add_up(form: Form) -> None:
    cells = {"1/truc_tuyen": "94", "1/truc_tiep": "150", "2/truc_tuyen": "407", "2/truc_tiep": "x"}
    report = Report(form, {}).edited(
        Edit(value_item(f"hs_linh_vuc/{cell}"), typed) for cell, typed in cells.items())
    figures = compute(report)
    assert figures["hs_linh_vuc/1/tong"].value.text == "244"
    assert figures["hs_linh_vuc/2/tong"].value.text == "407"
    assert figures.value("hs_linh_vuc.tong").text == "651"
    assert figures.value("hs_linh_vuc.truc_tiep").text == "150"
    assert figures.value("hs_linh_vuc.ky_truoc").blank
    assert figures.value("hs_linh_vuc.count").text == "3"


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_every_ratio_is_the_exact_one_rounded_half_up(form: Form, part: int, whole: int) -> None:
    value = compute(answered(form, nv_hoan_thanh=str(part), nv_de_ra=str(whole))).value(
        "tl_hoan_thanh_kh")
    tenths = (2000 * part + whole) // (2 * whole)
    assert Decimal(value.text.replace(".", "").replace(",", ".")) * 10 == tenths
    assert not value.text.endswith(",0")


def test_an_unreadable_entry_keeps_its_text_and_takes_no_part(form: Form) -> None:
    figures = compute(answered(form, von_ke_hoach="10 tỷ đồng/0%", von_giai_ngan="0"))
    assert figures["von_ke_hoach"].value.state is State.UNREADABLE
    assert figures["von_ke_hoach"].value.text == "10 tỷ đồng/0%"
    assert figures.value("tl_giai_ngan").blank
