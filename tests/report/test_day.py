"""Days are read as officers write them and printed as the decree asks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.report.day import long_day, read_day, short_day


@pytest.mark.parametrize("text", [
    "09/6/2022", "9/6/2022", "09/06/2022", "9-6-2022", "9.6.2022", "2022-06-09",
    "ngày 09 tháng 6 năm 2022", "9 / 6 /2022",
])
def test_the_same_day_in_many_ways(text: str) -> None:
    assert read_day(text) == date(2022, 6, 9)


@pytest.mark.parametrize("text", ["", "30/02/2022", "9/6", "9/6/22", "hôm nay", "٩/٦/٢٠٢٢"])
def test_no_day(text: str) -> None:
    assert read_day(text) is None


def test_printed_as_the_decree_asks() -> None:
    assert short_day(date(2022, 6, 9)) == "09/6/2022"
    assert short_day(date(2022, 2, 13)) == "13/02/2022"
    assert long_day(date(2026, 1, 5)) == "ngày 05 tháng 01 năm 2026"
    assert long_day(date(2026, 10, 25)) == "ngày 25 tháng 10 năm 2026"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_what_is_printed_reads_as_the_same_day(day: date) -> None:
    assert read_day(short_day(day)) == day
    assert read_day(long_day(day)) == day
