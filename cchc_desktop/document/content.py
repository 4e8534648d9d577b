"""What a report prints: the names a template may use, with their texts.

The names are Vietnamese without accents, for the person who restyles a template in Word.
"""

import re
from collections.abc import Iterable
from datetime import date

from cchc_desktop.compute import Figures
from cchc_desktop.differences import corrections
from cchc_desktop.document.joining import aside_joined, code_joined, joined_whole, title_joined
from cchc_desktop.form.appendix import Appendix, Row, Table
from cchc_desktop.form.model import OPENING, TITLE, Form, Section
from cchc_desktop.form.numbering import roman
from cchc_desktop.narrative import GAP, closing, filled, header, note, paragraphs, without_end
from cchc_desktop.report.day import long_day
from cchc_desktop.report.model import Report

Content = dict[str, object]

AGENCY = "Ủy ban nhân dân"
DOCUMENT_TYPE = "Báo cáo"
TYPE_ABBREVIATION = "BC"  # Nghị định 30/2020/NĐ-CP, Phụ lục III
_LONG_NAME = 30
_NUMBER_GAP = "\u00a0" * 7
_DAY_GAP = "\u00a0" * 5
_DEEPEST = 3  # level a template has a style for; headings below it look the same


NAMES = ("chu_quan", "co_quan", "so", "ky_hieu", "dia_danh", "ngay", "trich_yeu",
         "kinh_gui", "mo_dau", "muc", "ket_thuc", "noi_nhan", "quyen_han", "nguoi_ky", "phu_luc")
ESSENTIAL_NAMES = tuple(name for name in NAMES if name != "chu_quan")


def content(report: Report, figures: Figures) -> Content:
    """Everything a template of a report may print, under NAMES."""
    unit = report.unit
    return {
        "chu_quan": unit.parent.upper(),
        "co_quan": [AGENCY.upper(), unit_name(report).upper()],
        "so": printed_number(report),
        "ky_hieu": symbol(report),
        "dia_danh": unit.printed_place or GAP,
        "ngay": printed_day(report),
        "trich_yeu": _joined(report, title(report, figures)),
        "kinh_gui": _addressees(report, figures),
        "mo_dau": [*paragraphs(report, figures, OPENING), *corrections(report, figures)],
        "muc": [_section(report, figures, section) for section in report.form.sections],
        "ket_thuc": list(closing(report, figures)),
        "noi_nhan": _recipients(report, figures),
        "quyen_han": [line.upper() for line in (report.signing.authority, report.signing.for_,
                                                report.signing.position) if line],
        "nguoi_ky": report.signing.name,
        "phu_luc": [_appendix(report, figures, appendix, number)
                    for number, appendix in enumerate(report.form.appendices, 1)],
    }


def title(report: Report, figures: Figures) -> str:
    """The trích yếu on one line."""
    return " ".join(filled(report, figures, report.text(TITLE)).split())


def printed_number(report: Report) -> str:
    """The number, two digits at least (PL I.II.3.c); a gap for văn thư while there is none."""
    return report.issue_number.zfill(2) if report.issue_number else _NUMBER_GAP


def symbol(report: Report) -> str:
    return f"{TYPE_ABBREVIATION}-{report.unit.symbol.upper()}"


def printed_day(report: Report) -> str:
    """The day of issue; gaps for day and month while it is not known."""
    day: date | None = report.issue_day
    if day is not None:
        return long_day(day)
    return f"ngày{_DAY_GAP}tháng{_DAY_GAP}năm {report.period.last.year}"


def _joined(report: Report, text: str) -> str:
    """A title with the unit's name on one line, if that leaves room for breaks elsewhere."""
    name = report.unit.full_name
    return title_joined(text, name if len(name) <= _LONG_NAME else "")


def unit_name(report: Report) -> str:
    """The unit with its kind; a gap after the kind while it has no name."""
    unit = report.unit
    return unit.full_name if unit.name else f"{unit.full_name} {GAP}"


