"""A document list that starts the new year empty can begin with last year's rows as drafts."""

from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.report.model import Aspect, Item
from cchc_desktop.report.unconfirmed import unconfirmed
from cchc_desktop.store.store import Source

DOCUMENTS = "van_ban_chi_dao"


def of_year(desk: Desk, before: Draft, year: str) -> Draft:
    unit = before.report.unit
    return desk.create_report(before.report.form, {
        "unit.name": unit.name, "unit.province": unit.province, "period.kind": "half_year",
        "period.year": year, "period.number": "1"})


def cells(draft: Draft, column: str) -> list[str]:
    return [draft.report.typed(f"{DOCUMENTS}/{row}/{column}")
            for row in draft.report.rows(DOCUMENTS)]


def test_last_years_rows_come_without_their_days_and_numbers_unconfirmed(desk: Desk) -> None:
    before = desk.create_sample()
    draft = of_year(desk, before, "2023")
    found = desk.filing.last_year(draft.report, DOCUMENTS)
    assert found is not None
    assert (found.words, found.rows) == ("6 tháng đầu năm 2022", len(cells(before, "loai")))
    draft.edit(found.edits, Source.CARRIED, confirms=False)
    assert cells(draft, "loai") == cells(before, "loai")
    assert cells(draft, "trich_yeu") == cells(before, "trich_yeu")
    assert not any(cells(draft, "ngay") + cells(draft, "so"))
    marks = [unconfirmed(draft.report, f"{DOCUMENTS}/{row}/loai")
             for row in draft.report.rows(DOCUMENTS)]
    assert [mark.period.year for mark in marks if mark] == [2022] * found.rows
    draft.undo()
    assert draft.report.rows(DOCUMENTS) == ()


def stale(draft: Draft) -> list[tuple[str, str, str]]:
    return [(finding.key, finding.quote, finding.offers[0]) for finding in draft.findings
            if finding.code == "stale" and finding.key and not finding.accepted]


def test_the_year_left_in_the_words_of_a_draft_row_is_told(desk: Desk) -> None:
    before = desk.create_sample()
    before.answer(f"{DOCUMENTS}/2/trich_yeu", "Phát động thi đua")
    draft = of_year(desk, before, "2023")
    found = desk.filing.last_year(draft.report, DOCUMENTS)
    assert found is not None
    draft.edit(found.edits, Source.CARRIED, confirms=False)
    key = f"{DOCUMENTS}/1/trich_yeu"
    assert draft.report.typed(key) == "về cải cách hành chính năm 2022"
    told = stale(draft)
    assert (key, "năm 2022", "năm 2023") in told
    assert not [each for each, *_ in told if each == f"{DOCUMENTS}/2/trich_yeu"]
    draft.replace_words(next(each for each in draft.found_at[key] if each.code == "stale"),
                        "năm 2023")
    assert draft.report.typed(key) == "về cải cách hành chính năm 2023"
    assert unconfirmed(draft.report, key) is not None
    assert key not in [each for each, *_ in stale(draft)]
    draft.confirm([Item(Aspect.ROWS, f"{DOCUMENTS}/{row}")
                   for row in draft.report.rows(DOCUMENTS)])
    assert not stale(draft)


def test_a_document_of_the_same_year_keeps_the_period_it_is_about(desk: Desk) -> None:
    form = desk.create_sample().report.form
    details = {"unit.name": "An Bình", "period.kind": "quarter", "period.year": "2022"}
    first = desk.create_report(form, {**details, "period.number": "1"})
    first.add_rows(DOCUMENTS, [{"loai": "Kế hoạch", "trich_yeu": "Kiểm tra quý I năm 2022"}])
    second = desk.create_report(form, {**details, "period.number": "2"}, first.id)
    assert cells(second, "trich_yeu") == ["Kiểm tra quý I năm 2022"]
    assert not stale(second)


def test_there_are_no_drafts_without_a_report_of_last_year(desk: Desk) -> None:
    before = desk.create_sample()
    assert desk.filing.last_year(of_year(desk, before, "2024").report, DOCUMENTS) is None
    assert desk.filing.last_year(before.report, DOCUMENTS) is None


def test_a_list_that_does_not_start_the_year_empty_has_no_drafts(desk: Desk) -> None:
    draft = of_year(desk, desk.create_sample(), "2023")
    assert desk.filing.last_year(draft.report, "hs_linh_vuc") is None
