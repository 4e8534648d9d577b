"""The history of an entry in words, and two texts word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.changed_words import changed_words, without_same_lines
from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.history import follows, lines, name_of
from cchc_desktop.narrative import in_words
from cchc_desktop.report.model import Aspect, Item, value_item
from cchc_desktop.store.store import Source

TEXTS = st.text(alphabet="aàb ,.\n{}1", max_size=60)


@pytest.fixture
def draft(desk: Desk) -> Draft:
    form = desk.library.form("cchc-hai-duong-2022")
    assert form is not None
    return desk.create_report(form, {"period.kind": "half_year", "period.year": "2022",
                                     "period.number": "1", "unit.name": "An Bình"})


def told(desk: Desk, draft: Draft, item: Item) -> list[tuple[str, str, str]]:
    return [(line.old, line.new, line.how)
            for line in lines(desk.records, draft.report, draft.id, item)]


def test_every_way_an_entry_changes_has_its_words(desk: Desk, draft: Draft) -> None:
    draft.answer("nv_de_ra", "26")
    draft.answer("nv_de_ra", "28", Source.PASTED)
    draft.undo()
    draft.redo()
    draft.answer("nv_de_ra", "")
    assert sorted(told(desk, draft, value_item("nv_de_ra"))) == sorted([
        ("28", "", "gõ"), ("26", "28", "làm lại"), ("28", "26", "hoàn tác"),
        ("26", "28", "dán"), ("", "26", "gõ")])


def test_a_computed_figure_tells_of_its_inputs_and_its_override(desk: Desk, draft: Draft) -> None:
    draft.answer("nv_de_ra", "28")
    draft.answer("nv_hoan_thanh", "24")
    draft.override("tl_hoan_thanh_kh", "90", "Theo kết luận")
    found = lines(desk.records, draft.report, draft.id, value_item("tl_hoan_thanh_kh"))
    assert {(line.where, line.new, line.how) for line in found} == {
        ("", "90", "ghi đè số tự tính"),
        ("Biểu mẫu 1, dòng 2.1 “Số nhiệm vụ đề ra trong kế hoạch”", "28", "gõ"),
        ("Biểu mẫu 1, dòng 2.2 “Số nhiệm vụ đã hoàn thành”", "24", "gõ")}
    assert follows(draft.report, draft.figures, "tl_hoan_thanh_kh") == (
        "= 2.2 ÷ 2.1 × 100 = 24 ÷ 28 × 100 = 85,7")


def test_what_a_report_began_with_is_told_as_well(desk: Desk, draft: Draft) -> None:
    assert told(desk, draft, Item(Aspect.DETAIL, "unit.name")) == [
        ("", "An Bình", "có từ khi lập báo cáo")]
    sample = desk.create_sample()
    assert told(desk, sample, value_item("nv_de_ra"))[0][2] == "nhập từ tệp"


def test_no_name_of_a_field_is_shown(desk: Desk, draft: Draft) -> None:
    assert in_words(draft.report, "UBND {don_vi.ten} có {nv_de_ra} {{x}}") == (
        "UBND ‹tên đơn vị› có ‹Số nhiệm vụ đề ra trong kế hoạch› {{x}}")
    for item in (Item(Aspect.TEXT, "ke_hoach"), Item(Aspect.DETAIL, "issue.date"),
                 Item(Aspect.NOTE, "nv_de_ra"), value_item("nv_de_ra")):
        assert "_" not in name_of(draft.report, item)


def test_changed_words_are_the_changed_words() -> None:
    went, came = changed_words("Còn lại làm trong quý III.", "Còn lại xong trong quý IV năm 2022.")
    assert [run.text for run in went if run.changed] == ["làm", "III"]
    assert [run.text for run in came if run.changed] == ["xong", "IV năm 2022"]


@given(TEXTS, TEXTS)
def test_nothing_of_either_text_is_lost(old: str, new: str) -> None:
    went, came = changed_words(old, new)
    assert "".join(run.text for run in went) == old
    assert "".join(run.text for run in came) == new
    assert "".join(run.text for run in went if not run.changed) == "".join(
        run.text for run in came if not run.changed)


@given(TEXTS, TEXTS)
def test_every_changed_word_stays_when_the_same_lines_are_left_out(old: str, new: str) -> None:
    for runs in changed_words(old, new):
        kept = "".join(run.text for run in without_same_lines(runs) if run.changed)
        assert kept.replace("\n", "") == "".join(
            run.text for run in runs if run.changed).replace("\n", "")


def test_lines_that_are_the_same_are_left_out() -> None:
    _, came = changed_words("một\nhai\nba\nbốn", "một\nhai\nBA\nbốn")
    assert "".join(run.text for run in without_same_lines(came)) == "…\nBA\n…"
