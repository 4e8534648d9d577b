"""Clean what was typed or pasted, without changing what it says."""

import re
import unicodedata

_LOOK_ALIKES = str.maketrans({"Ƣ": "Ư", "ƣ": "ư", "\u00a0": " ", "\u202f": " ",
                              "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n",
                              "\x85": "\n"})
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NOT_A_CHARACTER = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

REPLACEMENT = "\ufffd"


def clean(text: str) -> str:
    """NFC, without zero-width and control characters; Ƣ/ƣ become Ư/ư.

    Lines end in a bare newline. What is no character at all (a lone surrogate) becomes a visible
    mark, so that it neither disappears nor breaks a document. A soft hyphen stays: in text from
    old fonts it is a letter.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LOOK_ALIKES)
    text = _NOT_A_CHARACTER.sub(REPLACEMENT, text)
    text = _CONTROL.sub("", _ZERO_WIDTH.sub("", text))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Cleaned text on a single line, without spaces at its ends or doubled inside."""
    return " ".join(clean(text).split())


def fold(text: str) -> str:
    """For searching and comparing: lower case without Vietnamese accents ("Tỷ lệ" is "ty le")."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
