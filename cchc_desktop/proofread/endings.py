"""Addressees, recipients, signature, the head of an appendix (Nghị định 30/2020, PL I.II, III)."""

import re
from collections.abc import Iterator

from cchc_desktop.proofread.model import Context, Document, Hit, Part, Passage, Spot

_UPWARD = re.compile(r"\b(?:UBND huyện|UBND tỉnh|Phòng|phòng|Sở|HĐND|UBND|Ủy ban"
                     r"|Ban)[^;]{0,30}(?:huyện|huyên|tỉnh|thành phố"
                     r"|thị xã|TP\b|[Nn]ội vụ)|báo cáo (?:UBND|HĐND|ban|Ban) ", re.IGNORECASE)


def no_addressee(document: Document, context: Context) -> Iterator[Spot]:
    """A report sent upward names whom it is sent to (PL I.II.9.a)."""
    texts = [paragraph.text for paragraph in document.paragraphs]
    if any(re.match(r"\W*Kính gửi", text) for text in texts) or any(
            "Như trên" in text for text in texts):
        return
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is Part.ENDING and _UPWARD.search(paragraph.text):
            yield Spot(number, Hit(0, len(paragraph.text), "Báo cáo gửi cấp trên nhưng không có "
                                   "“Kính gửi” và Nơi nhận không có “Như trên” (Nghị định 30/2020/"
                                   "NĐ-CP, Phụ lục I, II.9).", "Thêm “Kính gửi: …” dưới trích yếu, "
                                   "“- Như trên;” ở đầu Nơi nhận."))
            return


def no_authority(document: Document, context: Context) -> Iterator[Spot]:
    """The UBND signs TM. ỦY BAN NHÂN DÂN (Điều 13.2)."""
    endings = [(number, paragraph) for number, paragraph in enumerate(document.paragraphs)
               if paragraph.part is Part.ENDING]
    if any(re.search(r"\bT(?:M|L|UQ)\b", paragraph.text) for _, paragraph in endings):
        return
    for number, paragraph in endings:
        found = re.search(r"(?:KT\. ?)?CHỦ TỊCH", paragraph.text)
        if found:
            yield Spot(number, Hit(*found.span(), "Báo cáo của Ủy ban nhân dân nhưng thiếu “TM. ỦY "
                                   f"BAN NHÂN DÂN” trên “{found.group()}” (Nghị định "
                                   "30/2020/NĐ-CP, Điều 13.2).", "Thêm dòng “TM. ỦY BAN NHÂN "
                                       "DÂN”."))
            return


def archive_line(passage: Passage, context: Context) -> Iterator[Hit]:
    """Lưu: VT, the unit that drafted (PL I.II.9.b)."""
    found = re.match(r"[-–]? ?Lưu ?(:)? ?([^.;]*)", passage.text)
    if passage.part is not Part.ENDING or not found:
        return
    kept = [part.strip() for part in found.group(2).split(",")]
    if not found.group(1) or kept[:1] != ["VT"] or len(kept) < 2:
        yield Hit(0, len(passage.text), f"Dòng “{found.group().strip()}” chưa đúng (Nghị định 30/"
                  "2020/NĐ-CP, Phụ lục I, II.9.b).",
                  "Viết “- Lưu: VT, <đơn vị soạn thảo>.”, ví dụ “- Lưu: VT, VHXH.”.")


def recipient_ends(document: Document, context: Context) -> Iterator[Spot]:
    """";" after each recipient, "." after the last."""
    lines = [(number, paragraph.text) for number, paragraph in enumerate(document.paragraphs)
             if paragraph.part is Part.ENDING and re.match(r"[-–]", paragraph.text)]
    for number, text in lines[:-1]:
        if not text.endswith(";"):
            at = len(text) - 1
            yield Spot(number, Hit(at, at + 1, f"Dòng “{text}” của Nơi nhận chưa kết thúc bằng dấu "
                                   "chấm phẩy.", "Kết thúc bằng “;”, chỉ dòng Lưu có dấu chấm.",
                                   ";" if text.endswith((".", ",")) else f"{text[-1]};", "x"))
        elif re.search(r"\s;$", text):
            yield Spot(number, Hit(len(text) - 2, len(text), "Có dấu cách trước dấu chấm phẩy.",
                                   "Bỏ dấu cách.", ";", "space"))


