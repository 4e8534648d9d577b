"""Figures typed into the text beside the facts the report knows."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.proofread.alphabet import plain, word_set
from cchc_desktop.proofread.dates import AMOUNT, amount
from cchc_desktop.proofread.model import Document, Hit, Part, Spot
from cchc_desktop.report.number import format_number

_LITERAL = re.compile(rf"(?<![\w/.,%-])({AMOUNT})(?![\w/%]|[.,][0-9]| ?%) ([^0-9.;:()]{{3,90}})")
_GENERAL = word_set(
    "số tổng lượng tỷ lệ được đã các của trong kỳ là có và do tại theo thuộc này về cấp xã "
    "phường đến trên cho ở với báo cáo")
_LEAST_WORDS = 3


class Fact(NamedTuple):
    """A figure of the report: its name for a reference, its label and its value."""

    name: str
    label: str
    value: Decimal


@lru_cache(4096)
def literals(text: str) -> tuple[tuple[int, int, Decimal, frozenset[str]], ...]:
    """The numbers of a text that words follow: start, end, value, the words."""
    return tuple((*found.span(1), amount(found.group(1)),
                  frozenset(plain(found.group(2)).split()[:12]))
                 for found in _LITERAL.finditer(text))


@lru_cache(4096)
def label_words(label: str) -> frozenset[str]:
    """The words of a label that say what is counted."""
    return frozenset(plain(re.sub(r"\([^()]*\)", " ", label)).split()) - _GENERAL


def against_facts(document: Document, facts: tuple[Fact, ...]) -> Iterator[tuple[str, Spot]]:
    """Typed figures that a fact equals ("fact_typed") or contradicts ("fact_differs")."""
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.TEXT:
            continue
        for start, end, value, words in literals(paragraph.text):
            if not paragraph.typed(start, end):
                continue
            fact = _meant(facts, words, value)
            if fact is not None:
                yield _told(number, start, end, value, fact)


def _meant(facts: tuple[Fact, ...], words: frozenset[str], value: Decimal) -> Fact | None:
    """The fact whose label the words hold, the longest label first; None if they disagree."""
    held = [(len(label), fact) for fact in facts
            if len(label := label_words(fact.label)) >= _LEAST_WORDS and label <= words]
    if not held:
        return None
    longest = max(length for length, _ in held)
    best = [fact for length, fact in held if length == longest]
    same = next((fact for fact in best if fact.value == value), None)
    return same or (best[0] if len({fact.value for fact in best}) == 1 else None)


def _told(number: int, start: int, end: int, value: Decimal, fact: Fact) -> tuple[str, Spot]:
    reference = f"{{{fact.name}}}"
    shown = format_number(fact.value)
    if value == fact.value:
        return "fact_typed", Spot(number, Hit(
            start, end, f"Số {shown} gõ tay bằng số liệu “{fact.label}”; số liệu sửa thì chữ này "
            "không đổi theo.", "Thay bằng số liệu tự cập nhật.", reference, fact.name))
    return "fact_differs", Spot(number, Hit(
        start, end, f"Lời văn ghi {format_number(value)}, nhưng số liệu “{fact.label}” là {shown}.",
        "Thay bằng số liệu, hoặc sửa số liệu.", reference, fact.name))
