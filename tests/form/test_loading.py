"""A form file is used whole or not at all, and every mistake in it is named with its line."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.form.library import FormLibrary, shipped
from cchc_desktop.form.loading import load_form
from cchc_desktop.form.model import Cutoff, Form
from cchc_desktop.form.reading import FormFileError
from tests.conftest import HAI_DUONG

TEXT = (shipped("forms") / f"{HAI_DUONG}.toml").read_text(encoding="utf-8")


def problems(tmp_path: Path, text: str) -> list[str]:
    """What the loader says about a form file with this text."""
    file = tmp_path / "sai.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FormFileError) as caught:
        load_form(file)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(("given", "written", "said"), [
    ('part = ["nv_hoan_thanh"]', 'part = ["nv_hoan_than"]', "“nv_hoan_than”"),
    ('name = "vb_den"', 'name = "vb_di"', "đã dùng"),
    ('name = "vb_den"', 'name = "VB den"', "không hợp lệ"),
    ("ratio = { part = [\"nv_hoan_thanh\"], whole = [\"nv_de_ra\"] }", "", "không có cách tính"),
    ('stt = "2.2"', 'stt = "2.1"', "đứng hai lần"),
    ('label = "Kiểm tra CCHC"\nheading = true', 'label = "Kiểm tra CCHC"', "“name”"),
    ('heading = true', 'heading = true\nname = "x"', "không có tên ô"),
    ('total = ["hs_truc_tuyen", "hs_truc_tiep"]', 'total = ["tl_hs_truc_tuyen"]', "vòng quanh"),
    ('choices = ["Có = 1", "Không = 0"]', 'choices = ["Có", "Không = 0"]', "thiếu mã"),
    ('level = "huyen"', 'level = "quan"', "“quan”"),
    ('version = 1', 'version = "một"', "số nguyên"),
    ('version = 1', 'phien_ban = 1', "“phien_ban”"),
    ('id = "the_che"\nlevel = 2', 'id = "the_che"\nlevel = 9', "từ 1 đến 3"),
    ('{vb_chi_dao} văn bản', '{vb_chidao} văn bản', "{vb_chidao}"),
    ('lists = ["hs_linh_vuc"]', 'lists = ["hs_linhvuc"]', "“hs_linhvuc”"),
    ('"quarter"', '"quy"', "quy"),
    ('from_day = 10', 'from_day = 31', "từ 1 đến 28"),
    ('at_least = ["vbqppl_cap_xa"]', 'bang = ["vbqppl_cap_xa"]', "đúng một quan hệ"),
    ('range = [0, 500000]', 'range = [9, 1]', "số nhỏ trước"),
    ('severity = "warning"', 'severity = "nặng"', "“nặng”"),
    ('like = "van_ban_chi_dao"', 'like = "khong_co"', "không có cột"),
    ('like = "van_ban_chi_dao"', 'like = "khong_co"', "“khong_co”"),
    ('like = "van_ban_chi_dao"', 'like = "van_ban_chi_dao"\ncolumns = []', "like và columns"),
    ('ratio = { part = ["nv_hoan_thanh"]', 'ratio = { decimals = 50, part = ["nv_hoan_thanh"]',
     "từ 0 đến 6"),
    ('range = [0, 500000]', 'range = [nan, 1]', "số nhỏ trước"),
    ('range = [0, 500000]', 'range = [false, true]', "số nhỏ trước"),
    ('severity = "warning"', 'severity = "warning", tolerance = nan', "số không âm"),
    ('severity = "warning"', 'severity = "warning", tolerance = -1', "số không âm"),
    ('id = "the_che"', 'id = "xem_lai"', "dành riêng"),
    ('id = "bieu_2"', 'id = "ket_thuc"', "dành riêng"),
    ('id = "bieu_2"', 'id = "bieu_1"', "cùng id"),
    ('cutoff = { from_day = 10, to_day = 9 }', 'cutoff = "tháng"', "“tháng”"),
    ('total = ["hs_truc_tuyen", "hs_truc_tiep"]', 'total = []', "không có thành phần"),
    ('total = ["hs_truc_tuyen", "hs_truc_tiep"]', 'total = ["kh_cchc"]', "cùng kiểu"),
    ('choices = ["Có = 1", "Không = 0"]', 'choices = ["Có = 1", "Cỏ = 0"]', "trùng nhau"),
    ('choices = ["Có = 1", "Không = 0"]', 'choices = ["Có = 1", "Không = 1"]', "trùng nhau"),
    ('choices = ["Có = 1", "Không = 0"]\n', 'choices = ["Có = 1", "Không = 0"]\nratio = { part = '
     '["vb_den"], whole = ["vb_den"] }\n', "không phải ô số"),
    ('unit = "%"', 'unit = "%"\ntype = "decimal"', "Đơn vị là %"),
    ('lists = ["hs_linh_vuc"]', 'lists = ["hs_linh_vuc", "van_ban_chi_dao"]', "Hơn một mục"),
    ('stt = "2.2"', 'stt = "2.2."', "thừa"),
    ('stt = "2.2"', 'stt = "2.2"\nparent = "2.2"', "dòng mẹ"),
    ('stt = "2.2"', 'stt = "2.2"\nside = "abc"', "“abc”"),
    ('NHIỆM VỤ {ky.sau}', 'NHIỆM VỤ {ky.sao}', "{ky.sao}"),
    ('"Ủy ban nhân dân {don_vi.huyen}"', '"Ủy ban nhân dân {don_vi.x}"', "{don_vi.x}"),
    ('name = "loai"', 'name = "loai/1"', "không hợp lệ"),
    ('title = "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"', 'title = " "', "“title”"),
    ('version = 1', 'version = -5', "“version”"),
    ('[[fields]]\nname = "vb_den"', '[[fields]]\nname = "x"\nlabel = "X"\n[[fields]]\nname = '
     '"vb_den"', "hay bảng nào hỏi"),
    ('{loai} số', '{loai_vb} số', "{loai_vb}"),
    ('leading_zero = true', 'leading_zero = true\nnumbering = ["I.", "1.", "(1)"]',
     "kiểu đánh số (1)"),
    ('leading_zero = true', 'leading_zero = true\nnumbering = ["I.", "1.1.", "a)"]',
     "chỉ đứng dưới cấp 1."),
    ('leading_zero = true', 'leading_zero = true\nnumbering = ["I.", "1."]', "từ 1 đến 2"),
    ('name = "loai"', 'name = "stt"', "không được tên là “stt”"),
    ('subtitle = "Cải cách thể chế"', 'subtitle = "Cải cách {ky.x}"', "{ky.x}"),
    ('stt = "2.2"', 'stt = "2.2"\nnote = "gồm {nv_x}"', "{nv_x}"),
])
def test_each_mistake_is_named(tmp_path: Path, given: str, written: str, said: str) -> None:
    assert given in TEXT
    found = problems(tmp_path, TEXT.replace(given, written, 1))
    assert any(said in problem for problem in found), found
    assert all(problem.startswith("sai.toml") for problem in found)


def test_the_line_of_a_mistake_is_the_line_of_its_table(tmp_path: Path) -> None:
    text = TEXT.replace('name = "vb_den"', 'name = "vb_di"', 1)
    line = text[:text.index('name = "vb_di"\nlabel = "Văn bản đến')].count("\n") + 1
    assert f"dòng {line} " in problems(tmp_path, text)[0]


@pytest.mark.parametrize(("given", "written"), [
    ("version = 1", "version = 0"), ("leading_zero = true", "leading_zero = 1"),
    ("cutoff = { from_day = 10", "cutoff = { from_day = 50"),
    ('recipients = [', 'recipients = [ 1,'), ('periods = ["quarter"', 'periods = ["quy"'),
    ('total = ["hs_truc_tuyen", "hs_truc_tiep"]', 'total = ["tl_hs_truc_tuyen"]'),
    ('range = [0, 500000]', 'range = [9, 1]'), ('id = "bieu_2"', 'id = "bieu_1"'),
    ('version = 1', 'version = 1\nquanlity = 1'),
    ('from = "2022-03-01"', 'from = "1/3/2022"'), ('to = "2025-06-30"', 'to = "2021-06-30"'),
    ('units = ["xa"', 'units = ["huyen"'),
])
def test_a_mistake_at_a_key_has_its_line(tmp_path: Path, given: str, written: str) -> None:
    text = TEXT.replace(given, written, 1)
    last = text[:text.rindex(written) + len(written)].count("\n") + 1
    lines = [int(line) for problem in problems(tmp_path, text)
             for line in re.findall(r"dòng (\d+)[ :]", problem.partition("(")[0])]
    assert lines
    assert all(abs(line - last) <= 12 for line in lines[:1])


def test_brackets_inside_a_long_text_are_no_tables(tmp_path: Path) -> None:
    text = TEXT.replace('mo_dau = """\n', 'mo_dau = """\n[[sections]]\nlevel = 7\n', 1)
    text = text.replace('id = "the_che"\nlevel = 2', 'id = "the_che"\nlevel = 9', 1)
    line = text[:text.index("level = 9")].count("\n") + 1
    assert f"dòng {line} " in problems(tmp_path, text)[0]


@pytest.mark.parametrize("text", [
    "a = 1e99999999999999999999", "a = " + "9" * 5000, f"{'z.' * 600}a = 1",
    "a = " + "[" * 5000 + "]" * 5000,
])
def test_extreme_values_are_refused(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, text)


def test_calendar_months_can_be_the_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "lich.toml"
    file.write_text(TEXT.replace("cutoff = { from_day = 10, to_day = 9 }", 'cutoff = "calendar"'),
                    encoding="utf-8")
    assert load_form(file).cutoff == Cutoff(None, None)


def test_a_broken_file_does_not_keep_the_others_from_being_used(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("x = ", encoding="utf-8")
    (tmp_path / "b.toml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.toml").write_text(TEXT, encoding="utf-8")
    library = FormLibrary(tmp_path)
    assert [form.id for form in library.forms()] == [HAI_DUONG]
    assert [problem.file for problem in library.problems()] == ["a.toml", "c.toml"]
    assert library.form(HAI_DUONG) in library.forms()
    assert library.form("b") is None
    with pytest.raises(FormFileError):
        library.form("a")


def test_every_mistake_is_reported_at_once(tmp_path: Path) -> None:
    text = TEXT.replace('stt = "2.2"', 'stt = "2.1"', 1).replace("version = 1", "", 1).replace(
        'level = "huyen"', 'level = "quan"', 1)
    said = "\n".join(problems(tmp_path, text))
    assert "đứng hai lần" in said
    assert "“version”" in said
    assert "“quan”" in said


@pytest.mark.parametrize("text", ["", "id = ", "[[[", "\x00", "a = 1\n" * 3, 'id = "x"'])
def test_a_broken_file_is_refused(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, text)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "cu.toml"
    file.write_bytes("title = 'Báo cáo'".encode("utf-16"))
    with pytest.raises(FormFileError, match="UTF-8"):
        load_form(file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormFileError, match="Không mở được"):
        load_form(tmp_path / "khong_co.toml")


def test_codes_of_choices_stay_as_written(small_form: Callable[..., Form]) -> None:
    form = small_form('name = "a"\nlabel = "A"\nchoices = ["Trực tuyến = 0", "Kết hợp = 2"]')
    assert [(choice.code, choice.label) for choice in form.fields["a"].choices] == [
        ("0", "Trực tuyến"), ("2", "Kết hợp")]
    assert form.fields["a"].unit == "Trực tuyến = 0; Kết hợp = 2"


def test_several_appendices_keep_their_tables_apart(tmp_path: Path) -> None:
    text = TEXT + '\n[[appendices]]\nid = "hai"\ntitle = "Phụ lục thứ hai"\n'
    text = text.replace('[[tables]]\nid = "bieu_7"', '[[tables]]\nappendix = "hai"\nid = "bieu_7"')
    file = tmp_path / "hai.toml"
    file.write_text(text, encoding="utf-8")
    form = load_form(file)
    assert [len(appendix.tables) for appendix in form.appendices] == [6, 1]
