"""The narrative prints the report's facts, with gaps where there are none."""

import pytest

from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.model import Form
from cchc_desktop.narrative import (
    closing,
    dashes,
    filled,
    gaps,
    heading,
    list_lines,
    note,
    paragraphs,
)
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item
from tests.conftest import answered, with_details


def written(report: Report, text: str) -> str:
    return filled(report, compute(report), text)


def with_text(report: Report, section: str, text: str) -> Report:
    return report.edited([Edit(Item(Aspect.TEXT, section), text)])


def test_references_print_their_facts(form: Form) -> None:
    report = with_details(answered(form, tin_truyen_thanh="6", vb_den="656"), unit__name="An Bình",
                          period__kind="half_year", period__year="2022", period__number="1")
    assert written(report, "{don_vi.ten}: {tin_truyen_thanh} tin, {vb_den} văn bản, {ky.ten}; "
                           "kỳ sau {ky.sau}; đến {ky.den_ngay}") == (
        "xã An Bình: 06 tin, 656 văn bản, 6 tháng đầu năm 2022; kỳ sau 6 tháng cuối năm 2022; "
        "đến 09/6/2022")


def test_small_counts_get_a_zero_but_zero_and_percentages_do_not(form: Form) -> None:
    report = answered(form, tin_truyen_thanh="0", tl_hai_long="9", hinh_thuc_khao_sat="1")
    assert written(report, "{tin_truyen_thanh} {tl_hai_long}% {hinh_thuc_khao_sat}") == (
        "0 9% Phát phiếu")


def test_blank_facts_are_visible_gaps(form: Form) -> None:
    report = with_text(Report(form, {}), "han_che", "Còn {vb_den} và {vb_den}, {tl_hai_long}%.")
    figures = compute(report)
    assert paragraphs(report, figures, "han_che") == ("Còn …… và ……, ……%.",)
    assert gaps(report, figures, "han_che") == ("vb_den", "tl_hai_long")


NOTHING_FOUND = {"vbqppl_can_xu_ly": "0", "vbqppl_da_xu_ly": "0"}
SHARE = "tl_vbqppl_xu_ly"


@pytest.mark.parametrize(("text", "printed"), [
    ("Xử lý {vbqppl_da_xu_ly} ({%}%).", "Xử lý 0."),
    ("Xử lý {vbqppl_da_xu_ly} ({%}%), còn lại 0.", "Xử lý 0, còn lại 0."),
    ("Xử lý {vbqppl_da_xu_ly} (đạt {%}%).", "Xử lý 0."),
    ("Xử lý {vbqppl_da_xu_ly} văn bản, đạt {%}%.", "Xử lý 0 văn bản."),
    ("Xử lý {vbqppl_da_xu_ly} văn bản, tỷ lệ {%}% (đều kịp).", "Xử lý 0 văn bản (đều kịp)."),
    ("Xử lý {vbqppl_da_xu_ly}, bằng {%}% yêu cầu.", "Xử lý 0, bằng -% yêu cầu."),
    ("Tỷ lệ xử lý văn bản, kể cả cũ, đạt {%}%.", "Tỷ lệ xử lý văn bản, kể cả cũ, đạt -%."),
    ("Văn bản đã xử lý, đạt {%}%.", "Văn bản đã xử lý, đạt -%."),
    ("Tỷ lệ đạt {%}%; xong.", "Tỷ lệ đạt -%; xong."),
    ("Xử lý {vbqppl_da_xu_ly} ({%}% số phải xử lý).", "Xử lý 0 (-% số phải xử lý)."),
])
def test_a_percentage_of_nothing_is_left_out_where_it_stands_alone(
        library: FormLibrary, text: str, printed: str) -> None:
    form = library.form("cchc-2026")
    assert form
    text = text.replace("{%}", f"{{{SHARE}}}")
    report = with_text(answered(form, **NOTHING_FOUND), "the_che", text)
    figures = compute(report)
    assert paragraphs(report, figures, "the_che") == (printed,)
    told = [each for each in check(report, figures) if each.code == "dash_in_text"]
    assert len(told) == len(dashes(report, figures, "the_che")) == printed.count("-")
    full = answered(report.form, vbqppl_can_xu_ly="2", vbqppl_da_xu_ly="1")
    assert "50%" in written(full, text)


@pytest.mark.parametrize(("lead", "printed"), [
    ("- Đã ban hành 05 văn bản, trong đó có:", "- Đã ban hành 05 văn bản."),
    ("- Công chức: 12 người, gồm:", "- Công chức: 12 người."),
    ("- Đã giải quyết 5 hồ sơ. Cụ thể theo lĩnh vực:", "- Đã giải quyết 5 hồ sơ."),
    ("- Các văn bản của cấp trên:", "- Các văn bản của cấp trên:")])
