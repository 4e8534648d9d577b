"""What in a carried text is still literal and belongs to the earlier period.

References renew themselves; a date, a year, a quarter, a document's number or a figure that was
typed does not. Each is found with what could stand in its place.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from cchc_desktop.narrative import GAP
from cchc_desktop.report.day import read_day, short_day
from cchc_desktop.report.period import Period, PeriodKind

_DAY = (r"[0-9]{1,2}\s*/\s*[0-9]{1,2}\s*/\s*[0-9]{4}"
        r"|[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}")
_SYMBOL = r"[A-ZĐƯ][A-ZĐƯa-zđư]*(?:\s*[-–]\s*[A-ZĐƯ][A-Za-zĐđƯư]*)*"
_YEAR = r"(?:19|20)[0-9]{2}"


def _of(name: str) -> str:
    """The year behind a period: "năm 2022", "/2022"."""
    return rf"(?:\s*[/,]?\s*(?:năm\s+)?(?P<{name}>{_YEAR}))?"


_LITERALS = rf"""
  (?P<reference>\{{[a-z][a-z0-9_.]*\}})
| (?P<lasting>giai\ đoạn\s+{_YEAR}\s*[-–]\s*{_YEAR} | (?:TCVN\s+)?ISO\s+[0-9]+(?:[:-]{_YEAR})?
    | (?:mức(?:\ độ)?|cấp\ độ)\s+[0-9](?:\s*(?:,|và|/|-)\s*[0-9])*
    | (?:điều|khoản|điểm|chương|mục|biểu(?:\ mẫu)?|phụ\ lục(?:\ số)?|thôn|tổ(?:\ dân\ phố)?|xóm
        |khu(?:\ phố)?|phường|quận|số\ nhà|đội)\s+[0-9]+[a-z]?\b )
| (?P<document>(?:số\s*:?\s*)?\b[0-9]+[a-z]?(?:\s*/\s*(?P<issued>{_YEAR}))?\s*/\s*{_SYMBOL}
    (?:\s*,?\s*ngày\s+(?P<signed>{_DAY}))?)
| (?P<day>\b(?:{_DAY}))
| (?P<half>\b0?6\s+tháng(?:\s+(?P<part>đầu|cuối)\s+năm)?{_of("half_of")})
| (?P<nine>\b0?9\s+tháng(?:\s+đầu\s+năm)?{_of("nine_of")})
| (?P<quarter>\bquý\s+(?P<which>IV|III|II|I|[1-4])\b{_of("quarter_of")})
| (?P<month>\btháng\s+[0-9]{{1,2}}(?:\s*(?:/|năm)\s*(?P<month_of>{_YEAR}))?
    | \bngày\s+[0-9]{{1,2}}/[0-9]{{1,2}}\b(?!\s*/))
| (?P<year>(?:\bnăm\s+)?(?<![\w.,/-]){_YEAR}(?![\w%]|[.,][0-9]))
| (?P<figure>(?<![\w.,/-])[0-9]+(?:[.,/][0-9]+)*\s*%?(?!\w))
"""
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Kind(Enum):
    """What a literal is, in the officer's words."""

    DOCUMENT = "số văn bản"
    DAY = "ngày"
    PERIOD = "kỳ báo cáo"
    YEAR = "năm"
    FIGURE = "số liệu"


class Literal(NamedTuple):
    """Words of a text that belong to the earlier period, and what could stand in their place.

    `start` and `end` count in the line. An offer of "……" leaves a gap to be filled in.
    """

    start: int
    end: int
    words: str
    kind: Kind
    offers: tuple[str, ...]


def stale_literals(line: str, source: Period, target: Period,
                   known: Mapping[str, str] | None = None) -> tuple[Literal, ...]:
    """The literals of a line carried from `source` to `target` that are the earlier period's.

    `known`: by number as it is written, the field that now has that figure, to be referred to.
    """
    found = _stale(line, source, target)
    if not known:
        return found
    return tuple(each._replace(offers=(f"{{{known[number]}}}", *each.offers))
                 if each.kind is Kind.FIGURE
                 and (number := each.words.rstrip(" %")) in known else each for each in found)


@lru_cache(maxsize=4000)
def _stale(line: str, source: Period, target: Period) -> tuple[Literal, ...]:
    return tuple(_all(line, source, target))


def _all(line: str, source: Period, target: Period) -> Iterator[Literal]:
    for found in _literals().finditer(line):
        kind = next(name for name in _KINDS if found.group(name) is not None)
        judged = _KINDS[kind](found, source, target)
        if judged is not None:
            of, offers = judged
            words = found.group().strip()
            yield Literal(found.start(), found.start() + len(words), words, of,
                          tuple(offer for offer in dict.fromkeys(offers) if offer != words))


@cache
def _literals() -> re.Pattern[str]:
    """Built when a carried text is first looked at: it takes longer than a start can spare."""
    return re.compile(_LITERALS, re.VERBOSE | re.IGNORECASE)


