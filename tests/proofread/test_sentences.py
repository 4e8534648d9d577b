"""Every check finds what it is for, and leaves what only looks like it alone."""

import pytest

from cchc_desktop.proofread.checks import BY_CODE, CHECKS
from cchc_desktop.proofread.model import Context
from tests.proofread import (
    sentences_form,
    sentences_letters,
    sentences_numbers,
    sentences_words,
)
from tests.proofread.reader import hits

CASES = {**sentences_letters.CASES, **sentences_numbers.CASES, **sentences_words.CASES,
         **sentences_form.CASES}
ELSEWHERE = {"fact_differs", "fact_typed"}  # need a report: test_own_report


def _each(which: str) -> list[tuple[str, str, Context]]:
    return [(code, text, case.context) for code, case in CASES.items()
            for text in getattr(case, which)]


@pytest.mark.parametrize(("code", "text", "context"), _each("found"))
def test_it_is_found(code: str, text: str, context: Context) -> None:
    assert hits(code, text, context)


@pytest.mark.parametrize(("code", "text", "context"), _each("clean"))
def test_it_is_left_alone(code: str, text: str, context: Context) -> None:
    assert hits(code, text, context) == []


def test_every_check_has_its_sentences() -> None:
    assert set(CASES) | ELSEWHERE == set(BY_CODE)
    assert len(CHECKS) == len(BY_CODE)
    for code, case in CASES.items():
        assert len(case.found) >= 5, code
        assert len(case.clean) >= 5, code


def test_every_check_says_what_it_is_for() -> None:
    for check in CHECKS:
        assert check.title
        assert check.why.endswith((".", "…"))
        assert (check.passage is None) != (check.document is None) or check.code in ELSEWHERE
