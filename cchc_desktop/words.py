"""Clean what was typed or pasted, without changing what it says."""

import unicodedata

REPLACEMENT = "\ufffd"

_LOOK_ALIKES = {"Ƣ": "Ư", "ƣ": "ư", "\u00a0": " ", "\u202f": " ", "\u2028": "\n", "\u2029": "\n",
                "\x0b": "\n", "\x0c": "\n", "\x85": "\n"}
_ZERO_WIDTH = (range(0x200b, 0x2010), range(0x202a, 0x202f), range(0x2060, 0x2065), (0xfeff,))
_CONTROL = (range(0x09), range(0x0e, 0x20), range(0x7f, 0xa0))
_NO_CHARACTER = (range(0xd800, 0xe000), range(0xfdd0, 0xfdf0), (0xfffe, 0xffff))
_CLEANED: dict[int, str | None] = {
    **{code: REPLACEMENT for codes in _NO_CHARACTER for code in codes},
    **dict.fromkeys((code for codes in (*_ZERO_WIDTH, *_CONTROL) for code in codes), None),
    **{ord(char): words for char, words in _LOOK_ALIKES.items()}}


def clean(text: str) -> str:
    """NFC, without zero-width and control characters; Ƣ/ƣ become Ư/ư.

    Lines end in a bare newline. What is no character at all (a lone surrogate) becomes a visible
    mark, so that it neither disappears nor breaks a document. A soft hyphen stays: in text from
    old fonts it is a letter.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANED)
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Cleaned text on a single line, without spaces at its ends or doubled inside."""
    return " ".join(clean(text).split())


def fold(text: str) -> str:
    """For searching and comparing: lower case without Vietnamese accents ("Tỷ lệ" is "ty le")."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
