"""What was found in words, as findings and as lists to be read."""

from pathlib import Path

import pytest

from cchc_desktop.compute import compute
from cchc_desktop.proofread.listing import as_text, by_kind, in_context, summary
from cchc_desktop.proofread.model import Kind
from cchc_desktop.proofread.review import Review, review
from cchc_desktop.proofread.told import correction, in_steps, in_words, put_right
from cchc_desktop.report.model import Report
from tests.proofread.test_own_report import with_text

TEXT = "- Theo cơ chê một cửa.\n- Từ đầu năm đến nay đã làm theo cơ chê mới."


@pytest.fixture
def written(sample: Report) -> Report:
    return with_text(sample, "to_chuc", TEXT)


def test_errors_come_first_and_a_cause_once(written: Report) -> None:
    found = in_words(written, compute(written))
    assert [(each.code, each.quote, len(each.places)) for each in found[:2]] == [
        ("slip", "cơ chê", 2), ("open_end", "Từ đầu năm đến nay", 1)]
    assert correction(found[0]) == ("cơ chê", "cơ chế")
    assert found[0].kind == Kind.LETTERS
    assert "còn 1 chỗ nữa" in found[0].message


def test_kinds_left_alone_are_not_told(written: Report) -> None:
    found = in_words(written, compute(written), {"LETTERS"})
    assert "open_end" in {each.code for each in found}
    assert not [each for each in found if each.kind == Kind.LETTERS]


def test_what_was_typed_since_is_read_again_before_it_is_put_right(written: Report) -> None:
    finding = in_words(written, compute(written))[0]
    later = with_text(written, "to_chuc", f"- Một dòng mới.\n{TEXT}")
    edit, = put_right(finding, later, compute(later))
    assert edit.text == f"- Một dòng mới.\n{TEXT}".replace("cơ chê", "cơ chế")
    mended = with_text(written, "to_chuc", TEXT.replace("cơ chê", "cơ chế"))
    assert put_right(finding, mended, compute(mended)) == ()


def test_steps_find_nothing_else(written: Report) -> None:
    steps = list(in_steps(written, compute(written)))
    assert len(steps) > 5
    assert in_words(written, compute(written))[0].code == "slip"


@pytest.fixture
def found(tmp_path: Path) -> Review:
    file = tmp_path / "a.txt"
    line = "Bộ phận Một cửa giải quyết theo cơ chê một cửa, cơ chê một cửa liên thông đã nêu. "
    file.write_text(f"I. KẾT QUẢ\n\n{line}{'Kết quả tốt ' * 12}cơ chê nữa.\n", encoding="utf-8")
    return review(file)


def test_words_in_context_are_the_ones_that_were_found(found: Review) -> None:
    slip = next(each for each in found.findings if each.first.quote == "cơ chê")
    before = [in_context(found.document, place).before[-5:] for place in slip.places]
    assert before == ["theo ", "cửa, ", " tốt "]
    last = in_context(found.document, slip.places[-1])
    assert last.before.startswith("…")
    assert last.after == " nữa."
    assert in_context(found.document, slip.places[0]).after.endswith("…")


def test_the_list_as_text_has_every_finding(found: Review) -> None:
    text = as_text(found, "a.txt")
    assert summary(found.findings) in text
    assert sum(line[:2] in ("● ", "▲ ", "· ") for line in text.split("\n")) == len(found.findings)
    assert sum(len(group) for _, group in by_kind(found.findings)) == len(found.findings)
