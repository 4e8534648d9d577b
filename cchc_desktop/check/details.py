"""Checks of what stands around the narrative: unit, period, number, addressees, signature."""

import re
from collections.abc import Iterator

from cchc_desktop.check.finding import Finding
from cchc_desktop.compute import Figures
from cchc_desktop.form.relations import Severity
from cchc_desktop.narrative import GAP, filled
from cchc_desktop.pages import DETAILS
from cchc_desktop.report.day import read_day, short_day
from cchc_desktop.report.model import Report
from cchc_desktop.report.period import KIND_LABELS, PeriodKind, period_of
from cchc_desktop.report.unit import TWO_LEVELS, UnitKind, has_area_word
from cchc_desktop.words import fold

_MOST_DAYS_OFF = 31


def check_details(report: Report, figures: Figures) -> Iterator[Finding]:
    """Every finding about the page "Thông tin chung"."""
    yield from check_period(report)
    yield from _day(report.detail("issue.date"), "issue.date", "Ngày ký báo cáo")
    if not report.unit.name:
        yield _finding("unit_name", "unit.name", Severity.ERROR, "Chưa có tên đơn vị.",
                       "Nhập tên xã, phường.")
    yield from _levels(report, figures)
    yield from check_province(report.unit.province)
    number = report.issue_number
    yield from _number(number)
    if not report.addressees:
        yield _finding("no_addressee", "addressees", Severity.WARNING,
                       "Báo cáo gửi cấp trên phải có “Kính gửi” (Nghị định 30/2020/NĐ-CP, "
                       "Phụ lục I, phần II.9.b).", "Nhập nơi gửi, mỗi nơi một dòng.")
    for key, lines in (("addressees", report.addressees), ("recipients", report.recipients)):
        for line in lines:
            yield from _gap(report, figures, key, line)
    for line in report.recipients:
        if fold(line).strip(" -:;.") == "nhu tren" or fold(line).lstrip(" -").startswith("luu:"):
            yield _finding("recipient_added", "recipients", Severity.INFO,
                           f"Nơi nhận có dòng “{line}”, nhưng chương trình tự thêm dòng này.",
                           "Bỏ dòng đó; nơi lưu sửa ở ô “Lưu”.")
    if not report.signing.authority:
        yield _finding("no_authority", "sign.authority", Severity.WARNING,
                       "Chữ ký chưa có dòng quyền hạn, như TM. ỦY BAN NHÂN DÂN (Nghị định "
                       "30/2020/NĐ-CP, Phụ lục I, phần II.7.a).", "Chọn lại cách ký.")
    if not report.signing.name:
        yield _finding("no_signer", "sign.name", Severity.INFO, "Chưa có họ tên người ký.",
                       "Nhập họ tên, hoặc để trống để điền khi trình ký.")
    if not number or report.issue_day is None:
        yield _finding("not_issued", "issue.number", Severity.INFO,
                       "Số hoặc ngày báo cáo còn để trống.",
                       "Bình thường khi chưa ký: văn thư điền khi phát hành.")


def check_province(province: str) -> Iterator[Finding]:
    """Whether the name says what it is, as it is printed in Kính gửi and in the text."""
    if province and not has_area_word(province):
        yield _finding("province_kind", "unit.province", Severity.WARNING,
                       f"Tên tỉnh “{province}” thiếu chữ tỉnh hoặc thành phố.",
                       f"Ghi đủ, ví dụ tỉnh {province}.")


def _levels(report: Report, figures: Figures) -> Iterator[Finding]:
    """Whether there are districts, thị trấn and đặc khu on the day of the report."""
    unit, day = report.unit, short_day(TWO_LEVELS)
    if unit.kind is UnitKind.DAC_KHU and not report.two_levels:
        yield _finding("unit_kind", "unit.kind", Severity.WARNING,
                       f"Trước ngày {day} chưa có đặc khu.", "Kiểm tra loại đơn vị, kỳ báo cáo.")
    if not report.two_levels:
        return
    if unit.kind is UnitKind.THI_TRAN:
        yield _finding("unit_kind", "unit.kind", Severity.WARNING,
                       f"Từ ngày {day} không còn thị trấn.", "Chọn lại loại đơn vị: xã, phường.")
    if unit.district:
        yield _finding("district", "unit.district", Severity.WARNING,
                       f"Từ ngày {day} không còn cấp huyện, nên “{unit.district}” không in trong "
                       "báo cáo này.", "Xóa tên huyện; xem lại Kính gửi, Nơi nhận.")
    for key, lines in (("addressees", report.addressees), ("recipients", report.recipients)):
        for line in lines:
            if re.search(r"\bhuyện\b", filled(report, figures, line), re.I):
                yield _finding("district_line", key, Severity.WARNING,
                               f"“{line}”: từ ngày {day} không còn cấp huyện.",
                               "Thay bằng nơi nhận cấp tỉnh, hoặc bỏ dòng này.")


