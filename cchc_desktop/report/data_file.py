"""Read a report from DATA.json, the file by which other programs and tests hand one in."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from cchc_desktop.file_trouble import why
from cchc_desktop.form.model import Form
from cchc_desktop.report.day import read_day
from cchc_desktop.report.model import (
    DETAIL_KEYS,
    NAMED_AFTER,
    Aspect,
    Edit,
    Item,
    Report,
    cell_key,
    value_item,
)
from cchc_desktop.report.period import FIRST_YEAR, LAST_YEAR, PeriodKind, numbers_of
from cchc_desktop.report.unit import UnitKind
from cchc_desktop.words import clean, fold, one_line

_GROUPS = ("unit", "period", "issue", "sign")
_LINES = ("addressees", "recipients")
_BY_FIELD = {"values": Aspect.VALUE, "reasons": Aspect.REASON, "notes": Aspect.NOTE}
_KEYS = ("form", *_GROUPS, *_LINES, *_BY_FIELD, "lists", "texts")


class DataFileError(Exception):
    """A data file that cannot be used; `problems` are sentences for the officer."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))


def load_report(file: Path, form_by_id: Callable[[str], Form | None]) -> Report:
    """The report in a data file. Raises DataFileError with everything that is wrong."""
    data = _read_json(file)
    form_id = data.get("form")
    form = form_by_id(form_id) if isinstance(form_id, str) else None
    problems: list[str] = []
    edits = list(_edits_of_any_form(data, problems))
    if form is not None:
        edits += _edits(data, form, problems)
    elif "form" in data:
        problems.insert(0, f"Không có mẫu báo cáo “{form_id}”. Xem các mẫu bằng lệnh forms.")
    if problems or form is None:
        raise DataFileError(problems)
    return Report(form, {}).edited(edits)


def _read_json(file: Path) -> dict[str, object]:
    try:
        data = json.loads(file.read_text(encoding="utf-8-sig"), object_pairs_hook=_each_once)
    except OSError as error:
        raise DataFileError([f"Không mở được tệp “{file.name}”: {why(error)}. "
                             "Kiểm tra tên tệp và quyền đọc."]) from None
    except _TwiceError as error:
        raise DataFileError([f"Tệp “{file.name}” có khóa “{error}” hai lần trong một đối tượng. "
                             "Giữ lại một."]) from None
    except (ValueError, RecursionError):
        raise DataFileError([f"Tệp “{file.name}” không phải JSON đúng cú pháp (UTF-8). "
                             "Xuất lại tệp từ chương trình đã tạo ra nó."]) from None
    if not isinstance(data, dict):
        raise DataFileError([f"Tệp “{file.name}” cần một đối tượng JSON với khóa form, unit, "
                             "period."])
    return data


class _TwiceError(Exception):
    """A key that stands twice in one object: the first one would be lost in silence."""


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    data = dict(pairs)
    if len(data) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return data


def _edits_of_any_form(data: Mapping[str, object], problems: list[str]) -> Iterator[Edit]:
    """What can be read and judged without knowing the form."""
    problems += [f"Không có khóa “{key}”. Các khóa dùng được: {', '.join(_KEYS)}."
                 for key in data if key not in _KEYS]
    problems += [f"Thiếu khóa “{key}”." for key in ("form", "unit", "period") if key not in data]
    for group in _GROUPS:
        yield from _details(group, data, problems)
    _check_unit_and_period(data, problems)
    for key in _LINES:
        if key in data:
            lines = _texts(key, data[key], problems)
            yield Edit(Item(Aspect.DETAIL, key), "\n".join(one_line(line) for line in lines))


def _edits(data: Mapping[str, object], form: Form, problems: list[str]) -> Iterator[Edit]:
    for key, aspect in _BY_FIELD.items():
        for name, text in _pairs(key, data, problems):
            if name not in form.fields:
                problems.append(f"Mẫu “{form.id}” không có ô “{name}” (trong {key}).")
            yield Edit(Item(aspect, name), text)
    yield from _lists(data, form, problems)
    for section, text in _pairs("texts", data, problems):
        if section not in form.text_ids:
            problems.append(f"Mẫu “{form.id}” không có mục “{section}” (trong texts).")
        yield Edit(Item(Aspect.TEXT, section), text)


def _details(group: str, data: Mapping[str, object], problems: list[str]) -> Iterator[Edit]:
    for key, value in _object(group, data, problems).items():
        detail = f"{group}.{key}"
        if detail not in DETAIL_KEYS:
            problems.append(f"Không có khóa “{key}” trong {group}.")
        elif detail in ("period.year", "period.number"):
            if isinstance(value, int) and not isinstance(value, bool):
                yield Edit(Item(Aspect.DETAIL, detail), str(value))
            elif value is not None:
                problems.append(f"{detail} cần một số nguyên.")
        elif detail == NAMED_AFTER:
            if isinstance(value, bool):
                yield Edit(Item(Aspect.DETAIL, detail), "1" if value else "")
            elif value is not None:
                problems.append(f"{detail} cần true hoặc false.")
        elif isinstance(value, str):
            yield Edit(Item(Aspect.DETAIL, detail), one_line(value))
        elif value is not None:
            problems.append(f"{detail} cần một chuỗi chữ.")


