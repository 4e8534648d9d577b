"""What holds for every shipped form, and the rows of each as its paper form has them."""

import csv
from pathlib import Path

import pytest

from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.model import Form
from cchc_desktop.form.references import pieces
from cchc_desktop.form.relations import inputs_of

DATA = Path(__file__).parent.parent / "data"
FORMS = [form.id for form in FormLibrary().forms()]


@pytest.fixture(params=FORMS)
def any_form(request: pytest.FixtureRequest, library: FormLibrary) -> Form:
    found = library.form(str(request.param))
    assert found is not None
    return found


def test_every_heading_has_guidance_and_every_written_section_a_starting_text(
        any_form: Form) -> None:
    for section in any_form.sections:
        assert section.hint
        assert section.text or any_form.has_parts(section)


def test_every_field_of_a_section_is_printed_somewhere(any_form: Form) -> None:
    """A figure that is asked but stands in no text and no table would be asked for nothing."""
    told = {piece.text for text_id in any_form.text_ids
            for piece in pieces(any_form.starting_text(text_id), any_form.known_names)
            if piece.is_reference}
    asked = {name for section in any_form.sections for name in section.fields}
    assert asked - told - set(any_form.rows) <= inputs(any_form)


def inputs(form: Form) -> set[str]:
    """The fields from which others follow, or against which they are checked."""
    compared = {term.name for field in form.fields.values() for comparison in field.comparisons
                for term in (*comparison.others, *comparison.with_)}
    return compared | {name for field in form.fields.values() if field.relation is not None
                       for name in inputs_of(field.relation)}


def test_a_heading_row_can_hold_no_value(any_form: Form) -> None:
    for table in any_form.tables:
        for row in table.rows:
            assert (row.field is None) == row.heading


@pytest.mark.parametrize(("form_id", "file", "count"), [
    ("cchc-thai-nguyen-2022", "bieu_mau_thai_nguyen.tsv", 122),
    ("cchc-thanh-hoa-xa-2023", "phu_luc_01b_thanh_hoa.tsv", 77)])
def test_the_table_is_the_paper_forms_row_by_row(library: FormLibrary, form_id: str, file: str,
                                                 count: int) -> None:
    form = library.form(form_id)
    assert form is not None
    with (DATA / file).open(encoding="utf-8") as lines:
        paper = [tuple(line) for line in csv.reader(lines, delimiter="\t")][1:]
    shown = [(row.stt, row.parent or "" if row.side else "", " ".join(row.label.split()),
              " ".join(row.unit.split())) for table in form.tables for row in table.rows]
    assert len(shown) == count
    assert shown == paper


def test_the_form_of_2026_knows_two_levels_only(library: FormLibrary) -> None:
    form = library.form("cchc-2026")
    assert form is not None
    words = " ".join([*form.addressees, *form.recipients, *(
        form.starting_text(text_id) for text_id in form.text_ids), *(
        f"{field.label} {field.hint}" for field in form.fields.values())]).lower()
    assert not [gone for gone in ("huyện", "mức độ 3", "mức độ 4", "thị trấn", "một cửa điện tử")
                if gone in words]


def test_the_outline_is_the_official_one(any_form: Form) -> None:
    """Every heading in order, with the number or dash that stands before it."""
    official = (DATA / "de_cuong" / f"{any_form.id}.txt").read_text(encoding="utf-8")
    assert [f"{section.mark} {section.title}" for section in any_form.sections] == (
        official.splitlines())
