"""What a foreign report says of itself: its period, its day, its unit."""

import re
from collections import Counter
from datetime import date

from cchc_desktop.form.model import Cutoff
from cchc_desktop.proofread.alphabet import UPPER
from cchc_desktop.proofread.dates import days
from cchc_desktop.proofread.model import Context, Document, Part
from cchc_desktop.report.period import Period, PeriodKind, period_of
from cchc_desktop.report.unit import KIND_WORDS, UnitKind

_QUARTER = re.compile(r"quý +(IV|I{1,3}|[1-4])\b[ /,]*(?:năm +)?((?:19"
                      r"|20)[0-9]{2})?", re.IGNORECASE)
_HALF = re.compile(r"0?6 tháng +(đầu|cuối) năm(?: +((?:19|20)[0-9]{2}))?", re.IGNORECASE)
_NINE = re.compile(r"0?9 tháng(?: +đầu)?(?: +năm)?(?: +((?:19|20)[0-9]{2}))?", re.IGNORECASE)
_MONTH = re.compile(r"tháng +([0-9]{1,2})(?: +năm|/) *((?:19|20)[0-9]{2})", re.IGNORECASE)
_YEAR = re.compile(r"năm +((?:19|20)[0-9]{2})", re.IGNORECASE)
_RANGE = re.compile(r"từ (?:ngày )?([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}) (?:đến|tới)(?: hết)?(?: ngày)? "
                    r"([0-9]{1,2}/[0-9]{1,2}/[0-9]{4})", re.IGNORECASE)
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_UNIT = re.compile(r"(?:UBND|HĐND|[UuỦủ][ỷy]? ?[Bb]an nhân dân|[Uu]ỷ ban nhân dân|[Ủủ]y ban nhân "
                   r"dân)"
                   rf" (xã|phường|thị trấn|đặc khu|Xã|Phường) ((?:[{UPPER}]\w*)(?: [{UPPER}]\w*)"
                   r"{0,3}|[0-9]{1,2}\b)")
_LEVEL = re.compile(rf"(tỉnh|huyện|thành phố|thị xã|thị phường) ([{UPPER}]\w+(?: "
                    rf"[{UPPER}]\w+){{1,2}})")
_CUTOFF = Cutoff(15, 14)


def guessed(document: Document) -> Context:
    """As much as the head, the title, the opening and the closing tell."""
    unit = _unit(document)
    return Context(period=_period(document), day=_day(document), kind=unit[0] if unit else None,
                   name=unit[1] if unit else "", district=_level(document, ("huyện", "thị xã")),
                   province=_level(document, ("tỉnh",)))


def _named(document: Document, *parts: Part) -> str:
    return " ".join(paragraph.text for paragraph in document.paragraphs if paragraph.part in parts)


def _period(document: Document) -> Period | None:
    title = _named(document, Part.TITLE)
    ahead = re.search(r",? *(?:và )?phương hướng|,? *nhiệm vụ (?:trọng tâm )?(?:quý|năm|6)", title)
    for text in (title[:ahead.start()] if ahead else title, title, _named(document, Part.OPENING),
                 _named(document, Part.CLOSING)):
        period = read_period(text, _named(document, Part.HEAD, Part.TITLE, Part.OPENING))
        if period:
            return period
    return None


def read_period(text: str, beside: str = "") -> Period | None:
    """The period a title names; days and a missing year come from the words beside it."""
    years = [int(year) for year in _YEAR.findall(text) + _YEAR.findall(beside)]
    year = years[0] if years else 0
    kind, number = PeriodKind.CUSTOM, 0
    if found := _QUARTER.search(text):
        kind, number, year = PeriodKind.QUARTER, _NUMBERS[found[1].lower()], int(found[2] or year)
    elif found := _HALF.search(text):
        kind, number = PeriodKind.HALF_YEAR, 1 if found[1].lower() == "đầu" else 2
        year = int(found[2] or year)
    elif found := _NINE.search(text):
        kind, year = PeriodKind.NINE_MONTHS, int(found[1] or year)
    span = _span(text)
    if kind is PeriodKind.CUSTOM and not span:
        if found := _MONTH.search(text):
            kind, number, year = PeriodKind.MONTH, int(found[1]), int(found[2])
        elif _YEAR.search(text):
            kind = PeriodKind.YEAR
        else:
            return None
    if kind is not PeriodKind.CUSTOM:
        span = span or _span(beside)
    if span:
        return Period(kind, year or span[0].year, number, *span)
    if not year or number > 12 or (kind is PeriodKind.MONTH and not number):
        return None
    return period_of(kind, year, number, _CUTOFF)


def _span(text: str) -> tuple[date, date] | None:
    found = _RANGE.search(text)
    first, last = (days(found[1]), days(found[2])) if found else ((), ())
    if first and last and first[0].day and last[0].day and first[0].day <= last[0].day:
        return first[0].day, last[0].day
    return None


def _day(document: Document) -> date | None:
    head = _named(document, Part.HEAD)
    found = re.search(r"ngày *([0-9]{1,2}) *tháng *([0-9]{1,2}) *năm *([0-9]{4})", head)
    if not found:
        return None
    written = days(f"{found[1]}/{found[2]}/{found[3]}")
    return written[0].day if written else None


def _unit(document: Document) -> tuple[UnitKind, str] | None:
    """The commune named most often."""
    kinds = {word: kind for kind, word in KIND_WORDS.items()}
    counted = Counter((kinds[found[1].lower()],
                       found[2].title() if found[2].isupper() else found[2])
                      for paragraph in document.paragraphs
                      for found in _UNIT.finditer(paragraph.text))
    return counted.most_common(1)[0][0] if counted else None


def _level(document: Document, levels: tuple[str, ...]) -> str:
    counted = Counter(f"{_mended(found[1])} {found[2]}" for paragraph in document.paragraphs
                      for found in _LEVEL.finditer(paragraph.text) if _mended(found[1]) in levels)
    return counted.most_common(1)[0][0] if counted else ""


def _mended(level: str) -> str:
    """thị phường is what replacing left of thị xã."""
    return level.replace("thị phường", "thị xã")
