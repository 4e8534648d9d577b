"""Load PySide6 without what it does anew at every start.

Its support files lie as Python source in an archive inside its library and are compiled each time:
a seventh of the time an empty window takes. What is compiled of them is kept here as Python keeps
it of every other module: in `__pycache__`, and only for the very source it was made from. Where
nothing can be kept, all is as it would be without.

Once PySide6 is there, every import of Python code reads the source of the module, to see whether it
asks for one of PySide6's `__feature__`s. None of ours does. PySide6 keeps the import that does all
the rest; it is put back before the next module is loaded.
"""

import builtins
import marshal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

_SUPPORT = "shibokensupport"
KEPT = Path(cache_from_source(str(Path(__file__).with_name(f"{_SUPPORT}.py"))))


def load_qt() -> None:
    """Load the part of PySide6 that everything else of it stands on."""
    with _kept_code(KEPT):
        import PySide6.QtCore  # noqa: F401  # puts its own import in place
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@contextmanager
def _kept_code(file: Path) -> Iterator[None]:
    """While PySide6 is loaded, take what was compiled of its support files from a file."""
    compile_, kept = builtins.compile, _read(file)
    made: dict[str, tuple[bytes, CodeType]] = {}

    def compiled(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        if not (isinstance(source, bytes) and str(filename).startswith(_SUPPORT)):
            return compile_(source, filename, *how, **more)
        known, code = kept.get(filename, (b"", None))
        if known != source_hash(source):
            code = compile_(source, filename, *how, **more)
            made[filename] = source_hash(source), code
        return code

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = compile_
    if made and not sys.dont_write_bytecode:
        _write(file, kept | made)


def _read(file: Path) -> dict[str, tuple[bytes, CodeType]]:
    with suppress(OSError, EOFError, ValueError, TypeError):
        magic, kept = marshal.loads(file.read_bytes())
        if magic == MAGIC_NUMBER:
            return dict(kept)
    return {}


def _write(file: Path, kept: dict[str, tuple[bytes, CodeType]]) -> None:
    """Whole or not at all: another start may be reading."""
    unfinished = file.with_suffix(".tmp")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(marshal.dumps((MAGIC_NUMBER, kept)))
        unfinished.replace(file)
