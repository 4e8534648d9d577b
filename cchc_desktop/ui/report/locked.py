"""A signed report is looked at: its pages can be read, selected and copied, not changed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QTextEdit, QWidget

_READ = (Qt.TextInteractionFlag.TextSelectableByMouse
         | Qt.TextInteractionFlag.TextSelectableByKeyboard)
_BY_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease,
             QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel)
_GOES_ON = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def lock(page: QWidget) -> None:
    """Make everything that is filled in on a page read-only. Its buttons are the page's matter."""
    for text in page.findChildren(QTextEdit) + page.findChildren(QPlainTextEdit):
        text.setReadOnly(True)
        text.setTextInteractionFlags(_READ)
        _restyle(text)
    for line in page.findChildren(QLineEdit):
        if line.objectName() != "field:tim_dong":
            line.setReadOnly(True)
            line.setProperty("locked", True)
            line.setPlaceholderText("")
            _restyle(line)
    keeper = _Still(page)
    for choice in (*page.findChildren(QComboBox), *page.findChildren(QSpinBox)):
        choice.installEventFilter(keeper)
        choice.setProperty("locked", True)
        _restyle(choice)


def _restyle(widget: QWidget) -> None:
    """Let the style sheet see that a widget is read-only now."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class _Still(QObject):
    """Keeps choices as they are, while they can have the keyboard and be copied."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BY_MOUSE:
            if isinstance(watched, QWidget) and event.type() is QEvent.Type.MouseButtonPress:
                watched.setFocus(Qt.FocusReason.MouseFocusReason)
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.matches(QKeySequence.StandardKey.Copy) and isinstance(watched, QComboBox):
                QGuiApplication.clipboard().setText(watched.currentText())
            return event.key() not in _GOES_ON
        return super().eventFilter(watched, event)
