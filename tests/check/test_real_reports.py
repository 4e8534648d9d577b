"""Five real reports: what is wrong in them as printed is found, and gone once corrected.

One row a mistake: where it is found, as what, and the numbers that are told. What the forms make
impossible to hand in (a figure in a heading row, a percentage that follows, a fact in two places)
stands below. A year of an invented commune under the form for 2026 is silent, too.
"""

import pytest

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.data_file import load_report
from tests.conftest import REPORTS

REAL = ("hoang_cat", "thinh_duc", "lam_son", "loc_thinh", "le_hong")
CORRECTED = (*(f"{name}_da_sua" for name in REAL), "an_khe_2026")
ERROR, WARNING, INFO = Severity


def findings(library: FormLibrary, name: str) -> list[Finding]:
    report = load_report(REPORTS / f"{name}.json", library.form)
    return list(check(report, compute(report)))


@pytest.mark.parametrize("report", CORRECTED)
def test_the_corrected_report_is_silent(library: FormLibrary, report: str) -> None:
    assert [finding for finding in findings(library, report)
            if finding.severity is not Severity.INFO] == []


@pytest.mark.parametrize("report", CORRECTED)
def test_the_corrected_report_has_no_suspicious_figure(library: FormLibrary, report: str) -> None:
    """Nor a remark on a figure: what is left is blank, or not confirmed, or not issued."""
    codes = {finding.code for finding in findings(library, report)}
    assert codes <= {"blank", "gap", "unconfirmed", "not_issued"}


