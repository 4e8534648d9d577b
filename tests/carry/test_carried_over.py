"""Files pending at the end of a report are proposed as those carried over into the next one."""

from cchc_desktop.carry.plan import Outcome
from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Form
from cchc_desktop.report.model import Edit, value_item
from cchc_desktop.report.unconfirmed import unconfirmed

DETAILS = {"unit.name": "An Bình", "unit.province": "tỉnh Hải Dương"}


def make(desk: Desk, form: Form, kind: str, year: int, number: int = 0, source: int = 0) -> Draft:
    numbered = {"period.number": str(number)} if number else {}
    return desk.create_report(form, {**DETAILS, "period.kind": kind, "period.year": str(year),
                                     **numbered}, source)


def with_pending(draft: Draft) -> Draft:
    """25 of 40 files solved; of 12 in Hộ tịch 7, and 3 of 3 in a field of the officer's own."""
    draft.edit([Edit(value_item(key), text) for key, text in {
        "hs_tiep_nhan": "40", "hs_giai_quyet": "25",
        "hs_linh_vuc/1/truc_tuyen": "12", "hs_linh_vuc/1/truoc_han": "7"}.items()])
    draft.add_rows("hs_linh_vuc", [{"linh_vuc": "Đất đai", "truc_tiep": "3", "dung_han": "3"}])
    assert draft.figures["hs_dang_giai_quyet"].value.text == "15"
    return draft


def again(desk: Desk, draft: Draft) -> Draft:
    opened = desk.open_report(draft.id)
    assert opened is not None
    return opened


def told(draft: Draft) -> list[str]:
    return [finding.said for finding in draft.findings if finding.code == "carried_over"]


def test_pending_files_are_proposed_with_the_quarter_before(desk: Desk, form: Form) -> None:
    before = with_pending(make(desk, form, "quarter", 2023, 1))
    draft = make(desk, form, "quarter", 2023, 2, before.id)
    assert draft.report.typed("hs_ky_truoc") == "15"
    mark = unconfirmed(draft.report, "hs_ky_truoc")
    assert mark is not None
    assert mark.period.name == "quý I năm 2023"
    assert [draft.report.typed(f"hs_linh_vuc/{row}/ky_truoc")
            for row in draft.report.rows("hs_linh_vuc")] == ["5", "", "", "0"]
    assert unconfirmed(draft.report, "hs_linh_vuc/1/ky_truoc") is not None
    assert not told(again(desk, draft))


def test_they_come_from_the_report_that_ends_the_day_before(desk: Desk, form: Form) -> None:
    """A half-year is written after the one of the year before; the files are those of December."""
    ago = make(desk, form, "half_year", 2022, 1)
    ago.answer("hs_ky_truoc", "99")
    with_pending(make(desk, form, "year", 2022))
    target = make(desk, form, "half_year", 2023, 1)
    plan = desk.filing.plan(ago.id, target.report, target.id)
    assert [each.text for each in plan.of(Outcome.PROPOSED)
            if each.label == "Hồ sơ kỳ trước chuyển sang"] == ["15 (đang giải quyết, năm 2022)"]
    assert not [each for each in plan.of(Outcome.RESET)
                if each.label == "Hồ sơ kỳ trước chuyển sang"]
    target.carry(plan)
    mark = unconfirmed(target.report, "hs_ky_truoc")
    assert mark is not None
    assert mark.period.name == "năm 2022"


def test_nothing_is_proposed_while_nobody_said_how_many_were_solved(desk: Desk,
                                                                    form: Form) -> None:
    before = make(desk, form, "quarter", 2023, 1)
    for key in ("hs_tiep_nhan", "hs_linh_vuc/1/truc_tuyen"):
        before.answer(key, "40")
    draft = again(desk, make(desk, form, "quarter", 2023, 2, before.id))
    assert draft.report.typed("hs_ky_truoc") == draft.report.typed(
        "hs_linh_vuc/1/ky_truoc") == ""
    draft.answer("hs_ky_truoc", "7")
    assert not told(draft)


def test_nothing_is_proposed_over_a_gap_or_over_what_was_typed(desk: Desk, form: Form) -> None:
    before = with_pending(make(desk, form, "quarter", 2023, 1))
    assert make(desk, form, "quarter", 2023, 3, before.id).report.typed("hs_ky_truoc") == ""
    draft = make(desk, form, "quarter", 2023, 2)
    draft.answer("hs_ky_truoc", "17")
    draft.carry(desk.filing.plan(before.id, draft.report, draft.id))
    assert draft.report.typed("hs_ky_truoc") == "17"
    draft.answer("hs_ky_truoc", "")
    cleared = desk.filing.plan(before.id, draft.report, draft.id)
    draft.carry(cleared)
    draft.answer("hs_ky_truoc", "")
    draft.answer("hs_linh_vuc/1/ky_truoc", "")
    draft.carry(desk.filing.plan(before.id, draft.report, draft.id))
    assert draft.report.typed("hs_ky_truoc") == ""
    assert draft.report.typed("hs_linh_vuc/1/ky_truoc") == ""


def test_a_difference_is_a_warning_with_both_numbers(desk: Desk, form: Form) -> None:
    before = with_pending(make(desk, form, "quarter", 2023, 1))
    draft = make(desk, form, "quarter", 2023, 2, before.id)
    draft = again(desk, draft)
    draft.answer("hs_ky_truoc", "17")
    assert told(draft) == ["Hồ sơ kỳ trước chuyển sang là 17, nhưng báo cáo quý I năm 2023 còn 15 "
                           "hồ sơ đang giải quyết."]
    warning = next(each for each in draft.findings if each.code == "carried_over")
    draft.accept(warning, "hai hồ sơ rút ở kỳ trước nay nộp lại")
    assert all(each.accepted for each in draft.findings if each.code == "carried_over")
    draft.answer("hs_ky_truoc", "15")
    assert not told(draft)
