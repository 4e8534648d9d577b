"""Which lines stand over a report: signed, a correction of a signed one, a newer form."""

from typing import TYPE_CHECKING

from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Form
from cchc_desktop.report.earlier import Corrected
from cchc_desktop.standing import issue_words
from cchc_desktop.store.archive import SUPPLEMENT, VERSION
from cchc_desktop.ui.report.banner import Banner

if TYPE_CHECKING:
    from cchc_desktop.ui.report.keeping import Keeping


def add_banners(keeping: "Keeping", draft: Draft, desk: Desk) -> None:
    """Put up what is special about a report, if anything is.

    A correction stays with the form of what it corrects: otherwise a row that was renamed would be
    told as a figure that was changed.
    """
    if draft.signed:
        keeping.banners.addWidget(_signed(keeping, draft, desk))
        return
    if (corrected := draft.report.earlier.corrected) is not None:
        keeping.banners.addWidget(_correcting(keeping, corrected))
    elif (newer := desk.newer_form(draft.report.form)) is not None:
        keeping.banners.addWidget(_newer_form(keeping, draft.report.form, newer))


def _signed(keeping: "Keeping", draft: Draft, desk: Desk) -> Banner:
    said = f"✓ Đã ký {issue_words(draft.report.entries)} · chỉ xem"
    if not keeping.standing.corrected_by:
        return Banner("signed", said, (
            "correct", "Lập bản sửa", lambda: keeping.correct(VERSION)), (
            "supplement", "Lập báo cáo bổ sung", lambda: keeping.correct(SUPPLEMENT)))
    later = keeping.standing.corrected_by[0]
    supplement = desk.standing(later).correction == SUPPLEMENT
    words = "báo cáo bổ sung" if supplement else "bản sửa"
    return Banner("signed", f"{said} · đã có {words}", (
        "open_correction", f"Mở {words}", lambda: keeping.opened.emit(later)))


def _correcting(keeping: "Keeping", corrected: Corrected) -> Banner:
    signed = f"{corrected.words[:1].lower()}{corrected.words[1:]} đã ký"
    words = (f"Bổ sung {signed}. Những chỗ khác với bản đã ký sẽ in ngay sau lời mở đầu."
             if corrected.supplement else f"Sửa {signed}, và thay cho bản đó.")
    return Banner("correcting", words, (
        "open_signed", "Mở bản đã ký", lambda: keeping.opened.emit(keeping.standing.corrects)))


def _newer_form(keeping: "Keeping", older: Form, newer: Form) -> Banner:
    words = (f"Mẫu báo cáo có bản mới (bản {newer.version}); báo cáo này theo bản {older.version}. "
             "Số liệu đã nhập không mất.")
    return Banner("newer_form", words, (
        "see_newer_form", "Xem thay đổi…", keeping.form_asked.emit), (
        "stay", "Ở lại mẫu cũ", keeping.stay))
