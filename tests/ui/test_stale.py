"""Words of the earlier period in what was carried: marked, and renewed with one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QWidget

from cchc_desktop.check.finding import STILL_TRUE
from cchc_desktop.report.model import Aspect, Edit, Item
from cchc_desktop.report.unconfirmed import unconfirmed, unconfirmed_text
from cchc_desktop.ui.report.findings_panel import FindingCard
from cchc_desktop.ui.report.report_page import ReportPage
from tests.ui.carried import carried_page
from tests.ui.conftest import CTRL, find, focused, press, settle, type_keys

__all__ = ["carried_page"]


@pytest.fixture
def shown(carried_page: ReportPage) -> QWidget:
    """The page whose carried text says "6 tháng đầu năm 2022" and "04"."""
    page = carried_page.show_page("to_chuc")
    settle()
    return page


def editor(page: QWidget) -> QTextEdit:
    found = find(page, "text:to_chuc")
    assert isinstance(found, QTextEdit)
    return found


def underlined(page: QWidget) -> list[str]:
    return [selection.cursor.selectedText() for selection in editor(page).extraSelections()]


def buttons(page: QWidget, strip: str) -> dict[str, QPushButton]:
    return {button.text(): button for button in find(page, strip).findChildren(QPushButton)
            if button.isVisible()}


def text(page: ReportPage) -> str:
    return page.draft.report.text("to_chuc")


def test_stale_words_are_marked_with_what_can_be_done(shown: QWidget) -> None:
    assert underlined(shown) == ["6 tháng đầu năm 2022", "04"]
    assert list(buttons(shown, "stale:to_chuc")) == [
        "“6 tháng đầu năm 2022”", "→ 6 tháng đầu năm 2023", "Bỏ, để trống", "Giữ nguyên",
        "“04”", "Bỏ số, để trống"]


def test_an_offer_takes_their_place_and_the_rest_still_waits(
        carried_page: ReportPage, shown: QWidget) -> None:
    buttons(shown, "stale:to_chuc")["→ 6 tháng đầu năm 2023"].setFocus()
    press(Qt.Key.Key_Space)
    assert text(carried_page).startswith("- Trong 6 tháng đầu năm 2023, UBND")
    assert underlined(shown) == ["04"]
    mark = unconfirmed_text(carried_page.draft.report, "to_chuc")
    assert mark is not None
    assert len(mark.lines) == 3
    press(Qt.Key.Key_Z, CTRL)
    assert text(carried_page).startswith("- Trong 6 tháng đầu năm 2022, UBND")


def test_the_keyboard_stays_on_what_is_left_to_decide(shown: QWidget) -> None:
    buttons(shown, "stale:to_chuc")["→ 6 tháng đầu năm 2023"].setFocus()
    press(Qt.Key.Key_Space)
    left = buttons(shown, "stale:to_chuc")
    assert focused() in left.values()


def test_a_number_can_be_left_blank(carried_page: ReportPage, shown: QWidget) -> None:
    buttons(shown, "stale:to_chuc")["Bỏ số, để trống"].click()
    settle()
    assert "đã họp …… lần." in text(carried_page)


def test_words_that_are_still_true_are_kept(carried_page: ReportPage, shown: QWidget) -> None:
    buttons(shown, "stale:to_chuc")["Giữ nguyên"].click()
    settle()
    kept = [finding for finding in carried_page.draft.findings
            if finding.code == "stale" and finding.accepted]
    assert [(finding.section, finding.accepted) for finding in kept] == [("to_chuc", STILL_TRUE)]
    assert len(underlined(shown)) == 1


def test_words_are_not_marked_while_their_paragraph_is_typed_in(shown: QWidget) -> None:
    editor(shown).setFocus()
    press(Qt.Key.Key_End)
    type_keys("a")
    assert underlined(shown) == []


def test_confirmed_paragraphs_have_no_marks(carried_page: ReportPage, shown: QWidget) -> None:
    carried_page.draft.confirm_text("to_chuc")
    settle()
    assert underlined(shown) == []
    assert not shown.findChild(QWidget, "stale:to_chuc").isVisible()


def test_the_quoted_words_lead_to_their_place(shown: QWidget) -> None:
    buttons(shown, "stale:to_chuc")["“04”"].click()
    settle()
    assert editor(shown).textCursor().selectedText() == "04"
    assert focused() is editor(shown)


def test_a_finding_leads_to_the_words(carried_page: ReportPage) -> None:
    finding = next(finding for finding in carried_page.draft.findings
                   if finding.code == "stale" and finding.quote == "04")
    carried_page.go_to_finding(finding)
    settle()
    assert carried_page.current == "to_chuc"
    shown = carried_page.pages.currentWidget()
    assert editor(shown).textCursor().selectedText() == "04"
    cards = [card for card in carried_page.panel.findChildren(FindingCard) if card.isVisible()]
    assert any("“04”" in label.text() for card in cards for label in card.findChildren(QLabel))


def test_a_figure_is_offered_by_its_name(carried_page: ReportPage) -> None:
    draft = carried_page.draft
    value = draft.report.earlier.pasts[0].value("vb_di").text
    mark = unconfirmed_text(draft.report, "to_chuc")
    assert mark is not None
    line = f"- Ban hành {value} văn bản."
    draft.edit([Edit(Item(Aspect.TEXT, "to_chuc"), line),
                Edit(Item(Aspect.UNCONFIRMED, "text/to_chuc"),
                     mark._replace(lines=(line,)).text)], confirms=False)
    draft.answer("vb_di", "77")
    page = carried_page.show_page("to_chuc")
    settle()
    offered = next(button for words, button in buttons(page, "stale:to_chuc").items()
                   if words.endswith(": 77"))
    offered.click()
    settle()
    assert draft.report.text("to_chuc") == "- Ban hành {vb_di} văn bản."


def test_an_answer_in_words_is_renewed_below_its_field(carried_page: ReportPage) -> None:
    page = carried_page.show_page("ke_hoach")
    settle()
    offers = buttons(page, "stale:kh_cchc")
    assert list(offers) == ["→ số ……/KH-UBND ngày ……", "Giữ nguyên"]
    offers["→ số ……/KH-UBND ngày ……"].setFocus()
    press(Qt.Key.Key_Space)
    assert carried_page.draft.report.typed("kh_cchc") == "Kế hoạch số ……/KH-UBND ngày ……"
    assert unconfirmed(carried_page.draft.report, "kh_cchc") is not None


def test_tab_leads_from_a_field_to_its_offers(carried_page: ReportPage) -> None:
    page = carried_page.show_page("ke_hoach")
    page.go_to("kh_cchc")
    settle()
    press(Qt.Key.Key_Tab)
    assert focused() is buttons(page, "stale:kh_cchc")["→ số ……/KH-UBND ngày ……"]
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert focused().objectName() == "field:nv_chinh"
