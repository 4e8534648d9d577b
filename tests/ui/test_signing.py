"""Signing off: submitted, signed and locked, corrected; each said where it is looked for."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QTextEdit,
    QWidget,
)

from cchc_desktop.pages import REVIEW
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.report.appendix_page import AppendixPage
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.conftest import (
    CTRL,
    click,
    commit_words,
    enter,
    find,
    focused,
    press,
    report_page,
    settle,
    type_keys,
)


def words(window: QWidget, name: str) -> str:
    said = find(window, name)
    assert isinstance(said, QLabel)
    return said.text()


def sign(window: MainWindow, number: str = "45", day: str = "13/6/2022") -> ReportPage:
    report_page(window).show_page(REVIEW)
    click(window, "sign")
    for name, text in (("field:so_ky", number), ("field:ngay_ky", day)):
        find(window, name).setFocus()
        press(Qt.Key.Key_A, CTRL)
        type_keys(text)
    press(Qt.Key.Key_Return)
    return report_page(window)


def answer_by(*keys: Qt.Key) -> list[str]:
    """Press keys in the next question; what it asks, and what its default button says."""
    heard: list[str] = []

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QMessageBox)
        heard.extend((asked.text(), asked.defaultButton().text()))
        for key in keys:
            QTest.keyClick(focused(), key)

    QTimer.singleShot(300, answer)
    return heard


def undo(window: MainWindow) -> ReportPage:
    window.messages.findChild(QPushButton).click()
    return report_page(window)


def texts_on(page: QWidget) -> list[str]:
    """What stands in everything that can be filled in on a page."""
    return ([line.text() for line in page.findChildren(QLineEdit)
             if line.objectName() != "field:tim_dong"]
            + [text.toPlainText() for text in page.findChildren(QTextEdit)]
            + [combo.currentText() for combo in page.findChildren(QComboBox)])


def test_submitting_is_one_key_and_is_taken_back_by_the_same(sample_page: ReportPage) -> None:
    window = sample_page.window()
    sample_page.show_page(REVIEW)
    click(window, "submit")
    assert sample_page.keeping.words.startswith("◐ Đã trình ngày ")
    assert not sample_page.draft.signed
    click(window, "submit")
    assert sample_page.keeping.words.startswith("○ Nháp")


def test_a_number_or_day_that_is_none_is_told_in_a_sentence(
        window: MainWindow, sample_page: ReportPage) -> None:
    page = sign(window, "45/BC", "31/02/2022")
    assert page is sample_page
    assert not page.draft.signed
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("chỉ gồm chữ số; đã gõ “45/BC”" in text and "“31/02/2022” không phải một ngày"
               in text for text in shown)


def test_a_signed_report_is_opened_locked_and_says_so(
        window: MainWindow, sample_page: ReportPage) -> None:
    page = sign(window)
    assert page is not sample_page
    assert page.draft.signed
    assert words(window, "signed") == "✓ Đã ký số 45/BC-UBND ngày 13/6/2022 · chỉ xem"
    assert page.draft.report.issue_number == "45"


def test_nothing_of_a_signed_report_can_be_changed_by_keys(
        window: MainWindow, sample_page: ReportPage) -> None:
    page = sign(window)
    before = dict(page.draft.report.entries)
    for name in page.outline.pages:
        shown = page.show_page(name)
        shown.go_to("")
        seen = texts_on(shown)
        for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Down, Qt.Key.Key_Return):
            if not isinstance(QGuiApplication.focusObject(), QPushButton):
                press(key)
        if name != REVIEW:
            type_keys("7")
            press(Qt.Key.Key_X, CTRL)
            QGuiApplication.clipboard().setText("9\t9\n9\t9")
            press(Qt.Key.Key_V, CTRL)
            press(Qt.Key.Key_Z, CTRL)
        for combo in shown.findChildren(QComboBox):
            combo.setFocus()
            type_keys("1")
            press(Qt.Key.Key_Down)
            assert not combo.view().isVisible()
        for text in shown.findChildren(QTextEdit):
            text.setFocus()
            type_keys("x")
            press(Qt.Key.Key_K, CTRL)
            press(Qt.Key.Key_Z, CTRL)
        assert texts_on(shown) == seen
    page.commit()
    assert page.draft.report.entries == before
    stored = window.desk.open_report(page.draft.id)
    assert stored is not None
    assert stored.report.entries == before


def test_a_signed_report_can_still_be_read_copied_and_exported(
        window: MainWindow, sample_page: ReportPage, tmp_path: Path) -> None:
    sample_page.draft.edit([Edit(Item(Aspect.DETAIL, "issue.number"), "45"),
                            Edit(Item(Aspect.DETAIL, "issue.date"), "13/6/2022")])
    sample_page.export()
    file = next(tmp_path.glob("*.docx"))
    written = file.read_bytes()
    page = sign(window)
    page.show_page("bieu_1").go_to("nv_de_ra")
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().strip() == page.draft.figures["nv_de_ra"].value.text
    page.export()
    assert [each.read_bytes() for each in tmp_path.glob("*.docx")] == [written]
    snapshot = window.desk.records.snapshots(page.draft.id)[0]
    assert snapshot.document == window.desk.last_document(page.draft.id) != ""


def test_signing_is_undone_with_its_number(window: MainWindow, sample_page: ReportPage) -> None:
    before = dict(sample_page.draft.report.entries)
    sign(window)
    page = undo(window)
    assert not page.draft.signed
    assert page.draft.report.entries == before
    page.show_page("ke_hoach")
    enter(page, "field:nv_de_ra", "99")
    assert page.draft.report.typed("nv_de_ra") == "99"


def test_a_slip_is_taken_back_later_and_back_again(
        window: MainWindow, sample_page: ReportPage) -> None:
    sign(window).keeping.unsign()
    page = report_page(window)
    assert not page.draft.signed
    assert undo(window).draft.signed


def test_a_correction_begins_as_the_signed_report_and_names_it(
        window: MainWindow, sample_page: ReportPage) -> None:
    signed = sign(window).draft.id
    click(window, "correct")
    page = report_page(window)
    assert page.draft.id != signed
    assert "Sửa báo cáo số 45/BC-UBND ngày 13/6/2022 đã ký" in words(window, "correcting")
    assert page.draft.report.issue_number == ""
    click(window, "open_signed")
    assert report_page(window).draft.id == signed
    assert words(window, "signed").endswith("đã có bản sửa")
    click(window, "open_correction")
    assert report_page(window).draft.id == page.draft.id


def test_a_supplement_shows_what_it_will_print(
        window: MainWindow, sample_page: ReportPage) -> None:
    sign(window)
    click(window, "supplement")
    page = report_page(window)
    page.show_page("ke_hoach")
    enter(page, "field:nv_de_ra", "99")
    page.show_page(REVIEW)
    assert "99" in words(window, "corrections")
    assert "Báo cáo số 45/BC-UBND" in words(window, "corrections")


def test_the_list_says_how_far_every_report_has_come(
        window: MainWindow, sample_page: ReportPage) -> None:
    sign(window)
    click(window, "correct")
    window.show_list()
    settle()
    cards = find(window, "cards")
    assert isinstance(cards, QListWidget)
    spoken = [cards.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
              for row in range(cards.count())]
    assert "○ Nháp · bản sửa của báo cáo số 45/BC-UBND ngày 13/6/2022" in spoken[0]
    assert "✓ Đã ký số 45/BC-UBND ngày 13/6/2022 · đã có bản sửa" in spoken[1]


def test_a_typed_key_in_a_locked_table_says_why(
        window: MainWindow, sample_page: ReportPage) -> None:
    page = sign(window)
    table = page.show_page("bieu_1")
    assert isinstance(table, AppendixPage)
    table.go_to("nv_de_ra")
    heard: list[str] = []
    page.told.connect(heard.append)
    type_keys("5")
    assert heard == ["Báo cáo đã ký, chỉ xem. Cần sửa thì lập bản sửa."]


def test_an_input_method_types_nothing_into_a_signed_text(window: MainWindow,
                                                          sample_page: ReportPage) -> None:
    page = sign(window)
    section = next(each.id for each in page.draft.report.form.sections if each.text)
    shown = page.show_page(section)
    settle()
    editor = shown.text.editor
    before = editor.toPlainText()
    editor.setFocus()
    commit_words("thêm")
    assert editor.toPlainText() == before


def test_signing_over_errors_asks_and_goes_back_unless_told_otherwise(
        window: MainWindow, sample_page: ReportPage) -> None:
    sample_page.draft.edit([Edit(Item(Aspect.VALUE, "nv_de_ra"), "hai mươi"),
                            Edit(Item(Aspect.DETAIL, "issue.number"), "45/BC")])
    heard = answer_by(Qt.Key.Key_Return)
    page = sign(window)
    assert len(heard) == 2
    assert heard[0].startswith("Báo cáo còn 1 lỗi chưa sửa: Mục I.1.")
    assert heard[1] == "Quay lại xem"
    assert page is sample_page
    assert not page.draft.signed
    assert page.draft.report.issue_number == "45/BC"
    window.activateWindow()
    answer_by(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert sign(window).draft.signed


def test_the_last_page_of_a_signed_report_promises_no_trial_copy(
        window: MainWindow, sample_page: ReportPage) -> None:
    sample_page.draft.edit([Edit(Item(Aspect.VALUE, "nv_de_ra"), "hai mươi")])
    answer_by(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    page = sign(window).show_page(REVIEW)
    said = " ".join(text.text() for text in page.findChildren(QLabel))
    assert "Báo cáo đã ký, trong đó còn 1 lỗi" in said
    assert "để xem thử" not in said
