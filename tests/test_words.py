"""Typed text is cleaned without changing what it says."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.words import clean, fold, one_line


@pytest.mark.parametrize(("typed", "cleaned"), [
    (unicodedata.normalize("NFD", "Tỷ lệ hồ sơ"), "Tỷ lệ hồ sơ"),
    ("PHƢỜNG phƣờng", "PHƯỜNG phường"), ("a\u200bb\ufeff", "ab"), ("a\x00b\x1f", "ab"),
    ("a\r\nb\rc", "a\nb\nc"), ("a\u00a0b", "a b"), ("a\ud800b", "a\ufffdb"), ("a\tb", "a\tb"),
    ("soft\u00adhyphen", "soft\u00adhyphen"), ("a\u2028b", "a\nb"), ("a\ufffeb", "a\ufffdb"),
])
def test_cleaning(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


def test_one_line_has_single_spaces() -> None:
    assert one_line("  a \n b\t c ") == "a b c"


def test_folding_forgets_accents_and_case() -> None:
    assert fold("Tỷ lệ HỒ SƠ đúng hạn") == "ty le ho so dung han"


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấậếệ 0123456789.,-/%", max_size=200))
def test_vietnamese_text_stays_as_it_is(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert clean(composed) == composed
