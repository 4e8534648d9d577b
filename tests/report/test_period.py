"""One period prints itself in every wording and takes its days from the form's cut-off."""

from datetime import date

import pytest

from cchc_desktop.form.model import Cutoff
from cchc_desktop.report.period import Period, PeriodKind, period_of, proposed_period

HAI_DUONG = Cutoff(10, 9)
NATIONAL = Cutoff(15, 14)
CALENDAR = Cutoff()


@pytest.mark.parametrize(("kind", "number", "cutoff", "first", "last"), [
    (PeriodKind.HALF_YEAR, 1, HAI_DUONG, date(2021, 12, 10), date(2022, 6, 9)),
    (PeriodKind.HALF_YEAR, 2, HAI_DUONG, date(2022, 6, 10), date(2022, 12, 9)),
    (PeriodKind.QUARTER, 3, NATIONAL, date(2022, 6, 15), date(2022, 9, 14)),
    (PeriodKind.YEAR, 0, NATIONAL, date(2021, 12, 15), date(2022, 12, 14)),
    (PeriodKind.NINE_MONTHS, 0, NATIONAL, date(2021, 12, 15), date(2022, 9, 14)),
    (PeriodKind.MONTH, 2, NATIONAL, date(2022, 1, 15), date(2022, 2, 14)),
    (PeriodKind.QUARTER, 4, CALENDAR, date(2022, 10, 1), date(2022, 12, 31)),
    (PeriodKind.MONTH, 2, CALENDAR, date(2022, 2, 1), date(2022, 2, 28)),
])
def test_cut_off_days(kind: PeriodKind, number: int, cutoff: Cutoff, first: date,
                      last: date) -> None:
    period = period_of(kind, 2022, number, cutoff)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(("kind", "number", "name", "following"), [
    (PeriodKind.HALF_YEAR, 1, "6 tháng đầu năm 2022", "6 tháng cuối năm 2022"),
    (PeriodKind.HALF_YEAR, 2, "6 tháng cuối năm 2022", "6 tháng đầu năm 2023"),
    (PeriodKind.QUARTER, 3, "quý III năm 2022", "quý IV năm 2022"),
    (PeriodKind.QUARTER, 4, "quý IV năm 2022", "quý I năm 2023"),
    (PeriodKind.MONTH, 12, "tháng 12 năm 2022", "tháng 1 năm 2023"),
    (PeriodKind.NINE_MONTHS, 0, "9 tháng năm 2022", "quý IV năm 2022"),
    (PeriodKind.YEAR, 0, "năm 2022", "năm 2023"),
])
def test_names(kind: PeriodKind, number: int, name: str, following: str) -> None:
    period = period_of(kind, 2022, number, CALENDAR)
    assert (period.name, period.next_name) == (name, following)


def test_a_free_period_is_called_by_its_days() -> None:
    period = Period(PeriodKind.CUSTOM, 2023, 0, date(2022, 1, 1), date(2023, 6, 30))
    assert period.name == "từ ngày 01/01/2022 đến ngày 30/6/2023"
    assert period.next_name == "thời gian tới"


@pytest.mark.parametrize(("today", "name"), [
    (date(2022, 6, 13), "6 tháng đầu năm 2022"), (date(2022, 3, 12), "quý I năm 2022"),
    (date(2022, 12, 20), "năm 2022"), (date(2023, 1, 5), "năm 2022"),
    (date(2022, 9, 1), "quý III năm 2022"),
])
def test_today_proposes_the_period_that_is_due(today: date, name: str) -> None:
    kinds = ("quarter", "half_year", "year")
    assert proposed_period(today, kinds, HAI_DUONG).name == name


def test_a_form_for_free_periods_proposes_this_year() -> None:
    assert proposed_period(date(2023, 7, 1), ("custom",), CALENDAR).kind is PeriodKind.CUSTOM
