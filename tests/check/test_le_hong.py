"""The real report of 6 tháng đầu năm 2022, and the sample that is shipped."""

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.model import Edit, Report, value_item


def open_findings(report: Report) -> list[Finding]:
    return [finding for finding in check(report, compute(report))
            if finding.severity is not Severity.INFO]


def test_carried_over_files_explain_the_third_field(as_printed: Report) -> None:
    explained = as_printed.edited([Edit(value_item("hs_linh_vuc/3/ky_truoc"), "9")])
    keys = {finding.key for finding in open_findings(explained)}
    assert "hs_linh_vuc/3/tong" not in keys
    assert "hs_linh_vuc/1/tong" in keys


def test_computed_figures_are_right(as_printed: Report) -> None:
    figures = compute(as_printed)
    assert {name: figures.value(name).text for name in (
        "tl_hoan_thanh_kh", "tl_hs_giai_quyet_dung_han", "tl_tthc_muc_3", "tl_tthc_muc_4",
        "tl_tthc_tich_hop", "tl_pakn_da_xu_ly", "tl_hs_truc_tuyen", "tthc_cap_xa")} == {
        "tl_hoan_thanh_kh": "85,7", "tl_hs_giai_quyet_dung_han": "100", "tl_tthc_muc_3": "100",
        "tl_tthc_muc_4": "100", "tl_tthc_tich_hop": "100", "tl_pakn_da_xu_ly": "-",
        "tl_hs_truc_tuyen": "44,4", "tthc_cap_xa": "143"}


def test_the_sample_report_has_nothing_to_look_at(sample: Report) -> None:
    assert open_findings(sample) == []
    assert {finding.code for finding in check(sample, compute(sample))} == {"not_issued"}
