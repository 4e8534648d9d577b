"""Each kind of check, with what must be found and what must not."""

from collections.abc import Callable

import pytest

from cchc_desktop.check.finding import Finding, acceptance_text, as_json
from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.form.model import Form
from cchc_desktop.form.relations import Severity
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item
from tests.conftest import answered, with_details

A, B, C = (f'name = "{name}"\nlabel = "Số {name}"\nunit = "Hồ sơ"' for name in "abc")


def findings(report: Report) -> tuple[Finding, ...]:
    return check(report, compute(report))


def at(report: Report, key: str) -> list[tuple[Severity, str]]:
    """The errors and warnings at a key, with their kind."""
    return [(finding.severity, finding.code.partition("_if")[0].rstrip("_123"))
            for finding in findings(report)
            if finding.key == key and finding.severity is not Severity.INFO]


def first_at(report: Report, key: str) -> Finding:
    """The first finding at a key."""
    return next(finding for finding in findings(report) if finding.key == key)


ERROR, WARNING = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(("relation", "values", "expected"), [
    ('equal = ["b", "c"]', {"a": "5", "b": "2", "c": "3"}, []),
    ('equal = ["b", "c"]', {"a": "6", "b": "2", "c": "3"}, [(ERROR, "equal")]),
    ('equal = ["b", "c"]', {"a": "6", "b": "2"}, [(WARNING, "equal")]),
    ('equal = ["b", "c"]', {"a": "1", "b": "2"}, [(ERROR, "equal")]),
    ('equal = ["b", "c"]', {"a": "2", "b": "2"}, []),
    ('equal = ["b", "c"]', {"a": "6"}, []),
    ('equal = ["b", "c"]', {"b": "2", "c": "3"}, []),
    ('equal = ["b", "c"]', {"a": "sáu", "b": "2", "c": "3"}, [(ERROR, "unreadable")]),
    ('equal = ["b"], tolerance = 1', {"a": "6", "b": "5"}, []),
    ('equal = ["b"], tolerance = 1', {"a": "7", "b": "5"}, [(ERROR, "equal")]),
    ('equal = ["b", "-c"]', {"a": "1", "b": "5", "c": "4"}, []),
    ('at_most = ["b"]', {"a": "5", "b": "5"}, []),
    ('at_most = ["b"]', {"a": "6", "b": "5"}, [(ERROR, "at_most")]),
    ('at_most = ["b"], severity = "warning"', {"a": "6", "b": "5"}, [(WARNING, "at_most")]),
    ('at_most = ["b", "c"]', {"a": "6", "b": "5"}, []),
    ('at_least = ["b"]', {"a": "5", "b": "5"}, []),
    ('at_least = ["b"]', {"a": "4", "b": "5"}, [(ERROR, "at_least")]),
    ('together_at_most = ["c"], with = ["b"]', {"a": "4", "b": "5", "c": "9"}, []),
    ('together_at_most = ["c"], with = ["b"]', {"a": "4", "b": "6", "c": "9"},
     [(ERROR, "together_at_most")]),
    ('positive_if = ["b"]', {"a": "0", "b": "5"}, [(ERROR, "positive")]),
    ('positive_if = ["b"]', {"b": "5"}, [(WARNING, "positive")]),
    ('positive_if = ["b"]', {"a": "0", "b": "0"}, []),
    ('positive_if = ["b"]', {"a": "1", "b": "5"}, []),
    ('positive_if = ["b"], with = ["c"]', {"a": "0", "c": "1", "b": "5"}, []),
    ('positive_if = ["b"]', {"a": "0", "b": "-"}, []),
    ('positive_if = ["b"]', {"a": "x", "b": "5"}, [(ERROR, "unreadable")]),
    ('equal = ["b", "c"]', {"a": "6", "b": "2", "c": "ba"}, []),
    ('equal = ["b", "c"]', {"a": "-", "b": "2", "c": "3"}, []),
    ('equal = ["b", "-c"]', {"a": "1", "b": "5"}, [(WARNING, "equal")]),
    ('equal = ["b", "-c"]', {"a": "9", "b": "5"}, [(ERROR, "equal")]),
    ('equal = ["b", "c"], severity = "info"', {"a": "9", "b": "5"}, []),
    ('equal = ["b"], perhaps = ["c"]', {"a": "5", "b": "5", "c": "3"}, []),
    ('equal = ["b"], perhaps = ["c"]', {"a": "8", "b": "5", "c": "3"}, []),
    ('equal = ["b"], perhaps = ["c"]', {"a": "9", "b": "5", "c": "3"}, [(ERROR, "equal")]),
    ('equal = ["b"], perhaps = ["c"]', {"a": "9", "b": "5"}, [(ERROR, "equal")]),
    ('at_least = ["b", "-c"]', {"a": "4", "b": "5"}, []),
    ('at_most = ["b", "-c"]', {"a": "6", "b": "5"}, [(ERROR, "at_most")]),
])
def test_comparisons(small_form: Callable[..., Form], relation: str, values: dict[str, str],
                     expected: list[tuple[Severity, str]]) -> None:
    form = small_form(A + f"\nchecks = [{{ {relation} }}]", B, C)
    assert at(answered(form, **values), "a") == expected


