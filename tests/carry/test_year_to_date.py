"""Year-to-date figures: the sum of their sources, live while a draft, frozen once signed."""

from cchc_desktop.check.sums import addition
from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Form
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.period_rows import period_details
from tests.carry.conftest import Make, again, period


def value(draft: Draft, name: str) -> str:
    return draft.figures.value(name).text


def told(draft: Draft, code: str) -> list[str]:
    return [finding.message for finding in draft.findings if finding.code == code]


def test_a_year_is_the_sum_of_reports_that_cover_it_once(make: Make) -> None:
    make("quarter", 2023, 1, xu_ly="3")
    make("quarter", 2023, 2, xu_ly="4")
    half = make("half_year", 2023, 1)
    assert value(half, "xu_ly") == "7"
    make("quarter", 2023, 3, xu_ly="10")
    make("quarter", 2023, 4, xu_ly="20")
    year = make("year", 2023)
    assert value(year, "xu_ly") == "37"  # 7 + 10 + 20: the half-year already contains quý I
    assert addition(year.report, year.figures, "xu_ly") == (
        "= 7 (6 tháng đầu năm 2023) + 10 (quý III năm 2023) + 20 (quý IV năm 2023)")


def test_what_happened_in_a_later_quarter_is_not_the_years(make: Make) -> None:
    make("half_year", 2023, 1, xu_ly="7")
    assert value(make("quarter", 2023, 3, xu_ly="2"), "xu_ly") == "2"


def test_a_cumulative_figure_adds_this_report_to_those_before(make: Make) -> None:
    first = make("quarter", 2023, 1, ho_so="100")
    assert value(first, "luy_ke") == "100"
    second = make("quarter", 2023, 2, ho_so="50")
    assert value(second, "luy_ke") == "150"
    second.answer("ho_so", "60")
    assert value(second, "luy_ke") == "160"
    assert addition(second.report, second.figures, "luy_ke") == (
        "= 100 (quý I năm 2023) + 60 (kỳ này, “Hồ sơ”)")


def test_a_draft_follows_a_later_correction_of_its_source(desk: Desk, make: Make) -> None:
    source = make("quarter", 2023, 1, ho_so="100")
    report = make("quarter", 2023, 2, ho_so="50")
    again(desk, source).answer("ho_so", "110")
    assert value(again(desk, report), "luy_ke") == "160"


def test_a_signed_report_keeps_the_sums_of_its_day(desk: Desk, make: Make) -> None:
    source = make("quarter", 2023, 1, ho_so="100")
    report = make("quarter", 2023, 2, ho_so="50")
    desk.records.sign(report, "12", "15/6/2023")
    again(desk, source).answer("ho_so", "110")
    signed = again(desk, report)
    assert value(signed, "luy_ke") == "150"
    assert addition(signed.report, signed.figures, "luy_ke").startswith("= 100 (quý I năm 2023)")


def test_a_missing_source_is_named_and_nothing_is_summed(make: Make) -> None:
    make("quarter", 2023, 1, ho_so="100", xu_ly="3")
    report = make("quarter", 2023, 3, ho_so="50")
    assert value(report, "luy_ke") == ""
    assert told(report, "not_added_up") == [
        "“Hồ sơ, lũy kế”: chưa tự cộng được từ đầu năm: chưa có báo cáo cho số liệu từ 15/3/2023 "
        "đến 14/6/2023."]
    report.answer("luy_ke", "150")  # entered by hand until the missing report is there
    assert value(report, "luy_ke") == "150"
    assert told(report, "override_without_reason") == []


def test_a_blank_in_a_source_is_named_and_not_counted_as_nothing(make: Make) -> None:
    make("quarter", 2023, 1, ho_so="100")
    make("quarter", 2023, 2)
    report = make("quarter", 2023, 3, ho_so="50")
    assert value(report, "luy_ke") == ""
    assert told(report, "not_added_up") == [
        "“Hồ sơ, lũy kế”: chưa tự cộng được từ đầu năm: báo cáo quý II năm 2023 để trống số này."]


def test_one_cause_is_told_once(make: Make) -> None:
    make("quarter", 2023, 1, ho_so="100", xu_ly="3")
    assert told(make("year", 2023), "not_added_up") == [
        "“Đã xử lý”: chưa tự cộng được từ đầu năm: chưa có báo cáo cho số liệu từ 15/3/2023 đến "
        "14/12/2023."]


def test_typing_over_a_sum_needs_a_reason(make: Make) -> None:
    make("quarter", 2023, 1, ho_so="100")
    report = make("quarter", 2023, 2, ho_so="50")
    report.answer("luy_ke", "155")
    assert value(report, "luy_ke") == "150"
    assert len(told(report, "override_without_reason")) == 1
    report.override("luy_ke", "155", "Có 5 hồ sơ nhập muộn")
    assert value(report, "luy_ke") == "155"
    assert len(told(report, "override")) == 1


def test_reports_of_another_unit_are_not_added(desk: Desk, make: Make) -> None:
    other = make("quarter", 2023, 1, ho_so="100")
    from cchc_desktop.report.model import Aspect, Edit, Item

    other.edit([Edit(Item(Aspect.DETAIL, "unit.name"), "Minh Khê")])
    report = make("quarter", 2023, 2, ho_so="50")
    assert value(report, "luy_ke") == ""


def test_a_report_moved_to_another_period_adds_up_and_compares_anew(make: Make,
                                                                    thu: Form) -> None:
    make("quarter", 2023, 1, ho_so="100")
    make("quarter", 2023, 2, ho_so="50")
    report = make("quarter", 2023, 2, ho_so="7")
    moved = period_details(period("quarter", 2023, 3, thu))
    report.edit([Edit(Item(Aspect.DETAIL, key), text) for key, text in moved.items()])
    assert value(report, "luy_ke") == "157"
    assert report.report.earlier.previous is not None
    assert report.report.earlier.previous.words == "quý II năm 2023"
    report.undo()
    assert value(report, "luy_ke") == "107"


def test_a_day_far_beyond_any_report_stops_nothing(desk: Desk, make: Make) -> None:
    odd = make("year", 2023)
    odd.edit([Edit(Item(Aspect.DETAIL, "period.to"), "31/12/9999")])
    odd.edit([Edit(Item(Aspect.DETAIL, "period.from"), "01/01/0001")])
    make("year", 2023)
    again(desk, odd)
