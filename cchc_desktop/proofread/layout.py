"""The layout of a Word file against Nghị định 30/2020/NĐ-CP, Phụ lục I."""

import re
from collections.abc import Iterator

from docx.document import Document as WordDocument

from cchc_desktop.check.finding import Place
from cchc_desktop.form.relations import Severity
from cchc_desktop.proofread.docx_reading import Read
from cchc_desktop.proofread.layout_elements import Flaw, element_flaws, found_elements
from cchc_desktop.proofread.layout_page import (
    body_flaws,
    letter_flaws,
    number_flaws,
    one_line_flaws,
    page_flaws,
    size_set_flaws,
)
from cchc_desktop.proofread.model import Context, Kind, Part, TextFinding

_DECREE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, {}"
_EXPECTED = (
    ("quoc_hieu", "Quốc hiệu", "II.1.a", "Thêm “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”."),
    ("tieu_ngu", "Tiêu ngữ", "II.1.b", "Thêm “Độc lập - Tự do - Hạnh phúc”."),
    ("so", "Số, ký hiệu", "II.3", "Thêm “Số: …/BC-UBND”."),
    ("ngay", "Địa danh và ngày tháng", "II.4", "Thêm địa danh, ngày, tháng, năm."),
    ("ten_loai", "Tên loại văn bản", "II.5", "Thêm dòng “BÁO CÁO”."),
    ("noi_nhan", "Nơi nhận", "II.9", "Thêm phần Nơi nhận."))
_DATE = re.compile(r"ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})")


def check_layout(word: WordDocument, read: Read, context: Context) -> tuple[TextFinding, ...]:
    """Everything in which the file differs from the decree; empty for a text that is no report."""
    flaws = (*page_flaws(word), *number_flaws(word), *letter_flaws(read), *_missing(read),
             *element_flaws(read), *one_line_flaws(word, read), *size_set_flaws(read),
             *_dates(read), *body_flaws(read))
    return tuple(_finding(read, flaw) for flaw in dict.fromkeys(flaws))


def _missing(read: Read) -> Iterator[Flaw]:
    present = {element.code for element, *_ in found_elements(read)}
    for code, name, article, action in _EXPECTED:
        if code not in present:
            yield Flaw(f"thieu_{code}", article, name, "không tìm thấy", action)


def _dates(read: Read) -> Iterator[Flaw]:
    """Days below 10 and months 1, 2 have a zero before them, months 3 to 9 none (II.4.b)."""
    for element, number, paragraph, _ in found_elements(read):
        found = _DATE.search(paragraph.text) if element.code == "ngay" else None
        if not found:
            continue
        day, month = int(found[1]), int(found[2])
        right = (f"{day:02}", f"{month:02}" if month < 3 else str(month))
        if (found[1], found[2]) != right:
            yield Flaw("ngay_so_0", "II.4.b", element.name, f"viết “{found.group()}”",
                       f"Viết “ngày {right[0]} tháng {right[1]} năm {found[3]}”.", number,
                       paragraph.text)


def _finding(read: Read, flaw: Flaw) -> TextFinding:
    paragraph = read.document.paragraphs[flaw.paragraph]
    line = paragraph.line if flaw.quote else 0
    place = Place(flaw.paragraph if flaw.quote else 0, "", line, -1, -1, flaw.quote, None)
    severity = Severity.WARNING if paragraph.part is Part.TEXT else Severity.ERROR
    return TextFinding(f"the_thuc_{flaw.code}", Kind.LAYOUT, severity, flaw.where,
                       f"{flaw.said} ({_DECREE.format(flaw.article)}).", flaw.action, (place,))
