"""Vietnamese letters: classes for patterns, tone marks, and where they may stand."""

import re
import unicodedata
from functools import lru_cache

VOWELS = "aăâeêioôơuưy"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng
TONED = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)
LOWER = f"a-zăâđêôơư{TONED}"
UPPER = f"A-ZĂÂĐÊÔƠƯ{TONED.upper()}"
WORD = re.compile(rf"[{LOWER}{UPPER}]+")
SPECIAL = re.compile(rf"[ăâđêôơư{TONED}ĂÂĐÊÔƠƯ{TONED.upper()}]")
"""A letter only Vietnamese has."""



@lru_cache(16384)
def tone_apart(word: str) -> tuple[str, str, int]:
    """A syllable without its tone, the tone mark ("" if level), and which letter carried it."""
    letters: list[str] = []
    tone, at = "", -1
    for char in unicodedata.normalize("NFC", word):
        for part in unicodedata.normalize("NFD", char):
            if part in TONES:
                tone, at = part, len(letters) - 1
            elif unicodedata.combining(part):
                letters[-1] = unicodedata.normalize("NFC", letters[-1] + part)
            else:
                letters.append(part)
    return "".join(letters), tone, at


@lru_cache(16384)
def old_tone(word: str) -> str:
    """The syllable with its tone where the older style has it: hoà → hòa, thuý → thúy."""
    letters, tone, at = tone_apart(word)
    if (tone and at == len(letters) - 1 and letters[-2:].lower() in ("oa", "oe", "uy")
            and letters[-3:-2].lower() != "q"):
        at -= 1
        return unicodedata.normalize("NFC", letters[:at + 1] + tone + letters[at + 1:])
    return word


def plain(text: str) -> str:
    """For comparing: lower case, older tone style, single spaces, no punctuation."""
    return " ".join(old_tone(word) for word in re.findall(r"\w+", text.lower()))


def sentence_starts(text: str) -> frozenset[int]:
    """Where sentences begin, a capital is due there: at the start, after ".", ":" and bullets."""
    return frozenset(found.end() for found in re.finditer(
        r"(?:^|[.!?:;…]\s|\A(?:[-–+*•]\s*|\w{1,4}[.)]\s*)+|[“\"(‘]|\s[-–+]\s)\s*", text))


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for tables written as running text."""
    return frozenset(text.split())
