"""The parts of the form of a report, with how each must look (Nghị định 30/2020/NĐ-CP, PL I, V)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from docx.text.paragraph import Paragraph as WordParagraph

from cchc_desktop.proofread.docx_reading import Read
from cchc_desktop.proofread.formatting import main_look, shape
from cchc_desktop.proofread.model import Paragraph, Part


class Element(NamedTuple):
    """One part of the form. None where either is allowed; sizes in points."""

    code: str
    name: str
    article: str
    part: Part
    pattern: str
    sizes: tuple[float, float]
    bold: bool | None
    italic: bool | None = False
    capitals: bool = False
    align: str = ""


ELEMENTS = (
    Element("quoc_hieu", "Quốc hiệu", "II.1.a", Part.HEAD, r"CỘNG H(?:ÒA|OÀ) XÃ HỘI", (12, 13),
            True, capitals=True, align="center"),
    Element("tieu_ngu", "Tiêu ngữ", "II.1.b", Part.HEAD, r"Độc lập", (13, 14), True,
            align="center"),
    Element("co_quan", "Tên cơ quan ban hành", "II.2.b", Part.HEAD,
            r"(?i)[ỦU][ỶY]? ?BAN NHÂN DÂN|UỶ BAN", (12, 13), True, capitals=True, align="center"),
    Element("so", "Số, ký hiệu", "II.3.c", Part.HEAD, r"Số ?:", (13, 13), False, align="center"),
    Element("ngay", "Địa danh và ngày tháng", "II.4.c", Part.HEAD, r".{2,40}, ?ngày.*tháng",
            (13, 14), False, italic=True, align="center"),
    Element("ten_loai", "Tên loại văn bản", "II.5.b", Part.HEAD, r"(?i)BÁO CÁO$", (13, 14), True,
            capitals=True, align="center"),
    Element("trich_yeu", "Trích yếu", "II.5.b", Part.TITLE, r".", (13, 14), True, align="center"),
    Element("kinh_gui", "Kính gửi", "II.9.d", Part.HEAD, r"Kính gửi", (13, 14), False),
    Element("muc", "Tiêu đề mục", "II.6.đ", Part.HEADING, r"[IVX]+\.", (13, 14), True,
            capitals=True),
    Element("noi_nhan", "“Nơi nhận”", "II.9.d", Part.ENDING, r"Nơi nhận", (12, 12), True,
            italic=True),
    Element("noi_nhan_dong", "Danh sách nơi nhận", "II.9.d", Part.ENDING, r"-", (11, 11), False),
    Element("quyen_han", "Quyền hạn, chức vụ người ký", "II.7.đ", Part.ENDING,
            r"(?i)(?:TM|KT|TL|TUQ|Q)\.|(?:PHÓ )?CHỦ TỊCH$|CHÁNH VĂN PHÒNG", (13, 14), True,
            capitals=True, align="center"),
    Element("phu_luc", "Từ “Phụ lục”", "III.1.b", Part.APPENDIX, r"(?i)phụ lục(?: \w{1,4})?$",
            (14, 14), True, align="center"),
    Element("kem_theo", "Dòng “Kèm theo”", "III.1.c", Part.APPENDIX, r"\(?Kèm theo", (13, 14),
            False, italic=True, align="center"),
)

_ALIGNED = {"center": "canh giữa"}


class Flaw(NamedTuple):
    """What is wrong in the layout: the rule, where, and what to do."""

    code: str
    article: str
    where: str
    said: str
    action: str
    paragraph: int = 0
    quote: str = ""


def found_elements(read: Read) -> Iterator[tuple[Element, int, Paragraph, WordParagraph]]:
    """Every paragraph that is one of the elements, the first element that fits."""
    for number, (paragraph, behind) in enumerate(zip(read.document.paragraphs, read.behind,
                                                     strict=True)):
        if behind is None:
            continue
        for element in ELEMENTS:
            if paragraph.part is element.part and re.match(element.pattern, paragraph.text):
                yield element, number, paragraph, behind
                break


def element_flaws(read: Read) -> Iterator[Flaw]:
    """Elements in another size, weight, slope, case or place than the decree's."""
    for element, number, paragraph, behind in found_elements(read):
        for said, action in _wrong(element, paragraph, behind):
            yield Flaw(element.code, element.article, element.name, said, action, number,
                       paragraph.text)


def _wrong(element: Element, paragraph: Paragraph,
           behind: WordParagraph) -> Iterator[tuple[str, str]]:
    look = main_look(behind)
    if look is None:
        return
    least, most = element.sizes
    if not least <= look.size <= most:
        sizes = f"{least:g}" if least == most else f"{least:g} - {most:g}"
        yield f"cỡ chữ {look.size:g}".replace(".", ","), f"Dùng cỡ chữ {sizes}."
    if element.bold is not None and look.bold != element.bold:
        yield (("chữ không đậm", "Dùng chữ đậm.") if element.bold
               else ("chữ đậm", "Bỏ chữ đậm."))
    if element.italic is not None and look.italic != element.italic:
        yield (("chữ đứng", "Dùng chữ nghiêng.") if element.italic
               else ("chữ nghiêng", "Dùng chữ đứng."))
    if look.underlined:
        yield "gạch chân chữ", "Bỏ gạch chân; đường kẻ là nét liền riêng ở dưới."
    if element.capitals and not paragraph.text.isupper():
        yield "không viết bằng chữ in hoa", "Viết bằng chữ in hoa."
    align = shape(behind).align
    if element.align and align != element.align:
        yield f"không {_ALIGNED[element.align]}", "Canh giữa."
