"""Export from the window: where the document goes, and what to do with it then."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cchc_desktop.document.templates import WritingError
from cchc_desktop.file_trouble import why


def ask_file(proposed: Path, parent: QWidget) -> Path | None:
    """Where to write the document; None if the officer changed their mind."""
    name, _ = QFileDialog.getSaveFileName(
        parent, "Lưu báo cáo thành tệp Word", str(proposed), "Tài liệu Word (*.docx)")
    if not name:
        return None
    return Path(name if name.lower().endswith(".docx") else f"{name}.docx")


def export(write: Callable[[], None], file: Path) -> str:
    """Write a file into its folder; "" when it is done, otherwise why it is not."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write()
    except OSError as error:
        return f"Không tạo được thư mục {file.parent}: {why(error)}. Chọn nơi lưu khác."
    except WritingError as error:
        return str(error)
    finally:
        QGuiApplication.restoreOverrideCursor()
    return ""


def open_path(path: Path) -> bool:
    """Open a file or folder with the program the system uses for it."""
    return os.environ.get("QT_QPA_PLATFORM") != "offscreen" and QDesktopServices.openUrl(
        QUrl.fromLocalFile(str(path)))
