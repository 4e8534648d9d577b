"""Read a report somebody else made, a Word or a text file, and say what is wrong in it."""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from cchc_desktop.file_trouble import why
from cchc_desktop.proofread.engine import findings
from cchc_desktop.proofread.guessing import guessed
from cchc_desktop.proofread.model import Context, Document, Spot, TextFinding
from cchc_desktop.proofread.places import part_in_words
from cchc_desktop.proofread.reading import read_text

_LARGEST = 20_000_000
_UNUSABLE = "Không soát được “{}”: {}"


class ReviewError(Exception):
    """A file that cannot be reviewed; the text is for the officer."""


class Review(NamedTuple):
    """A file read: what it says of itself and what is wrong in it."""

    document: Document
    context: Context
    findings: tuple[TextFinding, ...]


def review(file: Path, context: Context | None = None) -> Review:
    """Review a .docx or .txt file. Raises ReviewError."""
    data = _bytes(file)
    match file.suffix.lower():
        case ".docx":
            return _review_word(file, data, context)
        case ".txt" | ".md" | "":
            document = read_text(_text(file, data))
        case ".doc" | ".rtf" | ".odt" | ".pdf" as kind:
            raise ReviewError(_UNUSABLE.format(file.name, f"tệp {kind} chưa đọc được. Mở bằng Word "
                                               "rồi lưu lại thành .docx."))
        case _:
            raise ReviewError(_UNUSABLE.format(file.name, "chỉ đọc được tệp .docx và .txt."))
    return reviewed(document, context or guessed(document))


def reviewed(document: Document, context: Context) -> Review:
    """A document that was read, with everything found in it."""
    if not document.paragraphs:
        raise ReviewError("Tệp không có chữ nào để soát.")
    return Review(document, context, findings(document, context, place_name))


def place_name(document: Document, spot: Spot) -> str:
    """Where a spot is: "Dòng 12"; in a Word file, which shows no such numbers, also the section:
    "Đoạn 12, mục II.1"."""
    paragraph = document.paragraphs[spot.paragraph]
    if document.line_starts:
        return f"Dòng {document.line(paragraph, spot.hit.start)}"
    if not paragraph.line:
        return "Cả văn bản"
    return ", ".join(filter(None, (f"Đoạn {paragraph.line}",
                                   part_in_words(document, spot.paragraph))))


def _review_word(file: Path, data: bytes, context: Context | None) -> Review:
    import io

    from docx import Document as open_word

    from cchc_desktop.proofread.docx_reading import read_word
    from cchc_desktop.proofread.layout import check_layout

    try:
        word = open_word(io.BytesIO(data))
        read = read_word(word)
    except (zipfile.BadZipFile, KeyError, ValueError, AttributeError, SyntaxError) as error:
        raise ReviewError(_UNUSABLE.format(file.name, "tệp không phải văn bản Word hoặc đã hỏng."
                                           )) from error
    known = context or guessed(read.document)
    found = reviewed(read.document, known)
    return found._replace(findings=(*check_layout(word, read, known), *found.findings))


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise ReviewError(_UNUSABLE.format(file.name, "tệp lớn quá 20 MB."))
        return file.read_bytes()
    except OSError as error:
        raise ReviewError(_UNUSABLE.format(file.name, f"{why(error)}.")) from error


def _text(file: Path, data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16, or one byte a letter as fonts before Unicode had it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data:
        raise ReviewError(_UNUSABLE.format(file.name, "đây không phải tệp chữ."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def as_json(finding: TextFinding, *, offsets: bool) -> Mapping[str, object]:
    """A finding as the command line prints it; `offsets` only where the source is a text file."""
    first = finding.first
    return {
        "severity": finding.severity, "code": finding.code, "field": None,
        "section": first.section or None, "list": None, "row": None, "column": None,
        "message": finding.message, "action": finding.action, "kind": finding.kind,
        "quote": first.quote, "line": first.line or None,
        "start": first.start if offsets else None, "end": first.end if offsets else None,
        "correction": first.correction,
        "places": [{"quote": place.quote, "line": place.line or None,
                    "start": place.start if offsets else None,
                    "end": place.end if offsets else None, "correction": place.correction}
                   for place in finding.places]}


def json_text(found: Review) -> str:
    """All findings as JSON."""
    offsets = bool(found.document.line_starts)
    return json.dumps([as_json(finding, offsets=offsets) for finding in found.findings],
                      ensure_ascii=False, indent=1)
