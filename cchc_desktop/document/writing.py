"""Fill a template and put the document in place: whole and valid, or not at all.

docxtpl is never used with its defaults: they drop "&" and "<" and run what a template says.
"""

import io
import re
from functools import lru_cache
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from cchc_desktop.compute import Figures, compute
from cchc_desktop.document.content import ESSENTIAL_NAMES, NAMES, Content, agency, content
from cchc_desktop.document.joining import unjoined
from cchc_desktop.document.placing import place, with_fixed_times
from cchc_desktop.document.rules import fit_rules
from cchc_desktop.document.sides import merge_sides
from cchc_desktop.document.tables import arrange_tables
from cchc_desktop.document.templates import USUAL_TEMPLATE, WritingError, find_template
from cchc_desktop.report.model import Report

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_document(report: Report, target: Path, template: str = USUAL_TEMPLATE) -> None:
    """Write a report's document. Raises WritingError, and then leaves an older file as it was."""
    place(document_bytes(report, compute(report), template), target, "Word")


def document_bytes(report: Report, figures: Figures, template: str = USUAL_TEMPLATE) -> bytes:
    """The .docx file. The same report gives the same bytes."""
    file = find_template(template)
    _check_names(file)
    printed = content(report, figures)
    try:
        return _filled(file, printed, agency(report))
    except Exception as error:  # whatever a damaged or edited template breaks in three libraries
        raise _unusable(file, "tệp bị hỏng, hoặc có thẻ {{ }}, {% %} viết sai") from error


def _filled(file: Path, printed: Content, author: str) -> bytes:
    template = DocxTemplate(file)
    template.render(printed, _environment())
    document = template.docx
    assert document is not None
    fit_rules(document)
    merge_sides(document)
    arrange_tables(document)
    properties = document.core_properties
    properties.author = _cut(author)
    properties.title = _cut(unjoined(str(printed["trich_yeu"])))
    made = io.BytesIO()
    document.save(made)
    return with_fixed_times(made)


def _cut(text: str) -> str:
    """A text as a document's property: 255 characters at most."""
    return _NOT_XML.sub("\ufffd", text)[:255]


def template_names(file: Path) -> set[str]:
    """The names a template uses. Raises WritingError if it cannot be read."""
    try:
        return set(DocxTemplate(file).get_undeclared_template_variables(_environment()))
    except Exception as error:  # a file from anywhere, read by three libraries
        raise _unusable(file, "tệp không phải Word (.docx), hoặc có thẻ {{ }}, {% %} bị cắt"
                        ) from error


def template_problem(name: str) -> str:
    """Why a template cannot be used, "" if it can; said before anything depends on it."""
    try:
        file = find_template(name)
        _check_names(file)
    except WritingError as error:
        return str(error)
    return ""


def _check_names(file: Path) -> None:
    used = _names_of(file, file.stat().st_mtime_ns)
    if unknown := used - set(NAMES):
        raise _unusable(file, f"dùng tên không có: {', '.join(sorted(unknown))}")
    if missing := [name for name in ESSENTIAL_NAMES if name not in used]:
        raise _unusable(file, f"không in {', '.join(missing)}, nên báo cáo sẽ thiếu nội dung")


@lru_cache(maxsize=4)
def _names_of(file: Path, changed: int) -> frozenset[str]:
    """The names a template uses, read anew only when the file has changed."""
    del changed
    return frozenset(template_names(file))


def _unusable(file: Path, why: str) -> WritingError:
    return WritingError(f"Mẫu trình bày “{file.name}” không dùng được: {why}. "
                        "Sửa lại mẫu trong Word, hoặc dùng mẫu có sẵn.")


def _environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_literal)


def _literal(value: object) -> object:
    """A text so that it appears as it is: no markup, no tags, no characters XML forbids."""
    if not isinstance(value, str):
        return value
    escaped = str(escape(_NOT_XML.sub("\ufffd", value)))
    return Markup(escaped.replace("{", "&#123;").replace("}", "&#125;"))