def appendix_head(document: Document, context: Context) -> Iterator[Spot]:
    """Phụ lục in small letters over a title in capitals (PL I.III.1.b)."""
    appendix = [(number, paragraph.text) for number, paragraph in enumerate(document.paragraphs)
                if paragraph.part is Part.APPENDIX]
    for place, (number, text) in enumerate(appendix[:6]):
        if re.fullmatch(r"PHỤ LỤC(?: [IVX0-9]+\w*)?", text):
            yield Spot(number, Hit(0, len(text), "“PHỤ LỤC” phải viết thường, tên phụ lục viết hoa "
                                   "(Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.b).",
                                   "Viết “Phụ lục”, tên phụ lục bằng chữ in hoa.", "Phụ lục"
                                   + text[7:]))
            following = appendix[place + 1][1] if place + 1 < len(appendix) else ""
            if following and not following.isupper():
                yield Spot(appendix[place + 1][0], Hit(
                    0, len(following), "Tên phụ lục phải viết bằng chữ in hoa.",
                    "Viết tên phụ lục bằng chữ in hoa."))


def appendix_source(document: Document, context: Context) -> Iterator[Spot]:
    """(Kèm theo Báo cáo số … ngày … của …)."""
    first = next((number for number, paragraph in enumerate(document.paragraphs)
                  if paragraph.part is Part.APPENDIX), None)
    if first is None:
        return
    for number, paragraph in enumerate(document.paragraphs[first:first + 8], first):
        if re.match(r"\(?Kèm theo", paragraph.text):
            if not re.search(r"\bcủa\b", paragraph.text):
                yield Spot(number, Hit(0, len(paragraph.text), "Dòng “Kèm theo” thiếu tên cơ quan "
                                       "ban hành.", "Thêm “của Ủy ban nhân dân xã …”."))
            return
    yield Spot(first, Hit(0, len(document.paragraphs[first].text), "Phụ lục thiếu dòng “(Kèm theo "
                          "Báo cáo số … ngày … của …)” (Nghị định 30/2020/NĐ-CP, Phụ lục I, "
                          "III.1.c).",
                          "Thêm dòng này dưới tên phụ lục."))


def appendix_signed(document: Document, context: Context) -> Iterator[Spot]:
    """An appendix in the same file is not signed again (PL I.III.1.d)."""
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.part is Part.APPENDIX and re.match(
                r"\W*(?:NGƯỜI LẬP BIỂU|THỦ TRƯỞNG|TM\. ỦY BAN|Người lập biểu)", paragraph.text):
            yield Spot(number, Hit(0, len(paragraph.text), "Phụ lục cùng tệp với báo cáo không ký "
                                   "riêng (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.d).",
                                   "Bỏ phần ký ở cuối phụ lục."))
            return


def closing_mark(document: Document, context: Context) -> Iterator[Spot]:
    """The text ends in "./."; the program itself puts it there."""
    if context.own:
        return
    for number, paragraph in enumerate(document.paragraphs):
        following = document.paragraphs[number + 1:number + 2]
        if paragraph.part is Part.CLOSING and (not following or following[0].part is Part.ENDING):
            text = paragraph.text.rstrip()
            if not text.endswith("./."):
                yield Spot(number, Hit(max(len(text) - 1, 0), len(text), "Câu kết chưa kết thúc "
                                       "bằng “./.”.", "Kết thúc bằng “./.”.",
                                       "./." if text.endswith(".") else f"{text[-1:]}./."))


def number_of_report(passage: Passage, context: Context) -> Iterator[Hit]:
    """The report's own symbol is BC-…"""
    if passage.part is Part.HEAD:
        found = re.search(r"Số: ?[0-9 ]*/ ?([A-ZĐ]+) ?[-–] ?[A-ZĐ]+", passage.text)
        if found and found.group(1) != "BC":
            yield Hit(*found.span(), f"Ký hiệu của báo cáo là BC, ở đây ghi {found.group(1)}.",
                      "Sửa ký hiệu.")