OVERRIDE = "override_without_reason"
MISTAKES = [
    # a year's report: shares, a row shift, a survey no number of forms gives
    ("hoang_cat", "bo_phan_da_kiem_tra", "at_least_1", ERROR, ("0", "6")),
    ("hoang_cat", "tthc_lien_thong", OVERRIDE, ERROR, ("89", "87", "100", "187")),
    ("hoang_cat", "tthc_mot_cua", "equal_1", WARNING, ("189", "212")),
    ("hoang_cat", "tthc_bai_bo", "differs_1", WARNING, ("212", "Tổng số TTHC đang áp dụng")),
    ("hoang_cat", "tl_hai_long", "share_of_1", WARNING, ("96%", "60", "57,6", "95", "96,7")),
    ("hoang_cat", "tl_cong_chuc_dai_hoc", OVERRIDE, ERROR, ("87", "7", "8", "87,5")),
    ("hoang_cat", "tl_cbcc_dat_chuan", OVERRIDE, ERROR, ("94", "18")),
    ("hoang_cat", "tl_ho_tich_da_nhap", OVERRIDE, ERROR, ("100", "1.210", "trống")),
    ("hoang_cat", "tl_vb_trao_doi_dien_tu", "range", WARNING, ("200", "100")),
    ("hoang_cat", "tl_vb_trao_doi_dien_tu", OVERRIDE, ERROR, ("100", "200")),
    ("hoang_cat", "luot_pbgdpl_thon", "differs_1", INFO, ("22",)),
    ("hoang_cat", "luot_pbgdpl_xa", "differs_1", INFO, ("5",)),
    # a half-year: counts in % cells, parts beyond their total, another level's rows
    ("thinh_duc", "vbqppl_ra_soat_xa", "differs_1", WARNING, ("678",)),
    ("thinh_duc", "tl_vbqppl_xu_ly", OVERRIDE, ERROR, ("12", "0")),
    ("thinh_duc", "tl_tthc_muc_4", OVERRIDE, ERROR, ("36", "100")),
    ("thinh_duc", "tl_hs_muc_3_4_truc_tuyen", OVERRIDE, ERROR, ("03", "0")),
    ("thinh_duc", "tthc_muc_3_co_ho_so", "positive_if_3", INFO, ("0", "6692")),
    ("thinh_duc", "tthc_nghia_vu_tai_chinh", "at_most_1", ERROR, ("134", "126")),
    ("thinh_duc", "tthc_thanh_toan", "at_most_1", ERROR, ("134", "126")),
    ("thinh_duc", "tthc_phi_dia_gioi", "at_most_1", ERROR, ("356", "126")),
    ("thinh_duc", "tl_tthc_quy_trinh_noi_bo", "range", ERROR, ("103", "100")),
    ("thinh_duc", "tl_quy_trinh_dien_tu", "differs_1", INFO, ("36",)),
    ("thinh_duc", "tl_hs_giai_quyet_dung_han", OVERRIDE, ERROR, ("6690",)),
    ("thinh_duc", "hs_giai_quyet", "required", WARNING, ("trống",)),
    ("thinh_duc", "hs_huyen_giai_quyet", "differs_1", WARNING, ("6692",)),
    ("thinh_duc", "hs_huyen_dung_han", "differs_1", WARNING, ("6692",)),
    ("thinh_duc", "hs_huyen_giai_quyet", "other_level", INFO, ("6692", "cấp huyện")),
    ("thinh_duc", "vbqppl_cap_huyen", "other_level", INFO, ("1", "cấp huyện")),
    ("thinh_duc", "lgsp", "other_level", INFO, ("1", "cấp tỉnh")),
    ("thinh_duc", "bc_co_mat", "equal_1", ERROR, ("18", "10", "7", "17")),
    ("thinh_duc", "hop_dong", "differs_1", INFO, ("07",)),
    ("thinh_duc", "von_ke_hoach", "range", WARNING, ("4.860.000", "500.000")),
    ("thinh_duc", "von_giai_ngan", "range", WARNING, ("2.860.000", "500.000")),
    ("thinh_duc", "tl_vb_trao_doi_dien_tu", OVERRIDE, ERROR, ("675", "100")),
    ("thinh_duc", "tl_vb_trao_doi_dien_tu", "range", ERROR, ("200", "100")),
    # a quarter: channels that do not add up, percentages of nothing
    ("lam_son", "hs_truc_tuyen", "equal_2", WARNING, ("471", "84", "105", "189")),
    ("lam_son", "hs_chung_thuc_dien_tu", "at_most_1", WARNING, ("2704", "471")),
    ("lam_son", "tl_hs_dvc_mot_phan", OVERRIDE, ERROR, ("100", "84", "trống")),
    ("lam_son", "tl_hs_dvc_toan_trinh", OVERRIDE, ERROR, ("100", "105", "trống")),
    # a self-check
    ("loc_thinh", "phieu_khao_sat", "positive_if_1", WARNING, ("100",)),
    # the half-year with seven tables
    ("le_hong", "tl_hoan_thanh_kh", OVERRIDE, ERROR, ("85", "24", "28", "85,7")),
    ("le_hong", "tl_hs_truc_tuyen", OVERRIDE, ERROR, ("80", "539", "44,4")),
    ("le_hong", "hs_linh_vuc/1/tong", OVERRIDE, ERROR, ("224", "94", "150", "244")),
    ("le_hong", "hs_linh_vuc/3/tong", OVERRIDE, ERROR, ("107", "38", "60", "98")),
    ("le_hong", "hs_tiep_nhan", "equal_2", WARNING, ("1224", "1215")),
    ("le_hong", "hs_giai_quyet_dung_han", "equal_1", ERROR, ("1221", "01", "1222")),
    ("le_hong", "tl_hs_giai_quyet_dung_han", OVERRIDE, ERROR, ("99,9", "1221")),
    ("le_hong", "hs_muc_3_4", "at_least_2", ERROR, ("0", "539")),
    ("le_hong", "hs_muc_3_4_truc_tuyen", OVERRIDE, ERROR, ("0", "539")),
    ("le_hong", "tthc_muc_3_co_ho_so", "positive_if_2", ERROR, ("0", "539")),
    ("le_hong", "tthc_muc_4_co_ho_so", "positive_if_2", ERROR, ("0", "539")),
    ("le_hong", "phieu_khao_sat", "differs_3", INFO, ("1224",)),
    ("le_hong", "tthc_don_gian_hoa", "differs_2", INFO, ("143",)),
    ("le_hong", "von_ke_hoach", "unreadable", ERROR, ("10 tỷ đồng/0%", "10.000")),
    ("le_hong", "tl_xa_sap_xep", "other_level", INFO, ("100", "cấp huyện")),
    ("le_hong", "lgsp", "other_level", INFO, ("2", "cấp tỉnh")),
    ("le_hong", "tthc_phi_dia_gioi", "blank", INFO, ("trống",)),
]


