"""Words, sentences and paragraphs that stand twice."""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from cchc_desktop.proofread.alphabet import plain, word_set
from cchc_desktop.proofread.citations import without_citations
from cchc_desktop.proofread.model import Context, Document, Hit, Paragraph, Part, Passage, Spot
from cchc_desktop.proofread.near_misses import Word, words
from cchc_desktop.proofread.vocabulary import pairs

_MEANT = word_set(
    "song luôn dần thường hằng xa ngày người nhà đời từ mãi nơi lâu đều rõ khăng xanh vân "
    "gần chầm v")
_REPEATED_AGAIN = re.compile(r"(?<!\w)((?:[^\W\d_]+ ){1,5}[^\W\d_]+)(,? )\1(?!\w)", re.IGNORECASE)
_LONGEST_LOOK = 20_000
_FEWEST_WORDS = 9
_SHINGLE = 24
_BLANK = "……"  # a gap still to be filled in: what differs between two sentences may go there


def repeated_words(passage: Passage, context: Context) -> Iterator[Hit]:
    """được được, chế chế; not song song, nor "cán bộ bộ phận" where both are words."""
    all_words = words(passage.text)
    for before, first, second, after in zip(
            (None, *all_words), all_words, all_words[1:], (*all_words[2:], None), strict=False):
        if (first.low == second.low and second.joined and first.low not in _MEANT
                and not _two_words(before, first, after)
                and not (first.text.islower() and second.text[0].isupper())):
            yield Hit(first.start, second.end,
                      f"Chữ “{first.text}” lặp lại.", f"Giữ một chữ “{first.text}”.", first.text)
    if len(passage.text) <= _LONGEST_LOOK:
        yield from _repeated_phrases(passage.text)


def _two_words(before: Word | None, word: Word, after: Word | None) -> bool:
    known = pairs()
    return bool(before and after and known.pair(before.low, word.low)
                and known.pair(word.low, after.low))


def _repeated_phrases(text: str) -> Iterator[Hit]:
    for found in _REPEATED_AGAIN.finditer(text):
        phrase = found.group(1)
        tail = text[found.end():found.end() + 12]
        if phrase.lower() == "một cửa" or re.match(r" liên thông", tail) or text.endswith(
                "Chủ tịch ", 0, found.start()):
            continue
        if len(set(phrase.lower().split())) > 1:
            yield Hit(found.start(), found.end(), f"Cụm từ “{phrase}” lặp lại liền nhau.",
                      f"Giữ một lần “{phrase}”.", phrase)


def repeated_in_list(passage: Passage, context: Context) -> Iterator[Hit]:
    """The same item twice in one enumeration: "công khai minh bạch, công khai, dân chủ"."""
    if passage.part is Part.APPENDIX or len(passage.text) > _LONGEST_LOOK:
        return
    items = list(re.finditer(r"[^,;.:()]+", passage.text))
    for before, item in itertools.pairwise(items):
        words_in = item.group().split()
        if len(words_in) != 2 or passage.text[item.start() - 1] != ",":
            continue
        if passage.text[item.end():item.end() + 1] != ",":
            continue
        tail = " ".join(before.group().split()[-4:])
        start = before.start() + before.group().rfind(item.group().strip())
        if f" {item.group().strip()} " in f" {tail} ":
            yield Hit(start, item.end(), f"“{item.group().strip()}” kể hai lần trong một câu.",
                      "Bỏ một lần.")


@lru_cache(4096)
def sentences(text: str) -> tuple[tuple[int, int, str], ...]:
    """The sentences of a paragraph, without gaps, that are long enough to be copied rather than
    usual."""
    found = []
    for each in re.finditer(r"[^.;!?]+(?:[.;!?](?!\s|$)[^.;!?]*)*", text):
        compared = plain(re.sub(r"^\s*[-–+*•]\s*", "", each.group()))
        if compared.count(" ") >= _FEWEST_WORDS - 1 and _BLANK not in each.group():
            start = each.start() + len(each.group()) - len(each.group().lstrip())
            found.append((start, each.end(), compared))
    return tuple(found)


def repeated_sentences(document: Document, context: Context) -> Iterator[Spot]:
    """Sentences that stand twice; neighbouring ones are told as one."""
    seen: dict[str, int] = {}
    last = (-2, -2, "")
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.TEXT:
            continue
        for order, (start, end, compared) in enumerate(sentences(paragraph.text)):
            first = seen.setdefault(compared, number * 1000 + order)
            if first == number * 1000 + order:
                continue
            follows = (number - last[0]) <= 1 and last[2] and first - last[1] in (1, *range(
                900, 1001))
            cause = last[2] if follows else f"{number}/{order}"
            last = (number, first, cause)
            origin = document.paragraphs[first // 1000]
            yield Spot(number, Hit(start, end, "Câu này đã có ở " + _where(document, origin) + ".",
                                   "Giữ một chỗ, chỗ kia bỏ hoặc viết ngắn lại.", None, cause))


def repeated_stretches(document: Document, context: Context) -> Iterator[Spot]:
    """Long stretches copied into another sentence."""
    whole = {compared for paragraph in document.paragraphs if paragraph.part is Part.TEXT
             for _, _, compared in sentences(paragraph.text)}
    seen: dict[str, int] = {}
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.TEXT:
            continue
        told = False
        for shingle, start, end in shingles(paragraph.text):
            first = seen.setdefault(shingle, number)
            if first != number and not told and not _whole(document, number, first, whole):
                told = True
                origin = document.paragraphs[first]
                yield Spot(number, Hit(start, end, "Đoạn dài này đã có nguyên văn ở "
                                       + _where(document, origin) + ".",
                                       "Giữ một chỗ, chỗ kia viết ngắn lại.", None, f"{number}"))


def _whole(document: Document, number: int, first: int, whole: set[str]) -> bool:
    """Whether the two paragraphs share a whole sentence, which is told already."""
    mine = {compared for _, _, compared in sentences(document.paragraphs[number].text)}
    return any(compared in mine for _, _, compared in sentences(document.paragraphs[first].text))


@lru_cache(4096)
def shingles(text: str) -> tuple[tuple[str, int, int], ...]:
    """Every run of so many words without a gap, document titles left out."""
    found = list(re.finditer(r"\w+", without_citations(text)))
    low = [plain(each.group()) for each in found]
    runs = ((at, found[at].start(), found[at + _SHINGLE - 1].end())
            for at in range(len(found) - _SHINGLE + 1))
    return tuple((" ".join(low[at:at + _SHINGLE]), start, end) for at, start, end in runs
                 if _BLANK not in text[start:end])


def _where(document: Document, paragraph: Paragraph) -> str:
    if document.line_starts:
        return f"dòng {paragraph.line}"
    if not paragraph.section:
        return f"đoạn {paragraph.line}"
    return f"đoạn “{' '.join(paragraph.text.split()[:6])}…”"
