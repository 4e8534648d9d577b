"""Text made for the fonts before Unicode: TCVN3 (".VnTime") and VNI ("VNI-Times").

Recognised by what it becomes: nearly no word of it is Vietnamese as it stands, nearly all are
once converted. Capitals of TCVN3 share their codes with small letters; only the font's name
(".VnTimeH") tells them, so the caller says so.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.proofread.syllables import is_syllable


class OldFont(StrEnum):
    """A coding of letters by a font."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


class Conversion(NamedTuple):
    """Text recognised as made for an old font, and the same in Unicode."""

    font: OldFont
    text: str


_TCVN3_LETTERS = (
    "à\u00b5 ả\u00b6 ã\u00b7 á\u00b8 ạ\u00b9 ă\u00a8 ằ\u00bb ẳ\u00bc ẵ\u00bd ắ\u00be ặ\u00c6 "
    "â\u00a9 ầ\u00c7 ẩ\u00c8 ẫ\u00c9 ấ\u00ca ậ\u00cb đ\u00ae è\u00cc ẻ\u00ce ẽ\u00cf é\u00d0 "
    "ẹ\u00d1 ê\u00aa ề\u00d2 ể\u00d3 ễ\u00d4 ế\u00d5 ệ\u00d6 ì\u00d7 ỉ\u00d8 ĩ\u00dc í\u00dd "
    "ị\u00de ò\u00df ỏ\u00e1 õ\u00e2 ó\u00e3 ọ\u00e4 ô\u00ab ồ\u00e5 ổ\u00e6 ỗ\u00e7 ố\u00e8 "
    "ộ\u00e9 ơ\u00ac ờ\u00ea ở\u00eb ỡ\u00ec ớ\u00ed ợ\u00ee ù\u00ef ủ\u00f1 ũ\u00f2 ú\u00f3 "
    "ụ\u00f4 ư\u00ad ừ\u00f5 ử\u00f6 ữ\u00f7 ứ\u00f8 ự\u00f9 ỳ\u00fa ỷ\u00fb ỹ\u00fc ý\u00fd "
    "ỵ\u00fe Ă\u00a1 Â\u00a2 Ê\u00a3 Ô\u00a4 Ơ\u00a5 Ư\u00a6 Đ\u00a7")
_TO_TCVN3 = {pair[0]: pair[1] for pair in _TCVN3_LETTERS.split(" ")}
_FROM_TCVN3 = {code: letter for letter, code in _TO_TCVN3.items()}

# the second character of a pair, for huyền, sắc, hỏi, ngã, nặng; after a letter with its own sign
# another set is used
_TONES = ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_VNI_BARE = "øùûõï"
_VNI_SIGNS = {"ă": ("a", "ê", "èéúüë"), "â": ("a", "â", "àáåãä"),
              "ê": ("e", "â", "àáåãä"), "ô": ("o", "â", "àáåãä")}
_VNI_SINGLE = {"ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ",
               "ơ": "ô", "ư": "ö"}


def _vni_table() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for vowel, code in (("a", "a"), ("e", "e"), ("o", "o"), ("u", "u"), ("y", "y"),
                        ("ơ", "ô"), ("ư", "ö")):
        for tone, mark in zip(_TONES, _VNI_BARE, strict=True):
            table.setdefault(unicodedata.normalize("NFC", vowel + tone), code + mark)
    for vowel, (base, sign, marks) in _VNI_SIGNS.items():
        table[vowel] = base + sign
        for tone, mark in zip(_TONES, marks, strict=True):
            table[unicodedata.normalize("NFC", vowel + tone)] = base + mark
    return table | {letter.upper(): code.upper() for letter, code in table.items()}


_TO_VNI = _vni_table()
_FROM_VNI = {code: letter for letter, code in _TO_VNI.items()}
_VNI_CODES = re.compile("|".join(sorted(map(re.escape, _FROM_VNI), key=len, reverse=True)))
_WORD = re.compile(r"(?<!\w)[^\W\d_\u0100-\uffff]{0,12}[\u00a1-\u00ff]"
                   r"[^\s\d.,;:()/\"“”\u0100-\uffff]*")
_FEWEST_WORDS = 3
_SURE = 0.75


def convert(text: str, font: OldFont, *, capitals: bool = False) -> str:
    """The text in Unicode. `capitals`: it was set in a TCVN3 font of capitals (".VnTimeH")."""
    if font is OldFont.TCVN3:
        plain = "".join(_FROM_TCVN3.get(char, char) for char in text)
        return plain.upper() if capitals else plain
    return _VNI_CODES.sub(lambda found: _FROM_VNI[found.group()], text)


def encode(text: str, font: OldFont) -> str:
    """The text as an old font wants it; letters TCVN3 has no code for come out small."""
    if font is OldFont.TCVN3:
        return "".join(_TO_TCVN3.get(char) or _TO_TCVN3.get(char.lower(), char) for char in text)
    return "".join(_TO_VNI.get(char, char) for char in text)


@lru_cache(1024)
def recognise(text: str) -> OldFont | None:
    """The old font a text was made for; None for Unicode and for what is too short to tell."""
    words = [found.group() for found in _WORD.finditer(text)]
    if len(words) < _FEWEST_WORDS or _share(words) > 1 - _SURE:
        return None
    shares = {font: _share([convert(word, font) for word in words]) for font in OldFont}
    best = max(shares, key=lambda font: shares[font])
    return best if shares[best] >= _SURE else None


def offered(text: str) -> Conversion | None:
    """What to offer when a text is pasted: the same in Unicode, to be looked at first."""
    font = recognise(text)
    return Conversion(font, convert(text, font)) if font else None


def _share(words: list[str]) -> float:
    """How many of the words are Vietnamese syllables."""
    return sum(map(is_syllable, words)) / len(words)
