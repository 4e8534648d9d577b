"""Periods and days that do not belong to the report's own period."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from cchc_desktop.proofread.citations import citations
from cchc_desktop.proofread.dates import LONG_DAY, SHORT_DAY, days
from cchc_desktop.proofread.model import NARRATIVE, Context, Document, Hit, Part, Passage, Spot
from cchc_desktop.report.period import Period, PeriodKind

_RANGE = re.compile(rf"[Tt]ừ (?:(?P<what>ngày|tháng) )?(?P<first>{SHORT_DAY}|{LONG_DAY})"
                    rf"(?:,? (?P<to>đến|tới)(?: hết)?(?: ngày| tháng)? (?P<last>{SHORT_DAY}"
                    rf"|{LONG_DAY}))?")
_OPEN = re.compile(rf"[Tt]ừ (?:(?:ngày|tháng|đầu) )?(?:{SHORT_DAY}|{LONG_DAY}"
                   rf"|[0-9]{{1,2}}/[0-9]{{4}}"
                   r"|năm(?: [0-9]{4})?|đầu năm(?: [0-9]{4})?|đầu quý) ?(?:cho )?(?:đến|tới) "
                   r"(?:nay|thời điểm này|hiện nay|thời điểm hiện tại)")
_MONTH_AND_DAY = re.compile(rf"(tháng) {SHORT_DAY}", re.IGNORECASE)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NAMED = re.compile(
    r"(?P<quarter>\bquý +(?P<number>IV|I{1,3}|[1-4])\b)(?: ?[/,]? ?(?:năm +)?(?P<year>(?:19"
    r"|20)[0-9]{2}))?"
    r"|(?P<half>\b0?6 tháng +(?P<which>đầu|cuối) năm)(?: +(?P<half_year>(?:19|20)[0-9]{2}))?"
    r"|(?P<nine>\b0?9 tháng(?: +đầu năm)?)(?: +năm)?(?: +(?P<nine_year>(?:19|20)[0-9]{2}))?",
    re.IGNORECASE)
_YEAR_BEGINS = re.compile(r"(?:^|[.:;] +)\W*(?:Trong )?[Nn]ăm ((?:19|20)[0-9]{2})\b(?! *[-–])")
_COMPARED = re.compile(r"so với|cùng kỳ|tăng|giảm|năm trước|kỳ trước|quý trước|kế hoạch|theo từng"
                       r"|giai đoạn|hằng quý|hàng quý|trước đó|báo cáo hàng", re.IGNORECASE)
_PLANS = re.compile(r"phương hướng|nhiệm vụ trọng tâm|thời gian tới|nhiệm vụ .{0,20}(?:quý|năm"
                    r"|tháng)",
                    re.IGNORECASE)
_YEAR = re.compile(r"năm +((?:19|20)[0-9]{2})", re.IGNORECASE)
_TOLERANCE = timedelta(days=45)


def month_with_day(passage: Passage, context: Context) -> Iterator[Hit]:
    """Từ tháng 01/01/2022: a day after the word for month."""
    for found in _MONTH_AND_DAY.finditer(passage.text):
        yield Hit(found.start(), found.end(), f"“{found.group()}”: sau chữ “tháng” lại là ngày.",
                  "Sửa “tháng” thành “ngày”.", "ngày" + found.group()[5:])


def open_end(passage: Passage, context: Context) -> Iterator[Hit]:
    """Từ … đến nay: a period report has a last day."""
    for found in _OPEN.finditer(passage.text):
        last = f" đến ngày {_short(context.period)}" if context.period else ""
        yield Hit(found.start(), found.end(), f"“{found.group()}” không có ngày cuối, số liệu của "
                  "báo cáo phải chốt theo kỳ.", f"Ghi rõ ngày chốt số liệu{last}.")


def _short(period: Period) -> str:
    return period.days.rpartition(" ")[2]


def other_days(passage: Passage, context: Context) -> Iterator[Hit]:
    """A range of days that is the report's but for one end, or is said to be the report's data."""
    period = context.period
    if period is None:
        return
    for found in _RANGE.finditer(passage.text):
        first = days(found["first"])[0].day if days(found["first"]) else None
        last = days(found["last"])[0].day if found["last"] and days(found["last"]) else None
        before = passage.text[max(found.start() - 60, 0):found.start()]
        if first is None or last is None or (first, last) == (period.first, period.last):
            continue
        meant = first == period.first or last == period.last or re.search(
            r"[Ss]ố liệu|kỳ báo cáo|[Tt]ính", before)
        if meant and not _COMPARED.search(before):
            yield Hit(found.start(), found.end(), f"Khoảng “{found.group()}” khác kỳ của báo cáo "
                      f"({period.days}).", "Sửa cho cùng một kỳ, hoặc nói rõ đây là kỳ nào.")


def other_period(document: Document, context: Context) -> Iterator[Spot]:
    """A quarter or half year that is neither this report's nor the next one's."""
    period = context.period
    planning = False
    if period is None or period.kind is PeriodKind.CUSTOM:
        return
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is Part.HEADING and paragraph.level == 1:
            planning = bool(_PLANS.search(paragraph.text))
        if paragraph.part in NARRATIVE or paragraph.part is Part.APPENDIX:
            for hit in _other_periods(paragraph.passage, period, planning=planning):
                yield Spot(number, hit)


@lru_cache(4096)
def _other_periods(passage: Passage, period: Period, *, planning: bool) -> tuple[Hit, ...]:
    return tuple(_each_other(passage, period, planning=planning))


def _each_other(passage: Passage, period: Period, *, planning: bool) -> Iterator[Hit]:
    text = passage.text
    inside = [(cited.start, cited.end + len(cited.title) + len(cited.issuer) + 6)
              for cited in citations(text)]
    for found in _NAMED.finditer(text):
        before = text[max(found.start() - 40, 0):found.start()]
        if (any(start <= found.start() < end for start, end in inside) or planning
                or _COMPARED.search(before) or _PLANS.search(before)):
            continue
        if not _belongs(found, period):
            yield Hit(found.start(), found.end(), f"Nhắc đến “{found.group()}”, nhưng báo cáo này "
                      f"là của {period.name}.", "Sửa lại kỳ, hoặc nói rõ là so sánh với kỳ nào.",
                      cause=" ".join(found.group().lower().split()))
    if passage.part is not Part.APPENDIX and not planning:
        yield from _other_year(text, period)


def _belongs(found: re.Match[str], period: Period) -> bool:
    """Whether the period named is the report's, or lies inside it."""
    year = int(found["year"] or found["half_year"] or found["nine_year"] or period.year)
    if year != period.year:
        return False
    months = _months(found)
    mine = _months_of(period)
    return (months[0] >= mine[0] and months[1] <= mine[1]) or (
        period.kind is PeriodKind.MONTH and months[0] <= mine[0] <= months[1])


