"""Literal words that belong to the earlier period are found, with what could stand in their place;
those that do not belong to it are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.carry.stale import Kind, replaced, stale_literals
from cchc_desktop.form.model import Cutoff
from cchc_desktop.report.period import Period, PeriodKind, period_of

CUTOFF = Cutoff(15, 14)
Q2 = period_of(PeriodKind.QUARTER, 2023, 2, CUTOFF)
Q3 = period_of(PeriodKind.QUARTER, 2023, 3, CUTOFF)
Q2_NEXT_YEAR = period_of(PeriodKind.QUARTER, 2024, 2, CUTOFF)
HALF = period_of(PeriodKind.HALF_YEAR, 2022, 1, CUTOFF)
HALF_NEXT = period_of(PeriodKind.HALF_YEAR, 2023, 1, CUTOFF)
YEAR = period_of(PeriodKind.YEAR, 2022, 0, CUTOFF)
YEAR_NEXT = period_of(PeriodKind.YEAR, 2023, 0, CUTOFF)


def found(line: str, source: Period, target: Period) -> list[str]:
    return [literal.words for literal in stale_literals(line, source, target)]


def offer(line: str, source: Period, target: Period) -> str:
    (literal,) = stale_literals(line, source, target)
    return literal.offers[0]


@pytest.mark.parametrize(("line", "source", "target", "renewed"), [
    ("trong quý II năm 2023", Q2, Q3, "quý III năm 2023"),
    ("trong quý II/2023", Q2, Q3, "quý III/2023"),
    ("Quý II, UBND phường", Q2, Q3, "Quý III"),
    ("phương hướng quý III/2023", Q2, Q2_NEXT_YEAR, "quý III/2024"),
    ("quý 2 năm 2023", Q2, Q3, "quý III năm 2023"),
    ("6 tháng đầu năm 2022", HALF, HALF_NEXT, "6 tháng đầu năm 2023"),
    ("trong 6 tháng đầu năm", HALF, YEAR, "năm 2022"),
    ("nhiệm vụ 6 tháng cuối năm 2022", HALF, HALF_NEXT, "6 tháng cuối năm 2023"),
    ("công tác CCHC năm 2022", YEAR, YEAR_NEXT, "năm 2023"),
    ("phương hướng năm 2023", YEAR, YEAR_NEXT, "năm 2024"),
    ("so với năm 2021", YEAR, YEAR_NEXT, "năm 2022"),
    ("tính đến 14/6/2022", HALF, HALF_NEXT, "14/6/2023"),
    ("từ 15/12/2021", HALF, HALF_NEXT, "15/12/2022"),
    ("họp ngày 05/4/2023", Q2, Q3, "……"),
    ("tiếp nhận 539 hồ sơ", Q2, Q3, "……"),
    ("đạt 98,5%", Q2, Q3, "……%"),
    ("hoàn thành 24/28 nhiệm vụ", HALF, HALF_NEXT, "……"),
    ("Kế hoạch số 45/KH-UBND ngày 10/02/2022", HALF, HALF_NEXT, "số ……/KH-UBND ngày ……"),
    ("Công văn 12/UBND-VP", HALF, HALF_NEXT, "……/UBND-VP"),
])
def test_what_is_stale_and_what_could_stand_there(line: str, source: Period, target: Period,
                                                  renewed: str) -> None:
    assert offer(line, source, target) == renewed


@pytest.mark.parametrize("line", [
    "Nghị định số 61/2018/NĐ-CP",
    "Nghị quyết số 76/NQ-CP ngày 15/7/2021",
    "giai đoạn 2021 - 2030",
    "dịch vụ công mức độ 3, 4",
    "Điều 5, khoản 2 và thôn 3",
    "theo TCVN ISO 9001:2015",
    "đến năm 2030",
    "đã nhận {ho_so} hồ sơ trong {ky.ten}",
    "phòng, chống Covid-19",
    "Bộ phận Một cửa",
])
def test_what_is_not_the_earlier_periods_is_left_alone(line: str) -> None:
    assert found(line, HALF, HALF_NEXT) == []


def test_this_reports_own_period_is_right() -> None:
    assert found("quý II/2024, quý II", Q2_NEXT_YEAR, Q2_NEXT_YEAR) == []
    assert found("năm 2022", HALF, YEAR) == []


def test_what_was_planned_for_this_period_is_a_plan_still() -> None:
    assert offer("Trong quý III năm 2023 tiếp tục", Q2, Q3) == "quý IV năm 2023"


def test_a_figure_known_from_before_is_offered_as_a_reference() -> None:
    (literal,) = stale_literals("tiếp nhận 1.224 hồ sơ", HALF, HALF_NEXT, {"1.224": "ho_so"})
    assert literal.kind is Kind.FIGURE
    assert literal.offers == ("{ho_so}", "……")


def test_an_offer_takes_the_place_of_whole_words_only() -> None:
    assert replaced("12 và 112, 12/KH, 12", "12", "……") == "…… và 112, 12/KH, ……"


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("0123456789/quýnăm II."),
               max_size=300))
def test_any_text_is_read_and_every_literal_is_where_it_says(line: str) -> None:
    for literal in stale_literals(line, Q2, Q3):
        assert line[literal.start:literal.end] == literal.words
        assert literal.words
        assert literal.words not in literal.offers