def _check_unit_and_period(data: Mapping[str, object], problems: list[str]) -> None:
    unit, period = data.get("unit"), data.get("period")
    if isinstance(unit, dict):
        if unit.get("kind") not in list(UnitKind):
            problems.append(f"unit.kind cần một trong: {', '.join(UnitKind)}.")
        if not str(unit.get("name") or "").strip():
            problems.append("unit.name (tên đơn vị, không kèm chữ xã, phường) còn trống.")
    if isinstance(period, dict):
        problems += _period_problems(period)
    issue = data.get("issue")
    if isinstance(issue, dict):
        problems += _issue_problems(issue)


def _period_problems(period: Mapping[str, object]) -> Iterator[str]:
    kind = period.get("kind")
    if kind not in list(PeriodKind):
        yield f"period.kind cần một trong: {', '.join(PeriodKind)}."
        return
    year, number = period.get("year"), period.get("number")
    if not (isinstance(year, int) and FIRST_YEAR <= year <= LAST_YEAR):
        yield f"period.year cần một năm từ {FIRST_YEAR} đến {LAST_YEAR}."
    numbers = numbers_of(PeriodKind(str(kind)))
    if numbers and not (isinstance(number, int) and number in numbers):
        yield f"period.number cần một số từ {numbers[0]} đến {numbers[-1]} với kỳ {kind}."
    if not numbers and number is not None:
        yield f"period.number không dùng với kỳ {kind}."
    days = {key: period.get(key) for key in ("from", "to")}
    for key, day in days.items():
        if day is None and kind == PeriodKind.CUSTOM:
            yield f"period.{key} bắt buộc với kỳ custom."
        elif isinstance(day, str) and read_day(day.strip()) is None:
            yield f"period.{key} “{day}” không phải một ngày (viết dạng 2022-06-09)."
    first, last = (read_day(str(day)) for day in days.values())
    if first and last and first > last:
        yield "period.from đứng sau period.to."


def _issue_problems(issue: Mapping[str, object]) -> Iterator[str]:
    number, day = issue.get("number"), issue.get("date")
    if isinstance(number, str) and number.strip() and not _is_digits(number.strip()):
        yield f"issue.number “{number}” chỉ gồm chữ số, không kèm ký hiệu."
    if isinstance(day, str) and day.strip() and read_day(day.strip()) is None:
        yield f"issue.date “{day}” không phải một ngày (viết dạng 2022-06-13)."


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _lists(data: Mapping[str, object], form: Form, problems: list[str]) -> Iterator[Edit]:
    for name, rows in _object("lists", data, problems).items():
        found = form.lists.get(name)
        if found is None:
            problems.append(f"Mẫu “{form.id}” không có danh sách “{name}”.")
        elif not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            problems.append(f"Danh sách “{name}” cần các dòng dạng [{{cột: chữ}}].")
        else:
            yield from _list_rows(form, name, rows, problems)


def _list_rows(form: Form, name: str, rows: list[dict[str, object]],
               problems: list[str]) -> Iterator[Edit]:
    numbers = row_numbers(form, name, rows)
    yield Edit(Item(Aspect.ROWS, name), " ".join(numbers))
    for place, (number, row) in enumerate(zip(numbers, rows, strict=True), 1):
        for column, text in row.items():
            if form.lists[name].column(column) is None:
                problems.append(f"Danh sách “{name}” không có cột “{column}” (dòng {place}).")
            elif not isinstance(text, str):
                problems.append(f"Danh sách “{name}”, dòng {place}, cột “{column}” "
                                "cần một chuỗi chữ.")
            else:
                yield Edit(value_item(cell_key(name, number, column)), clean(text))


def row_numbers(form: Form, name: str, rows: list[dict[str, object]]) -> list[str]:
    """Which row each given row is: a preset by its own words, else the next preset, else new."""
    preset = form.lists[name].preset
    free = list(range(len(preset)))
    numbers: list[int | None] = []
    for row in rows:
        place = next((place for place in free if _is_preset(preset[place], row)), None)
        if place is not None:
            free.remove(place)
        numbers.append(None if place is None else place + 1)
    names_itself = [bool(preset) and any(row.get(key) for key in preset[0]) for row in rows]
    for index, named in enumerate(names_itself):
        if numbers[index] is None and not named and free:
            numbers[index] = free.pop(0) + 1
    following = iter(range(len(preset) + 1, len(preset) + len(rows) + 1))
    return [str(number if number is not None else next(following)) for number in numbers]


def _is_preset(preset: Mapping[str, str], row: Mapping[str, object]) -> bool:
    return all(fold(str(row.get(key, ""))).strip() == fold(text).strip()
               for key, text in preset.items())


def _object(key: str, data: Mapping[str, object], problems: list[str]) -> dict[str, object]:
    value = data.get(key, {})
    if isinstance(value, dict):
        return value
    problems.append(f"Khóa “{key}” cần một đối tượng {{…}}.")
    return {}


def _pairs(key: str, data: Mapping[str, object],
           problems: list[str]) -> Iterator[tuple[str, str]]:
    for name, text in _object(key, data, problems).items():
        if isinstance(text, str):
            yield name, clean(text)
        else:
            problems.append(f"{key}.{name} cần một chuỗi chữ trong dấu nháy.")


def _texts(key: str, value: object, problems: list[str]) -> list[str]:
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        return value
    problems.append(f"Khóa “{key}” cần một danh sách chữ [\"…\"].")
    return []
