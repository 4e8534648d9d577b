"""A draft: every edit on disk, unlimited undo, nothing lost when it cannot be saved."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_desktop.draft import Draft
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.model import Form
from cchc_desktop.progress import PageState
from cchc_desktop.report.model import Aspect, Edit, Item, value_item
from cchc_desktop.store.store import Source, Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "cchc.db")
    yield opened
    opened.close()


@pytest.fixture
def draft(store: Store, form: Form) -> Draft:
    return reopened(store, form, store.create_report(form.id, form.version, []))


def reopened(store: Store, form: Form, report: int) -> Draft:
    stored = store.report(report)
    assert stored is not None
    return Draft(store, report, form, stored.entries)


def on_disk(store: Store, draft: Draft) -> dict[Item, str]:
    stored = store.report(draft.id)
    assert stored is not None
    return dict(stored.entries)


def test_an_answer_is_computed_checked_and_stored(store: Store, draft: Draft) -> None:
    told: list[str] = []
    draft.on_change.append(lambda: told.append(draft.figures.value("tl_hoan_thanh_kh").text))
    draft.answer("nv_de_ra", "28")
    draft.answer("nv_hoan_thanh", "24")
    assert told == ["", "85,7"]
    assert on_disk(store, draft)[value_item("nv_hoan_thanh")] == "24"
    assert draft.saved_at is not None


def test_what_was_typed_is_stored_even_if_it_cannot_be_read(store: Store, draft: Draft) -> None:
    draft.answer("von_ke_hoach", "10 tỷ đồng/0%")
    assert on_disk(store, draft)[value_item("von_ke_hoach")] == "10 tỷ đồng/0%"
    assert [finding.proposal for finding in draft.findings
            if finding.key == "von_ke_hoach"] == ["10.000"]


def test_the_same_answer_again_is_no_step(store: Store, draft: Draft) -> None:
    draft.answer("vb_den", "5")
    draft.answer("vb_den", "5")
    assert len(store.actions(draft.id)) == 1


def test_blanking_takes_the_entry_away_but_a_preset_stays_blanked(store: Store,
                                                                  draft: Draft) -> None:
    draft.answer("vb_den", "5")
    draft.answer("vb_den", " ")
    draft.answer("hs_linh_vuc/1/linh_vuc", "")
    assert on_disk(store, draft) == {value_item("hs_linh_vuc/1/linh_vuc"): ""}
    assert draft.report.typed("hs_linh_vuc/1/linh_vuc") == ""


def test_a_note_of_the_form_stays_blanked(store: Store, library: FormLibrary) -> None:
    form = library.form("cchc-thanh-hoa-xa-2023")
    assert form is not None
    draft = Draft(store, store.create_report(form.id, 1, []), form, {})
    note = Item(Aspect.NOTE, "hs_truc_tuyen_muc_3")
    draft.edit([Edit(note, "")])
    assert on_disk(store, draft) == {note: ""}


def test_undo_goes_back_over_a_restart(store: Store, form: Form, draft: Draft) -> None:
    draft.answer("vb_den", "5")
    draft.answer("vb_di", "6")
    again = reopened(store, form, draft.id)
    assert again.undo() == value_item("vb_di")
    assert again.undo() == value_item("vb_den")
    assert again.undo() is None
    assert on_disk(store, again) == {}
    assert again.redo() == value_item("vb_den")
    again.answer("vb_di", "7")
    assert again.redo() is None
    assert on_disk(store, again) == {value_item("vb_den"): "5", value_item("vb_di"): "7"}


def test_a_block_is_one_step(store: Store, draft: Draft) -> None:
    draft.edit([Edit(value_item("vb_den"), "1"), Edit(value_item("vb_di"), "2")], Source.PASTED)
    draft.undo()
    assert on_disk(store, draft) == {}


def test_rows_come_and_go(store: Store, draft: Draft) -> None:
    first, second = draft.add_rows("van_ban_chi_dao", [{"so": "1"}, {"so": "2"}])
    third = draft.add_rows("van_ban_chi_dao", [{"so": "3"}], before=second)[0]
    assert draft.report.rows("van_ban_chi_dao") == (first, third, second)
    draft.move_row("van_ban_chi_dao", second, -2)
    assert draft.report.rows("van_ban_chi_dao") == (second, first, third)
    draft.remove_rows("van_ban_chi_dao", [first, third])
    assert draft.report.rows("van_ban_chi_dao") == (second,)
    assert draft.add_rows("van_ban_chi_dao", [{}]) == ["4"]
    draft.undo()
    draft.undo()
    assert draft.report.rows("van_ban_chi_dao") == (second, first, third)
    assert draft.report.typed(f"van_ban_chi_dao/{first}/so") == "1"


def test_overrides_and_acceptances(draft: Draft) -> None:
    draft.answer("nv_de_ra", "28")
    draft.answer("nv_hoan_thanh", "24")
    draft.override("tl_hoan_thanh_kh", "85", "theo sổ theo dõi")
    assert draft.figures.value("tl_hoan_thanh_kh").text == "85"
    warning = next(finding for finding in draft.findings if finding.code == "override")
    draft.accept(warning, "đã báo cáo")
    assert next(finding for finding in draft.findings if finding.code == "override").accepted
    draft.withdraw_acceptance(warning)
    assert not next(finding for finding in draft.findings if finding.code == "override").accepted
    draft.override("tl_hoan_thanh_kh", "", "")
    assert draft.figures.value("tl_hoan_thanh_kh").text == "85,7"


def test_open_editors_survive_a_crash(store: Store, form: Form, draft: Draft) -> None:
    draft.keep_typing(Item(Aspect.TEXT, "han_che"), "Đang viết dở")
    again = reopened(store, form, draft.id)
    assert again.report.text("han_che") == "Đang viết dở"
    assert on_disk(store, again)[Item(Aspect.TEXT, "han_che")] == "Đang viết dở"
    assert store.typing(draft.id) == []
    again.undo()
    assert again.report.text("han_che") == form.starting_text("han_che")


def test_a_full_disk_loses_nothing(store: Store, draft: Draft) -> None:
    pages = store._db.execute("pragma page_count").fetchone()[0]
    store._db.execute(f"pragma max_page_count = {pages}")
    answers = {f"van_ban_chi_dao/{row}/trich_yeu": "x" * 2000 for row in range(1, 20)}
    for key, text in answers.items():
        draft.answer(key, text)
    assert draft.unsaved is not None
    assert draft.report.typed("van_ban_chi_dao/19/trich_yeu") == "x" * 2000
    store._db.execute("pragma max_page_count = 1000000")
    draft.save_waiting()
    assert draft.unsaved is None
    assert on_disk(store, draft) == {value_item(key): text for key, text in answers.items()}
    for _ in answers:
        draft.undo()
    assert on_disk(store, draft) == {}


def test_page_states(draft: Draft) -> None:
    assert draft.states["ke_hoach"] is PageState.EMPTY
    assert draft.states["chi_dao"] is None
    draft.answer("nv_de_ra", "28")
    assert draft.states["ke_hoach"] is PageState.WARNING
    draft.answer("nv_hoan_thanh", "24")
    assert draft.states["ke_hoach"] is PageState.BEGUN
    draft.answer("nv_hoan_thanh", "tám")
    assert draft.states["ke_hoach"] is PageState.ERROR
    assert draft.states["bieu_1"] is PageState.ERROR
    for name, text in {"nv_hoan_thanh": "24", "nv_chinh": "7", "kh_cchc": "Kế hoạch số 1"}.items():
        draft.answer(name, text)
    draft.confirm_text("ke_hoach")
    assert draft.states["ke_hoach"] is PageState.DONE


STEPS = st.lists(st.one_of(
    st.tuples(st.just("answer"), st.sampled_from(["vb_den", "vb_di", "nv_de_ra", "tl_hai_long"]),
              st.sampled_from(["", "1", "2,5", "x", "-"])),
    st.tuples(st.just("text"), st.sampled_from(["han_che", "uu_diem"]), st.text(max_size=5)),
    st.tuples(st.just("row"), st.just("van_ban_chi_dao"), st.sampled_from(["1", "2"])),
    st.tuples(st.just("undo"), st.just(""), st.just("")),
    st.tuples(st.just("redo"), st.just(""), st.just("")),
), max_size=25)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_undoing_and_redoing_all_is_exact(form: Form, steps: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "cchc.db")
        draft = reopened(store, form, store.create_report(form.id, 1, []))
        for kind, name, text in steps:
            perform(draft, kind, name, text)
            assert on_disk(store, draft) == dict(draft.report.entries)
        end = dict(draft.report.entries)
        while draft.undo() is not None:
            pass
        assert on_disk(store, draft) == {}
        while draft.redo() is not None:
            pass
        undone_last = [kind for kind, *_ in steps if kind in ("undo", "redo")]
        if not undone_last:
            assert on_disk(store, draft) == end
        store.close()


def perform(draft: Draft, kind: str, name: str, text: str) -> None:
    match kind:
        case "answer":
            draft.answer(name, text)
        case "text":
            draft.edit([Edit(Item(Aspect.TEXT, name), text)])
        case "row":
            draft.add_rows(name, [{"so": text}])
        case "undo":
            draft.undo()
        case "redo":
            draft.redo()
