"""Load PySide6 without what it does anew at every start.

Its support files lie as Python source in an archive inside its library and are compiled each time:
a seventh of the time an empty window takes. What is compiled of them is kept.

Once PySide6 is there, every import of Python code reads the source of the module, to see whether it
asks for one of PySide6's `__feature__`s. None of ours does. PySide6 keeps the import that does all
the rest; it is put back before the next module is loaded.
"""

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cchc_desktop import kept

_SUPPORT = "shibokensupport"
KEPT = kept.place_for(Path(__file__).with_name(f"{_SUPPORT}.py"))


def load_qt() -> None:
    """Load the part of PySide6 that everything else of it stands on."""
    with _kept_code(KEPT):
        import PySide6.QtCore  # noqa: F401  # puts its own import in place
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@contextmanager
def _kept_code(file: Path) -> Iterator[None]:
    """While PySide6 is loaded, take what was compiled of its support files from a file."""
    compile_, before = builtins.compile, kept.read(file)
    made: kept.Kept = {}

    def compiled(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        if not (isinstance(source, bytes) and str(filename).startswith(_SUPPORT)):
            return compile_(source, filename, *how, **more)
        known, code = before.get(filename, (b"", None))
        if known != kept.fingerprint(source):
            code = compile_(source, filename, *how, **more)
            made[filename] = kept.fingerprint(source), code
        return code

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = compile_
    if made:
        kept.write(file, before | made)
