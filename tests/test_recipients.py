"""Where a report goes is kept from report to report."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.report.model import Aspect, Edit, Item
from tests.conftest import HAI_DUONG

YEARLY = {"period.kind": "year", "period.year": "2023"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "cchc.db")
    made.save_profile({"unit.name": "An Bình", "recipients": "Đảng ủy xã"})
    yield made
    made.close()


def created(desk: Desk, form_id: str = HAI_DUONG) -> Draft:
    form = desk.library.form(form_id)
    assert form is not None
    return desk.create_report(form, YEARLY)


def say(draft: Draft, key: str, text: str) -> None:
    draft.edit([Edit(Item(Aspect.DETAIL, key), text)])


def test_a_first_report_has_those_of_the_profile(desk: Desk) -> None:
    draft = created(desk)
    assert draft.report.recipients == ("Đảng ủy xã",)
    assert draft.report.addressees == draft.report.form.addressees


def test_a_new_report_has_those_of_the_last_one_on_its_form(desk: Desk) -> None:
    draft = created(desk)
    say(draft, "recipients", "Đảng ủy xã\nCác thôn")
    say(draft, "addressees", "Sở Nội vụ")
    again = created(desk).report
    assert (again.recipients, again.addressees) == (("Đảng ủy xã", "Các thôn"), ("Sở Nội vụ",))
    other = created(desk, "cchc-2026").report
    assert (other.recipients, other.addressees) == (("Đảng ủy xã",), other.form.addressees)


def test_what_the_profile_says_later_counts(desk: Desk) -> None:
    say(created(desk), "recipients", "Các thôn")
    desk.save_profile({**desk.profile, "recipients": "Thường trực HĐND"})
    assert created(desk).report.recipients == ("Thường trực HĐND",)


def test_without_a_profile_the_last_report_of_any_form_counts_but_no_sample(desk: Desk) -> None:
    desk.save_profile({**desk.profile, "recipients": ""})
    desk.create_sample()
    first = created(desk)
    assert first.report.recipients == first.report.form.recipients
    say(first, "recipients", "Các thôn")
    assert created(desk, "cchc-2026").report.recipients == ("Các thôn",)
