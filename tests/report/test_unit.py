"""A commune is named, placed and addressed as Nghị định 30/2020/NĐ-CP writes it."""

import pytest

from cchc_desktop.form.model import Form
from cchc_desktop.report.model import Report
from cchc_desktop.report.unit import Unit, UnitKind, area_name, has_area_word
from tests.conftest import with_details


@pytest.mark.parametrize(("kind", "name", "named_after", "full", "place"), [
    (UnitKind.XA, "Lộc Thịnh", False, "xã Lộc Thịnh", "Lộc Thịnh"),
    (UnitKind.XA, "Xã Lộc Thịnh", False, "xã Lộc Thịnh", "Lộc Thịnh"),
    (UnitKind.THI_TRAN, "Bút Sơn", False, "thị trấn Bút Sơn", "Bút Sơn"),
    (UnitKind.DAC_KHU, "Phú Quốc", False, "đặc khu Phú Quốc", "Phú Quốc"),
    (UnitKind.PHUONG, "1", False, "Phường 1", "Phường 1"),
    (UnitKind.PHUONG, "Phường 12", False, "Phường 12", "Phường 12"),
    (UnitKind.PHUONG, "Điện Biên Phủ", True, "Phường Điện Biên Phủ", "Phường Điện Biên Phủ"),
    (UnitKind.XA, "xã Lê Lợi", True, "Xã Lê Lợi", "Xã Lê Lợi"),
    (UnitKind.PHUONG, "Lam Sơn", False, "phường Lam Sơn", "Lam Sơn")])
def test_a_unit_is_named_in_running_text_and_over_the_date(
        kind: UnitKind, name: str, named_after: bool, full: str, place: str) -> None:
    unit = Unit(kind, name, named_after=named_after)
    assert (unit.full_name, unit.printed_place) == (full, place)


def test_a_place_of_its_own_wins() -> None:
    assert Unit(UnitKind.PHUONG, "1", place="Đà Lạt").printed_place == "Đà Lạt"


@pytest.mark.parametrize(("typed", "printed"), [
    ("tỉnh Hải Dương", "tỉnh Hải Dương"), ("Tỉnh Thanh Hóa", "tỉnh Thanh Hóa"),
    ("thành phố Hải Phòng", "thành phố Hải Phòng"), ("TP. Hải Phòng", "thành phố Hải Phòng"),
    ("TP Đà Nẵng", "thành phố Đà Nẵng"), ("TP.HCM", "Thành phố Hồ Chí Minh"),
    ("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"), ("thủ đô Hà Nội", "Thủ đô Hà Nội"),
    ("Huyện Thanh Miện", "huyện Thanh Miện"), ("TX. Bỉm Sơn", "thị xã Bỉm Sơn"),
    ("quận 1", "Quận 1"), ("Q.3", "Quận 3"), ("quận Lê Chân", "quận Lê Chân"),
    ("Hải Dương", "Hải Dương"), ("", "")])
def test_provinces_and_districts_are_written_in_full(typed: str, printed: str) -> None:
    assert area_name(typed) == printed
    assert area_name(printed) == printed


@pytest.mark.parametrize("typed", ["Hải Dương", "Tphong", "thành phố", ""])
def test_a_name_alone_does_not_say_what_it_is(typed: str) -> None:
    assert not has_area_word(typed)


LATE = {"period__kind": "half_year", "period__number": "1", "unit__district": "huyện Đông Thanh",
        "unit__province": "TP. Hải Phòng"}


@pytest.mark.parametrize(("details", "district"), [
    ({"period__year": "2025"}, "huyện Đông Thanh"),
    ({"period__year": "2026"}, ""),
    ({"period__year": "2025", "issue__date": "30/6/2025"}, "huyện Đông Thanh"),
    ({"period__year": "2025", "issue__date": "01/7/2025"}, "")])
def test_a_district_prints_until_there_are_none(form: Form, details: dict[str, str],
                                                district: str) -> None:
    report = with_details(Report(form, {}), **LATE, **details)
    assert report.fixed_facts["don_vi.huyen"] == district
    assert report.fixed_facts["don_vi.tinh"] == "thành phố Hải Phòng"
    assert bool(report.addressees) == bool(district)
