"""Rows of an appendix in a foreign text: shares against the two rows below, units in cells.

Between the cells of a row is a space, in one read from a table of Word also "|".
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.proofread.dates import AMOUNT, amount
from cchc_desktop.proofread.model import BETWEEN_CELLS, Context, Document, Hit, Part, Spot
from cchc_desktop.proofread.percents import follows
from cchc_desktop.report.number import format_number

_SHARE = re.compile(rf"(?=.{{0,60}}[Tt]ỷ lệ).*%[ |]*(?P<percent>{AMOUNT})?[ |]*$")
_COUNT = re.compile(rf"(?:.*[^\d,.])(?P<amount>{AMOUNT}) *$")
_ANY_SHARE = re.compile(rf"^[^%]*[Tt]ỷ lệ[^%]*%[ |]+(?P<percent>{AMOUNT}) *$")
_OTHER_UNIT = re.compile(rf"[\d.\s|]*Tỷ lệ[^%]* (?P<cell>(?:Văn bản|Thủ tục|Hồ sơ|Người|Đơn vị|"
                         rf"Nhiệm vụ|Phiếu)[ |]+(?P<amount>{AMOUNT})) *$")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*(?=\.?[ |])")
_MONEY = re.compile(r"[Tt]riệu đồng[ |]*(?P<cell>[^\n]*(?:tỷ|tỉ|nghìn|%|/)[^\n]*)$")


def shares(document: Document, context: Context) -> Iterator[Spot]:
    """A share that does not follow from the two counts below it, or is left blank."""
    rows = document.paragraphs
    for number, row in enumerate(rows[:-2]):
        if row.part is not Part.APPENDIX:
            continue
        share, whole, part = (pattern.match(rows[number + step].text) for step, pattern in (
            (0, _SHARE), (1, _COUNT), (2, _COUNT)))
        below = rows[number + 1:number + 3]
        if not (share and whole and part) or any("%" in each.text or not _inside(
                each.text, row.text) for each in below):
            continue
        yield from _compared(number, share, amount(whole["amount"]), amount(part["amount"]))


def _inside(row: str, share: str) -> bool:
    """Whether the number of a row, if it has one, is inside that of the share: 1.1 in 1, not 7."""
    number, above = _NUMBER.match(row), _NUMBER.match(share)
    return not number or bool(above and number.group().startswith(f"{above.group()}."))


def _compared(number: int, share: re.Match[str], whole: Decimal, part: Decimal) -> Iterator[Spot]:
    right = follows(part, whole, share["percent"] or "0,0")
    if right is None and not part and share["percent"] and amount(share["percent"]):
        yield Spot(number, Hit(*share.span("percent"), "0 ÷ 0 không tính được tỷ lệ, nhưng ô ghi "
                               f"{share['percent']}.", "Ghi “-”, hoặc xem lại hai số."))
    if right is None or part > whole:
        return
    words = f"{format_number(part)} ÷ {format_number(whole)} × 100 = {format_number(right)}"
    if share["percent"] is None:
        yield Spot(number, Hit(0, share.end(), f"Tỷ lệ còn trống, trong khi {words}.",
                               "Điền tỷ lệ."))
    elif amount(share["percent"]) != right and amount(share["percent"]) <= 100:
        yield Spot(number, Hit(*share.span("percent"), f"{words}, nhưng ô tỷ lệ ghi "
                               f"{share['percent']}.", "Sửa tỷ lệ, hoặc xem lại hai số."))


def over(document: Document, context: Context) -> Iterator[Spot]:
    """More than 100 in a cell of shares; a zero before a share."""
    for number, row in enumerate(document.paragraphs):
        found = _ANY_SHARE.match(row.text) if row.part is Part.APPENDIX else None
        if found and amount(found["percent"]) > 100:
            yield Spot(number, Hit(*found.span("percent"), f"Ô tỷ lệ ghi {found['percent']}%, lớn "
                                   "hơn 100%.", "Xem lại, có thể gõ nhầm dòng."))
        elif found and re.match("0[0-9]", found["percent"]):
            yield Spot(number, Hit(*found.span("percent"), f"Ô tỷ lệ ghi “{found['percent']}”.",
                                   "Trong ô tỷ lệ không viết số 0 phía trước."))


def other_unit(document: Document, context: Context) -> Iterator[Spot]:
    """A row of shares that counts documents or files: the unit and the number are of another."""
    for number, row in enumerate(document.paragraphs):
        found = _OTHER_UNIT.match(row.text) if row.part is Part.APPENDIX else None
        if found and amount(found["amount"]) > 100:
            written = found["cell"].replace(BETWEEN_CELLS, " ")
            yield Spot(number, Hit(*found.span("cell"), f"Dòng hỏi tỷ lệ nhưng ghi “{written}”.",
                                   "Ghi tỷ lệ phần trăm, hoặc xem có gõ nhầm dòng không."))


def money(document: Document, context: Context) -> Iterator[Spot]:
    """A cell in million đồng that brings a unit or a share of its own."""
    for number, row in enumerate(document.paragraphs):
        found = _MONEY.search(row.text) if row.part is Part.APPENDIX else None
        if found and re.search("[0-9]", found["cell"]):
            yield Spot(number, Hit(*found.span("cell"), f"Đơn vị tính là triệu đồng, nhưng ô ghi "
                                   f"“{found['cell'].strip()}”.", "Ghi một số theo triệu đồng."))
