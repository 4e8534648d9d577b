"""Which letters make a Vietnamese syllable: initials, rhymes and tones, written as rules.

Not a word list: it says of "nghành" or "qủa" that nothing in Vietnamese is spelled so.
"""

import unicodedata
from functools import lru_cache

from cchc_desktop.proofread.alphabet import TONES, VOWELS, tone_apart, word_set

_RHYMES = word_set(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm "
    "iên iêng iêp iêt iêu y yêm yên yêng yêt yêu o oc oi om on ong op ot oong ooc oa oac "
    "oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ô ôc "
    "ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây "
    "uê uêch uênh uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt uôc uôi uôm uôn uông uôt ư "
    "ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu")
_INITIALS = ("ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "qu", "th", "tr",
             "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "")
_SHARP = "eêiy"
_STOPS = ("c", "ch", "p", "t")
_SHARP_OR_HEAVY = ("\u0301", "\u0323")


@lru_cache(32768)
def is_syllable(word: str) -> bool:
    """Whether the word, in any case, is spelled as a Vietnamese syllable can be."""
    if len(word) > 8:
        return False
    letters, tone, at = tone_apart(word.lower())
    if sum(mark in unicodedata.normalize("NFD", word) for mark in TONES) > 1:
        return False
    return any(letters.startswith(initial)
               and _rhymes(initial, letters[len(initial):], tone, at - len(initial))
               for initial in _INITIALS)


def _rhymes(initial: str, rhyme: str, tone: str, at: int) -> bool:
    if initial == "gi" and (not rhyme or (rhyme[0] in "ênm" and f"i{rhyme}" in _RHYMES)):
        return True
    if initial == "qu":
        return _after_q(rhyme, tone, at)
    if rhyme not in _RHYMES or not _may_follow(initial, rhyme):
        return False
    return _tone_fits(rhyme, tone, at)


def _may_follow(initial: str, rhyme: str) -> bool:
    if initial in ("k", "gh", "ngh"):
        return rhyme[0] in _SHARP
    if initial in ("c", "g", "ng"):
        return rhyme[0] not in _SHARP
    return not (initial and rhyme.startswith("yê"))


def _after_q(rhyme: str, tone: str, at: int) -> bool:
    whole = {"ôc", "y", "yên", "yêt", "ynh", "yt", "yn", "ych", "yp"}
    known = (rhyme in _RHYMES and rhyme[:1] in "aăâeêiơ") or rhyme in whole
    return known and (not tone or at >= 0) and _tone_fits(rhyme, tone, at)


def _tone_fits(rhyme: str, tone: str, at: int) -> bool:
    if rhyme.endswith(_STOPS) and tone not in _SHARP_OR_HEAVY:
        return False
    return not tone or at in _tone_places(rhyme)


@lru_cache(1024)
def _tone_places(rhyme: str) -> tuple[int, ...]:
    """Which vowels of a rhyme may carry the tone; two in open oa, oe, uy, old and new style."""
    vowels = [place for place, letter in enumerate(rhyme) if letter in VOWELS]
    if len(vowels) == 1:
        return (vowels[0],)
    marked = [place for place in vowels if rhyme[place] in "ăâêôơư"]
    if marked:
        return (marked[-1],)
    if rhyme in ("oa", "oe", "uy", "uơ"):
        return (0, 1)
    if len(vowels) == 3 or rhyme[-1] not in VOWELS or rhyme in ("oa", "oe"):
        return (vowels[1],)
    return (vowels[0],)
