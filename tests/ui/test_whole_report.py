"""A whole report typed through the window by real keys equals the one filled from data."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.desk import Desk
from cchc_desktop.document.writing import write_document
from cchc_desktop.pages import DETAILS, REVIEW
from cchc_desktop.report.model import Aspect, Report, value_item
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.appendix_page import AppendixPage
from cchc_desktop.ui.report.list_block import ListBlock
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor
from cchc_desktop.ui.report.report_page import ReportPage
from cchc_desktop.ui.report.section_page import SectionPage
from tests.ui.conftest import (
    CTRL,
    choose_form,
    commit_words,
    enter,
    find,
    press,
    report_page,
    settle,
    shown,
    type_keys,
)


def test_typed_closed_reopened_finished_and_exported(qtbot: QtBot, tmp_path: Path,
                                                     sample: Report) -> None:
    desk, window = open_program(qtbot, tmp_path)
    fill_in_the_unit(window, sample)
    create_the_report(window, sample)
    page = report_page(window)
    order = [name for name in page.outline.pages if name not in (DETAILS, REVIEW)]
    half = len(order) // 2
    type_details(page, sample)
    for name in order[:half]:
        type_page(page, name, sample)
    window.close()

    desk, window = open_program(qtbot, tmp_path)
    page = report_page(window)
    assert page.current == order[half - 1]
    for name in order[half:]:
        type_page(page, name, sample)
    assert {finding.code for finding in page.draft.findings if not finding.kind} == {"not_issued"}
    desk.remember_document(tmp_path / "bao cao.docx")
    press(Qt.Key.Key_E, CTRL)
    typed = tmp_path / "Bao cao CCHC 6 thang dau nam 2022 - xa Minh Khe.docx"
    filled = tmp_path / "tu_du_lieu.docx"
    write_document(sample, filled)
    assert typed.read_bytes() == filled.read_bytes()
    window.close()


def open_program(qtbot: QtBot, folder: Path) -> tuple[Desk, MainWindow]:
    desk = Desk(folder / "cchc.db")
    return desk, shown(qtbot, MainWindow(desk))


def fill_in_the_unit(window: MainWindow, sample: Report) -> None:
    for key in ("unit.name", "unit.province", "unit.district", "sign.name", "unit.archive"):
        enter(window, f"field:{key}", sample.detail(key), commit_words)
    type_lines(window, "recipients", sample.recipients)
    done = find(window, "done")
    assert isinstance(done, QPushButton)
    done.click()
    settle()


def type_lines(window: MainWindow | ReportPage, key: str, lines: tuple[str, ...]) -> None:
    """Several lines into one box, with Enter between them."""
    find(window, f"field:{key}").setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    for number, line in enumerate(lines):
        if number:
            press(Qt.Key.Key_Return)
        commit_words(line)
    press(Qt.Key.Key_Tab)


def create_the_report(window: MainWindow, sample: Report) -> None:
    window.show_new_report()
    settle()
    choose_form(window, sample.form.id)
    kind = find(window, "field:period.kind")
    assert isinstance(kind, QComboBox)
    kind.setFocus()
    while kind.currentData() != "half_year":
        press(Qt.Key.Key_Up)
        kind.activated.emit(kind.currentIndex())
    number = find(window, "field:period.number")
    assert isinstance(number, QComboBox)
    number.setFocus()
    while number.currentIndex():
        press(Qt.Key.Key_Up)
    enter(window, "field:period.year", "2022")
    enter(window, "field:period.from", "10/12/2021")
    enter(window, "field:period.to", "09/6/2022")
    create = find(window, "create_report")
    assert isinstance(create, QPushButton)
    create.click()
    settle()


def type_details(page: ReportPage, sample: Report) -> None:
    page.show_page(DETAILS)
    type_lines(page, "addressees", sample.addressees)


def type_page(page: ReportPage, name: str, sample: Report) -> None:
    shown_page = page.show_page(name)
    settle()
    if isinstance(shown_page, AppendixPage):
        type_table(shown_page, sample)
        return
    assert isinstance(shown_page, SectionPage)
    for field in shown_page.fields.rows:
        text = sample.typed(field)
        if text and not page.draft.report.typed(field):
            enter(page, f"field:{field}", text,
                  type_keys if text.isascii() else commit_words)
    for block in shown_page.lists.values():
        type_list(block, sample)
    type_text(shown_page.text.editor, sample.text(name))


def type_table(table: AppendixPage, sample: Report) -> None:
    for line in table.model.table.rows:
        if line.field is None:
            continue
        if sample.typed(line.field) and not table.model.draft.report.typed(line.field):
            table.go_to(line.field)
            choices = table.model.draft.report.form.fields[line.field].choices
            if choices:
                type_keys(next(choice.code for choice in choices
                               if choice.label == sample.typed(line.field)))
            else:
                type_keys(sample.typed(line.field) + "\n")
        if sample.note(line.field):
            table.go_to(line.field)
            press(Qt.Key.Key_Right)
            commit_words(sample.note(line.field))
            press(Qt.Key.Key_Return)


def type_list(block: ListBlock, sample: Report) -> None:
    name = block.model.list.name
    for place, row in enumerate(sample.rows(name)):
        if place >= block.model.rowCount():
            block.add_row()
        for column, field in enumerate(block.model.list.columns):
            text = sample.typed(f"{name}/{row}/{field.name}")
            if not text or block.model.text(place, column) == text:
                continue
            block.grid.setFocus()
            block.grid.setCurrentIndex(block.model.index(place, column))
            if field.choices:
                type_keys_of_choice(block, text)
            else:
                commit_words(text)
                press(Qt.Key.Key_Return)


def type_keys_of_choice(block: ListBlock, words: str) -> None:
    press(Qt.Key.Key_F2)
    combo = block.grid.findChild(QComboBox)
    target = combo.findText(words)
    while combo.view().currentIndex().row() < target:
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


def type_text(editor: NarrativeEditor, text: str) -> None:
    editor.setFocus()
    if editor.text() == text:
        editor._draft.confirm_text(editor.item.key)
        return
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    for number, line in enumerate(text.split("\n")):
        if number:
            press(Qt.Key.Key_Return)
        commit_words(line)
    press(Qt.Key.Key_Tab)


def test_every_entry_of_the_sample_is_of_a_kind_that_is_typed(sample: Report) -> None:
    """If the sample gains a new kind of entry, the test above must type it."""
    kinds = {item.aspect for item in sample.entries}
    assert kinds == {Aspect.VALUE, Aspect.NOTE, Aspect.TEXT, Aspect.ROWS, Aspect.DETAIL}
    assert value_item("nv_de_ra") in sample.entries
