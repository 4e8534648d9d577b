"""The document: valid, the same bytes each time, whole or not at all, every text literal."""

import io
import os
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from openxml_audit import OpenXmlValidator

from cchc_desktop.compute import compute
from cchc_desktop.document.content import NAMES, content
from cchc_desktop.document.placing import place
from cchc_desktop.document.templates import TEMPLATES, WritingError, find_template
from cchc_desktop.document.writing import (
    document_bytes,
    template_names,
    template_problem,
    write_document,
)
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.report.data_file import load_report
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item
from tests.conftest import REPORTS, with_details


def document(report: Report, template: str = "bao_cao_14") -> DocumentObject:
    return Document(io.BytesIO(document_bytes(report, compute(report), template)))


def words(found: DocumentObject) -> str:
    """Everything the document says, in order, cells included."""
    return "\n".join("".join(run.text or "" for run in paragraph.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
        for paragraph in found.element.body.iter(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"))


def rows(found: DocumentObject) -> list[list[str]]:
    """The cells of every appendix row."""
    tables = [table for table in found.tables if len(table.columns) == 5]
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows[2:]]


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_document_is_valid_open_xml(sample: Report, tmp_path: Path, template: str) -> None:
    file = tmp_path / "a.docx"
    write_document(sample, file, template)
    result = OpenXmlValidator().validate(str(file))
    assert result.is_valid, [str(error) for error in result.errors]


def test_the_same_report_gives_the_same_bytes(sample: Report) -> None:
    figures = compute(sample)
    assert document_bytes(sample, figures) == document_bytes(sample, figures)


def test_every_entered_value_stands_in_its_row(as_printed: Report) -> None:
    printed = rows(document(as_printed))
    lines = [row for table in as_printed.form.tables for row in table.rows]
    figures = compute(as_printed)
    assert [cells[0] for cells in printed] == [line.stt for line in lines]
    for cells, line in zip(printed, lines, strict=True):
        if line.field is None:
            assert cells[3] == ""
        elif figures[line.field].computed is None:
            assert cells[3] == as_printed.typed(line.field)
        else:
            assert cells[3] == figures[line.field].value.text


def test_computed_rows_say_what_follows(as_printed: Report) -> None:
    by_label = {(cells[0], cells[1][:20]): cells[3] for cells in rows(document(as_printed))}
    assert by_label["2", "Tỷ lệ hoàn thành Kế "] == "85,7"
    assert by_label["3.3", "Tỷ lệ hồ sơ TTHC do "] == "100"
    assert by_label["1.1", "Kế hoạch được giao"] == "10 tỷ đồng/0%"


@pytest.fixture
def with_its_own_appendix(library: FormLibrary) -> Report:
    """A year of a xã whose province calls the appendix "Phụ lục 01b"."""
    return load_report(REPORTS / "hoang_cat_da_sua.json", library.form)


def test_an_appendix_prints_its_official_name_and_the_year_in_its_header(
        with_its_own_appendix: Report) -> None:
    found = document(with_its_own_appendix)
    named = [paragraph.text for paragraph in found.paragraphs if paragraph.style.name in (
        "Phụ lục", "Tên biểu")]
    assert named == ["Phụ lục 01b"]
    table = next(table for table in found.tables if len(table.columns) == 5)
    assert table.cell(0, 1).text == "Chỉ tiêu thống kê\n(Báo cáo năm 2023)"
    assert [cells[4] for cells in rows(found) if cells[4]] == ["Mức độ 3: 238; CT điện tử: 272"]


def test_headings_print_the_marks_of_their_form(library: FormLibrary,
                                                with_its_own_appendix: Report) -> None:
    dashed = load_report(REPORTS / "thinh_duc_da_sua.json", library.form)
    for report in (dashed, with_its_own_appendix):
        found = document(report)
        printed = [paragraph.text for paragraph in found.paragraphs
                   if paragraph.style.name.startswith("Mục ")]
        assert [text.split(" ")[0] for text in printed] == [
            section.mark for section in report.form.sections]


def test_notes_print_in_their_column(sample: Report) -> None:
    assert "Chậm 02 ngày" in [cells[4] for cells in rows(document(sample))]


HOSTILE = ["{{7*7}}", "{{ trich_yeu }}", "{%p if x %}", "{% raw %}", "<w:p>", "a & b < c > d",
           "{_{ }_}", "=1+1", "&amp;", "\"'“”", "{#x#}", "{{r x}}", "\ud800lẻ", "dấu\u0301"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_appears_literally(sample: Report, text: str) -> None:
    report = sample.edited([
        Edit(Item(Aspect.TEXT, "han_che"), f"đầu {text} cuối"), Edit(value_item("vb_den"), text),
        Edit(value_item("kh_iso"), text), Edit(Item(Aspect.NOTE, "nv_de_ra"), text)])
    report = with_details(report, sign__name=text, unit__name=text, addressees=text)
    said = words(document(report))
    literal = text.replace("\ud800", "\ufffd")
    assert f"đầu {literal} cuối" in said
    assert said.count(literal) >= 5


def test_a_whole_page_of_text_is_not_cut(sample: Report) -> None:
    long = " ".join(f"câu{number}" for number in range(20_000))
    report = sample.edited([Edit(Item(Aspect.TEXT, "han_che"), long)])
    assert long in words(document(report))


def test_line_breaks_inside_a_value_stay_in_its_cell(sample: Report) -> None:
    report = sample.edited([Edit(Item(Aspect.NOTE, "nv_de_ra"), "dòng một\ndòng hai")])
    notes = [cells[4] for cells in rows(document(report))]
    assert "dòng một\ndòng hai" in notes


def test_blank_facts_are_visible_gaps(form: object, sample: Report) -> None:
    said = words(document(Report(sample.form, {})))
    assert "……/…… nhiệm vụ" in said
    assert "Ủy ban nhân dân ……" in said
    assert "XÃ ……" in said.splitlines()
    assert "……, ngày" in said
    assert "của Ủy ban nhân dân xã ……)" in said


def test_a_failed_export_leaves_the_old_file(sample: Report, tmp_path: Path) -> None:
    target = tmp_path / "cu.docx"
    target.write_bytes(b"old")
    with pytest.raises(WritingError):
        write_document(sample, target, "khong_co")
    with pytest.raises(WritingError):
        write_document(sample, tmp_path / "khong co thu muc" / "a.docx")
    target.unlink()
    target.mkdir()
    with pytest.raises(WritingError):
        write_document(sample, target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cu.docx"]


@contextmanager
def without_rights() -> Iterator[None]:
    """As a user without any; root has all rights."""
    before = os.geteuid()
    try:
        if before == 0:
            os.seteuid(65534)
        yield
    finally:
        os.seteuid(before)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions are tested on POSIX")
def test_a_target_that_cannot_be_written_is_explained(shared_folder: Path) -> None:
    """As an officer without rights; on Windows a file open in Word is refused the same way."""
    target = shared_folder / "mo.docx"
    target.write_bytes(b"old")
    target.chmod(0o666)
    shared_folder.chmod(0o555)
    with without_rights(), pytest.raises(WritingError, match="đang mở trong Word"):
        place(b"new", target, "Word")
    assert target.read_bytes() == b"old"
    assert len(list(shared_folder.iterdir())) == 1


def test_content_has_exactly_the_names_a_template_may_use(sample: Report) -> None:
    assert tuple(content(sample, compute(sample))) == NAMES


@pytest.mark.parametrize("template", TEMPLATES)
def test_shipped_templates_fit(template: str) -> None:
    assert template_problem(template) == ""
    assert template_names(find_template(template)) == set(NAMES)


def edited_template(tmp_path: Path, given: str, written: str) -> str:
    """A shipped template with a careless change, as somebody might make it in Word."""
    file = tmp_path / "mau_tinh.docx"
    with zipfile.ZipFile(find_template("bao_cao_14")) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                assert given in data.decode()
                data = data.decode().replace(given, written).encode()
            new.writestr(name, data)
    return str(file)


@pytest.mark.parametrize(("given", "written", "said"), [
    ("{{ trich_yeu }}", "{{ tieu_de }}", "tieu_de"),
    ("{{ nguoi_ky }}", "", "nguoi_ky"),
    ("{%p endif %}", "", "không dùng được"),
    ("{{ dia_danh }}", "{{ dia_danh", "không dùng được"),
])
def test_a_broken_template_is_named_before_it_is_used(
        tmp_path: Path, sample: Report, given: str, written: str, said: str) -> None:
    template = edited_template(tmp_path, given, written)
    assert said in template_problem(template)
    with pytest.raises(WritingError, match=re.escape("mau_tinh.docx")):
        write_document(sample, tmp_path / "a.docx", template)


def test_a_restyled_template_is_used(tmp_path: Path, sample: Report) -> None:
    template = edited_template(tmp_path, "BÁO CÁO", "BÁO CÁO TỈNH")
    write_document(sample, tmp_path / "a.docx", template)
    assert "BÁO CÁO TỈNH" in words(Document(str(tmp_path / "a.docx")))


def test_a_template_runs_no_code(tmp_path: Path, sample: Report) -> None:
    template = edited_template(
        tmp_path, "{{ dia_danh }}", "{{ dia_danh.__class__.__mro__ }}{{ dia_danh }}")
    with pytest.raises(WritingError):
        write_document(sample, tmp_path / "a.docx", template)


def test_data_files_write_the_same_document_as_the_report(sample: Report, tmp_path: Path) -> None:
    """The sample is read from its file: nothing in the document depends on when or where."""
    first, second = tmp_path / "1.docx", tmp_path / "2.docx"
    write_document(sample, first)
    write_document(Report(sample.form, dict(sample.entries)), second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("length", [10, 254, 255, 256, 20_000])
def test_titles_of_any_length_are_written_and_named_in_the_file(sample: Report,
                                                                length: int) -> None:
    title = "a & b {x} <y> " + "á" * length
    found = document(sample.edited([Edit(Item(Aspect.TEXT, "trich_yeu"), title)]))
    assert title in words(found)
    assert found.core_properties.title == title[:255]
    assert found.core_properties.author == "Ủy ban nhân dân xã Minh Khê"


def test_an_empty_title_leaves_no_rule(sample: Report) -> None:
    found = document(sample.edited([Edit(Item(Aspect.TEXT, "trich_yeu"), "")]))
    assert not [paragraph for paragraph in found.paragraphs
                if paragraph.style and paragraph.style.name == "Kẻ trích yếu"]


def test_the_addressees_and_recipients_get_one_mark_each(sample: Report) -> None:
    report = with_details(sample, addressees=";\nSở Nội vụ;\n- UBND huyện.",
                          recipients="- Đảng ủy;\n.\nHĐND.", unit__archive="Lưu: VT.",
                          sign__preparer="NTH.10")
    said = words(document(report))
    for line in ("Sở Nội vụ;", "UBND huyện.", "- Như trên;", "- Đảng ủy;", "- HĐND;",
                 "- Lưu: VT, NTH.10."):
        assert line in said
    assert "- -" not in said


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions are tested on POSIX")
def test_a_file_that_is_not_ours_to_write_is_not_replaced(shared_folder: Path) -> None:
    target = shared_folder / "cua_nguoi_khac.docx"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with without_rights():
        place(b"new", shared_folder / "moi.docx", "Word")
        with pytest.raises(WritingError, match="không được phép"):
            place(b"new", target, "Word")
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="modes and links are POSIX")
def test_a_file_keeps_its_mode_and_its_link(sample: Report, tmp_path: Path) -> None:
    target, link = tmp_path / "that.docx", tmp_path / "lien_ket.docx"
    target.write_bytes(b"old")
    target.chmod(0o600)
    link.symlink_to(target)
    write_document(sample, link)
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600
    assert target.read_bytes() != b"old"


@pytest.mark.parametrize("place", range(0, 40_000, 1_300))
def test_a_damaged_template_is_refused_or_works(sample: Report, tmp_path: Path,
                                                place: int) -> None:
    template = tmp_path / "hong.docx"
    whole = bytearray(find_template("bao_cao_14").read_bytes())
    place %= len(whole) - 40
    whole[place:place + 40] = bytes(40)
    template.write_bytes(whole)
    target = tmp_path / "a.docx"
    try:
        write_document(sample, target, str(template))
    except WritingError as error:
        assert "hong.docx" in str(error)
        assert not target.exists()


@pytest.mark.parametrize("code", ["{{ 1/0 }}", "{{ range(99999999)|list }}",
                                  "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"])
def test_a_template_that_goes_wrong_is_refused(tmp_path: Path, sample: Report, code: str) -> None:
    template = edited_template(tmp_path, "{{ dia_danh }}", "{{ dia_danh }}" + code)
    with pytest.raises(WritingError, match="không dùng được"):
        write_document(sample, tmp_path / "a.docx", template)
