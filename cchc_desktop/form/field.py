"""The questions of a form: what is asked and what may be entered."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cchc_desktop.form.relations import Comparison, Relation, inputs_of


class FieldType(StrEnum):
    """What may be entered: a whole number, a number, 0–100, a choice, words or a day."""

    COUNT = "count"
    DECIMAL = "decimal"
    PERCENT = "percent"
    CHOICE = "choice"
    TEXT = "text"
    DATE = "date"

    @property
    def is_number(self) -> bool:
        return self in (FieldType.COUNT, FieldType.DECIMAL, FieldType.PERCENT)


class Level(StrEnum):
    """Which level of government a row asks. A commune is asked only its own."""

    XA = "xa"
    HUYEN = "huyen"
    TINH = "tinh"
    SO = "so"


class Choice(NamedTuple):
    """One answer of a choice: the officer sees the words, the form prints the code."""

    code: str
    label: str


class Field(NamedTuple):
    """One question. `name` is stable ASCII and means the same quantity in every form.

    `low` and `high` bound a number in the field's unit; None means no bound. `was` are names it
    had in earlier versions of the form.
    """

    name: str
    label: str
    unit: str = ""
    type: FieldType = FieldType.COUNT
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    relation: Relation | None = None
    comparisons: tuple[Comparison, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    required: bool = False
    level: Level = Level.XA
    was: tuple[str, ...] = ()

    @property
    def computed(self) -> bool:
        return self.relation is not None

    @property
    def bound_to(self) -> tuple[str, ...]:
        """Every name its relation and its comparisons speak of."""
        compared = (term.name for comparison in self.comparisons
                    for term in (*comparison.others, *comparison.with_,
                                 *comparison.perhaps))
        return (*(inputs_of(self.relation) if self.relation else ()), *compared)

    def choice(self, code: str) -> Choice | None:
        return next((choice for choice in self.choices if choice.code == code), None)
