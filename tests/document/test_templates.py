"""The shipped templates are what their description says."""

import runpy
import zipfile
from pathlib import Path

import pytest

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