def test_words_that_lead_to_a_list_go_with_its_rows(corrected: Report, lead: str,
                                                    printed: str) -> None:
    text = f"{lead}\n{{list.van_ban_chi_dao}}\n- Xong."
    with_rows = with_text(corrected, "to_chuc", text)
    assert paragraphs(with_rows, compute(with_rows), "to_chuc")[0] == lead
    without = with_rows.edited([Edit(Item(Aspect.ROWS, "van_ban_chi_dao"), "")])
    figures = compute(without)
    assert paragraphs(without, figures, "to_chuc") == (printed, "- Xong.")
    assert "empty_list" in {each.code for each in check(without, figures)}


def test_other_braces_are_literal(form: Form) -> None:
    report = answered(form, vb_den="5")
    assert written(report, "{{7*7}} {la} {vb_den {vb_den} {{vb_den}}") == (
        "{{7*7}} {la} {vb_den 05 {05}")


def test_an_emptied_text_prints_nothing(form: Form) -> None:
    report = with_text(Report(form, {}), "han_che", "")
    assert paragraphs(report, compute(report), "han_che") == ()


def test_a_list_stands_where_it_is_placed_or_after_the_text(corrected: Report) -> None:
    lines = paragraphs(corrected, compute(corrected), "mot_cua")
    places = [place for place, line in enumerate(lines) if line.startswith("+ Lĩnh vực")]
    assert places == [3, 4, 5]
    moved = with_text(corrected, "mot_cua", "Chỉ một câu.")
    assert [line[:10] for line in paragraphs(moved, compute(moved), "mot_cua")] == [
        "Chỉ một câ", "+ Lĩnh vực", "+ Lĩnh vực", "+ Lĩnh vực"]


def test_list_lines_leave_out_what_is_blank_and_close_with_a_dot(corrected: Report) -> None:
    lines = list_lines(corrected, compute(corrected), "hs_linh_vuc")
    assert lines[0] == ("+ Lĩnh vực Hộ tịch: tổng số 244 hồ sơ; tiếp nhận trực tuyến 94; "
                        "trực tiếp 150; trả trước hạn 244 (100% số đã giải quyết);")
    assert lines[2].endswith("quá hạn 01; trả lại 03.")


def test_documents_print_as_they_are_cited(corrected: Report) -> None:
    line = list_lines(corrected, compute(corrected), "van_ban_chi_dao")[0]
    assert line == ("+ Kế hoạch số 310/KH-UBND ngày 31/12/2021 về tự kiểm tra công tác cải cách "
                    "hành chính năm 2022;")


def test_untouched_list_rows_print_nothing(form: Form) -> None:
    report = Report(form, {}).edited([Edit(value_item("hs_linh_vuc/2/truc_tiep"), "5")])
    assert list_lines(report, compute(report), "hs_linh_vuc") == [
        "+ Lĩnh vực Chứng thực: tổng số 05 hồ sơ; trực tiếp 05."]


def test_the_closing_ends_as_the_decree_ends_it(form: Form) -> None:
    for text in ("Hết", "Hết.", "Hết./.", "Hết ;"):
        report = with_text(Report(form, {}), "ket_thuc", text)
        assert closing(report, compute(report)) == ("Hết./.",)


def test_headings_in_capitals_read_like_sentences(corrected: Report) -> None:
    by_id = {section.id: section for section in corrected.form.sections}
    figures = compute(corrected)
    assert heading(corrected, figures, by_id["phuong_huong"]) == (
        "Phương hướng, nhiệm vụ 6 tháng cuối năm 2022")
    assert heading(corrected, figures, by_id["the_che"]) == "Cải cách thể chế"


def test_a_list_may_number_its_lines(library: FormLibrary) -> None:
    """Only the lines that print are counted, so that no number is missing."""
    form = library.form("cchc-thai-nguyen-2022")
    assert form is not None
    report = answered(form, **{"tthc_linh_vuc/1/so_tthc": "39", "tthc_linh_vuc/3/so_tthc": "15"})
    assert list_lines(report, compute(report), "tthc_linh_vuc") == [
        "1. Lĩnh vực Tư pháp - Hộ tịch: 39 TTHC;",
        "2. Lĩnh vực Lao động Thương binh xã hội: 15 TTHC."]


def test_a_note_of_the_form_prints_with_its_figures_until_the_officer_writes_one(
        library: FormLibrary) -> None:
    form = library.form("cchc-thanh-hoa-xa-2023")
    assert form is not None
    name = "hs_truc_tuyen_muc_3"
    blank = answered(form, hs_muc_3_rieng="238")
    assert note(blank, compute(blank), name) == ""
    report = answered(form, hs_muc_3_rieng="238", hs_chung_thuc_dien_tu="272")
    assert note(report, compute(report), name) == "Mức độ 3: 238; CT điện tử: 272"
    own = report.edited([Edit(Item(Aspect.NOTE, name), "Có {hs_muc_3_rieng} hồ sơ")])
    assert note(own, compute(own), name) == "Có 238 hồ sơ"
    emptied = report.edited([Edit(Item(Aspect.NOTE, name), "")])
    assert note(emptied, compute(emptied), name) == ""
