"""Cited documents over the whole report: the same number twice, full form again, order of dates."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc_desktop.proofread.alphabet import plain, word_set
from cchc_desktop.proofread.citations import Citation, citations
from cchc_desktop.proofread.dates import days, decree_style
from cchc_desktop.proofread.model import Context, Document, Hit, Part, Spot

_GENERAL = word_set(
    "về việc ban hành kế hoạch của và trên địa bàn năm xã phường ubnd thực hiện công tác "
    "triển khai v quyết định thông báo hành chính nhà nước")
_IMPLEMENTS = re.compile(r"^\W*(?:Tiếp tục )?(?:Thực hiện|Căn cứ|Triển khai thực hiện)\b")
_ISSUED = re.compile(r"đã (?:xây dựng|ban hành|tham mưu)", re.IGNORECASE)


class Mention(NamedTuple):
    """A citation and its paragraph."""

    paragraph: int
    cited: Citation


def mentions(document: Document) -> list[Mention]:
    """Every citation of the narrative, in order."""
    return [Mention(number, cited) for number, paragraph in enumerate(document.paragraphs)
            if paragraph.part in (Part.OPENING, Part.TEXT)
            for cited in citations(paragraph.text)]


@lru_cache(4096)
def title_words(title: str) -> frozenset[str]:
    """The words of a title that tell it from others."""
    written = plain(title).replace("cchc", "cải cách").replace("tthc", "thủ tục")
    return frozenset(word for word in written.split()
                     if word not in _GENERAL and not word.isdigit())


def _alike(one: str, two: str, unit: str) -> bool:
    """Whether two titles may be of the same document; one that is not given is like any."""
    own = frozenset(plain(unit).split())
    first, second = title_words(one) - own, title_words(two) - own
    if len(first) < 2 or len(second) < 2:
        return True
    return len(first & second) >= 0.34 * min(len(first), len(second))


def one_number_two_documents(document: Document, context: Context) -> Iterator[Spot]:
    """The same number for two documents of the commune, or two dates of one document."""
    seen: dict[tuple[str, str], Mention] = {}
    for mention in mentions(document):
        cited = mention.cited
        if not cited.day or not cited.expected_type:
            continue
        series = (cited.number.lstrip("0"), f"{'-'.join(cited.groups)} {cited.day.year} "
                                            f"{_issuer(cited)}")
        first = seen.setdefault(series, mention).cited
        if first.day != cited.day:
            yield _told(mention, f"Số {cited.name} có hai ngày khác nhau: "
                        f"{_day(first)} và {_day(cited)}.", "dates")
        elif not _alike(first.title, cited.title, context.name) and not cited.central:
            yield _told(mention, f"Số {cited.name} ngày {_day(cited)} dùng cho hai văn bản khác "
                        "nội dung.", "titles")
    yield from _one_day(document)


def _issuer(cited: Citation) -> str:
    issuer = cited.issuer.lower()
    return next((level for level in ("tỉnh", "huyện", "thành phố", "thị xã", "chính phủ", "bộ")
                 if level in issuer), "")


def _one_day(document: Document) -> Iterator[Spot]:
    """One number on one day under two types: 28/KH-UBND and 28/TB-UBND."""
    seen: dict[tuple[str, object], Mention] = {}
    for mention in mentions(document):
        cited = mention.cited
        if cited.central or cited.year or not cited.day or _issuer(cited) or (
                cited.groups[-1] != "UBND" and cited.groups[0] != "UBND"):
            continue
        first = seen.setdefault((cited.number.lstrip("0"), cited.day), mention).cited
        if first.groups != cited.groups:
            yield _told(mention, f"Cùng số {cited.number}, cùng ngày {_day(cited)} nhưng hai ký "
                        f"hiệu: {first.name} và {cited.name}.", "symbols")


def one_document_two_numbers(document: Document, context: Context) -> Iterator[Spot]:
    """Two numbers of the same type, date and title."""
    seen: dict[tuple[object, ...], Mention] = {}
    for mention in mentions(document):
        cited = mention.cited
        words = title_words(cited.title)
        if len(words) < 4 or not cited.day:
            continue
        first = seen.setdefault((cited.groups, cited.day, words), mention).cited
        if first.number.lstrip("0") != cited.number.lstrip("0"):
            yield _told(mention, f"Cùng nội dung, cùng ngày {_day(cited)} nhưng hai số: "
                        f"{first.name} và {cited.name}.", "numbers")


def order_of_numbers(document: Document, context: Context) -> Iterator[Spot]:
    """In one series of a year a higher number cannot be earlier."""
    series: dict[tuple[object, ...], list[Mention]] = {}
    for mention in mentions(document):
        cited = mention.cited
        if (cited.day and not cited.central and not cited.year
                and cited.expected_type.lower() == cited.type.lower()):
            series.setdefault((cited.groups, cited.day.year, _issuer(cited)), []).append(mention)
    for each in series.values():
        yield from _out_of_order(each)


def _out_of_order(series: list[Mention]) -> Iterator[Spot]:
    latest: Mention | None = None
    for mention in sorted(series, key=lambda each: int(re.sub(r"\D", "", each.cited.number))):
        day = mention.cited.day
        if latest and day and latest.cited.day and day < latest.cited.day:
            yield _told(mention, f"Số {mention.cited.name} ngày {_day(mention.cited)} lớn hơn "
                        f"{latest.cited.name} nhưng lại ban hành trước ngày "
                        f"{_day(latest.cited)}.", "order")
        else:
            latest = mention


def full_form_again(document: Document, context: Context) -> Iterator[Spot]:
    """After the first time only type, number and symbol (Nghị định 30/2020, PL I.II.6.b)."""
    seen: set[object] = set()
    for mention in mentions(document):
        cited = mention.cited
        if cited.key in seen and cited.day:
            yield Spot(mention.paragraph, Hit(
                cited.start, cited.end, f"Văn bản đã viện dẫn đầy đủ ở trên lại ghi đủ ngày tháng: "
                f"{cited.name}. Từ lần thứ hai chỉ ghi tên loại, số và ký hiệu (Nghị định 30/2020/"
                "NĐ-CP, Phụ lục I, II.6.b).", "Bỏ ngày tháng, cơ quan và trích yếu ở lần sau; nếu "
                "là kể trùng thì bỏ hẳn.", None, "again"))
        seen.add(cited.key)


def incomplete_first(document: Document, context: Context) -> Iterator[Spot]:
    """The first citation of a decree, circular or decision needs date and issuer."""
    dated = {mention.cited.key[:2] for mention in mentions(document) if mention.cited.day}
    seen: set[object] = set()
    for mention in mentions(document):
        cited, key = mention.cited, mention.cited.key[:2]
        first = key not in seen
        seen.add(key)
        if not first or cited.day or not cited.expected_type or not cited.type:
            continue
        later = " (ngày chỉ có ở lần nhắc sau)" if key in dated else ""
        missing = ["ngày ban hành"] + ([] if cited.issuer else ["cơ quan ban hành"])
        yield Spot(mention.paragraph, Hit(
            cited.start, cited.end, f"Lần viện dẫn đầu “{cited.type} {cited.name}” thiếu "
            f"{', '.join(missing)}{later}.", "Ghi đủ tên loại, số, ký hiệu, ngày, cơ quan và trích "
            "yếu (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b).", None, cited.name))


def before_its_basis(document: Document, context: Context) -> Iterator[Spot]:
    """A plan dated before the decision it implements."""
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is not Part.TEXT or not _IMPLEMENTS.match(paragraph.text):
            continue
        basis = next((cited for cited in citations(paragraph.text) if cited.day), None)
        if basis is None or basis.day is None:
            continue
        for where, cited in _issued_after(document, number, basis):
            if cited.day and cited.day < basis.day and not cited.central:
                yield Spot(where, Hit(
                    cited.start, cited.end, f"{cited.type} số {cited.name} đề ngày {_day(cited)}, "
                    f"trước {basis.type.lower()} số {basis.name} ngày {_day(basis)} mà nó triển "
                    "khai.", "Xem lại hai ngày này.", None, basis.name))


def _issued_after(document: Document, number: int, basis: Citation) -> list[tuple[int, Citation]]:
    """What is said to be issued on that basis, in this paragraph or at the start of the next."""
    text = document.paragraphs[number].text
    issued = _ISSUED.search(text, basis.end)
    if issued:
        return [(number, cited) for cited in citations(text) if cited.start > issued.start()]
    following = document.paragraphs[number + 1:number + 2]
    if following and _ISSUED.search(following[0].text[:60]) and len(citations(text)) == 1:
        return [(number + 1, cited) for cited in citations(following[0].text)]
    return []


def plan_of_another_year(document: Document, context: Context) -> Iterator[Spot]:
    """A plan for a year that was over when it was issued."""
    for number, cited in mentions(document):
        years = [int(year) for year in re.findall(r"năm ((?:19|20)[0-9]{2})", cited.title)]
        if (cited.day and years and "KH" in cited.groups and max(years) < cited.day.year
                and "giai đoạn" not in cited.title):
            yield Spot(number, Hit(
                cited.start, cited.end + len(cited.title), f"Kế hoạch số {cited.name} ban hành năm "
                f"{cited.day.year} nhưng ghi cho năm {max(years)}.",
                "Xem lại năm trong tên kế hoạch.", None, cited.name))


def day_style(document: Document, context: Context) -> Iterator[Spot]:
    """Dates written in several ways: 01/03, 1/3, 01/3."""
    wrong, right = [], 0
    for number, paragraph in enumerate(document.paragraphs):
        for written in days(paragraph.text):
            if written.day and written.short and " " not in written.text:
                if written.text == decree_style(written.day):
                    right += 1
                else:
                    wrong.append((number, written, decree_style(written.day)))
    for number, written, meant in wrong if right else ():
        yield Spot(number, Hit(
            written.start, written.end, f"Ngày viết nhiều kiểu: “{wrong[0][1].text}” và kiểu của "
            "Nghị định 30/2020/NĐ-CP (ngày dưới 10 và tháng 1, 2 có số 0 phía trước).",
            f"Viết thống nhất, ví dụ “{wrong[0][2]}”.", meant, "x"))


def _day(cited: Citation) -> str:
    return decree_style(cited.day) if cited.day else ""


def _told(mention: Mention, said: str, cause: str) -> Spot:
    cited = mention.cited
    return Spot(mention.paragraph, Hit(cited.start, cited.end, said,
                                       "Xem lại văn bản gốc, sửa số hoặc ngày.", None,
                                       f"{cause} {cited.name}"))
