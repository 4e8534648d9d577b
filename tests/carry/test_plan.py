"""What is carried, proposed, reset, kept out; nothing typed is ever overwritten."""

from cchc_desktop.carry.plan import Outcome, Plan
from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.report.model import Aspect, Item, value_item
from cchc_desktop.report.unconfirmed import confirmed, unconfirmed, unconfirmed_text
from cchc_desktop.store.store import Source
from tests.carry.conftest import Make, again, write

ANSWERS = {"tthc": "143", "ke_hoach": "Kế hoạch số 12/KH-UBND", "ho_so": "100", "phieu": "40"}


def outcomes(plan: Plan) -> dict[str, Outcome]:
    return {each.label: each.outcome for each in plan.carried}


def typed(draft: Draft, name: str) -> str:
    return draft.report.typed(name)


def add_document(draft: Draft, words: str, number: str, day: str) -> None:
    draft.add_rows("van_ban", [{"loai": words, "so": number, "ngay": day}])


def test_every_answer_by_its_policy(desk: Desk, make: Make) -> None:
    source = make("quarter", 2023, 1, **ANSWERS)
    report = make("quarter", 2023, 2, source=source.id)
    assert typed(report, "tthc") == "143"           # keep
    assert typed(report, "ke_hoach") == ANSWERS["ke_hoach"]  # propose
    assert typed(report, "ho_so") == ""             # reset
    assert typed(report, "phieu") == ""             # never
    assert unconfirmed(report.report, "tthc") is None
    mark = unconfirmed(report.report, "ke_hoach")
    assert mark is not None
    assert mark.period.name == "quý I năm 2023"


def test_the_preview_says_it_all_before_anything_exists(desk: Desk, make: Make) -> None:
    source = make("quarter", 2023, 1, xu_ly="3", **ANSWERS)
    make("quarter", 2023, 2, xu_ly="4")
    count = len(desk.reports())
    begun = desk.begun_report(source.report.form, {
        "unit.kind": "xa", "unit.name": "An Bình", "period.kind": "half_year",
        "period.year": "2023", "period.number": "1"})
    assert outcomes(desk.filing.plan(source.id, begun)) == {
        "Thủ tục hành chính": Outcome.COPIED, "Kế hoạch": Outcome.PROPOSED,
        "Hồ sơ": Outcome.RESET, "Hồ sơ, lũy kế": Outcome.ADDED_UP, "Đã xử lý": Outcome.ADDED_UP}
    assert len(desk.reports()) == count


def test_one_undo_takes_it_all_back_and_redo_brings_it_again(make: Make) -> None:
    source = make("quarter", 2023, 1, **ANSWERS)
    write(source, "mot", "Riêng của xã.")
    report = make("quarter", 2023, 2, source=source.id)
    carried = dict(report.report.entries)
    report.undo()
    assert {item.aspect for item in report.report.entries} == {Aspect.DETAIL}
    assert not report.can_undo
    report.redo()
    assert report.report.entries == carried


def test_typing_a_carried_answer_confirms_it(desk: Desk, make: Make) -> None:
    report = make("quarter", 2023, 2, source=make("quarter", 2023, 1, **ANSWERS).id)
    report.answer("ke_hoach", "Kế hoạch số 30/KH-UBND")
    assert unconfirmed(report.report, "ke_hoach") is None
    report.undo()
    assert unconfirmed(report.report, "ke_hoach") is not None
    report.answer("ke_hoach", ANSWERS["ke_hoach"])  # the same words, typed on purpose
    assert unconfirmed(again(desk, report).report, "ke_hoach") is None


def test_one_step_confirms_a_page(make: Make) -> None:
    source = make("quarter", 2023, 1, **ANSWERS)
    write(source, "mot", "Riêng của xã.")
    add_document(source, "Kế hoạch", "12", "02/01/2023")
    report = make("quarter", 2023, 2, source=source.id)
    assert len(report.unconfirmed_on("mot")) == 3
    report.confirm(report.unconfirmed_on("mot"))
    assert report.unconfirmed_on("mot") == []
    assert confirmed(report.report, "mot")
    report.undo()
    assert len(report.unconfirmed_on("mot")) == 3


