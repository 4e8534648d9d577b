"""The pages of a report: which there are, and on which one anything is entered or mended."""

from collections.abc import Mapping

from cchc_desktop.form.model import CLOSING, OPENING, TITLE, Form
from cchc_desktop.form.model import DETAILS as DETAILS
from cchc_desktop.form.model import REVIEW as REVIEW
from cchc_desktop.form.references import LIST_PREFIX
from cchc_desktop.report.model import Aspect, Cell, Item
from cchc_desktop.report.unconfirmed import marked_item

SNAPSHOTS = "cac_ban_da_luu"
"""The page of kept states, which is no page of the report itself."""

FRAME = {TITLE: "Trích yếu", OPENING: "Lời mở đầu", CLOSING: "Lời kết"}
"""The texts around the sections, and what they are called."""


def pages(form: Form) -> tuple[str, ...]:
    """Every page in order: details, sections, tables, review."""
    return (DETAILS, *(section.id for section in form.sections),
            *(table.id for table in form.tables), REVIEW)


def first_to_fill_in(form: Form) -> str:
    """The first page of the outline that asks for figures."""
    return next((section.id for section in form.sections if section.fields), DETAILS)


def pages_of_key(form: Form, key: str) -> tuple[str, ...]:
    """Where a field or a list's cell is shown; the first is where it is asked."""
    cell = Cell.of(key)
    if cell.list:
        return (form.lists[cell.list].section,)
    return form.shown_on.get(cell.name, (DETAILS,))


def text_name(form: Form, text_id: str) -> str:
    """What a text is called: "Mục II.2", "Lời mở đầu"."""
    if text_id in FRAME:
        return FRAME[text_id]
    return f"Mục {form.full_numbers[text_id]}"


def short_page_name(form: Form, page: str) -> str:
    """What a page is called in a row of others: "Mục I.2", "Biểu mẫu 1"."""
    if page == DETAILS:
        return "Thông tin chung"
    if page in form.full_numbers:
        return f"Mục {form.full_numbers[page]}"
    return next(table.title for table in form.tables if table.id == page)


def page_of_text(text_id: str) -> str:
    """Where a text is written: the title, the opening and the closing with the details."""
    return DETAILS if text_id in (TITLE, OPENING, CLOSING) else text_id


def page_of_fact(form: Form, name: str) -> str:
    """Where a fact or a list is entered, given its name in a text."""
    if name.startswith(LIST_PREFIX):
        return form.lists[name.removeprefix(LIST_PREFIX)].section
    return pages_of_key(form, name)[0]


def page_of_item(form: Form, item: Item, current: str) -> str:
    """Where an entry is seen; the current page if it is shown there too."""
    match item.aspect:
        case Aspect.TEXT:
            return page_of_text(item.key)
        case Aspect.ROWS:
            return page_of_carried(form, item)
        case Aspect.DETAIL:
            return DETAILS
        case Aspect.ACCEPTED:
            return current
        case Aspect.UNCONFIRMED:
            shown = pages_of_carried(form, marked_item(item))
            return current if current in shown else shown[0]
    shown = pages_of_key(form, item.key)
    return current if current in shown else shown[0]


def page_of_carried(form: Form, item: Item) -> str:
    """Where something unconfirmed is seen; a list's row has "list/row" as its key."""
    match item.aspect:
        case Aspect.TEXT:
            return page_of_text(item.key)
        case Aspect.ROWS:
            found = form.lists.get(item.key.partition("/")[0])
            return found.section if found else DETAILS
    return pages_of_key(form, item.key)[0]


def pages_of_carried(form: Form, item: Item) -> tuple[str, ...]:
    """Every page on which something unconfirmed is seen and can be confirmed."""
    if item.aspect is Aspect.VALUE:
        return pages_of_key(form, item.key)
    return (page_of_carried(form, item),)


def next_page(form: Form, current: str, waiting: Mapping[str, bool]) -> str:
    """The next page that still waits for something, then those before; else the review."""
    order = pages(form)
    place = order.index(current) if current in order else 0
    return next((page for page in order[place + 1:] + order[:place] if waiting.get(page)), REVIEW)
