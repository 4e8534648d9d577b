"""A draft whose form has a newer version: told, shown before it happens, accepted or not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.desk import Desk
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.records.rich_table import RichTable
from tests.two_versions import ANSWERS, FIRST, ID, SECOND, put
from tests.ui.conftest import PROFILE, click, find, report_page, settle, shown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mau"


@pytest.fixture
def desk(tmp_path: Path, folder: Path) -> Iterator[Desk]:
    """A store in which a report was written with the first version; the second is there now."""
    first = Desk(tmp_path / "cchc.db", FormLibrary(put(folder, FIRST)))
    first.save_profile(PROFILE)
    form = first.library.form(ID)
    assert form is not None
    draft = first.create_report(form, {"period.kind": "year", "period.year": "2022"})
    for name, text in ANSWERS.items():
        draft.answer(name, text)
    draft.edit([Edit(Item(Aspect.TEXT, "mot"), "- Có {cu} việc, {bo} việc khác, {ca_hai} hồ sơ.")])
    first.close()
    made = Desk(tmp_path / "cchc.db", FormLibrary(put(folder, SECOND)))
    made.remember_document(tmp_path / "bao cao.docx")
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    window = shown(qtbot, MainWindow(desk))
    window._open(1)
    settle()
    return window


def said(window: QWidget, name: str) -> str:
    words = find(window, name)
    assert isinstance(words, QLabel)
    return words.text()


def banners(window: MainWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel, "newer_form") if each.isVisible()]


def test_the_draft_opens_as_it_was_written_and_tells_of_the_newer_form(window: MainWindow) -> None:
    page = report_page(window)
    assert page.draft.report.form.version == 1
    assert {name: page.draft.report.typed(name) for name in ANSWERS} == ANSWERS
    assert banners(window)[0].startswith("Mẫu báo cáo có bản mới (bản 2)")


def test_staying_is_quiet_until_the_next_opening(window: MainWindow) -> None:
    click(window, "stay")
    assert banners(window) == []
    assert report_page(window).draft.report.form.version == 1
    window._open(1)
    settle()
    assert len(banners(window)) == 1


def test_five_lists_and_what_there_is_to_look_at(window: MainWindow) -> None:
    click(window, "see_newer_form")
    table = find(window, "upgrade")
    assert isinstance(table, RichTable)
    rows = [tuple(item.text() if (item := table.item(row, column)) else "" for column in range(3))
            for row in range(table.rowCount())]
    assert rows == [
        ("→ Chuyển chỗ (2)", "", ""), ("Số đổi tên", "7", "Số đã đổi tên"),
        ("MỤC MỘT", "- Có ‹Số đổi tên› việc, ‹Số bị bỏ› việc khác, ‹Hồ sơ cả hai kênh› hồ sơ.",
         "MỤC MỘT"),
        ("▲ Đổi kiểu, cần xem lại sau khi chuyển (1)", "", ""),
        ("Tên phần mềm", "Một cửa điện tử", "Số phần mềm"),
        ("○ Không còn chỗ trong mẫu mới, vẫn giữ trong dữ liệu (2)", "", ""),
        ("Hồ sơ cả hai kênh", "40", "tách thành: Hồ sơ trực tuyến; Hồ sơ trực tiếp"),
        ("Số bị bỏ", "3", "không còn"),
        ("+ Mới, chưa có số liệu (0)", "", ""),
        ("✓ Giữ nguyên (1)", "", ""), ("Số giữ nguyên", "", "")]
    assert said(window, "count:1:1") == "0"
    assert said(window, "count:2:1") == "1"  # "Một cửa điện tử" is no number


def test_looking_and_staying_changes_nothing(window: MainWindow, desk: Desk) -> None:
    click(window, "see_newer_form")
    click(window, "stay_with_form")
    page = report_page(window)
    assert page.draft.report.form.version == 1
    assert banners(window) == []
    assert {name: page.draft.report.typed(name) for name in ANSWERS} == ANSWERS


def test_accepting_moves_and_never_deletes(window: MainWindow) -> None:
    before = dict(report_page(window).draft.report.entries)
    click(window, "see_newer_form")
    click(window, "accept_form")
    report = report_page(window).draft.report
    assert report.form.version == 2
    assert report.typed("moi_ten") == "7"
    assert report.text("mot_moi") == "- Có {moi_ten} việc, 3 việc khác, 40 hồ sơ."
    assert report.typed("doi_kieu") == "Một cửa điện tử"
    assert before.items() <= dict(report.entries).items()
    assert banners(window) == []


def test_accepting_is_undone_exactly(window: MainWindow) -> None:
    before = dict(report_page(window).draft.report.entries)
    click(window, "see_newer_form")
    click(window, "accept_form")
    window.messages.findChild(QPushButton).click()
    report = report_page(window).draft.report
    assert report.form.version == 1
    assert dict(report.entries) == before


def test_one_undo_by_key_takes_the_whole_change_back(window: MainWindow) -> None:
    before = dict(report_page(window).draft.report.entries)
    click(window, "see_newer_form")
    click(window, "accept_form")
    report_page(window).undo()
    report = report_page(window).draft.report
    assert report.form.version == 1
    assert dict(report.entries) == before
    assert report.typed("cu") == "7"
    assert len(banners(window)) == 1
    report_page(window).redo()
    report = report_page(window).draft.report
    assert report.form.version == 2
    assert report.typed("moi_ten") == "7"
    report_page(window).undo()
    report_page(window).undo()
    report = report_page(window).draft.report
    assert report.form.version == 1
    assert report.text("mot") == ""


def test_what_was_typed_under_the_newer_form_is_undone_first(window: MainWindow,
                                                             desk: Desk) -> None:
    click(window, "see_newer_form")
    click(window, "accept_form")
    report_page(window).draft.answer("moi_ten", "9")
    report_page(window).undo()
    report = report_page(window).draft.report
    assert (report.form.version, report.typed("moi_ten")) == (2, "7")
    window._open(1)
    settle()
    report_page(window).undo()
    report = report_page(window).draft.report
    assert (report.form.version, report.typed("cu"), report.typed("moi_ten")) == (1, "7", "")
    stored = desk.open_report(1)
    assert stored is not None
    assert stored.report.form.version == 1
