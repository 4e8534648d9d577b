"""The appendices of a form with their tables and rows, as the paper form has them."""

from itertools import accumulate, groupby
from typing import NamedTuple

from cchc_desktop.form.field import Level

SIDE = "Trong đó"
"""The side cell: it stands once beside all the rows it holds."""


class Row(NamedTuple):
    """A line of an appendix table. A heading row holds no value (`field` is None).

    `unit` is what the paper form prints ("nt" for the same as above), not always the quantity's.
    `note` is what stands in the note column, with {name} references, until the officer writes
    there.
    """

    id: str
    stt: str
    label: str
    unit: str
    field: str | None
    heading: bool = False
    parent: str | None = None
    side: str | None = None
    level: Level = Level.XA
    note: str = ""

    @property
    def called(self) -> str:
        """What the row is called in a sentence: its STT, or the row it stands under."""
        return self.stt or ", ".join(filter(None, (self.parent, (self.side or "").lower())))

    @property
    def beginning(self) -> str:
        """What stands in its first cell: the STT, or the words of the side cell."""
        return self.side or self.stt


class TableHeader(NamedTuple):
    """The words over the columns of an appendix table, as the official form has them."""

    stt: str = "STT"
    label: str = "Chỉ tiêu thống kê"
    result: str = "Kết quả thống kê"
    unit: str = "Đơn vị tính"
    value: str = "Số lượng/ Tỷ lệ"
    note: str = "Ghi chú"


class Table(NamedTuple):
    """One table of an appendix (biểu mẫu). Without a printed title (`untitled`), `title` is only
    what the table is called in the program."""

    id: str
    title: str
    subtitle: str
    header: TableHeader
    rows: tuple[Row, ...]
    untitled: bool = False

    @property
    def full_title(self) -> str:
        """Title and subtitle on one line."""
        return ". ".join(filter(None, (self.title, self.subtitle)))

    @property
    def sides(self) -> list[tuple[int, int]]:
        """The side cells: place of the first row and how many rows each stands beside."""
        runs = [(side, len(list(rows))) for side, rows in groupby(
            self.rows, lambda row: (row.side, row.parent if row.side else None))]
        ends = accumulate(count for _, count in runs)
        return [(end - count, count) for ((side, _), count), end in zip(runs, ends, strict=True)
                if side]


class Appendix(NamedTuple):
    """A phụ lục: a title and its tables; page numbers restart in it.

    `name` is the official one ("Phụ lục 01b"); without it appendices are numbered as the decree
    does (I.III.1.a: none for a single one, Roman for several).
    `signatures` are the two who sign under it, left and right, where a province asks for that
    (Nghị định 30/2020/NĐ-CP does not): the preparer, then the signer of the report.
    """

    id: str
    title: str
    tables: tuple[Table, ...]
    signatures: tuple[str, ...] = ()
    name: str = ""
