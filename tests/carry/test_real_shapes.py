"""Reports of the shape of two real ones are carried on: nothing of the earlier period stays
unmarked, in words, dates, documents or figures."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.field import FieldType
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.narrative import paragraphs
from cchc_desktop.report.data_file import load_report
from cchc_desktop.report.model import Aspect, Edit, Item, Report
from cchc_desktop.report.period import PeriodKind, period_of
from cchc_desktop.report.unconfirmed import unconfirmed_items
from cchc_desktop.store.store import Source
from cchc_desktop.ui.period_rows import period_details
from tests.conftest import REPORTS

QUARTER_TEXTS = {
    "phuong_huong": "- Trong quý III năm 2023 tiếp tục rà soát 226 thủ tục.",
    "kiem_tra": "- Quý II/2023 đã tự kiểm tra 02 lần vào ngày 12/4/2023 và 20/5/2023.\n"
                "- Thực hiện Kế hoạch số 31/KH-UBND ngày 03/4/2023, đến 14/6/2023 xong 85,5% việc.",
}
HALF_TEXTS = {
    "kiem_tra": "- Trong 6 tháng đầu năm 2022 đã kiểm tra 03 bộ phận, lần cuối ngày 20/5/2022.\n"
                "- Kế hoạch số 12/KH-UBND ngày 05/01/2022 giao 28 nhiệm vụ, xong 24/28 (85,7%).",
    "phuong_huong": "- 6 tháng cuối năm 2022 giải quyết đúng hạn trên 99% hồ sơ.",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk(tmp_path / "cchc.db", FormLibrary())
    yield opened
    opened.close()


def stored(desk: Desk, file: str, texts: dict[str, str], **period: str) -> Draft:
    """A real report's data with its texts written by hand, in the store."""
    report = load_report(REPORTS / file, desk.library.form)
    known = [section for section in texts if section in report.form.section_ids]
    assert known, "the form has none of these sections"
    edits = [*(Edit(Item(Aspect.DETAIL, f"period.{key}"), text) for key, text in period.items()),
             *(Edit(Item(Aspect.TEXT, section), texts[section]) for section in known)]
    return desk._create(report.form, [Edit(item, text) for item, text in report.edited(
        edits).entries.items()], Source.IMPORTED)


def carried(desk: Desk, source: Draft, kind: PeriodKind, year: int, number: int) -> Draft:
    form = source.report.form
    details = {item.key: text for item, text in source.report.entries.items()
               if item.aspect is Aspect.DETAIL and item.key.startswith("unit.")}
    details |= period_details(period_of(kind, year, number, form.cutoff))
    return desk.create_report(form, details, source.id)


def unmarked(draft: Draft) -> list[str]:
    """Numbers, days and periods in carried words that no finding marks; this year is right."""
    left = []
    for item, mark in unconfirmed_items(draft.report):
        if item.aspect is Aspect.VALUE and (
                draft.report.form.fields[item.key].type is not FieldType.TEXT):
            continue  # an unconfirmed figure is marked as a whole
        quotes = [finding.quote for finding in draft.findings if finding.code == "stale"
                  and item.key in (finding.section, finding.key)]
        texts = mark.lines if item.aspect is Aspect.TEXT else (draft.report.entries.get(item, ""),)
        for text in texts:
            for quote in sorted(quotes, key=len, reverse=True):
                text = text.replace(quote, "")
            left += re.findall(r"[0-9][0-9./,]*|quý [IV]+", re.sub(r"\{[^}]*\}", "", text))
    return [words for words in left if words != str(draft.report.period.year)]


def printed(report: Report, draft: Draft) -> str:
    return "\n".join(line for text_id in report.form.text_ids
                     for line in paragraphs(report, draft.figures, text_id))


def test_a_quarter_to_the_next(desk: Desk) -> None:
    source = stored(desk, "lam_son_da_sua.json", QUARTER_TEXTS, number="2")
    draft = carried(desk, source, PeriodKind.QUARTER, 2023, 3)
    assert "quý II " not in printed(draft.report, draft).replace("quý II/2023", "")
    assert unmarked(draft) == []
    stale = {finding.quote for finding in draft.findings if finding.code == "stale"}
    assert {"Quý II/2023", "12/4/2023", "14/6/2023", "85,5%", "02"} <= stale


@pytest.mark.parametrize(("kind", "year", "number"), [
    (PeriodKind.YEAR, 2022, 0), (PeriodKind.HALF_YEAR, 2023, 1)])
def test_a_half_year_to_its_year_and_to_the_next(desk: Desk, kind: PeriodKind, year: int,
                                                 number: int) -> None:
    source = stored(desk, "le_hong_da_sua.json", HALF_TEXTS)
    draft = carried(desk, source, kind, year, number)
    assert unmarked(draft) == []
    stale = {finding.quote for finding in draft.findings if finding.code == "stale"}
    assert {"6 tháng đầu năm 2022", "20/5/2022", "24/28", "85,7%", "28",
            "số 12/KH-UBND ngày 05/01/2022"} <= stale


def test_every_offer_is_one_step_and_the_last_leaves_nothing_stale(desk: Desk) -> None:
    source = stored(desk, "le_hong_da_sua.json", HALF_TEXTS)
    draft = carried(desk, source, PeriodKind.HALF_YEAR, 2023, 1)
    for _ in range(60):
        finding = next((each for each in draft.findings if each.code == "stale"), None)
        if finding is None:
            break
        draft.replace_words(finding, finding.offers[0])
    assert "6 tháng đầu năm 2023 đã kiểm tra …… bộ phận" in draft.report.text("kiem_tra")
    assert not [each for each in draft.findings if each.code == "stale"]
    assert [each for each in draft.findings
            if each.code == "unconfirmed" and each.section == "kiem_tra"]