@pytest.mark.parametrize(("report", "key", "code", "severity", "numbers"), MISTAKES)
def test_each_mistake_is_found_at_its_place(
        library: FormLibrary, report: str, key: str, code: str, severity: Severity,
        numbers: tuple[str, ...]) -> None:
    found = [finding for finding in findings(library, f"{report}_nhu_in")
             if finding.key == key and finding.code == code]
    assert [finding.severity for finding in found] == [severity]
    assert all(number in found[0].message for number in numbers), found[0].message


@pytest.mark.parametrize("report", REAL)
def test_no_error_as_printed_is_left_out_of_the_list(library: FormLibrary, report: str) -> None:
    """So that a new error or warning is looked at: a mistake of the report, or of the form."""
    known = {key for name, key, *_ in MISTAKES if name == report}
    follows = {  # from the same mistakes, or 0 printed for a rate of nothing
        "le_hong": {"tl_pakn_da_xu_ly", "tl_vbqppl_xu_ly_kt", "tl_vbqppl_xu_ly_rs",
                    "tl_tthc_thanh_toan", "tl_hs_muc_3_4_truc_tuyen", "hs_truoc_han",
                    "hs_giai_quyet", "hs_linh_vuc/3/dang_giai_quyet"}}
    assert {finding.key for finding in findings(library, f"{report}_nhu_in")
            if finding.severity is not INFO} <= known | follows.get(report, set())


@pytest.mark.parametrize(("form_id", "headings"), [
    ("cchc-thanh-hoa-xa-2023", ("1.1", "1.3", "1.4", "3.1", "3.2", "3.3", "3.4")),
    ("cchc-thai-nguyen-2022", ("3.1",)),
])
def test_a_figure_in_a_heading_row_has_no_place(library: FormLibrary, form_id: str,
                                                headings: tuple[str, ...]) -> None:
    form = library.form(form_id)
    assert form is not None
    rows = {row.stt: row for table in form.tables for row in table.rows}
    assert all(rows[stt].heading and rows[stt].field is None for stt in headings)


@pytest.mark.parametrize(("report", "follows"), [
    ("hoang_cat", {"tl_hs_truc_tuyen": "72,5", "tthc_muc_3_4": "56",
                   "tl_tthc_muc_3_4": "26,4", "hs_truc_tuyen": "655"}),
    ("thinh_duc", {"tl_tthc_thanh_toan": "100", "tl_giai_ngan": "58,8", "bc_con_thieu": "2",
                   "tthc_muc_3_4": "67", "tl_hs_huyen_dung_han": "100"}),
    ("lam_son", {"hs_tiep_nhan": "674", "tong_nguoi_lam_viec": "30", "cbcc_chua_ngoai_ngu": "3"}),
    ("loc_thinh", {"tl_tthc_mot_cua_cong_bo": "53,7", "tl_hs_truc_tuyen": "23"}),
    ("le_hong", {"tl_tthc_muc_3": "100", "tl_tthc_muc_4": "100", "tthc_cap_xa": "143",
                 "can_bo_chua_dat_chuan": "2"}),
])
def test_what_was_left_blank_or_contradicted_follows(library: FormLibrary, report: str,
                                                     follows: dict[str, str]) -> None:
    figures = compute(load_report(REPORTS / f"{report}_nhu_in.json", library.form))
    assert {name: figures.value(name).text for name in follows} == follows


@pytest.mark.parametrize("report", CORRECTED)
def test_the_document_is_written_from_every_form(library: FormLibrary, report: str) -> None:
    loaded = load_report(REPORTS / f"{report}.json", library.form)
    figures = compute(loaded)
    made = document_bytes(loaded, figures)
    assert made == document_bytes(loaded, figures)
