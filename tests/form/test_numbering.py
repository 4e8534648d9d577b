"""Headings number themselves as the decree writes them."""

from cchc_desktop.form.numbering import letter, numbers, roman


def test_roman_numbers() -> None:
    assert [roman(number) for number in (1, 4, 5, 9, 14, 40)] == [
        "I", "IV", "V", "IX", "XIV", "XL"]


def test_letters_are_vietnamese() -> None:
    assert "".join(letter(number) for number in range(1, 12)) == "abcdđeghikl"
    assert letter(24) == "aa"


def test_lower_levels_begin_anew() -> None:
    assert list(numbers([1, 2, 2, 3, 3, 2, 1, 2])) == ["I", "1", "2", "a", "b", "3", "II", "1"]
