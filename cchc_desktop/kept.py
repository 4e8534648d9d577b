"""What takes long to make from a source, kept as Python keeps compiled code.

In `__pycache__`, only for the very source it was made from, and only what Python's `marshal` can
write. Where nothing can be kept it is made anew each time, as it would be without.
"""

import marshal
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from typing import Any

Kept = dict[str, tuple[bytes, Any]]
"""By the name of a source, its fingerprint and what was made of it."""

fingerprint = source_hash


def place_for(source: Path) -> Path:
    """Where Python would keep what it compiles of a source file."""
    return Path(cache_from_source(str(source)))


def read(file: Path) -> Kept:
    """What was kept in a file; nothing if it is not there, damaged, or another Python's."""
    with suppress(OSError, EOFError, ValueError, TypeError):
        magic, kept = marshal.loads(file.read_bytes())
        if magic == MAGIC_NUMBER:
            return dict(kept)
    return {}


def write(file: Path, kept: Kept) -> None:
    """Whole or not at all, for another start may be reading; not where Python keeps nothing."""
    if sys.dont_write_bytecode:
        return
    unfinished = file.with_suffix(".tmp")
    with suppress(OSError, ValueError):
        made = marshal.dumps((MAGIC_NUMBER, kept))
        file.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(made)
        unfinished.replace(file)
