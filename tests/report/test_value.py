"""Blank, zero, not-applicable and unreadable are four different answers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.form.field import Choice, Field, FieldType
from cchc_desktop.report.value import State, read_value

COUNT = Field("a", "A")
PERCENT = Field("p", "P", unit="%", type=FieldType.PERCENT)
DAY = Field("n", "N", type=FieldType.DATE)
WORDS = Field("c", "C", type=FieldType.TEXT)
SURVEY = Field("k", "K", type=FieldType.CHOICE,
               choices=(Choice("0", "Trực tuyến"), Choice("1", "Phát phiếu"),
                        Choice("2", "Kết hợp")))


@pytest.mark.parametrize(("field", "typed", "state", "text"), [
    (COUNT, "", State.BLANK, ""), (COUNT, "  \u200b ", State.BLANK, ""),
    (COUNT, "0", State.GIVEN, "0"), (COUNT, "-", State.NOT_APPLICABLE, "-"),
    (COUNT, "–", State.NOT_APPLICABLE, "-"), (COUNT, "02", State.GIVEN, "02"),
    (COUNT, "1224", State.GIVEN, "1224"), (COUNT, "1.224", State.GIVEN, "1.224"),
    (COUNT, "10000", State.GIVEN, "10.000"), (COUNT, "mười", State.UNREADABLE, "mười"),
    (PERCENT, "03 %", State.GIVEN, "3"), (PERCENT, "99,90", State.GIVEN, "99,9"),
    (PERCENT, "99.9", State.UNREADABLE, "99.9"), (DAY, "9/6/2022", State.GIVEN, "09/6/2022"),
    (DAY, "31/6/2022", State.UNREADABLE, "31/6/2022"), (WORDS, " a ", State.GIVEN, "a"),
    (WORDS, "-", State.GIVEN, "-"),
    (SURVEY, "1", State.GIVEN, "1"), (SURVEY, "phat phieu", State.GIVEN, "1"),
    (SURVEY, "Phát phiếu = 1", State.GIVEN, "1"), (SURVEY, "3", State.UNREADABLE, "3"),
])
def test_what_an_answer_is(field: Field, typed: str, state: State, text: str) -> None:
    value = read_value(field, typed)
    assert (value.state, value.text) == (state, text)


def test_a_choice_with_a_number_as_code_counts_as_it() -> None:
    assert read_value(SURVEY, "Kết hợp").amount == Decimal(2)


def test_an_unreadable_answer_says_why_and_what_is_offered() -> None:
    assert "Trực tuyến (0), Phát phiếu (1), Kết hợp (2)" in read_value(SURVEY, "có").problem
    assert read_value(PERCENT, "99.9").proposal == "99,9"


@given(st.text(max_size=80), st.sampled_from([COUNT, PERCENT, DAY, WORDS, SURVEY]))
def test_every_text_is_some_answer(typed: str, field: Field) -> None:
    value = read_value(field, typed)
    assert value.given == bool(value.text and not value.problem and value.state is State.GIVEN)
    assert (value.state is State.UNREADABLE) == bool(value.problem)
