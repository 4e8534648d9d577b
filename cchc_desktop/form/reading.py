"""Read a TOML file key by key and report every mistake with its line, not only the first."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from cchc_desktop import kept
from cchc_desktop.file_trouble import why

KeyPath = tuple[str | int, ...]

# compiled by `re` when a mistake asks for lines, not at each start
_NAME = r"""[\w-]+|"[^"]*"|'[^']*'"""
_DOTTED = rf"(?:{_NAME})(?:\s*\.\s*(?:{_NAME}))*"
_HEADER = rf"\s*(\[\[?)\s*({_DOTTED})\s*\]"
_KEY = rf"\s*({_DOTTED})\s*="


class FormProblem(NamedTuple):
    """One mistake in a form file: where, what is wrong, what to do. `line` is 0 if unknown."""

    file: str
    line: int
    place: str
    message: str
    action: str

    def __str__(self) -> str:
        line = f", dòng {self.line}" if self.line else ""
        place = f" ({self.place})" if self.place else ""
        return f"{self.file}{line}{place}: {self.message} {self.action}"


class FormFileError(Exception):
    """A form file that cannot be used, with everything that is wrong in it."""

    def __init__(self, problems: Iterable[FormProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Source:
    """A parsed form file that knows on which line each of its keys stands.

    `declared`: where each field, list and appendix row is declared, by name.
    """

    def __init__(self, name: str, data: dict[str, object], text: str) -> None:
        self.name, self.data, self.text = name, data, text
        self.problems: list[FormProblem] = []
        self.declared: dict[str, KeyPath] = {}

    @cached_property
    def lines(self) -> dict[KeyPath, int]:
        """Where each table begins and each key stands; looked up only when there is a mistake."""
        return dict(_key_lines(self.text))

    def report(self, path: KeyPath, place: str, message: str, action: str) -> None:
        prefixes = (path[:length] for length in range(len(path), 0, -1))
        line = next((self.lines[prefix] for prefix in prefixes if prefix in self.lines), 0)
        self.problems.append(FormProblem(self.name, line, place, message, action))


def open_source(file: Path) -> Source:
    """Parse a TOML file. Raises FormFileError if it is not TOML in UTF-8 at all."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _unusable(file.name, 0, "Tệp không phải chữ Unicode (UTF-8).",
                        "Lưu lại tệp với bảng mã UTF-8.") from None
    except OSError as error:
        raise _unusable(file.name, 0, "Không mở được tệp.",
                        f"Kiểm tra tệp có ở đó và được phép đọc ({why(error)}).") from None
    place, own = kept.place_for(file), kept.fingerprint(text.encode())
    known, data = kept.read(place).get(file.name, (b"", None))
    if known != own:
        data = source_of(file.name, text).data
        kept.write(place, {file.name: (own, data)})
    return Source(file.name, data, text)


def source_of(name: str, text: str) -> Source:
    """Parse the text of a form. Raises FormFileError if it is not TOML at all."""
    import tomli

    try:
        data = tomli.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        raise _unusable(name, int(found.group(1)) if found else 0, "Tệp viết sai cú pháp TOML.",
                        "Xem lại dấu ngoặc, dấu nháy và dấu bằng ở dòng này.") from None
    return Source(name, data, text)


def _unusable(file: str, line: int, message: str, action: str) -> FormFileError:
    return FormFileError([FormProblem(file, line, "", message, action)])


def _key_lines(text: str) -> Iterator[tuple[KeyPath, int]]:
    """Where each table begins and each key stands, as (path, line)."""
    latest: dict[KeyPath, int] = {}
    table: KeyPath = ()
    quotes = ""
    for number, line in enumerate(text.split("\n"), 1):
        if quotes:
            quotes = "" if quotes in line else quotes
        elif header := re.match(_HEADER, line):
            table = _table_path(_names(header.group(2)), latest, many=header.group(1) == "[[")
            yield table, number
        elif key := re.match(_KEY, line):
            names = _names(key.group(1))
            yield from (((*table, *names[:length]), number) for length in range(1, len(names) + 1))
            quotes = _left_open(line)


def _names(words: str) -> list[str]:
    return [name.strip("\"'") for name in re.findall(_NAME, words)]


def _table_path(names: list[str], latest: dict[KeyPath, int], *, many: bool) -> KeyPath:
    path: KeyPath = ()
    for name in names[:-1]:
        path = (*path, name)
        path = (*path, latest[path]) if path in latest else path
    path = (*path, names[-1])
    if many:
        latest[path] = latest.get(path, -1) + 1
        path = (*path, latest[path])
    return path


def _left_open(line: str) -> str:
    """The quotes of a text of several lines that begins in this line."""
    opening = re.search(r'"""|\'\'\'', line)
    return opening.group() if opening and opening.group() not in line[opening.end():] else ""


class Node:
    """One table of the file. Take each key once; what nobody took is reported as unknown."""

    def __init__(self, source: Source, data: object, path: KeyPath = (), place: str = "") -> None:
        self.source = source
        self.path = path
        self.place = place
        self._left: dict[str, object] = dict(data) if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            self.problem("Ở đây cần một bảng các khóa.", "Viết dạng khóa = giá trị.")

    def problem(self, message: str, action: str, key: str = "") -> None:
        """Report a mistake in this table, or at one of its keys."""
        path = (*self.path, key) if key else self.path
        self.source.report(path, self.place, message, action)

    def has(self, key: str) -> bool:
        return key in self._left

    def is_text(self, key: str) -> bool:
        return isinstance(self._left.get(key), str)

    def text(self, key: str, default: str | None = "") -> str:
        """A text. A `default` of None means that it must be there and not be empty."""
        value = self._left.pop(key, default)
        if isinstance(value, str) and (value.strip() or default is not None):
            return value
        self._wrong(key, value, "chữ trong dấu nháy", '"…"')
        return ""

    def whole(self, key: str, default: int | None, low: int, high: int) -> int:
        """A whole number. A `default` of None means that the key is required."""
        value = self._left.pop(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        self._wrong(key, value, f"một số nguyên từ {low} đến {high}", str(low))
        return low

    def flag(self, key: str, *, default: bool = False) -> bool:
        value = self._left.pop(key, default)
        if isinstance(value, bool):
            return value
        self._wrong(key, value, "true hoặc false", "true")
        return default

    def tolerance(self, key: str) -> Decimal:
        """A number not below 0; 0 when the key is absent."""
        value = self._left.pop(key, 0)
        number = _number(value)
        if number is not None and number >= 0:
            return number
        self._wrong(key, value, "một số không âm", "0.5")
        return Decimal(0)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text alone counts as a list of one."""
        if key not in self._left:
            return ()
        value = self._left.pop(key)
        items = [value] if isinstance(value, str) else value
        if isinstance(items, list) and all(isinstance(item, str) for item in items):
            return tuple(items)
        self._wrong(key, value, "một danh sách chữ", '["…", "…"]')
        return ()

    def bounds(self, key: str) -> tuple[Decimal | None, Decimal | None]:
        """A pair [low, high]; (None, None) when the key is absent."""
        value = self._left.pop(key, None)
        if value is None:
            return None, None
        if isinstance(value, list) and len(value) == 2:
            low, high = map(_number, value)
            if low is not None and high is not None and low <= high:
                return low, high
        self._wrong(key, value, "hai số, số nhỏ trước", "[0, 100]")
        return None, None

    def node(self, key: str) -> "Node | None":
        """The table under `key`, None when it is absent."""
        if key not in self._left:
            return None
        place = f"{self.place}, {key}" if self.place else key
        return Node(self.source, self._left.pop(key), (*self.path, key), place)

    def nodes(self, key: str) -> "list[Node]":
        """The tables under `key`, in order; none when it is absent."""
        if key not in self._left:
            return []
        value = self._left.pop(key)
        if not isinstance(value, list):
            self._wrong(key, value, "một danh sách các bảng", "[…]")
            return []
        return [Node(self.source, item, (*self.path, key, index), f"{key} thứ {index + 1}")
                for index, item in enumerate(value)]

    def done(self) -> None:
        """Report every key that was not taken."""
        for key in self._left:
            self.problem(f"Không có khóa nào tên “{key}” ở đây.", "Sửa lại tên khóa hoặc bỏ đi.",
                         key)
        self._left.clear()

    def _wrong(self, key: str, value: object, wanted: str, example: str) -> None:
        said = "Thiếu khóa" if value is None else "Sai giá trị ở khóa"
        self.problem(f"{said} “{key}”: cần {wanted}.", f"Viết {key} = {example}.", key)


def _number(value: object) -> Decimal | None:
    """A number of the file as it is written there: 0.1 is a tenth, not the binary number nearby."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    number = Decimal(repr(value))
    return number if number.is_finite() else None
