"""A report begun from last year's, as the window shows it."""

import pytest

from cchc_desktop.draft import Draft
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import report_page

WRITTEN = ("- Trong 6 tháng đầu năm 2022, UBND xã đã họp 04 lần.\n"
           "- Giao {nv_chinh} nhiệm vụ chính.\n"
           "- Tiếp tục làm tốt công tác này.")
TEXT = Item(Aspect.TEXT, "to_chuc")


def last_year(window: MainWindow) -> Draft:
    """The sample report, with a text of the officer's own, in the profile's unit."""
    draft = window.desk.create_sample()
    unit = draft.report.unit
    window.desk.save_profile({"unit.kind": unit.kind.value, "unit.name": unit.name,
                              "unit.province": unit.province, "unit.district": unit.district})
    draft.edit([Edit(TEXT, WRITTEN)])
    return draft


@pytest.fixture
def carried_page(window: MainWindow) -> ReportPage:
    """A report of 6 tháng 2023, carried from the one of 6 tháng 2022."""
    before = last_year(window)
    window.show_report(window.desk.create_report(before.report.form, {
        "period.kind": "half_year", "period.year": "2023", "period.number": "1"}, before.id))
    return report_page(window)
