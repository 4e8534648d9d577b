"""Parts that do not add up to the total beside them, and shares of people that cannot be."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.proofread.dates import AMOUNT, amount
from cchc_desktop.proofread.model import Context, Document, Hit, Part, Passage, Spot
from cchc_desktop.proofread.percents import follows
from cchc_desktop.report.number import format_number

_NOUN = r"(?:hồ sơ|thủ tục|TTHC|người|đồng chí|đ/c|văn bản|phiếu|dữ liệu|trường hợp|nhiệm vụ)"
_TOTAL = re.compile(rf"(?:[Tt]ổng(?: số| cộng)?(?!\w)[^0-9.;]{{0,70}}?|[Tt]iếp "
                    rf"nhận[^0-9.;]{{0,25}}?"
                    rf"|giải quyết[^0-9.;]{{0,60}}?| là:? |có )(?P<total>{AMOUNT}) "
                    rf"?(?P<noun>{_NOUN})?")
_PART = re.compile(
    rf"(?<![\w/.,-])(?P<amount>{AMOUNT})(?![\w/%]|[.,][0-9]| ?%)(?: ?(?P<noun>{_NOUN}))?"
    r"(?P<after>[^0-9,;.()+]{0,60})")
_GROUPS: dict[str, tuple[str, ...]] = {
    "tiếp nhận": ("online|trực tuyến|điện tử|một phần|toàn trình", "trực tiếp", "bưu chính|BCCI",
                  "kỳ trước|tồn|chuyển (?:sang|qua)"),
    "giải quyết": ("trước hạn", "đúng hạn|đúng thời hạn|đúng ngày", "quá hạn|trễ hạn")}
_SHARE = re.compile(rf"(?P<part>{AMOUNT}) ?(?:người|đ/c|đồng chí) ?(?:=|đạt|chiếm(?: tỷ lệ)?|\("
                    r"|,) ?"
                    rf"(?P<percent>{AMOUNT}) ?%")
_PEOPLE = re.compile(rf"(?:[Tt]ổng số|[Cc]án bộ|[Cc]ông chức)[^0-9;.]{{0,60}}?(?P<whole>{AMOUNT}) ?"
                     r"(?:người|đ/c|đồng chí)\.? *$")


class Share(NamedTuple):
    """A number with the words around it."""

    start: int
    end: int
    amount: Decimal
    words: str
    noun: str


def channels(passage: Passage, context: Context) -> Iterator[Hit]:
    """Tổng 224 hồ sơ: trực tuyến 94, trực tiếp 150."""
    for sentence in re.finditer(r"[^.]+(?:\.(?=[0-9])[^.]*)*(?:\. Trong đó[^.]*(?:\.(?=[0-9])"
                                r"[^.]*)*)?", passage.text):
        total = _TOTAL.search(sentence.group())
        if total:
            yield from _compare(sentence, total)


def _compare(sentence: re.Match[str], total: re.Match[str]) -> Iterator[Hit]:
    whole = amount(total["total"])
    shares = _shares(sentence.group(), total.end(), sentence.start())
    for name, patterns in _GROUPS.items():
        anchored = name == "tiếp nhận" or re.search("giải quyết", total.group())
        if not anchored or re.search("trực tuyến|online|giải quyết" if name == "tiếp nhận"
                                     else "trực tuyến", total.group()):
            continue
        parts = [share for share in shares if any(
            re.search(pattern, share.words) for pattern in patterns)]
        groups = {pattern for pattern in patterns for share in parts
                  if re.search(pattern, share.words)}
        if len(groups) < 2 or (name == "giải quyết" and len(groups) < 3):
            continue
        found = _closest(parts, patterns, whole)
        if found != whole and not _explained(found, whole, shares):
            words = " + ".join(format_number(share.amount) for share in _firsts(parts, patterns))
            start = sentence.start() + total.start("total")
            yield Hit(start, max(share.end for share in parts),
                      f"{words} = {format_number(found)}, nhưng ghi tổng {total['total']}"
                      f"{' ' + total['noun'] if total['noun'] else ''}.",
                      "Kiểm tra lại một trong các số.", cause=sentence.group()[:40])


def _firsts(parts: list[Share], patterns: Sequence[str]) -> list[Share]:
    """The first number of each kind."""
    firsts = {next((share for share in parts if re.search(pattern, share.words)), None)
              for pattern in patterns}
    return sorted(share for share in firsts if share)


def _closest(parts: list[Share], patterns: Sequence[str], whole: Decimal) -> Decimal:
    """The sum of the first of each kind, unless another reading of the parts gives the whole."""
    first = sum((share.amount for share in _firsts(parts, patterns)), Decimal(0))
    every = sum((share.amount for share in parts), Decimal(0))
    nested = every - max(share.amount for share in parts)
    return next((found for found in (first, every, nested) if found == whole), first)


def _explained(found: Decimal, whole: Decimal, shares: Sequence[Share]) -> bool:
    """Whether a number of the sentence is the sum itself: "trong kỳ 1215"."""
    return any(share.amount == found for share in shares) and found < whole


def _shares(text: str, start: int, offset: int) -> list[Share]:
    """The numbers after `start` with the words of their clause."""
    shares: list[Share] = []
    before = start
    for found in _PART.finditer(text, start):
        words = re.split(r"[,;.(+]", text[before:found.start("amount")])[-1]
        if re.search(r"mức(?: độ)? $", words):
            continue
        shares.append(Share(offset + found.start("amount"), offset + found.end(),
                            amount(found["amount"]), f"{words} {found['after']}",
                            found["noun"] or ""))
        before = found.end("noun") if found["noun"] else found.end("amount")
    return shares


def listed_parts(document: Document, context: Context) -> Iterator[Spot]:
    """A total, then "Trong đó:" and its parts in the same or the following paragraphs."""
    paragraphs = document.paragraphs
    for number, paragraph in enumerate(paragraphs):
        if paragraph.part is not Part.TEXT:
            continue
        total, rest = _announced(paragraph.text)
        if total is None:
            continue
        parts, last = _parts_of(document, number, rest, total.noun)
        whole = sum((share.amount for share in parts), Decimal(0))
        if len(parts) >= 2 and whole != total.amount and (
                whole > total.amount or last > number or len(parts) > 2):
            words = " + ".join(format_number(share.amount) for share in parts)
            yield Spot(number, Hit(total.start, total.end, f"Các phần cộng lại {words} = "
                                   f"{format_number(whole)}, nhưng ghi tổng "
                                   f"{format_number(total.amount)}.",
                                   "Kiểm tra lại một trong các số."))


_ANNOUNCED = re.compile(rf"(?P<total>{AMOUNT}) ?(?P<noun>{_NOUN})?(?: [^\W\d]+){{0,4}}[.,;:]? *"
                        r"(?:[Tt]rong đó|[Gg]ồm|[Bb]ao gồm)? *:? *$")


@lru_cache(4096)
def _announced(text: str) -> tuple[Share | None, int]:
    """The total a paragraph ends with, or that "Trong đó:" follows."""
    cut = re.search(r"[.;,]? *[Tt]rong đó *:", text)
    found = _ANNOUNCED.search(text[:cut.end()] if cut else text)
    if not found or (not found["noun"] and not cut):
        return None, 0
    if not re.search(r"[Tt]ổng|[Kk]ết quả|được|là|có", text[:found.start()]):
        return None, 0
    return Share(*found.span("total"), amount(found["total"]), "", found["noun"] or ""), (
        cut.end() if cut else len(text))


_ITEM = re.compile(
    rf"^(?:[Tt]rong đó *:? *)?[+*] *(?:[^:;]{{3,90}}?(?::|là:?)|[^0-9:;]{{3,90}}) "
    rf"*(?P<amount>{AMOUNT})"
    r"(?![\w/%]|[.,][0-9]| ?%)")
_INNER = re.compile(rf"(?:^|[;,]) *(?P<words>[^0-9:;,.]{{3,80}}?): *(?P<amount>{AMOUNT})"
                    r"(?![\w/%]|[.,][0-9]| ?%)")


def _parts_of(document: Document, number: int, rest: int, noun: str) -> tuple[list[Share], int]:
    text = document.paragraphs[number].text
    inside = [Share(*found.span("amount"), amount(found["amount"]), found["words"], noun)
              for found in _INNER.finditer(text[rest:])]
    if inside:
        return (inside if len(inside) > 2 else []), number
    parts: list[Share] = []
    last = number
    for following in document.paragraphs[number + 1:number + 12]:
        found = _ITEM.match(following.text)
        if not found or following.part is not Part.TEXT:
            break
        parts.append(Share(*found.span("amount"), amount(found["amount"]), "", noun))
        last += 1
    return parts, last


def shares_of_people(document: Document, context: Context) -> Iterator[Spot]:
    """Shares of n persons: of 8 people, 7 are 87,5 %, never 87 %."""
    before = ""
    for number, paragraph in enumerate(document.paragraphs):
        whole = _PEOPLE.search(before)
        if whole and paragraph.part is Part.TEXT:
            for found in _SHARE.finditer(paragraph.text):
                part, people = amount(found["part"]), amount(whole["whole"])
                right = follows(part, people, found["percent"])
                if part <= people and right is not None and right != amount(found["percent"]):
                    exact = format_number((100 * part / people).quantize(Decimal("0.1")))
                    yield Spot(number, Hit(*found.span("percent"), f"{found['part']} trên "
                                           f"{whole['whole']} người là {exact}%, nhưng ghi "
                                           f"{found['percent']}%.", f"Sửa thành {exact}%.", exact))
        if paragraph.text.startswith(("*", "-")) or whole is None:
            before = paragraph.text


def people_inside(passage: Passage, context: Context) -> Iterator[Hit]:
    """Contract staff counted inside the biên chế they do not belong to."""
    for found in re.finditer(r"(?:cán bộ, công chức|biên chế)[^.;]{0,120}?trong đó có (\d+ (?:cán "
                             r"bộ|"
                             r"người|lao động)?[^.;,]{0,20}hợp đồng)", passage.text):
        yield Hit(found.start(1), found.end(1), f"“{found.group(1)}” kể trong số cán bộ, công chức "
                  "được giao; lao động hợp đồng nằm ngoài biên chế.",
                  "Tách lao động hợp đồng ra ngoài số biên chế.")


def remainder_unsaid(passage: Passage, context: Context) -> Iterator[Hit]:
    """8/10 đạt chuẩn, and nothing on the other two."""
    for found in re.finditer(r"đạt (?:tiêu )?chuẩn[^0-9;.]{0,30}([0-9]{1,3})/([0-9]{1,3})[^;.]*",
                             passage.text):
        rest = passage.text[found.end():]
        following = re.search(r"(?<!không )(?<!chưa )đạt (?:tiêu )?chuẩn[^0-9;.]{0,30}[0-9]", rest)
        until = rest[:following.start()] if following else rest
        if re.search(r"(?:không|chưa) $", passage.text[:found.start()]):
            continue
        if int(found.group(1)) < int(found.group(2)) and not re.search(
                r"(?:không|chưa) đạt", found.group() + until[:150]):
            missing = int(found.group(2)) - int(found.group(1))
            yield Hit(found.start(1), found.end(2), f"Còn {missing} người chưa đạt chuẩn nhưng "
                      "không nói đến.", "Nêu số chưa đạt và lý do.")
