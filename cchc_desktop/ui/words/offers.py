"""What can be done about a finding in words, as buttons: put it right, accept it, be left alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import short
from cchc_desktop.draft import Draft
from cchc_desktop.proofread.told import correctable, correction, put_right

_LONGEST = 26


def offers(draft: Draft, finding: Finding, role: str, over: QWidget) -> list[QPushButton]:
    """A button for each thing that can be done; the certain correction first."""
    made = []
    if finding.accepted:
        return [_button("Bỏ chấp nhận", role, "withdraw",
                        partial(draft.withdraw_acceptance, finding))]
    if (change := correction(finding)) is not None:
        button = _button(correction_words(finding), role, "put_right",
                         lambda: draft.edit(put_right(finding, draft.report, draft.figures)))
        button.setToolTip("{} → {}".format(*change))
        made.append(button)
    made.append(_button("Chấp nhận…", role, "accept", partial(_accept, draft, finding, over)))
    leave = _button("Không nhắc loại này", role, "leave_alone",
                    partial(draft.leave_alone, finding.kind))
    leave.setToolTip(f"Không tìm loại “{finding.kind}” trong báo cáo của đơn vị nữa; bật lại ở "
                     "trang Đơn vị")
    return [*made, leave]


def correction_words(finding: Finding) -> str:
    """A correction as its button says it: "Sửa: cơ chê → cơ chế (3 chỗ)"."""
    before, after = correction(finding) or ("", "")
    many = correctable(finding)
    places = f" ({many} chỗ)" if many > 1 else ""
    if not after:
        return f"Bỏ: {short(before, _LONGEST)}{places}"
    return f"Sửa: {short(before, _LONGEST)} → {short(after, _LONGEST)}{places}"


def _accept(draft: Draft, finding: Finding, over: QWidget) -> None:
    from cchc_desktop.ui.report.override import ask_acceptance

    ask_acceptance(draft, finding, over.window())


def _button(words: str, role: str, name: str, done: Callable[[], object]) -> QPushButton:
    made = QPushButton(words.replace("&", "&&"))
    made.setObjectName(name)
    made.setProperty("role", role)
    made.clicked.connect(lambda: done())
    return made
