"""Days as officers write and print them."""

import re
from datetime import date

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_SHORT = re.compile(r"([0-9]{1,2})\s*[/.\-]\s*([0-9]{1,2})\s*[/.\-]\s*([0-9]{4})")
_LONG = re.compile(r"(?:ngày\s+)?([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})", re.I)


_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def read_day(text: str) -> date | None:
    """A day from "09/6/2022", "9-6-2022", "ngày 9 tháng 6 năm 2022" or ISO; None if it is none.

    A year no report can be about is a slip of the keys (0202, 9999), and no day either.
    """
    if iso := _ISO.fullmatch(text):
        year, month, day = iso.groups()
    elif found := _SHORT.fullmatch(text) or _LONG.fullmatch(text):
        day, month, year = found.groups()
    else:
        return None
    try:
        found_day = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found_day if _FIRST_YEAR <= found_day.year <= _LAST_YEAR else None


def day_part(day: date) -> str:
    """The day of the month, with a leading zero below 10 (Nghị định 30/2020, PL I.II.4.b)."""
    return f"{day.day:02}"


def month_part(day: date) -> str:
    """The month, with a leading zero only for 1 and 2 (Nghị định 30/2020, PL I.II.4.b)."""
    return f"{day.month:02}" if day.month < 3 else str(day.month)


def short_day(day: date) -> str:
    """As in running text: 09/6/2022, 13/02/2022."""
    return f"{day_part(day)}/{month_part(day)}/{day.year}"


def long_day(day: date) -> str:
    """As on the head of a document: ngày 05 tháng 02 năm 2022."""
    return f"ngày {day_part(day)} tháng {month_part(day)} năm {day.year}"
