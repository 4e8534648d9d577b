"""Reads the texts of the open report when nothing was typed for a moment.

Never in the path of an edit, never in the middle of a word. The first time it goes paragraph by
paragraph, with the window alive in between; from then on only what changed is read anew.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.draft import Draft
from cchc_desktop.report.model import Edit
from cchc_desktop.ui.report.narrative_editor import NarrativeEditor

if TYPE_CHECKING:
    from cchc_desktop.check.finding import Finding

STILL_MS = 400
_WINDOW_IS_UP_MS = 900


class Reading(QObject):
    """Keeps what is found in the words of a draft up to date; `done` when it is other than before.

    A signed report is not read: nothing in it can be put right.
    """

    done = Signal()

    def __init__(self, draft: Draft, left_unread: Callable[[], frozenset[str]],
                 parent: QObject) -> None:
        super().__init__(parent)
        self._draft, self._left_unread = draft, left_unread
        self._editors: list[NarrativeEditor] = []
        self._first_steps: Iterator[None] | None = None
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        if not draft.signed:
            draft.on_change.append(self.wait)
            self._timer.start(_WINDOW_IS_UP_MS)

    def took(self, page: QWidget) -> None:
        """A page was built: what is written in its editors is read too, before they are left."""
        for editor in page.findChildren(NarrativeEditor):
            self._editors.append(editor)
            editor.textChanged.connect(self.wait)

    def wait(self) -> None:
        """Read once nothing more happens for a moment."""
        if not self._draft.signed:
            self._timer.start(max(STILL_MS, self._timer.remainingTime()))

    def soon(self) -> None:
        """Read as soon as there is time: somebody waits for it."""
        if not self._draft.signed:
            self._timer.start(0)

    def _go_on(self) -> None:
        if not self._begun:
            from cchc_desktop.proofread.told import in_steps

            self._begun = True
            self._first_steps = in_steps(self._draft.report, self._draft.figures)
        elif self._first_steps is not None and next(self._first_steps, self) is self:
            self._first_steps = None
        if self._first_steps is not None:
            self._timer.start(0)
        else:
            self._read()

    def _read(self) -> None:
        from cchc_desktop.proofread.told import in_words

        open_, report = self._open_editor(), self._draft.report
        if open_ is not None:
            report = report.edited([Edit(open_.item, open_.text())])
        told = [finding for finding in self._draft.findings if not finding.kind]
        found = in_words(report, self._draft.figures, self._left_unread(), told)
        if self._draft.take_read(_without_word_at_cursor(found, open_)):
            self.done.emit()
        for editor in self._editors:
            if editor.isVisible():
                editor.show_marks()

    def _open_editor(self) -> NarrativeEditor | None:
        """The editor in which something was written that is no edit yet."""
        focused = QApplication.focusWidget()
        return next((editor for editor in self._editors
                     if editor is focused and editor.is_open), None)


def _without_word_at_cursor(found: "tuple[Finding, ...]",
                            editor: NarrativeEditor | None) -> "tuple[Finding, ...]":
    """Without what ends where the cursor stands: it may not be typed to its end."""
    if editor is None:
        return found
    here = editor.offset
    return tuple(finding for finding in found if not any(
        place.section == editor.item.key and place.start <= here <= place.end
        for place in finding.places))
