"""Every editor and every cell has a name a screen reader can say; states are never colour alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QTextEdit

from cchc_desktop.progress import PageState
from cchc_desktop.ui import theme
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import find, settle

EDITORS = (QLineEdit, QComboBox, QTextEdit, QPlainTextEdit, QListWidget)


def test_every_editor_has_a_name(sample_page: ReportPage) -> None:
    for page in sample_page.outline.pages:
        shown = sample_page.show_page(page)
        settle()
        for kind in EDITORS:
            for editor in shown.findChildren(kind):
                if editor.isVisible() and not isinstance(editor.parent(), QComboBox):
                    named = QAccessible.queryAccessibleInterface(editor)
                    assert named.text(QAccessible.Text.Name), editor.objectName()


def test_a_field_says_its_label_and_unit(sample_page: ReportPage) -> None:
    sample_page.show_page("ke_hoach")
    editor = QAccessible.queryAccessibleInterface(find(sample_page, "field:nv_de_ra"))
    assert editor.text(QAccessible.Text.Name) == "Số nhiệm vụ đề ra trong kế hoạch, Nhiệm vụ"
    assert editor.role() is QAccessible.Role.EditableText


def test_a_cell_says_where_it_stands_what_it_holds_and_what_is_wrong(
        sample_page: ReportPage) -> None:
    sample_page.draft.answer("hs_giai_quyet_dung_han", "1387")
    page = sample_page.show_page("bieu_3")
    row = next(row for row, line in enumerate(page.model.table.rows) if line.stt == "3.3.2")
    said = page.model.index(row, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Biểu mẫu 3, dòng 3.3.2, Số hồ sơ TTHC giải quyết đúng hạn, Hồ sơ, 1387")
    assert "không bằng" in said


def test_a_list_cell_says_its_row_and_column(sample_page: ReportPage) -> None:
    page = sample_page.show_page("mot_cua")
    index = page.lists["hs_linh_vuc"].model.index(0, 2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Hồ sơ theo lĩnh vực, dòng “Hộ tịch”, cột “Trực tuyến”, 142")


def test_the_tree_says_the_state_in_words(sample_page: ReportPage) -> None:
    item = sample_page.outline.topLevelItem(1).child(0)
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole).endswith(", xong")


def test_every_state_has_its_own_sign() -> None:
    assert len({state.sign for state in PageState}) == len(PageState)


def luminance(colour: str) -> float:
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
              for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("text", "ground"), [
    (theme.TEXT, theme.GROUND), (theme.TEXT, theme.SURFACE), (theme.TEXT, theme.ACCENT_SOFT),
    (theme.MUTED, theme.GROUND), (theme.MUTED, theme.SURFACE), (theme.MUTED, theme.LOCKED),
    (theme.MUTED, theme.ERROR_SOFT), (theme.MUTED, theme.WARNING_SOFT), (theme.TEXT, theme.HEADING),
    (theme.ACCENT, theme.SURFACE), (theme.ACCENT, theme.GROUND), (theme.SURFACE, theme.ACCENT),
    (theme.ERROR, theme.SURFACE), (theme.ERROR, theme.ERROR_SOFT), (theme.ERROR, theme.GROUND),
    (theme.WARNING, theme.SURFACE), (theme.WARNING, theme.WARNING_SOFT),
    (theme.WARNING, theme.GROUND), (theme.DONE, theme.SURFACE),
    (theme.ACCENT_DARK, theme.ACCENT_SOFT),
])
def test_contrast_is_at_least_four_and_a_half(text: str, ground: str) -> None:
    lighter, darker = sorted((luminance(text), luminance(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
