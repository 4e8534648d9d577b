"""Where documents are written: a name anybody can read, and no document changed since lost."""

import re
from collections.abc import Callable
from pathlib import Path

from cchc_desktop.report.model import Report
from cchc_desktop.words import fold


def usual_name(report: Report, suffix: str) -> str:
    """"Bao cao CCHC 6 thang dau nam 2022 - xa Minh Khe.docx"."""
    name = f"Báo cáo CCHC {report.period.name} - {report.unit.full_name}"
    return re.sub(r'[\\/:*?"<>|]+', "-", _without_accents(name)) + suffix


def _without_accents(text: str) -> str:
    return "".join(char.upper() if original.isupper() else char
                   for char, original in zip(fold(text), text, strict=False))


def usual_folder(last: str) -> Path:
    """The folder of the last document if it is still there, else the officer's own documents."""
    if last and Path(last).is_dir():
        return Path(last)
    import platformdirs

    return Path(platformdirs.user_documents_dir())


def free_file(file: Path, is_ours: Callable[[Path], bool]) -> Path:
    """`file`, or with (2), (3) … in its name where something else stands: a document that was
    changed in Word after it was written here is never written over."""
    candidate, number = file, 1
    while candidate.exists() and not is_ours(candidate):
        number += 1
        candidate = file.with_stem(f"{file.stem} ({number})")
    return candidate


def digest(file: Path) -> str:
    """What tells whether a file was changed; "" if it cannot be read."""
    import hashlib

    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""
