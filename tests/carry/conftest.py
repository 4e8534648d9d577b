"""A desk with its own store, and reports of an invented commune to carry forward."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from shutil import copyfile

import pytest

from cchc_desktop.desk import Desk
from cchc_desktop.draft import Draft
from cchc_desktop.form.library import FormLibrary, shipped
from cchc_desktop.form.model import Form
from cchc_desktop.report.model import Aspect, Edit, Item, value_item
from cchc_desktop.report.period import Period, PeriodKind, period_of
from cchc_desktop.ui.period_rows import period_details

UNIT = {"unit.kind": "xa", "unit.name": "An Bình", "unit.province": "tỉnh Hải Dương"}

FORM = """
id = "thu"
title = "Mẫu để thử"
version = 1
periods = ["quarter", "half_year", "nine_months", "year"]
cutoff = { from_day = 15, to_day = 14 }

[texts]
trich_yeu = "Kết quả {ky.ten}"
mo_dau = "Báo cáo như sau:"
ket_thuc = "Trên đây là báo cáo."

[[sections]]
id = "mot"
level = 1
title = "MỤC MỘT"
fields = ["tthc", "ke_hoach", "ho_so", "luy_ke", "xu_ly", "phieu"]
lists = ["van_ban"]
text = "Đã nhận {ho_so} hồ sơ."

[[fields]]
name = "tthc"
label = "Thủ tục hành chính"

[[fields]]
name = "ke_hoach"
label = "Kế hoạch"
type = "text"

[[fields]]
name = "ho_so"
label = "Hồ sơ"

[[fields]]
name = "luy_ke"
label = "Hồ sơ, lũy kế"

[[fields]]
name = "xu_ly"
label = "Đã xử lý"

[[fields]]
name = "phieu"
label = "Phiếu"

[[lists]]
name = "van_ban"
title = "Văn bản"
line = ["- {loai} số {so} ngày {ngay}"]

[[lists.columns]]
name = "loai"
label = "Loại"
type = "text"

[[lists.columns]]
name = "so"
label = "Số"
type = "text"

[[lists.columns]]
name = "ngay"
label = "Ngày"
type = "date"

[carry]
keep = ["tthc"]
never = ["phieu"]
year_to_date = ["xu_ly", "luy_ke = ho_so", "van_ban"]
"""


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = tmp_path / "forms"
    folder.mkdir()
    (folder / "thu.toml").write_text(FORM, encoding="utf-8")
    for file in shipped("forms").glob("*.toml"):
        copyfile(file, folder / file.name)
    return folder


@pytest.fixture
def desk(tmp_path: Path, forms: Path) -> Iterator[Desk]:
    opened = Desk(tmp_path / "cchc.db", FormLibrary(forms))
    yield opened
    opened.close()


@pytest.fixture
def thu(desk: Desk) -> Form:
    form = desk.library.form("thu")
    assert form is not None
    return form


def period(kind: str, year: int, number: int, form: Form) -> Period:
    return period_of(PeriodKind(kind), year, number, form.cutoff)


Make = Callable[..., Draft]


@pytest.fixture
def make(desk: Desk, thu: Form) -> Make:
    """Makes a report of a period with answers: make("quarter", 2023, 1, ho_so="12")."""

    def made(kind: str, year: int, number: int = 0, *, source: int = 0, **values: str) -> Draft:
        details = {**UNIT, **period_details(period(kind, year, number, thu))}
        draft = desk.create_report(thu, details, source)
        answer(draft, values)
        return draft

    return made


def answer(draft: Draft, values: Mapping[str, str]) -> None:
    if values:
        draft.edit([Edit(value_item(name), text) for name, text in values.items()])


def write(draft: Draft, section: str, text: str) -> None:
    draft.edit([Edit(Item(Aspect.TEXT, section), text)])


def again(desk: Desk, draft: Draft) -> Draft:
    """The report as it is when it is opened the next time."""
    opened = desk.open_report(draft.id)
    assert opened is not None
    return opened