def _gap(report: Report, figures: Figures, key: str, line: str) -> Iterator[Finding]:
    """An addressee whose name is not known yet."""
    if GAP in filled(report, figures, line) and GAP not in line:
        yield _finding("addressee_gap", key, Severity.WARNING,
                       f"Nơi nhận “{filled(report, figures, line)}” còn thiếu tên.",
                       "Nhập huyện, tỉnh ở phần đơn vị, hoặc gõ tên nơi nhận.")


def check_issue(number: str, day: str) -> Iterator[Finding]:
    """What keeps a number and a day from being those a report was signed with."""
    if not number.strip():
        yield _finding("no_number", "issue.number", Severity.ERROR, "Chưa có số báo cáo.",
                       "Gõ số văn thư đã cấp, ví dụ 45.")
    yield from _number(number.strip())
    if not day.strip():
        yield _finding("no_day", "issue.date", Severity.ERROR, "Chưa có ngày ký.",
                       "Gõ ngày/tháng/năm, ví dụ 09/6/2022.")
    yield from _day(day, "issue.date", "Ngày ký báo cáo")


def _number(number: str) -> Iterator[Finding]:
    if number and not (number.isascii() and number.isdigit()):
        yield _finding("issue_number", "issue.number", Severity.ERROR,
                       f"Số báo cáo cần chỉ gồm chữ số; đã gõ “{number}”.",
                       "Bỏ ký hiệu, chỉ gõ số, ví dụ 45.")


def _day(text: str, key: str, label: str) -> Iterator[Finding]:
    typed = text.strip()
    if typed and read_day(typed) is None:
        yield _finding(f"day_{key}", key, Severity.ERROR, f"{label} “{typed}” không phải một ngày.",
                       "Gõ ngày/tháng/năm, ví dụ 09/6/2022.")


def check_period(report: Report) -> Iterator[Finding]:
    """Whether the days of the data are days, and can be those of the named period."""
    yield from _day(report.detail("period.from"), "period.from", "Ngày đầu kỳ số liệu")
    yield from _day(report.detail("period.to"), "period.to", "Ngày cuối kỳ số liệu")
    period = report.period
    if period.first > period.last:
        yield _finding("period_reversed", "period.to", Severity.ERROR,
                       f"Kỳ số liệu bắt đầu {short_day(period.first)} sau khi kết thúc "
                       f"{short_day(period.last)}.", "Sửa lại một trong hai ngày.")
    yield from _fit(report)


def _fit(report: Report) -> Iterator[Finding]:
    """Whether the period is one of the form's, and the days are those of the period."""
    period, form = report.period, report.form
    if period.kind not in form.periods:
        kinds = ", ".join(KIND_LABELS[PeriodKind(kind)].lower() for kind in form.periods)
        yield _finding("period_kind", "period.kind", Severity.WARNING,
                       f"Mẫu này dùng cho kỳ {kinds}; báo cáo đang là kỳ "
                       f"{KIND_LABELS[period.kind].lower()}.", "Kiểm tra lại kỳ và mẫu báo cáo.")
    if period.kind is PeriodKind.CUSTOM:
        fits = period.first.year <= period.year <= period.last.year
    else:
        usual = period_of(period.kind, period.year, period.number, form.cutoff)
        fits = all(abs((given - expected).days) <= _MOST_DAYS_OFF for given, expected in
                   ((period.first, usual.first), (period.last, usual.last)))
    if not fits:
        named = f"năm {period.year}" if period.kind is PeriodKind.CUSTOM else period.name
        yield _finding("period_days", "period.from", Severity.WARNING,
                       f"Kỳ báo cáo là {named} nhưng số liệu {period.days}.",
                       "Sửa kỳ báo cáo, hoặc sửa ngày đầu, ngày cuối kỳ số liệu.")


def _finding(code: str, key: str, severity: Severity, said: str, action: str) -> Finding:
    """A finding about a detail; `key` is the detail's."""
    return Finding(code, severity, "Thông tin chung", said, action, section=DETAILS, key=key,
                   inputs=((key, said),))
