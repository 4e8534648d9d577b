"""How everything looks, in one place: spacing, colours, type. The style sheet reads these.

Spacing goes in steps of 4 pixels. Colours other than the accent stand only for states, each of
which also has its own sign and words. With the system's high contrast the colours are left to it.
"""

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cchc_desktop.form.library import shipped

GAP, GROUP_GAP, EDGE = 8, 16, 24
STYLE = "fusion"
CORNER = 6
BASE_POINTS = 10.5
TITLE_POINTS = 15.0
TREE_WIDTH = 272
FINDINGS_WIDTH = 288
TEXT_WIDTH = 780
NARROW_WINDOW = 1180
ALL_THE_ROOM = 10_000
"""How much of a line a widget takes beside a stretch of 1, which takes what the widget leaves."""

GROUND = "#f5f7f7"
SURFACE = "#ffffff"
TEXT = "#1c2527"
MUTED = "#566365"
LINE = "#d3dcdd"
ACCENT = "#0b5d66"
ACCENT_DARK = "#084850"
ACCENT_SOFT = "#e1eff0"
HEADING = "#e9eff0"
LOCKED = "#eef2f2"
ERROR = "#b3261e"
ERROR_SOFT = "#fdeceb"
WARNING = "#845400"
WARNING_SOFT = "#fff3d9"
CARRIED = "#fffaee"
CARRIED_EDGE = "#b78a26"
DONE = "#1d7340"


def apply(application: QApplication) -> None:
    """Give the program its look, on top of the system's own font and contrast."""
    font = QFont(application.font())
    font.setPointSizeF(max(BASE_POINTS, font.pointSizeF()) if _text_is_scaled(font)
                       else BASE_POINTS)
    application.setFont(font)
    if not _wants_high_contrast():
        application.setPalette(_palette())


def dress(application: QApplication) -> None:
    """Put the style sheet on, best when a window stands ready: it then dresses every widget once,
    and not again with each step of putting the window together."""
    if not application.styleSheet():
        colours = "" if _wants_high_contrast() else _sheet("style_colours.qss")
        application.setStyleSheet(colours + _sheet("style_shapes.qss"))


def _sheet(name: str) -> str:
    """A style sheet of the resources with this module's tokens put in."""
    tokens = {key.lower(): value for key, value in globals().items() if key.isupper()}
    tokens["icons"] = (shipped("resources") / "icons").as_posix()
    return Template((shipped("resources") / name).read_text(encoding="utf-8")).substitute(tokens)


def _text_is_scaled(font: QFont) -> bool:
    """Whether the officer has asked the system for larger text (usual sizes are 9 to 11)."""
    return font.pointSizeF() > 11


def coloured() -> bool:
    """Whether the program's own colours are used, not those of the system's high contrast."""
    return not _wants_high_contrast()


def _wants_high_contrast() -> bool:
    hints = QGuiApplication.styleHints()  # kept: what it owns goes with it
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _palette() -> QPalette:
    palette = QPalette(QColor(GROUND))
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, GROUND), (roles.Base, SURFACE), (roles.AlternateBase, GROUND),
        (roles.Text, TEXT), (roles.WindowText, TEXT), (roles.ButtonText, TEXT),
        (roles.Button, SURFACE), (roles.Highlight, ACCENT), (roles.HighlightedText, SURFACE),
        (roles.PlaceholderText, MUTED), (roles.Link, ACCENT), (roles.Mid, LINE),
    ):
        palette.setColor(role, QColor(colour))
    return palette


def set_role(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and show it."""
    if (widget.property(name) or "") == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(text: str = "", role: str = "", *, points: float = 0, bold: bool = False) -> QLabel:
    """A wrapping label. `role` is muted, error, warning or done."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if points or bold:
        font = made.font()
        font.setPointSizeF(points or BASE_POINTS)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        made.setFont(font)
    return made


def title(text: str) -> QLabel:
    """The heading of a page."""
    return label(text, points=TITLE_POINTS, bold=True)
