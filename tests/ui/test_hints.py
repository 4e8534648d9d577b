"""The hint inside an empty field is read whole."""

from PySide6.QtWidgets import QLineEdit

from cchc_desktop.form.field import FieldType
from cchc_desktop.form.model import Form
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.conftest import report_page, settle

_MARGINS = 12


def _pages_with_hints(form: Form) -> list[str]:
    return [section.id for section in form.sections if any(
        form.fields[name].type is FieldType.TEXT and form.fields[name].hint
        for name in section.fields)]


def test_hints_fit_into_their_fields(window: MainWindow) -> None:
    window.resize(1280, 800)
    cut, seen = [], 0
    for form in window.desk.library.forms():
        window.show_report(window.desk.create_report(form, {
            "period.kind": form.periods[0], "period.year": "2026", "period.number": "1"}))
        page = report_page(window)
        for name in _pages_with_hints(form):
            shown = page.show_page(name)
            settle()
            for editor in shown.findChildren(QLineEdit):
                hint = editor.placeholderText()
                seen += bool(hint)
                if editor.fontMetrics().horizontalAdvance(hint) > editor.width() - _MARGINS:
                    cut.append((form.id, editor.objectName(), hint))
    assert seen > 20
    assert not cut
