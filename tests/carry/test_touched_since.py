"""Carrying again, or from another report, into what the officer has worked on since."""

import pytest

from cchc_desktop.carry.plan import Outcome
from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.report.model import Aspect, Item
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
