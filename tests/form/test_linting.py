"""What loads but is wrong in a form is told by a rule, unless the form waives it with a reason."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.form.library import FormLibrary, listed_definitions, listed_units, shipped
from cchc_desktop.form.linting import RULES, Shipped, lint
from cchc_desktop.form.loading import load_form
from cchc_desktop.form.model import Form
from cchc_desktop.form.reading import FormFileError
from tests.test_command_line import run

SmallForm = Callable[..., Form]

ALONE = Shipped({"a": "Hồ sơ", "b": "Hồ sơ", "ds.c": "Người"}, ())
ROWS = """
[[appendices]]
id = "phu_luc"
title = "Phụ lục"
[[tables]]
id = "bieu"
title = "Biểu"
"""
A, B = (f'name = "{name}"\nlabel = "Ô {name}"\nunit = "Hồ sơ"\n' for name in "ab")
LIST = """
[[lists]]
name = "ds"
title = "Danh sách"
columns = [{{ name = "{}", label = "Số người", unit = "{}" }}]
"""


def row(stt: str, *keys: str) -> str:
    return "\n".join(["[[tables.rows]]", f'stt = "{stt}"', *keys, ""])


def told(rule: str, form: Form, shipped_forms: Shipped = ALONE) -> list[str]:
    return [name for name, _, _ in RULES[rule](form, shipped_forms)]


@pytest.mark.parametrize("file", FormLibrary().files(), ids=lambda file: file.stem)
def test_every_shipped_form_passes(library: FormLibrary, file: Path) -> None:
    form = library.form(file.stem)
    assert form is not None
    everything = Shipped(listed_units(), library.forms(), listed_definitions())
    assert lint(file.name, form, everything) == []


def test_every_waiver_of_a_shipped_form_is_needed(library: FormLibrary) -> None:
    everything = Shipped(listed_units(), library.forms(), listed_definitions())
    for form in library.forms():
        flaws = {flaw[1:3] for flaw in lint("", form._replace(waivers=()), everything)}
        assert {(waiver.rule, waiver.name) for waiver in form.waivers} == flaws


@pytest.mark.parametrize(("fields", "text", "wrong"), [
    ((A,), "Không có số.", ["a"]),
    ((A,), "Có {a} hồ sơ.", []),
    ((A, f'{B}checks = [{{ at_most = ["a"] }}]\n'), "{b}", []),
    ((A, f'{B}total = ["a"]\n'), "{b}", []),
    ((A, f'{B}total = ["a"]\n'), "{a}", ["b"]),
])
def test_told_nowhere(small_form: SmallForm, fields: tuple[str, ...], text: str,
                      wrong: list[str]) -> None:
    assert told("told_nowhere", small_form(*fields, text=text)) == wrong


@pytest.mark.parametrize("text", [
    "Có 12 hồ sơ.", "Đạt 95,5%.", "Tổng số 1.204 Hồ sơ", "Năm {ky.nam} 3 hồ sơ", "(07 bài)",
    "12 người",
])
def test_number_by_hand(small_form: SmallForm, text: str) -> None:
    form = small_form(A, 'name = "b"\nlabel = "B"\nunit = "Tin, bài"', text=text)
    assert told("number_by_hand", form) == ["mot"]


@pytest.mark.parametrize("text", [
    "Có {a} hồ sơ.", "Nghị định số 61/2018/NĐ-CP", "ngày 23/4/2018 hồ sơ", "năm 2022 hồ sơ đủ",
    "theo Điều 12 hồ sơ gồm", "mục 12\\nHồ sơ", "12 hồ", "ISO 9001:2015 hồ sơ", "{a}%", "12 con gà",
])
def test_other_numbers_stay(small_form: SmallForm, text: str) -> None:
    assert told("number_by_hand", small_form(A, text=text)) == []


@pytest.mark.parametrize(("unit", "wrong"), [("Người", ["b"]), ("", ["b"]), ("hồ  sơ", [])])
@pytest.mark.parametrize("bound", [
    'total = ["a"]', 'same = "a"', 'checks = [{ equal = ["a"] }]',
    'checks = [{ together_at_most = ["a"] }]',
    'checks = [{ at_least = ["a"], with = ["a"] }]'])
def test_unit_mismatch(small_form: SmallForm, bound: str, unit: str, wrong: list[str]) -> None:
    form = small_form(A, f'name = "b"\nlabel = "B"\nunit = "{unit}"\n{bound}')
    assert sorted(set(told("unit_mismatch", form))) == wrong


@pytest.mark.parametrize("bound", [
    'unit = "%"\nratio = { part = ["a"], whole = ["a"] }',
    'unit = "Người"\nchecks = [{ positive_if = ["a"] }]'])
def test_units_may_differ_in_a_ratio_and_in_a_condition(small_form: SmallForm, bound: str) -> None:
    assert told("unit_mismatch", small_form(A, f'name = "b"\nlabel = "B"\n{bound}')) == []


@pytest.mark.parametrize(("part", "whole", "wrong"), [
    ("a", "a", []), ("a", "c", ["b"]), ("c", "a", ["b"])])
def test_part_and_whole_are_of_one_unit(small_form: SmallForm, part: str, whole: str,
                                        wrong: list[str]) -> None:
    form = small_form(A, 'name = "c"\nlabel = "C"\nunit = "Người"', 'name = "b"\nlabel = "B"\n'
                      f'unit = "%"\nratio = {{ part = ["{part}"], whole = ["{whole}"] }}')
    assert told("unit_mismatch", form) == wrong


def with_list(small_form: SmallForm, column: str, unit: str, line: str = "") -> Form:
    """A form with a list of one column."""
    return small_form(A, more='[[sections]]\nid = "khong"\nlevel = 1\ntitle = "KHÔNG"\n'
                              'lists = ["ds"]\n' + LIST.format(column, unit)
                              + (f'line = ["{line}"]\n' if line else ""))


@pytest.mark.parametrize(("column", "wrong"), [("c", []), ("d", ["ds.d"])])
def test_not_in_list(small_form: SmallForm, column: str, wrong: list[str]) -> None:
    assert told("not_in_list", with_list(small_form, column, "Người")) == wrong
    assert told("not_in_list", small_form(A.replace('"a"', '"x"'))) == ["x"]


def test_a_column_that_no_line_prints_is_told(small_form: SmallForm) -> None:
    form = with_list(small_form, "c", "Người")
    assert "ds.c" in told("told_nowhere", form)
    printed = with_list(small_form, "c", "Người", line="+ {c} người")
    assert "ds.c" not in told("told_nowhere", printed)


def test_unit_differs(small_form: SmallForm) -> None:
    assert told("unit_differs", small_form(A.replace("Hồ sơ", "Người"))) == ["a"]
    assert told("unit_differs", with_list(small_form, "c", "Hồ sơ")) == ["ds.c"]
    choice = 'name = "b"\nlabel = "B"\nchoices = ["Có = 1", "Không = 0"]'
    assert told("unit_differs", small_form(A, choice)) == []


@pytest.mark.parametrize(("label", "unit", "wrong"), [
    ("Số  HỒ SƠ", "Hồ sơ", ["b"]), ("Số hồ sơ", "Người", []), ("Số hồ sơ mới", "Hồ sơ", [])])
def test_other_name(small_form: SmallForm, label: str, unit: str, wrong: list[str]) -> None:
    other = small_form('name = "a"\nlabel = "Số hồ sơ"\nunit = "Hồ sơ"')._replace(id="khac")
    form = small_form(f'name = "b"\nlabel = "{label}"\nunit = "{unit}"')
    assert told("other_name", form, Shipped({}, [form, other])) == wrong


def test_the_list_of_names_tells_a_new_name_for_a_listed_thing(small_form: SmallForm) -> None:
    listed = Shipped({"a": "Hồ sơ"}, (), {"a": "Số hồ sơ trả lại"})
    form = small_form('name = "b"\nlabel = "Số hồ sơ trả lại"\nunit = "Hồ sơ"')
    assert told("other_name", form, listed) == ["b"]
    form = small_form('name = "a"\nlabel = "Số hồ sơ trả lại"\nunit = "Hồ sơ"')
    assert told("other_name", form, listed) == []


def test_a_changed_copy_of_a_shipped_form_is_held_against_the_form_itself(
        small_form: SmallForm) -> None:
    form, renamed = small_form(A), small_form(A.replace('"a"', '"b"'))
    assert form.id == renamed.id
    assert told("other_name", renamed, Shipped({}, [form])) == ["b"]


@pytest.mark.parametrize(("second", "wrong"), [
    ('label = "Ô a"\nunit = "Hồ sơ"', ["b"]), ('label = "Ô b"\nunit = "Hồ sơ"', []),
    ('label = "Ô a"\nunit = "Người"', []), ('label = "Ô a"\nunit = "Hồ sơ"\nsame = "a"', [])])
def test_twice(small_form: SmallForm, second: str, wrong: list[str]) -> None:
    assert told("twice", small_form(A, f'name = "b"\n{second}')) == wrong


@pytest.mark.parametrize(("how", "wrong"), [
    ("entered = true", ["c"]), ('ratio = { part = ["b"], whole = ["a"] }', [])])
def test_typed_ratio(small_form: SmallForm, how: str, wrong: list[str]) -> None:
    percent = row("1", 'name = "c"', 'label = "Tỷ lệ"', 'unit = "%"', how)
    parts = row("1.1", *A.splitlines()) + row("1.2", *B.splitlines())
    assert told("typed_ratio", small_form(more=ROWS + percent + parts)) == wrong
    assert told("typed_ratio", small_form(more=ROWS + percent.replace(how, "entered = true"))) == []


@pytest.mark.parametrize(("keys", "wrong"), [
    ('unit = "Triệu đồng"', ["a"]), ('unit = "Triệu đồng"\nrange = [0, 500000]', []),
    ('unit = "Hồ sơ"', [])])
def test_no_maximum(small_form: SmallForm, keys: str, wrong: list[str]) -> None:
    assert told("no_maximum", small_form(f'name = "a"\nlabel = "Vốn"\n{keys}')) == wrong


X, T, Q = "cchc-thanh-hoa-xa-2023", "cchc-thai-nguyen-2022", "cchc-thanh-hoa-quy-2023"
BIRTHS = 'name = "ho_tich_so_hoa"\nlabel = "Dữ liệu hộ tịch đã số hóa"\nunit = "{}"'


@pytest.mark.parametrize(("form_id", "written", "mutated", "rule"), [
    (X, "{tthc_ra_soat} thủ tục", "212 thủ tục", "number_by_hand"),
    (Q, " {pakn_da_xu_ly}", "", "told_nowhere"),
    (X, "{loai_viec}: {so_du_lieu} dữ liệu", "{loai_viec}", None),
    (X, "{ten}: {so_luong} {dvt}", "{ten}: {so_luong}", "told_nowhere"),
    (X, BIRTHS.format("Dữ liệu"), BIRTHS.format("Người"), "unit_mismatch"),
    (T, 'part = ["von_giai_ngan"]', 'part = ["bc_co_mat"]', "unit_mismatch"),
    (T, "range = [0, 500000]\n", "", "no_maximum"),
    (T, 'ratio = { part = ["nv_hoan_thanh"], whole = ["nv_de_ra"] }', "entered = true",
     "typed_ratio"),
    (Q, "hs_truoc_han", "hs_som", "not_in_list"),
    (Q, "hs_truoc_han", "hs_tra_lai", "other_name"),
    (T, "camera_mot_cua", "may_in_mot_cua", "unit_differs"),
    (T, 'printed_unit = "Văn bản"', "", None),
])
def test_a_shipped_form_changed_for_the_worse_is_told(
        library: FormLibrary, tmp_path: Path, form_id: str, written: str, mutated: str,
        rule: str | None) -> None:
    text = (shipped("forms") / f"{form_id}.toml").read_text(encoding="utf-8")
    assert written in text
    file = tmp_path / "mau.toml"
    file.write_text(text.replace(written, mutated), encoding="utf-8")
    everything = Shipped(listed_units(), library.forms(), listed_definitions())
    told_rules = {flaw.rule for flaw in lint(file.name, load_form(file), everything)}
    assert rule in told_rules if rule else not told_rules


@pytest.mark.parametrize(("written", "mutated", "said"), [
    ('part = ["von_giai_ngan"]', 'part = ["von_khac"]', "von_khac"),
    ('share_of = ["bc_co_mat"]', 'share_of = ["so_nguoi"]', "so_nguoi"),
    ('name = "can_bo_dat_chuan"', 'name = "can_bo"', "đã dùng"),
    ('name = "camera_an_ninh"', 'name = "vb_ra_soat"', "đã dùng"),
    ('total = ["tthc_muc_3", "tthc_muc_4"]', 'total = ["tthc_muc_3_4"]', "vòng"),
    ('ratio = { part = ["von_giai_ngan"], whole = ["von_ke_hoach"] }', "", "không có cách tính"),
    ('fields = ["lan_gui_kien_nghi"]', "", "hỏi ô"),
])
def test_what_keeps_a_shipped_form_from_loading(tmp_path: Path, written: str, mutated: str,
                                                said: str) -> None:
    text = (shipped("forms") / f"{T}.toml").read_text(encoding="utf-8")
    assert written in text
    file = tmp_path / "mau.toml"
    file.write_text(text.replace(written, mutated), encoding="utf-8")
    with pytest.raises(FormFileError, match=said):
        load_form(file)


def test_no_two_listed_names_mean_the_same() -> None:
    units, meanings = listed_units(), listed_definitions()
    assert len({(meanings[name], units[name]) for name in meanings}) == len(meanings)


def test_the_row_above_tells_rows_of_one_label_apart(small_form: SmallForm) -> None:
    def under(heading: str, name: str) -> Form:
        return small_form(more=ROWS + row("1", f'label = "{heading}"', "heading = true") + row(
            "1.1", f'name = "{name}"', 'label = "Quá hạn"', 'unit = "Hồ sơ"'))

    other = under("Cấp xã", "a")._replace(id="khac")
    assert told("other_name", under("Cấp huyện", "b"), Shipped({}, [other])) == []
    assert told("other_name", under("Cấp xã", "b"), Shipped({}, [other])) == ["b"]


PERCENT_ROW = row("1", 'name = "a"', 'label = "Tỷ lệ"', 'unit = "%"', "entered = true")


@pytest.mark.parametrize(("rows", "wrong"), [
    (PERCENT_ROW, []),
    (PERCENT_ROW.replace("entered", 'printed_unit = "Văn bản"\nentered'), ["a"]),
    (row("1", 'name = "a"', 'label = "Số hồ sơ"', 'unit = "Hồ sơ"', 'printed_unit = "%"'), ["a"]),
    (row("1", 'name = "a"', 'label = "Số hồ sơ"', 'unit = "Hồ sơ"'), []),
    (PERCENT_ROW + row("2", 'name = "b"', 'label = "Tỷ lệ"', 'unit = "%"', 'printed_unit = "nt"',
                       "entered = true"), []),
    (PERCENT_ROW + row("2", 'name = "b"', 'label = "Số"', 'unit = "Hồ sơ"',
                       'printed_unit = "nt"'), ["b"]),
])
def test_ratio_in_other_unit(small_form: SmallForm, rows: str, wrong: list[str]) -> None:
    assert told("ratio_in_other_unit", small_form(more=ROWS + rows)) == wrong


WAIVER = '[[waivers]]\nrule = "told_nowhere"\nname = "a"\nreason = "Huyện chỉ cần trong phụ lục."\n'


def test_a_waiver_holds_for_its_rule_and_its_name(small_form: SmallForm) -> None:
    form = small_form(A, B, text="5 hồ sơ", more=WAIVER)
    assert [flaw[:3] for flaw in lint("thu.toml", form, ALONE)] == [
        ("thu.toml", "told_nowhere", "b"), ("thu.toml", "number_by_hand", "mot")]
    whole = WAIVER + WAIVER.replace('"a"', '"b"') + WAIVER.replace(
        "told_nowhere", "number_by_hand").replace('"a"', '"mot"')
    assert lint("thu.toml", small_form(A, B, text="5 hồ sơ", more=whole), ALONE) == []


@pytest.mark.parametrize(("given", "written", "said"), [
    ("told_nowhere", "khong_co", "quy tắc “khong_co”"), ('"a"', '"x"', "“x”"),
    ('reason = "Huyện chỉ cần trong phụ lục."', "", "“reason”"),
    ("Huyện chỉ cần trong phụ lục.", " ", "“reason”"), ("reason", "vi_sao", "“vi_sao”")])
def test_a_waiver_that_waives_nothing_known_is_a_mistake(
        small_form: SmallForm, given: str, written: str, said: str) -> None:
    with pytest.raises(FormFileError, match=said):
        small_form(A, more=WAIVER.replace(given, written))


def test_lint_on_the_command_line(tmp_path: Path) -> None:
    done = run("forms", "lint")
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 chỗ cần sửa" in done.stdout
    shipped_form = shipped("forms") / "cchc-hai-duong-2022.toml"
    file = tmp_path / "mau.toml"
    file.write_text(shipped_form.read_text(encoding="utf-8").replace(
        "{vb_chi_dao} văn bản chỉ đạo", "12 văn bản chỉ đạo"), encoding="utf-8")
    done = run("forms", "lint", file)
    assert done.returncode == 1
    assert done.stdout.startswith("mau.toml (number_by_hand, to_chuc): ")
    flaws = json.loads(run("forms", "lint", file, "--json").stdout)
    assert [flaw["rule"] for flaw in flaws] == ["number_by_hand"]
    assert list(flaws[0]) == ["file", "rule", "name", "message", "action"]


def test_a_file_that_is_no_form_cannot_be_linted(tmp_path: Path) -> None:
    done = run("forms", "lint", tmp_path / "khong_co.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Không mở được" in done.stderr
