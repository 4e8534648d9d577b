"""What Word really shows: formatting of a run or paragraph with its styles and the defaults."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Twips
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_OFF = ("0", "false", "off", "none")
_JUSTIFIED = ("both", "distribute")


class Look(NamedTuple):
    """How letters look: size in points, underline and colour as Word names them."""

    font: str
    size: float
    bold: bool
    italic: bool
    underlined: bool
    colour: str


class Shape(NamedTuple):
    """How a paragraph stands: lengths in millimetres, spacing in points, lines as a multiple."""

    align: str
    first: float
    before: float
    after: float
    lines: float

    @property
    def justified(self) -> bool:
        return self.align in _JUSTIFIED


def looks(paragraph: Paragraph) -> list[tuple[str, Look]]:
    """The look of every stretch of letters."""
    return [(run.text, look(run, paragraph)) for run in paragraph.runs if run.text.strip()]


def main_look(paragraph: Paragraph) -> Look | None:
    """The look of most of the letters; None without any."""
    counted: Counter[Look] = Counter()
    for text, each in looks(paragraph):
        counted[each] += len(text)
    return counted.most_common(1)[0][0] if counted else None


def look(run: Run, paragraph: Paragraph) -> Look:
    """The look of a run."""
    sources = tuple(_run_sources(run, paragraph))
    size = _value(sources, "w:sz")
    colour = _value(sources, "w:color")
    return Look(_font(sources), int(size) / 2 if size and size.isdigit() else 10.0,
                _on(sources, "w:b"), _on(sources, "w:i"), _on(sources, "w:u"),
                colour or "auto")


def _run_sources(run: Run, paragraph: Paragraph) -> Iterator[BaseOxmlElement]:
    """Where the formatting of a run may stand, nearest first."""
    own = run._r.find(qn("w:rPr"))
    if own is not None:
        yield own
        named = own.find(qn("w:rStyle"))
        if named is not None:
            yield from _of_style(_styles(run), named.get(qn("w:val")), "w:rPr")
    yield from _of_style(_styles(paragraph), _style_id(paragraph), "w:rPr")
    yield from _defaults(paragraph, "w:rPrDefault", "w:rPr")


def _styles(inside: Run | Paragraph) -> BaseOxmlElement:
    """The styles of the file, for what stands in a header too."""
    styles: BaseOxmlElement = inside.part._document_part.styles.element
    return styles


def _style_id(paragraph: Paragraph) -> str:
    style = paragraph.style
    return style.style_id if style is not None else ""


def _of_style(styles: BaseOxmlElement, style_id: str | None,
              tag: str) -> Iterator[BaseOxmlElement]:
    """The properties of a style and of those it is based on."""
    for _ in range(12):
        style = _style(styles, style_id or "")
        if style is None:
            return
        found = style.find(qn(tag))
        if found is not None:
            yield found
        based = style.find(qn("w:basedOn"))
        style_id = based.get(qn("w:val")) if based is not None else None


@lru_cache(512)
def _style(styles: BaseOxmlElement, style_id: str) -> BaseOxmlElement | None:
    return next((style for style in styles.iter(qn("w:style"))
                 if style.get(qn("w:styleId")) == style_id), None)


def _defaults(paragraph: Paragraph, outer: str, inner: str) -> Iterator[BaseOxmlElement]:
    for found in _styles(paragraph).iter(qn(outer)):
        properties = found.find(qn(inner))
        if properties is not None:
            yield properties


def _font(sources: tuple[BaseOxmlElement, ...]) -> str:
    for source in sources:
        fonts = source.find(qn("w:rFonts"))
        if fonts is not None:
            for name in ("w:ascii", "w:hAnsi", "w:asciiTheme", "w:hAnsiTheme"):
                if fonts.get(qn(name)):
                    return str(fonts.get(qn(name)))
    return "Times New Roman"


def _value(sources: tuple[BaseOxmlElement, ...], tag: str, key: str = "w:val") -> str | None:
    for source in sources:
        found = source.find(qn(tag))
        if found is not None and found.get(qn(key)) is not None:
            return str(found.get(qn(key)))
    return None


def _on(sources: tuple[BaseOxmlElement, ...], tag: str) -> bool:
    for source in sources:
        found = source.find(qn(tag))
        if found is not None:
            return str(found.get(qn("w:val"), "1")) not in _OFF
    return False


def shape(paragraph: Paragraph) -> Shape:
    """How a paragraph stands."""
    own = paragraph._p.find(qn("w:pPr"))
    sources = (*(() if own is None else (own,)),
               *_of_style(_styles(paragraph), _style_id(paragraph), "w:pPr"),
               *_defaults(paragraph, "w:pPrDefault", "w:pPr"))
    lines = _twips(sources, "w:spacing", "w:line")
    rule = _value(sources, "w:spacing", "w:lineRule") or "auto"
    size = look_size(paragraph)
    multiple = (lines / 240 if rule == "auto" else lines / 20 / (size * 1.15)) if lines else 1.0
    return Shape(_value(sources, "w:jc") or "left", _mm(_twips(sources, "w:ind", "w:firstLine")),
                 _twips(sources, "w:spacing", "w:before") / 20,
                 _twips(sources, "w:spacing", "w:after") / 20, multiple)


def look_size(paragraph: Paragraph) -> float:
    """The size of most letters in points."""
    main = main_look(paragraph)
    return main.size if main else 14.0


def _twips(sources: tuple[BaseOxmlElement, ...], tag: str, key: str) -> float:
    text = _value(sources, tag, key)
    try:
        return float(text) if text else 0.0
    except ValueError:
        return 0.0


def _mm(twips: float) -> float:
    return float(Length(Twips(int(twips))).mm)