@pytest.mark.parametrize(("computed", "values", "expected"), [
    ('total = ["b", "-c"]', {"b": "5", "c": "9"}, [(ERROR, "range")]),
    ('total = ["b", "-c"]', {"c": "9"}, []),
    ('total = ["b", "-c"]', {"b": "9", "c": "9"}, []),
    ('same = "b"', {"b": "-3"}, []),
])
def test_what_follows_is_not_below_zero(small_form: Callable[..., Form], computed: str,
                                        values: dict[str, str],
                                        expected: list[tuple[Severity, str]]) -> None:
    assert at(answered(small_form(f"{A}\n{computed}", B, C), **values), "a") == expected


@pytest.mark.parametrize(("ratio", "part", "whole", "typed"), [
    ("decimals = 1", "999999999999999", "0,00000000000001", ""),
    ("decimals = 6", "999999999999999", "7", "85,7142857142857"),
    ("decimals = 0", "0,00000000000001", "999999999999999", "1,00000000000000"),
])
def test_the_longest_numbers_break_nothing(small_form: Callable[..., Form], ratio: str, part: str,
                                           whole: str, typed: str) -> None:
    form = small_form(
        f'name = "a"\nlabel = "A"\nunit = "%"\nratio = {{ part = ["b"], whole = ["c"], {ratio} }}',
        B + '\ntype = "decimal"', C + '\ntype = "decimal"')
    assert at(answered(form, a=typed, b=part, c=whole), "a")


def test_a_comparison_tells_both_sides_in_numbers(small_form: Callable[..., Form]) -> None:
    form = small_form(A + '\nchecks = [{ equal = ["b", "c"], why = "A gồm B và C." }]', B, C)
    found = first_at(answered(form, a="224", b="94", c="150"), "a")
    assert found.said == "224 không bằng 94 (Số b) + 150 (Số c) = 244."
    assert found.action == "A gồm B và C. Kiểm tra lại các số này."


@pytest.mark.parametrize(("field", "typed", "expected"), [
    ('unit = "Hồ sơ"', "-3", [(ERROR, "range")]),
    ('unit = "Hồ sơ"', "0", []),
    ('unit = "%"\nentered = true', "100", []),
    ('unit = "%"\nentered = true', "100,1", [(ERROR, "range")]),
    ('unit = "Triệu đồng"\ntype = "decimal"\nrange = [0, 500000]', "4.860.000",
     [(WARNING, "range")]),
    ('unit = "Triệu đồng"\ntype = "decimal"\nrange = [0, 500000]', "10.000", []),
    ('unit = "Độ"\nrange = [-9, 9]', "-3", []),
    ('unit = "Hồ sơ"\nrequired = true', "", [(WARNING, "required")]),
    ('unit = "Hồ sơ"\nrequired = true', "-", []),
    ('unit = "Hồ sơ"', "ba", [(ERROR, "unreadable")]),
    ('choices = ["Có = 1", "Không = 0"]', "2", [(ERROR, "unreadable")]),
    ('type = "date"', "31/4/2022", [(ERROR, "unreadable")]),
])
def test_single_entries(small_form: Callable[..., Form], field: str, typed: str,
                        expected: list[tuple[Severity, str]]) -> None:
    form = small_form(f'name = "a"\nlabel = "A"\n{field}')
    assert at(answered(form, a=typed), "a") == expected


def test_a_ratio_above_a_hundred_is_an_error(small_form: Callable[..., Form]) -> None:
    form = small_form(A, B, 'name = "tl"\nlabel = "Tỷ lệ"\nunit = "%"\n'
                            'ratio = { part = ["a"], whole = ["b"] }')
    assert at(answered(form, a="30", b="28"), "tl") == [(ERROR, "range")]


