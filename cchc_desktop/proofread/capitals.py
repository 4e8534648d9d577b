"""Capitals by Nghị định 30/2020/NĐ-CP, Phụ lục II."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cchc_desktop.proofread.alphabet import LOWER, UPPER, plain, sentence_starts, word_set
from cchc_desktop.proofread.model import Context, Hit, Part, Passage
from cchc_desktop.proofread.names_data import names

_UNITS = re.compile(r"(?<!\w)(Xã|Phường|Huyện|Tỉnh|Thôn|Xóm|Thị trấn|Thị xã|Quận|Đặc khu)(?!\w)"
                    r"(?! (?:ủy|uỷ|đoàn|đội|hội)\b)")
_FAMILY = word_set(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Điện Hùng "
    "Trưng Quang Lam Bà")
_NEXT_NAME = re.compile(rf" ([{UPPER}]\w*|[0-9]+)")
_AFTER_DAY = re.compile(rf"[0-9]{{4}} ((?:[{UPPER}][{LOWER}]*) [{LOWER}]+)")


def unit_words(passage: Passage, context: Context) -> Iterator[Hit]:
    """UBND Xã, của Phường: the common noun of a unit is small (PL II.III.1.a)."""
    text = passage.text
    if text.isupper() or passage.part in (Part.HEAD, Part.TITLE):
        return
    starts = sentence_starts(text)
    for found in _UNITS.finditer(text):
        following = _NEXT_NAME.match(text, found.end())
        if found.start() in starts or (following and (
                following.group(1).isdigit() or following.group(1) in _FAMILY - {"Lam"})):
            continue
        before = text[:found.start()].rstrip().rpartition(" ")[2]
        if before[:1].isupper() and not re.fullmatch(r"[A-ZĐ]{3,}", before):
            continue
        right = found.group().lower()
        written = _with_before(text, found.start(), found.end())
        yield Hit(found.start(), found.end(), f"“{written}”: danh từ chung “{right}” không "
                  "viết hoa (Nghị định 30/2020/NĐ-CP, Phụ lục II, III.1.a).",
                  f"Viết “{right}”.", right, right)


def _with_before(text: str, start: int, end: int) -> str:
    return text[text.rfind(" ", 0, max(start - 1, 0)) + 1:end]


def agency_names(passage: Passage, context: Context) -> Iterator[Hit]:
    """Thủ tướng chính phủ, ban pháp chế (PL II.IV, V.3)."""
    yield from _named(passage, "certain")


def likely_names(passage: Passage, context: Context) -> Iterator[Hit]:
    """Ban chỉ đạo."""
    yield from _named(passage, "likely")


def _named(passage: Passage, kind: str) -> Iterator[Hit]:
    if passage.part is Part.HEAD:
        return
    forms = _forms(kind)
    for found in _pattern(kind).finditer(passage.text):
        written = found.group()
        right = forms[plain(written)]
        usual = "các " + written.lower()
        if written == right or written.isupper() or passage.text[:found.start()].lower().endswith(
                (usual[:4], "một ", "những ")) or right in ("Chính phủ", "Quốc hội"):
            continue
        if plain(written) == plain(right) and written.lower() != right.lower():
            continue
        yield Hit(found.start(), found.end(), f"“{written}” viết hoa chưa đúng (Nghị định 30/2020/"
                  "NĐ-CP, Phụ lục II).", f"Viết “{right}”.", right, written)


@cache
def _forms(kind: str) -> dict[str, str]:
    return {plain(name): name for name in reversed(names(kind))}


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    listed = sorted(names(kind), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)


def place_names(passage: Passage, context: Context) -> Iterator[Hit]:
    """Thanh hóa: every syllable of a name is capital (PL II.III.1)."""
    known = _places(context)
    for found in re.finditer(rf"(?<!\w)(?:tỉnh|huyện|xã|phường|thành phố|thị xã) "
                             rf"([{UPPER}][{LOWER}]+(?: \w+){{1,2}})", passage.text):
        words = found.group(1).split(" ")
        for count in (3, 2):
            written = " ".join(words[:count])
            right = known.get(plain(written))
            if right and any(word[0].islower() for word in written.split(" ")):
                at = found.start(1)
                yield Hit(at, at + len(written), f"“{written}” là tên riêng, viết hoa các chữ cái "
                                                 "đầu.",
                          f"Viết “{right}”.", right, written)
                break


@lru_cache(64)
def _places(context: Context) -> dict[str, str]:
    own = (context.name, *(re.sub(r"^(tỉnh|huyện|thị xã|thành phố) ", "", text)
                           for text in (context.district, context.province)))
    return {plain(name): name for name in (*names("provinces"), *own) if " " in name}


def stray_capitals(passage: Passage, context: Context) -> Iterator[Hit]:
    """A common word with a capital inside a sentence: "nên Nhận thức của"."""
    text = passage.text
    if text.isupper() or passage.part not in (Part.TEXT, Part.TITLE, Part.OPENING):
        return
    starts = sentence_starts(text)
    for found in _stray().finditer(text):
        before = text[:found.start()]
        if found.start() in starts or not re.search(rf"[{LOWER},] $", before) or re.search(
                r"(?:Kế hoạch|Quyết định|Quy chế|Đề án|Báo cáo|Luật|Trung tâm|Ban|Phòng|Sở|Bộ|số"
                r"|Tổ|Hội|Vụ|Cục|Thông tư|Nghị định|Mô hình|Chương trình|năm) $", before):
            continue
        written = found.group()
        right = written.lower()
        beside = " ".join([*before.split()[-2:], written])
        yield Hit(found.start(), found.end(), f"“{beside}”: chữ “{written.split(' ')[0]}” ở giữa "
                  "câu không viết hoa.", f"Viết “{right}”.", right, right)
    yield from _after_day(text)


def _after_day(text: str) -> Iterator[Hit]:
    """A title written on after the date begins small: "ngày 10/02/2022 Thực hiện"."""
    for found in _AFTER_DAY.finditer(text):
        if found.group(1) in names("stray"):
            right = found.group(1).lower()
            yield Hit(found.start(1), found.end(1), f"Sau ngày tháng, “{found.group(1)}” không "
                      "viết hoa.", f"Viết “về {right}” hoặc “{right}”.", right, "day")


@cache
def _stray() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(names('stray'), key=len, reverse=True))})"
                      rf"(?= [{LOWER}]|[,.;])")
