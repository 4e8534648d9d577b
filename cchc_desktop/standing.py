"""How far a report has come, in the words of the list: draft, submitted, signed, a correction."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from cchc_desktop.report.day import read_day, short_day
from cchc_desktop.report.model import Aspect, Item, unit_of
from cchc_desktop.store.archive import SUPPLEMENT
from cchc_desktop.store.store import StoredReport


def issue_words(entries: Mapping[Item, str]) -> str:
    """The number and day a report was issued with: "số 45/BC-UBND ngày 13/6/2022"."""
    unit = unit_of(lambda key: entries.get(Item(Aspect.DETAIL, key), ""))
    day = read_day(entries.get(Item(Aspect.DETAIL, "issue.date"), "").strip())
    number = entries.get(Item(Aspect.DETAIL, "issue.number"), "").strip() or "……"
    return f"số {number}/BC-{unit.symbol.upper()}{f' ngày {short_day(day)}' if day else ''}"


def day_of(at: str) -> str:
    """The day of a stored time, as it is written: "05/12/2022"."""
    return short_day(datetime.fromisoformat(at).date())


def moment(at: str) -> str:
    """A stored time: "10:32 05/12/2022"."""
    return f"{datetime.fromisoformat(at):%H:%M} {day_of(at)}"


def standing_words(stored: StoredReport, listed: Sequence[StoredReport],
                   deleted: Sequence[StoredReport] = ()) -> str:
    """How far a report has come, with its sign, beside those of the list and those taken off it."""
    return " · ".join(filter(None, (_come(stored), _correction(stored, (*listed, *deleted)),
                                    _corrected(stored, listed))))


def _come(stored: StoredReport) -> str:
    if stored.signed:
        return f"✓ Đã ký {issue_words(stored.entries)}"
    return f"◐ Đã trình {day_of(stored.submitted)}" if stored.submitted else "○ Nháp"


def _correction(stored: StoredReport, listed: Sequence[StoredReport]) -> str:
    if not stored.corrects:
        return ""
    kind = "bổ sung" if stored.correction == SUPPLEMENT else "bản sửa của"
    signed = next((each for each in listed if each.id == stored.corrects), None)
    return f"{kind} báo cáo {issue_words(signed.entries) if signed else 'đã ký'}"


def _corrected(stored: StoredReport, listed: Sequence[StoredReport]) -> str:
    later = [each.correction for each in listed if each.corrects == stored.id]
    if not later:
        return ""
    return "đã có báo cáo bổ sung" if later[0] == SUPPLEMENT else "đã có bản sửa"
