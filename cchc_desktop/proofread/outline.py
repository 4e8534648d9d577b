"""Headings: their numbers, marks and endings, empty sections, sections without a figure."""

import re
from collections.abc import Iterator

from cchc_desktop.form.numbering import roman
from cchc_desktop.proofread.alphabet import UPPER
from cchc_desktop.proofread.model import Context, Document, Hit, Paragraph, Part, Passage, Spot
from cchc_desktop.proofread.parts import LETTER, NUMBER, ROMAN

_ROMANS = {roman(number): number for number in range(1, 13)}
_TIGHT = re.compile(rf"^([0-9]{{1,2}}(?:\.[0-9]{{1,2}})*\.)([{UPPER}])")
_NO_DOT = re.compile(rf"^((?:X?(?:IX|IV|V?I{{1,3}}|V)|X)|[0-9]{{1,2}}\.[0-9]{{1,2}}) "
                     rf"+(?=[{UPPER}])")
_FIGURES_IN = re.compile(r"thủ tục hành chính|tuyên truyền|kiểm tra|chế độ công vụ|bộ máy|thể chế"
                         r"|chính quyền (?:điện tử|số)|hiện đại hóa|chuyển đổi số|một cửa",
                         re.IGNORECASE)


def roman_order(document: Document, context: Context) -> Iterator[Spot]:
    """I, II, IV; I, II, II."""
    expected = 1
    for number, paragraph in enumerate(document.paragraphs):
        found = ROMAN.match(paragraph.text) if paragraph.part is Part.HEADING else None
        if not found or paragraph.level != 1:
            continue
        here = _ROMANS.get(found.group(1), 0)
        if here != expected and not (expected == 1 and here):
            said = (f"Mục {found.group(1)} trùng số với mục trước." if here == expected - 1 else
                    f"Sau mục {roman(max(expected - 1, 1))} là mục {found.group(1)}, thiếu mục "
                    f"{roman(expected)}." if here > expected else
                    f"Số mục {found.group(1)} không theo thứ tự.")
            yield Spot(number, Hit(0, len(paragraph.text), said,
                                   f"Đánh lại số mục, mục này là {roman(expected)}.",
                                   None, f"{number}"))
            expected = here
        elif here:
            expected = here
        expected += 1


def number_order(document: Document, context: Context) -> Iterator[Spot]:
    """1, 2, 4 within a section; 2.1, 2.3."""
    last: dict[str, int] = {}
    outer: dict[str, set[int]] = {}
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is Part.HEADING and paragraph.level == 1:
            last.clear()
            outer.clear()
        found = NUMBER.match(paragraph.text)
        if not found or paragraph.part not in (Part.HEADING, Part.TEXT) or (
                paragraph.part is Part.TEXT and not re.match(r"[0-9.]+\s", paragraph.text)):
            continue
        above, _, own = found.group(1).rpartition(".")
        here, before = int(own), last.get(above, 0)
        outer.setdefault(above, set())
        if here == 1:
            outer[above].add(before)
        if before and here not in (before + 1, 1) and here - 1 not in outer[above]:
            said = "trùng số với mục trước" if here == before else f"sau mục {before}"
            yield Spot(number, Hit(0, found.end(), f"Mục {found.group(1)} {said}.",
                                   "Đánh lại số mục.", None, f"{number}"))
        last[above] = here
        for deeper in [key for key in last if key.startswith(f"{found.group(1)}")]:
            last[deeper] = 0


def number_marks(passage: Passage, context: Context) -> Iterator[Hit]:
    """3.Về: a space after the number; IV KIẾN NGHỊ: a dot after it."""
    if passage.part not in (Part.HEADING, Part.TEXT):
        return
    if found := _TIGHT.match(passage.text):
        yield Hit(0, found.end(), f"“{found.group()}…”: thiếu dấu cách sau số mục.",
                  "Thêm dấu cách.", f"{found.group(1)} {found.group(2)}", "space")
    if passage.part is Part.HEADING and (found := _NO_DOT.match(passage.text)):
        yield Hit(0, len(found.group(1)), f"Thiếu dấu chấm sau số mục “{found.group(1)}”.",
                  "Thêm dấu chấm.", f"{found.group(1)}.", "dot")


