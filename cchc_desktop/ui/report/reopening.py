"""Steps after which a report is opened anew: signing, correcting, a newer form; each with a way
back. None of them holds on to a widget, for the page they were taken on is gone by then."""

from collections.abc import Callable
from typing import NamedTuple

from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Form
from cchc_desktop.pages import DETAILS, REVIEW
from cchc_desktop.standing import issue_words
from cchc_desktop.store.archive import SUPPLEMENT


class Reopening(NamedTuple):
    """A report to open anew: on which page, what to say, and how to take it back.

    `undo` gives the report to open then.
    """

    report: int
    page: str
    words: str
    undo: Callable[[], int]


def sign(desk: Desk, draft: Draft, number: str, day: str) -> Reopening:
    """Đã ký: the report is locked from now on."""
    report = draft.id
    entered = desk.records.sign(draft, number, day, desk.last_document(report))

    def undo() -> int:
        desk.records.unsign(report)
        opened = desk.open_report(report)
        if entered and opened is not None:
            opened.undo()
        return report

    words = f"Đã ghi ký {issue_words(draft.report.entries)}. Báo cáo chỉ còn xem được."
    return Reopening(report, REVIEW, words, undo)


def unsign(desk: Desk, draft: Draft) -> Reopening:
    """It was not signed after all."""
    report = draft.id
    number, day = draft.report.detail("issue.number"), draft.report.detail("issue.date")
    desk.records.unsign(report)

    def undo() -> int:
        opened = desk.open_report(report)
        assert opened is not None
        desk.records.sign(opened, number, day, desk.last_document(report))
        return report

    return Reopening(report, REVIEW, "Đã bỏ ghi ký. Báo cáo sửa được như trước.", undo)


def correct(desk: Desk, signed: int, kind: str) -> Reopening:
    """A new report that corrects a signed one."""
    new = desk.records.correct(signed, kind)
    made = "báo cáo bổ sung" if kind == SUPPLEMENT else "bản sửa"

    def undo() -> int:
        desk.delete_report(new)
        return signed

    return Reopening(new, DETAILS, f"Đã lập {made}, bắt đầu từ số liệu đã ký.", undo)


def change_form(desk: Desk, draft: Draft, newer: Form) -> Reopening:
    """Take a report to a newer version of its form."""
    desk.records.change_form(draft, newer)
    return Reopening(draft.id, "", f"Đã chuyển sang bản {newer.version} của mẫu.",
                     lambda: _replayed(desk, draft.id, Draft.undo))


def form_changed_back(desk: Desk, report: int, *, undone: bool) -> Reopening:
    """Undo or redo has taken a report to another version of its form."""
    words = "Đã trở lại bản mẫu trước." if undone else "Đã chuyển lại sang bản mẫu mới."
    return Reopening(report, "", words,
                     lambda: _replayed(desk, report, Draft.redo if undone else Draft.undo))


def _replayed(desk: Desk, report: int, step: Callable[[Draft], object]) -> int:
    opened = desk.open_report(report)
    if opened is not None:
        step(opened)
    return report
