"""The pages as a word processor lays them out: what only shows when a document is rendered."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cchc_desktop.document.writing import write_document
from cchc_desktop.form.library import FormLibrary, shipped
from cchc_desktop.form.loading import load_form
from cchc_desktop.report.data_file import load_report
from cchc_desktop.report.model import Aspect, Edit, Item, Report
from tests.conftest import HAI_DUONG, REPORTS, with_details

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    OFFICE is None or shutil.which("pdftotext") is None,
    reason="needs LibreOffice Writer (soffice) and poppler-utils (pdftotext)")

LONG_NAME = "Nguyễn Thị Minh Khai Đồng Tâm Thắng Lợi Hòa Bình Hạnh Phúc Ấm"


def pages(report: Report, folder: Path, template: str = "bao_cao_14") -> list[str]:
    """The text of every rendered page, laid out as it stands."""
    file = folder / "a.docx"
    write_document(report, file, template)
    subprocess.run([str(OFFICE), f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", "pdf", "--outdir", str(folder), str(file)], check=True,
                   capture_output=True, env={**os.environ, "HOME": str(folder)})
    text = subprocess.run(["pdftotext", "-layout", str(folder / "a.pdf"), "-"], check=True,
                          capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def first_line(page: str) -> str:
    return next(line.strip() for line in page.splitlines() if line.strip())


@pytest.mark.parametrize("template", ["bao_cao_14", "bao_cao_13"])
def test_numbers_head_and_signature(sample: Report, tmp_path: Path, template: str) -> None:
    found = pages(sample, tmp_path, template)
    appendix = next(place for place, page in enumerate(found) if "Phụ lục\n" in page)
    assert [first_line(page) for page in found[1:appendix]] == [
        str(number) for number in range(2, appendix + 1)]
    assert [first_line(page) for page in found[appendix + 1:]] == [
        str(number) for number in range(2, len(found) - appendix + 1)]
    assert re.search(r"ỦY BAN NHÂN DÂN +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", found[0])
    assert "Độc lập - Tự do - Hạnh phúc" in found[0]
    signed = found[appendix - 1]
    assert "./." in signed
    assert re.search(r"Nơi nhận: +TM. ỦY BAN NHÂN DÂN", signed)
    assert "Phạm Quang Thịnh" in signed


def test_no_page_begins_beside_a_side_cell(library: FormLibrary, tmp_path: Path) -> None:
    """The rows of "Trong đó" stand on the page of the row they belong to."""
    report = load_report(REPORTS / "thinh_duc_da_sua.json", library.form)
    appendix = [page for page in pages(report, tmp_path) if "6 tháng, năm)" in page]
    assert len(appendix) > 4
    for page in appendix:
        rows = page.partition("6 tháng, năm)")[2]
        first = re.search(r"^ *([1-7](?:\.[0-9]+)*|Trong|đó) ", rows, re.MULTILINE)
        assert first is not None
        assert first.group(1)[0].isdigit()


def test_no_page_is_empty_and_table_heads_repeat(sample: Report, tmp_path: Path) -> None:
    found = pages(sample, tmp_path)
    appendix = next(place for place, page in enumerate(found) if "Phụ lục\n" in page)
    for page in found:
        assert len(page.split()) > 20
    for page in found[appendix:]:
        assert "Chỉ tiêu thống kê" in page


def test_a_long_name_wraps_and_the_nations_name_does_not(sample: Report, tmp_path: Path) -> None:
    report = with_details(sample, unit__name=LONG_NAME, issue__number="5", issue__date="05/02/2026")
    page = pages(report, tmp_path)[0]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page
    assert "Số: 05/BC-UBND" in page
    assert "ngày 05 tháng 02 năm 2026" in page


def test_long_lines_of_the_head_and_the_signature_end_where_a_reader_pauses(
        sample: Report, tmp_path: Path) -> None:
    report = with_details(
        sample, unit__kind="phuong", unit__name="Điện Biên Phủ", unit__named_after="1",
        unit__parent="UBND Thành phố Hồ Chí Minh", issue__date="2026-12-16",
        sign__authority="TL. CHỦ TỊCH", sign__position="TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI")
    lines = [part for page in pages(report, tmp_path) for line in page.splitlines()
             for part in re.split("   +", line.strip())]
    for line in ("UBND THÀNH PHỐ", "HỒ CHÍ MINH", "PHƯỜNG ĐIỆN BIÊN PHỦ", "Phường Điện Biên Phủ,",
                 "ngày 16 tháng 12 năm 2026", "TRƯỞNG PHÒNG", "VĂN HÓA - XÃ HỘI"):
        assert line in lines


def test_a_long_narrative_and_a_short_one(sample: Report, tmp_path: Path) -> None:
    sentence = "Ủy ban nhân dân xã tiếp tục thực hiện các nhiệm vụ theo kế hoạch đã đề ra. "
    long = sample.edited([Edit(Item(Aspect.TEXT, "han_che"), "\n".join([sentence * 6] * 40))])
    assert len(pages(long, tmp_path)) > len(pages(sample, tmp_path)) + 5
    empty = sample.edited(Edit(Item(Aspect.TEXT, section.id), "") for section in
                          sample.form.sections)
    assert "./." in "".join(pages(empty, tmp_path)[:4])


def test_several_appendices_are_numbered_and_each_begins_at_one(sample: Report,
                                                                tmp_path: Path) -> None:
    text = (shipped("forms") / f"{HAI_DUONG}.toml").read_text(encoding="utf-8")
    text += '\n[[appendices]]\nid = "hai"\ntitle = "Chính quyền số"\n'
    text = text.replace('[[tables]]\nid = "bieu_7"', '[[tables]]\nappendix = "hai"\nid = "bieu_7"')
    file = tmp_path / "hai.toml"
    file.write_text(text, encoding="utf-8")
    found = pages(Report(load_form(file), sample.entries), tmp_path)
    second = next(place for place, page in enumerate(found) if first_line(page) == "Phụ lục II")
    assert any(first_line(page) == "Phụ lục I" for page in found)
    assert first_line(found[second + 1]) == "2"


def test_a_form_without_an_appendix_ends_with_the_signature(sample: Report,
                                                           tmp_path: Path) -> None:
    text = (shipped("forms") / f"{HAI_DUONG}.toml").read_text(encoding="utf-8")
    file = tmp_path / "khong.toml"
    start = text.index('[[appendices]]')
    rows = text[start:].replace("[[tables.rows]]", "[[fields]]").replace('\nheading = true', "")
    names = re.split(r"(?=\[\[fields\]\])", rows)
    fields = [re.sub(r"\nstt = .*", "", part) for part in names if "\nname = " in part]
    fields = [part.split("\n[[tables]]")[0] for part in fields]
    asked = re.findall(r'\nname = "(\w+)"', "\n".join(fields))
    narrative = text[:start].replace('fields = ["vb_chi_dao"]', f"fields = {json.dumps(asked)}")
    file.write_text(narrative + "\n".join(fields), encoding="utf-8")
    form = load_form(file)
    entries = {item: text for item, text in sample.entries.items()
               if item.aspect is not Aspect.NOTE}
    found = pages(Report(form, entries), tmp_path)
    assert not any("Phụ lục\n" in page for page in found)
    assert "Phạm Quang Thịnh" in found[-1]
