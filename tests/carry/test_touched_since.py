"""Carrying again, or from another report, into what the officer has worked on since."""

import pytest

from cchc_desktop.carry.plan import Outcome
from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.report.model import Aspect, Edit, Item, value_item
from cchc_desktop.report.unconfirmed import unconfirmed_text
from tests.carry.conftest import Make, write

WRITTEN = "- Quý I đã họp 04 lần.\n- Tiếp tục làm tốt.\n- Tiếp tục làm tốt.\n- Không có vướng mắc."


@pytest.fixture
def sources(make: Make) -> tuple[Draft, Draft]:
    """The quarter before, and the one a year before."""
    ago, before = make("quarter", 2022, 2), make("quarter", 2023, 1, ke_hoach="KH năm 2023")
    write(ago, "mot", "- Lời văn năm trước.")
    write(before, "mot", WRITTEN)
    return ago, before


@pytest.fixture
def carried(make: Make, sources: tuple[Draft, Draft]) -> Draft:
    return make("quarter", 2023, 2, source=sources[1].id)


def carry_all(desk: Desk, sources: tuple[Draft, Draft], draft: Draft) -> None:
    for source in sources:
        draft.carry(desk.filing.plan(source.id, draft.report))


def test_a_line_typed_into_a_carried_text_stays(desk: Desk, sources: tuple[Draft, Draft],
                                                carried: Draft) -> None:
    typed = WRITTEN.replace("- Không có vướng mắc.", "- Còn thiếu máy tính.")
    write(carried, "mot", typed)
    assert desk.filing.plan(sources[0].id, carried.report).of(Outcome.STAYS)
    carry_all(desk, sources, carried)
    assert carried.report.text("mot") == typed


def test_a_line_confirmed_stays_confirmed(desk: Desk, sources: tuple[Draft, Draft],
                                          carried: Draft) -> None:
    carried.confirm_lines("mot", ["- Tiếp tục làm tốt."])
    carry_all(desk, sources, carried)
    mark = unconfirmed_text(carried.report, "mot")
    assert mark is not None
    assert "- Tiếp tục làm tốt." not in mark.lines
    assert carried.report.text("mot") == WRITTEN


def test_words_replaced_by_an_offer_stay_replaced(desk: Desk, sources: tuple[Draft, Draft],
                                                  carried: Draft) -> None:
    stale = next(each for each in carried.findings if each.code == "stale"
                 and each.quote == "Quý I")
    carried.replace_words(stale, "Quý II")
    carry_all(desk, sources, carried)
    assert carried.report.text("mot") == WRITTEN.replace("Quý I ", "Quý II ")
    assert unconfirmed_text(carried.report, "mot") is not None


def test_a_text_nobody_touched_gives_way_to_another_source(desk: Desk,
                                                           sources: tuple[Draft, Draft],
                                                           carried: Draft) -> None:
    carried.carry(desk.filing.plan(sources[0].id, carried.report))
    assert carried.report.entries[Item(Aspect.TEXT, "mot")] == "- Lời văn năm trước."


def test_a_row_taken_off_does_not_come_back(desk: Desk, make: Make) -> None:
    before = make("quarter", 2023, 1)
    before.add_rows("van_ban", [{"loai": "Kế hoạch", "so": "1"}, {"loai": "Quyết định", "so": "2"}])
    draft = make("quarter", 2023, 2, source=before.id)
    draft.remove_rows("van_ban", ["2"])
    draft.carry(desk.filing.plan(before.id, draft.report))
    assert draft.report.rows("van_ban") == ("1",)


