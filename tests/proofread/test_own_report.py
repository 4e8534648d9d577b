"""The texts of a report of our own: places in what was typed, facts, corrections, what is clean."""

from collections.abc import Iterator
from datetime import date

import pytest

from cchc_desktop.compute import compute
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.model import Form
from cchc_desktop.form.relations import Severity
from cchc_desktop.proofread.model import Kind, TextFinding
from cchc_desktop.proofread.own_report import corrected, own_document, proofread
from cchc_desktop.report.data_file import load_report
from cchc_desktop.report.model import Aspect, Edit, Item, Report
from cchc_desktop.report.period import Period, PeriodKind, numbers_of, period_of
from cchc_desktop.ui.period_rows import period_details
from tests.conftest import REPORTS

CLEAN = sorted(file.name for file in REPORTS.glob("*.json") if "nhu_in" not in file.name)


def with_text(report: Report, section: str, text: str) -> Report:
    return report.edited([Edit(Item(Aspect.TEXT, section), text)])


def found(report: Report, code: str) -> list[TextFinding]:
    return [each for each in proofread(report, compute(report)) if each.code == code]


def words(report: Report) -> int:
    return sum(len(each.text.split())
               for each in own_document(report, compute(report)).paragraphs)


def test_the_sample_is_clean(sample: Report) -> None:
    all_found = proofread(sample, compute(sample))
    assert not [each.message for each in all_found if each.severity is Severity.ERROR]
    assert len(all_found) < words(sample) / 500


@pytest.mark.parametrize("name", CLEAN)
def test_a_corrected_report_is_clean(name: str) -> None:
    report = load_report(REPORTS / name, FormLibrary().form)
    all_found = proofread(report, compute(report))
    assert not [each.message for each in all_found if each.severity is Severity.ERROR]
    assert len(all_found) < words(report) / 500, [each.message for each in all_found]


def test_a_finding_marks_the_words_as_typed_and_mends_them(sample: Report) -> None:
    text = "- Đã hoàn thành {nv_hoan_thanh} nhiệm vụ theo cơ chê một cửa.\n- Không gây phiên hà."
    report = with_text(sample, "ke_hoach", text)
    first, second = found(report, "slip")
    assert [text[each.first.start:each.first.end] for each in (first, second)] == [
        "cơ chê", "phiên hà"]
    assert (first.first.section, second.where) == ("ke_hoach", "Mục I.1, dòng 2")
    mended = report.edited(corrected(report, first.places)).text("ke_hoach")
    assert mended == text.replace("cơ chê", "cơ chế")


def test_what_a_reference_shows_is_read_but_never_corrected(sample: Report) -> None:
    report = with_text(sample, "ke_hoach", "- UBND {don_vi.ten} {don_vi.ten} đã ban hành.")
    each, = found(report, "repeated_word")
    assert each.first.correction is None
    assert corrected(report, each.places) == ()


def test_a_figure_typed_beside_a_fact(sample: Report) -> None:
    value = compute(sample).value("vb_den").text
    counted = sample.form.fields["vb_den"].label.lower()
    typed, = found(with_text(sample, "mot_cua", f"- Có {value} {counted} trong kỳ."), "fact_typed")
    assert typed.first.correction == "{vb_den}"
    differs, = found(with_text(sample, "mot_cua", f"- Có 7 {counted} trong kỳ."), "fact_differs")
    assert value in differs.said
    assert not found(with_text(sample, "mot_cua", "- Có 7 thôn."), "fact_differs")
    shown = with_text(sample, "mot_cua", f"- Có {{vb_den}} {counted} trong kỳ.")
    assert not found(shown, "fact_typed")


def test_the_same_cause_is_told_once(sample: Report) -> None:
    report = with_text(sample, "ke_hoach", "- UBND Xã làm.\n- UBND Xã xong.\n- UBND Xã nghỉ.")
    each, = found(report, "unit_capital")
    assert len(each.places) == 3
    assert "còn 2 chỗ nữa" in each.message
    assert len(corrected(report, each.places)) == 1


def test_a_kind_can_be_switched_off(sample: Report) -> None:
    report = with_text(sample, "ke_hoach", "- Theo cơ chê một cửa.")
    figures = compute(report)
    assert any(each.kind is Kind.LETTERS for each in proofread(report, figures))
    assert not any(each.kind is Kind.LETTERS
                   for each in proofread(report, figures, frozenset({Kind.LETTERS})))


def test_an_acceptance_has_an_address_that_falls_with_the_words(sample: Report) -> None:
    one = with_text(sample, "ke_hoach", "- Từ đầu năm đến nay đã làm.")
    other = with_text(sample, "ke_hoach", "- Từ đầu quý đến nay đã làm.")
    assert found(one, "open_end")[0].id != found(other, "open_end")[0].id


def test_a_term_that_the_form_prints_is_not_held_against_its_report() -> None:
    """Phụ lục 01b counts by mức độ 3, 4 after both ended; a form without such rows does not."""
    word = "Dịch vụ công trực tuyến mức độ 3 được duy trì."
    asks, does_not = (load_report(REPORTS / name, FormLibrary().form)
                      for name in ("hoang_cat_da_sua.json", "lam_son_da_sua.json"))
    assert not found(with_text(asks, "tthc", word), "dated_term")
    assert [each.first.section for each in found(with_text(does_not, "hien_dai_hoa", word),
                                                 "dated_term")][-1] == "hien_dai_hoa"


def empty_reports(form: Form) -> Iterator[Report]:
    """A new report of each period the form is meant for, up to 2027."""
    kinds = [kind for kind in map(PeriodKind, form.periods) if kind is not PeriodKind.CUSTOM]
    periods = [period_of(kind, year, number, form.cutoff) for kind in kinds
               for year in range(2022, 2028) for number in numbers_of(kind) or (0,)]
    if PeriodKind.CUSTOM in form.periods:
        periods += [Period(PeriodKind.CUSTOM, year, 0, date(year, 1, 1), date(year, 6, 30))
                    for year in range(2022, 2028)]
    for period in periods:
        if form.validity.fits("xa", period.last):
            details = {"unit.kind": "xa", "unit.name": "An Bình", "unit.district": "huyện Yên Hòa",
                       "unit.province": "tỉnh Hải Dương", **period_details(period)}
            yield Report(form, {Item(Aspect.DETAIL, key): text for key, text in details.items()})


def test_the_words_of_a_form_are_never_accused(library: FormLibrary) -> None:
    new = [report for form in library.forms() for report in empty_reports(form)]
    assert len(new) > 60
    assert not {(report.form.id, report.period.name, each.message) for report in new
                for each in proofread(report, compute(report))
                if each.severity is not Severity.INFO}
