"""Percentages beside the numbers they come from, and how they are written."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from cchc_desktop.proofread.dates import AMOUNT, amount
from cchc_desktop.proofread.model import Context, Document, Hit, Part, Passage, Spot
from cchc_desktop.report.number import format_number, round_half_up

_FRACTION = re.compile(
    rf"(?<![\w/.,])(?P<part>{AMOUNT}) ?/ ?(?P<whole>{AMOUNT})(?![\w/]|[.,][0-9])"
    r"(?P<between>[^0-9%.;]{0,60}?)(?P<sign>đạt|tỷ lệ|tỉ lệ|chiếm|bằng|=|,|\(|–|-)[^0-9%.;]{0,20}?"
    rf"(?P<percent>{AMOUNT}) ?%")
_PERCENT_FIRST = re.compile(rf"(?<![\w/.,])(?P<percent>{AMOUNT}) ?% ?\((?P<part>{AMOUNT}) ?/ ?"
                            rf"(?P<whole>{AMOUNT})[^0-9)]*\)")
_NO_SHARE = re.compile(r"(?:ngày|tháng|số|quý|năm|Điều) $", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![\w.,/])([0-9]{1,3})\.([0-9]{1,2})(?= ?%)")
_SPACED = re.compile(r"(?<![\w])[0-9]+(?:,[0-9]+)? %")
_TIGHT = re.compile(r"(?<![\w])[0-9]+(?:,[0-9]+)?%")
_OVER = re.compile(rf"(?:hài lòng|đúng hạn|trước hạn|trực tuyến|đạt chuẩn|hồ sơ)[^0-9.;%]{{0,40}}"
                   rf"(?P<percent>{AMOUNT}) ?%")
_LEVELS = re.compile(r"mức(?: độ)? ([1-4]),([1-4])(?![0-9%])")


def percent_of_fraction(passage: Passage, context: Context) -> Iterator[Hit]:
    """24/28 … (đạt 85%): 85,7."""
    for pattern in (_FRACTION, _PERCENT_FIRST):
        for found in pattern.finditer(passage.text):
            part, whole = amount(found["part"]), amount(found["whole"])
            stated = amount(found["percent"])
            if not whole or part > whole > 0 or 1900 < whole < 2101 or _NO_SHARE.search(
                    passage.text[:found.start()]):
                continue
            right = follows(part, whole, found["percent"])
            if right is not None and right != stated:
                exact = format_number(round_half_up(100 * part / whole, 1))
                at, end = found.span("percent")
                yield Hit(at, end, f"{found['part']}/{found['whole']} = {exact}%, nhưng ghi "
                          f"{found['percent']}%.", f"Sửa thành {exact}%, hoặc xem lại hai số.",
                          exact, f"{found['part']}/{found['whole']}")


def follows(part: Decimal, whole: Decimal, written: str) -> Decimal | None:
    """The percentage with as many decimals as the written one; None without a whole."""
    if not whole:
        return None
    decimals = len(written.partition(",")[2])
    return (100 * part / whole).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def percent_point(passage: Passage, context: Context) -> Iterator[Hit]:
    """98.8%: decimals begin with a comma."""
    for found in _DOTTED.finditer(passage.text):
        right = f"{found.group(1)},{found.group(2)}"
        yield Hit(found.start(), found.end(), f"“{found.group()}%”: phần lẻ viết sau dấu phẩy.",
                  f"Viết “{right}%”.", right)


def percent_spaces(document: Document, context: Context) -> Iterator[Spot]:
    """100 % and 100% in one document."""
    tight = any(_TIGHT.search(paragraph.text) for paragraph in document.paragraphs)
    for number, paragraph in enumerate(document.paragraphs if tight else ()):
        if paragraph.part is Part.APPENDIX:
            continue
        for found in _SPACED.finditer(paragraph.text):
            right = found.group().replace(" ", "")
            yield Spot(number, Hit(found.start(), found.end(), f"“{found.group()}” có dấu cách "
                                   "trước dấu %, chỗ khác viết liền.", "Viết thống nhất "
                                       f"“{right}”.",
                                   right, "x"))


def percent_over(passage: Passage, context: Context) -> Iterator[Hit]:
    """A share of more than the whole."""
    for found in _OVER.finditer(passage.text):
        if amount(found["percent"]) > 100 and not re.search(
                r"tăng|vượt|so với|kế hoạch|chỉ tiêu|giảm",
                passage.text[max(found.start() - 40, 0):found.end() + 30]):
            yield Hit(*found.span("percent"), f"Tỷ lệ {found['percent']}% lớn hơn 100%.",
                      "Xem lại số này.")


def levels_as_decimal(passage: Passage, context: Context) -> Iterator[Hit]:
    """mức độ 3,4 reads as a decimal number."""
    for found in _LEVELS.finditer(passage.text):
        at = found.start(1)
        right = f"{found.group(1)} và {found.group(2)}"
        yield Hit(at, found.end(), f"“{found.group()}” đọc như số thập phân "
                  f"{found.group(1)},{found.group(2)}.", f"Viết “{right}”.", right, "x")
