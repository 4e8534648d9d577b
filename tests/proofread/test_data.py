"""The data the checks read words from is sound."""

from datetime import date

import pytest

from cchc_desktop.proofread.alphabet import old_tone
from cchc_desktop.proofread.misspelling import any_of
from cchc_desktop.proofread.names_data import dated_terms, names
from cchc_desktop.proofread.syllables import is_syllable
from cchc_desktop.proofread.vocabulary import pairs, slips


def test_every_dated_term_has_a_day_a_successor_and_a_source() -> None:
    assert len({term.code for term in dated_terms()}) == len(dated_terms())
    for term in dated_terms():
        assert isinstance(term.since, date)
        assert term.now
        assert any(word in term.source for word in ("Nghị", "Luật", "Quyết định")), term.code


def test_no_slip_is_what_another_slip_is_mended_to() -> None:
    known = slips()
    for table in (known.certain, known.likely):
        for written, meant in table.items():
            assert written == written.lower(), written
            assert meant.lower() != written
            assert meant.lower() not in known.certain, meant


def test_the_words_of_phrases_are_vietnamese() -> None:
    known = pairs()
    for word in {*known.after, *known.before}:
        assert is_syllable(word) or word in slips().foreign, word
        assert old_tone(word) == word


@pytest.mark.parametrize("kind", ["certain", "likely", "provinces", "stray"])
def test_names_are_written_with_capitals_and_once(kind: str) -> None:
    listed = names(kind)
    assert len(set(listed)) == len(listed)
    assert all(name[0].isupper() for name in listed)


def test_a_tree_of_phrases_finds_whole_words_in_any_case() -> None:
    pattern = any_of(["cơ chê", "cơ", "sử lý"])
    assert [found.group() for found in pattern.finditer("Cơ chê, cơ sở, SỬ LÝ, sử lý.")] == [
        "Cơ chê", "cơ", "SỬ LÝ", "sử lý"]
    assert not pattern.search("cơm, sử lýx")
