"""The commune that reports: its names as they are printed, and how its documents are signed."""

import re
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


class Unit(NamedTuple):
    """A commune. `name` is without the kind; province and district are with theirs.

    `place` is the địa danh over the date, empty for the usual one; `parent` the cơ quan chủ quản,
    usually none; `symbol` the abbreviation after BC- in the number; `archive` the Lưu line.
    """

    kind: UnitKind
    name: str
    province: str = ""
    district: str = ""
    place: str = ""
    parent: str = ""
    symbol: str = "UBND"
    archive: str = "VT"

    @property
    def full_name(self) -> str:
        """In running text: "xã Lê Hồng", but "Phường 1" (Nghị định 30/2020, PL II.III.1)."""
        word = KIND_WORDS[self.kind]
        return f"{word.capitalize() if self._is_number else word} {self.own_name}".rstrip()

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
        """The địa danh: the name, or kind and name when the name is a number (PL I.II.4.a)."""
        return self.place or (self.full_name if self._is_number else self.own_name)

    @property
    def _is_number(self) -> bool:
        return re.fullmatch(r"(?:số )?[0-9]+", self.own_name) is not None


class Signing(NamedTuple):
    """The signature block, line by line. `for_` is the line between, such as "KT. CHỦ TỊCH"."""

    authority: str = "TM. ỦY BAN NHÂN DÂN"
    for_: str = ""
    position: str = "CHỦ TỊCH"
    name: str = ""
    preparer: str = ""
