"""Marks on the words in an editor about which something was found: three weights, three lines."""

from collections.abc import Iterator

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget

from cchc_desktop.check.finding import Finding, Place, in_text
from cchc_desktop.draft import Draft
from cchc_desktop.form.references import pieces
from cchc_desktop.form.relations import Severity
from cchc_desktop.ui import theme
from cchc_desktop.ui.report.reference_chip import text_of

Selection = QTextEdit.ExtraSelection
SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.INFO: "·"}
_AROUND = 150
_ID = QTextFormat.Property.UserProperty + 2
_Underline = QTextCharFormat.UnderlineStyle
_LINES = {Severity.ERROR: (_Underline.SingleUnderline, theme.ERROR, theme.ERROR_SOFT),
          Severity.WARNING: (_Underline.DashUnderline, theme.WARNING, ""),
          Severity.INFO: (_Underline.DotLine, theme.MUTED, "")}


class FoundMarks:
    """What was found in one text, where it stands in its editor."""

    def __init__(self, editor: QTextEdit, draft: Draft, text_id: str) -> None:
        self._editor, self._draft, self._text_id = editor, draft, text_id

    @property
    def findings(self) -> list[Finding]:
        """What was found in this text and is not accepted, as it stands in it. What was found in
        its heading or a list stands in no words of it."""
        found = in_text(self._draft.findings, self._text_id)
        return sorted(filter(self._places, found),
                      key=lambda each: min(place.start for place in self._places(each)))

    def _places(self, finding: Finding) -> list[Place]:
        return [place for place in finding.places
                if place.section == self._text_id and place.start >= 0]

    def selections(self) -> list[Selection]:
        """The marks for the text as it was read; in one typed in since, those there are."""
        shown, positions = text_of(self._editor.document()), None
        made = []
        for finding in self.findings:
            if dict(finding.texts).get(self._text_id) != shown:
                return self._kept()
            positions = positions or _Positions(shown, self._draft.report.form.known_names)
            made += [self._selection(finding, positions, place)
                     for place in self._places(finding)]
        return made

    def _kept(self) -> list[Selection]:
        ids = {finding.id for finding in self.findings}
        return [each for each in self._editor.extraSelections()
                if each.format.property(_ID) in ids]

    def _selection(self, finding: Finding, positions: "_Positions", place: Place) -> Selection:
        made = Selection()
        made.cursor = QTextCursor(self._editor.document())
        first, last = positions[place.start], positions[max(place.end, place.start + 1)]
        made.cursor.setPosition(first)
        made.cursor.setPosition(min(last, self._editor.document().characterCount() - 1),
                                QTextCursor.MoveMode.KeepAnchor)
        made.format = _line(finding)
        return made

    def _marks(self) -> Iterator[tuple[QTextCursor, Finding]]:
        """Every mark with what it is about, as they stand in the text."""
        by_id = {finding.id: finding for finding in self.findings}
        for each in sorted(self._editor.extraSelections(),
                           key=lambda each: each.cursor.selectionStart()):
            finding = by_id.get(str(each.format.property(_ID) or ""))
            if finding is not None:
                yield QTextCursor(each.cursor), finding

    def at(self, position: int) -> Finding | None:
        """What was found at a position; the shortest words if several are."""
        here = [(mark.selectionEnd() - mark.selectionStart(), place, finding)
                for place, (mark, finding) in enumerate(self._marks())
                if mark.selectionStart() <= position <= mark.selectionEnd()]
        return min(here)[2] if here else None

    def words_at(self, position: int) -> str:
        """Why the words at a position are marked, and what to do; "" if they are not."""
        finding = self.at(position)
        return f"{SIGNS[finding.severity]} {finding.said}\n{finding.action}" if finding else ""

    def show(self, finding: Finding | None = None) -> None:
        """Select the next place of a finding, or the next mark at all, round and round."""
        marks = [mark for mark, each in self._marks() if finding is None or each.id == finding.id]
        here = self._editor.textCursor().selectionEnd()
        following = next((mark for mark in marks if mark.selectionEnd() > here), None)
        if marks:
            self._editor.setTextCursor(following or marks[0])
        self._editor.setFocus()
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        """The editor is as tall as its text: it is the page that scrolls."""
        page: QWidget | None = self._editor.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None and (inside := page.widget()) is not None:
            at = self._editor.viewport().mapTo(inside, self._editor.cursorRect().center())
            page.ensureVisible(at.x(), at.y(), 50, _AROUND)


class _Positions:
    """From offsets in a stored text to positions in its editor, where a reference is one
    character."""

    def __init__(self, text: str, known: frozenset[str]) -> None:
        self._at: list[int] = []
        position = 0
        for piece in pieces(text, known):
            if piece.is_reference:
                self._at += [position] * (len(piece.text) + 2)
                position += 1
            else:
                self._at += range(position, position + len(piece.text))
                position += len(piece.text)
        self._at.append(position)

    def __getitem__(self, offset: int) -> int:
        return self._at[min(offset, len(self._at) - 1)]


def _line(finding: Finding) -> QTextCharFormat:
    style, colour, ground = _LINES[finding.severity]
    made = QTextCharFormat()
    made.setUnderlineStyle(style)
    made.setUnderlineColor(QColor(colour))
    made.setProperty(_ID, finding.id)
    if ground and theme.coloured():
        made.setBackground(QColor(ground))
    return made
