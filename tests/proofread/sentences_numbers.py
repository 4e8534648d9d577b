"""What the checks of periods and numbers must find, and what they must leave alone."""

from tests.proofread.reader import YEAR
from tests.proofread.sentences_letters import Sentences

_LIST = "- Tổng số hồ sơ: 100 hồ sơ.\nTrong đó: + Trực tuyến: {} hồ sơ\n+ Trực tiếp: {} hồ sơ"

CASES = {
    "other_days": Sentences(
        ("Số liệu báo cáo (từ 15/6/2023 đến 30/9/2023)", "Số liệu từ ngày 10/6/2023 đến ngày "
         "14/9/2023", "Tính từ ngày 01/7/2023 đến 30/9/2023 đã tiếp nhận", "từ 15/6/2023 đến ngày "
         "15/9/2023 có 5 hồ sơ", "kỳ báo cáo từ 15/3/2023 đến 14/6/2023"),
        ("Số liệu từ ngày 15/6/2023 đến ngày 14/9/2023", "so với kỳ từ 15/6/2023 đến 14/8/2023",
         "Tập huấn từ ngày 03/7/2023 đến ngày "
         "05/7/2023", "từ ngày 15/6/2023", "giai đoạn 2021-2025",
         "đến ngày 14/9/2023")),
    "title_and_days": Sentences(tuple(
        f"T: Kết quả cải cách hành chính {named}\nL: (Số liệu từ ngày {first} đến ngày {last})"
        for named, first, last in (
            ("quý III năm 2023", "15/3/2023", "14/6/2023"),
            ("6 tháng đầu năm 2022", "15/6/2022", "14/12/2022"),
            ("năm 2023", "15/12/2021", "14/12/2022"), ("quý I năm 2024", "15/12/2022", "14/3/2023"),
            ("năm 2023", "15/12/2022", "14/9/2023"))), tuple(
        f"T: Kết quả cải cách hành chính {named}\nL: (Số liệu từ ngày {first} đến ngày {last})"
        for named, first, last in (
            ("quý III năm 2023", "15/6/2023", "14/9/2023"),
            ("6 tháng đầu năm 2022", "10/12/2021", "09/6/2022"),
            ("năm 2023", "01/01/2023", "31/12/2023"), ("quý I năm 2024", "15/12/2023", "14/3/2024"),
            ("từ ngày 01/01/2022 đến ngày 30/6/2023", "01/01/2022", "30/6/2023")))),
    "other_period": Sentences(
        ("Trong quý II/ 2022, xã không có phản ánh", "Quý I năm 2023, xã tiếp nhận 5 hồ sơ",
         "6 tháng đầu năm 2022 có 5 hồ "
         "sơ", "Trong quý 4 đã giải quyết", "Năm 2021, xã đã thực hiện",
         "trong 9 tháng năm 2022"),
        ("Trong quý III năm 2023", "so với quý II năm 2023 tăng 5%", "quý III/2023", "Năm 2023, xã",
         "rà soát theo từng quý", "H: PHƯƠNG HƯỚNG QUÝ IV\nTrong quý IV năm 2023 tiếp tục",
         "Kế hoạch số 5/KH-UBND ngày 05/01/2023 về quý I năm 2023")),
    "next_period": Sentences(
        ("H: PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2023", "H: PHƯƠNG HƯỚNG NĂM 2022",
         "H: NHIỆM VỤ TRỌNG TÂM NĂM 2023", "h: Phương hướng nhiệm vụ năm 2023",
         "H: PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2022"),
        ("H: PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2024", "H: PHƯƠNG HƯỚNG THỜI GIAN TỚI",
         "H: KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2023", "Phương hướng năm 2023 đã nêu",
         "H: KIẾN NGHỊ NĂM 2023"), YEAR),
    "open_end": Sentences(
        ("Từ ngày 01/01/2022 đến nay là lĩnh vực hộ tịch", "Từ đầu năm đến nay xã ban hành",
         "từ tháng 01/2023 đến nay", "từ năm 2021 đến nay", "Từ 15/6/2023 đến thời điểm hiện tại"),
        ("Đến nay, xã chưa phát hiện", "từ ngày 15/6/2023 đến ngày 14/9/2023", "hiện nay",
         "từ trước đến nay", "tính đến ngày 14/9/2023")),
    "month_with_day": Sentences(
        ("từ tháng 01/01/2022", "đến tháng 30/6/2023", "Tháng 5/6/2023", "trong tháng 02/03/2023",
         "tháng 15/12/2022"),
        ("từ tháng 01/2022", "ngày 01/01/2022", "6 tháng 2022", "tháng 6 năm 2023", "tháng 12")),
    "impossible_day": Sentences(
        ("ngày 31/6/2023", "ngày 30/02/2022", "ngày 15/13/2022", "ngày 31 tháng 4 năm 2023",
         "00/5/2023"),
        ("ngày 30/6/2023", "ngày 28/02/2022", "29/02/2024", "ngày 31 tháng 5 năm 2023",
         "235/438 thủ tục")),
    "far_day": Sentences(
        ("Ngày 15/12/2023 xã đã tổ chức hội nghị", "Đã khai trương 01/02/2024",
         "Ngày 20 tháng 12 năm 2023 đã nghiệm thu", "hội nghị 05/3/2025", "Ngày 15/11/2023, xã đã "
                                                                          "mở"),
        ("Ngày 10/9/2023 xã đã tổ chức hội nghị", "hoàn thành trước ngày 30/11/2023",
         "phấn đấu đến 31/12/2023", "có hiệu lực 01/01/2024", "Ngày 20/9/2023 đã họp")),
    "before_its_basis": Sentences(tuple(
        "Thực hiện Quyết định số 4493/QĐ-UBND ngày 30/12/2022 của UBND huyện về kế hoạch năm "
        f"2023{join}"
        f"UBND xã đã ban hành Kế hoạch số {number}/KH-UBND ngày 28/12/2022." for join, number in (
            (".\n", 63), (", ", 64), ("; ", 62), (".\n- ", 7), (", đồng thời ", 9))),
        ("Thực hiện Quyết định số 4493/QĐ-UBND ngày 30/12/2022 của UBND huyện, UBND xã đã ban "
         "hành Kế "
         "hoạch số 3/KH-UBND ngày 05/01/2023.",
         "Thực hiện Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ, xã đã ban hành "
         "Công "
         "văn số 48/UBND-VP ngày 21/02/2022.", "UBND xã đã ban hành Kế hoạch số 63/KH-UBND ngày "
         "28/12/2022.\nThực hiện Quyết định số 4/QĐ-UBND ngày 30/12/2022.",
         "Thực hiện tốt quy chế.\nUBND xã đã ban hành Kế hoạch số 6/KH-UBND ngày 05/01/2022.",
         "Thực hiện kế hoạch năm.")),
    "half_year": Sentences(
        ("Trong 6 tháng năm 2022", "06 tháng năm 2023", "trong 6 tháng của năm 2021", "6 tháng "
                                                                                      "năm 2020",
         "kết quả 6 tháng năm 2024"),
        ("6 tháng đầu năm 2022", "6 tháng cuối năm 2023", "9 tháng năm 2023", "6 tháng",
         "trong năm 2022")),
    "plan_year": Sentences(tuple(
        f"Kế hoạch số {number}/KH-UBND ngày 10/01/2022 về {title} năm 2021." for number, title in (
            (2, "kiểm soát thủ tục hành chính"), (3, "cải cách hành chính"), (4, "tuyên truyền"),
            (5, "rà soát văn bản"), (6, "ứng dụng công nghệ thông tin"))),
        ("Kế hoạch số 2/KH-UBND ngày 10/01/2022 về kiểm soát thủ tục hành chính năm 2022.",
         "Kế hoạch số 309/KH-UBND ngày 31/12/2021 về cải cách hành chính năm 2022.",
         "Kế hoạch số 4/KH-UBND ngày 11/01/2022 về Đề án giai đoạn 2021-2025.",
         "Công văn số 57/UBND-VP ngày 10/3/2022 về việc khắc phục tồn tại năm 2021.",
         "Báo cáo số 9/BC-UBND ngày 10/01/2022 về kết quả năm 2021.")),
    "percent_wrong": Sentences(
        ("hoàn thành 24/28 nhiệm vụ (đạt 85%)", "19/20 đ/c = 94%", "đạt 8/10, tỷ lệ 81%",
         "85% (24/28)", "hoàn thành 1/3 nhiệm vụ, đạt 33,4%"),
        ("hoàn thành 24/28 nhiệm vụ (đạt 85,7%)", "24/28 nhiệm vụ, đạt 86%", "19/20 đ/c = 95 %",
         "235/438 thủ tục", "ngày 15/6 đạt 100%", "33,3% (1/3)", "số 12/2023 đạt 5%")),
    "share_of_total": Sentences(
        ("Đã giải quyết 1221 hồ sơ, có 1220 hồ sơ trả trước hạn đạt 98%",
         "Có 20 người, trong đó 18 người đạt chuẩn, chiếm 95%",
         "rà soát 143 thủ tục, trong đó 100 thủ tục (75%)",
         "Phát 60 phiếu, có 50 phiếu hài lòng, đạt 80%",
         "ban hành 255 văn bản, trong đó 250 văn bản điện tử đạt 99%"),
        ("Đã giải quyết 1221 hồ sơ, có 1220 hồ sơ trả trước hạn đạt 99,9%", "84 hồ sơ, đạt 100%",
         "Có 100 hồ sơ, trong đó 20 hồ sơ bằng 125% so với cùng kỳ",
         "tiếp nhận 120 hồ sơ, tỷ lệ trực tuyến 80%",
         "Có 20 người, trong đó 18 người đạt chuẩn, chiếm 90%",
         "Trung cấp 6 người = 75%; sơ cấp 02 người = 25%")),
    "channel_sum": Sentences(
        ("Tổng số 224 hồ sơ: tiếp nhận online 94 hồ sơ, tiếp nhận trực tiếp 150 hồ sơ.",
         "Tổng 107 hồ sơ: trực tuyến 38 hồ sơ, trực tiếp 60 hồ sơ.",
         "tiếp nhận 674 (trực tuyến: 471; trực tiếp: 204)",
         "đã giải quyết 100 hồ sơ, trong đó trước hạn 60, đúng hạn 30, quá hạn 5.",
         "Tổng số 50 hồ sơ; trực tiếp 20; bưu chính 5; trực tuyến 20."),
        ("Tổng số 244 hồ sơ: tiếp nhận online 94 hồ sơ, tiếp nhận trực tiếp 150 hồ sơ.",
         "đã tiếp nhận 1224 hồ sơ. Trong đó: 539 hồ sơ tiếp nhận online, 676 hồ sơ tiếp nhận trực "
         "tiếp, 9 hồ sơ tồn kỳ trước.", "tiếp nhận 674 (trực tuyến: 471; trực tiếp: 203)",
         "đã giải quyết 95 hồ sơ, trong đó trước hạn 60, đúng hạn 30, quá hạn 5.",
         "Tổng số hồ sơ trực tuyến 20, trực tiếp không có.", "Tổng 70 hồ sơ, trực tuyến mức độ 3: "
                                                             "30, "
         "trực tuyến mức độ 4: 10, trực tiếp 30.")),
    "listed_sum": Sentences(
        (_LIST.format(60, 50), _LIST.format(30, 40), _LIST.format(100, 1),
         "thực hiện được 331 dữ liệu, trong đó: Khai sinh: 178 dữ liệu; Khai tử: 64 dữ liệu; Kết "
         "hôn: "
         "34 dữ liệu; Khác: 50 dữ liệu",
         "- Tổng số người là 20 người.\n+ Cán bộ: 11 người\n+ Công chức: 8 người"),
        (_LIST.format(60, 40), "thực hiện được 331 dữ liệu, trong đó: Khai sinh: 178 dữ liệu; "
                               "Khai tử: "
         "64 dữ liệu; Kết hôn: 34 dữ liệu; Khác: 55 dữ liệu",
         "- Tổng số hồ sơ: 100 hồ sơ.\nTrong đó: + Trực tuyến mức độ 3 và 4 là: 60 hồ sơ\n+ Trực "
         "tiếp: "
         "40 hồ sơ", "Có 20 người, trong đó có 02 người nghỉ.", "Tổng số 20 người.\nMột việc "
                                                                "khác.")),
    "share_wrong": Sentences((
        "* Công chức: 8 người.\n+ Đại học: 7 người = 87%",
        "* Công chức: 10 người.\n+ Đại học: 8 người = 85%",
        "* Công chức: 3 người.\n+ Đại học: 1 người = 30%",
        "* Cán bộ: 18 người.\n+ Đại học: 17 người = 95%",
        "- Cán bộ: 11 người.\n+ Trung cấp: 6 người chiếm 55,0%"),
        ("* Công chức: 8 người.\n+ Đại học: 7 người = 87,5%", "* Công chức: 8 người.\n+ Đại học: 7 "
         "người = 88%", "* Cán bộ: 10 người.\n+ Đại học: 10 người = 100%",
         "Có nhiều người.\n+ Đại học: 7 người = 87%", "* Cán bộ: 18 người.\n+ Khá: 17 người = "
                                                      "94%")),
    "people_inside": Sentences(
        ("Tổng số cán bộ, công chức được giao là 20, có mặt 20 người, trong đó có 02 cán bộ hợp "
         "đồng",
         "biên chế 20 người, trong đó có 3 người hợp đồng", "cán bộ, công chức có 18 người, trong "
                                                            "đó "
         "có 1 lao động hợp đồng", "biên chế được giao 21, trong đó có 02 hợp đồng",
         "Cơ quan có cán bộ, công chức là 19, trong đó có 4 người làm hợp đồng"),
        ("cán bộ, công chức 20 người; ngoài biên chế có 02 lao động hợp đồng", "có 2 hợp đồng",
         "cán bộ, công chức 20 người, trong đó có 02 nữ", "30 người gồm cán bộ, công chức, hợp "
                                                          "đồng",
         "trong đó có 02 người ký hợp đồng thuê bao")),
    "remainder_unsaid": Sentences(
        ("cán bộ đạt chuẩn có 8/10 người, đạt 80%.", "công chức đạt chuẩn 9/10 người.",
         "đạt tiêu chuẩn 7/8 người;", "cán bộ đạt chuẩn 1/2.", "đạt chuẩn theo chức danh 5/6 "
                                                               "người"),
        ("cán bộ đạt chuẩn 10/10 người.", "đạt chuẩn 9/10 người, chưa đạt chuẩn 1 người.",
         "đạt chuẩn 8/10 người; không đạt chuẩn 02/10.", "không đạt chuẩn 01/10 người",
         "đạt 8/10 điểm")),
    "one_rate_twice": Sentences(tuple(
        f"Tỷ lệ hài lòng đạt {one}%.\n{other}% hồ sơ đạt mức “hài lòng”." for one, other in (
            ("99,9", "100"), ("95", "96"), ("98", "98,5"), ("90", "100"), ("97,1", "97,2"))),
        ("Tỷ lệ hài lòng đạt 99,9%.", "Tỷ lệ hài lòng đạt 98%.\nMức độ hài lòng đạt 98%.",
         "Tỷ lệ đúng hạn đạt 99%.\nTỷ lệ hài lòng đạt 98%.", "100% hồ sơ của tổ chức, công dân "
                                                             "khi hoàn "
         "thành được hướng dẫn đánh giá mức độ hài lòng.\nTỷ lệ hài lòng đạt 98%.", "Không có.")),
    "no_survey": Sentences(
        ("đạt 100% sự hài lòng của người dân", "Tỷ lệ hài lòng đạt 98%", "mức độ hài lòng: 97%",
         "95% người dân hài lòng", "Sự hài lòng của tổ chức đạt trên 90%"),
        ("Khảo sát 60 phiếu, tỷ lệ hài lòng đạt 95%", "Tỷ lệ hài lòng đạt 98%\nA: Số phiếu 60",
         "lấy sự hài lòng làm thước đo", "Lấy ý kiến 50 người; 98% người dân hài lòng",
         "100% văn bản ký số")),
    "impossible_share": Sentences((
        "Phát 60 phiếu.\nTỷ lệ hài lòng đạt 96%.", "Phát 30 phiếu.\nTỷ lệ hài lòng đạt 95%.",
        "Phát 20 phiếu.\nTỷ lệ hài lòng đạt 97%.", "Phát 150 phiếu.\nTỷ lệ hài lòng đạt 99,9%.",
        "A: Số lượng phiếu khảo sát Phiếu 60\nTỷ lệ hài lòng đạt 96%."),
        ("Phát 60 phiếu.\nTỷ lệ hài lòng đạt 95%.", "Phát 100 phiếu.\nTỷ lệ hài lòng đạt 96%.",
         "Phát 60 phiếu.\nTỷ lệ hài lòng đạt 96,7%.", "Tỷ lệ hài lòng đạt 96%.",
         "Phát 60 phiếu, thu 50 phiếu.\nTỷ lệ hài lòng đạt 96%.")),
    "online_share": Sentences(tuple(
        f"Đã tiếp nhận 1224 hồ sơ. Trong đó: 539 hồ sơ tiếp nhận online.\n{text}" for text in (
            "tỷ lệ hồ sơ tiếp nhận online đạt trên 80%", "Tỷ lệ hồ sơ trực tuyến đạt 50%",
            "tỷ lệ tiếp nhận trực tuyến là 39%", "tỷ lệ hồ sơ nộp trực tuyến đạt 60,5%",
            "Tỷ lệ hồ sơ online 30%")),
        ("Đã tiếp nhận 1224 hồ sơ. Trong đó: 539 hồ sơ tiếp nhận online.\nTỷ lệ hồ sơ trực tuyến "
         "44%",
         "Tỷ lệ hồ sơ trực tuyến đạt 80%", "tiếp nhận 10 hồ sơ", "tỷ lệ đúng hạn đạt 80%",
         "Đã tiếp nhận 1224 hồ sơ. Trong đó: 539 hồ sơ tiếp nhận online.\nTỷ lệ đúng hạn đạt 99%")),
    "part_over_whole": Sentences(
        ("Tổng số hồ sơ đã tiếp nhận: 674 hồ sơ.\nChứng thực điện tử: 2704 hồ sơ.",
         "Tổng số hồ sơ là 50 hồ sơ.\nChứng thực điện tử 60.",
         "Tổng số hồ sơ: 674 (trực tuyến: 471; trực tiếp: 203)\nmột phần: 84 hồ sơ và toàn trình "
         "105 hồ "
         "sơ", "Tổng số hồ sơ: 100 (trực tuyến: 60; trực tiếp: 40)\nmột phần: 30 hồ sơ, toàn "
               "trình: 20 "
         "hồ sơ", "Tổng số hồ sơ 10 hồ sơ\nchứng thực điện tử là 11"),
        ("Tổng số hồ sơ: 674 hồ sơ.\nChứng thực điện tử: 270 hồ sơ.", "Chứng thực điện tử: 270.",
         "Tổng số hồ sơ: 100 (trực tuyến: 60; trực tiếp: 40)\nmột phần: 40 hồ sơ, toàn trình: 20 "
         "hồ sơ",
         "Tổng số hồ sơ: 100 hồ sơ", "một phần: 40 hồ sơ, toàn trình: 20 hồ sơ")),
    "staff_sum": Sentences(tuple(
        f"Xã có {whole} biên chế cán bộ, công chức. Có 10/10 cán bộ đạt chuẩn, 07/07 công chức "
        "đạt chuẩn. "
        f"Còn thiếu {missing} chức danh." for whole, missing in (
            (20, 1), (20, 2), (18, 0), (25, 3), (17, 1))),
        ("Xã có 20 biên chế cán bộ, công chức. Có 10/10 cán bộ đạt chuẩn, 07/07 công chức đạt "
         "chuẩn. Còn "
         "thiếu 3 chức danh.", "Xã có 17 biên chế cán bộ, công chức. Có 10/10 cán bộ, 07/07 công "
                               "chức.",
         "Xã có 20 biên chế.", "10/10 cán bộ, 7/7 công chức", "20 cán bộ, công chức")),
    "unexplained_whole": Sentences(
        ("tại bộ phận một cửa là 235/438 thủ tục.", "có 12/90 TTHC", "đạt 55/61 hồ sơ", "có 7/19 "
                                                                                        "văn bản",
         "niêm yết 100/235 thủ tục"),
        ("có 235/438 thủ tục trong tổng số 438 thủ tục", "143/143 TTHC", "24/28 nhiệm vụ",
         "12/90 TTHC, đạt 13,3%", "Nghị định 61/2018/NĐ-CP")),
    "equipment": Sentences(tuple(
        f"Phòng được trang bị {one} phục vụ người dân.\nBộ phận được trang bị {two} để công dân "
        "chờ." for
        one, two in (
            ("01 máy vi tính, 01 máy scan, 01 máy in", "máy vi tính, máy in đa năng, bàn ghế"),
            ("máy tính, máy in, điều hòa", "máy tính, máy in, quạt, bàn ghế"),
            ("máy tính và máy in, camera", "máy tính và máy in, bàn ghế"),
            ("máy vi tính, máy in, máy scan", "máy in, máy scan, bàn ghế"),
            ("máy tính, camera, tủ hồ sơ", "máy tính, máy in, tủ hồ sơ"))),
        ("Phòng được trang bị máy tính, máy in và bàn ghế.", "Phòng được trang bị máy tính, máy "
                                                             "in, bàn "
         "ghế.\nBộ phận được trang bị máy tính, máy in, quạt trần.", "trang bị kiến thức cho công "
                                                                     "chức",
         "máy tính, máy in", "Xã được trang bị hệ thống loa truyền thanh mới.")),
    "table_share": Sentences((*(
        f"A: {number} Tỷ lệ hoàn thành kế hoạch % {share}\nA: Số nhiệm vụ đề ra Nhiệm vụ "
        f"{whole}\nA: Số nhiệm vụ đã hoàn thành Nhiệm vụ {part}"
        for number, share, whole, part in (
            ("1.1", 85, 28, 24), ("2.", 36, 28, 24), ("3", 100, 28, 24), ("3.1", "", 28, 24),
            ("4.", 80, 28, 24), ("2.4.", 12, 0, 0))),
        "A: 1 | Tỷ lệ hoàn thành | % | 85\nA: 1.1 | Số đề ra | Nhiệm vụ | 28\n"
        "A: 1.2 | Số hoàn thành | Nhiệm vụ | 24",),
        ("A: 1.1 Tỷ lệ hoàn thành % 85,7\nA: Số đề ra Nhiệm vụ 28\nA: Số hoàn thành Nhiệm vụ 24",
         "A: 1.1 Tỷ lệ hoàn thành % 86\nA: Số đề ra Nhiệm vụ 28\nA: Số hoàn thành Nhiệm vụ 24",
         "A: 1 Tỷ lệ % 50\nA: 2 Tỷ lệ % 60\nA: 3 Tỷ lệ % 70", "Tỷ lệ % 85\nSố 28\nSố 24",
         "A: 1 Tỷ lệ % \nA: Tổng số Hồ sơ\nA: Số Hồ sơ",
         "A: 6.4 | Tỷ lệ đúng hạn | % | 99\nA: 7 | Trả lại | Hồ sơ | 87\nA: 8 | Còn | Hồ sơ | 72",
         "A: Tỷ lệ song song | % | 0\nA: 7.3 | Vận hành | 1\nA: 7.4 | Kết nối | 1",
         "A: 1 Tỷ lệ % 0\nA: Tổng số PAKN 0\nA: Số đã giải quyết PAKN 0")),
    "table_over": Sentences(
        ("A: Tỷ lệ TTHC đã được phê duyệt % 103", "A: 3.4.2 Tỷ lệ hồ sơ đúng hạn % 6690",
         "A: Tỷ lệ hồ sơ trực tuyến % 03", "A: Tỷ lệ giải ngân % 100,5", "A: Tỷ lệ % 07",
         "A: 3.4 | Tỷ lệ đúng hạn | % | 103"),
        ("A: Tỷ lệ TTHC đã được phê duyệt % 100", "A: Số hồ sơ Hồ sơ 6690", "Tỷ lệ đạt % 103",
         "A: Tỷ lệ % 0", "A: Tỷ lệ % 36,5")),
    "table_unit": Sentences(
        ("A: 7.5.2. Tỷ lệ văn bản điện tử Văn bản 675", "A: Tỷ lệ TTHC Thủ tục 143",
         "A: 3.4.2 Tỷ lệ hồ sơ đúng hạn Hồ sơ 6690", "A: 1 Tỷ lệ đạt chuẩn Người 120",
         "A: 2.1 Tỷ lệ hoàn thành Nhiệm vụ 128", "A: 2.1 | Tỷ lệ hoàn thành | Nhiệm vụ | 128"),
        ("A: 7.5.2. Tỷ lệ văn bản điện tử Văn bản 100", "A: Tỷ lệ TTHC % 100",
         "A: 1 Số văn bản đã ban hành Văn bản 675", "Tỷ lệ văn bản điện tử Văn bản 675",
         "A: 7.5.2. Tỷ lệ văn bản điện tử Văn bản")),
    "table_money": Sentences(
        ("A: 1.1. Kế hoạch được giao Triệu đồng 10 tỷ đồng/0%", "A: Vốn triệu đồng 5 tỷ",
         "A: Giải ngân Triệu đồng 98%", "A: Thu Triệu đồng 500/600", "A: Chi Triệu đồng 300 nghìn",
         "A: 1 | Chi | Triệu đồng | 5 tỷ"),
        ("A: 1.1. Kế hoạch được giao Triệu đồng 10.000", "A: Vốn Triệu đồng", "A: Số hồ sơ 5/6",
         "Kế hoạch 10 triệu đồng", "A: Thu Triệu đồng 1.234,5")),
    "percent_over": Sentences(
        ("hồ sơ đúng hạn đạt 103%", "tỷ lệ hài lòng đạt 120%", "hồ sơ trực tuyến 101%",
         "giải quyết trước hạn 105%", "cán bộ đạt chuẩn 110%"),
        ("hồ sơ đúng hạn đạt 100%", "thu ngân sách đạt 120% kế hoạch", "hồ sơ tăng 150%",
         "hồ sơ trực tuyến vượt 120% chỉ tiêu", "hài lòng đạt 99,9%")),
    "percent_point": Sentences(
        ("đạt 98.8%", "đạt 99.67 %", "chiếm 0.1%", "tỷ lệ 85.7%", "khoảng 12.5%"),
        ("đạt 98,8%", "1.234 hồ sơ", "mục 2.1", "đạt 100%", "ngày 14.6.2023")),
    "levels_as_decimal": Sentences(
        ("mức độ 3,4", "TTHC mức độ 3,4 trên Cổng", "mức 3,4", "hồ sơ mức độ 2,3", "mức độ 1,2"),
        ("mức độ 3 và 4", "mức độ 3, 4", "mức độ 3, mức độ 4", "đạt mức 3,4%", "mức độ 4")),
    "percent_space": Sentences(
        ("đạt 100 % và 95%", "100%\n95 %", "85,5 %; 90%", "đạt 1 %\nđạt 2%", "100%, 99,9 %"),
        ("đạt 100% và 95%", "đạt 100 % và 95 %", "A: 100 %\n95%", "% hồ sơ", "100%")),
}
