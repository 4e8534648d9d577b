"""The page and what holds for the whole text: paper, margins, page number, font, colour, body."""

import re
from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.text.paragraph import Paragraph

from cchc_desktop.document.text_width import bold_width
from cchc_desktop.proofread.docx_reading import Read
from cchc_desktop.proofread.formatting import looks, main_look, shape
from cchc_desktop.proofread.layout_elements import Flaw, found_elements
from cchc_desktop.proofread.model import Part

_SLACK = 0.5  # millimetres
_MARGINS = (("top_margin", "trên", 20, 25), ("bottom_margin", "dưới", 20, 25),
            ("left_margin", "trái", 30, 35), ("right_margin", "phải", 15, 20))
_BLACK = ("auto", "000000")
_SETS = ((13.0, 14.0, 14.0), (12.0, 13.0, 13.0))


def page_flaws(word: WordDocument) -> Iterator[Flaw]:
    """Paper and margins of the first section, and of every other that stands upright."""
    for number, section in enumerate(word.sections):
        if section.page_width is None or section.page_height is None:
            continue
        if number and section.orientation == WD_ORIENT.LANDSCAPE:
            continue
        where = "Khổ giấy" if not number else f"Khổ giấy, phần {number + 1}"
        size = (section.page_width.mm, section.page_height.mm)
        if abs(min(size) - 210) > 1 or abs(max(size) - 297) > 1:
            yield Flaw("khogiay", "I.1", where, f"trang {size[0]:.0f} × {size[1]:.0f} mm, không "
                                                "phải A4",
                       "Chọn khổ A4 (210 × 297 mm).")
        elif size[0] > size[1]:
            yield Flaw("chieu_giay", "I.2", where, "trang nằm ngang", "Để trang theo chiều dọc.")
        yield from _margins(section, number)


def _margins(section: Section, number: int) -> Iterator[Flaw]:
    for name, word, least, most in _MARGINS:
        length = getattr(section, name)
        if length is not None and not least - _SLACK <= length.mm <= most + _SLACK:
            where = f"Lề {word}" + (f", phần {number + 1}" if number else "")
            yield Flaw(f"le_{name.split('_')[0]}", "I.3", where, f"rộng {length.mm:.0f} mm",
                       f"Đặt lề {word} {least} - {most} mm.")


def number_flaws(word: WordDocument) -> Iterator[Flaw]:
    """The page number: top centre, not on the first page, size 13 to 14."""
    section = word.sections[0]
    if _has_page_field(section.footer._element):
        yield Flaw("so_trang", "I.7", "Số trang", "đặt ở cuối trang",
                   "Đặt số trang ở giữa lề trên (đầu trang).")
        return
    if not _has_page_field(section.header._element):
        yield Flaw("so_trang", "I.7", "Số trang", "không có", "Chèn số trang ở giữa lề trên.")
        return
    if not section.different_first_page_header_footer or _has_page_field(
            section.first_page_header._element):
        yield Flaw("so_trang_dau", "I.7", "Số trang", "hiện cả ở trang thứ nhất",
                   "Không hiển thị số trang ở trang thứ nhất.")
    paragraph = next((each for each in section.header.paragraphs
                      if each._p.find(".//" + qn("w:instrText")) is not None
                      or each._p.find(".//" + qn("w:fldSimple")) is not None), None)
    if paragraph is not None and shape(paragraph).align != "center":
        yield Flaw("so_trang_giua", "I.7", "Số trang", "không canh giữa", "Canh giữa số trang.")
    look = main_look(paragraph) if paragraph is not None else None
    if look and not 13 <= look.size <= 14:
        yield Flaw("so_trang_co", "I.7", "Số trang", f"cỡ chữ {look.size:g}", "Dùng cỡ chữ 13 - "
            "14.")


def _has_page_field(element: BaseOxmlElement) -> bool:
    return any(re.search(r"\bPAGE\b", f"{found.text or ''}{found.get(qn('w:instr')) or ''}")
               for found in element.iter(qn("w:instrText"), qn("w:fldSimple")))


def letter_flaws(read: Read) -> Iterator[Flaw]:
    """Another font than Times New Roman, another colour than black: each told once."""
    fonts: dict[str, tuple[int, str]] = {}
    colours: dict[str, tuple[int, str]] = {}
    for number, behind in enumerate(read.behind):
        for text, look in looks(behind) if behind is not None else ():
            if look.font != "Times New Roman":
                fonts.setdefault(look.font, (number, text))
            if look.colour.lower() not in _BLACK:
                colours.setdefault(look.colour, (number, text))
    for font, (number, text) in fonts.items():
        old = " (phông chữ cũ, không phải Unicode)" if font.startswith((".Vn", "VNI")) else ""
        yield Flaw("phong_chu", "I.4", "Phông chữ", f"dùng {font}{old}, như “{text[:30]}”",
                   "Dùng Times New Roman.", number, text)
    for colour, (number, text) in colours.items():
        yield Flaw("mau_chu", "I.4", "Màu chữ", f"chữ màu {colour}, như “{text[:30]}”",
                   "Dùng chữ màu đen.", number, text)


