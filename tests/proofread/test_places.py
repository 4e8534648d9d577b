"""Where something is in a Word file, as a person looks for it."""

from pathlib import Path

from docx import Document

from cchc_desktop.proofread.model import Kind
from cchc_desktop.proofread.review import review

PARAGRAPHS = (
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH", "BÁO CÁO", "Kết quả cải cách hành chính quý I năm 2023",
    "UBND xã báo cáo theo cơ chê một cửa như sau:",
    "I. CÔNG TÁC CHỈ ĐẠO", "- Giao việc theo quy trình.",
    "II. KẾT QUẢ THỰC HIỆN", "1. Cải cách thể chế", "- Đã thực hiện nghiêm túc các văn bãn.",
    "1.1. Rà soát văn bản", "a) Kết quả", "- Đã rà soát đầy đủ các quyêt định.",
    "Trên đây là báo cáo của Ủy ban nhân dân xã, kính trình./.",
    "Nơi nhận:", "PHỤ LỤC")


def test_a_place_in_a_word_file_has_its_section(tmp_path: Path) -> None:
    word = Document()
    for text in PARAGRAPHS:
        word.add_paragraph(text)
    table = word.add_table(8, 4)
    for row, stt in enumerate(("STT", "1", "2", "2.1", "2.2", "3", "4", "5")):
        table.cell(row, 0).text = stt
        table.cell(row, 1).text = "Số quyết đinh" if stt == "2.1" else "Số văn bản"
    word.save(str(tmp_path / "a.docx"))
    places = {finding.first.quote: finding.where
              for finding in review(tmp_path / "a.docx").findings if finding.kind == Kind.LETTERS}
    assert places == {
        "cơ chê": "Đoạn 4, lời mở đầu", "bãn": "Đoạn 9, mục II.1",
        "quyêt định": "Đoạn 12, mục II.1.1.a", "đinh": "Đoạn 28, phụ lục, dòng 2.1"}
