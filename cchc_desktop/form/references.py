"""References in texts: `{name}` where the name is known; anything else in braces is literal."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

_BRACES = re.compile(r"\{([a-z][a-z0-9_.]*)\}")

LIST_PREFIX = "list."

FIXED_NAMES = {
    "ky.ten": "tên kỳ báo cáo",
    "ky.tu_ngay": "ngày đầu kỳ",
    "ky.den_ngay": "ngày cuối kỳ",
    "ky.nam": "năm báo cáo",
    "ky.sau": "tên kỳ sau",
    "don_vi.ten": "tên đơn vị",
    "don_vi.huyen": "tên huyện",
    "don_vi.tinh": "tên tỉnh",
}


class Piece(NamedTuple):
    """A stretch of text, or a reference (then `text` is the name without braces)."""

    text: str
    is_reference: bool = False


def pieces(text: str, known: Collection[str]) -> Iterator[Piece]:
    """Cut a text at its references. Braces around an unknown name stay in the text."""
    start = 0
    for found in _BRACES.finditer(text):
        if found.group(1) not in known:
            continue
        if found.start() > start:
            yield Piece(text[start:found.start()])
        yield Piece(found.group(1), is_reference=True)
        start = found.end()
    if start < len(text):
        yield Piece(text[start:])


def unknown_braces(text: str, known: Collection[str]) -> tuple[str, ...]:
    """What stands in braces and is no known name, as written."""
    without = "".join(piece.text for piece in pieces(text, known) if not piece.is_reference)
    return tuple(re.findall(r"\{[^{}\n]*\}", without))
