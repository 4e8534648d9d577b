"""Documents cited in running text: type, number, symbol, date, issuer and title, as written."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.proofread.alphabet import UPPER
from cchc_desktop.proofread.dates import LONG_DAY, SHORT_DAY, days

# abbreviations of types: Nghị định 30/2020/NĐ-CP, Phụ lục III; laws of Luật 80/2015
TYPES = {
    "Nghị quyết": "NQ", "Quyết định": "QĐ", "Chỉ thị": "CT", "Quy chế": "QC", "Quy định": "QyĐ",
    "Thông cáo": "TC", "Thông báo": "TB", "Hướng dẫn": "HD", "Chương trình": "CTr",
    "Kế hoạch": "KH", "Phương án": "PA", "Đề án": "ĐA", "Dự án": "DA", "Báo cáo": "BC",
    "Biên bản": "BB", "Tờ trình": "TTr", "Hợp đồng": "HĐ", "Công điện": "CĐ",
    "Nghị định": "NĐ", "Thông tư": "TT", "Công văn": "", "Kết luận": "KL", "Thông tri": "TTri"}
_BY_SYMBOL = {symbol: name for name, symbol in TYPES.items() if symbol}
_CENTRAL = ("CP", "TTg", "QH", "UBTVQH", "TW", "TU", "HU", "ĐU", "BNV", "BTP", "BQP", "VPCP", "BTC")

_TYPE = "|".join((*TYPES, "[Vv]ăn bản"))
_GROUP = rf"[{UPPER}][A-Za-zĐđ]{{0,11}}[0-9]{{0,2}}"
_DASH = r" ?[-–—] ?"
_CITED = re.compile(
    rf"(?:(?P<type>\b(?i:{_TYPE}))(?P<before> +))?"
    r"(?P<word>\b[Ss]ố(?P<colon> ?:)? *)?"
    r"(?<![\w/.,-])(?P<number>[0-9]{1,5}[a-z]?)"
    rf"(?P<symbol>(?: ?/ ?(?P<year>(?:19|20)[0-9]{{2}})(?: ?/ ?)| ?/ ?|{_DASH}| (?=[A-ZĐ]+ ?/ ?))"
    rf"{_GROUP}(?:(?:{_DASH}| ?/ ?){_GROUP}){{0,4}})"
    rf"(?![\w/])(?:(?P<comma> ?,)? *(?:[Nn]gày *)(?P<day>{SHORT_DAY}|{LONG_DAY}))?")
_BARE = re.compile(r"\b(?P<type>Nghị quyết|Chỉ thị|Quyết định|Nghị định|Thông tư|Kế hoạch|Công văn"
                   r"|Thông báo) +(?:số:? *)?(?P<number>[0-9]{1,5})"
                   r"(?![\w/%-]|[.,][0-9]| ?[/–-] ?[A-ZĐ0-9]| *[A-ZĐ]{2,})")
_BARE_OF = re.compile(r" +(?:của|Hội nghị|ngày|và|về)\b")
_ISSUER = re.compile(r",? *của ((?:[^,;.:()“”]|\.(?=\S)){2,90}?)(?= về| ban hành| quy định| hướng "
                     r"dẫn"
                     r"| phê duyệt| sửa đổi| ngày|[,;.:()“”]|$| và| đã| trên| được| thực hiện"
                     r"| triển khai| xây dựng| chưa| tăng cường| công bố)")
_TITLE = re.compile(r"(?:,? *(?:về việc|về|V/v|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi)\b| +"
                    r"(?!(?:nhằm|để|đã|và|của|trong|theo|là|được|như|trên|với|có|do|tại"
                    r"|cho)\b))(?:(?!, *[^\W\d]+ [^\W\d]+ số:? [0-9])[^;.:“”])*", re.IGNORECASE)


class Citation(NamedTuple):
    """One mention of a document. `type` is "" where it is missing; `title` in plain words."""

    start: int
    end: int
    type: str
    word: str
    colon: bool
    number: str
    year: int
    symbol: str
    symbol_start: int
    symbol_end: int
    comma: bool
    day: date | None
    day_start: int
    day_end: int
    issuer: str
    title: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The parts of the symbol without year: ("KH", "UBND")."""
        return tuple(re.findall(_GROUP, self.symbol))

    @property
    def name(self) -> str:
        """Number and symbol as they should be written: 63/KH-UBND, 61/2018/NĐ-CP, 06-NQ/TU."""
        year = f"/{self.year}" if self.year else ""
        groups = self.groups
        if self.party:
            return f"{self.number}-{'/'.join(groups)}"
        return f"{self.number}{year}/{'-'.join(groups)}"

    @property
    def party(self) -> bool:
        """A document of the Party, whose symbols are written 06-NQ/TU."""
        return bool(re.match(_DASH, self.symbol)) and "/" in self.symbol

    @property
    def central(self) -> bool:
        """Of the centre or of the Party, not of an administration."""
        return any(group in _CENTRAL for group in self.groups)

    @property
    def expected_type(self) -> str:
        """What its symbol says it is, "" if it does not."""
        return next((_BY_SYMBOL[group] for group in self.groups if group in _BY_SYMBOL),
                    "Công văn" if self.groups[:1] == ("UBND",) else "")

    @property
    def key(self) -> tuple[str, str, str]:
        """Which document: number, normal symbol, the year it belongs to."""
        year = str(self.year or (self.day.year if self.day else ""))
        return self.number.lstrip("0"), "-".join(self.groups), year


@lru_cache(4096)
def citations(text: str) -> tuple[Citation, ...]:
    """Every document cited with number and symbol."""
    return tuple(_citations(text))


def _citations(text: str) -> Iterator[Citation]:
    for found in _CITED.finditer(text):
        kind = (found["type"] or "").strip()
        if not (kind or found["word"] or "UBND" in found["symbol"] or found["year"]):
            continue
        day = days(found["day"])[0].day if found["day"] and days(found["day"]) else None
        issuer = _ISSUER.match(text, found.end())
        title_from = issuer.end() if issuer else found.end()
        title = _TITLE.match(text, title_from)
        start = found.start("type") if kind else found.start("word") if found["word"] else (
            found.start("number"))
        yield Citation(
            start, found.end(), kind, (found["word"] or "").strip(), bool(found["colon"]),
            found["number"], int(found["year"] or 0), found["symbol"], *found.span("symbol"),
            bool(found["comma"] and found["day"]), day, *found.span("day"),
            issuer.group(1).strip() if issuer else "", title.group().strip(" ,") if title else "")


def bare_numbers(text: str) -> Iterator[re.Match[str]]:
    """Documents cited by a number alone: "Chỉ thị số 26"."""
    for found in _BARE.finditer(text):
        rest = text[found.end():]
        if _BARE_OF.match(rest) or not re.match(r" +\w", rest):
            yield found


@lru_cache(4096)
def without_citations(text: str) -> str:
    """The text with each cited document and its title blanked out; offsets stay."""
    letters = list(text)
    for cited in citations(text):
        title = _TITLE.match(text, cited.end)
        end = title.end() if title else cited.end
        letters[cited.start:end] = " " * (end - cited.start)
    return "".join(letters)
