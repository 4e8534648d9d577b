"""How headings number themselves: I. / 1. / a), as Nghị định 30/2020, Phụ lục I, II.6.đ asks."""

from collections.abc import Iterable, Iterator

LETTERS = "abcdđeghiklmnopqrstuvxy"
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


def numbers(levels: Iterable[int]) -> Iterator[str]:
    """The number of each heading, given the level (1 to 3) of each in order."""
    counts = [0, 0, 0]
    for level in levels:
        counts[level - 1] += 1
        counts[level:] = [0] * (3 - level)
        yield (roman(counts[0]), str(counts[1]), letter(max(counts[2], 1)))[level - 1]
