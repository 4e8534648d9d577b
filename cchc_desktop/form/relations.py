"""How fields bind: the closed vocabulary of relations a form may declare.

A relation is data. It computes a field (total, ratio, same) or compares fields (equal, at most …);
it names its inputs, so the order of computing follows from it, and it can say itself in Vietnamese.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs. None of them ever prevents saving or exporting."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Term(NamedTuple):
    """One part of a signed sum: a field, `list.column` (the column's sum) or `list.count`."""

    name: str
    sign: int = 1



class Total(NamedTuple):
    """The signed sum of its parts. All parts blank: blank; one blank part is left out."""

    parts: tuple[Term, ...]


class Ratio(NamedTuple):
    """100 × Σpart ÷ Σwhole, rounded half up to at most `decimals` digits."""

    part: tuple[Term, ...]
    whole: tuple[Term, ...]
    decimals: int = 1


class Same(NamedTuple):
    """The same fact shown again, in another row or another table."""

    name: str


Relation = Total | Ratio | Same


class Comparing(StrEnum):
    """The comparisons a form may declare between signed sums of fields."""

    EQUAL = "equal"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    TOGETHER_AT_MOST = "together_at_most"
    POSITIVE_IF = "positive_if"
    SHARE_OF = "share_of"
    DIFFERS = "differs"

    @property
    def usual_severity(self) -> Severity:
        """How much it weighs where the form does not say."""
        return _USUAL_SEVERITY.get(self, Severity.ERROR)


_USUAL_SEVERITY = {Comparing.SHARE_OF: Severity.WARNING, Comparing.DIFFERS: Severity.INFO}


class Comparison(NamedTuple):
    """What must hold between a field (plus `with_`) and the signed sum of `others`.

    `perhaps` are parts that some count to the sum and some apart: it may hold with them as well.
    `tolerance` is in the field's own unit. For POSITIVE_IF the left side must be above zero
    whenever the right side is; TOGETHER_AT_MOST is AT_MOST for parts that exclude each other.
    SHARE_OF: the field is a percentage of whole things (persons, forms), of which the right side
    counts all. DIFFERS: the same number on both sides is most likely typed in the wrong row.
    """

    kind: Comparing
    others: tuple[Term, ...]
    with_: tuple[Term, ...] = ()
    perhaps: tuple[Term, ...] = ()
    severity: Severity = Severity.ERROR
    tolerance: Decimal = Decimal(0)
    why: str = ""


def inputs_of(relation: Relation) -> tuple[str, ...]:
    """The names a computed field depends on, in the order they are written."""
    match relation:
        case Total(parts):
            return tuple(term.name for term in parts)
        case Ratio(part, whole):
            return tuple(term.name for term in (*part, *whole))
        case Same(name):
            return (name,)


def leaves_a_rest(relation: Relation | None, given: Callable[[str], bool]) -> bool:
    """Whether a total is what is left of its parts: nothing is taken away, or some of that is
    given. With all of it blank nobody has said yet what is left."""
    away = [term.name for term in relation.parts if term.sign < 0] if isinstance(
        relation, Total) else []
    return not away or any(given(name) for name in away)


def bound_together(links: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """For each name one that stands for all it is linked with, directly or by way of others."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for name, others in links.items():
        for other in others:
            leader[find(other)] = find(name)
    return {name: find(name) for name in links}


def sentence(relation: Relation, called: Callable[[str], str]) -> str:
    """The relation in the officer's notation, for example "= 2.2 ÷ 2.1 × 100".

    `called` gives what a name is called where the sentence stands (an STT or a label).
    """
    match relation:
        case Total(parts):
            return "= " + signed_sum(parts, called)
        case Ratio(part, whole):
            return f"= {_grouped(part, called)} ÷ {_grouped(whole, called)} × 100"
        case Same(name):
            return "= " + called(name)


def signed_sum(terms: Iterable[Term], called: Callable[[str], str]) -> str:
    """The terms joined with + and −; a leading plus is not written."""
    words = " ".join(f"{'+' if term.sign > 0 else '−'} {called(term.name)}" for term in terms)
    return words.removeprefix("+ ")


def _grouped(terms: tuple[Term, ...], called: Callable[[str], str]) -> str:
    words = signed_sum(terms, called)
    return f"({words})" if len(terms) > 1 else words
