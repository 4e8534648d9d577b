"""No text can crash or hang a check; what is found lies where it is said to lie."""

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_desktop.proofread.alphabet import TONED, old_tone
from cchc_desktop.proofread.checks import CHECKS
from cchc_desktop.proofread.guessing import guessed
from cchc_desktop.proofread.old_fonts import OldFont, convert, encode, offered, recognise
from cchc_desktop.proofread.reading import read_text
from cchc_desktop.proofread.review import reviewed
from cchc_desktop.proofread.syllables import is_syllable

PIECES = ("Kế hoạch số ", "63/KH-UBND", " ngày 28/12/2022", "UBND xã An Bình", "năm 2023", ", ",
          ".",
          "\n", "I. ", "1. ", "- ", "+ ", "24/28", " hồ sơ", "85%", "quý III", "từ ngày ",
          "đến nay",
          "Trong đó: ", "Tổng số ", "(", ")", "“", "”", "mức độ 3,4", "của Chính phủ", "hài lòng "
                                                                                       "đạt ",
          "Phụ lục", "Nơi nhận:", "Trên đây là báo cáo", "BÁO CÁO", "ƣ", "\u0323", "\u200b", "……",
          "\t",
          "http://a.vn", "cải cách hành chính", "0", "12", "đạt chuẩn ", "một cửa, ", "**", "# ",
          "<b>")
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


@given(TEXTS)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_text_crashes_a_check_and_every_place_is_in_the_text(text: str) -> None:
    document = read_text(text)
    if not document.paragraphs:
        return
    for finding in reviewed(document, guessed(document)).findings:
        for place in finding.places:
            assert 0 <= place.start <= place.end <= len(text)
            assert place.line == 1 + sum(text.count(mark, 0, place.start) for mark in "\n") or (
                set(text) & set("\r\x0b\x0c\x85\u2028\u2029"))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_paragraph_knows_where_each_of_its_letters_stood(text: str) -> None:
    for paragraph in read_text(text).paragraphs:
        for at, char in enumerate(paragraph.text):
            if char.isascii() and char.isalnum():
                assert text[paragraph.source(at)] == char


LONG = {
    "a": "a" * 100_000, "dots": "." * 100_000, "digits": "1" * 100_000, "lists": "1,2." * 25_000,
    "spaces": " " * 100_000, "brackets": "(" * 100_000, "lines": "- a\n" * 25_000,
    "commas": ", " * 50_000,
    "documents": "Kế hoạch số 12/KH-UBND ngày 10/01/2022 về cải cách hành chính năm 2022 " * 1300,
    "numbers": "94 hồ sơ, " * 10_000, "marks": "a\u0323 " * 33_000, "capitals": "K" * 100_000,
    "fractions": "24/28 nhiệm vụ " * 6_600, "headings": "I. A\n" * 20_000,
    "old font": "c¶i c¸ch " * 11_000,
    "phrases": "một hai ba một hai ba " * 4_500, "hashes": "# a\n" * 25_000, "stars": "*" * 100_000}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_hundred_thousand_characters_of_anything_take_under_a_second(text: str) -> None:
    document = read_text(text)
    context = guessed(document)
    for check in CHECKS:
        begun = time.process_time()
        if check.passage:
            for paragraph in document.paragraphs:
                list(check.passage(paragraph.passage, context))
        if check.document:
            list(check.document(document, context))
        assert time.process_time() - begun < 1, check.code


LETTERS = "aăâeêioôơuưyđ" + TONED


@pytest.mark.parametrize("font", OldFont)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_survives_an_old_font(font: OldFont, letter: str) -> None:
    assert convert(encode(letter, font), font) == letter
    capital = letter.upper()
    assert convert(encode(capital, font), font, capitals=True) == capital


@pytest.mark.parametrize("font", OldFont)
def test_text_of_an_old_font_is_recognised_and_offered(font: OldFont) -> None:
    text = "công tác cải cách hành chính được cấp ủy, chính quyền xã quan tâm chỉ đạo thường xuyên"
    assert recognise(encode(text, font)) is font
    assert offered(encode(text, font)) == (font, text)
    assert offered(text) is None


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_plain_text_is_never_taken_for_an_old_font_by_chance(text: str) -> None:
    conversion = offered(text)
    assert conversion is None or conversion.text != text


SYLLABLES = """
nghiêng quyết giữ gì giếng quốc khuyến thúy thuý hoà của người được kỹ Ủy yêu hoạch ngoằn giới
quỳnh quýt khoẻ hủy khuya trường địa xuất lượng hươu việt chí
"""
NONE = "nghành qủa thưc tiêp ngi ghà ce kà đươc zalo nh ch thựcc nghỉệp"


@pytest.mark.parametrize("word", re.findall(r"\w+", SYLLABLES))
def test_vietnamese_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", re.findall(r"\w+", NONE))
def test_what_is_no_vietnamese_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(("new", "old"), [("hoà", "hòa"), ("thuý", "thúy"), ("khoẻ", "khỏe"),
                                          ("quý", "quý"),
                                          ("toàn", "toàn"), ("UỶ", "ỦY"), ("hoá", "hóa")])
def test_the_older_style_of_tones(new: str, old: str) -> None:
    assert old_tone(new) == old