@pytest.mark.parametrize(("words", "offer"), [("quý I", "quý II"), ("năm 2022", "năm 2023")])
def test_an_offer_that_was_taken_is_not_asked_for_again(make: Make, words: str,
                                                        offer: str) -> None:
    quarter = offer == "quý II"
    before = make("quarter", 2023, 1) if quarter else make("year", 2022)
    write(before, "mot", f"- Trong {words} đã họp.")
    now = ("quarter", 2023, 2) if quarter else ("year", 2023)
    draft = make(*now, source=before.id)
    stale = next(each for each in draft.findings if each.code == "stale")
    assert (stale.quote, stale.offers[0]) == (words, offer)
    draft.replace_words(stale, offer)
    assert not [each for each in draft.findings if each.code == "stale" and not each.accepted]
    draft.undo()
    assert [each for each in draft.findings if each.code == "stale" and not each.accepted]


def again_from(desk: Desk, source: Draft, draft: Draft) -> None:
    draft.carry(desk.filing.plan(source.id, draft.report, draft.id))


@pytest.fixture
def listed(make: Make) -> Draft:
    before = make("quarter", 2023, 1)
    before.add_rows("van_ban", [{"loai": "Kế hoạch", "so": "1"}, {"loai": "Quyết định", "so": "2"}])
    return before


def test_a_row_whose_words_were_edited_is_not_carried_beside_itself(
        desk: Desk, make: Make, listed: Draft) -> None:
    draft = make("quarter", 2023, 2, source=listed.id)
    draft.answer("van_ban/1/so", "15")
    draft.answer("van_ban/2/ngay", "05/4/2023")
    again_from(desk, listed, draft)
    assert draft.report.rows("van_ban") == ("1", "2")
    assert draft.report.typed("van_ban/1/so") == "15"
    draft.remove_rows("van_ban", ["1"])
    again_from(desk, listed, draft)
    assert draft.report.rows("van_ban") == ("2",)


def test_a_row_is_carried_again_once_carrying_was_taken_back(
        desk: Desk, make: Make, listed: Draft) -> None:
    draft = make("quarter", 2023, 2, source=listed.id)
    draft.undo()
    assert not draft.report.rows("van_ban")
    again_from(desk, listed, draft)
    assert draft.report.rows("van_ban") == ("1", "2")
    draft.undo()
    draft.redo()
    draft.answer("van_ban/1/so", "15")
    again_from(desk, listed, draft)
    assert draft.report.rows("van_ban") == ("1", "2")


def test_a_row_added_to_the_earlier_report_since_is_carried(
        desk: Desk, make: Make, listed: Draft) -> None:
    draft = make("quarter", 2023, 2, source=listed.id)
    draft.answer("van_ban/1/so", "15")
    listed.add_rows("van_ban", [{"loai": "Công văn", "so": "3"}])
    again_from(desk, listed, draft)
    assert [draft.report.typed(f"van_ban/{row}/so") for row in draft.report.rows("van_ban")] == [
        "15", "2", "3"]


def test_a_carried_answer_that_was_cleared_stays_blank(desk: Desk, make: Make,
                                                       listed: Draft) -> None:
    listed.edit([Edit(value_item("ke_hoach"), "KH năm 2023"), Edit(value_item("tthc"), "212"),
                 Edit(value_item("van_ban/1/ngay"), "05/1/2023")])
    draft = make("quarter", 2023, 2, source=listed.id)
    for key in ("ke_hoach", "van_ban/1/ngay"):
        draft.answer(key, "")
    plan = desk.filing.plan(listed.id, draft.report, draft.id)
    assert [each.text for each in plan.of(Outcome.STAYS) if each.label == "Kế hoạch"] == [
        "đã xóa trống"]
    again_from(desk, listed, draft)
    assert [draft.report.typed(key) for key in ("ke_hoach", "tthc", "van_ban/1/ngay")] == [
        "", "212", ""]


def test_an_answer_typed_here_and_cleared_may_still_be_carried(desk: Desk, make: Make) -> None:
    before = make("quarter", 2023, 1, ke_hoach="KH năm 2023")
    draft = make("quarter", 2023, 2, ke_hoach="gõ nhầm")
    draft.answer("ke_hoach", "")
    again_from(desk, before, draft)
    assert draft.report.typed("ke_hoach") == "KH năm 2023"