def point_marks(passage: Passage, context: Context) -> Iterator[Hit]:
    """a. for a) (PL I.II.6.đ)."""
    found = LETTER.match(passage.text)
    if found and found.group(2) == "." and passage.part in (Part.HEADING, Part.TEXT):
        right = f"{found.group(1)})"
        yield Hit(0, 2, f"Điểm “{found.group(1)}.” phải viết “{right}” (Nghị định 30/2020/NĐ-CP, "
                  "Phụ lục I, II.6.đ).", f"Viết “{right}”.", right, "x")


def heading_end(document: Document, context: Context) -> Iterator[Spot]:
    """A heading on its own line ends without a mark. A numbered sentence is no heading."""
    for number, paragraph in enumerate(document.paragraphs[:-1]):
        text, following = paragraph.text, document.paragraphs[number + 1]
        if (paragraph.part is not Part.HEADING or not text.endswith((".", ":"))
                or text.endswith("...") or (text[-1] == ":" and not text.isupper())):
            continue
        if paragraph.level == 1 or (following.part is Part.TEXT and not NUMBER.match(
                following.text)) or following.level > paragraph.level:
            yield Spot(number, Hit(0, len(text), f"Tiêu đề kết thúc bằng dấu “{text[-1]}”.",
                                   "Bỏ dấu ở cuối tiêu đề.", text[:-1].rstrip(), "x"))


def empty_sections(document: Document, context: Context) -> Iterator[Spot]:
    """A heading that the next heading of its level follows at once."""
    if context.own:
        return
    paragraphs = document.paragraphs
    for number, paragraph in enumerate(paragraphs[:-1]):
        following = paragraphs[number + 1]
        if (paragraph.part is Part.HEADING and (
                (following.part is Part.HEADING and following.level <= paragraph.level)
                or following.part in (Part.CLOSING, Part.ENDING))
                and not re.search(r"[Kk]hông(?: có)?\.?$|: \S", paragraph.text)
                and not _is_item(paragraph, following)):
            yield Spot(number, Hit(0, len(paragraph.text), f"Mục “{_short(paragraph.text)}” không "
                                   "có nội dung.", "Viết nội dung, hoặc bỏ mục này."))


def _is_item(paragraph: Paragraph, following: Paragraph) -> bool:
    """A numbered sentence of a list, which is no heading: it ends like a sentence."""
    return paragraph.level > 1 and (paragraph.text.endswith((".", ";"))
                                    or bool(re.search(r"[0-9]", NUMBER.sub("", paragraph.text, 1))))


def without_figures(document: Document, context: Context) -> Iterator[Spot]:
    """Sections on work that is counted, without any figure."""
    heading, number_at, figure, words = None, -1, True, 0
    results = False
    for number, paragraph in enumerate((*document.paragraphs, None)):
        if paragraph is None or paragraph.part is Part.HEADING or paragraph.part is Part.CLOSING:
            deeper = paragraph is not None and heading is not None and (
                paragraph.level > heading.level)
            if heading and not figure and words > 40 and results and not deeper:
                yield Spot(number_at, Hit(0, len(heading.text), f"Mục “{_short(heading.text)}” "
                                          "không có số liệu nào.", "Nêu số liệu cụ thể nếu "
                                              "có.", None,
                                          "x"))
            if paragraph is None:
                return
            if paragraph.level == 1:
                results = bool(re.search(r"kết quả|công tác", paragraph.text, re.IGNORECASE))
            counted = paragraph.level > 1 and _FIGURES_IN.search(paragraph.text)
            heading, number_at = (paragraph if counted else None), number
            figure, words = False, 0
        elif paragraph.part is Part.TEXT:
            figure = figure or bool(re.search(r"[0-9]", paragraph.text))
            words += len(paragraph.text.split())


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:9]) + ("…" if len(words) > 9 else "")
