"""Two styles of placing the tone in one document: hòa, hoà."""

import re
from collections.abc import Iterator
from functools import lru_cache

from cchc_desktop.proofread.alphabet import WORD, old_tone
from cchc_desktop.proofread.model import Context, Document, Hit, Part, Spot

_OPEN = re.compile("[^qQ](?:[oO][aAeE]|[uU][yY])$")


@lru_cache(4096)
def styled(text: str) -> tuple[tuple[int, int, bool], ...]:
    """The words in which the styles differ: start, end, whether the newer style is used."""
    found = []
    for each in WORD.finditer(text):
        word = each.group()
        if old_tone(word) != word:
            found.append((each.start(), each.end(), True))
        elif _new(word) != word:
            found.append((each.start(), each.end(), False))
    return tuple(found)


@lru_cache(8192)
def _new(word: str) -> str:
    """The syllable in the newer style."""
    import unicodedata

    from cchc_desktop.proofread.alphabet import tone_apart

    letters, tone, at = tone_apart(word)
    if tone and at == len(letters) - 2 and _OPEN.search(f" {letters}"):
        return unicodedata.normalize("NFC", letters + tone)
    return word


def mixed_tone_style(document: Document, context: Context) -> Iterator[Spot]:
    """The words in the style used less often. Names are counted but never changed."""
    new: list[tuple[int, int, int]] = []
    old: list[tuple[int, int, int]] = []
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.APPENDIX:
            for start, end, newer in styled(paragraph.text):
                (new if newer else old).append((number, start, end))
    if not new or not old:
        return
    fewer, change = (new, old_tone) if len(new) <= len(old) else (old, _new)
    other = old if fewer is new else new
    said = _said(document, fewer, other)
    for number, start, end in fewer:
        word = document.paragraphs[number].text[start:end]
        name = word[0].isupper() and not word.isupper() and word.lower() not in ("ủy", "uỷ")
        yield Spot(number, Hit(start, end, said, "Dùng thống nhất một kiểu trong cả văn bản; "
                               "giữ nguyên tên riêng.", None if name else change(word), "x"))


def _said(document: Document, fewer: list[tuple[int, int, int]],
          other: list[tuple[int, int, int]]) -> str:
    def word(place: tuple[int, int, int]) -> str:
        return document.paragraphs[place[0]].text[place[1]:place[2]]

    return (f"Hai kiểu đặt dấu thanh lẫn nhau: “{word(fewer[0])}” ({len(fewer)} chỗ) và "
            f"“{word(other[0])}” ({len(other)} chỗ).")
