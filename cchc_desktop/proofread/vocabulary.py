"""Words the misspelling checks know: phrases of such reports, usual slips, foreign words."""

import itertools
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import tomli

from cchc_desktop.form.library import shipped
from cchc_desktop.proofread.alphabet import old_tone


class Pairs(NamedTuple):
    """Which syllables stand together: what may follow and precede each, and the common ones."""

    after: Mapping[str, frozenset[str]]
    before: Mapping[str, frozenset[str]]
    common: frozenset[str]

    def knows(self, word: str) -> bool:
        """Whether a syllable is one of these words' own, so that it is hardly a slip."""
        return word in self.after or word in self.before

    def pair(self, first: str, second: str) -> bool:
        """Whether two syllables stand together."""
        return second in self.after.get(first, ())


class Slips(NamedTuple):
    """Usual slips with what is meant, both in lower case; abbreviations as written."""

    certain: Mapping[str, str]
    likely: Mapping[str, str]
    abbreviations: Mapping[str, str]
    foreign: frozenset[str]


@cache
def pairs() -> Pairs:
    """The pairs of `phrases.toml`."""
    data = _read("phrases.toml")
    after: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {}
    for phrase in str(data["phrases"]).replace("\n", ";").split(";"):
        words = [old_tone(word) for word in phrase.split()]
        for first, second in itertools.pairwise(words):
            after.setdefault(first, set()).add(second)
            before.setdefault(second, set()).add(first)
    return Pairs({word: frozenset(others) for word, others in after.items()},
                 {word: frozenset(others) for word, others in before.items()},
                 frozenset(map(old_tone, str(data["common"]).split())))


@cache
def slips() -> Slips:
    """The slips of `slips.toml`."""
    data = _read("slips.toml")
    certain, likely, short = (
        {str(key): str(text) for key, text in _table(data, name).items()}
        for name in ("certain", "likely", "abbreviations"))
    return Slips(certain, likely, short, frozenset(str(_table(data, "foreign")["words"]).split()))


def _table(data: Mapping[str, object], name: str) -> Mapping[str, object]:
    table = data[name]
    assert isinstance(table, dict)
    return table


def _read(name: str) -> Mapping[str, object]:
    return tomli.loads((shipped("resources") / "proofread" / name).read_text(encoding="utf-8"))
