"""What an officer types when nine tenths of a report stay the same: five half-years in a row.

The first report is entered whole. For each later one a script asks what the period is really like
and enters only what the carried report does not say yet, counting the answers.
"""

import pytest

from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Form, Policy
from cchc_desktop.report.model import Aspect, Cell, Report
from cchc_desktop.report.period import PeriodKind, period_of
from cchc_desktop.ui.period_rows import period_details

YEARS = range(2022, 2027)


def truth(first: Report, year: int) -> dict[str, str]:
    """What each figure really is in a year's first half: what happens changes, the rest stays."""
    return {item.key: _later(text, year - YEARS[0]) if _happens(first, item.key) else text
            for item, text in first.entries.items() if item.aspect is Aspect.VALUE}


def _happens(report: Report, key: str) -> bool:
    cell = Cell.of(key)
    policy = report.form.policy(cell.name, cell.list)
    return policy in (Policy.RESET, Policy.YEAR_TO_DATE)


def _later(text: str, years: int) -> str:
    """A figure of a later year: every one differs from the year's before."""
    return str(int(text) + years) if text.isdigit() else f"9{years},5"


def next_report(desk: Desk, before: Draft, form: Form, year: int) -> Draft:
    details = {"unit.kind": "xa", "unit.name": before.report.unit.name,
               **period_details(period_of(PeriodKind.HALF_YEAR, year, 1, form.cutoff))}
    return desk.create_report(form, details, before.id)


def fill_in(draft: Draft, wanted: dict[str, str]) -> tuple[int, int]:
    """Enter what is not said yet and confirm the rest; how many answers and keys that took."""
    answers = 0
    for key, text in wanted.items():
        if draft.report.field_of(key) and draft.report.typed(key) != text:
            draft.answer(key, text)
            answers += 1
    keys = 0
    for page in {finding.section or key_page(draft, finding.key) for finding in draft.findings
                 if finding.code == "unconfirmed"}:
        for item in draft.unconfirmed_on(page):
            draft.confirm([item])
            keys += 1
    return answers, keys


def key_page(draft: Draft, key: str) -> str:
    from cchc_desktop.pages import pages_of_key

    return pages_of_key(draft.report.form, key)[0]


def test_only_what_changed_is_typed(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    draft = desk.create_sample()
    first, form = draft.report, draft.report.form
    entered = sum(1 for item, text in first.entries.items()
                  if item.aspect in (Aspect.VALUE, Aspect.TEXT) and text)
    lines = [f"6 tháng đầu năm {YEARS[0]}: {entered} answers typed"]
    documents = {key for key in truth(first, 2022) if _is_document(first, key)}
    for year in YEARS[1:]:
        draft = next_report(desk, draft, form, year)
        proposed = len([item for item in draft.report.entries
                        if item.aspect is Aspect.UNCONFIRMED])
        wanted = {key: text for key, text in truth(first, year).items() if key not in documents}
        changed = {key for key, text in wanted.items()
                   if text != truth(first, year - 1).get(key)}
        answers, keys = fill_in(draft, wanted)
        lines.append(f"6 tháng đầu năm {year}: {answers} answers typed, {keys} keys to confirm; "
                     f"{len(changed)} figures changed")
        assert answers == len(changed)
        assert keys <= proposed
        assert not [finding for finding in draft.findings if finding.code == "unconfirmed"
                    and finding.key]
        for key, text in wanted.items():
            assert draft.report.typed(key) == text, key
    with capsys.disabled():
        print("\n" + "\n".join(lines))


def _is_document(report: Report, key: str) -> bool:
    """Documents start the new year empty; they are a year's own."""
    cell = Cell.of(key)
    return bool(cell.list) and report.form.policy(cell.list) is Policy.YEAR_TO_DATE
