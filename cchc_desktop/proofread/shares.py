"""A number said to be a share of the total named before it: "1220 hồ sơ trước hạn, đạt 98%"."""

import re
from collections.abc import Iterator

from cchc_desktop.proofread.dates import AMOUNT, amount
from cchc_desktop.proofread.model import Context, Hit, Part, Passage
from cchc_desktop.proofread.percents import follows
from cchc_desktop.report.number import format_number, round_half_up

_NOUNS = r"hồ sơ|thủ tục|TTHC|người|văn bản|phiếu|nhiệm vụ|trường hợp|hộ"
_SHARE = re.compile(
    rf"(?<![\w/.,-])(?P<part>{AMOUNT}) (?P<noun>{_NOUNS})(?P<words>(?: [^\W\d]+){{0,6}}) ?(?:, ?)?"
    rf"(?:đạt|chiếm|bằng|=|\()(?: tỷ lệ)? ?(?P<percent>{AMOUNT}) ?%")
_OF_IT = re.compile(r"trong đó|gồm|, có\b")
_OTHER = re.compile(r"tăng|giảm|so với|cùng kỳ|kế hoạch|chỉ tiêu|dự toán")


def share_of_total(passage: Passage, context: Context) -> Iterator[Hit]:
    """No total of the same things in the paragraph gives the share."""
    if passage.part is not Part.TEXT:
        return
    for found in _SHARE.finditer(passage.text):
        part, stated = amount(found["part"]), amount(found["percent"])
        before = re.split(r"[.;](?![0-9])", passage.text[:found.start()])[-1]
        wholes = [amount(each.group(1)) for each in re.finditer(
            rf"(?<![\w/.,-])({AMOUNT}) {found['noun']}", before)]
        larger = [whole for whole in wholes if whole >= part and whole]
        rest = passage.text[found.end():found.end() + 24]
        if not larger or not _OF_IT.search(before) or _OTHER.search(found.group() + rest):
            continue
        if stated != 100 and not any(
                follows(part, whole, found["percent"]) == stated for whole in larger):
            nearest = min(larger, key=lambda whole: abs(100 * part / whole - stated))
            exact = format_number(round_half_up(100 * part / nearest, 1))
            yield Hit(*found.span("percent"), f"{found['part']} trên {format_number(nearest)} "
                      f"{found['noun']} là {exact}%, nhưng ghi {found['percent']}%.",
                      "Xem lại tỷ lệ hoặc hai số.")
