"""The rooms know each other in one direction only; the code is typed, tidy and installs."""

import ast
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
PACKAGE = HOUSE / "cchc_desktop"

# what every room may know of
TOOLS = {"words", "file_trouble", "kept"}
# what a room may know of, besides itself and these
KNOWS: dict[str, set[str]] = {
    "form": set(),
    "report": {"form"},
    "compute": {"form", "report"},
    "narrative": {"form", "report", "compute"},
    "pages": {"form", "report"},
    "carry": {"form", "report", "compute", "narrative", "pages"},
    "check": {"carry", "form", "report", "compute", "narrative", "pages"},
    "proofread": {"form", "report", "compute", "narrative", "check", "document", "pages"},
    "progress": {"form", "report", "compute", "narrative", "pages", "check"},
    "form_data": {"form", "check"},
    "store": {"report"},
    "document": {"form", "report", "compute", "narrative", "differences"},
    "sheet": {"form", "report", "compute", "narrative", "document"},
    "differences": {"form", "report", "compute", "check", "pages"},
    "filing": {"form", "report", "compute", "carry", "store"},
    "changed_words": set(),
    "history": {"form", "report", "compute", "narrative", "check", "differences", "pages",
                "records", "store"},
    "records": {"form", "report", "carry", "differences", "draft", "filing", "store"},
    "draft": {"carry", "pages", "form", "report", "compute", "check", "progress", "store"},
    "desk": {"carry", "form", "report", "store", "document", "draft", "filing",
             "records"},
    "standing": {"report", "store"},
    "places": set(),
    "command_line": {"form", "report", "compute", "check", "document", "form_data", "sheet",
                     "proofread"},
    "arguments": set(),
    "__main__": {"arguments", "command_line", "places", "ui"},
    "__init__": set(),
    "words": set(),
    "kept": set(),
    "file_trouble": set(),
}


def room_of(file: Path) -> str:
    inside = file.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def imported_rooms(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    modules = {node.module for node in ast.walk(tree)
               if isinstance(node, ast.ImportFrom) and node.module}
    return {module.split(".")[1] for module in modules
            if module.startswith("cchc_desktop.")} - {room_of(file)}


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_rooms_know_each_other_in_one_direction(file: Path) -> None:
    if room_of(file) != "ui":
        assert imported_rooms(file) - TOOLS <= KNOWS[room_of(file)]


def test_the_core_loads_no_qt() -> None:
    modules = [".".join(file.relative_to(HOUSE).with_suffix("").parts) for file in FILES
               if room_of(file) != "ui" and file.name not in ("__init__.py", "__main__.py")]
    code = (f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
            "print([name for name in sys.modules if 'PySide' in name or 'shiboken' in name])")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=HOUSE)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize("arguments", [["ruff", "check", "."], ["mypy"]], ids=["ruff", "mypy"])
def test_the_code_is_tidy_and_typed(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True,
                          cwd=HOUSE)
    assert done.returncode == 0, done.stdout + done.stderr


_MADE = {".venv", ".git", "mau", "build", "dist", "__pycache__", ".mypy_cache", ".ruff_cache",
         ".pytest_cache", ".hypothesis"}


def test_every_folder_of_code_is_installed() -> None:
    options = ConfigParser()
    options.read(HOUSE / "setup.cfg", encoding="utf-8")
    folders = {".".join(file.parent.relative_to(HOUSE).parts) for file in FILES}
    assert folders <= set(options["options"]["packages"].split())


def test_the_wheel_holds_forms_templates_and_resources(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    names = [str(file.relative_to(HOUSE)) for file in HOUSE.rglob("*")
             if file.is_file() and not _MADE & set(file.relative_to(HOUSE).parts)]
    for name in names:
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((HOUSE / name).read_bytes())
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation",
                    "--quiet", "--wheel-dir", str(tmp_path), str(source)], check=True)
    wheel = next(tmp_path.glob("*.whl"))
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("forms", "templates_docx", "resources"):
        shipped = {f"cchc_desktop/{name}" for name in names if name.startswith(f"{folder}/")}
        assert shipped
        assert shipped <= inside
    unpacked = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(unpacked)
    done = subprocess.run([sys.executable, "-m", "cchc_desktop", "forms"], capture_output=True,
                          text=True, encoding="utf-8", cwd=tmp_path,
                          env={"PYTHONPATH": str(unpacked), "PATH": ""})
    assert "cchc-hai-duong-2022" in done.stdout, done.stderr
    assert "[gui_scripts]\ncchc_desktop = " in zipfile.ZipFile(wheel).read(
        next(name for name in inside if name.endswith("entry_points.txt"))).decode()