def test_again_overwrites_nothing_that_was_typed(desk: Desk, make: Make) -> None:
    source = make("quarter", 2023, 1, **ANSWERS)
    write(source, "mot", "Riêng của xã.")
    report = make("quarter", 2023, 2, tthc="150", ho_so="7")
    write(report, "mot", "Đã viết.")
    plan = desk.filing.plan(source.id, report.report)
    assert outcomes(plan)["Thủ tục hành chính"] is Outcome.STAYS
    report.carry(plan)
    assert (typed(report, "tthc"), typed(report, "ho_so")) == ("150", "7")
    assert report.report.text("mot") == "Đã viết."
    assert typed(report, "ke_hoach") == ANSWERS["ke_hoach"]


def test_again_from_the_same_report_changes_nothing(desk: Desk, make: Make) -> None:
    source = make("quarter", 2023, 1, **ANSWERS)
    add_document(source, "Kế hoạch", "12", "02/01/2023")
    report = make("quarter", 2023, 2, source=source.id)
    before = dict(report.report.entries)
    report.carry(desk.filing.plan(source.id, report.report))
    assert report.report.entries == before


def test_from_another_report_replaces_only_what_nobody_touched(desk: Desk, make: Make) -> None:
    first = make("quarter", 2023, 1, ke_hoach="Cũ", tthc="1")
    other = make("quarter", 2022, 4, ke_hoach="Khác", tthc="2")
    report = make("quarter", 2023, 2, source=first.id)
    report.carry(desk.filing.plan(other.id, report.report))
    assert typed(report, "ke_hoach") == "Khác"
    assert typed(report, "tthc") == "1"  # kept values are the officer's own at once


def test_documents_stay_within_the_year_and_start_a_new_one_empty(make: Make) -> None:
    source = make("quarter", 2023, 1)
    add_document(source, "Kế hoạch", "12", "02/01/2023")
    same_year = make("quarter", 2023, 2, source=source.id)
    assert len(same_year.report.rows("van_ban")) == 1
    row = same_year.report.rows("van_ban")[0]
    assert unconfirmed(same_year.report, f"van_ban/{row}/so") is not None
    assert typed(same_year, f"van_ban/{row}/so") == "12"
    assert make("quarter", 2024, 1, source=source.id).report.rows("van_ban") == ()


def test_a_text_is_confirmed_line_by_line(make: Make) -> None:
    source = make("quarter", 2023, 1)
    write(source, "mot", "Đoạn một.\nĐoạn hai.\nĐoạn ba.")
    report = make("quarter", 2023, 2, source=source.id)
    report.confirm_lines("mot", ["Đoạn một."])
    write(report, "mot", "Đoạn một.\nĐoạn hai, đã sửa.\nĐoạn ba.")
    mark = unconfirmed_text(report.report, "mot")
    assert mark is not None
    assert mark.lines == ("Đoạn ba.",)
    report.confirm_lines("mot", ["Đoạn ba."])
    assert confirmed(report.report, "mot")


def test_the_forms_own_text_is_not_carried(make: Make) -> None:
    source = make("quarter", 2023, 1)
    source.confirm_text("mot")
    report = make("quarter", 2023, 2, source=source.id)
    assert Item(Aspect.TEXT, "mot") not in report.report.entries


def test_where_it_came_from_is_in_the_history(desk: Desk, make: Make) -> None:
    report = make("quarter", 2023, 2, source=make("quarter", 2023, 1, **ANSWERS).id)
    report.answer("ke_hoach", "Mới")
    found = [(past.source, past.old, past.new)
             for past in desk.records.history(report.id, value_item("ke_hoach"))]
    assert found == [(Source.TYPED, ANSWERS["ke_hoach"], "Mới"),
                     (Source.CARRIED, None, ANSWERS["ke_hoach"])]
