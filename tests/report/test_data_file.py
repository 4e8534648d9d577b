"""DATA.json: what is right is taken, everything that is wrong is named."""

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from cchc_desktop.form.library import FormLibrary
from cchc_desktop.report.data_file import DataFileError, load_report
from cchc_desktop.report.model import Report
from tests.conftest import HAI_DUONG

LEAST: dict[str, Any] = {
    "form": HAI_DUONG, "unit": {"kind": "xa", "name": "An Bình"},
    "period": {"kind": "half_year", "year": 2022, "number": 1}}


def loaded(tmp_path: Path, library: FormLibrary, data: object) -> Report:
    file = tmp_path / "data.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return load_report(file, library.form)


def refused(tmp_path: Path, library: FormLibrary, data: object) -> str:
    with pytest.raises(DataFileError) as caught:
        loaded(tmp_path, library, data)
    return "\n".join(caught.value.problems)


def changed(**parts: Any) -> dict[str, Any]:
    return {**deepcopy(LEAST), **parts}


def test_the_least_file_has_every_default(tmp_path: Path, library: FormLibrary) -> None:
    report = loaded(tmp_path, library, LEAST)
    assert report.unit.full_name == "xã An Bình"
    assert report.unit.symbol == "UBND"
    assert report.signing.authority == "TM. ỦY BAN NHÂN DÂN"
    assert report.period.days == "từ ngày 10/12/2021 đến ngày 09/6/2022"
    assert report.addressees == ("Ủy ban nhân dân {don_vi.huyen}",)


def test_a_unit_can_be_named_after_somebody(tmp_path: Path, library: FormLibrary) -> None:
    for given, name in ((True, "Phường Lê Lợi"), (False, "phường Lê Lợi"), (None, "phường Lê Lợi")):
        unit = {"kind": "phuong", "name": "Lê Lợi", "named_after": given}
        assert loaded(tmp_path, library, changed(unit=unit)).unit.full_name == name


def test_given_days_win_over_the_cut_off(tmp_path: Path, library: FormLibrary) -> None:
    period = {"kind": "half_year", "year": 2022, "number": 1, "from": "2021-12-15",
              "to": "2022-06-14"}
    report = loaded(tmp_path, library, changed(period=period))
    assert report.period.days == "từ ngày 15/12/2021 đến ngày 14/6/2022"


@pytest.mark.parametrize(("parts", "said"), [
    ({"form": "khong_co"}, "khong_co"),
    ({"form": 3}, "3"),
    ({"unit": {**LEAST["unit"], "named_after": "có"}}, "unit.named_after cần true hoặc false"),
    ({"lạ": 1}, "“lạ”"),
    ({"values": {"khong_co": "1"}}, "“khong_co”"),
    ({"values": {"vb_den": 5}}, "vb_den"),
    ({"values": ["a"]}, "values"),
    ({"reasons": {"x": "y"}}, "“x”"),
    ({"lists": {"khong_co": []}}, "“khong_co”"),
    ({"lists": {"hs_linh_vuc": [{"khong_co": "1"}]}}, "“khong_co”"),
    ({"lists": {"hs_linh_vuc": [{"tong": 1}]}}, "tong"),
    ({"lists": {"hs_linh_vuc": "x"}}, "hs_linh_vuc"),
    ({"texts": {"khong_co": ""}}, "“khong_co”"),
    ({"unit": {"kind": "quan", "name": "A"}}, "unit.kind"),
    ({"unit": {"kind": "xa", "name": " "}}, "unit.name"),
    ({"unit": {"kind": "xa", "name": "A", "ten": "B"}}, "“ten”"),
    ({"period": {"kind": "half_year", "year": 2022}}, "period.number"),
    ({"period": {"kind": "quarter", "year": 2022, "number": 5}}, "1 đến 4"),
    ({"period": {"kind": "year", "year": "2022"}}, "period.year"),
    ({"period": {"kind": "year", "year": 1066}}, "period.year"),
    ({"period": {"kind": "year", "year": 2022, "number": 1}}, "period.number"),
    ({"period": {"kind": "tuần", "year": 2022}}, "period.kind"),
    ({"period": {"kind": "custom", "year": 2022}}, "period.from"),
    ({"period": {"kind": "custom", "year": 2022, "from": "2022-02-30", "to": "2022-03-01"}},
     "2022-02-30"),
    ({"period": {"kind": "custom", "year": 2022, "from": "2022-03-02", "to": "2022-03-01"}},
     "đứng sau"),
    ({"issue": {"number": "12/BC"}}, "issue.number"),
    ({"issue": {"date": "ngày mai"}}, "issue.date"),
    ({"sign": {"ten": "A"}}, "“ten”"),
    ({"addressees": "Sở Nội vụ"}, "addressees"),
    ({"recipients": [1]}, "recipients"),
])
def test_what_is_wrong_is_named(tmp_path: Path, library: FormLibrary, parts: dict[str, Any],
                                said: str) -> None:
    assert said in refused(tmp_path, library, changed(**parts))


