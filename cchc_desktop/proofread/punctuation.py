"""Marks and spaces: doubled marks, runs of dots, empty brackets, spaces before marks."""

import re
from collections.abc import Iterator
from functools import lru_cache

from cchc_desktop.proofread.alphabet import LOWER, UPPER
from cchc_desktop.proofread.model import Context, Document, Hit, Part, Passage, Spot

_ADDRESS = re.compile(r"https?://\S{1,200}|(?<!\S)www\.\S{1,200}|(?<!\S)\S{1,80}@\S{1,80}")
_DOUBLED = re.compile(r",,+|;;+|::+|,\.(?!\.)|;\.|(?<!\.)\.\.(?!\.)|;,|,;|(?<!v)\.;(?!\.)"
                      r"|(?<=[^./])\./(?![./\w])"
                      r"|,(?=\.\.\.\w)")
_DOTS = re.compile(r"\.{4,}|(?:\. ){3,}\.|…{2,}|…\.+|\.+…")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…) ?v\.? ?v\.{0,3}")
_EMPTY = re.compile(r"\( *\)|\[ *\]|“ *”|\" *\"|\{ *\}")
_INSIDE = re.compile(rf"(?<=[{LOWER}]{{2}})([,;:])(?=[{LOWER}{UPPER}])"
                     rf"|(?<=[{LOWER}]{{2}})([.])(?=[{UPPER}][{LOWER}])")
_BEFORE = re.compile(r"(?<=\w) +([,;.:])(?=\s|$)")
_BRACKET = re.compile(r"\( +(?=\w)|(?<=\w) +\)|“ +(?=\w)|(?<=\w) +”")
_OPENING = re.compile(rf"(?<=[{LOWER}])([(“”])(?=[{LOWER}]{{2}})")
_HYPHEN = re.compile(rf"(?<=[{LOWER}]{{2}})- (?=[{UPPER}][{LOWER}])")
_DASH = re.compile(rf"^[-+](?=[{UPPER}{LOWER}])")
_GUIDANCE = re.compile(
    r"\((?:Nêu|Ghi|Liệt kê|Thống kê|Trình bày|Đánh giá|Số lượng|Tình hình|Cơ sở vật chất|UBND "
    r"(?:xã|"
    r"phường|cấp)|Báo cáo rõ|Mô tả|Yêu cầu|Kèm|Nội dung|Tổng hợp|Phân tích|Nếu có|Đề "
    r"nghị)[^()0-9]{28,}\)"
    r"|\((?:[Nn]êu|[Gg]hi) rõ[^()]*\)|\[(?:…|\.{2,}|[^\]\w]*|[Nn]êu[^\]]*|[Gg]hi[^\]]*)\]"
    r"|<(?:[Nn]hập|[Gg]hi|[Nn]êu|[Tt]ên)[^<>]*>|\bx{2,}\b|\bXX+\b(?=[/ ])|_{4,}")


def doubled_marks(passage: Passage, context: Context) -> Iterator[Hit]:
    """,, and .. and ..."""
    text = _without_addresses(passage.text)
    if passage.part is Part.HEAD:
        return
    for found in _DOUBLED.finditer(text):
        right = "..." if found.group() == ".." else found.group()[:1]
        yield Hit(found.start(), found.end(), f"Dấu câu thừa: “{found.group()}”.",
                  f"Giữ một dấu “{right}”.", right)


def runs_of_dots(passage: Passage, context: Context) -> Iterator[Hit]:
    """Dots left from an outline or typed too often; "...v.v."."""
    if passage.part is Part.HEAD:
        return
    for found in _DOTS.finditer(passage.text):
        if context.own and set(found.group()) == {"…"}:
            continue
        yield Hit(found.start(), found.end(), f"Chuỗi dấu chấm “{found.group()[:12]}”.",
                  "Dùng “...” hoặc điền nội dung còn thiếu.", cause="dots")
    for found in _ELLIPSIS.finditer(passage.text):
        yield Hit(found.start(), found.end(), f"“{found.group()}”: dấu “...” và “v.v.” cùng một "
                  "nghĩa.", "Giữ một trong hai.", ", v.v.")


def empty_brackets(passage: Passage, context: Context) -> Iterator[Hit]:
    """(), “”."""
    for found in _EMPTY.finditer(passage.text):
        yield Hit(found.start(), found.end(), f"“{found.group()}” không có gì bên trong.",
                  "Điền nội dung hoặc bỏ đi.")


