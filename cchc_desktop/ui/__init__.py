"""The window: the only room that knows Qt."""

from cchc_desktop.ui.loading_qt import load_qt

load_qt()
