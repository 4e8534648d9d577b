"""The shipped templates are what their description says."""

import runpy
import zipfile
from pathlib import Path

import pytest
from docx import Document

from cchc_desktop.document.writing import write_document
from cchc_desktop.report.model import Report

HOUSE = Path(__file__).parents[2]
TOOL = runpy.run_path(str(HOUSE / "tools" / "make_templates.py"))


@pytest.mark.parametrize("name", TOOL["SIZES"])
def test_a_template_is_what_the_tool_makes(name: str, tmp_path: Path) -> None:
    made = tmp_path / f"{name}.docx"
    TOOL["save"](TOOL["make"](TOOL["SIZES"][name]), made)
    with zipfile.ZipFile(made) as new, zipfile.ZipFile(
            HOUSE / "templates_docx" / f"{name}.docx") as shipped:
        assert new.namelist() == shipped.namelist()
        for part in new.namelist():
            assert new.read(part) == shipped.read(part), part


def test_paragraphs_without_a_style_are_left_as_they_are(sample: Report, tmp_path: Path) -> None:
    """A line that somebody typed into a template of their own, between ours or above them."""
    line = "Một dòng của riêng xã, dài hơn một dòng trên trang giấy nên phải xuống dòng. " * 2
    own = Document(str(HOUSE / "templates_docx" / "bao_cao_14.docx"))
    for place in [each for each in own.paragraphs if each.text in ("BÁO CÁO", "./.")]:
        place.insert_paragraph_before()
        place.insert_paragraph_before(line)
    before = len([paragraph for paragraph in own.paragraphs if paragraph._p.pPr is None])
    own.save(str(tmp_path / "rieng.docx"))
    write_document(sample, tmp_path / "a.docx", str(tmp_path / "rieng.docx"))
    plain = [paragraph for paragraph in Document(str(tmp_path / "a.docx")).paragraphs
             if paragraph.style.name == "Normal"]
    assert before >= 4
    assert [paragraph.text for paragraph in plain] == ["", line, "", line]
    assert not any(paragraph.paragraph_format.left_indent for paragraph in plain)
