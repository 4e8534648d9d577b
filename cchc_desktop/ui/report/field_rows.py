"""The fields of a page, one under the other: label, editor, unit, and what there is to say."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cchc_desktop.carry.previous import compared
from cchc_desktop.check.finding import Finding, stale
from cchc_desktop.check.sums import explanation
from cchc_desktop.check.wording import formula, lookup
from cchc_desktop.compute import Figure
from cchc_desktop.draft import Draft
from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.report.model import value_item
from cchc_desktop.report.unconfirmed import unconfirmed
from cchc_desktop.ui.editors import LineEditor, make_editor
from cchc_desktop.ui.report.carried_line import CarriedLine
from cchc_desktop.ui.said import Said
from cchc_desktop.ui.theme import GAP, label

if TYPE_CHECKING:
    from cchc_desktop.ui.report.stale_strip import StaleStrip

_LABEL_SHARE, _EDITOR_SHARE = 5, 6


class FieldRow(QObject):
    """One field in a grid of fields."""

    def __init__(self, draft: Draft, field: Field, grid: QGridLayout, row: int) -> None:
        super().__init__(grid)
        self._draft = draft
        self._field = field
        self.editor = make_editor(field)
        self.editor.left.connect(lambda text: draft.answer(field.name, text))
        item = value_item(field.name)
        self.editor.typing.connect(lambda text: draft.keep_typing(item, text))
        self.editor.left_unchanged.connect(lambda: draft.forget_typing(item))
        if isinstance(self.editor, LineEditor):
            self.editor.returnPressed.connect(lambda: self.editor.focusNextPrevChild(True))
        self._beside = label(role="muted")
        below = QVBoxLayout()
        below.setSpacing(2)
        self._said = Said(self.editor, below.addWidget)
        self._carried = CarriedLine(self.editor, below.addWidget, self.confirm)
        self._stale: StaleStrip | None = None
        self._below = below
        self._can_override = False
        grid.addWidget(self._make_label(), 2 * row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._make_line(), 2 * row, 1)
        grid.addLayout(below, 2 * row + 1, 1)

    def _make_label(self) -> QLabel:
        made = label(self._field.label + (" *" if self._field.required else ""))
        made.setContentsMargins(0, 6, 0, 0)
        made.setBuddy(self.editor)
        return made

    def _make_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        wide = self._field.type is FieldType.TEXT
        line.addWidget(self.editor, 1 if wide else 0)
        if not wide:
            line.addWidget(self._beside, 1)
        if self._field.hint:
            self.editor.setToolTip(self._field.hint)
            if not self._field.choices:
                self.editor.setPlaceholderText(self._field.hint if wide else "")
        return line

    @property
    def waits(self) -> bool:
        """Whether the answer was carried and nobody has touched it since."""
        return unconfirmed(self._draft.report, self._field.name) is not None

    def confirm(self) -> None:
        self._draft.confirm([value_item(self._field.name)])

    def _offer_override(self) -> None:
        self._can_override = True
        action = QAction("In số khác thay cho số tính được…", self.editor)
        action.setShortcut("F2")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._override)
        self.editor.addAction(action)

    def _override(self) -> None:
        from cchc_desktop.ui.report.override import ask_override

        ask_override(self._draft, self._field.name, self.editor)

    def refresh(self, findings: Iterable[Finding]) -> None:
        """Show the answer as it now stands, and what is wrong with it."""
        figure = self._draft.figures[self._field.name]
        self.editor.show_figure(figure, self._draft.report.typed(self._field.name))
        if figure.computed is not None and not (self._can_override or self._draft.signed):
            self._offer_override()
        self._beside.setText(self._words_beside(figure))
        mark = None if self._draft.signed else unconfirmed(self._draft.report, self._field.name)
        self._said.show(finding for finding in findings if finding.code != "stale")
        self._carried.show(mark)
        self._show_stale()

    def _show_stale(self) -> None:
        found = [] if self._draft.signed else stale(
            self._draft.found_at.get(self._field.name, ()), key=self._field.name)
        if found and self._stale is None:
            from cchc_desktop.ui.report.stale_strip import StaleStrip

            self._stale = StaleStrip(self._draft, self._field.name, self.editor, narrow=True)
            self._below.addWidget(self._stale)
        if self._stale is not None:
            self._stale.show_findings(found)

    def _words_beside(self, figure: Figure) -> str:
        """The unit, how a figure follows, and what it was in the reports before."""
        unit = "" if self._field.choices else _in_running_text(self._field.unit)
        before = [_held_together(words)
                  for words in compared(self._draft.report.earlier, figure)]
        beside = self._follows(figure) if figure.computed is not None else (
            before.pop(0) if before else "")
        return "\n".join(filter(None, ("   ".join(filter(None, (unit, beside))), *before)))

    def _follows(self, figure: Figure) -> str:
        report, figures = self._draft.report, self._draft.figures
        how = explanation(report, figures, self._field.name)
        self.editor.setToolTip(f"Tự tính: {how}" + (
            "" if self._draft.signed else "\nF2: in số khác, kèm lý do"))
        if figure.overridden and figure.computed is not None:
            return f"≠ {figure.computed.text or 'chưa tính được'} (số tính được)"
        relation = self._field.relation
        return how if relation is None else formula(
            relation, lookup(report, figures, self._field.name))


def _held_together(words: str) -> str:
    """A comparison that breaks only between the earlier value and the difference."""
    value, dot, difference = words.partition(" · ")
    return value.replace(" %", "\u00a0%") + dot + difference.replace(" ", "\u00a0")


def _in_running_text(unit: str) -> str:
    """A unit after a number: "hồ sơ", but "PAKN"."""
    return " ".join(word if word.isupper() else word.lower() for word in unit.split())


class FieldRows(QWidget):
    """The fields of a page under one another."""

    def __init__(self, draft: Draft, names: Iterable[str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(0, _LABEL_SHARE)
        grid.setColumnStretch(1, _EDITOR_SHARE)
        self._draft = draft
        self.rows = {name: FieldRow(draft, draft.report.form.fields[name], grid, place)
                     for place, name in enumerate(names)}
        self.refresh()

    def confirm_here(self) -> bool:
        """Confirm the answer at the cursor, and go on to the next one that waits."""
        rows = list(self.rows.values())
        here = next((place for place, row in enumerate(rows)
                     if row.editor is QApplication.focusWidget()), None)
        if here is None or not rows[here].waits:
            return False
        rows[here].confirm()
        following = next((row for row in rows[here + 1:] if row.waits), None)
        if following is not None:
            following.editor.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def refresh(self) -> None:
        for name, row in self.rows.items():
            row.refresh(self._draft.found_at.get(name, ()))
