"""What can go wrong with the store, said so that the officer knows what to do."""

import errno
import os
import shutil
import sqlite3
from enum import Enum
from pathlib import Path


class Trouble(Enum):
    """Kinds of trouble: what happened, and what to do. `{file}` is the store's path."""

    IN_USE = ("Dữ liệu đang được mở ở một cửa sổ khác của chương trình.",
              "Dùng cửa sổ đang mở, hoặc đóng nó rồi mở lại.")
    DAMAGED = ("Tệp dữ liệu {file} bị hỏng nên chưa mở.",
               "Tệp được giữ nguyên. Chọn một bản sao lưu để khôi phục.")
    READ_ONLY = ("Không được phép ghi vào tệp dữ liệu {file}.",
                 "Kiểm tra quyền ghi của thư mục, hoặc tắt mục bảo vệ thư mục (Controlled folder "
                 "access) cho chương trình này, rồi mở lại.")
    NEWER = ("Tệp dữ liệu {file} do bản chương trình mới hơn tạo ra.",
             "Cài bản chương trình mới nhất rồi mở lại. Tệp không bị thay đổi.")
    FOREIGN = ("Tệp {file} không phải dữ liệu của chương trình này nên không mở.",
               "Chuyển tệp đó sang thư mục khác, hoặc chọn thư mục dữ liệu khác, rồi mở lại.")
    DISK_FULL = ("Ổ đĩa chứa {file} đã đầy nên chưa lưu được.",
                 "Xóa bớt tệp không cần trên ổ đĩa; chương trình sẽ lưu lại những gì vừa gõ.")
    NO_ACCESS = ("Không đọc ghi được tệp dữ liệu {file}.",
                 "Kiểm tra ổ đĩa hoặc thẻ nhớ có cắm chắc và thư mục còn đó, rồi thử lại.")


class StoreProblem(Exception):
    """The store cannot be used as asked. Its text is for the officer; nothing was overwritten."""

    def __init__(self, trouble: Trouble, file: Path) -> None:
        self.trouble = trouble
        self.happened = trouble.value[0].replace("{file}", f"“{file}”")
        self.action = trouble.value[1]
        super().__init__(f"{self.happened} {self.action}")


_BY_CODE = {
    sqlite3.SQLITE_BUSY: Trouble.IN_USE, sqlite3.SQLITE_LOCKED: Trouble.IN_USE,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED, sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY, sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
}
_BY_ERRNO = {
    errno.EACCES: Trouble.READ_ONLY, errno.EPERM: Trouble.READ_ONLY, errno.EROFS: Trouble.READ_ONLY,
    errno.ENOSPC: Trouble.DISK_FULL, errno.EDQUOT: Trouble.DISK_FULL,
}
_LEAST_FREE = 100_000


def problem_of(error: sqlite3.Error | OSError | UnicodeDecodeError, file: Path) -> StoreProblem:
    """The problem behind an error; what SQLite cannot tell apart, the file system does."""
    match error:
        case UnicodeDecodeError():
            trouble: Trouble | None = Trouble.DAMAGED
        case OSError():
            trouble = _BY_ERRNO.get(error.errno or 0, Trouble.NO_ACCESS)
        case _:
            trouble = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if trouble is None:
        trouble = Trouble.READ_ONLY if _is_read_only(file) else (
            Trouble.DISK_FULL if _is_full(file.parent) else Trouble.NO_ACCESS)
    return StoreProblem(trouble, file)


def _is_read_only(file: Path) -> bool:
    as_effective = os.access in os.supports_effective_ids
    return any(path.exists() and not os.access(path, os.W_OK, effective_ids=as_effective)
               for path in (file, file.parent))


def _is_full(folder: Path) -> bool:
    return folder.exists() and shutil.disk_usage(folder).free < _LEAST_FREE
