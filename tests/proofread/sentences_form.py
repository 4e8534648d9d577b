"""What the checks of the outline and the frame must find, and what they must leave alone."""

from tests.proofread.sentences_letters import Sentences

_THREE = "H: I. CÔNG TÁC CHỈ ĐẠO\nh: 1. Kế hoạch\nH: II. KẾT QUẢ THỰC HIỆN\n"
_LONG = "Công tác này được quan tâm chỉ đạo sát sao, thường xuyên, đồng bộ trong cả kỳ. " * 4

CASES = {
    "roman_order": Sentences(
        ("H: I. A\nH: II. B\nH: IV. C", "H: I. A\nH: II. B\nH: II. C", "H: I. A\nH: III. B",
         "H: I. A\nH: II. B\nH: III. C\nH: III. D", "H: I. A\nH: I. B"),
        ("H: I. A\nH: II. B\nH: III. C", "H: II. A\nH: III. B", "H: I. A\nh: 1. B\nH: II. C",
         "H: KẾT QUẢ\nH: ĐÁNH GIÁ", "I. không phải tiêu đề\nIII. cũng vậy")),
    "number_order": Sentences(
        ("h: 1. A\nh: 2. B\nh: 4. C", "h: 1. A\nh: 1.1. B\nh: 1.3. C", "h: 1. A\nh: 2. B\nh: 2. C",
         "1. Một\n3. Ba", "h: 2.1. A\nh: 2.2. B\nh: 2.5. C"),
        ("h: 1. A\nh: 2. B\nh: 3. C", "H: I. A\nh: 1. B\nh: 2. C\nH: II. D\nh: 1. E",
         "h: 1. A\nh: 1.1. B\nh: 1.2. C\nh: 2. D\nh: 2.1. E", "h: 1. A\nh: 2. B\n1. x\n2. y\nh: "
                                                              "3. C",
         "3 hồ sơ\n5 hồ sơ")),
    "number_mark": Sentences(
        ("h: 3.Về công tác tuyên truyền", "H: IV KIẾN NGHỊ, ĐỀ XUẤT", "h: 6.2 Việc ứng dụng",
         "1.Ưu điểm", "h: 2.1.Niêm yết"),
        ("h: 3. Về công tác tuyên truyền", "H: IV. KIẾN NGHỊ", "h: 6.2. Việc ứng dụng", "1.234 hồ "
                                                                                        "sơ",
         "2.1 triệu")),
    "point_mark": Sentences(
        ("h: a. Về công tác kiểm soát", "h: b. Về công khai", "h: đ. Về hồ sơ", "c. Thực hiện",
         "h: d. Khác"),
        ("h: a) Về công tác kiểm soát", "h: 1. Về công khai", "a là chữ", "v.v. khác",
         "h: b) Khác")),
    "heading_end": Sentences(
        ("H: I. KẾT QUẢ.\nMột.", "H: IV. TỒN TẠI, NGUYÊN NHÂN.\nMột.", "h: 1.2. Công tác tuyên "
                                                                       "truyền.\nMột.",
         "H: III. ƯU ĐIỂM:\nMột.", "h: 2. Thủ tục hành chính.\n- Một."),
        ("H: I. KẾT QUẢ\nMột.", "h: 1. Thuận lợi:\nMột.", "h: 3. Tiếp tục niêm yết thủ tục.\nh: "
                                                          "4. Làm tốt.",
         "h: 3. Tiếp tục niêm yết.\n4. Làm tốt.", "Không phải tiêu đề.\nMột.")),
    "empty_part": Sentences(
        ("h: 1. Kế hoạch\nh: 2. Kiểm tra\nĐã làm.", "H: I. A\nMột.\nH: II. B\nH: III. C",
         "H: V. KIẾN NGHỊ\nC: Trên đây là báo cáo.", "h: 2.1. Niêm yết\nh: 2.2. Công khai",
         "h: 1.1. Rà soát\nh: 2. Bộ máy"),
        ("H: I. A\nh: 1. B\nMột.", "h: 1. Kế hoạch\nMột.\nh: 2. Kiểm tra\nHai.",
         "h: 1. Tiếp tục thực hiện tốt.\nh: 2. Làm tốt.\nMột.", "h: 5. Khiếu nại: Không có\nh: 6. "
                                                                "Khác\nMột.",
         "h: 1. Lĩnh vực Hộ tịch: 39 TTHC\nh: 2. Lĩnh vực khác: 5 TTHC")),
    "no_figures": Sentences(tuple(
        f"H: II. KẾT QUẢ\nh: 2. {title}\n{_LONG}\nH: III. X" for title in (
            "Cải cách thủ tục hành chính", "Công tác tuyên truyền", "Cải cách chế độ công vụ",
            "Công tác kiểm tra", "Cải cách tổ chức bộ máy")),
        (f"H: II. KẾT QUẢ\nh: 2. Công tác tuyên truyền\n{_LONG} Phát 6 tin.\nH: III. X",
         "H: II. KẾT QUẢ\nh: 2. Công tác tuyên truyền\nĐã làm.\nH: III. X",
         f"H: IV. PHƯƠNG HƯỚNG\nh: 2. Tuyên truyền\n{_LONG}", "H: II. KẾT QUẢ\nh: 2. Việc "
                                                              f"khác\n{_LONG}",
         f"H: II. KẾT QUẢ\nh: 2. Thủ tục hành chính\n{_LONG}\n5 hồ sơ.")),
    "promised_section": Sentences(tuple(
        f"{_THREE}{end}" for end in (
            "C: Trên đây là báo cáo quý III và phương hướng nhiệm vụ quý IV.",
            "C: Trên đây là kết quả, phương hướng thời gian tới./.", "T: Kết quả và phương hướng "
                                                                     "quý IV",
            "C: Trên đây là báo cáo, nhiệm vụ trọng tâm năm 2024.",
            "C: Trên đây là báo cáo và Phương hướng của xã.")),
        (f"{_THREE}H: III. PHƯƠNG HƯỚNG\nC: Trên đây là báo cáo và phương hướng.",
         f"{_THREE}C: Trên đây là báo cáo.", "C: Trên đây là báo cáo và phương hướng.",
         f"{_THREE}h: 3. Nhiệm vụ thời gian tới\nC: Trên đây là báo cáo và phương hướng.",
         f"{_THREE}Phương hướng đã nêu.")),
    "closing_differs": Sentences(tuple(
        "T: Tình hình, kết quả công tác cải cách hành chính quý III\nC: Trên đây là báo cáo "
        f"{other} của xã."
        for other in ("tự kiểm tra tình hình cải cách hành chính", "kết quả chuyển đổi số quý III",
                      "công tác dân vận chính quyền", "kiểm soát thủ tục quý III",
                      "thi đua, khen thưởng năm 2023")),
        ("T: Kết quả cải cách hành chính\nC: Trên đây là báo cáo kết quả cải cách hành chính của "
         "xã.",
         "T: Kết quả công tác CCHC\nC: Trên đây là báo cáo tình hình thực hiện công tác cải cách "
         "hành chính "
         "quý III năm 2023 của UBND xã.", "C: Trên đây là báo cáo tự kiểm tra của xã.",
         "T: Kết quả cải cách hành chính\nTrên đây là nội dung tự kiểm tra.",
         "T: Kết quả cải cách hành chính\nC: Kính mong quan tâm.")),
    "no_addressee": Sentences(tuple(f"E: Nơi nhận:\nE: - {name};" for name in (
        "Phòng Nội vụ huyện", "UBND huyện (b/c)", "Ban Pháp chế HĐND huyện", "Sở Nội vụ tỉnh",
        "Phòng nội vụ UBND TP (b/c)")),
        ("L: Kính gửi: UBND huyện\nE: - UBND huyện;", "E: - Như trên;\nE: - UBND huyện;",
         "E: - Lưu: VT, VP.", "E: - Các thôn;", "Gửi UBND huyện")),
    "no_authority": Sentences(
        ("E: CHỦ TỊCH", "E: KT. CHỦ TỊCH\nE: PHÓ CHỦ TỊCH", "E: Nơi nhận: CHỦ TỊCH",
         "E: - Lưu: VT.\nE: CHỦ TỊCH", "E: KT.CHỦ TỊCH"),
        ("E: TM. ỦY BAN NHÂN DÂN\nE: CHỦ TỊCH", "E: TL. CHỦ TỊCH", "CHỦ TỊCH", "E: Chủ tịch UBND "
                                                                               "xã;",
         "E: TUQ. CHỦ TỊCH")),
    "archive_line": Sentences(
        ("E: - Lưu: VT.", "E: - Lưu VT.", "E: - Lưu: VP.", "E: - Lưu: VHXH, VT.", "E: Lưu: VT"),
        ("E: - Lưu: VT, VP.", "E: - Lưu: VT, VHXH, 5 bản.", "- Lưu: VP.", "E: - Như trên;",
         "E: - Lưu: VT, NV.")),
    "recipient_end": Sentences(tuple(
        f"E: - Như trên;\nE: - Các thôn{end}\nE: - Lưu: VT, VP." for end in (".", "", ",", " ;",
        " (b/c)")),
        ("E: - Như trên;\nE: - Lưu: VT, VP.", "E: - Lưu: VT.", "E: Nơi nhận:\nE: - Như trên;\nE: "
                                                               "- Lưu: VT.",
         "- A.\n- B.", "E: - Như trên;\nE: - Các thôn;\nE: - Lưu: VT, VP.")),
    "appendix_head": Sentences(
        ("A: PHỤ LỤC\nA: THỐNG KÊ", "A: PHỤ LỤC I\nA: THỐNG KÊ", "A: PHỤ LỤC\nA: Thống kê số liệu",
         "A: PHỤ LỤC 01\nA: X", "A: PHỤ LỤC II\nA: Y"),
        ("A: Phụ lục\nA: THỐNG KÊ SỐ LIỆU", "A: Phụ lục I\nA: THỐNG KÊ", "PHỤ LỤC", "A: Biểu mẫu 1",
         "A: STT")),
    "appendix_source": Sentences(
        ("A: Phụ lục\nA: X", "A: Phụ lục\nA: (Kèm theo Báo cáo số 165/BC-UBND ngày 13/6/2022)",
         "A: Biểu mẫu 1", "A: PHỤ LỤC\nA: Y\nA: STT", "A: Phụ lục\nA: Kèm theo Báo cáo"),
        ("A: Phụ lục\nA: X\nA: (Kèm theo Báo cáo số 5/BC-UBND ngày 13/6/2022 của UBND xã)",
         "Không có",
         "E: - Lưu: VT", "A: (Kèm theo Báo cáo số 1/BC-UBND của UBND xã)", "Kèm theo Báo cáo")),
    "appendix_signed": Sentences(
        ("A: NGƯỜI LẬP BIỂU", "A: Người lập biểu", "A: THỦ TRƯỞNG ĐƠN VỊ", "A: TM. ỦY BAN NHÂN DÂN",
         "A: STT\nA: NGƯỜI LẬP BIỂU"),
        ("E: NGƯỜI LẬP BIỂU", "A: Số người", "A: STT", "NGƯỜI LẬP BIỂU", "A: UBND xã")),
    "closing_mark": Sentences(
        ("C: Trên đây là báo cáo.", "C: Trên đây là báo cáo", "C: Trên đây là báo cáo./", "C: "
                                                                                          "Trên "
                                                                                          "đây..",
         "C: Trên đây là báo cáo của xã.\nE: Nơi nhận:"),
        ("C: Trên đây là báo cáo./.", "C: Trên đây là báo cáo của xã./.\nE: Nơi nhận:", "Trên đây.",
         "C: Trên đây là báo cáo:\nC: Một./.", "H: I. A")),
    "report_symbol": Sentences(
        ("L: Số: 5/KH-UBND", "L: Số: 12/QĐ-UBND", "L: Số: /TB-UBND", "L: Số: 3 /CV-UBND",
         "L: Số: 7/NQ-HĐND"),
        ("L: Số: 5/BC-UBND", "L: Số: /BC-UBND", "Số: 5/KH-UBND", "L: BÁO CÁO", "L: Số: 7/BC-VHXH")),
}
