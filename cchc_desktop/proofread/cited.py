"""How one cited document is written: type, number, symbol, date (Nghị định 30/2020, PL I.II.3)."""

import re
from collections.abc import Iterator
from datetime import date

from cchc_desktop.proofread.citations import TYPES, Citation, bare_numbers, citations
from cchc_desktop.proofread.dates import days, decree_style
from cchc_desktop.proofread.model import Context, Hit, Part, Passage

_RIGHT_LETTERS = {"ND": "NĐ", "QD": "QĐ", "NĐ CP": "NĐ-CP", "HDND": "HĐND", "UBDN": "UBND",
                  "Qđ": "QĐ", "TTG": "TTg", "TTr-": "TTr"}
_HOLIDAYS = {(1, 1): "Tết Dương lịch", (30, 4): "ngày Chiến thắng", (1, 5): "ngày Quốc tế Lao động",
             (2, 9): "ngày Quốc khánh"}
_DATE_SPACE = re.compile(r"[0-9]{1,2}(?: /|/ )[0-9 ]*/ ?[0-9]{4}|[0-9]{1,2} ?/ ?[0-9]{1,2}"
                         r"(?: /|/ ) ?[0-9]{4}")


def type_and_symbol(passage: Passage, context: Context) -> Iterator[Hit]:
    """Quyết định số 04/KH-UBND: one of the two is wrong."""
    for cited in citations(passage.text):
        expected, written = cited.expected_type, cited.type
        if (not expected or not written or written.lower() in (expected.lower(), "văn bản")
                or written not in _ALL_CASES or written.lower() == "đề án"):
            continue
        if written.lower() == "công văn" and cited.groups[0] in ("UBND", "CV"):
            continue
        yield Hit(cited.start, cited.end,
                  f"“{written} … {cited.name}”: tên loại là {written.lower()} nhưng ký hiệu là của "
                  f"{expected.lower()}.", "Xem lại văn bản gốc, sửa tên loại hoặc ký hiệu.",
                  cause=cited.name)


_ALL_CASES = frozenset(form for name in TYPES for form in (name, name.lower()))


def symbol_letters(passage: Passage, context: Context) -> Iterator[Hit]:
    """ND-CP for NĐ-CP."""
    for cited in citations(passage.text):
        wrong = [group for group in cited.groups if group in _RIGHT_LETTERS]
        if wrong:
            right = cited.name
            for group in wrong:
                right = re.sub(rf"\b{group}\b", _RIGHT_LETTERS[group], right)
            yield Hit(*_number_and_symbol(cited), f"Ký hiệu “{cited.name}” viết sai chữ.",
                      f"Sửa thành “{right}”.", right)


def symbol_spaces(passage: Passage, context: Context) -> Iterator[Hit]:
    """Spaces and long dashes inside a symbol."""
    if passage.part is Part.HEAD:
        yield from _blank_number(passage.text)
    for cited in citations(passage.text):
        start, end = _number_and_symbol(cited)
        written = passage.text[start:end]
        if written != cited.name and re.search(r"[ –—]", written) and not any(
                group in _RIGHT_LETTERS for group in cited.groups):
            certain = re.match(r" ?[/–—-]", passage.text[cited.symbol_start:end]) is not None
            yield Hit(start, end, f"Ký hiệu “{written}” có dấu cách hoặc dấu gạch dài.",
                      f"Viết liền “{cited.name}”." if certain else "Xem lại số và ký hiệu.",
                      cited.name if certain else None)


def _blank_number(text: str) -> Iterator[Hit]:
    """The report's own number, not given yet: "Số: /BC - UBND"."""
    for found in re.finditer(r"Số: ?/ ?(\w+) ?[-–] ?(\w+)", text):
        if " " in found.group()[4:].strip() or "–" in found.group():
            right = f"/{found.group(1)}-{found.group(2)}"
            yield Hit(found.start(), found.end(), f"Ký hiệu “{found.group()[4:].strip()}” có dấu "
                      "cách.", f"Viết liền “{right}”.", f"Số: {right}")


def _number_and_symbol(cited: Citation) -> tuple[int, int]:
    return cited.symbol_start - len(cited.number), cited.symbol_end


def number_colon(passage: Passage, context: Context) -> Iterator[Hit]:
    """A colon after "số" in running text."""
    if passage.part in (Part.HEAD, Part.APPENDIX):
        return
    for cited in citations(passage.text):
        if cited.colon:
            start = cited.symbol_start - len(cited.number)
            word = passage.text.rfind("ố", 0, start) - 1
            yield Hit(word, start, "Trong câu, sau chữ “số” không có dấu hai chấm.",
                      "Bỏ dấu hai chấm.", "số ", "x")


def comma_before_day(passage: Passage, context: Context) -> Iterator[Hit]:
    """A comma between symbol and date."""
    for cited in citations(passage.text):
        if cited.comma:
            yield Hit(cited.symbol_end, cited.day_start, "Giữa ký hiệu và ngày không có dấu phẩy.",
                      "Bỏ dấu phẩy.", " ngày ", "x")


