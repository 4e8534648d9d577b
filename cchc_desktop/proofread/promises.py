"""What the closing and the title say the report is and holds, against what it is and holds."""

import re
from collections.abc import Iterator

from cchc_desktop.proofread.alphabet import plain, word_set
from cchc_desktop.proofread.model import Context, Document, Hit, Paragraph, Part, Spot

_GENERAL = word_set(
    "trên đây là báo cáo của về kết quả tình hình thực hiện công tác cải cách hành chính "
    "cchc năm quý tháng và các ubnd ủy ban nhân dân xã phường thị trấn đặc khu địa bàn "
    "kính trình gửi xin để theo dõi chỉ đạo huyện tỉnh sở phòng nội vụ i ii iii iv đầu "
    "cuối từ ngày đến nhiệm vụ phương hướng trong thời gian tới trọng tâm kỳ số liệu phụ "
    "lục có kèm")
_PROMISED = re.compile(r"phương hướng|nhiệm vụ trọng tâm", re.IGNORECASE)
_HELD = re.compile(r"phương hướng|nhiệm vụ|thời gian tới|kế hoạch .{0,30}(?:tới"
                   r"|sau)", re.IGNORECASE)


def promised_section(document: Document, context: Context) -> Iterator[Spot]:
    """A closing (or title) that promises plans in a report without a section on them."""
    headings = [each for each in document.paragraphs
                if each.part is Part.HEADING and each.level <= 2]
    if len(headings) < 3 or any(_HELD.search(each.text) and not re.search(
            r"kết quả", each.text, re.IGNORECASE) for each in headings):
        return
    for number, paragraph in enumerate(document.paragraphs):
        found = _PROMISED.search(paragraph.text)
        if paragraph.part in (Part.CLOSING, Part.TITLE) and found:
            end = _clause_end(paragraph.text, found.end())
            yield Spot(number, Hit(found.start(), end, "Hứa có “phương hướng, nhiệm vụ” nhưng báo "
                                   "cáo không có mục này.", "Thêm mục phương hướng, hoặc bỏ ở câu "
                                                        "này."))
            return


def _clause_end(text: str, at: int) -> int:
    found = re.compile(r" của |[.;,]").search(text, at)
    return found.start() if found else len(text)


def closing_differs(document: Document, context: Context) -> Iterator[Spot]:
    """A closing that calls the report something else than its title does."""
    title = " ".join(each.text for each in document.paragraphs if each.part is Part.TITLE)
    if not title:
        return
    known = set(plain(f"{title} {context.name} {context.district} {context.province}").split())
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is Part.CLOSING:
            yield from _told(number, paragraph, known | _GENERAL)


def _told(number: int, paragraph: Paragraph, known: set[str]) -> Iterator[Spot]:
    named = re.match(r"Trên đây là (.*?)(?= của UBND| của Ủy| của xã| của phường|\.|$)",
                     paragraph.text)
    if not named:
        return
    other = [word for word in plain(named.group(1)).split()
             if word not in known and not word.isdigit()]
    if len(other) >= 2:
        yield Spot(number, Hit(named.start(1), named.end(1), f"Câu kết gọi báo cáo khác với trích "
                               f"yếu: trích yếu không có “{' '.join(other)}”.",
                               "Viết câu kết theo đúng trích yếu."))
