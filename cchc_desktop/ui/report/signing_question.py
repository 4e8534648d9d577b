"""Before a report with errors is recorded as signed: how many are left, where, and whether."""

from PySide6.QtWidgets import QMessageBox, QWidget

from cchc_desktop.check.report_check import errors_left, pages_in_words
from cchc_desktop.draft import Draft


def agrees_to_sign(draft: Draft, over: QWidget) -> bool:
    """Whether to record the report as signed; asked only while errors are left in it."""
    left = errors_left(draft.findings)
    if not left:
        return True
    asked = QMessageBox(
        QMessageBox.Icon.Warning, "Báo cáo còn lỗi",
        f"Báo cáo còn {len(left)} lỗi chưa sửa: {pages_in_words(draft.report, left)}.\n\n"
        "Báo cáo đã ghi ký chỉ còn xem được. Anh/chị vẫn ghi đã ký?", parent=over.window())
    asked.setObjectName("errors_left")
    back = asked.addButton("Quay lại xem", QMessageBox.ButtonRole.RejectRole)
    sign = asked.addButton("Vẫn ghi đã ký", QMessageBox.ButtonRole.AcceptRole)
    asked.setDefaultButton(back)
    asked.setEscapeButton(back)
    asked.exec()
    agreed = asked.clickedButton() is sign
    asked.deleteLater()
    return agreed