def test_everything_wrong_is_named_at_once(tmp_path: Path, library: FormLibrary) -> None:
    said = refused(tmp_path, library, changed(
        lạ=1, values={"khong_co": "1"}, texts={"cung_khong": ""}, unit={"kind": "quan"}))
    for name in ("“lạ”", "“khong_co”", "“cung_khong”", "unit.kind", "unit.name"):
        assert name in said


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b"3", b"[" * 100_000])
def test_what_is_no_data_file_is_refused(tmp_path: Path, library: FormLibrary,
                                         content: bytes) -> None:
    file = tmp_path / "data.json"
    file.write_bytes(content)
    with pytest.raises(DataFileError):
        load_report(file, library.form)


def test_a_missing_file_is_refused(tmp_path: Path, library: FormLibrary) -> None:
    with pytest.raises(DataFileError, match="Không mở được"):
        load_report(tmp_path / "khong_co.json", library.form)


def test_list_rows_find_their_presets(tmp_path: Path, library: FormLibrary) -> None:
    rows = [{"linh_vuc": "Đất đai", "truc_tiep": "1"}, {"linh_vuc": "chung thuc",
                                                        "truc_tiep": "2"}]
    report = loaded(tmp_path, library, changed(lists={"hs_linh_vuc": rows}))
    assert report.rows("hs_linh_vuc") == ("4", "2")
    assert report.typed("hs_linh_vuc/2/truc_tiep") == "2"


def test_list_rows_without_words_are_the_presets_in_order(tmp_path: Path,
                                                          library: FormLibrary) -> None:
    rows = [{"truc_tiep": "1"}, {"truc_tiep": "2"}]
    report = loaded(tmp_path, library, changed(lists={"hs_linh_vuc": rows}))
    assert report.rows("hs_linh_vuc") == ("1", "2")
    assert report.typed("hs_linh_vuc/2/linh_vuc") == "Chứng thực"


def test_everything_is_named_even_without_a_form(tmp_path: Path, library: FormLibrary) -> None:
    said = refused(tmp_path, library, {"form": "khong_co", "unit": {"ten": "x"}, "la": 1})
    for part in ("“khong_co”", "“ten”", "“la”", "“period”", "unit.kind"):
        assert part in said
    assert "“form”" in refused(tmp_path, library, {})


def test_a_key_that_stands_twice_is_refused(tmp_path: Path, library: FormLibrary) -> None:
    file = tmp_path / "data.json"
    file.write_text('{"form": "a", "values": {"x": "1"}, "values": {}}', encoding="utf-8")
    with pytest.raises(DataFileError, match="“values” hai lần"):
        load_report(file, library.form)


def test_why_a_file_cannot_be_read_is_said_in_vietnamese(tmp_path: Path,
                                                         library: FormLibrary) -> None:
    for file, said in ((tmp_path / "khong_co.json", "không có tệp"), (tmp_path, "một thư mục")):
        with pytest.raises(DataFileError, match=said):
            load_report(file, library.form)


def test_the_example_of_the_readme_can_be_used(library: FormLibrary, tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    block = re.search(r'    \{"form".*?\n\n', readme, re.S)
    assert block is not None
    file = tmp_path / "data.json"
    file.write_text(block.group(), encoding="utf-8")
    report = load_report(file, library.form)
    assert report.typed("nv_de_ra") == "28"
    assert report.typed("van_ban_chi_dao/1/loai") == "Kế hoạch"
