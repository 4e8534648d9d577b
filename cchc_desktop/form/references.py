"""References in texts: `{name}` where the name is known; anything else in braces is literal."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

_BRACES = re.compile(r"\{([a-z][a-z0-9_.]*)\}")

LIST_PREFIX = "list."
ROW_NUMBER = "stt"
"""In a list's line: which line of the list it is, counted from 1 over those that print."""

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


def pieces(text: str, known: Collection[str]) -> tuple[Piece, ...]:
    """Cut a text at its references. Braces around an unknown name stay in the text."""
    return _pieces(text, frozenset(known))


@lru_cache(maxsize=2_000)  # the texts of a few reports; an edit changes one of them
def _pieces(text: str, known: frozenset[str]) -> tuple[Piece, ...]:
    cut: list[Piece] = []
    start = 0
    for found in _BRACES.finditer(text):
        if found.group(1) not in known:
            continue
        if found.start() > start:
            cut.append(Piece(text[start:found.start()]))
        cut.append(Piece(found.group(1), is_reference=True))
        start = found.end()
    if start < len(text):
        cut.append(Piece(text[start:]))
    return tuple(cut)


def unknown_braces(text: str, known: Collection[str]) -> tuple[str, ...]:
    """What stands in braces and is no known name, as written."""
    if "{" not in text:
        return ()
    without = "".join(piece.text for piece in pieces(text, known) if not piece.is_reference)
    return tuple(re.findall(r"\{[^{}\n]*\}", without))
