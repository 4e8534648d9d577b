"""Small things written in two ways: one name in two capitals, one address with two spellings."""

import re
from collections import Counter
from collections.abc import Iterator

from cchc_desktop.proofread.citations import Citation, citations
from cchc_desktop.proofread.model import Context, Document, Hit, Part, Passage, Spot
from cchc_desktop.proofread.near_misses import one_letter_apart

_NAMES = ("bộ phận một cửa", "bộ phận tiếp nhận và trả kết quả", "chính quyền số",
          "chính quyền điện tử", "cổng dịch vụ công", "trang thông tin điện tử",
          "cổng thông tin điện tử", "phục vụ nhân dân", "hài lòng của nhân dân",
          "tổ tuyên truyền", "vì nhân dân phục vụ")
_NAMED = re.compile(rf"(?<!\w)(?:{'|'.join(_NAMES)})(?!\w)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://([\w.-]+\w)", re.IGNORECASE)
_HALF = re.compile(r"\b(?:Trong )?0?6 tháng(?: của)? năm (?:19|20)[0-9]{2}")
_QUARTER = re.compile(r"(?<=[^\W\d_] )Quý (?=(?:IV|I{1,3})\b)")
_SLASHED = re.compile(r"\b[Qq]uý (?:IV|I{1,3}) ?/ (?=[0-9]{4})")
_WITHOUT_NUMBER = re.compile(
    r"(?:đã (?:xây dựng và )?ban hành|ban hành) (?:các )?((?:[Kk]ế hoạch|[Nn]ghị quyết|[Qq]uyết "
    r"định"
    r"|KH|[Cc]ông văn|[Cc]hỉ thị)(?= (?:về|tuyên|của|thực))[^.;]{0,60})")


def mixed_capitals(document: Document, context: Context) -> Iterator[Spot]:
    """Bộ phận Một cửa and Bộ phận một cửa in one document."""
    forms: dict[str, Counter[str]] = {}
    places: list[tuple[int, int, int, str]] = []
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part in (Part.APPENDIX, Part.HEAD) or paragraph.text.isupper():
            continue
        for found in _NAMED.finditer(paragraph.text):
            inner = found.group()[0].lower() + found.group()[1:]
            if not found.group().isupper():
                forms.setdefault(inner.lower(), Counter())[inner] += 1
                places.append((number, found.start(), found.end(), inner))
    for number, start, end, inner in places:
        counted = forms[inner.lower()].most_common()
        if len(counted) > 1 and inner != counted[0][0]:
            usual = counted[0][0]
            text = document.paragraphs[number].text
            right = text[start] + usual[1:]
            yield Spot(number, Hit(start, end, f"“{text[start:end]}” ở chỗ khác viết “{right}”.",
                                   "Viết hoa thống nhất trong cả văn bản.", right, inner.lower()))


def addresses(document: Document, context: Context) -> Iterator[Spot]:
    """Two addresses one letter apart: one of them is misspelt."""
    seen: dict[str, int] = {}
    for number, paragraph in enumerate(document.paragraphs):
        for found in _ADDRESS.finditer(paragraph.text):
            name = found.group(1).lower()
            other = next((each for each in seen if one_letter_apart(each, name)), None)
            if other and name not in seen:
                yield Spot(number, Hit(found.start(1), found.end(1), f"Địa chỉ “{name}” ở chỗ khác "
                                       f"viết “{other}”.", "Xem lại địa chỉ nào đúng."))
            seen.setdefault(name, number)


def half_year(passage: Passage, context: Context) -> Iterator[Hit]:
    """6 tháng năm 2022: the first or the last six?"""
    for found in _HALF.finditer(passage.text):
        yield Hit(found.start(), found.end(), f"“{found.group()}” chưa rõ là 6 tháng đầu năm hay "
                  "cuối năm.", "Thêm “đầu” hoặc “cuối”.")


def quarter_form(passage: Passage, context: Context) -> Iterator[Hit]:
    """Quý III with a capital inside a sentence; quý II/ 2022 with a space."""
    if passage.text.isupper() or passage.part in (Part.HEAD, Part.APPENDIX):
        return
    for found in _QUARTER.finditer(passage.text):
        yield Hit(found.start(), found.end() - 1, "“Quý” ở giữa câu không viết hoa.", "Viết “quý”.",
                  "quý", "x")
    for found in _SLASHED.finditer(passage.text):
        right = found.group().replace(" /", "/").replace("/ ", "/")
        yield Hit(found.start(), found.end(), f"“{found.group()}” có dấu cách sau dấu gạch chéo.",
                  "Viết liền.", right)


def type_in_title(document: Document, context: Context) -> Iterator[Spot]:
    """Kế hoạch số … về việc kế hoạch …: the type said twice."""
    for number, paragraph in enumerate(document.paragraphs):
        for cited in citations(paragraph.text):
            if _said_again(cited):
                yield Spot(number, Hit(cited.start, cited.end, f"“{cited.type} số {cited.name} … "
                                       f"{cited.title[:24]}…”: nhắc lại tên loại.",
                                       f"Bỏ chữ “{cited.type.lower()}” ở trích yếu.", None, "x"))


def _said_again(cited: Citation) -> bool:
    title = re.sub(r"^(?:về việc|về|v/v) ", "", cited.title.lower())
    return bool(cited.type) and title.startswith(cited.type.lower())


def without_number(document: Document, context: Context) -> Iterator[Spot]:
    """Documents said to be issued, without number and date."""
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.TEXT:
            continue
        cited = [each.start for each in citations(paragraph.text)]
        for found in _WITHOUT_NUMBER.finditer(paragraph.text):
            if not any(found.start() <= start <= found.end() + 20 for start in cited):
                yield Spot(number, Hit(found.start(1), found.end(1), f"“{found.group(1)[:40]}…” "
                                       "được ban hành nhưng không nêu số, ngày.",
                                       "Ghi số, ký hiệu, ngày ban hành.", None, "x"))
