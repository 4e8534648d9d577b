"""What PySide6 compiles at every start is compiled once."""

import builtins
import marshal
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.ui.loading_qt import KEPT

HOUSE = Path(__file__).parent.parent.parent
_COUNTING = """
import builtins, sys
compiled, own = [], builtins.compile
builtins.compile = lambda source, name, *a, **k: (
    compiled.append(str(name)), own(source, name, *a, **k))[1]
import cchc_desktop.ui.loading_qt as loading_qt
from pathlib import Path
loading_qt.KEPT = Path(sys.argv[1])
loading_qt.load_qt()
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(QObject())
except TypeError as error:  # its support files know what can be given
    assert "Supported signatures" in str(error), error
print(len([name for name in compiled if name.startswith("shibokensupport")]))
"""


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., int]:
    """Load Qt in a process of its own; how many support files it compiled."""
    package = tmp_path / "program" / "cchc_desktop" / "ui"
    package.mkdir(parents=True)
    (package.parent / "__init__.py").touch()
    (package / "__init__.py").touch()
    for name in ("kept.py", "ui/loading_qt.py"):
        source = HOUSE / "cchc_desktop" / name
        (package.parent / name).write_bytes(source.read_bytes())

    def started(kept: Path, **environment: str) -> int:
        given = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        done = subprocess.run([sys.executable, "-c", _COUNTING, str(kept)], capture_output=True,
                              text=True, check=True, cwd=package.parent.parent,
                              env=given | environment)
        return int(done.stdout)

    return started


def test_support_files_are_compiled_once(tmp_path: Path, start: Callable[..., int]) -> None:
    kept = tmp_path / "kept" / "code.pyc"
    assert start(kept) > 5
    assert start(kept) == 0
    assert not list(kept.parent.glob("*.tmp"))


def test_another_source_is_compiled_again(tmp_path: Path, start: Callable[..., int]) -> None:
    kept = tmp_path / "code.pyc"
    start(kept)
    magic, codes = marshal.loads(kept.read_bytes())
    name, (known, code) = next(iter(codes.items()))
    kept.write_bytes(marshal.dumps((magic, codes | {name: (bytes(8), code)})))
    assert start(kept) == 1
    assert marshal.loads(kept.read_bytes())[1][name][0] == known


@pytest.mark.parametrize("damaged", [b"", b"\x00", b"not this", marshal.dumps(7),
                                     marshal.dumps((b"old!", {"shibokensupport/x.py": ()}))])
def test_what_cannot_be_used_is_made_anew(tmp_path: Path, start: Callable[..., int],
                                          damaged: bytes) -> None:
    kept = tmp_path / "code.pyc"
    kept.write_bytes(damaged)
    assert start(kept) > 5
    assert start(kept) == 0


def test_where_nothing_can_be_kept_it_starts_as_well(tmp_path: Path,
                                                     start: Callable[..., int]) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert start(in_the_way / "code.pyc") > 5


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path,
                                                    start: Callable[..., int]) -> None:
    assert start(tmp_path / "code.pyc", PYTHONDONTWRITEBYTECODE="1") > 5
    assert not (tmp_path / "code.pyc").exists()


def test_python_is_as_it_was_afterwards() -> None:
    assert builtins.compile.__name__ == "compile"
    assert KEPT.parent.name == "__pycache__"