def _months(found: re.Match[str]) -> tuple[int, int]:
    if found["quarter"]:
        number = _QUARTERS[found["number"].lower()]
        return number * 3 - 2, number * 3
    if found["half"]:
        return (1, 6) if found["which"].lower() == "đầu" else (7, 12)
    return 1, 9


def _months_of(period: Period) -> tuple[int, int]:
    match period.kind:
        case PeriodKind.MONTH:
            return period.number, period.number
        case PeriodKind.QUARTER:
            return period.number * 3 - 2, period.number * 3
        case PeriodKind.HALF_YEAR:
            return period.number * 6 - 5, period.number * 6
        case PeriodKind.NINE_MONTHS:
            return 1, 9
    return 1, 12


def _other_year(text: str, period: Period) -> Iterator[Hit]:
    for found in _YEAR_BEGINS.finditer(text):
        year = int(found.group(1))
        if year not in (period.year, period.last.year) and not _COMPARED.search(
                text[found.end():found.end() + 60]) and period.last.year - year < 4:
            at = text.rfind("ăm", found.start(), found.end()) - 1
            yield Hit(at, found.end(), f"Câu nói về năm {year}, nhưng báo cáo này là của "
                      f"{period.name}.", "Sửa lại năm, hoặc nói rõ là so sánh.", cause=str(year))


def next_period(document: Document, context: Context) -> Iterator[Spot]:
    """A section on plans headed by the period that is over."""
    period = context.period
    if period is None or period.kind is PeriodKind.CUSTOM:
        return
    for number, paragraph in enumerate(document.paragraphs):
        text = paragraph.text
        if paragraph.part is not Part.HEADING or not _PLANS.search(text) or re.search(
                r"kết quả|tình hình", text, re.IGNORECASE):
            continue
        wrong = _planned_wrongly(text, period)
        if wrong:
            yield Spot(number, Hit(wrong.start(), wrong.end(), f"Mục phương hướng lại ghi "
                                   f"“{wrong.group()}”, kỳ tiếp theo là {period.next_name}.",
                                   f"Sửa thành “{period.next_name}”."))


def _planned_wrongly(text: str, period: Period) -> re.Match[str] | None:
    for found in _NAMED.finditer(text):
        months = _months(found)
        mine = _months_of(period)
        year = int(found["year"] or found["half_year"] or found["nine_year"] or 0)
        if months == mine and year in (0, period.year):
            return found
        if year and year < period.year:
            return found
    years = list(_YEAR.finditer(text))
    if period.kind is PeriodKind.YEAR and years and all(
            int(found.group(1)) <= period.year for found in years):
        return years[-1]
    return next((found for found in years if int(found.group(1)) < period.year), None)


def far_days(passage: Passage, context: Context) -> Iterator[Hit]:
    """A day well after the report, in what was done."""
    last = context.day or (context.period.last if context.period else None)
    if last is None or passage.part not in (Part.TEXT, Part.OPENING, Part.CLOSING):
        return
    ranges = [found.span() for found in _RANGE.finditer(passage.text)]
    cited = [(each.start, each.end + 1) for each in citations(passage.text)]
    for written in days(passage.text):
        inside = any(start <= written.start < end for start, end in ranges + cited)
        before = passage.text[max(written.start - 45, 0):written.start]
        if written.day and written.day > last + _TOLERANCE and not inside and not re.search(
                r"trước|đến|hạn|xong|hiệu lực|dự kiến|phấn đấu|từ", before):
            yield Hit(written.start, written.end, f"Ngày {written.text} sau ngày của báo cáo.",
                      "Xem lại ngày này.")
