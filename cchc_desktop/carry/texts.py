"""Carry a text with its references alive: numbers and periods in it renew themselves."""

from cchc_desktop.carry.naming import old_name, successor
from cchc_desktop.compute import Figures
from cchc_desktop.form.model import CLOSING, OPENING, TITLE, Form
from cchc_desktop.form.references import FIXED_NAMES, LIST_PREFIX, Piece, pieces
from cchc_desktop.narrative import GAP, fact
from cchc_desktop.report.model import Aspect, Item, Report


def carried_text(source: Report, figures: Figures, target: Report, text_id: str) -> str:
    """What the officer wrote in the earlier report, for this one; "" where that is nothing.

    The form's own text is not carried: this form has its own. A reference this form does not know
    becomes the words it stood for.
    """
    old = _old_id(source.form, target.form, text_id)
    own = source.entries.get(Item(Aspect.TEXT, old), "") if old else ""
    if not own.strip() or old is None or own == source.form.starting_text(old):
        return ""
    return renewed(source, figures, target.form, own)


def renewed(source: Report, figures: Figures, target: Form, text: str) -> str:
    """A text with its references as another form calls them; one it does not know in words."""
    return "".join(_renewed(source, figures, target, piece)
                   for piece in pieces(text, source.form.known_names))


def _old_id(source: Form, target: Form, text_id: str) -> str | None:
    if text_id in (TITLE, OPENING, CLOSING):
        return text_id
    return old_name(source.section_ids, text_id, target.section_ids[text_id].was)


def _renewed(source: Report, figures: Figures, target: Form, piece: Piece) -> str:
    if not piece.is_reference:
        return piece.text
    name = piece.text
    if name in FIXED_NAMES or name in target.known_names:
        return f"{{{name}}}"
    if name.startswith(LIST_PREFIX):
        now = successor(target.lists, name.removeprefix(LIST_PREFIX))
        return f"{{{LIST_PREFIX}{now}}}" if now else ""
    now = successor(target.fields, name)
    return f"{{{now}}}" if now else fact(source, figures, name) or GAP
