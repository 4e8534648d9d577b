"""Words that a line must not part, such as "quý III" or "năm 2023", held by no-break spaces.

Only for texts that stand alone and are broken by the program: titles, names of recipients. In
running text a no-break space would keep its width where the others stretch.
"""

import re

_SPACE = "\u00a0"
_DAY = r"\d{1,2}/\d{1,2}/\d{4}"
_PERIODS = (
    r"quý [IVX]+(?: năm \d{4}|/\d{4})?|\d+ tháng(?: (?:đầu|cuối))?(?: năm(?: \d{4})?)?|"
    rf"tháng \d{{1,2}}(?: năm \d{{4}})?|năm \d{{4}}|(?:(?:từ|đến) )?ngày {_DAY}")
_COMPOUNDS = (
    "cải cách hành chính", "thủ tục hành chính", "Ủy ban nhân dân", "công tác", "kết quả",
    "phương hướng", "nhiệm vụ", "trọng tâm", "tình hình", "thực hiện", "thống kê", "số liệu")
_TOGETHER = re.compile(rf"\b(?:{_PERIODS}|{'|'.join(_COMPOUNDS)})\b", re.IGNORECASE)
_LONG_LEGEND = 18  # characters that may not fit in the column of units
_ASIDE = re.compile(r"\((?:\S+ ){1,2}\S+\)")


def title_joined(text: str, name: str = "") -> str:
    """A title whose lines can end only where a reader would pause; `name` is the unit's."""
    joined = _TOGETHER.sub(lambda found: joined_whole(found.group()), text)
    return re.sub(re.escape(name), lambda found: joined_whole(found.group()), joined,
                  flags=re.IGNORECASE) if name else joined


def aside_joined(text: str) -> str:
    """A recipient whose "(để báo cáo)" stays on one line."""
    return _ASIDE.sub(lambda found: joined_whole(found.group()), text)


def code_joined(legend: str) -> str:
    """A legend of codes ("Có ban hành QC = 1") in which no long line is parted at "="."""
    lines = (line.replace(" = ", f"{_SPACE}={_SPACE}") if len(line) >= _LONG_LEGEND else line
             for line in legend.split("\n"))
    return "\n".join(lines)


def joined_whole(text: str) -> str:
    """A text that stays on one line."""
    return text.replace(" ", _SPACE)


def unjoined(text: str) -> str:
    """The same words with spaces that part them."""
    return text.replace(_SPACE, " ")
