"""A text to be read, and what is found in it.

The same checks read a report of our own and a file somebody else made: both are given as a
`Document` of paragraphs that know where each of their characters came from.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cchc_desktop.check.finding import Place
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.period import Period
from cchc_desktop.report.unit import UnitKind


class Part(StrEnum):
    """What a paragraph is in a report."""

    HEAD = "head"          # letterhead, number, place and date
    TITLE = "title"        # the trích yếu
    OPENING = "opening"
    HEADING = "heading"
    TEXT = "text"
    CLOSING = "closing"
    ENDING = "ending"      # recipients and signature
    APPENDIX = "appendix"  # a line of a table, or over one


NARRATIVE = (Part.OPENING, Part.HEADING, Part.TEXT, Part.CLOSING)


class Odd(StrEnum):
    """What was wrong with a character before it was read."""

    APART = "apart"      # a letter and its mark as two characters
    HIDDEN = "hidden"    # takes no room: zero-width, control
    FOREIGN = "foreign"  # looks like a Vietnamese letter: ƣ, ð


class Passage(NamedTuple):
    """The words of one paragraph, on one line, and what it is: all a paragraph check sees.

    The text is NFC, with ư for ƣ and without hidden characters; `odd` says where it was not.
    """

    part: Part
    text: str
    odd: tuple[tuple[int, Odd], ...] = ()


class Piece(NamedTuple):
    """From `at` in a paragraph on, characters come one by one from `source` on.

    `fixed` pieces stand for something that is not typed: a reference, whose whole place is
    `source` to `source_end`, or a line break.
    """

    at: int
    source: int
    source_end: int = -1

    @property
    def fixed(self) -> bool:
        return self.source_end >= 0

    def moved(self, by: int) -> "Piece":
        """The piece in a source that begins so much earlier."""
        return Piece(self.at, self.source + by, self.source_end + by if self.fixed else -1)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, where it came from, and where that is in words.

    `line` counts from 1 (in Word files: paragraphs). `section` names the text it belongs to in a
    report of our own; without `pieces` it has no place in a typed text (a row of a list).
    """

    passage: Passage
    line: int = 1
    pieces: tuple[Piece, ...] = ()
    section: str = ""
    lines: tuple[int, ...] = ()
    level: int = 0

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def part(self) -> Part:
        return self.passage.part

    def source(self, at: int, *, end: bool = False) -> int:
        """The offset in the source of a character; of the end of one with `end`. -1 if none."""
        if not self.pieces:
            return -1
        place = at - 1 if end and at > 0 else at
        piece = self.pieces[max(bisect_right(self.pieces, place, key=lambda p: p.at) - 1, 0)]
        if piece.fixed:
            return piece.source_end if end else piece.source
        return piece.source + at - piece.at

    def typed(self, start: int, end: int) -> bool:
        """Whether all of a stretch was typed where it stands, so that it can be corrected."""
        return bool(self.pieces) and self.source(end, end=True) - self.source(start) == end - start


@dataclass(frozen=True)
class Document:
    """Everything there is to read, in order. `line_starts` are offsets of the lines of a file."""

    paragraphs: tuple[Paragraph, ...]
    line_starts: tuple[int, ...] = ()
    spaced: bool = True   # whether doubled spaces were typed, not made by extracting from a PDF

    def line(self, paragraph: Paragraph, at: int) -> int:
        """The line of a character, from 1."""
        if not self.line_starts:
            return paragraph.line
        return bisect_right(self.line_starts, paragraph.source(at))


class Context(NamedTuple):
    """What is known of the report: its period, its day, its unit. Small, since checks are
    remembered by it."""

    period: Period | None = None
    day: date | None = None
    kind: UnitKind | None = None
    name: str = ""
    district: str = ""
    province: str = ""
    own: bool = False
    asked: tuple[str, ...] = ()
    """Codes of the dated terms that the report's form itself prints, so that it must use them."""

    @property
    def judged_on(self) -> date | None:
        """The day whose rules and terms hold: the last day of data, else the day of issue."""
        return self.period.last if self.period else self.day


class Hit(NamedTuple):
    """Something in one paragraph. Hits with the same `cause` are told as one finding."""

    start: int
    end: int
    said: str
    action: str
    correction: str | None = None
    cause: str = ""


class Spot(NamedTuple):
    """A hit and the number of its paragraph."""

    paragraph: int
    hit: Hit


class Kind(StrEnum):
    """What a check is about; an officer can switch a kind off for a unit."""

    PERIOD = "Kỳ báo cáo"
    NUMBERS = "Số trong lời văn"
    NAMES = "Tên gọi và cấp"
    CITED = "Văn bản viện dẫn"
    OUTLINE = "Đề cương"
    COPY = "Sao chép"
    LETTERS = "Chữ"
    LAYOUT = "Thể thức"


BETWEEN_CELLS = " | "
"""Between the cells of a row that was read from a table of Word."""

PassageCheck = Callable[[Passage, Context], Iterable[Hit]]
DocumentCheck = Callable[[Document, Context], Iterable[Spot]]


class Check(NamedTuple):
    """One thing that is looked for. `title` names it in a list, `why` says what it is good for.

    A check of paragraphs sees those whose part is in `parts`; a check of documents sees all.
    """

    code: str
    kind: Kind
    severity: Severity
    title: str
    why: str
    passage: PassageCheck | None = None
    document: DocumentCheck | None = None
    parts: tuple[Part, ...] = tuple(Part)


@dataclass(frozen=True, slots=True)
class TextFinding:
    """One cause, with every place where it shows, first one first."""

    code: str
    kind: Kind
    severity: Severity
    where: str
    said: str
    action: str
    places: tuple[Place, ...]

    @property
    def first(self) -> Place:
        return self.places[0]

    @property
    def id(self) -> str:
        """What an acceptance is filed under; it falls when the words change."""
        return f"{self.code}:{self.first.section}:{self.first.quote}"

    @property
    def message(self) -> str:
        """Where, and what is wrong."""
        more = len(self.places) - 1
        return f"{self.where}: {self.said}" + (f" (còn {more} chỗ nữa như vậy)" if more else "")
