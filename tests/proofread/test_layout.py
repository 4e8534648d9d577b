"""The layout of a Word file: ours is clean, each broken one names the article and the place."""

import io
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from cchc_desktop.compute import compute
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.proofread.docx_reading import read_word
from cchc_desktop.proofread.guessing import guessed
from cchc_desktop.proofread.layout import check_layout
from cchc_desktop.proofread.model import TextFinding
from cchc_desktop.proofread.review import reviewed
from cchc_desktop.report.model import Report
from tests.conftest import with_details


def made(report: Report, template: str = "bao_cao_14") -> WordDocument:
    return Document(io.BytesIO(document_bytes(report, compute(report), template)))


def flaws(word: WordDocument) -> tuple[TextFinding, ...]:
    read = read_word(word)
    return check_layout(word, read, guessed(read.document))


def styled(word: WordDocument, style: str) -> list[Paragraph]:
    return [paragraph for element in word.element.body.iter(qn("w:p"))
            if (paragraph := Paragraph(element, word._body)).style is not None
            and paragraph.style.name == style]


@pytest.mark.parametrize("template", ["bao_cao_14", "bao_cao_13"])
@pytest.mark.parametrize("details", [
    {}, {"issue.number": "5", "issue.date": "2022-02-05"}, {"unit.kind": "phuong",
                                                            "unit.name": "1"},
    {"sign.for": "KT. CHỦ TỊCH", "sign.position": "PHÓ CHỦ TỊCH"}])
def test_a_document_of_ours_is_clean(sample: Report, template: str,
                                     details: dict[str, str]) -> None:
    assert [each.message for each in flaws(made(with_details(sample, **details), template))] == []


def _style(name: str, change: Callable[[Paragraph], None]) -> Callable[[WordDocument], None]:
    def broken(word: WordDocument) -> None:
        for paragraph in styled(word, name):
            change(paragraph)
    return broken


def _runs(**formats: object) -> Callable[[Paragraph], None]:
    def change(paragraph: Paragraph) -> None:
        for run in paragraph.runs:
            for name, value in formats.items():
                setattr(run.font, name, value)
    return change


def _margin(name: str, length: int) -> Callable[[WordDocument], None]:
    return lambda word: setattr(word.sections[0], name, Mm(length))


def _landscape(word: WordDocument) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _letter_paper(word: WordDocument) -> None:
    word.sections[0].page_width, word.sections[0].page_height = Mm(216), Mm(279)


def _number_below(word: WordDocument) -> None:
    section = word.sections[0]
    section.footer.is_linked_to_previous = False
    number = section.header.paragraphs[0]._p
    section.footer._element.append(number)


def _no_number(word: WordDocument) -> None:
    for paragraph in word.sections[0].header.paragraphs:
        paragraph._p.getparent().remove(paragraph._p)


def _number_on_first(word: WordDocument) -> None:
    word.sections[0].different_first_page_header_footer = False


def _text(style: str, text: str) -> Callable[[WordDocument], None]:
    def broken(word: WordDocument) -> None:
        first, *_ = styled(word, style)
        first.runs[0].text = text
    return broken


def _narrow(word: WordDocument) -> None:
    cell = styled(word, "Quốc hiệu")[0]._p.getparent()
    cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").set(qn("w:w"), "4800")


def _shape(**formats: object) -> Callable[[Paragraph], None]:
    def change(paragraph: Paragraph) -> None:
        for name, value in formats.items():
            setattr(paragraph.paragraph_format, name, value)
    return change


def _removed(style: str) -> Callable[[WordDocument], None]:
    def broken(word: WordDocument) -> None:
        for paragraph in styled(word, style):
            for run in paragraph.runs:
                run.text = ""
    return broken


