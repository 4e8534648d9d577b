"""Names and terms the checks know, from the data files."""

import re
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import tomli

from cchc_desktop.form.library import shipped


class Term(NamedTuple):
    """A term that is no longer valid from a day on."""

    code: str
    pattern: re.Pattern[str]
    since: date
    now: str
    source: str


@cache
def dated_terms() -> tuple[Term, ...]:
    """The terms of `dated_terms.toml`."""
    found = []
    for term in _read("dated_terms.toml")["terms"]:
        words = "|".join(f"(?:{word})" for word in term["words"])
        found.append(Term(str(term["code"]), re.compile(rf"(?<!\w)(?:{words})(?!\w)"),
                          term["from"], str(term["now"]), str(term["source"])))
    return tuple(found)


@cache
def names(kind: str) -> tuple[str, ...]:
    """One of the lists of `names.toml`: certain, likely, provinces or stray."""
    text = str(_read("names.toml")[kind])
    return tuple(name.strip() for name in text.replace("\n", ";").split(";") if name.strip())


@cache
def _read(name: str) -> dict[str, Any]:
    return tomli.loads((shipped("resources") / "proofread" / name).read_text(encoding="utf-8"))
