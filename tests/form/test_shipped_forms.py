"""Every shipped form loads, keeps to the list of names, and says what the paper form says."""

import csv
from pathlib import Path

import pytest
import tomli

from cchc_desktop.form.field import FieldType, Level
from cchc_desktop.form.library import FormLibrary, shipped
from cchc_desktop.form.model import Form
from cchc_desktop.form_data import form_data

PAPER = Path(__file__).parent.parent / "data" / "bieu_mau_hai_duong.tsv"
HEADINGS = [
    "I CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "1 Ban hành Kế hoạch Cải cách hành chính",
    "2 Về tổ chức chỉ đạo, điều hành cải cách hành chính",
    "3 Công tác kiểm tra cải cách hành chính", "4 Công tác tuyên truyền cải cách hành chính",
    "II KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH", "1 Cải cách thể chế",
    "2 Cải cách thủ tục hành chính", "a Về công tác kiểm soát thủ tục hành chính",
    "b Về công bố, công khai thủ tục hành chính",
    "c Thực hiện cơ chế một cửa, một cửa liên thông", "3 Cải cách tổ chức bộ máy",
    "4 Cải cách chế độ công vụ", "5 Cải cách tài chính công",
    "6 Xây dựng và phát triển chính quyền điện tử, chính quyền số", "III ĐÁNH GIÁ CHUNG",
    "1 Ưu điểm", "2 Hạn chế", "3 Nguyên nhân của hạn chế",
    "IV PHƯƠNG HƯỚNG, NHIỆM VỤ {ky.sau}", "V KIẾN NGHỊ, ĐỀ XUẤT",
]


def names_list() -> dict[str, dict[str, dict[str, str]]]:
    return tomli.loads((shipped("resources") / "names.toml").read_text(encoding="utf-8"))


def paper_rows() -> list[tuple[str, str, str, str]]:
    with PAPER.open(encoding="utf-8") as file:
        lines = csv.reader(file, delimiter="\t")
        next(lines)
        return [(bieu, stt, label, unit) for bieu, stt, label, unit in lines if stt]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_every_shipped_form_loads(library: FormLibrary) -> None:
    files = sorted(shipped("forms").glob("*.toml"))
    assert [form.id for form in library.forms()] == [file.stem for file in files]
    assert not library.problems()


def test_the_outline_is_the_reports_own(form: Form) -> None:
    assert [f"{section.number} {section.title}" for section in form.sections] == HEADINGS


def test_the_tables_are_the_paper_forms_row_by_row(form: Form) -> None:
    shown = [(table.id.removeprefix("bieu_"), row.stt, squeezed(row.label), squeezed(row.unit))
             for table in form.tables for row in table.rows]
    assert len(form.tables) == 7
    assert len(shown) == 115
    assert shown == paper_rows()


def test_every_percentage_with_its_parts_in_the_form_is_computed(form: Form) -> None:
    """The others are declared as entered: their parts are asked nowhere."""
    entered = {name for name, field in form.fields.items()
               if field.type is FieldType.PERCENT and not field.computed}
    assert entered == {
        "tl_hai_long", "tl_chu_ky_so", "tl_xa_sap_xep", "tl_bc_tinh_gian_2015",
        "tl_bao_cao_dien_tu", "tl_xa_lien_thong_huyen", "tl_vb_dien_tu_xa",
        "tl_xa_lien_thong_mot_cua"}


def test_rows_of_other_levels_are_kept_and_marked(form: Form) -> None:
    by_level = {level: [row.stt for table in form.tables for row in table.rows
                        if row.level is level] for level in Level}
    assert "3.1" in by_level[Level.HUYEN]
    assert by_level[Level.TINH] == ["2.6", "1", "2", "4", "5.3.3"]


@pytest.mark.parametrize("list_name", ["van_ban_chi_dao", "van_ban_tthc", "hs_linh_vuc"])
def test_lists_are_asked_in_a_section(form: Form, list_name: str) -> None:
    assert form.lists[list_name].section in {section.id for section in form.sections}


def test_files_by_field_have_every_column_and_preset(form: Form) -> None:
    found = form.lists["hs_linh_vuc"]
    assert [column.name for column in found.columns] == [
        "linh_vuc", "tong", "truc_tuyen", "truc_tiep", "ky_truoc", "truoc_han", "dung_han",
        "qua_han", "tra_lai", "dang_giai_quyet", "tl_truoc_han"]
    assert [row["linh_vuc"] for row in found.preset] == [
        "Hộ tịch", "Chứng thực", "Bảo trợ xã hội"]


def test_every_name_is_in_the_list_of_names_with_its_unit(library: FormLibrary) -> None:
    listed = names_list()
    for form in library.forms():
        for name, field in form.fields.items():
            entry = listed["fields"][name]
            assert entry["time"] in ("flow", "stock", "year_to_date")
            assert entry["definition"]
            assert field.choices or entry.get("unit", "") == field.unit
        for name, found in form.lists.items():
            assert set(listed["lists"][name]["columns"]) == {
                column.name for column in found.columns}


def test_form_data_has_the_contracts_keys(form: Form) -> None:
    data = form_data(form)
    assert list(data) == ["id", "title", "version", "sections", "tables", "lists", "fields"]
    keys = {
        "sections": {"id", "number", "title", "level", "fields", "lists", "text"},
        "tables": {"id", "appendix", "title", "subtitle", "rows"},
        "lists": {"name", "section", "columns", "preset"},
        "fields": {"name", "label", "unit", "type", "computed", "relation", "choices"}}
    for part, expected in keys.items():
        for entry in data[part]:  # type: ignore[attr-defined]
            assert set(entry) == expected


def test_form_data_explains_computed_fields(form: Form) -> None:
    fields = {field["name"]: field for field in form_data(form)["fields"]}  # type: ignore[attr-defined]
    assert fields["tl_hoan_thanh_kh"]["relation"] == "= 2.2 ÷ 2.1 × 100"
    assert fields["nv_de_ra"]["relation"] is None
    assert fields["hinh_thuc_khao_sat"]["choices"][1] == {"code": "1", "label": "Phát phiếu"}