BROKEN = {
    "left margin": (_margin("left_margin", 20), "Lề trái", "I.3"),
    "right margin": (_margin("right_margin", 10), "Lề phải", "I.3"),
    "top margin": (_margin("top_margin", 30), "Lề trên", "I.3"),
    "bottom margin": (_margin("bottom_margin", 15), "Lề dưới", "I.3"),
    "paper": (_letter_paper, "Khổ giấy", "I.1"),
    "landscape": (_landscape, "Khổ giấy", "I.2"),
    "font": (_style("Lời văn", _runs(name="Arial")), "Phông chữ", "I.4"),
    "old font": (_style("Lời văn", _runs(name=".VnTime")), "Phông chữ", "I.4"),
    "colour": (_style("Mục 1", lambda p: [setattr(run.font.color, "rgb", RGBColor(255, 0, 0))
                                          for run in p.runs] and None), "Màu chữ", "I.4"),
    "number at the bottom": (_number_below, "Số trang", "I.7"),
    "no number": (_no_number, "Số trang", "I.7"),
    "number on the first page": (_number_on_first, "Số trang", "I.7"),
    "Quốc hiệu too large": (_style("Quốc hiệu", _runs(size=Pt(15))), "Quốc hiệu", "II.1.a"),
    "Quốc hiệu not bold": (_style("Quốc hiệu", _runs(bold=False)), "Quốc hiệu", "II.1.a"),
    "Quốc hiệu wrapped": (_narrow, "Quốc hiệu", "II.1.a"),
    "Tiêu ngữ underlined": (_style("Tiêu ngữ", _runs(underline=True)), "Tiêu ngữ", "II.1.b"),
    "Tiêu ngữ with dashes": (_text("Tiêu ngữ", "Độc lập – Tự do – Hạnh phúc"), "Tiêu ngữ",
                             "II.1.b"),
    "agency not bold": (_style("Cơ quan ban hành", _runs(bold=False)), "Tên cơ quan", "II.2.b"),
    "number bold": (_style("Số ký hiệu", _runs(bold=True)), "Số, ký hiệu", "II.3.c"),
    "day upright": (_style("Địa danh ngày", _runs(italic=False)), "Địa danh", "II.4.c"),
    "day without zero": (_text("Địa danh ngày", "Minh Khê, ngày 5 tháng 2 năm 2022"), "Địa danh",
                         "II.4.b"),
    "type of document small": (_style("Tên loại", _runs(size=Pt(12))), "Tên loại", "II.5.b"),
    "title not centred": (_style("Trích yếu", _shape(alignment=WD_ALIGN_PARAGRAPH.LEFT)), "Trích "
                                                                                          "yếu",
                          "II.5.b"),
    "body too small": (_style("Lời văn", _runs(size=Pt(12))), "Lời văn", "II.6.e"),
    "body not justified": (_style("Lời văn", _shape(alignment=WD_ALIGN_PARAGRAPH.LEFT)), "Lời văn",
                           "II.6.e"),
    "body without indent": (_style("Lời văn", _shape(first_line_indent=Mm(0))), "Lời văn",
                            "II.6.e"),
    "body tight": (_style("Lời văn", _shape(space_before=Pt(0), space_after=Pt(0))), "Lời văn",
                   "II.6.e"),
    "double spacing": (_style("Lời văn", _shape(line_spacing=2.0)), "Lời văn", "II.6.e"),
    "heading small letters": (_text("Mục 1", "I. Công tác chỉ đạo"), "Tiêu đề mục", "II.6.đ"),
    "position not bold": (_style("Quyền hạn ký", _runs(bold=False)), "Quyền hạn", "II.7.đ"),
    "recipients upright": (_style("Nơi nhận", _runs(italic=False)), "Nơi nhận", "II.9.d"),
    "recipients large": (_style("Nơi nhận dòng", _runs(size=Pt(14))), "nơi nhận", "II.9.d"),
    "appendix small": (_style("Phụ lục", _runs(size=Pt(12))), "Phụ lục", "III.1.b"),
    "no Tiêu ngữ": (_removed("Tiêu ngữ"), "Tiêu ngữ", "II.1.b"),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_each_broken_document_names_the_article_and_the_place(sample: Report, broken: str) -> None:
    change, place, article = BROKEN[broken]
    word = made(sample)
    change(word)
    told = [each.message for each in flaws(word)]
    assert any(place.lower() in message.lower() and f"Phần I, {article}" in message
               for message in told), told


@pytest.mark.parametrize(("style", "text", "code"), [
    ("Quyền hạn ký", "CHỦ TỊCH", "no_authority"), ("Nơi nhận dòng", "- Các thôn.", "recipient_end"),
    ("Lời kết", "Trên đây là báo cáo của UBND xã Minh Khê.", "closing_mark")])
def test_the_words_of_the_frame_are_read_too(sample: Report, style: str, text: str,
                                             code: str) -> None:
    word = made(sample)
    _text(style, text)(word)
    read = read_word(word)
    assert code in {each.code for each in reviewed(read.document, guessed(read.document)).findings}
