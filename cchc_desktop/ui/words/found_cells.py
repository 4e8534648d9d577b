"""What was found in the words a list prints, by the cells in which these words were typed."""

from collections.abc import Mapping

from cchc_desktop.check.finding import Finding
from cchc_desktop.draft import Draft
from cchc_desktop.form.model import List
from cchc_desktop.report.model import cell_key

_SHORTEST = 2  # a single letter or figure stands in too many words


def found_in_cells(draft: Draft, found: List) -> Mapping[str, list[Finding]]:
    """By key, the errors and warnings on the words of a list."""
    cells: dict[str, list[Finding]] = {}
    for finding in draft.to_look_at:
        quotes = {place.quote for place in finding.places
                  if place.section == found.section and place.start < 0}
        for quote in quotes:
            for row in draft.report.rows(found.name):
                for key in _cells_with(draft, found, row, quote):
                    cells.setdefault(key, []).append(finding)
    return cells


def cell_with(draft: Draft, page: str, finding: Finding) -> str:
    """The cell of a list on a page that holds the words of a finding; "" if there is none, or if
    they stand in the page's own text."""
    if any(place.section == page and place.start >= 0 for place in finding.places):
        return ""
    lists = (found for found in draft.report.form.lists.values() if found.section == page)
    return next((key for found in lists for key, findings in found_in_cells(draft, found).items()
                 if finding in findings), "")


def _cells_with(draft: Draft, found: List, row: str, quote: str) -> list[str]:
    """The cells of a row that hold the words; without one, those the words are put together of."""
    texts = {key: draft.figures[key].value.text for column in found.columns
             for key in [cell_key(found.name, row, column.name)]}
    whole = [key for key, text in texts.items() if quote in text]
    parts = [key for key, text in texts.items() if len(text) >= _SHORTEST and text in quote]
    return whole or (parts if len(parts) > 1 else [])
