"""Four more real reports: what is wrong in them as printed is found, and gone once corrected.

A year of an invented commune under the form for 2026 is silent, too.
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

REAL = ("hoang_cat", "thinh_duc", "lam_son", "loc_thinh")


def findings(library: FormLibrary, name: str) -> list[Finding]:
    report = load_report(REPORTS / f"{name}.json", library.form)
    return [finding for finding in check(report, compute(report))
            if finding.severity is not Severity.INFO]


@pytest.mark.parametrize("report", [*(f"{name}_da_sua" for name in REAL), "an_khe_2026"])
def test_the_corrected_report_is_silent(library: FormLibrary, report: str) -> None:
    assert findings(library, report) == []


@pytest.mark.parametrize(("report", "key", "numbers"), [
    ("hoang_cat", "bo_phan_da_kiem_tra", ("0", "6")),
    ("hoang_cat", "tthc_lien_thong", ("89", "87", "100", "187")),
    ("hoang_cat", "tthc_mot_cua", ("189", "212")),
    ("hoang_cat", "tl_cong_chuc_dai_hoc", ("87", "7", "8", "87,5")),
    ("hoang_cat", "tl_vb_trao_doi_dien_tu", ("200", "100")),
    ("hoang_cat", "tl_cbcc_dat_chuan", ("94",)),
    ("thinh_duc", "tl_vbqppl_xu_ly", ("12", "0")),
    ("thinh_duc", "tl_tthc_muc_4", ("36", "100")),
    ("thinh_duc", "tl_hs_muc_3_4_truc_tuyen", ("03", "0")),
    ("thinh_duc", "tl_tthc_quy_trinh_noi_bo", ("103", "100")),
    ("thinh_duc", "tthc_thanh_toan", ("134", "126")),
    ("thinh_duc", "tthc_phi_dia_gioi", ("356", "126")),
    ("thinh_duc", "tl_hs_giai_quyet_dung_han", ("6690",)),
    ("thinh_duc", "hs_giai_quyet", ("trống",)),
    ("thinh_duc", "bc_co_mat", ("18", "10", "7")),
    ("thinh_duc", "von_ke_hoach", ("4.860.000", "500.000")),
    ("thinh_duc", "tl_vb_trao_doi_dien_tu", ("200", "100")),
    ("lam_son", "hs_truc_tuyen", ("471", "84", "105")),
    ("lam_son", "hs_chung_thuc_dien_tu", ("2704", "471")),
    ("loc_thinh", "phieu_khao_sat", ("100",)),
])
def test_each_mistake_is_found_at_its_place(library: FormLibrary, report: str, key: str,
                                            numbers: tuple[str, ...]) -> None:
    said = [finding.message for finding in findings(library, f"{report}_nhu_in")
            if finding.key == key]
    assert any(all(number in message for number in numbers) for message in said), said


@pytest.mark.parametrize("report", [*(f"{name}_da_sua" for name in REAL), "an_khe_2026"])
def test_the_document_is_written_from_every_form(library: FormLibrary, report: str) -> None:
    loaded = load_report(REPORTS / f"{report}.json", library.form)
    figures = compute(loaded)
    made = document_bytes(loaded, figures)
    assert made == document_bytes(loaded, figures)
