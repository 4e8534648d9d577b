"""The way Tab takes through a page made of panes, some of whose parts are built later."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def follow(widget: QWidget, later: Iterable[QWidget]) -> None:
    """Let Tab lead from a widget to others that were built later and stand below it."""
    for each in later:
        QWidget.setTabOrder(widget, each)
        widget = each


def step_focus(panes: Sequence[QWidget], *, forward: bool) -> bool:
    """Move the keyboard to the next or previous stop, pane after pane, round and round.

    Qt's own order puts a page built later behind everything there was before. False if the
    keyboard is on none of the stops.
    """
    stops = [stop for pane in panes for stop in _stops(pane)]
    focused = QApplication.focusWidget()
    if focused not in stops:
        return False
    reasons = Qt.FocusReason
    place = stops.index(focused) + (1 if forward else -1)
    stops[place % len(stops)].setFocus(
        reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
    return True


def _stops(pane: QWidget) -> list[QWidget]:
    """The widgets Tab stops at in a pane, in the order they were put together."""
    stops = []
    widget: QWidget | None = pane
    while widget is not None:
        if (widget is pane or pane.isAncestorOf(widget)) and _takes_tab(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
        if widget is pane:
            break
    return stops


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and (
        widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None)
