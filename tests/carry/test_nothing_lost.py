"""Carrying into any report, again and again, loses nothing: properties over random reports."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.carry.plan import Outcome, plan
from cchc_desktop.compute import compute
from cchc_desktop.desk import Desk
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.loading import form_of
from cchc_desktop.form.model import Form, Policy
from cchc_desktop.report.model import Aspect, Edit, Item, Report, cell_key, value_item
from cchc_desktop.report.period import PeriodKind, period_of
from cchc_desktop.report.unconfirmed import unconfirmed
from cchc_desktop.ui.period_rows import period_details
from tests.carry.conftest import FORM, UNIT

FIELDS = ("tthc", "ke_hoach", "ho_so", "luy_ke", "xu_ly", "phieu")
WORDS = st.sampled_from(["12", "0", "-", "1.224", "chưa có", "số 5/KH-UBND ngày 12/4/2023", "99,5",
                         "{ho_so}", "quý I"])
LINES = st.lists(WORDS, max_size=4).map("\n".join)
ROWS = st.lists(st.tuples(WORDS, WORDS, st.sampled_from(["", "12/4/2023"])), max_size=3)


@st.composite
def entries(draw: st.DrawFn) -> dict[Item, str]:
    """What somebody may have typed in a report of the small form."""
    values = draw(st.dictionaries(st.sampled_from(FIELDS), WORDS))
    made = {value_item(name): text for name, text in values.items()}
    rows = draw(ROWS)
    for row, cells in enumerate(rows, 1):
        made |= {value_item(cell_key("van_ban", str(row), column)): text
                 for column, text in zip(("loai", "so", "ngay"), cells, strict=True) if text}
    if rows:
        made[Item(Aspect.ROWS, "van_ban")] = " ".join(str(row) for row in range(1, len(rows) + 1))
    if text := draw(LINES):
        made[Item(Aspect.TEXT, "mot")] = text
    return made


PERIODS = st.tuples(st.sampled_from([PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR]),
                    st.integers(2022, 2024), st.integers(1, 2))


def details(form: Form, kind: PeriodKind, year: int, number: int) -> dict[Item, str]:
    texts = {**UNIT, **period_details(period_of(kind, year, number, form.cutoff))}
    return {Item(Aspect.DETAIL, key): text for key, text in texts.items() if text}


@given(entries(), entries(), PERIODS, PERIODS)
def test_typed_answers_survive_and_states_are_right(old: dict[Item, str], new: dict[Item, str],
                                                    before: tuple[PeriodKind, int, int],
                                                    now: tuple[PeriodKind, int, int]) -> None:
    form = form_of("thu.toml", FORM)
    source = Report(form, {**old, **details(form, *before)})
    target = Report(form, {**new, **details(form, *now)})
    planned = plan(source, compute(source), target)
    carried = target.edited(planned.edits)
    for item, text in target.entries.items():
        if item.aspect is Aspect.ROWS:
            assert carried.entries[item].split()[:len(text.split())] == text.split()
        else:
            assert carried.entries[item] == text, item
    for name in FIELDS:
        added = value_item(name) in carried.entries and value_item(name) not in target.entries
        if added:
            assert form.policy(name) in (Policy.KEEP, Policy.PROPOSE)
            assert (unconfirmed(carried, name) is None) == (form.policy(name) is Policy.KEEP)
        else:
            assert unconfirmed(carried, name) is None
    again = plan(source, compute(source), carried)
    assert carried.edited(again.edits).entries == carried.entries
    assert not again.of(Outcome.NO_PLACE)


@contextmanager
def new_desk() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder:
        forms = Path(folder) / "forms"
        forms.mkdir()
        (forms / "thu.toml").write_text(FORM, encoding="utf-8")
        desk = Desk(Path(folder) / "cchc.db", FormLibrary(forms))
        try:
            yield desk
        finally:
            desk.close()


@settings(max_examples=30, deadline=None)
@given(entries(), entries())
def test_undo_restores_exactly_also_after_a_restart(old: dict[Item, str],
                                                    new: dict[Item, str]) -> None:
    with new_desk() as desk:
        form = desk.library.form("thu")
        assert form is not None
        source = desk.create_report(form, {**UNIT, **period_details(
            period_of(PeriodKind.QUARTER, 2023, 1, form.cutoff))})
        source.edit([Edit(item, text) for item, text in old.items()])
        draft = desk.create_report(form, {**UNIT, **period_details(
            period_of(PeriodKind.QUARTER, 2023, 2, form.cutoff))})
        draft.edit([Edit(item, text) for item, text in new.items()])
        before = dict(draft.report.entries)
        draft.carry(desk.filing.plan(source.id, draft.report))
        carried = dict(draft.report.entries)
        reopened = desk.open_report(draft.id)
        assert reopened is not None
        assert reopened.report.entries == carried
        if carried != before:
            reopened.undo()
            assert reopened.report.entries == before
            reopened.redo()
            assert reopened.report.entries == carried
