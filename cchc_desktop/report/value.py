"""What a typed text means in its field: blank, not applicable, a value, or unreadable.

Blank, zero and not-applicable are three different answers; an unreadable entry is kept as typed.
"""

import re
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.form.field import Choice, Field, FieldType
from cchc_desktop.report.day import read_day, short_day
from cchc_desktop.report.number import format_number, read_number, round_half_up
from cchc_desktop.words import clean, fold, one_line

NOT_APPLICABLE_SIGN = "-"
_DASHES = ("-", "–", "—")
_LEADING_ZERO = re.compile(r"0[1-9]")


class State(Enum):
    """What kind of answer a text is."""

    BLANK = "blank"
    NOT_APPLICABLE = "not_applicable"
    GIVEN = "given"
    UNREADABLE = "unreadable"


class Value(NamedTuple):
    """An answer understood. `text` is its normal form as a table prints it (a choice: its code).

    `amount` is set for numbers and for choices whose code is a number. `problem` says in
    Vietnamese why an unreadable text is so, `proposal` which reading to offer.
    """

    state: State
    text: str = ""
    amount: Decimal | None = None
    problem: str = ""
    proposal: str = ""

    @property
    def given(self) -> bool:
        return self.state is State.GIVEN

    @property
    def blank(self) -> bool:
        return self.state is State.BLANK


BLANK = Value(State.BLANK)
NOT_APPLICABLE = Value(State.NOT_APPLICABLE, NOT_APPLICABLE_SIGN)


def number_value(amount: Decimal, decimals: int | None = None) -> Value:
    """A computed number: `amount` stays exact, the text has at most `decimals` digits."""
    printed = amount if decimals is None else round_half_up(amount, decimals)
    return Value(State.GIVEN, format_number(printed), amount)


def read_value(field: Field, typed: str) -> Value:
    """Understand one answer. Never raises; what cannot be understood is UNREADABLE."""
    return _read_value(field.type, field.unit, field.choices, typed) if typed else BLANK


@lru_cache(maxsize=30_000)
def _read_value(kind: FieldType, unit: str, choices: tuple[Choice, ...], typed: str) -> Value:
    if kind is FieldType.TEXT:
        text = clean(typed).strip()
        return Value(State.GIVEN, text) if text else BLANK
    text = one_line(typed)
    if not text:
        return BLANK
    if text in _DASHES:
        return NOT_APPLICABLE
    match kind:
        case FieldType.CHOICE:
            return _read_choice(choices, text)
        case FieldType.DATE:
            day = read_day(text)
            return (Value(State.GIVEN, short_day(day)) if day
                    else _unreadable(text, "cần một ngày, ví dụ 09/6/2022"))
        case _:
            return _read_number(kind, unit, text)


def _read_number(kind: FieldType, unit: str, text: str) -> Value:
    read = read_number(text, whole=kind is FieldType.COUNT, percent=kind is FieldType.PERCENT,
                       unit=unit)
    if read.amount is None:
        return _unreadable(text, read.problem, read.proposal)
    keeps_zero = kind is FieldType.COUNT and _LEADING_ZERO.fullmatch(text)
    normal = text if keeps_zero else format_number(read.amount, grouped="." in text)
    return Value(State.GIVEN, normal, read.amount)


def _read_choice(choices: tuple[Choice, ...], text: str) -> Value:
    wanted = fold(text)
    for choice in choices:
        if wanted in (fold(choice.code), fold(choice.label),
                      fold(f"{choice.label} = {choice.code}")):
            amount = Decimal(choice.code) if re.fullmatch("[0-9]{1,9}", choice.code) else None
            return Value(State.GIVEN, choice.code, amount)
    offered = ", ".join(f"{choice.label} ({choice.code})" for choice in choices)
    return _unreadable(text, f"chỉ nhận một trong: {offered}")


def _unreadable(text: str, problem: str, proposal: str = "") -> Value:
    return Value(State.UNREADABLE, text, None, problem, proposal)
