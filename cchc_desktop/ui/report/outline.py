"""The tree at the left: every page of the report with its state, as a sign and in words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from cchc_desktop.draft import Draft
from cchc_desktop.form.appendix import Table
from cchc_desktop.form.model import Section
from cchc_desktop.narrative import heading, table_name
from cchc_desktop.pages import DETAILS, REVIEW
from cchc_desktop.progress import PageState
from cchc_desktop.ui import theme

STATE_WIDTH, COUNT_WIDTH = 28, 46
_UNSEEN = QSize(STATE_WIDTH, 28)
"""The size of a row before the tree has its width and is laid out anew."""
_PAGE = Qt.ItemDataRole.UserRole
_COLOURS = {PageState.ERROR: theme.ERROR, PageState.WARNING: theme.WARNING,
            PageState.DONE: theme.DONE, PageState.BEGUN: theme.ACCENT, PageState.EMPTY: theme.MUTED}


class _Wrapping(QStyledItemDelegate):
    """Rows as tall as their words need at the tree's width: a name is never cut.

    The tree asks for every height again and again; a height is measured once.
    """

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._heights: dict[tuple[str, str, int], int] = {}

    def initStyleOption(self, option: QStyleOptionViewItem,
                        index: QModelIndex | QPersistentModelIndex) -> None:
        """A state keeps its colour when its row is chosen."""
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole) or QColor(theme.TEXT)
        option.palette.setBrush(QPalette.ColorRole.HighlightedText, colour)

    def sizeHint(self, option: QStyleOptionViewItem,
                 index: QModelIndex | QPersistentModelIndex) -> QSize:
        tree = option.widget
        if not isinstance(tree, QTreeWidget) or not tree.isVisible():
            return _UNSEEN
        if index.column():
            return QSize(tree.columnWidth(1), 0)
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        depth = 0
        parent = index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        width = tree.columnWidth(0) - depth * tree.indentation() - 10
        return QSize(width, self._height(index.data(), font, width) + 12)

    def _height(self, words: str, font: QFont, width: int) -> int:
        key = words, font.key(), width
        if key not in self._heights:
            self._heights[key] = QFontMetrics(font).boundingRect(
                QRect(0, 0, width, 1000), int(Qt.TextFlag.TextWordWrap), words).height()
        return self._heights[key]


class Outline(QTreeWidget):
    """All pages of a report; choosing one asks for it."""

    chosen = Signal(str)
    entered_page = Signal(str)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self.setObjectName("outline")
        self.setAccessibleName("Các mục của báo cáo")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(14)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapping(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, STATE_WIDTH)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._build()
        self.currentItemChanged.connect(self._choose)
        for enter in (self.itemClicked, self.itemActivated):
            enter.connect(lambda item: self.entered_page.emit(item.data(0, _PAGE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as tall as this width asks for; the current one stays in sight."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if self.isVisible() and (current := self.currentItem()) is not None:
            self.scrollToItem(current)

    @property
    def pages(self) -> list[str]:
        """Every page in order."""
        return list(self._items)

    def _build(self) -> None:
        self._add(DETAILS, "Thông tin chung", None)
        parents: list[QTreeWidgetItem] = []
        for section in self._draft.report.form.sections:
            parents = parents[:section.level - 1]
            item = self._add(section.id, self._name(section), parents[-1] if parents else None)
            parents.append(item)
            if section.level == 1:
                item.setFont(0, self._bold())
        for table in self._draft.report.form.tables:
            self._add(table.id, self._table_name(table), None)
        self._add(REVIEW, "Xem lại và xuất", None).setFont(0, self._bold())
        self.expandAll()

    def _bold(self) -> QFont:
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _add(self, page: str, words: str, parent: QTreeWidgetItem | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words, ""])
        item.setData(0, _PAGE, page)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._show_state(item, page)
        if parent is None:
            self.addTopLevelItem(item)
        else:
            parent.addChild(item)
        self._items[page] = item
        return item

    def _name_pages(self) -> None:
        for section in self._draft.report.form.sections:
            item, words = self._items[section.id], self._name(section)
            if item.text(0) != words:
                item.setText(0, words)
        for table in self._draft.report.form.tables:
            item, words = self._items[table.id], self._table_name(table)
            if item.text(0) != words:
                item.setText(0, words)

    def _name(self, section: Section) -> str:
        name = heading(self._draft.report, self._draft.figures, section)
        return f"{section.mark} {name}"

    def _table_name(self, table: Table) -> str:
        return table_name(self._draft.report, self._draft.figures, table)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _PAGE))

    def show_page(self, page: str) -> None:
        """Mark a page as the current one without asking for it again."""
        self.blockSignals(True)
        shown = self._items.get(page, self._items[REVIEW])
        self.setCurrentItem(shown)
        self.scrollToItem(shown)
        self.blockSignals(False)

    def words(self, page: str) -> str:
        """What a page is called."""
        return self._items[page].text(0) if page in self._items else "Các bản đã lưu"

    def refresh(self) -> None:
        """Show the states of all pages as they now stand."""
        self._name_pages()
        self.header().resizeSection(1, COUNT_WIDTH if self._draft.carried_on else STATE_WIDTH)
        for page, item in self._items.items():
            self._show_state(item, page)

    def _show_state(self, item: QTreeWidgetItem, page: str) -> None:
        """The sign of a state, and how many carried answers wait to be confirmed."""
        state, waiting = self._draft.states.get(page), len(self._draft.unconfirmed_on(page))
        words = ", ".join(filter(None, (state.words if state else "",
                                        f"{waiting} chưa xác nhận" if waiting else "")))
        spoken = ", ".join(filter(None, (item.text(0), words)))
        if item.data(0, Qt.ItemDataRole.AccessibleTextRole) == spoken:
            return  # each change of an item lays the tree out anew
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setText(1, " ".join(filter(None, (state.sign if state else "",
                                               str(waiting) if waiting else ""))))
        item.setToolTip(1, words)
        if state:
            item.setForeground(1, QColor(_COLOURS[state]))

