"""The commune that reports: its names as they are printed, and how its documents are signed."""

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class UnitKind(StrEnum):
    """What kind of commune-level unit. A thị trấn exists only before 1/7/2025."""

    XA = "xa"
    PHUONG = "phuong"
    THI_TRAN = "thi_tran"
    DAC_KHU = "dac_khu"


KIND_WORDS = {UnitKind.XA: "xã", UnitKind.PHUONG: "phường",
              UnitKind.THI_TRAN: "thị trấn", UnitKind.DAC_KHU: "đặc khu"}

TWO_LEVELS = date(2025, 7, 1)
"""Since then there are provinces and communes only: no district, no thị trấn, but đặc khu."""

_AREA_WORDS = {"tỉnh": "tỉnh", "thành phố": "thành phố", "tp": "thành phố", "t.p": "thành phố",
               "huyện": "huyện", "h.": "huyện", "quận": "quận", "q.": "quận",
               "thị xã": "thị xã", "tx": "thị xã", "t.x": "thị xã", "thủ đô": "thủ đô"}
_AREA = re.compile(
    rf"({'|'.join(map(re.escape, _AREA_WORDS))})(?:\.\s*|\s+|(?<=\.))(?=\w)(.+)", re.I)
_ALWAYS_CAPITAL = ("Thành phố Hồ Chí Minh", "Thủ đô Hà Nội")  # Nghị định 30/2020, PL II.III.1.c
_SHORT = {"hcm": "Hồ Chí Minh", "hồ chí minh": "Hồ Chí Minh", "hà nội": "Hà Nội"}


class Unit(NamedTuple):
    """A commune. `name` is without the kind; province and district are with theirs.

    `place` is the địa danh over the date, empty for the usual one; `parent` the cơ quan chủ quản,
    usually none; `symbol` the abbreviation after BC- in the number; `archive` the Lưu line.
    `named_after`: the name is that of a person or an event of history, which only the officer
    knows; that a name is a number shows by itself.
    """

    kind: UnitKind
    name: str
    province: str = ""
    district: str = ""
    place: str = ""
    parent: str = ""
    symbol: str = "UBND"
    archive: str = "VT"
    named_after: bool = False

    @property
    def full_name(self) -> str:
        """In running text: "xã Lê Hồng", but "Phường 1", "Phường Điện Biên Phủ" (Nghị định
        30/2020, PL II.III.1.b)."""
        word = KIND_WORDS[self.kind]
        return f"{word.capitalize() if self._is_whole else word} {self.own_name}".rstrip()

    @property
    def own_name(self) -> str:
        """The name without its kind, even if it was typed with it ("Xã Lê Hồng")."""
        beginning, _, rest = self.name.partition(" ")
        word = KIND_WORDS[self.kind]
        if " " in word:
            beginning, rest = self.name[:len(word)], self.name[len(word) + 1:]
        return rest.strip() if rest.strip() and beginning.lower() == word else self.name

    @property
    def printed_place(self) -> str:
        """The địa danh: the name, or kind and name for a number, a person or an event (PL
        I.II.4.a)."""
        return self.place or (self.full_name if self._is_whole else self.own_name)

    @property
    def _is_whole(self) -> bool:
        """Whether kind and name are one name, both with a capital."""
        is_number = re.fullmatch(r"(?:số )?[0-9]+", self.own_name) is not None
        return is_number or self.named_after


def area_name(typed: str) -> str:
    """A province or district as it is printed: "TP. Hải Phòng" is "thành phố Hải Phòng",
    "quận 1" is "Quận 1"."""
    found = _AREA.fullmatch(typed.strip())
    if found is None:
        return typed.strip()
    word = _AREA_WORDS[found.group(1).lower()]
    name = _SHORT.get(found.group(2).lower(), found.group(2))
    whole = f"{word} {name}"
    capital = word.capitalize() + f" {name}"
    return capital if name.isdigit() or capital in _ALWAYS_CAPITAL else whole


def has_area_word(typed: str) -> bool:
    """Whether a province or district is written with what it is."""
    return _AREA.fullmatch(typed.strip()) is not None


class Signing(NamedTuple):
    """The signature block, line by line. `for_` is the line between, such as "KT. CHỦ TỊCH"."""

    authority: str = "TM. ỦY BAN NHÂN DÂN"
    for_: str = ""
    position: str = "CHỦ TỊCH"
    name: str = ""
    preparer: str = ""