def one_line_flaws(word: WordDocument, read: Read) -> Iterator[Flaw]:
    """Quốc hiệu and Tiêu ngữ each fit on one line; Tiêu ngữ has hyphens with spaces."""
    for element, number, paragraph, behind in found_elements(read):
        if element.code not in ("quoc_hieu", "tieu_ngu"):
            continue
        look = main_look(behind)
        room = _room(word, behind._p)
        broken = "\n" in behind.text or (element.code == "quoc_hieu" and not re.search(
            "VIỆT NAM", paragraph.text))
        if look and (broken or (room and bold_width(paragraph.text, look.size) > room + _SLACK)):
            yield Flaw(f"{element.code}_dong", element.article, element.name, "không nằm trên một "
                "dòng",
                       "Mở rộng cột bên phải cho đủ một dòng.", number, paragraph.text)
        if element.code == "tieu_ngu" and paragraph.text != "Độc lập - Tự do - Hạnh phúc":
            yield Flaw("tieu_ngu_chu", "II.1.b", element.name, f"viết “{paragraph.text}”",
                       "Viết “Độc lập - Tự do - Hạnh phúc”, gạch nối có cách chữ.", number,
                       paragraph.text)


def _room(word: WordDocument, paragraph: BaseOxmlElement) -> float:
    """The width of the cell a paragraph stands in, without its margins; 0 if it is not known."""
    cell = next((each for each in paragraph.iterancestors() if each.tag == qn("w:tc")), None)
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}") if cell is not None else None
    if cell is None or width is None or width.get(qn("w:type")) not in ("dxa", None):
        return 0.0
    table = next(each for each in cell.iterancestors() if each.tag == qn("w:tbl"))
    sides = 0.0
    for side in ("left", "right", "start", "end"):
        margin = table.find(f"{qn('w:tblPr')}/{qn('w:tblCellMar')}/{qn(f'w:{side}')}")
        sides += float(margin.get(qn("w:w"), 0)) if margin is not None else (
            108 if side in ("left", "right") else 0)
    return (float(width.get(qn("w:w"), 0)) - sides) / 1440 * 25.4


def body_flaws(read: Read) -> Iterator[Flaw]:
    """Size, alignment, first line, spacing of the text (II.6.e): the first of each kind."""
    told: set[str] = set()
    for number, (paragraph, behind) in enumerate(zip(read.document.paragraphs, read.behind,
                                                     strict=True)):
        if behind is None or paragraph.part not in (Part.OPENING, Part.TEXT, Part.CLOSING):
            continue
        for code, said, action in _body(behind):
            if code not in told:
                told.add(code)
                yield Flaw(code, "II.6.e", f"Lời văn, đoạn {paragraph.line}", said, action, number,
                           paragraph.text)


def _body(paragraph: Paragraph) -> Iterator[tuple[str, str, str]]:
    look, stands = main_look(paragraph), shape(paragraph)
    if look and not 13 <= look.size <= 14:
        yield "co_chu", f"cỡ chữ {look.size:g}", "Dùng cỡ chữ 13 - 14."
    if look and look.underlined:
        yield "gach_chan", "gạch chân chữ", "Bỏ gạch chân."
    if not stands.justified:
        yield "canh_deu", "không canh đều hai lề", "Canh đều cả hai lề."
    if stands.first and not any(abs(stands.first - right) < 0.4 for right in (10, 12.7)):
        yield ("thut_dong", f"dòng đầu lùi vào {stands.first:.1f} mm".replace(".", ","),
               "Lùi vào 1 cm hoặc 1,27 cm.")
    if not stands.first and not re.match(r"\s", paragraph.text):
        yield "thut_dong", "dòng đầu không lùi vào", "Lùi dòng đầu 1 cm hoặc 1,27 cm."
    if max(stands.before, stands.after) < 6:
        yield "cach_doan", "khoảng cách giữa các đoạn dưới 6 pt", "Đặt ít nhất 6 pt."
    if not 0.95 <= stands.lines <= 1.55:
        yield ("gian_dong", f"giãn dòng {stands.lines:.1f}".replace(".", ","),
               "Giãn dòng từ 1 đến 1,5.")


def size_set_flaws(read: Read) -> Iterator[Flaw]:
    """Sizes go together: 13, 14, 14 or 12, 13, 13 (footnote of Mục II.4)."""
    sizes = {element.code: look.size for element, _, _, behind in found_elements(read)
             if (look := main_look(behind))}
    mine = tuple(sizes.get(code) for code in ("quoc_hieu", "tieu_ngu", "ngay"))
    if None not in mine and mine not in _SETS and all(
            size in (12.0, 13.0, 14.0) for size in mine):
        words = ", ".join(f"{size:g}" for size in mine if size)
        yield Flaw("bo_co_chu", "II.4", "Cỡ chữ phần đầu", "Quốc hiệu, Tiêu ngữ, ngày tháng là "
                                                           f"{words}",
                   "Dùng 13, 14, 14 hoặc 12, 13, 13.")
