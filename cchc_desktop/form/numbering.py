"""How headings number themselves: I. / 1. / a), as Nghị định 30/2020, Phụ lục I, II.6.đ asks.

A form may choose other marks for its levels where its official outline has them: "1.1." counts
inside the heading above it, "-" and "+" count nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

LETTERS = "abcdđeghiklmnopqrstuvxy"
USUAL_MARKS = ("I.", "1.", "a)")
WITHIN = "1.1."
MARKS = ("I.", "1.", WITHIN, "a)", "-", "+")
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """A Roman number, for headings and appendices: 4 is IV."""
    digits = ""
    for value, digit in _ROMAN:
        while number >= value:
            digits += digit
            number -= value
    return digits


def letter(number: int) -> str:
    """A letter of the Vietnamese alphabet without f, j, w, z: 5 is đ. After y comes aa."""
    turns, place = divmod(number - 1, len(LETTERS))
    return LETTERS[place] * (turns + 1)


class Number(NamedTuple):
    """The number of one heading, "" where its level has none, and what prints before its words."""

    number: str
    mark: str


def numbers(levels: Iterable[int], marks: Sequence[str] = USUAL_MARKS) -> Iterator[Number]:
    """The number of each heading, given the level (from 1) of each in order."""
    counts = [0] * len(marks)
    above = [""] * len(marks)
    for level in levels:
        counts[level - 1] += 1
        counts[level:] = [0] * (len(marks) - level)
        mark = marks[level - 1]
        above[level - 1] = _number(mark, counts[level - 1], above[level - 2] if level > 1 else "")
        number = above[level - 1]
        yield Number(number, number + mark[-1] if number else mark)


def _number(mark: str, count: int, above: str) -> str:
    match mark:
        case "I.":
            return roman(count)
        case "a)":
            return letter(count)
        case "1.1.":
            return f"{above}.{count}"
        case "-" | "+":
            return ""
    return str(count)