def replaced(line: str, words: str, offer: str) -> str:
    """A line with an offer in the place of words, where they stand alone."""
    return re.sub(rf"(?<![\w.,/]){re.escape(words)}(?![\w/])", lambda _: offer, line)


Judged = tuple[Kind, tuple[str, ...]] | None
"""The kind of a literal and its offers; None where it does not belong to the earlier period."""


def _lasting(found: re.Match[str], source: Period, target: Period) -> Judged:
    return None


def _document(found: re.Match[str], source: Period, target: Period) -> Judged:
    if found.group("signed"):
        belongs = _within(read_day(_plain(found.group("signed"))), source)
    elif found.group("issued"):
        belongs = int(found.group("issued")) == source.year
    else:
        belongs = True
    symbol = found.group().rpartition("/")[2] if not found.group("signed") else (
        re.split(r"\s*,?\s*ngày", found.group())[0].rpartition("/")[2])
    begins = "số " if found.group()[:2].lower() == "số" else ""
    signed = f" ngày {GAP}" if found.group("signed") else ""
    return (Kind.DOCUMENT, (f"{begins}{GAP}/{symbol.strip()}{signed}",)) if belongs else None


def _day(found: re.Match[str], source: Period, target: Period) -> Judged:
    day = read_day(_plain(found.group()))
    if not _within(day, source):
        return None
    moved = {source.first: target.first, source.last: target.last}.get(day or date.min)
    return Kind.DAY, (*([short_day(moved)] if moved else []), GAP)


def _plain(day: str) -> str:
    return re.sub(r"\s*/\s*", "/", day)


def _within(day: date | None, period: Period) -> bool:
    """A day of the period or of its year; what is no day at all is doubtful and counts."""
    return day is None or period.first <= day <= period.last or day.year == period.year


def _half(found: re.Match[str], source: Period, target: Period) -> Judged:
    number = 2 if (found.group("part") or "").lower() == "cuối" else 1
    return _period(found, found.group("half_of"), source, target, PeriodKind.HALF_YEAR, number)


def _nine(found: re.Match[str], source: Period, target: Period) -> Judged:
    return _period(found, found.group("nine_of"), source, target, PeriodKind.NINE_MONTHS, 0)


def _quarter(found: re.Match[str], source: Period, target: Period) -> Judged:
    which = found.group("which").lower()
    return _period(found, found.group("quarter_of"), source, target, PeriodKind.QUARTER,
                   _QUARTERS.get(which) or int(which))


def _period(found: re.Match[str], year: str | None, source: Period, target: Period,
            kind: PeriodKind, number: int) -> Judged:
    """A period in words: this report's own stays, any other near the earlier one is doubtful.

    What was planned for the period after the earlier one is this report's own period by now, and
    is doubtful all the same: it was a plan.
    """
    if year and abs(int(year) - source.year) > 1:
        return None
    offset = int(year) - source.year if year else 0
    named = Period(kind, source.year + offset, number, source.first, source.last).name
    planned = named == source.next_name
    own = (kind, int(year) if year else target.year, number) == target.identity
    if own and not planned:
        return None
    earlier = (kind, number) == (source.kind, source.number)
    renewed = target._replace(year=target.year + offset).name if earlier else (
        target.next_name if planned else "")
    written = _like(found.group(), renewed if year else _without_year(renewed))
    return Kind.PERIOD, (*filter(None, [written]), GAP)


def _without_year(name: str) -> str:
    return re.sub(rf"\s+năm\s+{_YEAR}$", "", name) + (" năm" if re.search(
        rf"(?:đầu|cuối)\s+năm\s+{_YEAR}$", name) else "")


def _like(words: str, offer: str) -> str:
    """Written as what it takes the place of: with a capital, with a slash before the year."""
    if re.search(rf"/\s*{_YEAR}$", words):
        offer = re.sub(rf"\s+năm\s+({_YEAR})$", r"/\1", offer)
    return offer[:1].upper() + offer[1:] if words[:1].isupper() else offer


def _month(found: re.Match[str], source: Period, target: Period) -> Judged:
    year = found.group("month_of")
    return None if year and int(year) != source.year else (Kind.DAY, (GAP,))


def _year(found: re.Match[str], source: Period, target: Period) -> Judged:
    """A year near the earlier report's moves with the report; a farther one is history or plan."""
    year, moved = int(found.group()[-4:]), target.year - source.year
    if not moved or abs(year - source.year) > 1:
        return None
    return Kind.YEAR, (f"{found.group()[:-4]}{year + moved}",)


def _figure(found: re.Match[str], source: Period, target: Period) -> Judged:
    return Kind.FIGURE, (GAP + ("%" if found.group().endswith("%") else ""),)


_KINDS = {"reference": _lasting, "lasting": _lasting, "document": _document, "day": _day,
          "half": _half, "nine": _nine, "quarter": _quarter, "month": _month, "year": _year,
          "figure": _figure}
