"""Names of units and levels: damage by replacing, units that are not the report's, old terms."""

import re
from collections.abc import Iterator

from cchc_desktop.proofread.alphabet import UPPER, plain
from cchc_desktop.proofread.citations import citations
from cchc_desktop.proofread.model import Context, Hit, Part, Passage
from cchc_desktop.proofread.names_data import dated_terms
from cchc_desktop.report.unit import KIND_WORDS

_DAMAGED = {
    "thị phường": "thị xã", "phường hội": "xã hội", "hợp tác phường": "hợp tác xã",
    "làng phường": "làng xã", "công phường": "công xã", "phường tắc": "xã tắc",
    "phường giao": "xã giao", "phường luận": "xã luận", "phường viên": "xã viên",
    "phường, phường": "xã, phường", "xã, xã": "xã, phường", "xã, thị xã trấn": "xã, thị trấn",
    "thị đặc khu": "thị xã", "đặc khu hội": "xã hội", "hợp tác đặc khu": "hợp tác xã",
    "tỉnh hình": "tình hình", "xã hội hội": "xã hội"}
_DAMAGE = re.compile(rf"(?<!\w)(?:{'|'.join(_DAMAGED)})(?!\w)", re.IGNORECASE)
_LEVEL_IN_TITLE = re.compile(r"cấp phường(?! và| hoặc|,? xã)")
_LEGAL = re.compile(r"Nghị định|Thông tư|NQ-HĐND|Luật|của UBND tỉnh|của HĐND tỉnh")
_NAME = rf"(?:[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}}|[0-9]{{1,2}})"
_NAMED = re.compile(rf"\b(UBND|HĐND|Đảng ủy|Đảng uỷ|[Uu]ỷ ban nhân dân|[Ủủ]y ban nhân dân|địa bàn)"
                    rf" ([Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) ({_NAME})")
_BARE = re.compile(r"\b(?:UBND|HĐND|Đảng ủy|Đảng uỷ)(?:[,;]? (?:UBND|HĐND))? (xã|phường|thị trấn)"
                   r"(?! hội\b|,| và )(?= [a-zà-ỹđ]|[.;)]|$)")
_DISTRICT = re.compile(r"\b(?:UBND|HĐND|[Uu]ỷ ban nhân dân|[Ủủ]y ban nhân dân) (huyện|thị xã"
                       r"|thành phố"
                       r"|quận)(?! hội)(?= [a-zà-ỹđ]|[.;,)]|$)")


def replaced(passage: Passage, context: Context) -> Iterator[Hit]:
    """Find-and-replace of xã by phường that also caught other words: thị phường, phường hội."""
    for found in _DAMAGE.finditer(passage.text):
        written = found.group()
        meant = _DAMAGED[written.lower()]
        if written.split()[-1][0].isupper() and not written.isupper():  # phường Hội An
            continue
        if written.isupper():
            meant = meant.upper()
        elif written[0].isupper():
            meant = meant[0].upper() + meant[1:]
        yield Hit(found.start(), found.end(), f"“{written}” là vết của tìm và thay thế, có phải "
                  f"“{meant}”?", f"Sửa thành “{meant}”.", meant, written.lower())


def level_in_title(passage: Passage, context: Context) -> Iterator[Hit]:
    """Laws speak of cấp xã, also in a phường."""
    if _LEGAL.search(passage.text):
        for found in _LEVEL_IN_TITLE.finditer(passage.text):
            yield Hit(found.start(), found.end(), "Tên văn bản của cấp trên ghi “cấp xã”, ở đây đã "
                      "bị thay thành “cấp phường”.", "Sửa thành “cấp xã”.", "cấp xã", "x")


def other_unit(passage: Passage, context: Context) -> Iterator[Hit]:
    """A commune by another name or kind than the report's."""
    if not context.name or context.kind is None or passage.part is Part.APPENDIX:
        return
    own, word = _compared(context.name), KIND_WORDS[context.kind]
    for found in _NAMED.finditer(passage.text):
        name, kind = _compared(found.group(3)), found.group(2).lower()
        if name == own and kind != word:
            yield Hit(found.start(2), found.end(), f"“{found.group()}”: đơn vị của báo cáo là "
                      f"{word} {context.name}.", f"Sửa thành “{word}”.", f"{word} {context.name}",
                      found.group().lower())
        elif name != own and not name.startswith(own):
            yield Hit(found.start(), found.end(), f"“{found.group()}” không phải đơn vị của báo "
                      f"cáo ({word} {context.name}).", "Xem lại tên đơn vị.", cause=name)
    for found in _BARE.finditer(passage.text):
        if found.group(1) != word and not citations(passage.text):
            yield Hit(found.start(), found.end(), f"“{found.group()}” trong báo cáo của {word} "
                      f"{context.name}.", f"Xem lại, có phải “{word}”?", cause=found.group(1))


def other_province(passage: Passage, context: Context) -> Iterator[Hit]:
    """A province or district that is not the report's."""
    own = {level: _compared(text.removeprefix(level)) for text in
           (context.province, context.district) for level in
           ("tỉnh", "huyện", "thành phố", "thị xã") if text.startswith(level)}
    for found in re.finditer(rf"\b(?:UBND|HĐND|địa bàn) (tỉnh|huyện|thị xã) ({_NAME})",
                             passage.text):
        level, name = found.group(1), _compared(found.group(2))
        if level in own and name != own[level] and not own[level].startswith(name):
            yield Hit(found.start(), found.end(), f"“{found.group()}” không phải {level} của đơn "
                                                  "vị.",
                      "Xem lại tên.", cause=name)
    if context.district and not context.district.startswith("huyện"):
        yield from _wrong_district(passage.text, context.district)


def _wrong_district(text: str, district: str) -> Iterator[Hit]:
    for found in _DISTRICT.finditer(text):
        if not district.startswith(found.group(1)):
            yield Hit(found.start(), found.end(), f"“{found.group()}”, nhưng đơn vị thuộc "
                                                  f"{district}.",
                      "Sửa tên cấp trên.", cause=found.group(1))


def _compared(name: str) -> str:
    return plain(name)


def dated(passage: Passage, context: Context) -> Iterator[Hit]:
    """Terms and documents no longer valid on the last day of the period."""
    day = context.judged_on
    if day is None or passage.part is Part.HEAD:
        return
    cited = [(each.start, each.end + len(each.issuer) + len(each.title) + 12)
             for each in citations(passage.text) if each.day]
    for term in dated_terms():
        if day < term.since or term.code in context.asked:
            continue
        for found in term.pattern.finditer(passage.text):
            if "/" not in found.group() and any(start <= found.start() < end
                                                for start, end in cited):
                continue
            yield Hit(found.start(), found.end(), f"“{found.group()}” không còn dùng từ "
                      f"{term.since:%d/%m/%Y} ({term.source}).", f"Nay là {term.now}.",
                      cause=term.code)
