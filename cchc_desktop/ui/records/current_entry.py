"""Which entry of the report has the keyboard."""

from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.form.model import Form
from cchc_desktop.report.model import DETAIL_KEYS, Aspect, Item, value_item
from cchc_desktop.ui.grid.grid import Grid
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor


def current_entry(form: Form) -> Item | None:
    """The entry that is being looked at, None if the keyboard is on none."""
    widget: QWidget | None = QApplication.focusWidget()
    named = _named(form, widget.objectName()) if widget is not None else None
    while widget is not None:
        if isinstance(widget, Grid):
            return widget.current_item()
        if isinstance(widget, NarrativeEditor):
            return widget.item
        widget = widget.parentWidget()
    return named


def _named(form: Form, name: str) -> Item | None:
    key = name.removeprefix("field:")
    if key in form.fields:
        return value_item(key)
    return Item(Aspect.DETAIL, key) if key in DETAIL_KEYS else None
