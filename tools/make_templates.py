"""Make the Word templates in templates_docx/ for the two size sets of Nghị định 30/2020/NĐ-CP.

Both are made from this one description, so that they differ in nothing but sizes. To restyle a
report, edit a copy of a template in Word: every element has its own named style.

    python tools/make_templates.py
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, Twips
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).parent.parent / "templates_docx"
FONT = "Times New Roman"
TEXT_WIDTH = 165  # 210 − 30 − 15 mm
FIRST_LINE = Mm(12.7)
_CELL_MARGIN = 85  # twips
FIXED_TIME = (2020, 3, 5, 0, 0, 0)  # the decree's own day: same input, same bytes


@dataclass(frozen=True)
class Sizes:
    """Sizes that move together (Phụ lục I, footnote to the table of sizes), in points."""

    nation: int
    motto: int
    place: int
    body: int
    table: int = 12


SIZES = {"bao_cao_14": Sizes(13, 14, 14, 14), "bao_cao_13": Sizes(12, 13, 13, 13)}


def make(sizes: Sizes) -> DocumentObject:
    """One template."""
    document = Document()
    body = document.element.body
    for element in list(body.iterchildren(qn("w:p"))):
        body.remove(element)
    _page(document)
    _styles(document, sizes)
    _header_block(document)
    _title(document)
    _narrative(document)
    _signature(document)
    _appendices(document)
    properties = document.core_properties
    properties.author = properties.title = properties.last_modified_by = ""
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = datetime(*FIXED_TIME)
    return document


def _page(document: DocumentObject) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Twips(851)  # no less than 15 mm
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    _in_schema_order(section._sectPr)


def _in_schema_order(sect_pr: object) -> None:
    order = ["headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "cols",
             "titlePg", "docGrid"]
    children = sorted(sect_pr, key=lambda child: order.index(child.tag.partition("}")[2]))
    for child in children:
        sect_pr.append(child)


def _styles(document: DocumentObject, sizes: Sizes) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    document.styles.element.replace(defaults, parse_xml(
        f'<w:docDefaults {nsdecls("w")}><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        '<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'))
    keep = {"Normal", "Header", "Footer", "Default Paragraph Font", "Normal Table", "No List",
            "Table Grid"}
    for style in list(document.styles):
        if style.name not in keep:
            style.element.getparent().remove(style.element)
    for link in list(document.styles.element.iter(qn("w:link"))):
        link.getparent().remove(link)
    normal = document.styles["Normal"]
    for fonts in normal.element.iter(qn("w:rPr")):
        normal.element.remove(fonts)
    normal.font.size = Pt(sizes.body)

    head = sizes.nation
    add = _style_adder(document)
    add("Số trang", sizes.body)
    add("Cơ quan chủ quản", head)
    add("Cơ quan ban hành", head, bold=True)
    add("Quốc hiệu", head, bold=True)
    add("Tiêu ngữ", sizes.motto, bold=True)
    add("Số ký hiệu", 13, before=6)
    add("Địa danh ngày", sizes.place, italic=True, before=6)
    add("Tên loại", sizes.body, bold=True, before=18)
    add("Trích yếu", sizes.body, bold=True, keep_next=True)
    for name in ("Kẻ cơ quan", "Kẻ tiêu ngữ", "Kẻ trích yếu", "Kẻ phụ lục"):
        _add_rule_style(add(name, 2))
    add("Kính gửi", sizes.body, before=12, after=6)
    add("Khoảng trống", 6, before=6)
    several = add("Kính gửi nhiều nơi", sizes.body, align=ALIGN.LEFT, before=12)
    several.paragraph_format.left_indent = Mm(30)
    place = add("Nơi gửi", sizes.body, align=ALIGN.LEFT)
    under_colon = 17.4 * sizes.body / 14
    place.paragraph_format.left_indent = Mm(30 + under_colon + 3)
    place.paragraph_format.first_line_indent = Mm(-3)
    place.paragraph_format.space_after = Pt(6)  # only after the last one: contextual
    place.paragraph_format.element.get_or_add_pPr().append(
        parse_xml(f'<w:contextualSpacing {nsdecls("w")}/>'))
    _in_paragraph_order(place.paragraph_format.element.get_or_add_pPr())
    for name, italic, keeps in (("Căn cứ", True, False), ("Lời văn", False, False),
                                ("Lời kết", False, True)):
        _add_body_format(add(name, sizes.body, italic=italic, align=ALIGN.JUSTIFY, after=6,
                             keep_next=keeps))
    for level, bold in ((1, True), (2, True), (3, False)):
        style = add(f"Mục {level}", sizes.body, bold=bold, align=ALIGN.JUSTIFY, after=6,
                    keep_next=True)
        _add_body_format(style)
        style.paragraph_format.element.get_or_add_pPr().append(
            parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level - 1}"/>'))
    add("Nơi nhận", 12, bold=True, italic=True, align=ALIGN.LEFT)
    add("Nơi nhận dòng", 11, align=ALIGN.LEFT)
    add("Quyền hạn ký", sizes.body, bold=True)
    add("Họ tên ký", sizes.body, bold=True, before=84)
    add("Ngắt phần", 1)
    add("Phụ lục", 14, bold=True, keep_next=True)
    add("Tên phụ lục", sizes.body, bold=True, keep_next=True)
    add("Kèm theo", sizes.body, italic=True, keep_next=True)
    add("Tên biểu", sizes.body, bold=True, before=12, after=3, keep_next=True)
    add("Kết phụ lục", sizes.body, align=ALIGN.RIGHT, before=3)
    add("Ô đầu bảng", sizes.table, bold=True, keep_next=True, around=2)
    add("Ô chữ", sizes.table, align=ALIGN.LEFT, around=2)
    add("Ô giữa", sizes.table, around=2)
    add("Ô đề mục", sizes.table, bold=True, align=ALIGN.LEFT, around=2, keep_next=True)
    add("Ô đề mục giữa", sizes.table, bold=True, around=2, keep_next=True)


def _style_adder(document: DocumentObject) -> Callable[..., object]:
    def add(name: str, size: int, *, bold: bool = False, italic: bool = False,
            align: ALIGN = ALIGN.CENTER, before: float = 0, after: float = 0,
            around: float = 0, keep_next: bool = False) -> object:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.quick_style = True
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
        shape = style.paragraph_format
        shape.alignment = align
        shape.space_before, shape.space_after = Pt(before or around), Pt(after or around)
        shape.keep_with_next = keep_next
        shape.widow_control = True
        return style
    return add


def _add_body_format(style: object) -> None:
    style.paragraph_format.first_line_indent = FIRST_LINE
    style.paragraph_format.line_spacing = 1.1


def _add_rule_style(style: object) -> None:
    """An empty line whose bottom border is the rule; the program sets its indents."""
    shape = style.paragraph_format
    shape.line_spacing = Pt(4)
    shape.keep_with_next = True
    shape.element.get_or_add_pPr().append(parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="0" '
        'w:color="000000"/></w:pBdr>'))
    _in_paragraph_order(shape.element.get_or_add_pPr())


def _in_paragraph_order(p_pr: object) -> None:
    order = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr",
             "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr"]
    for child in sorted(p_pr, key=lambda child: order.index(child.tag.partition("}")[2])):
        p_pr.append(child)


def _header_block(document: DocumentObject) -> None:
    header = document.sections[0].header.paragraphs[0]
    header.style = "Số trang"
    header._p.append(parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'))
    document.sections[0].first_page_header.paragraphs[0].style = "Số trang"
    table = _plain_table(document, [(63, 101.9), (63, 101.9)])
    left, right = table.rows[0].cells
    _lines(left, ("{%p if chu_quan %}", None), ("{{ chu_quan }}", "Cơ quan chủ quản"),
           ("{%p endif %}", None), ("{%p for dong in co_quan %}", None),
           ("{{ dong }}", "Cơ quan ban hành"), ("{%p endfor %}", None), ("", "Kẻ cơ quan"))
    _lines(right, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc hiệu"),
           ("Độc lập - Tự do - Hạnh phúc", "Tiêu ngữ"), ("", "Kẻ tiêu ngữ"))
    left, right = table.rows[1].cells
    _lines(left, ("Số: {{ so }}/{{ ky_hieu }}", "Số ký hiệu"))
    _lines(right, ("{{ dia_danh }}, {{ ngay }}", "Địa danh ngày"))


def _title(document: DocumentObject) -> None:
    _paragraph(document, "BÁO CÁO", "Tên loại")
    _paragraph(document, "{{ trich_yeu }}", "Trích yếu")
    _paragraph(document, "", "Kẻ trích yếu")
    _paragraph(document, "{%p if kinh_gui|length == 1 %}")
    _paragraph(document, "Kính gửi: {{ kinh_gui[0] }}", "Kính gửi")
    _paragraph(document, "{%p elif kinh_gui %}")
    _paragraph(document, "Kính gửi:", "Kính gửi nhiều nơi")
    _paragraph(document, "{%p for noi in kinh_gui %}")
    _paragraph(document, "- {{ noi }}", "Nơi gửi")
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{%p else %}")
    _paragraph(document, "", "Khoảng trống")
    _paragraph(document, "{%p endif %}")


def _narrative(document: DocumentObject) -> None:
    _loop(document, "doan in mo_dau", [("{{ doan }}", "Lời văn")])
    _paragraph(document, "{%p for m in muc %}")
    for level, word in ((1, "if"), (2, "elif"), (3, "elif")):
        _paragraph(document, f"{{%p {word} m.cap == {level} %}}")
        _paragraph(document, "{{ m.so }} {{ m.ten }}", f"Mục {level}")
    _paragraph(document, "{%p endif %}")
    _loop(document, "doan in m.doan", [("{{ doan }}", "Lời văn")])
    _paragraph(document, "{%p endfor %}")
    _loop(document, "doan in ket_thuc", [("{{ doan }}", "Lời kết")])


def _signature(document: DocumentObject) -> None:
    table = _plain_table(document, [(86, 78.9)])
    left, right = table.rows[0].cells
    _lines(left, ("Nơi nhận:", "Nơi nhận"), ("{%p for noi in noi_nhan %}", None),
           ("- {{ noi }}", "Nơi nhận dòng"), ("{%p endfor %}", None))
    _lines(right, ("{%p for dong in quyen_han %}", None), ("{{ dong }}", "Quyền hạn ký"),
           ("{%p endfor %}", None), ("{{ nguoi_ky }}", "Họ tên ký"))


def _appendices(document: DocumentObject) -> None:
    _paragraph(document, "{%p for p in phu_luc %}")
    end_of_part = _paragraph(document, "", "Ngắt phần")
    final = document.sections[0]._sectPr
    copy = parse_xml(_xml(final))
    end_of_part._p.get_or_add_pPr().append(copy)
    _paragraph(document, "{{ p.ten }}", "Phụ lục")
    _paragraph(document, "{{ p.tieu_de }}", "Tên phụ lục")
    _paragraph(document, "({{ p.kem_theo }})", "Kèm theo")
    _paragraph(document, "", "Kẻ phụ lục")
    _paragraph(document, "{%p for b in p.bieu %}")
    _paragraph(document, "{%p if b.ten %}")
    _paragraph(document, "{{ b.ten }}", "Tên biểu")
    _paragraph(document, "{%p else %}")
    _paragraph(document, "", "Khoảng trống")
    _paragraph(document, "{%p endif %}")
    _indicator_table(document)
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "./.", "Kết phụ lục")
    _paragraph(document, "{%p if p.chu_ky %}")
    _appendix_signatures(document)
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{%p if not phu_luc or phu_luc[-1].chu_ky %}")
    _paragraph(document, "", "Ngắt phần")  # Word adds a whole line where a table stands last
    _paragraph(document, "{%p endif %}")


def _appendix_signatures(document: DocumentObject) -> None:
    table = _plain_table(document, [(82, 82.9)], above=120)
    for place, cell in enumerate(table.rows[0].cells):
        _lines(cell, (f"{{{{ p.chu_ky[{place}].chuc_danh }}}}", "Quyền hạn ký"),
               (f"{{{{ p.chu_ky[{place}].ten }}}}", "Họ tên ký"))


def _indicator_table(document: DocumentObject) -> None:
    widths = (14, 72.9, 32, 22, 24)
    table = document.add_table(rows=8, cols=5)
    table.style = "Table Grid"
    _fix(table, widths)
    _cell_margins(table, _CELL_MARGIN)
    table._tbl.tblPr.find(qn("w:tblW")).addnext(parse_xml(  # its border on the text's edge
        f'<w:tblInd {nsdecls("w")} w:w="{_CELL_MARGIN}" w:type="dxa"/>'))
    heads = ("{{ b.cot.stt }}", "{{ b.cot.chi_tieu }}", "{{ b.cot.ket_qua }}", "",
             "{{ b.cot.ghi_chu }}")
    seconds = ("", "", "{{ b.cot.don_vi }}", "{{ b.cot.so_lieu }}", "")
    for row, words in zip(table.rows, (heads, seconds), strict=False):
        for cell, text in zip(row.cells, words, strict=True):
            _lines(cell, (text, "Ô đầu bảng"))
        _row_property(row, "cantSplit")
        _row_property(row, "tblHeader")
    cells = [list(row.cells) for row in table.rows]
    for column in (0, 1, 4):
        cells[0][column].merge(cells[1][column])
        _drop_empty(cells[0][column])
    cells[0][2].merge(cells[0][3])
    _drop_empty(cells[0][2])
    for index, tag in ((2, "for d in b.dong"), (3, "if d.de_muc"), (5, "else"), (7, "endif")):
        _lines(table.rows[index].cells[0], (f"{{%tr {tag} %}}", None))
    values = ("{{ d.stt }}", "{{ d.chi_tieu }}", "{{ d.don_vi }}", "{{ d.so_lieu }}",
              "{{ d.ghi_chu }}")
    bold = ("Ô đề mục giữa", "Ô đề mục", "Ô đề mục giữa", "Ô đề mục giữa", "Ô đề mục")
    plain = ("Ô giữa", "Ô chữ", "Ô giữa", "Ô giữa", "Ô chữ")
    for index, styles in ((4, bold), (6, plain)):
        for cell, text, style in zip(table.rows[index].cells, values, styles, strict=True):
            _lines(cell, (text, style))
        _row_property(table.rows[index], "cantSplit")
    end = table.add_row()
    _fix_row(end, widths)
    _lines(end.cells[0], ("{%tr endfor %}", None))
    for row in table.rows:
        for cell in row.cells:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def _drop_empty(cell: _Cell) -> None:
    for paragraph in cell.paragraphs[1:]:
        if not paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)


def _plain_table(document: DocumentObject, rows: list[tuple[float, float]],
                 above: int = 0) -> Table:
    table = document.add_table(rows=len(rows), cols=2)
    _fix(table, rows[0])
    for row in table.rows:
        _row_property(row, "cantSplit")
    _cell_margins(table, 0, above)
    return table


def _fix(table: Table, widths: tuple[float, ...]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        _fix_row(row, widths)


def _fix_row(row: object, widths: tuple[float, ...]) -> None:
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Mm(width)


def _cell_margins(table: Table, sides: int, above: int = 0) -> None:
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    top = f'<w:top w:w="{above}" w:type="dxa"/>' if above else ""
    look.addprevious(parse_xml(
        f'<w:tblCellMar {nsdecls("w")}>{top}<w:left w:w="{sides}" w:type="dxa"/>'
        f'<w:right w:w="{sides}" w:type="dxa"/></w:tblCellMar>'))


def _row_property(row: object, name: str) -> None:
    row._tr.get_or_add_trPr().append(parse_xml(f'<w:{name} {nsdecls("w")}/>'))


def _loop(document: DocumentObject, over: str, lines: list[tuple[str, str]]) -> None:
    _paragraph(document, f"{{%p for {over} %}}")
    for text, style in lines:
        _paragraph(document, text, style)
    _paragraph(document, "{%p endfor %}")


def _paragraph(document: DocumentObject, text: str, style: str | None = None) -> Paragraph:
    return document.add_paragraph(text, style)


def _lines(cell: _Cell, *lines: tuple[str, str | None]) -> None:
    for index, (text, style) in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        if text:
            paragraph.add_run(text)
        if style:
            paragraph.style = style


def _xml(element: object) -> str:
    from lxml import etree

    return etree.tostring(element, encoding="unicode")


def save(document: DocumentObject, file: Path) -> None:
    """Without the parts Word does not need, with fixed times."""
    for owner in (document.part, document.part.package):
        for relation in list(owner.rels.values()):
            if relation.reltype.endswith(("/stylesWithEffects", "/customXml", "/thumbnail")):
                owner.rels.pop(relation.rId)
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        names = sorted(given.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            out.writestr(zipfile.ZipInfo(name, FIXED_TIME), given.read(name),
                         zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    for template, sizes in SIZES.items():
        save(make(sizes), FOLDER / f"{template}.docx")
