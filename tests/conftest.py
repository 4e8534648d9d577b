"""What all tests share: the shipped forms, real reports, and a place for files."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from cchc_desktop.desk import Desk
from cchc_desktop.form.library import FormLibrary, shipped
from cchc_desktop.form.loading import load_form
from cchc_desktop.form.model import Form
from cchc_desktop.report.data_file import load_report
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item

REPORTS = Path(__file__).parent / "reports"
HAI_DUONG = "cchc-hai-duong-2022"

SMALL_FORM = """
id = "thu"
title = "Mẫu để thử"
version = 1
periods = ["quarter", "year"]
leading_zero = true
addressees = ["Ủy ban nhân dân huyện"]
{more}
[texts]
trich_yeu = "Kết quả {{ky.ten}}"
mo_dau = "Báo cáo như sau:"
ket_thuc = "Trên đây là báo cáo (có Phụ lục kèm theo)."

[[sections]]
id = "mot"
level = 1
title = "MỤC MỘT"
fields = [{names}]
text = "{text}"

{fields}
"""


@pytest.fixture(scope="session")
def library() -> FormLibrary:
    return FormLibrary()


@pytest.fixture(scope="session")
def form(library: FormLibrary) -> Form:
    found = library.form(HAI_DUONG)
    assert found is not None
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with the shipped forms and nothing on it."""
    opened = Desk(tmp_path / "cchc.db")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def as_printed(library: FormLibrary) -> Report:
    """The figures of the real report of 6 tháng đầu năm 2022, with its mistakes."""
    return load_report(REPORTS / "le_hong_nhu_in.json", library.form)


@pytest.fixture(scope="session")
def corrected(library: FormLibrary) -> Report:
    """The same report with its mistakes corrected."""
    return load_report(REPORTS / "le_hong_da_sua.json", library.form)


@pytest.fixture(scope="session")
def sample(library: FormLibrary) -> Report:
    """The complete sample report of an invented commune."""
    return load_report(shipped("resources") / "bao_cao_mau.json", library.form)


@pytest.fixture
def small_form(tmp_path: Path) -> Callable[..., Form]:
    """Makes a form of a few fields, written as in a form file."""

    def make(*fields: str, text: str = "", more: str = "") -> Form:
        names = ", ".join(f'"{field.split(chr(34))[1]}"' for field in fields)
        written = "\n".join(f"[[fields]]\n{field}" for field in fields)
        file = tmp_path / "thu.toml"
        file.write_text(SMALL_FORM.format(names=names, fields=written, text=text, more=more),
                        encoding="utf-8")
        return load_form(file)

    return make


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that others than this user can come to as well."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o755)


def answered(form: Form, **values: str) -> Report:
    """A report of a form with these answers."""
    return Report(form, {}).edited(Edit(value_item(name), text) for name, text in values.items())


def with_details(report: Report, **details: str) -> Report:
    """A report with these details; "__" in a name stands for the dot."""
    return report.edited(Edit(Item(Aspect.DETAIL, key.replace("__", ".")), text)
                         for key, text in details.items())
