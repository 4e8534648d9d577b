"""Vietnamese numbers: what is clear is read, what is ambiguous is asked, nothing is guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.report.number import decimals_of, format_number, read_number, round_half_up


@pytest.mark.parametrize(("text", "amount"), [
    ("0", "0"), ("7", "7"), ("01", "1"), ("1224", "1224"), ("1.234", "1234"),
    ("1.234,5", "1234.5"), ("1234,5", "1234.5"), ("4.860.000", "4860000"), ("-3", "-3"),
    ("0,05", "0.05"),
])
def test_readable_numbers(text: str, amount: str) -> None:
    assert read_number(text).amount == Decimal(amount)


@pytest.mark.parametrize("text", [
    "NaN", "ＮａＮ", "1e5", "1_000", "１２３", "1,2,3", "1.23.456", ".5", "5.", "--1", "1e999",
    "Infinity", "=1+1", "½", "1.2345", "12.34", "1 234 5", "", "mười",
    "0.500", "000.500", "012.345", "1 tỷ", "5-7", "9" * 5000 + " đồng", "1" + " 111" * 1500,
])
def test_what_is_no_number_is_refused(text: str) -> None:
    read = read_number(text)
    assert read.amount is None
    assert read.problem


@pytest.mark.parametrize(("text", "proposal"), [
    ("99.67", "99,67"), ("12.5", "12,5"), ("1 234", "1234"), ("12 345,6", "12.345,6"),
    ("20 văn bản", "20"), ("1.224 hồ sơ", "1224"), ("0.500", "0,500"), ("012.345", ""),
    ("1e5", ""), ("1_000", ""), ("5-7", ""), ("5 (tăng 2)", ""),
])
def test_the_likely_reading_is_proposed(text: str, proposal: str) -> None:
    assert read_number(text).proposal == proposal


def test_percentages_take_a_sign_and_ask_about_a_group() -> None:
    assert read_number("99,9 %", percent=True).amount == Decimal("99.9")
    assert read_number("100%", percent=True).amount == Decimal(100)
    asked = read_number("1.234", percent=True)
    assert (asked.amount, asked.proposal) == (None, "1,234")


def test_a_count_is_whole() -> None:
    assert read_number("2,5", whole=True).amount is None
    assert read_number("2,0", whole=True).amount == Decimal(2)


@pytest.mark.parametrize(("text", "proposal"), [
    ("10 tỷ đồng/0%", "10.000"), ("2,5 tỷ", "2500"), ("850 triệu", "850"),
    ("4.860.000.000 đồng", "4860"), ("1.5 tỷ", "1500"), ("hết 2 tỷ", ""),
])
def test_money_in_words_is_proposed_in_millions(text: str, proposal: str) -> None:
    assert read_number(text, unit="Triệu đồng").proposal == proposal


def test_digits_are_limited() -> None:
    assert read_number("9" * 15).amount is not None
    assert read_number("9" * 16).amount is None
    assert read_number("9" * 100_000).amount is None


@pytest.mark.parametrize(("amount", "text"), [
    ("1224", "1224"), ("9999.5", "9999,5"), ("10000", "10.000"), ("4860000", "4.860.000"),
    ("0.10", "0,1"), ("100", "100"), ("-12000.5", "-12.000,5"), ("0", "0"),
])
def test_normal_form(amount: str, text: str) -> None:
    assert format_number(Decimal(amount)) == text


@pytest.mark.parametrize(("amount", "decimals", "rounded"), [
    ("85.75", 1, "85.8"), ("85.74", 1, "85.7"), ("0.05", 1, "0.1"), ("99.95", 1, "100.0"),
    ("-2.5", 0, "-3"),
])
def test_half_is_rounded_up(amount: str, decimals: int, rounded: str) -> None:
    assert round_half_up(Decimal(amount), decimals) == Decimal(rounded)


def test_decimals_are_counted_as_typed() -> None:
    assert [decimals_of(text) for text in ("85", "85,7", "85,70 %", "1.234", "85,71 \n")] == [
        0, 1, 2, 0, 2]


@given(st.decimals(min_value=-10**9, max_value=10**9, places=3))
def test_what_is_printed_reads_as_the_same_number(amount: Decimal) -> None:
    assert read_number(format_number(amount)).amount == amount
    assert read_number(format_number(amount, grouped=True)).amount == amount


@given(st.text(max_size=60), st.booleans(), st.booleans())
def test_no_text_breaks_the_reader(text: str, whole: bool, percent: bool) -> None:
    read = read_number(text, whole=whole, percent=percent, unit="Triệu đồng")
    assert (read.amount is None) == bool(read.problem)
    if read.proposal:
        assert read_number(read.proposal).amount is not None


@pytest.mark.parametrize(("text", "unit", "proposal"), [
    ("10 tỷ", "Triệu đồng", "10.000"), ("10 ty dong", "Triệu đồng", "10.000"),
    ("2,5 trieu", "Triệu đồng", "2,5"), ("10 tỷ", "Nhiệm vụ", ""), ("3 nghin", "Hồ sơ", ""),
    ("28 nhiệm vụ", "Nhiệm vụ", "28"), ("12 hồ sơ", "Hồ sơ", "12")])
def test_a_multiple_is_converted_for_money_and_not_guessed_elsewhere(
        text: str, unit: str, proposal: str) -> None:
    assert read_number(text, unit=unit).proposal == proposal
