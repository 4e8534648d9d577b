"""Which earlier report belongs to a period, and which reports cover a year exactly once."""

from datetime import date

import pytest

from cchc_desktop.carry.sources import Filed, cover, current, previous, proposed_source, year_ago
from cchc_desktop.form.model import Cutoff
from cchc_desktop.report.period import Period, PeriodKind, period_of

CUTOFF = Cutoff(15, 14)


def period(words: str) -> Period:
    """"q1/2023", "h2/2023", "n/2023" (nine months), "y/2023"."""
    kind, year = words.split("/")
    kinds = {"q": PeriodKind.QUARTER, "h": PeriodKind.HALF_YEAR, "n": PeriodKind.NINE_MONTHS,
             "y": PeriodKind.YEAR, "m": PeriodKind.MONTH}
    return period_of(kinds[kind[0]], int(year), int(kind[1:] or 0), CUTOFF)


def filed(*words: str) -> list[Filed]:
    return [Filed(number, "xã An Bình", period(each)) for number, each in enumerate(words, 1)]


def named(words: str) -> str:
    return period(words).name


@pytest.mark.parametrize(("new", "there", "proposed"), [
    ("q2/2023", ["q1/2023", "q2/2022", "y/2022"], "q1/2023"),
    ("q1/2023", ["q4/2022", "q1/2022"], "q4/2022"),
    ("q3/2023", ["q1/2023", "q3/2022"], "q1/2023"),      # the latest earlier one of the year
    ("q3/2023", ["h1/2023", "q1/2023", "q3/2022"], "h1/2023"),
    ("h1/2023", ["h2/2022", "h1/2022"], "h1/2022"),      # last year's same half
    ("y/2023", ["n/2023", "y/2022", "h1/2023"], "y/2022"),
    ("y/2022", ["h1/2022"], "h1/2022"),                  # nothing comparable: the latest earlier
    ("m5/2023", ["m4/2023", "m5/2022"], "m4/2023"),
])
def test_the_source_an_officer_would_take(new: str, there: list[str], proposed: str) -> None:
    found = proposed_source(period(new), filed(*there))
    assert found is not None
    assert found.period.name == named(proposed)


def test_a_later_report_is_no_source() -> None:
    assert proposed_source(period("q1/2023"), filed("q2/2023", "y/2023", "q1/2023")) is None


def test_last_period_and_last_year() -> None:
    reports = filed("q4/2022", "q1/2022", "q1/2023", "h1/2022")
    found = previous(period("q1/2023"), reports), year_ago(period("q1/2023"), reports)
    assert [each.period.name for each in found if each] == [named("q4/2022"), named("q1/2022")]


def test_of_two_reports_for_one_period_the_signed_one_counts() -> None:
    first, second = filed("q1/2023", "q1/2023")
    signed = first._replace(signed=True, edited="2023-03-15")
    found = previous(period("q2/2023"), [signed, second._replace(edited="2023-04-01")])
    assert found == signed


def test_a_corrected_report_does_not_stand_beside_its_correction() -> None:
    first, second = filed("q1/2023", "q1/2023")
    assert current([first, second._replace(corrects=first.id)]) == [
        second._replace(corrects=first.id)]


def covered(first: str, last: str, *there: str) -> tuple[list[str], str]:
    found = cover(period(first).first, period(last).last, filed(*there))
    return [part.period.name for part in found.parts], found.missing


def test_a_half_year_already_contains_its_quarters() -> None:
    parts, missing = covered("q1/2023", "q3/2023", "q1/2023", "q2/2023", "h1/2023", "q3/2023")
    assert (parts, missing) == ([named("h1/2023"), named("q3/2023")], "")


def test_quarters_cover_where_there_is_no_half_year() -> None:
    parts, missing = covered("y/2023", "y/2023", "q1/2023", "q2/2023", "q3/2023", "q4/2023")
    assert (len(parts), missing) == (4, "")


def test_a_gap_is_named_by_its_days() -> None:
    parts, missing = covered("y/2023", "y/2023", "h1/2023", "q4/2023")
    assert parts == []
    assert missing == "chưa có báo cáo cho số liệu từ 15/6/2023 đến 14/9/2023"


def test_the_end_of_the_year_may_be_missing() -> None:
    assert covered("y/2023", "y/2023", "h1/2023", "q3/2023")[1] == (
        "chưa có báo cáo cho số liệu từ 15/9/2023 đến 14/12/2023")


def test_an_overlap_is_named_and_nothing_is_covered() -> None:
    first, second = filed("q1/2023", "q2/2023")
    late = second._replace(period=second.period._replace(first=date(2023, 3, 10)))
    found = cover(first.period.first, second.period.last, [first, late])
    assert found.parts == ()
    assert found.missing == ("số liệu của quý II năm 2023 bắt đầu từ 10/3/2023, trùng với báo cáo "
                             "trước đó đến 14/3/2023")


def test_two_drafts_for_one_period_are_an_overlap() -> None:
    assert covered("h1/2023", "h1/2023", "q1/2023", "q2/2023", "q2/2023") == (
        [], "có hai báo cáo cho quý II năm 2023")


def test_a_signed_one_settles_it() -> None:
    reports = filed("q1/2023", "q2/2023", "q2/2023")
    reports[2] = reports[2]._replace(signed=True)
    half = period("h1/2023")
    assert [part.id for part in cover(half.first, half.last, reports).parts] == [1, 3]


def test_no_report_of_the_year_is_no_gap() -> None:
    assert covered("h1/2023", "h1/2023", "h1/2022") == ([], "")
