"""The fields of a page, one under the other: label, editor, unit, and what there is to say."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from cchc_desktop.check.finding import Finding
from cchc_desktop.check.wording import formula, lookup, relation_sentence
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import Field, FieldType
from cchc_desktop.report.model import value_item
from cchc_desktop.ui.editors import LineEditor, make_editor
from cchc_desktop.ui.said import Said
from cchc_desktop.ui.theme import GAP, label

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
        self._said = Said(self.editor, lambda words: grid.addWidget(words, 2 * row + 1, 1))
        grid.addWidget(self._make_label(), 2 * row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._make_line(), 2 * row, 1)
        if field.computed:
            self._offer_override()

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
            if not self._field.computed and not self._field.choices:
                self.editor.setPlaceholderText(self._field.hint if wide else "")
        return line

    def _offer_override(self) -> None:
        action = QAction("In số khác thay cho số tính được…", self.editor)
        action.triggered.connect(self._override)
        self.editor.addAction(action)
        self.editor.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2 on a computed field asks for an override."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and (
                event.key() == Qt.Key.Key_F2):
            self._override()
            return True
        return super().eventFilter(watched, event)

    def _override(self) -> None:
        from cchc_desktop.ui.report.override import ask_override

        ask_override(self._draft, self._field.name, self.editor)

    def refresh(self, findings: Iterable[Finding]) -> None:
        """Show the answer as it now stands, and what is wrong with it."""
        figure = self._draft.figures[self._field.name]
        self.editor.show_figure(figure, self._draft.report.typed(self._field.name))
        self._beside.setText(self._words_beside())
        self._said.show(findings)

    def _words_beside(self) -> str:
        relation = self._field.relation
        unit = "" if self._field.choices else _in_running_text(self._field.unit)
        if relation is None:
            return unit
        self.editor.setToolTip(
            f"Tự tính: {relation_sentence(self._draft.report.form, self._field)}\n"
            "F2: in số khác, kèm lý do")
        figure = self._draft.figures[self._field.name]
        if figure.overridden and figure.computed is not None:
            return f"{unit}   ≠ {figure.computed.text or 'chưa tính được'} (số tính được)"
        value = lookup(self._draft.report, self._draft.figures, self._field.name)
        return f"{unit}   {formula(relation, value)}"


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

    def refresh(self) -> None:
        for name, row in self.rows.items():
            row.refresh(self._draft.found_at.get(name, ()))
