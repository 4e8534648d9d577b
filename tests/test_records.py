"""What is kept for good: snapshots, signing, corrections, a newer form, and old files of it."""

import sqlite3
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.carry.upgrade import upgrade
from cchc_desktop.desk import Desk
from cchc_desktop.differences import corrections, differences, frozen
from cchc_desktop.document.content import content
from cchc_desktop.draft import Draft
from cchc_desktop.form.library import FormLibrary
from cchc_desktop.form.loading import form_of
from cchc_desktop.form.model import Form
from cchc_desktop.history import follows
from cchc_desktop.report.model import Aspect, Edit, Item, Report, value_item
from cchc_desktop.report.unconfirmed import Mark, mark_of, unconfirmed_text
from cchc_desktop.standing import standing_words
from cchc_desktop.store.archive import SUPPLEMENT, VERSION
from cchc_desktop.store.schema import migrations
from tests.conftest import HAI_DUONG, answered
from tests.two_versions import ANSWERS, FIRST, ID, SECOND, put

OLD_STORES = Path(__file__).parent / "store" / "schemas"
ADDED = """
id = "luy-ke"
title = "Mẫu có số lũy kế"
version = 1
periods = ["quarter", "year"]
addressees = ["Ủy ban nhân dân huyện"]
[texts]
trich_yeu = "Kết quả {ky.ten}"
mo_dau = "Báo cáo như sau:"
ket_thuc = "Trên đây là báo cáo."
[carry]
year_to_date = ["trong_nam"]
[[sections]]
id = "mot"
level = 1
title = "MỤC MỘT"
fields = ["trong_nam"]
text = ""
[[fields]]
name = "trong_nam"
label = "Tin, bài từ đầu năm"
unit = "Tin, bài"
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "cchc.db")
    made.save_profile({"unit.kind": "xa", "unit.name": "An Bình"})
    yield made
    made.close()


@pytest.fixture
def draft(desk: Desk) -> Draft:
    return desk.create_sample()


def opened(desk: Desk, report: int) -> Draft:
    found = desk.open_report(report)
    assert found is not None
    return found


# Signing


def test_a_signed_report_is_locked_for_good(desk: Desk, draft: Draft) -> None:
    draft.answer("nv_de_ra", "31")
    assert desk.records.sign(draft, "45", "13/6/2022")
    signed = opened(desk, draft.id)
    before = dict(signed.report.entries)
    signed.answer("nv_de_ra", "1")
    assert signed.undo() is None
    signed.keep_typing(value_item("vb_di"), "9")
    assert opened(desk, draft.id).report.entries == before
    assert (signed.report.issue_number, signed.can_undo) == ("45", False)


def test_the_snapshot_of_signing_cannot_be_dropped(desk: Desk, draft: Draft) -> None:
    desk.records.sign(draft, "45", "13/6/2022", "abc")
    snapshot = desk.records.snapshots(draft.id)[0]
    desk.records.drop(snapshot.id)
    assert desk.records.snapshots(draft.id) == [snapshot]
    assert (snapshot.name, snapshot.document) == ("Bản đã ký", "abc")
    assert desk.records.frozen(snapshot.id) == frozen(draft.report, draft.figures)


def test_signing_is_taken_back(desk: Desk, draft: Draft) -> None:
    desk.records.sign(draft, "45", "13/6/2022")
    desk.records.unsign(draft.id)
    again = opened(desk, draft.id)
    again.answer("nv_de_ra", "31")
    assert again.report.typed("nv_de_ra") == "31"
    assert desk.records.snapshots(draft.id) == []


def test_sums_are_frozen_with_the_signature(tmp_path: Path) -> None:
    folder = tmp_path / "mau"
    folder.mkdir()
    (folder / "luy-ke.toml").write_text(ADDED, encoding="utf-8")
    desk = Desk(tmp_path / "cchc.db", FormLibrary(folder))
    form = desk.library.form("luy-ke")
    assert form is not None
    quarters = [desk.create_report(form, {
        "unit.name": "An Bình", "period.kind": "quarter", "period.year": "2023",
        "period.number": number}) for number in "1234"]
    for quarter, count in zip(quarters, ("10", "4", "0", "6"), strict=True):
        quarter.answer("trong_nam", count)
    year = {"unit.name": "An Bình", "period.kind": "year", "period.year": "2023"}
    whole = desk.create_report(form, year)
    assert whole.figures["trong_nam"].value.text == "20"
    assert follows(whole.report, whole.figures, "trong_nam") == (
        "= 10 (quý I năm 2023) + 4 (quý II năm 2023) + 0 (quý III năm 2023)"
        " + 6 (quý IV năm 2023)")
    desk.records.sign(whole, "9", "20/12/2023")
    quarters[0].answer("trong_nam", "100")
    assert opened(desk, whole.id).figures["trong_nam"].value.text == "20"
    desk.records.unsign(whole.id)
    assert opened(desk, whole.id).figures["trong_nam"].value.text == "110"
    desk.close()


# Snapshots


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["nv_de_ra", "nv_hoan_thanh", "vb_di"]),
                          st.sampled_from(["", "0", "7", "12", "x", "-"])), max_size=6))
def test_a_snapshot_is_what_was(tmp_path_factory: pytest.TempPathFactory,
                                steps: list[tuple[str, str]]) -> None:
    desk = Desk(tmp_path_factory.mktemp("ban") / "cchc.db")
    draft = desk.create_sample()
    was = []
    for name, text in steps:
        draft.answer(name, text)
        was.append((desk.records.keep(draft, f"{name} {text}"),
                    frozen(draft.report, draft.figures)))
    form = draft.report.form
    for number, state in was:
        kept = desk.records.frozen(number)
        assert kept.entries == state.entries
        assert differences(form, state, kept) == []
    desk.close()


def test_what_differs_is_the_figure_and_what_follows(draft: Draft) -> None:
    before = frozen(draft.report, draft.figures)
    draft.answer("nv_de_ra", "38")
    found = differences(draft.report.form, before, frozen(draft.report, draft.figures))
    assert [(each.item.key, each.old, each.new) for each in found] == [
        ("nv_de_ra", "32", "38"), ("tl_hoan_thanh_kh", "59,4%", "50%")]


# Corrections


def test_a_correction_begins_as_what_was_signed_and_takes_its_place(
        desk: Desk, draft: Draft) -> None:
    desk.records.sign(draft, "45", "13/6/2022")
    new = opened(desk, desk.records.correct(draft.id, VERSION))
    own = {item: text for item, text in draft.report.entries.items()
           if not item.key.startswith("issue.")}
    assert new.report.entries == own
    assert [filed.id for filed in desk.filing.filed()] == [new.id]
    assert desk.standing(draft.id).corrected_by == (new.id,)
    assert corrections(new.report, new.figures) == ()
    desk.delete_report(new.id)
    assert desk.standing(draft.id).corrected_by == ()
    assert [filed.id for filed in desk.filing.filed()] == [draft.id]


@pytest.mark.parametrize("kind", [VERSION, SUPPLEMENT])
def test_a_correction_brought_back_to_what_is_not_signed_any_more_is_a_report_of_its_own(
        desk: Desk, draft: Draft, kind: str) -> None:
    desk.records.sign(draft, "45", "13/6/2022")
    new = desk.records.correct(draft.id, kind)
    desk.delete_report(new)
    assert words_of(desk, draft.id) == "✓ Đã ký số 45/BC-UBND ngày 13/6/2022"
    desk.records.unsign(draft.id)
    desk.delete_report(new, deleted=False)
    assert {filed.id for filed in desk.filing.filed()} == {draft.id, new}
    assert {words_of(desk, draft.id), words_of(desk, new)} == {"○ Nháp"}
    assert desk.standing(draft.id).corrected_by == ()
    assert not desk.standing(new).corrects
    desk.records.sign(opened(desk, draft.id), "46", "14/6/2022")
    assert desk.standing(draft.id).corrected_by == (new,)
    assert [filed.id for filed in desk.filing.filed()] == [new]
    corrected = opened(desk, new).report.earlier.corrected
    assert corrected is not None
    assert corrected.words == "Báo cáo số 46/BC-UBND ngày 14/6/2022"


def test_what_a_signed_correction_corrects_stays_signed(desk: Desk, draft: Draft) -> None:
    """Otherwise the correction, brought back, could not be printed again as it was signed."""
    desk.records.sign(draft, "45", "13/6/2022")
    new = desk.records.correct(draft.id, SUPPLEMENT)
    desk.records.sign(opened(desk, new), "50", "20/6/2022")
    desk.delete_report(new)
    assert desk.standing(draft.id).corrected_by == (new,)
    assert [filed.id for filed in desk.filing.filed()] == [draft.id]
    desk.records.unsign(new)
    assert desk.standing(draft.id).corrected_by == ()


def words_of(desk: Desk, report: int) -> str:
    """How far a report has come, as the list says it."""
    stored = next(each for each in desk.reports() if each.id == report)
    return standing_words(stored, desk.reports(), desk.reports(deleted=True))


def test_a_supplement_prints_what_differs_after_its_opening(desk: Desk, draft: Draft) -> None:
    desk.records.sign(draft, "45", "13/6/2022")
    new = opened(desk, desk.records.correct(draft.id, SUPPLEMENT))
    new.answer("nv_de_ra", "38")
    text = new.report.text("ke_hoach")
    new.edit([Edit(Item(Aspect.TEXT, "ke_hoach"), f"{text}\n- Thêm.")])
    printed = content(new.report, new.figures)["mo_dau"]
    assert isinstance(printed, list)
    assert printed[-4:] == [
        "Báo cáo này bổ sung, sửa đổi Báo cáo số 45/BC-UBND ngày 13/6/2022. Nội dung thay đổi "
        "gồm:",
        "- Biểu mẫu 1, dòng 2.1 “Số nhiệm vụ đề ra trong kế hoạch”: 32, nay là 38;",
        "- Biểu mẫu 1, dòng 2 “Tỷ lệ hoàn thành Kế hoạch CCHC năm”: 59,4%, nay là 50%;",
        "- Lời văn, mục I.1: viết lại."]


def test_a_share_that_does_not_apply_has_no_percent_sign(desk: Desk, draft: Draft) -> None:
    desk.records.sign(draft, "45", "13/6/2022")
    new = opened(desk, desk.records.correct(draft.id, SUPPLEMENT))
    new.answer("nv_de_ra", "0")
    new.answer("nv_hoan_thanh", "0")
    assert corrections(new.report, new.figures)[-1].endswith("CCHC năm”: 59,4%, nay là -.")


# A newer form


@pytest.fixture
def first() -> Form:
    return form_of("thu.toml", FIRST)


@pytest.fixture
def second() -> Form:
    return form_of("thu.toml", SECOND)


def test_the_five_lists(first: Form, second: Form) -> None:
    found = upgrade(answered(first, **ANSWERS), second)
    assert found.kept == ("Số giữ nguyên",)
    assert [(each.label, each.now) for each in found.moved] == [("Số đổi tên", "Số đã đổi tên")]
    assert [each.label for each in found.retyped] == ["Tên phần mềm"]
    assert [each.label for each in found.without_place] == ["Hồ sơ cả hai kênh", "Số bị bỏ"]
    assert found.new == ()
    assert found.edits == (Edit(value_item("moi_ten"), "7"),)


def test_what_is_unconfirmed_moves_with_its_field_and_its_text(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "cchc.db", FormLibrary(put(tmp_path / "mau", FIRST)))
    form = desk.library.form(ID)
    assert form is not None
    period = Report(form, {}).period
    draft = desk.create_report(form, {})
    text = Item(Aspect.TEXT, "mot")
    draft.edit([Edit(value_item(name), ANSWERS[name]) for name in ("giu", "cu", "bo")]
               + [Edit(mark_of(value_item(name)), Mark(period).text) for name in ("cu", "bo")]
               + [Edit(text, "Có {cu} việc.\nHết."),
                  Edit(mark_of(text), Mark(period, ("Có {cu} việc.",)).text)], confirms=False)
    put(tmp_path / "mau", SECOND)
    desk.library = FormLibrary(tmp_path / "mau")
    newer = desk.newer_form(draft.report.form)
    assert newer is not None
    desk.records.change_form(draft, newer)
    again = opened(desk, draft.id)
    assert again.report.form.version == 2
    assert {item.key for item in again.unconfirmed_on("mot_moi")} == {"moi_ten", "mot_moi"}
    mark = unconfirmed_text(again.report, "mot_moi")
    assert mark is not None
    assert mark.lines == ("Có {moi_ten} việc.",)
    again.undo()
    assert {item.key for item in opened(desk, draft.id).unconfirmed_on("mot")} == {
        "cu", "bo", "mot"}
    desk.close()


def test_a_report_is_read_under_the_version_it_was_written_with(tmp_path: Path) -> None:
    folder = put(tmp_path / "mau", FIRST)
    desk = Desk(tmp_path / "cchc.db", FormLibrary(folder))
    form = desk.library.form(ID)
    assert form is not None
    draft = desk.create_report(form, {})
    desk.close()
    for left in (SECOND, ""):
        put(folder, left) if left else (folder / f"{ID}.toml").unlink()
        desk = Desk(tmp_path / "cchc.db", FormLibrary(folder))
        again = opened(desk, draft.id)
        assert again.report.form.version == 1
        assert bool(desk.newer_form(again.report.form)) is bool(left)
        desk.close()


# Old files


def test_a_file_from_before_signing_can_be_signed(tmp_path: Path) -> None:
    desk = restored(tmp_path, "001_first_tables")
    draft = opened(desk, 1)
    assert draft.report.form.id == HAI_DUONG
    desk.records.sign(draft, "45", "13/6/2022")
    assert opened(desk, 1).signed
    desk.close()


def test_a_file_with_a_signed_report_is_what_it_was(tmp_path: Path) -> None:
    desk = restored(tmp_path, "002_reports_over_time")
    signed, supplement = opened(desk, 1), opened(desk, 2)
    assert signed.report.form.id == ID  # no such form on this machine: it is in the file
    assert signed.report.issue_number == "45"
    assert [(each.name, each.document) for each in desk.records.snapshots(1)] == [
        ("Bản đã ký", "0" * 64), ("bản trình Chủ tịch 05/12", "")]
    assert [desk.records.frozen(each.id).values["giu"] for each in desk.records.snapshots(1)] == [
        "6", "5"]
    assert supplement.report.earlier.corrected is not None
    assert supplement.report.earlier.corrected.supplement
    assert desk.standing(1).submitted
    desk.close()


def restored(tmp_path: Path, name: str) -> Desk:
    """An old file as it was kept, opened by this program."""
    file = tmp_path / "cchc.db"
    with sqlite3.connect(file) as connection:
        connection.executescript((OLD_STORES / f"{name}.sql").read_text(encoding="utf-8"))
    connection.close()
    desk = Desk(file)
    assert migrations.pending(desk._store._db) == []
    return desk


def test_a_profile_typed_in_decomposed_letters_is_the_same_unit(desk: Desk) -> None:
    desk.save_profile({"unit.kind": "xa", "unit.name": unicodedata.normalize("NFD", "Lê Hồng")})
    assert desk.unit_name == "xã Lê Hồng"
