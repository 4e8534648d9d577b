"""Headings number themselves as the decree writes them."""

from cchc_desktop.form.numbering import letter, numbers, roman


def test_roman_numbers() -> None:
    assert [roman(number) for number in (1, 4, 5, 9, 14, 40)] == [
        "I", "IV", "V", "IX", "XIV", "XL"]


def test_letters_are_vietnamese() -> None:
    assert "".join(letter(number) for number in range(1, 12)) == "abcdđeghikl"
    assert letter(24) == "aa"


def test_lower_levels_begin_anew() -> None:
    found = [number.number for number in numbers([1, 2, 2, 3, 3, 2, 1, 2])]
    assert found == ["I", "1", "2", "a", "b", "3", "II", "1"]


def test_a_form_may_number_inside_the_heading_above_or_only_mark_with_a_dash() -> None:
    within = [number.mark for number in numbers([1, 2, 3, 3, 2, 3], ["I.", "1.", "1.1."])]
    assert within == ["I.", "1.", "1.1.", "1.2.", "2.", "2.1."]
    dashed = list(numbers([1, 2, 3, 4, 4, 3], ["I.", "1.", "-", "+"]))
    assert [number.mark for number in dashed] == ["I.", "1.", "-", "+", "+", "-"]
    assert [number.number for number in dashed] == ["I", "1", "", "", "", ""]
