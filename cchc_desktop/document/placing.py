"""Put a finished file in place: whole and valid, or not at all, and the older one kept."""

import io
import os
import tempfile
import zipfile
from pathlib import Path

from cchc_desktop.document.templates import WritingError
from cchc_desktop.file_trouble import why

_FIXED_TIME = (2020, 3, 5, 0, 0, 0)


def with_fixed_times(made: io.BytesIO) -> bytes:
    """An Office file without the time it was made in: the same parts give the same bytes."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(fixed, "w") as out:
        for name in given.namelist():
            out.writestr(zipfile.ZipInfo(name, _FIXED_TIME), given.read(name),
                         zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def place(data: bytes, target: Path, program: str) -> None:
    """Write a file that `program` opens. Raises WritingError, and then leaves an older one as it
    was."""
    try:
        _move_into_place(data, target)
    except PermissionError:
        raise WritingError(
            f"Không ghi được “{target.name}”: tệp đang mở trong {program}, hoặc không được phép "
            "ghi. Đóng tệp rồi xuất lại, hoặc lưu với tên khác.") from None
    except OSError as error:
        raise WritingError(
            f"Không ghi được “{target}”: {why(error)}. Tệp cũ, nếu có, vẫn còn nguyên. "
            "Kiểm tra thư mục và chỗ trống trên ổ đĩa rồi xuất lại.") from None


def _move_into_place(data: bytes, target: Path) -> None:
    """Write beside the target and move over it: at every moment there is one whole file.

    A file that may not be written is not replaced either, and keeps who may read it.
    """
    target = target.resolve()
    mode = 0o644
    if target.exists():
        mode = target.stat().st_mode & 0o777
        with target.open("r+b"):  # may be written, and no other program holds it
            pass
    handle, name = tempfile.mkstemp(prefix=".", suffix=target.suffix, dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
