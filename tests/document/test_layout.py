"""The layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, read off the effective formatting."""

import io
from collections.abc import Iterator

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from cchc_desktop.compute import compute
from cchc_desktop.document.text_width import bold_width, rule_length, wrapped
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.report.model import Aspect, Edit, Item, Report
from tests.conftest import with_details

SIZES = {"bao_cao_14": (13, 14, 14, 14), "bao_cao_13": (12, 13, 13, 13)}


@pytest.fixture(params=SIZES)
def template(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def found(sample: Report, template: str) -> DocumentObject:
    return made(sample, template)


def made(report: Report, template: str = "bao_cao_14") -> DocumentObject:
    return Document(io.BytesIO(document_bytes(report, compute(report), template)))


def paragraphs(found: DocumentObject) -> Iterator[Paragraph]:
    """Every paragraph in order, those in cells too."""
    for element in found.element.body.iter(qn("w:p")):
        yield Paragraph(element, found._body)


def styled(found: DocumentObject, style: str) -> list[Paragraph]:
    return [paragraph for paragraph in paragraphs(found) if paragraph.style.name == style]


def test_paper_and_margins(found: DocumentObject) -> None:
    for section in found.sections:
        sides = (section.page_width, section.page_height, section.top_margin,
                 section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(side.mm, 1) for side in sides] == [210, 297, 20, 20, 30, 15]
        assert section.right_margin.mm >= 15


def test_one_font_in_black(found: DocumentObject) -> None:
    defaults = found.styles.element.find(qn("w:docDefaults"))
    fonts = defaults.find(".//" + qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        "Times New Roman"}
    assert defaults.find(".//" + qn("w:color")).get(qn("w:val")) == "000000"
    assert not list(found.element.body.iter(qn("w:rFonts")))
    assert not list(found.element.body.iter(qn("w:color")))


def test_sizes_move_together(found: DocumentObject, template: str) -> None:
    nation, motto, place, body = SIZES[template]
    expected = {
        "Quốc hiệu": nation, "Tiêu ngữ": motto, "Cơ quan ban hành": nation, "Số ký hiệu": 13,
        "Địa danh ngày": place, "Tên loại": body, "Trích yếu": body, "Nơi gửi": body,
        "Lời văn": body, "Mục 1": body, "Mục 2": body, "Mục 3": body, "Lời kết": body,
        "Căn cứ": body,
        "Quyền hạn ký": body, "Họ tên ký": body, "Nơi nhận": 12, "Nơi nhận dòng": 11,
        "Phụ lục": 14, "Tên phụ lục": body, "Kèm theo": body, "Số trang": body}
    assert {name: found.styles[name].font.size for name in expected} == {
        name: Pt(size) for name, size in expected.items()}


@pytest.mark.parametrize(("style", "bold", "italic", "align"), [
    ("Quốc hiệu", True, False, ALIGN.CENTER), ("Tiêu ngữ", True, False, ALIGN.CENTER),
    ("Cơ quan ban hành", True, False, ALIGN.CENTER),
    ("Cơ quan chủ quản", False, False, ALIGN.CENTER), ("Số ký hiệu", False, False, ALIGN.CENTER),
    ("Địa danh ngày", False, True, ALIGN.CENTER), ("Tên loại", True, False, ALIGN.CENTER),
    ("Trích yếu", True, False, ALIGN.CENTER), ("Lời văn", False, False, ALIGN.JUSTIFY),
    ("Căn cứ", False, True, ALIGN.JUSTIFY),
    ("Mục 1", True, False, ALIGN.JUSTIFY), ("Mục 2", True, False, ALIGN.JUSTIFY),
    ("Mục 3", False, False, ALIGN.JUSTIFY), ("Nơi nhận", True, True, ALIGN.LEFT),
    ("Nơi nhận dòng", False, False, ALIGN.LEFT), ("Quyền hạn ký", True, False, ALIGN.CENTER),
    ("Họ tên ký", True, False, ALIGN.CENTER), ("Phụ lục", True, False, ALIGN.CENTER),
    ("Tên phụ lục", True, False, ALIGN.CENTER), ("Kèm theo", False, True, ALIGN.CENTER),
    ("Số trang", False, False, ALIGN.CENTER),
])
def test_kinds_of_type(found: DocumentObject, style: str, bold: bool, italic: bool,
                       align: ALIGN) -> None:
    made_style = found.styles[style]
    assert (made_style.font.bold, made_style.font.italic) == (bold, italic)
    assert made_style.paragraph_format.alignment == align
    assert not made_style.font.underline


def test_body_paragraphs(found: DocumentObject) -> None:
    shape = found.styles["Lời văn"].paragraph_format
    assert shape.first_line_indent == Mm(12.7)
    assert shape.space_after >= Pt(6)
    assert 1 <= shape.line_spacing <= 1.5


@pytest.mark.parametrize(("opening", "bases"), [
    (["Căn cứ Luật Tổ chức chính quyền địa phương;", "Căn cứ Kế hoạch số 9/KH-UBND.",
      "Căn cứ vào đó, UBND xã báo cáo như sau:"], 2),
    (["Căn cứ Kế hoạch số 9/KH-UBND;", "UBND xã báo cáo."], 1),
    (["Căn cứ Kế hoạch số 9/KH-UBND, UBND xã báo cáo."], 0)])
def test_what_a_report_rests_on_is_italic(sample: Report, opening: list[str], bases: int) -> None:
    report = sample.edited([Edit(Item(Aspect.TEXT, "mo_dau"), "\n".join(opening)),
                            Edit(Item(Aspect.TEXT, "han_che"), "Căn cứ Kế hoạch số 9/KH-UBND;")])
    found = made(report)
    assert [paragraph.text for paragraph in styled(found, "Căn cứ")] == opening[:bases]
    assert opening[-1] in [paragraph.text for paragraph in styled(found, "Lời văn")]


def test_the_head(found: DocumentObject) -> None:
    assert [paragraph.text for paragraph in styled(found, "Quốc hiệu")] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert styled(found, "Tiêu ngữ")[0].text == "Độc lập - Tự do - Hạnh phúc"
    assert [paragraph.text for paragraph in styled(found, "Cơ quan ban hành")] == [
        "ỦY BAN NHÂN DÂN", "XÃ MINH KHÊ"]
    assert " ".join(styled(found, "Số ký hiệu")[0].text.split()) == "Số: /BC-UBND"
    assert " ".join(styled(found, "Địa danh ngày")[0].text.split()) == (
        "Minh Khê, ngày tháng năm 2022")


@pytest.mark.parametrize(("details", "style", "text"), [
    ({"issue__number": "5"}, "Số ký hiệu", "Số: 05/BC-UBND"),
    ({"issue__number": "165"}, "Số ký hiệu", "Số: 165/BC-UBND"),
    ({"unit__symbol": "VHXH"}, "Số ký hiệu", "Số: /BC-VHXH"),
    ({"issue__date": "2026-02-05"}, "Địa danh ngày", "Minh Khê, ngày 05 tháng 02 năm 2026"),
    ({"issue__date": "2026-06-15"}, "Địa danh ngày", "Minh Khê, ngày 15 tháng 6 năm 2026"),
    ({"unit__kind": "phuong", "unit__name": "1"}, "Địa danh ngày",
     "Phường 1, ngày tháng năm 2022"),
    ({"unit__place": "Thanh Hà"}, "Địa danh ngày", "Thanh Hà, ngày tháng năm 2022"),
    ({"addressees": "Sở Nội vụ"}, "Kính gửi", "Kính gửi: Sở Nội vụ"),
    ({"unit__kind": "dac_khu", "unit__name": "Vân Hải"}, "Kèm theo",
     "(Kèm theo Báo cáo số /BC-UBND ngày tháng năm 2022 của Ủy ban nhân dân đặc khu Vân Hải)"),
])
def test_numbers_days_and_names(sample: Report, details: dict[str, str], style: str,
                                text: str) -> None:
    found = made(with_details(sample, **details))
    assert " ".join(styled(found, style)[0].text.split()) == text


def test_several_addressees_stand_on_lines_of_their_own(found: DocumentObject) -> None:
    assert styled(found, "Kính gửi nhiều nơi")[0].text == "Kính gửi:"
    assert [paragraph.text for paragraph in styled(found, "Nơi gửi")] == [
        "- Ủy ban nhân dân huyện Đông Thanh;", "- Phòng Nội vụ huyện Đông Thanh."]


def test_recipients_begin_with_those_above_and_end_with_the_archive(found: DocumentObject) -> None:
    lines = [paragraph.text for paragraph in styled(found, "Nơi nhận dòng")]
    assert lines[0] == "- Như trên;"
    assert lines[-1] == "- Lưu: VT, VP."
    assert all(line.endswith(";") for line in lines[:-1])


@pytest.mark.parametrize(("details", "lines"), [
    ({}, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
    ({"sign__for": "KT. CHỦ TỊCH", "sign__position": "PHÓ CHỦ TỊCH"},
     ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ({"sign__position": "Q. CHỦ TỊCH"}, ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
    ({"sign__authority": "TL. CHỦ TỊCH", "sign__position": "CHÁNH VĂN PHÒNG"},
     ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
])
def test_ways_to_sign(sample: Report, details: dict[str, str], lines: list[str]) -> None:
    found = made(with_details(sample, **details))
    assert [paragraph.text for paragraph in styled(found, "Quyền hạn ký")] == lines


def test_headings_number_themselves(found: DocumentObject) -> None:
    assert [paragraph.text.split()[0] for paragraph in styled(found, "Mục 1")] == [
        "I.", "II.", "III.", "IV.", "V."]
    assert [paragraph.text.split()[0] for paragraph in styled(found, "Mục 3")] == ["a)", "b)", "c)"]
    assert all(paragraph.text.isupper() for paragraph in styled(found, "Mục 1"))
    assert not any(paragraph.text.endswith(".") for paragraph in styled(found, "Mục 2"))


def test_the_text_ends_as_the_samples_do_and_refers_to_the_appendix(found: DocumentObject) -> None:
    last = styled(found, "Lời kết")[-1].text
    assert last.endswith("./.")
    assert "Phụ lục" in last


def rule_of(found: DocumentObject, style: str, room: float) -> float:
    shape = styled(found, style)[0].paragraph_format
    return room - shape.left_indent.mm - shape.right_indent.mm


def test_rules_are_as_long_as_the_decree_says(found: DocumentObject, template: str) -> None:
    nation, motto, _, body = SIZES[template]
    line = bold_width("Độc lập - Tự do - Hạnh phúc", motto)
    assert rule_of(found, "Kẻ tiêu ngữ", 102) == pytest.approx(line, abs=0.3)
    agency = [bold_width(text, nation) for text in ("ỦY BAN NHÂN DÂN", "XÃ MINH KHÊ")]
    for width in agency:
        assert width / 3 <= rule_of(found, "Kẻ cơ quan", 63) <= width / 2
    heading = styled(found, "Trích yếu")[0]
    indents = (heading.paragraph_format.left_indent or 0,
               heading.paragraph_format.right_indent or 0)
    lines = wrapped(heading.text, body, 165 - sum(indent / 36000 for indent in indents))
    for text in lines:
        width = bold_width(text, body)
        assert width / 3 <= rule_of(found, "Kẻ trích yếu", 165) <= width / 2


@pytest.mark.parametrize("lines", [["XÃ A"], ["ỦY BAN NHÂN DÂN", "XÃ LÊ HỒNG"],
                                   ["Một dòng rất dài của trích yếu báo cáo", "năm 2022"]])
def test_a_rule_fits_the_longest_line_at_least(lines: list[str]) -> None:
    longest = max(bold_width(line, 13) for line in lines)
    assert longest / 3 <= rule_length(lines, 13, 80) <= longest / 2


def test_measured_widths() -> None:
    """Widths measured with a font metric-compatible with Times New Roman."""
    assert bold_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13) == pytest.approx(95.7, abs=0.3)
    assert bold_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12) == pytest.approx(88.3, abs=0.3)
    assert bold_width("Độc lập - Tự do - Hạnh phúc", 14) == pytest.approx(60.5, abs=0.3)
    assert bold_width("ỦY BAN NHÂN DÂN", 13) == pytest.approx(43.2, abs=0.3)


def test_page_numbers_begin_anew_in_the_appendix(found: DocumentObject) -> None:
    assert len(found.sections) == 2
    for section in found.sections:
        assert section.different_first_page_header_footer
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
        assert "PAGE" in section.header.paragraphs[0]._p.xml
        assert section.header.paragraphs[0].style.name == "Số trang"
        assert not section.first_page_header.paragraphs[0].text


def test_appendix_tables_repeat_their_head_and_keep_rows_whole(found: DocumentObject) -> None:
    tables = [table for table in found.tables if len(table.columns) == 5]
    assert len(tables) == 7
    for table in tables:
        heads = [row for row in table.rows if row._tr.find(".//" + qn("w:tblHeader")) is not None]
        assert len(heads) == 2
        assert all(row._tr.find(".//" + qn("w:cantSplit")) is not None for row in table.rows)


def test_one_appendix_has_no_number(found: DocumentObject) -> None:
    assert styled(found, "Phụ lục")[0].text == "Phụ lục"
    assert styled(found, "Tên phụ lục")[0].text.isupper()


def test_a_line_that_announces_others_stays_with_them(found: DocumentObject) -> None:
    announcing = [paragraph for paragraph in styled(found, "Lời văn")
                  if paragraph.text.endswith(":")]
    assert announcing
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in announcing)


def test_the_end_mark_stays_with_the_last_row(found: DocumentObject) -> None:
    rows = found.tables[-1].rows
    keeps = [paragraph.paragraph_format.keep_with_next for cell in rows[-1].cells
             for paragraph in cell.paragraphs]
    assert keeps
    assert all(keeps)
    assert not rows[-2].cells[1].paragraphs[0].paragraph_format.keep_with_next


def test_signature_lines_are_in_capitals(sample: Report) -> None:
    found = made(with_details(sample, sign__for="kt. chủ tịch", sign__position="Phó Chủ tịch"))
    assert [paragraph.text for paragraph in styled(found, "Quyền hạn ký")] == [
        "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_without_addressees_the_text_keeps_its_distance_from_the_title(sample: Report) -> None:
    found = made(with_details(sample, addressees=""))
    assert len(styled(found, "Khoảng trống")) == 1
    assert not styled(made(sample), "Khoảng trống")


def test_a_long_name_is_broken_evenly(sample: Report) -> None:
    found = made(with_details(
        sample, unit__name="Nguyễn Bỉnh Khiêm và các xóm ven sông phía Đông Bắc Phú Quý"))
    name = styled(found, "Cơ quan ban hành")[-1]
    indents = (name.paragraph_format.left_indent.mm, name.paragraph_format.right_indent.mm)
    lines = [bold_width(line, 13) for line in wrapped(name.text, 13, 63 - sum(indents))]
    assert len(lines) == 3
    assert min(lines) > 0.6 * max(lines)
