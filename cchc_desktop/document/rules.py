"""Lengths that follow from the text: the rules under names and titles, and balanced lines."""

from collections import defaultdict

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Length, Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from cchc_desktop.document.sides import words
from cchc_desktop.document.tables import keep_with_next
from cchc_desktop.document.text_width import (
    balanced_room,
    bold_width,
    rule_length,
    wrapped,
)

AGENCY, AGENCY_RULE = "Cơ quan ban hành", "Kẻ cơ quan"
MOTTO, MOTTO_RULE = "Tiêu ngữ", "Kẻ tiêu ngữ"
BODY, HEADING, BASIS, END_MARK = "Lời văn", "Mục ", "Căn cứ", "Kết phụ lục"
TITLES = {"Trích yếu": "Kẻ trích yếu", "Kèm theo": "Kẻ phụ lục", "Tên phụ lục": None,
          "Kính gửi": None}
BALANCED = ("Cơ quan chủ quản", AGENCY, MOTTO, "Địa danh ngày", "Quyền hạn ký", "Họ tên ký")

_STYLE, _VALUE = f"{qn('w:pPr')}/{qn('w:pStyle')}", qn("w:val")
_USUAL_SIZE = 14.0
_LIGHTER = 0.97  # upright or italic type is at most this wide where bold is 1
_FEW_ROWS = 2  # of the head and the signatures; an appendix table has more


def fit_rules(document: Document) -> None:
    """Set every rule to the length the decree asks for, break long titles and names evenly, and
    keep together what must not be parted by a page."""
    styles = _Styles(document)
    for table in document.tables:
        if len(table._tbl.tr_lst) <= _FEW_ROWS:
            for cell in table._cells:
                _fit_cell(styles, cell)
    room = _text_width(document)
    body = [(styles.name(paragraph), paragraph) for paragraph in (
        Paragraph(element, document._body)
        for element in document.element.body.iterchildren(qn("w:p")))]
    for title_style, rule_style in TITLES.items():
        lines: list[str] = []
        for name, paragraph in body:
            if name not in (title_style, rule_style):
                continue
            if paragraph.text:
                lines = _balance(paragraph, styles.sizes[name], room)
            elif not lines:
                paragraph._p.getparent().remove(paragraph._p)
            else:
                _set_rule(paragraph, rule_length(lines, styles.sizes[title_style], room), room)
    _mark_bases(styles, body)
    _keep_together(document, body)


class _Styles:
    """The names and ids of a document's styles, and the sizes at which bold type is as wide as
    they are; looked up once."""

    def __init__(self, document: Document) -> None:
        self._names: dict[str, str] = {}
        self.ids: dict[str, str] = {}
        self.sizes: defaultdict[str, float] = defaultdict(lambda: _USUAL_SIZE)
        for style in document.styles.element.style_lst:
            name = self._names[style.styleId or ""] = style.name_val or ""
            self.ids[name] = style.styleId or ""
            if style.type == WD_STYLE_TYPE.PARAGRAPH and style.rPr is not None and (
                    size := style.rPr.sz_val):
                bold = style.rPr.b is not None and style.rPr.b.val
                self.sizes[name] = float(size.pt) * (1 if bold else _LIGHTER)

    def name(self, paragraph: Paragraph) -> str:
        """What the style of a paragraph is called."""
        style = paragraph._p.find(_STYLE)
        return self._names.get(style.get(_VALUE) if style is not None else "", "")


def _mark_bases(styles: _Styles, body: list[tuple[str, Paragraph]]) -> None:
    """Give the lines of the opening that name what the report rests on their own style: each
    begins with "Căn cứ" and ends with ";", the last of several with "." (PL I.II.6.a)."""
    above = False
    for name, paragraph in body:
        if name.startswith(HEADING) or BASIS not in styles.ids:
            break
        said = words(paragraph._p) if name == BODY else ""
        above = said.startswith(f"{BASIS} ") and (
            said.endswith(";") or (above and said.endswith(".")))
        if above:
            paragraph._p.style = styles.ids[BASIS]


def _keep_together(document: Document, body: list[tuple[str, Paragraph]]) -> None:
    """A line that announces others stays with the first of them, the last line of the text with
    the signature, the last row of an appendix with its end mark and with who signs there."""
    for name, paragraph in body:
        if name == BODY and words(paragraph._p).endswith(":"):
            keep_with_next(paragraph._p)
        elif name == END_MARK:
            _keep_end(paragraph._p)
    for signature in document.tables[1:2]:
        last = signature._tbl.getprevious()
        if last is not None and last.tag == qn("w:p"):
            keep_with_next(last)


def _keep_end(end: CT_P) -> None:
    table, signatures = end.getprevious(), end.getnext()
    if table is not None and table.tag == qn("w:tbl"):
        for paragraph in table.tr_lst[-1].iter(qn("w:p")):
            keep_with_next(paragraph)
    if signatures is not None and signatures.tag == qn("w:tbl"):
        keep_with_next(end)


def _fit_cell(styles: _Styles, cell: _Cell) -> None:
    room = Length(cell.width or Mm(60)).mm
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for paragraph in cell.paragraphs:
        name = styles.name(paragraph)
        if name in BALANCED:
            texts[name] += _balance(paragraph, styles.sizes[name], room)
        elif name == AGENCY_RULE:
            _set_rule(paragraph, rule_length(texts[AGENCY], styles.sizes[AGENCY], room), room)
        elif name == MOTTO_RULE:
            _set_rule(paragraph, bold_width(" ".join(texts[MOTTO]), styles.sizes[MOTTO]), room)


def _balance(paragraph: Paragraph, size: float, room: float) -> list[str]:
    """Narrow a title so that its lines are about equally long; the lines it then has."""
    text = paragraph.text
    lines = wrapped(text, size, room)
    if len(lines) < 2:
        return lines
    narrow = balanced_room(text, size, room)
    if narrow < room:
        margin = Mm((room - narrow) / 2)
        paragraph.paragraph_format.left_indent = margin
        paragraph.paragraph_format.right_indent = margin
    return wrapped(text, size, narrow)


def _set_rule(paragraph: Paragraph, length: float, room: float) -> None:
    margin = Mm(max(room - length, 0) / 2)
    paragraph.paragraph_format.left_indent = margin
    paragraph.paragraph_format.right_indent = margin


def _text_width(document: Document) -> float:
    section = document.sections[0]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    return float(Length((width or 0) - (left or 0) - (right or 0)).mm)
