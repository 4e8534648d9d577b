"""Which part of a report a paragraph of a foreign text is."""

import re

from cchc_desktop.proofread.alphabet import UPPER
from cchc_desktop.proofread.model import Part

ROMAN = re.compile(rf"(X?(?:IX|IV|V?I{{1,3}}|V)|X)(?:\s*[.)/]|(?=\s+[{UPPER}]{{2}}))\s*")
NUMBER = re.compile(rf"([0-9]{{1,2}}(?:\.[0-9]{{1,2}})*)(?:[.)/]|(?=\s+[{UPPER}]))\s*")
LETTER = re.compile(r"([a-zđ])([.)])\s+")
BULLET = re.compile(r"[-–+*•]\s*")
_LONGEST_HEADING = 26
_TITLE_ENDS = re.compile(r"Kính gửi|\(?(?:Số liệu|Thực hiện|Căn cứ|Theo|UBND|Ủy ban|Uỷ ban|Ngay )")
_APPENDIX = re.compile(r"PHỤ LỤC|Phụ lục|Biểu mẫu|BIỂU MẪU|STT\b")


class Parts:
    """Names the paragraphs of a text in order."""

    def __init__(self) -> None:
        self._now = Part.HEAD
        self._title_begun = False
        self._first = True

    def of(self, text: str) -> tuple[Part, int]:
        """The part of the next paragraph, and the level if it is a heading."""
        first, self._first = self._first, False
        if self._now is Part.APPENDIX or (self._now in (Part.ENDING, Part.TEXT) and (
                self._now is Part.ENDING or text.isupper()) and _APPENDIX.match(text)):
            self._now = Part.APPENDIX
            return Part.APPENDIX, 0
        if re.match(r"Nơi nhận", text) or (self._now is Part.CLOSING and re.match(
                r"(?:TM|KT|TL|Q)\.|CHỦ TỊCH", text)):
            self._now = Part.ENDING
        if self._now is Part.ENDING:
            return Part.ENDING, 0
        if self._now in (Part.HEAD, Part.TITLE):
            head = self._head(text, first=first)
            if head:
                return head, 0
        return self._body(text)

    def _head(self, text: str, *, first: bool) -> Part | None:
        if ROMAN.match(text) or re.match(r"1\. ", text):
            return None
        if re.fullmatch(r"\W*BÁO CÁO\W*", text):
            self._now = Part.TITLE
            return Part.HEAD
        if self._now is Part.HEAD and first and re.search(
                r"cải cách hành chính|CCHC", text, re.I) and len(text.split()) < 45 and (
                not text.endswith(".")):
            self._now = self._now_titled()
            return Part.TITLE
        if self._now is Part.HEAD and len(text.split()) > 25:
            return None
        if self._now is Part.TITLE and _TITLE_ENDS.match(text):
            if text.startswith(("Kính gửi", "(")):
                return Part.HEAD
            return None
        if self._now is Part.TITLE and self._title_begun and text.startswith("-"):
            return Part.HEAD
        self._title_begun = self._title_begun or self._now is Part.TITLE
        return self._now

    def _now_titled(self) -> Part:
        self._title_begun = True
        return Part.TITLE

    def _body(self, text: str) -> tuple[Part, int]:
        if re.match(r"Trên đây là", text):
            self._now = Part.CLOSING
            return Part.CLOSING, 0
        level = heading_level(text)
        if level:
            self._now = Part.TEXT
            return Part.HEADING, level
        if self._now in (Part.HEAD, Part.TITLE, Part.OPENING):
            self._now = Part.OPENING
            return Part.OPENING, 0
        return Part.TEXT, 0


def heading_level(text: str) -> int:
    """1 for "I. …", 2 for "1. …", 3 for "1.1. …" or "a) …"; 0 if the text is no heading."""
    words = len(text.split())
    if (found := ROMAN.match(text)) and (words <= 40 or text[found.end():][:20].isupper()):
        return 1
    inside = re.sub(r"[.:;]+$", "", text)
    if words > _LONGEST_HEADING or re.search(r"[.:;]\s", NUMBER.sub("", LETTER.sub("", inside, 1),
                                                                     count=1)):
        return 0
    if found := NUMBER.match(text):
        return 2 + found.group(1).count(".")
    return 3 if LETTER.match(text) else 0
