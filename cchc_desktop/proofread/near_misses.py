"""Two syllables one letter away from two that usually stand together: slips, and letters that a
damaged font or a bad extraction lost."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.proofread.alphabet import WORD, old_tone, word_set
from cchc_desktop.proofread.misspelling import certain_slips, in_case_of, without_symbols
from cchc_desktop.proofread.model import Context, Hit, Part, Passage
from cchc_desktop.proofread.syllables import is_syllable
from cchc_desktop.proofread.vocabulary import pairs

_CLUSTERS = word_set(
    "ch nh th tr ng ngh ph kh gh b c d đ g h k l n p q r s t x")


class Word(NamedTuple):
    """A syllable of a text; `joined` if only a space stands between it and the one before."""

    start: int
    end: int
    text: str
    joined: bool

    @property
    def low(self) -> str:
        return old_tone(self.text.lower())


@lru_cache(4096)
def words(text: str) -> tuple[Word, ...]:
    """The syllables of a text, without addresses and symbols of documents."""
    text = without_symbols(text)
    found: list[Word] = []
    for each in WORD.finditer(text):
        joined = bool(found) and not text[found[-1].end:each.start()].strip(" ")
        found.append(Word(each.start(), each.end(), each.group(), joined))
    return tuple(found)


def near_misses(passage: Passage, context: Context) -> Iterator[Hit]:
    """A letter written for another one."""
    for hit, lost in _pairs(passage):
        if not lost:
            yield hit


def lost_letters(passage: Passage, context: Context) -> Iterator[Hit]:
    """Letters that are missing, in one paragraph told as one."""
    hits = [hit for hit, lost in _pairs(passage) if lost] + list(_fragments(passage))
    for hit in sorted(hits):
        yield hit._replace(cause=passage.text)


def split_words(passage: Passage, context: Context) -> Iterator[Hit]:
    """A syllable with a space in it: CÔN G TÁC."""
    all_words, known = words(passage.text), pairs()
    if passage.part is Part.APPENDIX:  # cells of a table, cut where they wrap
        return
    for before, first, second, after in zip(
            (None, *all_words), all_words, all_words[1:], (*all_words[2:], None), strict=False):
        whole = first.low + second.low
        if not second.joined or (is_syllable(first.text) and is_syllable(second.text)):
            continue
        if is_syllable(whole) and ((after and known.pair(old_tone(whole), after.low))
                                   or (before and known.pair(before.low, old_tone(whole)))):
            meant = first.text + second.text
            yield Hit(first.start, second.end, f"“{first.text} {second.text}” là một chữ bị tách.",
                      f"Viết liền “{meant}”.", meant)


@lru_cache(4096)
def _pairs(passage: Passage) -> tuple[tuple[Hit, bool], ...]:
    """Every near miss, and whether a letter is missing rather than wrong."""
    return tuple(_each_pair(passage.text))


def _each_pair(text: str) -> Iterator[tuple[Hit, bool]]:
    all_words = words(text)
    slips = [found.span() for found in certain_slips().finditer(text)]
    before = ""
    for index in range(len(all_words) - 1):
        first, second = all_words[index], all_words[index + 1]
        if not first.joined:
            before = ""
        after = all_words[index + 2] if index + 2 < len(all_words) else None
        meant = second.joined and _near_miss(before, first.low, second.low,
                                             after.low if after and after.joined else "")
        before = first.low
        if not meant or any(start < second.end and first.start < end for start, end in slips):
            continue
        one, two = meant
        wrong, right = (first, one) if one != first.low else (second, two)
        if _is_name(wrong, text) or (len(right) <= len(wrong.text)
                                     and pairs().knows(wrong.low)):
            continue
        before = one
        right = in_case_of(wrong.text, right)
        yield Hit(wrong.start, wrong.end, f"“{text[first.start:second.end]}”, có phải "
                  f"“{' '.join(meant)}”?", f"Sửa thành “{right}”.", right,
                  text[first.start:second.end].lower()), len(right) > len(wrong.text)


def _is_name(word: Word, text: str) -> bool:
    """A capital inside a sentence, or an abbreviation."""
    if word.text.isupper() and len(word.text) > 1:
        return not text.isupper() and not is_syllable(word.text)
    return word.text[0].isupper() and word.joined


@lru_cache(16384)
def _near_miss(before: str, one: str, two: str, after: str) -> tuple[str, str] | None:
    """What a pair is probably meant to be. `before` and `after` are its neighbours."""
    known = pairs()
    if known.pair(one, two) or one == two:
        return None
    if not (one in known.common or known.pair(before, one)):
        for meant in known.before.get(two, ()):
            if one_letter_apart(one, meant) and (len(meant) > len(one)
                                                 or not known.pair(two, after)):
                return meant, two
    if not (two in known.common or known.pair(two, after) or known.pair(before, one) or any(
            one_letter_apart(two, other) for other in known.before.get(after, ()))):
        for meant in known.after.get(one, ()):
            if one_letter_apart(two, meant):
                return one, meant
    return None


@lru_cache(32768)
def one_letter_apart(one: str, two: str) -> bool:
    """Whether one letter added, left out, exchanged for another or swapped makes one the other."""
    if abs(len(one) - len(two)) > 1 or one == two:
        return False
    at = next((place for place, (a, b) in enumerate(zip(one, two, strict=False)) if a != b),
              min(len(one), len(two)))
    rest, other = one[at:], two[at:]
    return (rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
            or (rest[:2] == other[1::-1] and rest[2:] == other[2:]))


def _fragments(passage: Passage) -> Iterator[Hit]:
    """Consonants that stand alone: HÀNH CH NH."""
    text = passage.text
    if passage.part is Part.APPENDIX:
        return
    for word in words(text)[1:]:
        beside = text[word.start - 1:word.start] + text[word.end:word.end + 1]
        if (word.joined and word.low in _CLUSTERS and beside.strip(" ,") == ""
                and (word.text.islower() or (text.isupper() and len(word.text) > 1))):
            yield Hit(word.start, word.end, f"“{word.text}” là một chữ bị mất nét.",
                      "Gõ lại chữ này.")
