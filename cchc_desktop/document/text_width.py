"""How wide a line of bold Times New Roman is: the rules under names and titles depend on it.

Advance widths in 1/1000 of the font size, measured on a font metric-compatible with it. Tone marks
do not change a width.
"""

import unicodedata
from functools import cache
from itertools import takewhile

_HORN = "\u031b"
_WIDTHS = {
    250: " \u00a0,.", 278: "il'/\\", 333: "fjt!()-:;[]`‘’", 389: "sI", 394: "{}", 444: "cerz",
    500: "0123456789agovxyJ#$*?_“”–", 520: "~", 555: '"', 556: "bdhknpquSđ", 570: "+<=>",
    581: "^", 611: "FP", 667: "BELTZ", 722: "wACDNRUVXYĐ", 778: "GHKOQ", 833: "m&", 930: "@",
    944: "M", 1000: "W%…—",
}
_OF_CHARACTER = {char: width for width, chars in _WIDTHS.items() for char in chars}
_WITH_HORN = {"o": 554, "u": 600, "O": 778, "U": 796}
_USUAL = 600

MM_PER_POINT = 25.4 / 72


def bold_width(text: str, size: float) -> float:
    """The width of one line in millimetres at a font size in points."""
    return sum(_character_width(char) for char in text) / 1000 * size * MM_PER_POINT


@cache
def _character_width(char: str) -> int:
    decomposed = unicodedata.normalize("NFD", char)
    base = decomposed[0]
    if _HORN in decomposed:
        return _WITH_HORN.get(base, _USUAL)
    return _OF_CHARACTER.get(base, _USUAL)


def wrapped(text: str, size: float, room: float) -> list[str]:
    """The lines a word processor makes of a text in `room` millimetres."""
    words = text.split(" ")
    return _lines(words, [bold_width(word, size) for word in words], bold_width(" ", size), room)


def _lines(words: list[str], widths: list[float], space: float, room: float) -> list[str]:
    lines: list[list[str]] = []
    used = 0.0
    for word, width in zip(words, widths, strict=True):
        if lines and used + space + width <= room:
            lines[-1].append(word)
            used += space + width
        else:
            lines.append([word])
            used = width
    return [" ".join(line) for line in lines]


def balanced_room(text: str, size: float, room: float) -> float:
    """A room at most `room` mm wide in which the text takes no more lines, broken well.

    Lines that end at a comma are best, then lines of about equal length.
    """
    words = text.split(" ")
    widths, space = [bold_width(word, size) for word in words], bold_width(" ", size)
    fewest = len(_lines(words, widths, space, room))
    tries = ((room - narrower, _lines(words, widths, space, room - narrower))
             for narrower in range(int(room) - 20))
    usable = dict(takewhile(lambda tried: len(tried[1]) == fewest, tries))
    at_commas = [narrow for narrow, lines in usable.items()
                 if all(line.endswith(",") for line in lines[:-1])]
    return min(at_commas or usable)


def rule_length(lines: list[str], size: float, room: float) -> float:
    """The rule under a text: between 1/3 and 1/2 of its line (Nghị định 30/2020, PL I.II.2, 5).

    Of several lines it fits the longest and, where both allow, the last one too. A word too
    long for the room (mm) is taken to fill it.
    """
    widths = [min(bold_width(line, size), room) for line in lines] or [0.0]
    longest, last = max(widths), widths[-1]
    shortest_allowed, most_allowed = longest / 3, min(longest, last) / 2
    if shortest_allowed > most_allowed:
        return longest * 0.4
    return (shortest_allowed + most_allowed) / 2
