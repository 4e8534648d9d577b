"""Letters that only look right: marks apart, look-alikes, hidden characters, old fonts."""

import re
import unicodedata
from collections.abc import Iterator

from cchc_desktop.proofread.alphabet import LOWER, UPPER
from cchc_desktop.proofread.model import Context, Document, Hit, Odd, Passage, Spot
from cchc_desktop.proofread.old_fonts import convert, recognise

_LETTER = f"{LOWER}{UPPER}"
_STRAY = re.compile("([^\\W\\d_]?)( *)([\u0300-\u036f])( ?)")
_GLUED = re.compile(rf"\b(UBND|HĐND|TTHC|CCHC|UBMTTQ)([{UPPER}]?[{LOWER}]{{2,}})")
_NUMBER_GLUED = re.compile(rf"(?<![\w./:-])([0-9]{{1,4}})([{LOWER}]{{3,}}|[{UPPER}][{LOWER}]{{2,}})"
                           r"(?![\w./])")
_POWER_GLUED = re.compile(r"\b((?:TM|KT|TL|TUQ)\.)((?:UBND|ỦY|UỶ|CHỦ)\b)")


def marks_apart(document: Document, context: Context) -> Iterator[Spot]:
    """Letters written as two characters (NFD), as copies from a Mac or a PDF are."""
    yield from _odd(document, Odd.APART, "Chữ có dấu ở dạng tách rời (Unicode tổ hợp), máy khác "
                    "có thể hiển thị và tìm kiếm sai.", "Chuyển sang Unicode dựng sẵn.")


def look_alikes(document: Document, context: Context) -> Iterator[Spot]:
    """Ƣ for Ư, ð for đ: letters of other alphabets."""
    yield from _odd(document, Odd.FOREIGN, "Có chữ cái không phải của tiếng Việt (Ƣ, ƣ, ð) đứng "
                    "thay Ư, ư, đ.", "Thay bằng chữ đúng.")


def hidden(document: Document, context: Context) -> Iterator[Spot]:
    """Characters nobody sees, which break searching and line breaks."""
    yield from _odd(document, Odd.HIDDEN, "Có ký tự ẩn không nhìn thấy.", "Xóa ký tự ẩn.")


def _odd(document: Document, kind: Odd, said: str, action: str) -> Iterator[Spot]:
    for number, paragraph in enumerate(document.paragraphs):
        places = [at for at, each in paragraph.passage.odd if each is kind]
        for start, end in sorted({_word_around(paragraph.text, at) for at in places}):
            yield Spot(number, Hit(start, end, said, action, paragraph.text[start:end],
                                   kind))


def _word_around(text: str, at: int) -> tuple[int, int]:
    start = at
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    end = at
    while end < len(text) and text[end].isalnum():
        end += 1
    if start == end:  # beside a mark or a space
        start, end = (at, at + 1) if at < len(text) else (max(at - 1, 0), at)
    return start, end


def stray_marks(passage: Passage, context: Context) -> Iterator[Hit]:
    """A mark that stands after a space instead of on its letter: "bi ̣tại"."""
    for found in _STRAY.finditer(passage.text):
        letter, _, mark, after = found.groups()
        start = _word_around(passage.text, found.start())[0]
        meant = unicodedata.normalize("NFC", passage.text[start:found.start()] + letter + mark)
        space = " " if found.end() < len(passage.text) else after
        yield Hit(start, found.end(), "Dấu thanh nằm rời khỏi chữ cái.",
                  f"Gõ lại thành “{meant}”.", meant + space)


def glued(passage: Passage, context: Context) -> Iterator[Hit]:
    """A missing space: UBNDPhường, 01người, TM.UBND."""
    for pattern in (_GLUED, _NUMBER_GLUED, _POWER_GLUED):
        for found in pattern.finditer(passage.text):
            meant = f"{found.group(1)} {found.group(2)}"
            yield Hit(found.start(), found.end(), f"“{found.group()}” viết dính liền.",
                      f"Thêm dấu cách: “{meant}”.", meant)


def old_font(passage: Passage, context: Context) -> Iterator[Hit]:
    """Text made for TCVN3 or VNI fonts."""
    font = recognise(passage.text)
    if font:
        yield Hit(0, len(passage.text), f"Đoạn này gõ bằng phông chữ cũ ({font.value}), máy khác "
                  "không đọc được.", "Chuyển sang Unicode, xem lại trước khi nhận.",
                  convert(passage.text, font), font.value)
