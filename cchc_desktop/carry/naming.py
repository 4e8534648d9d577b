"""How a name of one form is found in another: it is the same, or the newer form says what it was.

The same quantity has the same name in every form; `was` tells of names that were changed, one that
was split, or several that became one.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol


class Renamed(Protocol):
    """A field, a list or a section: whatever may have had other names before."""

    @property
    def was(self) -> tuple[str, ...]:
        """Its names in earlier forms."""


def old_name(known: Mapping[str, object], name: str, was: Sequence[str]) -> str | None:
    """What a name of a newer form is called in an older one; None if it is not there."""
    return next((each for each in (name, *was) if each in known), None)


def successors(newer: Mapping[str, Renamed], name: str) -> tuple[str, ...]:
    """What a name became: itself, the one it is called now, or the parts it was split into."""
    return (name,) if name in newer else tuple(
        now for now, each in newer.items() if name in each.was)


def successor(newer: Mapping[str, Renamed], name: str) -> str | None:
    """The one name that says the same; None if it is gone or was split."""
    found = successors(newer, name)
    return found[0] if len(found) == 1 else None

