"""Why a file cannot be read or written, in the officer's words instead of the system's."""

import errno

_REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "không có thư mục này",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết phần ổ đĩa được cấp",
    errno.EACCES: "không được phép, hoặc tệp đang mở ở chương trình khác",
    errno.EPERM: "không được phép",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EBUSY: "tệp đang được dùng",
    errno.ENAMETOOLONG: "tên tệp dài quá",
    errno.EINVAL: "tên tệp có ký tự không dùng được",
    errno.EIO: "ổ đĩa hoặc thẻ nhớ có lỗi khi đọc ghi",
    errno.ENODEV: "ổ đĩa không còn cắm",
    errno.ENXIO: "ổ đĩa không còn cắm",
}


def why(error: OSError) -> str:
    """The reason of a failed file operation; unknown ones by their number."""
    return _REASONS.get(error.errno or 0, f"hệ điều hành báo lỗi số {error.errno}")
