"""Figures of the whole report against each other: one rate said twice, shares that cannot be."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.proofread.dates import AMOUNT, amount
from cchc_desktop.proofread.model import Context, Document, Hit, Part, Spot
from cchc_desktop.proofread.percents import follows
from cchc_desktop.report.number import format_number

_SATISFIED = re.compile(
    rf"hài lòng[^0-9.;%]{{0,110}}?(?:đạt|là|:)? ?(?:tỷ lệ )?(?:trên )?(?P<after>{AMOUNT}) ?%"
    rf"|(?P<before>{AMOUNT}) ?%(?: (?:hồ sơ|phiếu|người dân|ý kiến|tổ chức|công dân"
    rf"|sự)[^0-9.;%]{{0,30}}?)?"
    r"[^0-9.;%]{0,14}“?hài lòng")
_SURVEY = re.compile(r"phiếu|khảo sát|lấy ý kiến|đánh giá (?:mức độ|sự) hài lòng|đánh giá trực "
                     r"tuyến",
                     re.IGNORECASE)
_FORMS = re.compile(rf"(?P<n>{AMOUNT}) phiếu|phiếu(?: khảo sát| đánh giá)?(?: phát ra| thu về)?:? ?"
                    rf"(?:[Ss]ố lượng|[Pp]hiếu|là)? ?(?P<m>{AMOUNT})(?![\w/])")
_ONLINE_RATE = re.compile(
    rf"tỷ lệ (?:hồ sơ|tiếp nhận)[^0-9.;%]{{0,40}}(?:online|trực tuyến)[^0-9.;%]{{0,25}}"
    rf"(?P<percent>{AMOUNT}) ?%", re.IGNORECASE)
_RECEIVED = re.compile(rf"tiếp nhận[^0-9.;]{{0,25}}?(?P<all>{AMOUNT}) hồ sơ[^;]{{0,60}}?"
                       rf"(?P<online>{AMOUNT}) hồ sơ (?:tiếp nhận )?(?:online|trực tuyến)")
_TOTAL_FILES = re.compile(rf"[Tt]ổng số hồ sơ[^.;]{{0,90}}?(?P<all>{AMOUNT}) ?(?:hồ sơ|\()")
_CERTIFIED = re.compile(rf"[Cc]hứng thực điện tử:? (?:là )?(?P<n>{AMOUNT})")
_ONLINE = re.compile(rf"trực tuyến:? (?:là )?(?P<n>{AMOUNT})")
_LEVELS = re.compile(rf"(?:một phần|toàn trình)(?: là|:)* ?:? *(?P<n>{AMOUNT}) hồ sơ")
_UNKNOWN_WHOLE = re.compile(rf"(?<![\w/.,])(?P<part>{AMOUNT})/(?P<whole>[0-9]{{2,5}}) "
                            r"(?:thủ tục|TTHC|hồ sơ|văn bản)")


class Rate(NamedTuple):
    """A percentage and where it stands."""

    paragraph: int
    start: int
    end: int
    text: str


def satisfaction(document: Document) -> list[Rate]:
    """Every rate of satisfaction."""
    return [Rate(number, *rate) for number, paragraph in enumerate(document.paragraphs)
            if paragraph.part is Part.TEXT for rate in _rates(paragraph.text)]


@lru_cache(4096)
def _rates(text: str) -> tuple[tuple[int, int, str], ...]:
    """Start, end and text of the rates of satisfaction of a paragraph."""
    found = []
    for each in _SATISFIED.finditer(text):
        name = "after" if each["after"] else "before"
        found.append((*each.span(name), each[name]))
    return tuple(found)


def one_rate_twice(document: Document, context: Context) -> Iterator[Spot]:
    """Satisfaction is 99,9 % in one place and 100 % in another."""
    rates = satisfaction(document)
    for rate in rates[1:]:
        if amount(rate.text) != amount(rates[0].text):
            yield Spot(rate.paragraph, Hit(
                rate.start, rate.end, f"Tỷ lệ hài lòng ghi {rate.text}% ở đây nhưng "
                f"{rates[0].text}% ở chỗ khác.", "Chỉ dùng một số, lấy từ kết quả khảo sát."))


def without_survey(document: Document, context: Context) -> Iterator[Spot]:
    """A rate of satisfaction in a report that knows no survey."""
    rates = satisfaction(document)
    if context.own:  # the number of forms is a figure of the report
        return
    if rates and not any(_SURVEY.search(paragraph.text) for paragraph in document.paragraphs):
        rate = rates[0]
        yield Spot(rate.paragraph, Hit(
            rate.start, rate.end, f"Tỷ lệ hài lòng {rate.text}% nhưng báo cáo không nói đến khảo "
            "sát hay số phiếu nào.", "Nêu số phiếu khảo sát, hoặc bỏ tỷ lệ này."))


def impossible_share(document: Document, context: Context) -> Iterator[Spot]:
    """Of 60 forms 96 % cannot be satisfied: 57 are 95 %, 58 are 96,7 %."""
    forms = {amount(found["n"] or found["m"]) for paragraph in document.paragraphs
             for found in _FORMS.finditer(paragraph.text)}
    forms = {number for number in forms if 1 < number < 1000}
    if len(forms) != 1:
        return
    number = forms.pop()
    for rate in satisfaction(document):
        stated = amount(rate.text)
        nearest = (stated * number / 100).to_integral_value()
        if not any(follows(nearest + step, number, rate.text) == stated for step in (-1, 0, 1)):
            yield Spot(rate.paragraph, Hit(
                rate.start, rate.end, f"Với {format_number(number)} phiếu không thể có tỷ lệ "
                f"{rate.text}% ({format_number(nearest)} phiếu là "
                f"{format_number((100 * nearest / number).quantize(Decimal('0.1')))}%).",
                "Xem lại số phiếu hoặc tỷ lệ."))


def online_share(document: Document, context: Context) -> Iterator[Spot]:
    """A share of online files that the numbers of the report contradict."""
    numbers = [(amount(found["online"]), amount(found["all"])) for paragraph in document.paragraphs
               for found in _RECEIVED.finditer(paragraph.text)]
    if not numbers:
        return
    online, whole = numbers[0]
    for number, paragraph in enumerate(document.paragraphs):
        for found in _ONLINE_RATE.finditer(paragraph.text):
            real = 100 * online / whole if whole else Decimal(0)
            if abs(real - amount(found["percent"])) > 2 and amount(found["percent"]) < 100:
                yield Spot(number, Hit(
                    found.start(), found.end(), f"Ghi tỷ lệ trực tuyến {found['percent']}%, nhưng "
                    f"{format_number(online)}/{format_number(whole)} hồ sơ chỉ là "
                    f"{format_number(real.quantize(Decimal('0.1')))}%.",
                    "Sửa tỷ lệ, hoặc xem lại số hồ sơ."))


def part_over_whole(document: Document, context: Context) -> Iterator[Spot]:
    """More files of one kind than files at all; online files that are not their two levels."""
    whole = next((amount(found["all"]) for paragraph in document.paragraphs
                  if paragraph.part is Part.TEXT
                  for found in _TOTAL_FILES.finditer(paragraph.text)), None)
    online: Decimal | None = None
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.TEXT or whole is None:
            continue
        for found in _CERTIFIED.finditer(paragraph.text):
            if amount(found["n"]) > whole:
                yield Spot(number, Hit(*found.span(), f"Chứng thực điện tử {found['n']} hồ sơ, "
                                       f"nhiều hơn tổng số {format_number(whole)} hồ sơ đã tiếp "
                                       "nhận.", "Xem lại hai số.", None, "certified"))
        direct = _ONLINE.search(paragraph.text)
        levels = [amount(found["n"]) for found in _LEVELS.finditer(paragraph.text)]
        if online and len(levels) == 2 and sum(levels) != online:
            start = _LEVELS.search(paragraph.text)
            assert start is not None
            yield Spot(number, Hit(*start.span(), f"Một phần và toàn trình cộng lại "
                                   f"{format_number(sum(levels, Decimal(0)))} hồ sơ, nhưng ở trên "
                                   f"ghi trực tuyến {format_number(online)}.",
                                   "Xem lại các số này.", None, "levels"))
        online = online or (amount(direct["n"]) if direct else None)


def unexplained_whole(document: Document, context: Context) -> Iterator[Spot]:
    """235/438 thủ tục where 438 stands nowhere else."""
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.TEXT:
            continue
        for found in _UNKNOWN_WHOLE.finditer(paragraph.text):
            whole = found["whole"]
            others = sum(len(re.findall(rf"(?<![\w.,/]){whole}(?![\w.,/]\w)", each.text))
                         for each in document.paragraphs)
            if amount(found["part"]) < amount(whole) and others == 0 and not re.match(
                    r"[^.;]{0,40}%", paragraph.text[found.end():]):
                yield Spot(number, Hit(*found.span(), f"“{found.group()}”: số {whole} không được "
                                       "nói đến ở chỗ nào khác.", f"Nói rõ {whole} là gì."))


def equipment(document: Document, context: Context) -> Iterator[Spot]:
    """Two different lists of the same room's equipment."""
    kinds = ("máy (?:vi )?tính", "máy in", "máy [Ss]can", "máy phô ?tô", "camera", "điều hòa")
    lists = []
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.TEXT:
            continue
        for found in re.finditer(r"trang +bị (?:đầy đủ )?(?:gồm )?[^.;]{20,260}", paragraph.text):
            having = frozenset(kind for kind in kinds if re.search(kind, found.group()))
            if len(having) >= 2:
                lists.append((number, found, having))
    for number, found, having in lists[1:]:
        if having != lists[0][2]:
            line = document.line(document.paragraphs[lists[0][0]], lists[0][1].start())
            yield Spot(number, Hit(found.start(), found.end(), "Trang thiết bị kể ở đây khác với "
                                   f"lần kể trước (dòng {line}).",
                                   "Chỉ kể một lần, hoặc kể cho giống nhau.", None, "x"))


def staff(document: Document, context: Context) -> Iterator[Spot]:
    """20 biên chế, 10/10 cán bộ, 07/07 công chức, thiếu 2: 19."""
    pattern = re.compile(r"(?P<all>[0-9]{1,3}) biên chế.{0,80}?/(?P<a>[0-9]{1,3}) cán bộ.{0,80}?/"
                         r"(?P<b>[0-9]{1,3}) công chức(?P<rest>.{0,200})")
    for number, paragraph in enumerate(document.paragraphs):
        for found in pattern.finditer(paragraph.text):
            missing = sum(int(each) for each in re.findall(
                r"([0-9]{1,2}) chức danh", found["rest"]))
            present = int(found["a"]) + int(found["b"])
            if present + missing != int(found["all"]):
                yield Spot(number, Hit(found.start(), found.start("rest"), f"{found['a']} cán bộ + "
                                       f"{found['b']} công chức + {missing} còn thiếu = "
                                       f"{present + missing}, nhưng ghi {found['all']} biên chế.",
                                       "Xem lại các số này."))
