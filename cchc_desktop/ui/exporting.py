"""Export from the window: where the document goes, and what to do with it then."""

import os
import re
import unicodedata
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cchc_desktop.document.templates import WritingError
from cchc_desktop.report.model import Report
from cchc_desktop.words import fold


def usual_file(report: Report, folder: str) -> Path:
    """A file name anybody can read in a folder: "Bao cao CCHC 6 thang dau nam 2022 - xa X.docx"."""
    name = f"Báo cáo CCHC {report.period.name} - {report.unit.full_name}"
    plain = unicodedata.normalize("NFC", _without_accents(name))
    return Path(folder or documents_folder()) / (re.sub(r'[\\/:*?"<>|]+', "-", plain) + ".docx")


def _without_accents(text: str) -> str:
    folded = fold(text)
    return "".join(char.upper() if original.isupper() else char
                   for char, original in zip(folded, text, strict=False))


def documents_folder() -> str:
    """The folder of the officer's own documents."""
    return QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


def ask_file(proposed: Path, parent: QWidget) -> Path | None:
    """Where to write the document; None if the officer changed their mind."""
    name, _ = QFileDialog.getSaveFileName(
        parent, "Lưu báo cáo thành tệp Word", str(proposed), "Tài liệu Word (*.docx)")
    if not name:
        return None
    return Path(name if name.lower().endswith(".docx") else f"{name}.docx")


def export_document(report: Report, file: Path, template: str) -> str:
    """Write the document; "" when it is done, otherwise why it is not."""
    from cchc_desktop.document.writing import write_document

    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write_document(report, file, template)
    except WritingError as error:
        return str(error)
    finally:
        QGuiApplication.restoreOverrideCursor()
    return ""


def open_path(path: Path) -> bool:
    """Open a file or folder with the program the system uses for it."""
    return os.environ.get("QT_QPA_PLATFORM") != "offscreen" and QDesktopServices.openUrl(
        QUrl.fromLocalFile(str(path)))
