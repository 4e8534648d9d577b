"""What a page must not part in an appendix table, and a header whose every line shows."""

import io
from collections.abc import Callable

import pytest
from docx import Document
from docx.table import Table as WordTable
from docx.table import _Row

from cchc_desktop.compute import compute
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.model import Form
from cchc_desktop.report.data_file import load_report
from cchc_desktop.report.model import Report
from tests.conftest import REPORTS, answered


def tables(report: Report) -> list[WordTable]:
    found = Document(io.BytesIO(document_bytes(report, compute(report))))
    return [table for table in found.tables if len(table.columns) == 5]


@pytest.fixture
def with_sides(library: FormLibrary) -> WordTable:
    """One table of 122 rows, many of them beside a side cell, with a header of three lines."""
    [table] = tables(load_report(REPORTS / "thinh_duc_da_sua.json", library.form))
    return table


def kept(row: _Row) -> bool:
    """Whether a row stays on the page of the row below it."""
    return all(paragraph.paragraph_format.keep_with_next
               or (paragraph.style.paragraph_format.keep_with_next or False)
               for cell in row.cells for paragraph in cell.paragraphs)


def test_a_header_of_three_lines_is_high_enough_where_it_is_repeated(with_sides: WordTable) -> None:
    first, second = with_sides.rows[:2]
    assert first.height is None
    assert second.height is not None
    assert 17.8 + second.height.pt >= 3 * 13.8 + 4


def test_a_header_that_fits_is_left_alone(library: FormLibrary) -> None:
    fits = load_report(REPORTS / "hoang_cat_da_sua.json", library.form)
    assert all(table.rows[1].height is None for table in tables(fits))


def test_rows_beside_a_side_cell_stay_with_the_row_they_explain(with_sides: WordTable) -> None:
    rows = with_sides.rows[2:]
    beside = [row._tr.tc_lst[0].vMerge is not None for row in rows]
    assert sum(beside) > 30
    for row, below in zip(rows, beside[1:], strict=False):
        assert not below or kept(row)
    plain = next(place for place, row in enumerate(rows) if row.cells[0].text == "1.3.1")
    assert not kept(rows[plain])


ROW = '[[tables.rows]]\nstt = "{0}"\nlabel = "Số hồ sơ {0}"\nname = "hs_{0}"\nunit = "Hồ sơ"\n'
TABLE = '[[appendices]]\nid = "pl"\ntitle = "Số liệu"\n\n[[tables]]\nid = "b"\ntitle = "Bảng"\n'


@pytest.mark.parametrize(("count", "whole"), [(10, True), (11, False)])
def test_a_small_table_is_not_parted(small_form: Callable[..., Form], count: int,
                                     whole: bool) -> None:
    table = TABLE + "".join(ROW.format(number) for number in range(1, count + 1))
    form = small_form(f'name = "x"\nlabel = "X"\n\n{table}')
    rows = tables(answered(form))[0].rows[2:]
    assert [kept(row) for row in rows[:-2]] == [whole] * (count - 2)