def agency(report: Report) -> str:
    """The agency as it is named in running text."""
    return f"{AGENCY} {unit_name(report)}"


def _addressees(report: Report, figures: Figures) -> list[str]:
    names = _names(report, figures, report.addressees)
    return names if len(names) == 1 else _closed(names)


def _recipients(report: Report, figures: Figures) -> list[str]:
    """Nơi nhận: "Như trên" first when there is a Kính gửi, Lưu last (PL I.II.9)."""
    above = ["Như trên"] if report.addressees else []
    names = map(aside_joined, _names(report, figures, report.recipients))
    archive = re.sub(r"^Lưu\s*:?\s*", "", without_end(report.unit.archive))
    mark = "" if _preparer_signs(report) else report.signing.preparer
    kept_by = ", ".join(filter(None, (archive, mark)))
    return _closed([*above, *names, f"Lưu: {kept_by}"])


def _preparer_signs(report: Report) -> bool:
    """Whether the preparer signs under an appendix; then it is a name, not a mark for Lưu."""
    return any(appendix.signatures for appendix in report.form.appendices)


def _names(report: Report, figures: Figures, typed: Iterable[str]) -> list[str]:
    """The names without the dash and the end mark that the layout adds."""
    names = (without_end(filled(report, figures, line)).lstrip("-–+• ") for line in typed)
    return [name for name in names if name]


def _closed(lines: list[str]) -> list[str]:
    """";" after each line, "." after the last."""
    return [without_end(line) + (";" if number < len(lines) else ".")
            for number, line in enumerate(lines, 1)]


def _section(report: Report, figures: Figures, section: Section) -> Content:
    name = without_end(filled(report, figures, section.title))
    return {"cap": min(section.level, _DEEPEST), "so": section.mark,
            "ten": name.upper() if section.level == 1 else name,
            "doan": list(paragraphs(report, figures, section.id))}


def _appendix(report: Report, figures: Figures, appendix: Appendix, number: int) -> Content:
    several = len(report.form.appendices) > 1
    return {
        "ten": appendix.name or (f"Phụ lục {roman(number)}" if several else "Phụ lục"),
        "tieu_de": _joined(report, filled(report, figures, appendix.title)).upper(),
        "kem_theo": f"Kèm theo {DOCUMENT_TYPE} số {printed_number(report)}/{symbol(report)} "
                    f"{joined_whole(printed_day(report))} của {agency(report)}",
        "bieu": [_table(report, figures, table) for table in appendix.tables],
        "chu_ky": [{"chuc_danh": words.upper(), "ten": name} for words, name in zip(
            appendix.signatures, (report.signing.preparer, report.signing.name), strict=False)]}


def _table(report: Report, figures: Figures, table: Table) -> Content:
    head = header(report, figures, table)
    named = "" if table.untitled else "\n".join(filter(None, (table.title, table.subtitle)))
    return {
        "ten": filled(report, figures, named),
        "cot": {"stt": head.stt, "chi_tieu": head.label, "ket_qua": head.result,
                "don_vi": head.unit, "so_lieu": head.value, "ghi_chu": head.note},
        "dong": [_row(report, figures, row) for row in table.rows]}


def _row(report: Report, figures: Figures, row: Row) -> Content:
    return {
        "de_muc": row.heading, "stt": row.beginning, "chi_tieu": row.label,
        "don_vi": code_joined(printed_unit(report.form, row)),
        "so_lieu": figures[row.field].value.text if row.field else "",
        "ghi_chu": note(report, figures, row.field) if row.field else ""}


def printed_unit(form: Form, row: Row) -> str:
    """The unit as the paper form has it: the codes of a choice each on its own line."""
    field = form.fields[row.field] if row.field else None
    if field is not None and field.choices and row.unit == field.unit:
        return "\n".join(f"{choice.label} = {choice.code}" for choice in field.choices)
    return row.unit
