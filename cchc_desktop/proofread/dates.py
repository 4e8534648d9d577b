"""Days and numbers as they stand in running text."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

SHORT_DAY = r"[0-9]{1,2} ?/ ?[0-9]{1,2} ?/ ?[0-9]{4}"
LONG_DAY = r"[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}"
_DAY = re.compile(rf"(?<![0-9/])(?:({SHORT_DAY})|({LONG_DAY}))(?![0-9])")
AMOUNT = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9})(?:,[0-9]{1,4})?"


class WrittenDay(NamedTuple):
    """A day in a text; `day` is None if there is no such day."""

    start: int
    end: int
    text: str
    day: date | None

    @property
    def short(self) -> bool:
        return "/" in self.text


@lru_cache(4096)
def days(text: str) -> tuple[WrittenDay, ...]:
    """Every full date of a text, impossible ones too."""
    return tuple(_days(text))


def _days(text: str) -> Iterator[WrittenDay]:
    for found in _DAY.finditer(text):
        day, month, year = (int(part) for part in re.findall("[0-9]+", found.group()))
        try:
            read = date(year, month, day)
        except ValueError:
            read = None
        yield WrittenDay(found.start(), found.end(), found.group(), read)


def amount(text: str) -> Decimal:
    """The number written as AMOUNT."""
    return Decimal(text.replace(".", "").replace(",", "."))


def decree_style(day: date) -> str:
    """As Nghị định 30/2020/NĐ-CP writes it: 09/6/2022, 01/02/2022."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