@pytest.mark.parametrize(("checks_a", "checks_b"), [
    ('{ at_most = ["b"] }', ""), ('{ at_most = ["b"], severity = "warning" }', ""),
    ("", '{ at_least = ["a"] }')])
def test_a_part_larger_than_its_whole_is_told_once(small_form: Callable[..., Form], checks_a: str,
                                                   checks_b: str) -> None:
    form = small_form(f"{A}\nchecks = [{checks_a}]", f"{B}\nchecks = [{checks_b}]",
                      'name = "tl"\nlabel = "Tỷ lệ"\nunit = "%"\n'
                      'ratio = { part = ["a"], whole = ["b"] }')
    report = answered(form, a="30", b="28")
    told = [key for key in ("a", "b", "tl") if at(report, key)]
    assert told == ["a" if checks_a else "b"]
    typed = answered(form, a="30", b="28", tl="120").edited(
        [Edit(Item(Aspect.REASON, "tl"), "theo sổ")])
    assert (ERROR, "range") in at(typed, "tl")


def test_a_percentage_of_other_parts_is_told_as_well(small_form: Callable[..., Form]) -> None:
    form = small_form(A + '\nchecks = [{ at_most = ["c"] }]', B, C,
                      'name = "tl"\nlabel = "Tỷ lệ"\nunit = "%"\n'
                      'ratio = { part = ["a"], whole = ["b"] }')
    assert at(answered(form, a="30", b="28", c="29"), "tl") == [(ERROR, "range")]


def test_an_override_needs_a_reason(form: Form) -> None:
    report = answered(form, nv_de_ra="28", nv_hoan_thanh="24", tl_hoan_thanh_kh="85")
    assert at(report, "tl_hoan_thanh_kh") == [(ERROR, "override_without_reason")]
    with_reason = report.edited([Edit(Item(Aspect.REASON, "tl_hoan_thanh_kh"), "theo sổ")])
    assert at(with_reason, "tl_hoan_thanh_kh") == [(WARNING, "override")]


def accepted(report: Report, key: str) -> str:
    return next(finding.accepted for finding in findings(report) if finding.key == key
                and finding.severity is WARNING)


def test_an_acceptance_falls_when_an_input_changes(small_form: Callable[..., Form]) -> None:
    form = small_form(A + '\nchecks = [{ at_most = ["b"], severity = "warning" }]', B)
    report = answered(form, a="6", b="5")
    finding = first_at(report, "a")
    report = report.edited([Edit(Item(Aspect.ACCEPTED, finding.id),
                                 acceptance_text(finding, "đã hỏi lại"))])
    assert accepted(report, "a") == "đã hỏi lại"
    assert not accepted(report.edited([Edit(value_item("b"), "4")]), "a")
    assert accepted(report.edited([Edit(value_item("b"), " 5 ")]), "a") == "đã hỏi lại"


def test_an_error_cannot_be_accepted(small_form: Callable[..., Form]) -> None:
    form = small_form(A + '\nchecks = [{ at_most = ["b"] }]', B)
    report = answered(form, a="6", b="5")
    finding = first_at(report, "a")
    report = report.edited([Edit(Item(Aspect.ACCEPTED, finding.id),
                                 acceptance_text(finding, "kệ"))])
    assert not first_at(report, "a").accepted


def test_blank_rows_of_other_levels_are_not_asked(form: Form) -> None:
    keys = {finding.key for finding in findings(Report(form, {})) if finding.code == "blank"}
    assert "xa_da_kiem_tra" not in keys
    assert "van_de_phat_hien" in keys


def test_a_blank_fact_in_the_narrative_is_reported_once_as_a_gap(form: Form) -> None:
    report = Report(form, {})
    codes = [finding.code for finding in findings(report) if finding.key == "nv_chinh"]
    assert codes == ["gap"]


def test_a_begun_list_row_must_be_complete(form: Form) -> None:
    report = Report(form, {}).edited([
        Edit(Item(Aspect.ROWS, "van_ban_chi_dao"), "1 2"),
        Edit(value_item("van_ban_chi_dao/1/so"), "12")])
    missing = {finding.key for finding in findings(report) if finding.code == "required"
               and finding.key.startswith("van_ban")}
    assert missing == {f"van_ban_chi_dao/1/{column}"
                       for column in ("loai", "ky_hieu", "ngay", "trich_yeu")}


