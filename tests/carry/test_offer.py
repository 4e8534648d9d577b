"""Which reports an officer is offered to carry from."""

from cchc_desktop.carry.offer import carry_offer
from cchc_desktop.carry.plan import Plan
from cchc_desktop.carry.sources import Filed
from cchc_desktop.report.model import Report
from cchc_desktop.report.period import Period, PeriodKind, period_of
from tests.conftest import with_details


def half(year: int, number: int, report: Report) -> Period:
    return period_of(PeriodKind.HALF_YEAR, year, number, report.form.cutoff)


def test_reports_of_the_same_unit_come_first_the_right_one_proposed(sample: Report) -> None:
    report = with_details(sample, period__year="2023")
    unit = report.unit.full_name
    offer = carry_offer(report, 9, [
        Filed(1, "phường Hoa Lư", half(2022, 2, report)), Filed(2, unit, half(2022, 1, report)),
        Filed(3, unit, half(2021, 1, report), signed=True), Filed(9, unit, report.period),
    ], lambda source: Plan(()))
    assert [source.id for source in offer.sources] == [2, 3, 1]
    assert offer.proposed == 2
    assert [source.words for source in offer.sources] == [
        "6 tháng đầu năm 2022", "6 tháng đầu năm 2021 (đã ký)",
        "6 tháng cuối năm 2022 · phường Hoa Lư"]
    assert offer.words(3) == "6 tháng đầu năm 2021 (đã ký)"


def test_another_unit_is_never_proposed(sample: Report) -> None:
    offer = carry_offer(sample, 0, [Filed(1, "phường Hoa Lư", half(2021, 1, sample))],
                        lambda source: Plan(()))
    assert offer.proposed == 0
    assert [source.id for source in offer.sources] == [1]


def test_two_reports_for_one_period_are_told_apart(sample: Report) -> None:
    unit, period = sample.unit.full_name, half(2021, 1, sample)
    offer = carry_offer(sample, 0, [Filed(1, unit, period, "2022-06-13T10:00:00"),
                                    Filed(2, unit, period, "2022-06-14T10:00:00")],
                        lambda source: Plan(()))
    assert [source.words for source in offer.sources] == [
        "6 tháng đầu năm 2021 (sửa 14/6/2022)", "6 tháng đầu năm 2021 (sửa 13/6/2022)"]
