"""What is kept of a form file is what the file says, whatever was kept before."""

import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_desktop import kept
from cchc_desktop.form.loading import load_form
from cchc_desktop.form.reading import FormFileError

HOUSE = Path(__file__).parent.parent
SIXTH = HOUSE / "tests" / "data" / "mau_thu_sau.toml"
_LOAD = """
import sys
from pathlib import Path
from cchc_desktop.form.library import FormLibrary
form = FormLibrary(Path(sys.argv[1])).form("cchc-thu-thang")
print(form.title, [field.low for field in form.fields.values()], "tomli" in sys.modules)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "cchc-thu-thang.toml"
    made.write_bytes(SIXTH.read_bytes())
    return made


@pytest.fixture(autouse=True)
def python_keeps_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def _start(folder: Path) -> str:
    environment = {key: text for key, text in os.environ.items()
                   if key != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run([sys.executable, "-c", _LOAD, str(folder)], capture_output=True,
                          text=True, check=True, cwd=HOUSE, env=environment).stdout


def test_a_form_is_parsed_once(file: Path) -> None:
    first, second = _start(file.parent), _start(file.parent)
    assert first.endswith(" True\n")
    assert second == first.replace(" True\n", " False\n")


def test_an_edited_form_is_parsed_again(file: Path) -> None:
    before = load_form(file).title
    file.write_text(file.read_text(encoding="utf-8").replace(before, "Tên khác"), encoding="utf-8")
    assert load_form(file).title == "Tên khác"
    assert load_form(file).title == "Tên khác"


@pytest.mark.parametrize("damaged", [b"", b"\x00\x01", b"not this", marshal.dumps(7),
                                     marshal.dumps((b"old!", {"cchc-thu-thang.toml": ()}))])
def test_what_cannot_be_used_is_made_anew(file: Path, damaged: bytes) -> None:
    sound = load_form(file)
    place = kept.place_for(file)
    assert place.is_file()
    place.write_bytes(damaged)
    assert load_form(file) == sound
    assert kept.read(place)


def test_numbers_are_as_they_are_written(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for number, ok in (("0.1", True), ("2", True), ("inf", False), ("nan", False), ("-0.5", False)):
        file.write_text(text + "\n[[fields]]\nname = 'a_b'\nlabel = 'A'\nchecks = [ { equal = "
                        f"['a_b'], tolerance = {number} }} ]\n", encoding="utf-8")
        with pytest.raises(FormFileError) as told:
            load_form(file)
        refused = any("tolerance" in problem.message for problem in told.value.problems)
        assert refused is not ok


def test_a_day_of_toml_is_told_as_before(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "\n[lam_gi]\nngay = 2026-01-01\n",
                    encoding="utf-8")
    for _ in range(2):
        with pytest.raises(FormFileError, match="lam_gi"):
            load_form(file)


def test_nothing_is_kept_where_python_keeps_nothing(file: Path,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    load_form(file)
    assert not kept.place_for(file).exists()


def test_a_folder_that_cannot_be_written_keeps_nothing(file: Path) -> None:
    (file.parent / "__pycache__").touch()
    assert load_form(file) == load_form(file)
    assert list(file.parent.glob("*.tmp")) == []