def test_text_findings(form: Form) -> None:
    report = Report(form, {}).edited([
        Edit(Item(Aspect.TEXT, "han_che"), "Còn {{7*7}} và {khong_co}."),
        Edit(Item(Aspect.TEXT, "uu_diem"), ""),
        Edit(Item(Aspect.TEXT, "ket_thuc"), "Trên đây là báo cáo.")])
    codes = {(finding.code, finding.section) for finding in findings(report) if finding.section}
    assert {("literal_braces", "han_che"), ("empty_section", "uu_diem"),
            ("appendix_not_mentioned", "ket_thuc"), ("unconfirmed", "the_che"),
            ("no_signer", "thong_tin"), ("not_issued", "thong_tin")} <= codes
    assert ("unconfirmed", "han_che") not in codes


@pytest.mark.parametrize("words", ["(có Phụ lục kèm theo)", "(Có các biểu mẫu số liệu kèm theo)"])
def test_the_appendix_may_be_named_as_the_forms_it_holds(form: Form, words: str) -> None:
    report = Report(form, {}).edited([
        Edit(Item(Aspect.TEXT, "ket_thuc"), f"Trên đây là báo cáo {words}.")])
    assert "appendix_not_mentioned" not in {finding.code for finding in findings(report)}


@pytest.mark.parametrize(("details", "code"), [
    ({"period__from": "mai"}, "day_period.from"),
    ({"period__from": "10/6/2022", "period__to": "9/6/2022"}, "period_reversed"),
    ({"issue__number": "12a"}, "issue_number"), ({"issue__date": "30/02/2022"}, "day_issue.date"),
    ({"addressees": ""}, "no_addressee"), ({"unit__province": "Hải Dương"}, "province_kind"),
    ({"period__year": "2026", "unit__district": "huyện Đông Thanh"}, "district"),
    ({"period__year": "2026", "unit__kind": "thi_tran"}, "unit_kind"),
    ({"period__year": "2024", "unit__kind": "dac_khu"}, "unit_kind"),
    ({"period__year": "2026", "addressees": "Phòng Nội vụ huyện Đông Thanh"}, "district_line"),
])
def test_details_findings(form: Form, details: dict[str, str], code: str) -> None:
    assert code in {finding.code for finding in findings(with_details(Report(form, {}), **details))}


@pytest.mark.parametrize("details", [
    {"period__year": "2024", "unit__kind": "thi_tran", "unit__district": "huyện Đông Thanh"},
    {"period__year": "2026", "unit__kind": "dac_khu", "unit__province": "TP. Hải Phòng",
     "addressees": "Sở Nội vụ {don_vi.tinh}"}])
def test_a_unit_of_its_time_is_nothing_to_tell(form: Form, details: dict[str, str]) -> None:
    codes = {finding.code for finding in findings(with_details(Report(form, {}), **details))}
    assert not codes & {"district", "district_line", "unit_kind", "province_kind"}


def test_findings_come_errors_first_and_as_json(as_printed: Report) -> None:
    found = findings(as_printed)
    weights = [list(Severity).index(finding.severity) for finding in found]
    assert weights == sorted(weights)
    for finding in found:
        data = as_json(finding, as_printed)
        assert list(data) == ["severity", "code", "field", "section", "list", "row", "column",
                              "message", "action"]
        assert data["message"]
        assert data["action"]


def codes(report: Report, key: str) -> list[str]:
    return [finding.code for finding in findings(report) if finding.key == key]


def test_the_difference_to_an_override_can_be_seen(form: Form) -> None:
    report = answered(form, nv_de_ra="28", nv_hoan_thanh="24", tl_hoan_thanh_kh="85,70")
    said = first_at(report, "tl_hoan_thanh_kh").said
    assert said.startswith("Đã gõ “85,70”, nhưng")
    assert "× 100 = 85,71." in said


def test_a_blank_reason_is_none(form: Form) -> None:
    report = answered(form, nv_de_ra="28", nv_hoan_thanh="24", tl_hoan_thanh_kh="85").edited(
        [Edit(Item(Aspect.REASON, "tl_hoan_thanh_kh"), "  \n")])
    assert codes(report, "tl_hoan_thanh_kh") == ["override_without_reason"]


