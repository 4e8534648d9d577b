"""Vietnamese numbers: "." groups thousands, "," begins decimals. A pattern decides, nothing else.

What is ambiguous ("1.234" as a percentage, "99.67") is not guessed: the answer says what is meant
to be asked and proposes a reading.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.words import fold

MOST_DIGITS = 15
_GROUP_FROM = Decimal(10_000)

EXACT = Context(prec=80)
"""Enough digits for any sum, ratio and rounding of numbers of MOST_DIGITS digits."""

_GROUPED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
_NUMBER = re.compile(rf"-?(?:{_GROUPED}|[0-9]+)(?:,[0-9]+)?")

# for what is no plain number: compiled by `re` when the first is met, not at each start
_DOTTED = r"(-?[0-9]+)\.([0-9]+)"
_SPACED = r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?"
_ONE_GROUP = r"-?[0-9]{1,3}\.[0-9]{3}"
_LEADING = rf"({_GROUPED}|[0-9]+)\s*[^\W\d_]{{2,}}[^0-9]*"
_MONEY = rf"({_GROUPED}|[0-9]+)([.,][0-9]{{1,2}})?\s*(ty|ti|trieu|nghin|ngan|dong)\b"
_MILLIONS = {"ty": Decimal(1000), "ti": Decimal(1000), "trieu": Decimal(1),
             "nghin": Decimal("0.001"), "ngan": Decimal("0.001"), "dong": Decimal("0.000001")}
_MULTIPLES = _MILLIONS.keys() - {"dong"}


class NumberRead(NamedTuple):
    """A number, or why the text is none and which reading to propose (normal form or "")."""

    amount: Decimal | None
    problem: str = ""
    proposal: str = ""


def read_number(text: str, *, whole: bool = False, percent: bool = False,
                unit: str = "") -> NumberRead:
    """Read one number as an officer writes it. `text` is cleaned and not empty."""
    if percent and text.endswith("%"):
        text = text[:-1].rstrip()
    if sum(char.isdigit() for char in text) > MOST_DIGITS:
        return NumberRead(None, f"số dài hơn {MOST_DIGITS} chữ số")
    if not _NUMBER.fullmatch(text):
        return _unreadable(text, unit, whole=whole)
    amount = _amount(text)
    if percent and re.fullmatch(_ONE_GROUP, text):
        return NumberRead(None, f"có thể hiểu là {format_number(amount)} hoặc "
                                f"{text.replace('.', ',')}", text.replace(".", ","))
    if whole and amount != amount.to_integral_value():
        return NumberRead(None, "cần một số nguyên, không có phần lẻ")
    return NumberRead(amount)


def _amount(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _unreadable(text: str, unit: str, *, whole: bool) -> NumberRead:
    if dotted := re.fullmatch(_DOTTED, text):
        integer, decimals = dotted.groups()
        certain = not whole and (len(decimals) != 3 or integer in ("0", "-0"))
        return NumberRead(None, "dấu chấm chỉ dùng để ngăn hàng nghìn, phần lẻ dùng dấu phẩy",
                          f"{integer},{decimals}" if certain else "")
    if re.fullmatch(_SPACED, text):
        return NumberRead(None, "trong số có dấu cách",
                          format_number(_amount(text.replace(" ", ""))))
    if "triệu đồng" in unit.lower() and (money := re.match(_MONEY, fold(text))):
        amount = _amount(money.group(1) + (money.group(2) or "").replace(".", ","))
        return NumberRead(None, "cần một số theo triệu đồng, không kèm chữ",
                          format_number(amount * _MILLIONS[money.group(3)]))
    if number := re.fullmatch(_LEADING, text):
        if any(word in _MULTIPLES for word in fold(text).split()):
            return NumberRead(None, "cần một số viết đủ, không kèm chữ")
        return NumberRead(None, "cần một số, không kèm chữ",
                          format_number(_amount(number.group(1))))
    return NumberRead(None, "cần một số")


@lru_cache(maxsize=10_000)
def format_number(amount: Decimal, *, grouped: bool = False) -> str:
    """Normal form: "," before decimals, "." between groups from five digits on (1224; 10.000).

    `grouped` groups four digits too, for a number that was typed so.
    """
    plain = f"{amount.copy_abs():f}"
    integer, _, decimals = plain.partition(".")
    if grouped or amount.copy_abs() >= _GROUP_FROM:
        integer = f"{int(integer):,}".replace(",", ".")
    decimals = decimals.rstrip("0")
    return ("-" if amount < 0 else "") + integer + ("," + decimals if decimals else "")


def round_half_up(amount: Decimal, decimals: int) -> Decimal:
    """Round to at most `decimals` digits, half away from zero (85,75 → 85,8)."""
    return amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, EXACT)


def decimals_of(text: str) -> int:
    """How many decimals a readable number was typed with."""
    decimals = re.search(r",([0-9]+)", text)
    return len(decimals.group(1)) if decimals else 0
