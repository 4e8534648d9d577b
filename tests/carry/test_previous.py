"""What a figure was before, in words."""

import pytest

from cchc_desktop.carry.previous import compared, difference
from cchc_desktop.compute import Figure
from cchc_desktop.form.field import Choice, Field, FieldType
from cchc_desktop.report.earlier import Earlier, Past
from cchc_desktop.report.value import read_value

COUNT = Field("so", "Số")
PERCENT = Field("tl", "Tỷ lệ", unit="%", type=FieldType.PERCENT)
CHOICE = Field("co", "Có", type=FieldType.CHOICE, choices=(Choice("1", "Có"), Choice("0", "Không")))
TEXT = Field("vb", "Văn bản", type=FieldType.TEXT)


@pytest.mark.parametrize(("field", "then", "now", "said"), [
    (COUNT, "26", "28", "+2 (+7,7 %)"),
    (COUNT, "28", "26", "-2 (-7,1 %)"),
    (COUNT, "26", "26", "không đổi"),
    (COUNT, "0", "5", "+5"),
    (COUNT, "1200", "12000", "+10.800 (+900 %)"),
    (PERCENT, "85,7", "88,9", "+3,2 điểm %"),
    (PERCENT, "100", "99,5", "-0,5 điểm %"),
    (COUNT, "26", "", ""),
    (COUNT, "26", "-", ""),
    (COUNT, "-", "26", ""),
    (COUNT, "26", "hai", ""),
    (CHOICE, "1", "0", ""),
])
def test_a_difference_is_told_in_units_and_in_percent(
        field: Field, then: str, now: str, said: str) -> None:
    assert difference(field, read_value(field, now), read_value(field, then)) == said


@pytest.mark.parametrize(("field", "then", "now", "said"), [
    (COUNT, "26", "28", ["kỳ trước 26 · +2 (+7,7 %)"]),
    (COUNT, "26", "", ["kỳ trước 26"]),
    (COUNT, "", "28", []),
    (COUNT, "-", "28", []),
    (PERCENT, "85,7", "", ["kỳ trước 85,7 %"]),
    (CHOICE, "1", "0", ["kỳ trước Có"]),
    (TEXT, "Kế hoạch", "Kế hoạch", []),
])
def test_a_figure_is_compared_with_the_last_period(
        field: Field, then: str, now: str, said: list[str]) -> None:
    past = Past("quý I năm 2023", {field.name: read_value(field, then)})
    value = read_value(field, now)
    assert list(compared(Earlier(past), Figure(field, value, value))) == said


def test_both_reports_before_are_compared_with() -> None:
    value = read_value(COUNT, "30")
    last = Past("quý I năm 2023", {"so": read_value(COUNT, "20")})
    ago = Past("quý II năm 2022", {"so": read_value(COUNT, "40")})
    assert list(compared(Earlier(last, ago), Figure(COUNT, value, value))) == [
        "kỳ trước 20 · +10 (+50 %)", "cùng kỳ 40 · -10 (-25 %)"]