def test_an_accepted_override_falls_when_its_reason_is_rewritten(form: Form) -> None:
    reason = Item(Aspect.REASON, "tl_hoan_thanh_kh")
    report = answered(form, nv_de_ra="28", nv_hoan_thanh="24", tl_hoan_thanh_kh="85").edited(
        [Edit(reason, "theo sổ")])
    found = first_at(report, "tl_hoan_thanh_kh")
    report = report.edited([Edit(Item(Aspect.ACCEPTED, found.id), acceptance_text(found, "đúng"))])
    assert first_at(report, "tl_hoan_thanh_kh").accepted == "đúng"
    report = report.edited([Edit(reason, "theo biên bản")])
    assert first_at(report, "tl_hoan_thanh_kh").accepted == ""


def test_a_blank_part_of_a_row_total_is_told(form: Form) -> None:
    report = answered(form, **{"hs_linh_vuc/1/truc_tuyen": "5"})
    assert "blank" in codes(report, "hs_linh_vuc/1/truc_tiep")
    assert codes(report, "hs_linh_vuc/2/truc_tiep") == []


@pytest.mark.parametrize(("details", "code"), [
    ({"kind": "quarter", "year": "2022", "number": "3", "from": "01/01/2019", "to": "31/3/2019"},
     "period_days"),
    ({"kind": "half_year", "year": "2022", "number": "1", "from": "15/12/2021", "to": "14/6/2022"},
     ""),
    ({"kind": "month", "year": "2022", "number": "3"}, "period_kind"),
    ({"kind": "custom", "year": "2024", "from": "01/01/2022", "to": "31/3/2022"}, "period_days"),
])
def test_the_days_fit_the_period(form: Form, details: dict[str, str], code: str) -> None:
    report = with_details(Report(form, {}), **{f"period__{key}": text
                                               for key, text in details.items()})
    found = {finding.code for finding in findings(report) if finding.code.startswith("period")}
    assert found - {"period_kind"} == ({code} - {"", "period_kind"})
    assert code in ("", *found)


def test_the_recipients_the_program_adds_are_not_typed(form: Form) -> None:
    report = with_details(Report(form, {}), recipients="- Như trên;\n- Lưu: VT.\nĐảng ủy")
    assert codes(report, "recipients") == ["recipient_added"] * 2


def test_a_list_stands_on_a_line_of_its_own(form: Form) -> None:
    report = Report(form, {}).edited(
        [Edit(Item(Aspect.TEXT, "to_chuc"), "gồm {list.van_ban_chi_dao} đã nêu")])
    assert "list_in_line" in {finding.code for finding in findings(report)}


@pytest.mark.parametrize("text", ["trich_yeu", "mo_dau", "ket_thuc"])
def test_a_report_has_its_title_opening_and_closing(form: Form, text: str) -> None:
    report = Report(form, {}).edited([Edit(Item(Aspect.TEXT, text), " ")])
    assert f"no_{text}" in {finding.code for finding in findings(report)}


def test_what_is_printed_nowhere_is_told(form: Form) -> None:
    report = Report(form, {}).edited([Edit(Item(Aspect.NOTE, "kh_cchc"), "ghi chú"),
                                      Edit(Item(Aspect.REASON, "nv_de_ra"), "vì sao"),
                                      Edit(Item(Aspect.NOTE, "nv_de_ra"), "in ở Biểu 1")])
    assert "unused_note" in codes(report, "kh_cchc")
    assert codes(report, "nv_de_ra").count("unused_reason") == 1
    assert "unused_note" not in codes(report, "nv_de_ra")


def test_an_addressee_without_its_name_is_pointed_out(sample: Report) -> None:
    report = with_details(sample, unit__district="", addressees="Ủy ban nhân dân {don_vi.huyen}")
    assert first_at(report, "addressees").code == "addressee_gap"
    assert at(with_details(sample, addressees="Sở Nội vụ"), "addressees") == []


def test_a_signature_needs_its_authority(sample: Report) -> None:
    assert at(with_details(sample, sign__authority=""), "sign.authority") == [
        (WARNING, "no_authority")]


@pytest.mark.parametrize(("title", "repeats"), [
    ("Báo cáo kết quả quý I", True), ("BÁO CÁO kết quả", True), ("Kết quả quý I", False),
    ("Tình hình báo cáo thống kê", False)])
def test_the_title_does_not_repeat_the_type(sample: Report, title: str, repeats: bool) -> None:
    report = sample.edited([Edit(Item(Aspect.TEXT, "trich_yeu"), title)])
    assert ("title_repeats_type" in {each.code for each in findings(report)}) is repeats
