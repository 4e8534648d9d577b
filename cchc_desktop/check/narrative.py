"""Checks of the narrative: gaps, unconfirmed starting texts, braces that mean nothing."""

import re
from collections.abc import Iterator

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import label_of, quoted
from cchc_desktop.compute import Figures
from cchc_desktop.form.model import CLOSING, TITLE, Section
from cchc_desktop.form.references import FIXED_NAMES, LIST_PREFIX, pieces, unknown_braces
from cchc_desktop.form.relations import Severity
from cchc_desktop.narrative import (
    dashes,
    gaps,
    has_lines,
    heading,
    is_list_line,
    paragraphs,
    references,
    table_name,
)
from cchc_desktop.pages import DETAILS, FRAME, text_name
from cchc_desktop.report.model import Aspect, Item, Report

_APPENDIX_NAMED = re.compile("phụ lục|biểu[^.;]{0,30} kèm theo", re.IGNORECASE)


def check_narrative(report: Report, figures: Figures) -> Iterator[Finding]:
    """Every finding about the texts of the report."""
    yield from _gaps(report, figures)
    for text_id in report.form.text_ids:
        yield from _lists_in_line(report, text_id)
        yield from _dashes(report, figures, text_id)
        for braces in unknown_braces(report.text(text_id), report.form.known_names):
            yield Finding(
                "literal_braces", Severity.INFO, text_name(report.form, text_id),
                f"{quoted(braces)} không phải tên số liệu nào, sẽ in nguyên như vậy.",
                "Nếu muốn chèn số liệu, dùng nút Chèn số liệu.", section=text_id)
    for section in report.form.sections:
        yield from _section(report, figures, section)
        yield from _empty_lists(report, figures, section)
    yield from _empty_frame(report)
    yield from _repeated_type(report)
    yield from _appendix_mention(report, figures)


def page_name(report: Report, figures: Figures, page: str) -> str:
    """What a page of the report is called: "I.2. Về tổ chức chỉ đạo", "Biểu mẫu 1"."""
    section = report.form.section_ids.get(page)
    if section is not None:
        return f"{report.form.full_numbers[page]}. {heading(report, figures, section)}"
    for table in report.form.tables:
        if table.id == page:
            return table_name(report, figures, table)
    return "Thông tin chung"


def _gaps(report: Report, figures: Figures) -> Iterator[Finding]:
    places: dict[str, list[str]] = {}
    for text_id in report.form.text_ids:
        for name in gaps(report, figures, text_id):
            places.setdefault(name, []).append(text_name(report.form, text_id))
    for name, where in places.items():
        fixed = FIXED_NAMES.get(name)
        label = f"“{label_of(report.form, name)}”" if fixed is None else fixed.capitalize()
        yield Finding(
            "gap", Severity.INFO, label,
            f"Còn trống, nên {', '.join(where)} in “……”.",
            "Nhập số liệu, hoặc bỏ chỗ nhắc đến trong lời văn.",
            key="" if fixed else name, section=DETAILS if fixed else "")


def _named(report: Report, figures: Figures, section: Section) -> str:
    return f"{text_name(report.form, section.id)}. {heading(report, figures, section)}"


def _section(report: Report, figures: Figures, section: Section) -> Iterator[Finding]:
    if section.text and Item(Aspect.TEXT, section.id) not in report.entries:
        yield Finding(
            "unconfirmed", Severity.INFO, _named(report, figures, section),
            "Lời văn đang là lời mẫu, chưa được xác nhận.",
            "Đọc lại, sửa cho đúng thực tế rồi bấm Xác nhận.", section=section.id)
    elif not report.text(section.id).strip() and not (
            section.lists or report.form.has_parts(section)):
        yield Finding(
            "empty_section", Severity.INFO, _named(report, figures, section),
            "Chưa có lời văn.",
            "Viết nội dung của mục, hoặc viết “Không có.”.", section=section.id)


def _lists_in_line(report: Report, text_id: str) -> Iterator[Finding]:
    """A list can only stand on a line of its own."""
    text = report.text(text_id)
    for line in text.splitlines() if f"{{{LIST_PREFIX}" in text else ():
        names = [piece.text for piece in pieces(line, report.form.known_names)
                 if piece.is_reference and piece.text.startswith(LIST_PREFIX)]
        if names and not is_list_line(report, line):
            yield Finding(
                "list_in_line", Severity.INFO, text_name(report.form, text_id),
                f"{quoted(f'{{{names[0]}}}')} đứng giữa dòng nên in nguyên như vậy.",
                "Để tên danh sách một mình trên một dòng.", section=text_id)


def _dashes(report: Report, figures: Figures, text_id: str) -> Iterator[Finding]:
    """What does not apply is a "-" in a table, but no word of a sentence."""
    for words in dashes(report, figures, text_id):
        yield Finding(
            "dash_in_text", Severity.INFO, text_name(report.form, text_id),
            f"Số liệu không áp dụng nên in “-” trong câu: {quoted(words)}.",
            "Viết lại câu, bỏ chỗ nhắc đến số liệu này.", section=text_id)


def _empty_frame(report: Report) -> Iterator[Finding]:
    """The title, the opening and the closing are never left out of a report."""
    for text_id, name in FRAME.items():
        if not report.text(text_id).strip():
            yield Finding(
                f"no_{text_id}", Severity.WARNING, name, "Còn trống.",
                "Viết lại, hoặc lấy lại lời mẫu.", section=text_id, inputs=((text_id, ""),))


def _repeated_type(report: Report) -> Iterator[Finding]:
    """The type of the document stands over its title and is not repeated in it."""
    if report.text(TITLE).lstrip().lower().startswith("báo cáo"):
        yield Finding(
            "title_repeats_type", Severity.WARNING, FRAME[TITLE],
            "Bắt đầu bằng “Báo cáo”, nhưng phía trên đã in tên loại BÁO CÁO.",
            "Bỏ hai chữ “Báo cáo” ở đầu trích yếu.", section=TITLE,
            inputs=((TITLE, report.text(TITLE)),))


def _empty_lists(report: Report, figures: Figures, section: Section) -> Iterator[Finding]:
    """A list that the text announces but that has no row leaves its sentence hanging."""
    for name in references(report, section.id):
        list_name = name.removeprefix(LIST_PREFIX)
        if name.startswith(LIST_PREFIX) and not has_lines(report, list_name):
            yield Finding(
                "empty_list", Severity.INFO, _named(report, figures, section),
                f"Lời văn dẫn đến danh sách “{report.form.lists[list_name].title}” nhưng danh "
                "sách chưa có dòng nào.",
                "Nhập danh sách, hoặc bỏ câu dẫn trong lời văn.", section=section.id)


def _appendix_mention(report: Report, figures: Figures) -> Iterator[Finding]:
    """Nghị định 30/2020, Phụ lục I, III.1.a: the text must refer to its appendix."""
    if not report.form.appendices:
        return
    lines = (line for text_id in reversed(report.form.text_ids)
             for line in paragraphs(report, figures, text_id))
    if not any(_APPENDIX_NAMED.search(line) for line in lines):
        yield Finding(
            "appendix_not_mentioned", Severity.WARNING, text_name(report.form, CLOSING),
            "Báo cáo có phụ lục nhưng lời văn không nhắc đến (Nghị định 30/2020/NĐ-CP, "
            "Phụ lục I, phần III.1.a).",
            "Thêm câu “(Có Phụ lục số liệu kèm theo)” vào lời kết.", section=CLOSING,
            inputs=(("phu_luc", "0"),))
