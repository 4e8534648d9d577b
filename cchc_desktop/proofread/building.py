"""Put paragraphs together from characters that remember where they stood."""

import re
import unicodedata
from collections.abc import Iterator

from cchc_desktop.proofread.model import Odd, Paragraph, Part, Passage, Piece

_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]")
_ODD = re.compile(f"{_HIDDEN.pattern}|[ƢƣðÐ]")
_SPACES = "\t\n\r\x0b\x0c \u00a0\u202f\u2002\u2003\u2009\u3000"
_LOOK_ALIKE = str.maketrans({"Ƣ": "Ư", "ƣ": "ư", "ð": "đ", "Ð": "Đ"})


LONGEST = 4000
"""No paragraph of a report is longer; what is gets read in pieces, so that nothing can hang."""


class Builder:
    """Collects the text of one paragraph: NFC, single spaces, no hidden characters."""

    def __init__(self) -> None:
        self._chars: list[str] = []
        self._sources: list[tuple[int, int]] = []
        self._odd: list[tuple[int, Odd]] = []

    def add(self, text: str, offset: int) -> None:
        """Add typed text that stands at `offset`."""
        if not _ODD.search(text) and unicodedata.is_normalized("NFC", text):
            for at, char in enumerate(text, offset):
                self._add_char(char, at, -1)
            return
        at = 0
        for cluster in _clusters(text):
            if _HIDDEN.fullmatch(cluster):
                self._odd.append((len(self._chars), Odd.HIDDEN))
            else:
                self._add_cluster(cluster, offset + at)
            at += len(cluster)

    def _add_cluster(self, cluster: str, offset: int) -> None:
        composed = unicodedata.normalize("NFC", cluster)
        read = composed.translate(_LOOK_ALIKE)
        if composed != cluster or read != composed:
            self._odd.append((len(self._chars), Odd.APART if composed != cluster
                              else Odd.FOREIGN))
        same = len(composed) == len(cluster)
        for place, char in enumerate(read):
            source = offset + min(place, len(cluster) - 1)
            self._add_char(char, source, -1 if same else offset + len(cluster))

    def add_fixed(self, text: str, start: int, end: int) -> None:
        """Add what stands for a reference at `start` to `end`."""
        for char in text:
            self._add_char(char, start, end)

    def space(self, offset: int) -> None:
        """A line break, read as a space."""
        self._add_char(" ", offset, -1)

    def _add_char(self, char: str, start: int, end: int) -> None:
        if char in _SPACES:
            char = " "
            if not self._chars or self._chars[-1] == " ":
                return
        self._chars.append(char)
        self._sources.append((start, end))

    @property
    def last(self) -> str:
        """The last two characters; "" while there is no text."""
        return "".join(self._chars[-2:])

    @property
    def text(self) -> str:
        return "".join(self._chars).rstrip()

    def paragraphs(self, part: Part, line: int, *, level: int = 0) -> Iterator[Paragraph]:
        """The text as a paragraph; one far too long to be one, in pieces of a readable length."""
        text = self.text
        if len(text) <= LONGEST:
            yield self.paragraph(part, line, level=level)
            return
        start = 0
        while start < len(text):
            end = _cut(text, start)
            piece = Builder()
            piece._chars, piece._sources = self._chars[start:end], self._sources[start:end]
            piece._odd = [(at - start, kind) for at, kind in self._odd if start <= at < end]
            if piece.text:
                yield piece.paragraph(part, line)
            start = end

    def paragraph(self, part: Part, line: int, *, section: str = "", level: int = 0) -> Paragraph:
        text = self.text
        odd = tuple((min(at, len(text)), kind) for at, kind in self._odd)
        return Paragraph(Passage(part, text, odd), line, tuple(_pieces(self._sources[:len(text)])),
                         section, level=level)


def _cut(text: str, start: int) -> int:
    """Where to end a piece: after a sentence or a word, if there is one."""
    end = start + LONGEST
    if end >= len(text):
        return len(text)
    for mark in (". ", " "):
        found = text.rfind(mark, start + LONGEST // 2, end)
        if found > 0:
            return found + len(mark)
    return end


def _clusters(text: str) -> Iterator[str]:
    """Letters with the marks that belong to them; a mark after a space stands alone."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        yield from text
        return
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]) or text[at - 1].isspace():
            yield text[start:at]
            start = at


def _pieces(sources: list[tuple[int, int]]) -> Iterator[Piece]:
    last = (-2, -1)
    for at, (source, end) in enumerate(sources):
        follows = end < 0 and last[1] < 0 and source == last[0] + 1
        same = end >= 0 and (source, end) == last
        if not (follows or same):
            yield Piece(at, source, end)
        last = (source, end)