def day_spaces(passage: Passage, context: Context) -> Iterator[Hit]:
    """Spaces inside a date: 28/12 /2022."""
    for found in _DATE_SPACE.finditer(passage.text):
        right = found.group().replace(" ", "")
        yield Hit(found.start(), found.end(), f"Ngày “{found.group()}” có dấu cách.",
                  f"Viết liền “{right}”.", right)


def missing_word(passage: Passage, context: Context) -> Iterator[Hit]:
    """Kế hoạch 67/KH-UBND without "số"."""
    if passage.part is Part.APPENDIX:
        return
    for cited in citations(passage.text):
        if cited.type and not cited.word and cited.type.lower() != "văn bản":
            start = cited.symbol_start - len(cited.number)
            yield Hit(cited.start, cited.symbol_end, "Thiếu chữ “số” giữa tên loại và số văn bản.",
                      "Thêm chữ “số”.",
                      f"{passage.text[cited.start:start].rstrip()} số "
                      f"{passage.text[start:cited.symbol_end]}", "x")


def missing_type(passage: Passage, context: Context) -> Iterator[Hit]:
    """A number without the type of document: ban hành số 311/KH-UBND."""
    if passage.part not in (Part.OPENING, Part.TEXT, Part.CLOSING):
        return
    for cited in citations(passage.text):
        before = passage.text[:cited.start].rstrip()
        if (not cited.type and cited.expected_type and cited.word
                and not re.search(r"(?:QĐ|KH|CV|TB|[Cc]hi thị|,|và|các văn bản)$", before)):
            start = cited.symbol_start - len(cited.number)
            written = passage.text[cited.start:cited.symbol_end]
            yield Hit(cited.start, cited.symbol_end, f"“{written}” thiếu tên loại văn bản.",
                      f"Thêm “{cited.expected_type}”.",
                      f"{cited.expected_type} số {passage.text[start:cited.symbol_end]}")


def missing_symbol(passage: Passage, context: Context) -> Iterator[Hit]:
    """A document named by its number alone: Chỉ thị số 26."""
    if passage.part in (Part.APPENDIX, Part.HEAD):
        return
    for found in bare_numbers(passage.text):
        yield Hit(found.start(), found.end(), f"“{found.group()}” thiếu ký hiệu, người đọc không "
                  "biết là văn bản nào.", "Ghi đủ số, ký hiệu, ngày, cơ quan ban hành.")


def type_capital(passage: Passage, context: Context) -> Iterator[Hit]:
    """kế hoạch số 62/KH-UBND: a certain document's type is a name (PL II.V.6)."""
    for cited in citations(passage.text):
        if cited.type and cited.type[0].islower() and cited.type != "văn bản":
            right = cited.type[0].upper() + cited.type[1:]
            yield Hit(cited.start, cited.start + len(cited.type),
                      f"“{cited.type} số {cited.name}”: tên loại của một văn bản cụ thể viết hoa.",
                      f"Viết “{right}”.", right, "x")


def impossible_day(passage: Passage, context: Context) -> Iterator[Hit]:
    """31/6, 30/02, month 13."""
    for written in days(passage.text):
        if written.day is None:
            yield Hit(written.start, written.end, f"Không có ngày {written.text}.",
                      "Xem lại ngày này.")


def holiday(passage: Passage, context: Context) -> Iterator[Hit]:
    """An administration's document dated on a holiday or a Sunday."""
    for cited in citations(passage.text):
        if cited.day and not cited.central and cited.type.lower() != "đề án":
            why = _HOLIDAYS.get((cited.day.day, cited.day.month)) or (
                "Chủ nhật" if cited.day.weekday() == 6 else "")
            if why:
                yield Hit(cited.day_start, cited.day_end, f"{cited.type or 'Văn bản'} số "
                          f"{cited.name} đề {passage.text[cited.day_start:cited.day_end]}, là "
                          f"{why}.",
                          "Xem lại ngày ban hành.", cause=str(cited.key))


def year_of_symbol(passage: Passage, context: Context) -> Iterator[Hit]:
    """61/2018/NĐ-CP dated in another year."""
    for cited in citations(passage.text):
        if cited.year and cited.day and cited.day.year != cited.year:
            yield Hit(cited.start, cited.end, f"{cited.name} là của năm {cited.year} nhưng đề ngày "
                      f"{decree_style(cited.day)}.", "Xem lại số hoặc ngày ban hành.")


def after_report(passage: Passage, context: Context) -> Iterator[Hit]:
    """A document dated after the report."""
    last = context.day or (context.period and date.fromordinal(
        context.period.last.toordinal() + 45))
    for cited in citations(passage.text):
        if last and cited.day and cited.day > last and passage.part is not Part.APPENDIX:
            yield Hit(cited.day_start, cited.day_end, f"{cited.type or 'Văn bản'} số {cited.name} "
                      f"đề ngày {decree_style(cited.day)}, sau ngày của báo cáo.",
                      "Xem lại ngày ban hành.")