def guidance_left(passage: Passage, context: Context) -> Iterator[Hit]:
    """Instructions of the outline that were to be replaced; our own headings are the form's."""
    if passage.part in (Part.HEAD, Part.APPENDIX, Part.ENDING) or (
            context.own and passage.part is Part.HEADING):
        return
    for found in _GUIDANCE.finditer(passage.text):
        yield Hit(found.start(), found.end(), "Còn sót lời hướng dẫn của đề cương.",
                  "Thay bằng nội dung, hoặc bỏ đi.")


def spaces(document: Document, context: Context) -> Iterator[Spot]:
    """Spaces before marks or missing after them, all told as one."""
    said = "Dấu cách chưa đúng quanh dấu câu, dấu ngoặc hoặc gạch đầu dòng, như “{}”."
    first = ""
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part not in (Part.OPENING, Part.TEXT, Part.CLOSING, Part.ENDING):
            continue
        for start, end, right in _spaces(paragraph.text):
            first = first or paragraph.text[max(start - 6, 0):end + 4].strip()
            yield Spot(number, Hit(start, end, said.format(first), "Không cách trước dấu câu, cách "
                                   "một lần sau dấu câu.", right, "x"))


@lru_cache(4096)
def _spaces(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(_each_space(text))


def _each_space(text: str) -> Iterator[tuple[int, int, str]]:
    text = _without_addresses(text)
    for found in _BEFORE.finditer(text):
        yield found.start(), found.end(), found.group(1)
    for found in _BRACKET.finditer(text):
        yield found.start(), found.end(), found.group().strip()
    for found in _INSIDE.finditer(text):
        yield found.start(), found.end(), f"{found.group()} "
    for found in _OPENING.finditer(text):
        yield found.start(), found.end(), f" {found.group().replace('”', '“')}"
    for found in _HYPHEN.finditer(text):
        yield found.start(), found.end(), " - "
    if dash := _DASH.match(text):
        yield 0, 1, f"{dash.group()} "


def sentence_capital(passage: Passage, context: Context) -> Iterator[Hit]:
    """After a full stop a capital is due (PL II.I)."""
    if passage.part is not Part.TEXT:
        return
    for found in re.finditer(rf"(?<=[{LOWER}0-9%)]{{2}})\. ([{LOWER}]{{2,}})", passage.text):
        word = found.group(1)
        before = passage.text[:found.start()].rpartition(" ")[2]
        if before.lower() not in ("tp", "tt", "v", "đ", "th", "ths", "bs", "ts", "tx", "pgs"):
            yield Hit(found.start(1), found.end(), "Sau dấu chấm phải viết hoa.",
                      f"Viết “{word.capitalize()}”.", word.capitalize(), "x")


def list_ends(document: Document, context: Context) -> Iterator[Spot]:
    """In a list whose lines end in ";" one that does not; a paragraph without an end."""
    run: list[int] = []
    for number, paragraph in enumerate((*document.paragraphs, None)):
        mark = paragraph.text[:1] if paragraph and paragraph.part is Part.TEXT else ""
        if run and document.paragraphs[run[0]].text[:1] == mark and mark in ("+", "-"):
            run.append(number)
            continue
        yield from _list_end(document, run)
        run = [number] if mark in ("+", "-") else []


def _list_end(document: Document, run: list[int]) -> Iterator[Spot]:
    texts = [document.paragraphs[number].text for number in run]
    if len(run) < 4 or sum(text.endswith(";") for text in texts) < 0.5 * len(run):
        return
    for number, text in list(zip(run, texts, strict=True))[:-1]:
        if not text.endswith((";", ":")):
            at = len(text) - 1
            yield Spot(number, Hit(at, at + 1, f"Dòng “{text[:30]}…” trong danh sách không kết "
                                   "thúc bằng dấu chấm phẩy như các dòng khác.", "Kết thúc bằng "
                                       "“;”.",
                                   None, "x"))


def paragraph_ends(document: Document, context: Context) -> Iterator[Spot]:
    """Paragraphs that end without a mark, or in ";" before a heading."""
    first = ""
    for number, paragraph in enumerate(document.paragraphs[:-1]):
        text, following = paragraph.text, document.paragraphs[number + 1]
        if paragraph.part is not Part.TEXT or len(text.split()) < 12:
            continue
        bare = text[-1].isalpha() or text[-1] == "%"
        left = text.endswith((";", ",")) and following.part is Part.HEADING
        if bare or left:
            first = first or text[-24:]
            yield Spot(number, Hit(len(text) - 1, len(text), f"Đoạn văn thiếu dấu chấm ở cuối: "
                                   f"“…{first}”.", "Kết thúc đoạn bằng dấu chấm.",
                                   f"{text[-1]}." if bare else ".", "x"))


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(lambda found: "x" * len(found.group()), text)
