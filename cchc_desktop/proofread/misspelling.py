"""Words that are misspelt: usual slips, syllables nothing is spelled like, near misses."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from cchc_desktop.proofread.alphabet import LOWER, UPPER, WORD, tone_apart
from cchc_desktop.proofread.model import Context, Hit, Passage
from cchc_desktop.proofread.syllables import is_syllable
from cchc_desktop.proofread.vocabulary import slips

_LETTER = rf"[{LOWER}{UPPER}]"
_NOT_WORDS = re.compile(
    r"https?://\S{1,200}|(?<!\S)www\.\S{1,200}|(?<!\S)\S{1,80}@\S{1,80}"
    r"|(?<![\w-])[\w-]{1,60}(?:\.[\w-]{1,60}){1,8}(?:/\S{0,80})?"
    r"|(?<!\w)[0-9]{1,9}[./-]?[A-ZĐ][\w./-]{0,40}|(?<!\w)[A-ZĐ]{1,20}[-/][\w/-]{0,40}")
_LIST_LETTER = re.compile(r"(?:^|\s)\(?[a-zđ][.)]")


def usual_slips(passage: Passage, context: Context) -> Iterator[Hit]:
    """Slips everybody makes, from the list."""
    yield from _listed(passage.text, slips().certain, certain_slips())


def likely_slips(passage: Passage, context: Context) -> Iterator[Hit]:
    """Slips that might be meant."""
    yield from _listed(passage.text, slips().likely, _likely_slips())


def _listed(text: str, table: object, pattern: re.Pattern[str]) -> Iterator[Hit]:
    known = slips()
    for found in pattern.finditer(text):
        written = found.group()
        meant = known.certain.get(written.lower()) or known.likely[written.lower()]
        yield _slip(found.start(), found.end(), written, in_case_of(written, meant))


@cache
def certain_slips() -> re.Pattern[str]:
    """A pattern for every certain slip."""
    return any_of(slips().certain)


@cache
def _likely_slips() -> re.Pattern[str]:
    return any_of(slips().likely)


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the phrases as whole words, in any case, longest first."""
    return re.compile(rf"(?<!{_LETTER})(?:{_branches(sorted(phrases))})(?!{_LETTER})",
                      re.IGNORECASE)


def _branches(phrases: list[str]) -> str:
    """The phrases as a tree of alternatives by their letters, which is quick to search."""
    branches = []
    for first in sorted({phrase[:1] for phrase in phrases}, reverse=True):
        rest = [phrase[1:] for phrase in phrases if phrase[:1] == first]
        if first:
            branches.append(re.escape(first) + (_branches(rest) if any(rest) else ""))
        else:
            branches.append("")
    return f"(?:{'|'.join(branches)})" if len(branches) > 1 else branches[0]


def in_case_of(written: str, meant: str) -> str:
    """What is meant in the case of what was written."""
    if written.isupper() and len(written) > 1:
        return meant.upper()
    if written[:1].isupper():
        return meant[:1].upper() + meant[1:]
    return meant


def _slip(start: int, end: int, written: str, meant: str) -> Hit:
    return Hit(start, end, f"“{written}”, có phải “{meant}”?", f"Sửa thành “{meant}”.", meant,
               written.lower())


def abbreviations(passage: Passage, context: Context) -> Iterator[Hit]:
    """Abbreviations with letters exchanged: CHCC, UBDN."""
    for found in WORD.finditer(passage.text):
        meant = slips().abbreviations.get(found.group())
        if meant:
            yield _slip(found.start(), found.end(), found.group(), meant)


def impossible_syllables(passage: Passage, context: Context) -> Iterator[Hit]:
    """Words that are neither Vietnamese nor foreign words or abbreviations of such reports."""
    text = without_symbols(passage.text)
    pieces = tuple(WORD.finditer(text))
    for found in pieces:
        word = found.group()
        if _suspicious(word, text, found.start(), found.end()):
            meant = _tone_moved(word)
            yield Hit(found.start(), found.end(), f"“{word}” không phải một âm tiết tiếng Việt.",
                      f"Sửa thành “{meant}”." if meant else "Kiểm tra lại chữ này.",
                      meant, word.lower())


def _suspicious(word: str, text: str, start: int, end: int) -> bool:
    if not 2 <= len(word) <= 40 or word.lower() in slips().foreign or is_syllable(word):
        return False
    if word.isupper() or (word.isascii() and word[0].isupper()) or "_" in text[start - 1:end + 1]:
        return False
    if any(char.isupper() for char in word[1:]) or word in slips().abbreviations:
        return False
    beside = text[max(start - 1, 0):start] + text[end:end + 1]
    return not re.search(r"[0-9&/\-–]", beside) and not (
        word.isascii() and not re.search("[aeiouy]", word))


def _tone_moved(word: str) -> str | None:
    """The word with its tone where it belongs ("qủa" → "quả"), if that makes a syllable."""
    letters, tone, at = tone_apart(word)
    if not tone or len(word) > 8:
        return None
    for place in range(len(letters)):
        if place != at:
            moved = unicodedata.normalize("NFC", letters[:place + 1] + tone + letters[place + 1:])
            if len(moved) == len(word) and is_syllable(moved):
                return moved
    return None


def without_symbols(text: str) -> str:
    """The text with addresses, symbols and letters of lists blanked out."""
    for pattern in (_NOT_WORDS, _LIST_LETTER):
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return text
