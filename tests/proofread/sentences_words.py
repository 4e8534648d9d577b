"""What the checks of names and cited documents must find, and what they must leave alone."""

from tests.proofread.reader import CONTEXT, NOW, WARD
from tests.proofread.sentences_letters import Sentences

_KH = "Kế hoạch số {}/KH-UBND ngày {} về {}."


def _two(*plans: tuple[int, str, str]) -> str:
    """Two plans: number, date, title."""
    return "\n".join(_KH.format(*plan) for plan in plans)


CASES = {
    "replaced": Sentences(
        ("UBND thị phường Bỉm Sơn", "kinh tế - phường hội", "hợp tác phường nông nghiệp",
         "các phường, phường", "LÀNG PHƯỜNG", "UBND Thị phường"),
        ("UBND thị xã Bỉm Sơn", "kinh tế - xã hội", "hợp tác xã nông nghiệp", "các xã, phường",
         "phường Hội An", "các phường trên địa bàn")),
    "level_in_title": Sentences(
        ("Nghị định 34/2019/NĐ-CP về cán bộ, công chức cấp phường", "Thông tư 13/2019/TT-BNV "
                                                                    "hướng dẫn "
         "về cấp phường", "Nghị quyết 232/2019/NQ-HĐND về chức danh ở cấp phường",
         "Luật quy định về cấp phường", "Quyết định của UBND tỉnh về cấp phường, ở thôn"),
        ("Nghị định 34/2019/NĐ-CP về cán bộ, công chức cấp xã", "cán bộ cấp phường được tập huấn",
         "Nghị định 33/2023/NĐ-CP về cấp xã", "lễ cấp phường hiệu", "Luật Cán bộ, công chức")),
    "other_unit": Sentences(
        ("UBND xã Bình Minh đã ban hành", "HĐND xã Tân Tiến", "trên địa bàn xã Hòa Lạc",
         "UBND phường An Bình", "Đảng ủy xã Yên Sơn"),
        ("UBND xã An Bình đã ban hành", "các xã, phường", "xã Bình Minh bên cạnh", "UBND xã đã",
         "UBND xã An Bình, huyện Đông Thanh")),
    "other_level": Sentences(
        ("báo cáo UBND huyện các vướng mắc", "UBND tỉnh Nghệ An", "ủy ban nhân dân huyện đã",
         "HĐND thành phố giao", "trên địa bàn tỉnh Sơn La"),
        ("báo cáo UBND thị xã", "UBND tỉnh Hải Dương", "các huyện, thị xã", "UBND tỉnh giao",
         "UBND thị xã Đông Thanh"), WARD),
    "dated_term": Sentences(
        ("báo cáo UBND huyện", "Phòng Nội vụ", "thị trấn Yên Bình", "dịch vụ công trực tuyến mức "
                                                                    "độ 3",
         "Sở Tài nguyên và Môi trường", "Nghị định số 61/2018/NĐ-CP",
         "Nghị định số 130/2005/NĐ-CP"),
        ("báo cáo UBND tỉnh", "Sở Nội vụ", "đặc khu", "dịch vụ công trực tuyến toàn trình",
         "Sở Nông nghiệp và Môi trường", "Nghị định số 118/2025/NĐ-CP",
         "Kế hoạch số 3/KH-UBND ngày 05/01/2024 của UBND huyện Đông Thanh"), NOW),
    "unit_capital": Sentences(
        ("Chủ tịch UBND Xã đã", "của Phường", "UBND Tỉnh giao", "cấp Xã", "loa của Thôn làng"),
        ("Chủ tịch UBND xã", "Tỉnh ủy", "UBND Phường 1", "Xã có 5 thôn.", "Văn hóa - Xã hội",
         "UBND Phường Trần Phú", "PHƯỜNG AN BÌNH")),
    "agency_capital": Sentences(
        ("Thủ tướng chính phủ", "ban pháp chế HĐND", "của Bộ nội vụ", "Ban thường vụ Tỉnh ủy",
         "ủy ban nhân dân huyện", "Trung tâm phục vụ hành chính công"),
        ("Thủ tướng Chính phủ", "Ban Pháp chế HĐND", "của Bộ Nội vụ", "THỦ TƯỚNG CHÍNH PHỦ",
         "Ủy ban nhân dân huyện", "bộ máy nội vụ", "các phòng tư pháp")),
    "likely_capital": Sentences(
        ("Ban chỉ đạo chuyển đổi số", "kho bạc nhà nước", "ban chỉ đạo", "qua Kho bạc nhà nước",
         "Ban chỉ Đạo"),
        ("Ban Chỉ đạo chuyển đổi số", "Kho bạc Nhà nước", "BAN CHỈ ĐẠO", "ban hành, chỉ đạo",
         "chỉ đạo các ban")),
    "place_capital": Sentences(
        ("UBND tỉnh Thanh hóa về", "tỉnh Hải dương", "xã An bình", "huyện Đông thanh",
         "tỉnh Quảng ninh đã"),
        ("UBND tỉnh Thanh Hóa", "tỉnh Hải Dương", "xã An Bình", "tỉnh An ủi người dân",
         "tỉnh Hà Nam đã")),
    "stray_capital": Sentences(
        ("nên Nhận thức của người dân", "không có Phản ánh kiến nghị", "về Duy trì, cải tiến",
         "ngày 10/02/2022 Thực hiện xây dựng", "công tác Cải cách hành chính"),
        ("Nhận thức của người dân", "xã. Phản ánh kiến nghị", "- Thực hiện xây dựng",
         "Nghị định về Kiểm lâm", "Trung tâm Kiểm soát", "Cải cách hành chính là")),
    "mixed_capitals": Sentences(
        ("Bộ phận Một cửa\nBộ phận một cửa", "bộ phận tiếp nhận và trả kết quả\nBộ phận Tiếp nhận "
                                             "và trả "
         "kết quả", "Chính quyền số, chính quyền Số", "Vì nhân dân phục vụ\nvì Nhân dân phục vụ",
         "Cổng dịch vụ công\nCổng Dịch vụ công"),
        ("Bộ phận Một cửa\nBộ phận Một cửa", "Chính quyền số là\nphát triển chính quyền số",
         "BỘ PHẬN MỘT CỬA\nBộ phận Một cửa", "Cổng Dịch vụ công", "bộ phận Một cửa\nBộ phận Một "
                                                                  "cửa")),
    "address": Sentences(tuple(
        f"tại http://{one}\nxem https://{two}" for one, two in (
            ("thinhduc.gov.vn", "thinhdudc.gov.vn"), ("anbinh.gov.vn", "anbin.gov.vn"),
            ("abc.vn", "abd.vn"), ("dichvucong.gov.vn", "dichvucon.gov.vn"),
            ("xa.haiduong.vn", "xa.haiduon.vn"))),
        ("http://anbinh.gov.vn\nhttp://anbinh.gov.vn", "http://anbinh.gov.vn\nhttps://dichvucong.vn",
         "http://anbinh.gov.vn", "anbinh.gov.vn anbin.gov.vn", "https://ANBINH.vn\nhttps://anbinh.vn")),
    "quarter_form": Sentences(
        ("hành chính Quý III năm 2023", "trong quý II/ 2022", "báo cáo Quý IV", "quý I / 2023",
         "số liệu Quý II"),
        ("hành chính quý III năm 2023", "trong quý II/2022", "Quý III, xã", "QUÝ IV", "Quý vị")),
    "sentence_capital": Sentences(
        ("đã xong. xã tiếp tục", "đúng hạn. trong đó", "đạt 100%. công tác", "kịp thời. các thôn",
         "đầy đủ. không có"),
        ("đã xong. Xã tiếp tục", "TT. đảng", "v.v. và", "1.234 hồ sơ", "tp. hải")),
    "type_and_symbol": Sentences(
        ("Quyết định số 04/KH-UBND ngày 08/02/2022", "Kế hoạch số 6/QĐ-UBND", "Thông báo số "
                                                                              "7/BC-UBND",
         "Báo cáo số 8/TB-UBND", "Chỉ thị số 9/NQ-HĐND"),
        ("Quyết định số 04/QĐ-UBND", "Công văn số 508/UBND-VP", "Công văn số 719-CV/HU",
         "Nghị định số 61/2018/NĐ-CP", "văn bản số 185/UBND", "Nghị quyết số 06-NQ/TU")),
    "symbol_letters": Sentences(
        ("Nghị định 61/2018/ND-CP", "Quyết định số 4/QD-UBND", "Nghị quyết số 5/NQ-HDND",
         "Quyết định số 4/QĐ-UBDN", "Nghị định số 30/2020/ND - CP"),
        ("Nghị định 61/2018/NĐ-CP", "Quyết định số 4/QĐ-UBND", "Nghị quyết số 5/NQ-HĐND",
         "Quyết định số 1/QĐ-TTg", "ND là viết tắt")),
    "symbol_spaces": Sentences(
        ("Kế hoạch số 64 /KH- UBND", "Quyết định số 4493/QĐ - UBND", "Kế hoạch số 123 / KH – UBND",
         "L: Số: /BC - UBND", "Kế hoạch số 08 - KH/BDV"),
        ("Kế hoạch số 64/KH-UBND", "Quyết định số 4493/QĐ-UBND", "L: Số: /BC-UBND",
         "Nghị quyết số 06-NQ/TU", "điều 5 - Kế hoạch")),
    "number_colon": Sentences(
        ("Kế hoạch số: 63/KH-UBND", "Nghị định số: 61/2018/NĐ-CP", "Quyết định số : 4/QĐ-UBND",
         "Công văn số: 5/UBND-VP", "Thông báo số:6/TB-UBND"),
        ("Kế hoạch số 63/KH-UBND", "L: Số: 66/BC-UBND", "có số: 5", "A: số: 5/KH-UBND", "tổng số: "
                                                                                        "63")),
    "comma_before_day": Sentences(
        ("Kế hoạch số 4/KH-UBND, ngày 05/01/2023", "Công văn số 719-CV/HU, ngày 01/02/2023",
         "Quyết định số 4/QĐ-UBND , ngày 30/12/2022", "Thông báo số 5/TB-UBND, ngày 1/3/2022",
         "Chỉ thị số 6/CT-TTg, ngày 05/9/2016"),
        ("Kế hoạch số 4/KH-UBND ngày 05/01/2023", "Kế hoạch số 4/KH-UBND, Quyết định số 5/QĐ-UBND",
         "hôm qua, ngày 05/01/2023", "Nghị định số 1/2020/NĐ-CP, của",
         "xã, ngày 5 tháng 1 năm 2023")),
    "day_spaces": Sentences(
        ("ngày 28/12 /2022", "28/ 12/2022", "28 /12/2022", "01/ 3/2022", "ngày 5/6 / 2023"),
        ("ngày 28/12/2022", "235/438", "1/3", "ngày 28 tháng 12 năm 2022", "12 /438 thủ tục")),
    "missing_word": Sentences(
        ("Kế hoạch 67/KH-UBND", "Nghị định 61/2018/NĐ-CP", "Chỉ thị 04/CT-UBND", "Công văn "
                                                                                 "741-CV/HU",
         "Thông tư 01/2018/TT-VPCP"),
        ("Kế hoạch số 67/KH-UBND", "A: Nghị định 61/2018/NĐ-CP", "(61/2018/NĐ-CP)", "Kế hoạch 2023",
         "văn bản 5/UBND")),
    "missing_type": Sentences(
        ("UBND xã ban hành số 311/KH-UBND", "thực hiện số 4/QĐ-UBND", "theo số 5/TB-UBND ngày "
                                                                      "1/3/2022",
         "nhận được số 12/UBND-VP", "trình số 6/TTr-UBND"),
        ("UBND xã ban hành Kế hoạch số 311/KH-UBND", "(QĐ số 06/QĐ-UBND)", "L: Số: 5/BC-UBND",
         "Kế hoạch số 1/KH-UBND, số 2/KH-UBND", "tổng số 311 hồ sơ")),
    "missing_symbol": Sentences(
        ("Chỉ thị số 26 của Thủ tướng", "Quyết định 204 của Bộ", "Nghị quyết số 18 và Nghị quyết "
                                                                 "số 19 Hội "
         "nghị", "Nghị định 61 của Chính phủ", "Thông tư 01 của Bộ"),
        ("Chỉ thị số 26/CT-TTg", "Quyết định số 204/QĐ-TTg", "Đề án 06", "Nghị quyết 5 năm",
         "Kế hoạch số 01 KH/KDV", "A: Quyết định 5")),
    "type_capital": Sentences(
        ("kế hoạch số 62/KH-UBND", "quyết định số 4/QĐ-UBND", "báo cáo số 44/BC-UBND",
         "công văn số 5/UBND-VP", "thông báo số 6/TB-UBND"),
        ("Kế hoạch số 62/KH-UBND", "ban hành kế hoạch cải cách", "văn bản số 185/UBND",
         "các kế hoạch", "KẾ HOẠCH số 5/KH-UBND")),
    "incomplete_first": Sentences(
        ("Nghị định số 61/2018/NĐ-CP của Chính phủ", "Thông tư số 01/2018/TT-VPCP hướng dẫn",
         "Quyết định số 05/2016/QĐ-UBND", "theo Kế hoạch số 4/KH-UBND", "Chỉ thị số 26/CT-TTg"),
        ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "Luật Ngân sách nhà nước",
         "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.\nNghị định số 61/2018/NĐ-CP",
         "L: Số: 5/BC-UBND", "A: Nghị định số 61/2018/NĐ-CP")),
    "full_form_again": Sentences(tuple(
        f"{text}\nTheo {text}" for text in (
            "Kế hoạch số 304/KH-UBND ngày 31/12/2021", "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
            "Công văn số 70/UBND-VP ngày 21/3/2022", "Chỉ thị số 26/CT-TTg ngày 05/9/2016",
            "Quyết định số 309/QĐ-UBND ngày 23/5/2022")),
        ("Kế hoạch số 304/KH-UBND ngày 31/12/2021\nKế hoạch số 304/KH-UBND", "Kế hoạch số "
                                                                             "4/KH-UBND ngày "
         "05/01/2023\nKế hoạch số 5/KH-UBND ngày 05/01/2023", "Kế hoạch số 4/KH-UBND ngày "
                                                              "05/01/2023",
         "T: số 4/KH-UBND ngày 05/01/2023\nKế hoạch số 4/KH-UBND ngày 05/01/2023",
         "Kế hoạch số 4/KH-UBND ngày 05/01/2023\nA: Kế hoạch số 4/KH-UBND ngày 05/01/2023")),
    "one_number": Sentences(
        (_two((2, "10/01/2022", "kiểm soát thủ tục"), (2, "10/01/2022", "tuyên truyền cải cách")),
         _two((3, "10/01/2022", "tuyên truyền"), (3, "12/01/2022", "tuyên truyền")),
         "Thông báo số 28/TB-UBND ngày 24/01/2022\nKế hoạch số 28/KH-UBND ngày 24/01/2022",
         "Quyết định số 5/QĐ-UBND ngày 01/3/2022\nCông văn số 5/UBND-VP ngày 01/3/2022",
         "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018\nNghị định số 61/2018/NĐ-CP ngày 24/4/2018"),
        (_two((2, "10/01/2022", "kiểm soát"), (3, "10/01/2022", "tuyên truyền")),
         _two((2, "10/01/2022", "kiểm soát"), (2, "10/01/2022", "kiểm soát")),
         _two((2, "10/01/2022", "kiểm soát"), (2, "10/01/2023", "tuyên truyền")),
         "Kế hoạch số 28/KH-UBND ngày 24/01/2022\nThông báo số 28/TB-UBND ngày 25/02/2022",
         "Kế hoạch số 5/KH-UBND ngày 01/3/2022 của UBND huyện\nKế hoạch số 5/KH-UBND ngày "
         "02/3/2022")),
    "two_numbers": Sentences(tuple(
        _two((23, "01/3/2022", title), (29, "1/3/2022", title)) for title in (
            "phát triển chính quyền số và đảm bảo an toàn thông tin mạng", "rà soát, hệ thống hóa "
                                                                           "văn bản",
            "theo dõi tình hình thi hành pháp luật", "bồi dưỡng kỹ năng số cho người dân",
            "lấy phiếu ý kiến đánh giá sự hài lòng")),
        (_two((23, "01/3/2022", "rà soát văn bản pháp luật"), (24, "02/3/2022",
        "rà soát văn bản pháp luật")),
         _two((23, "01/3/2022", "rà soát văn bản cũ"), (24, "01/3/2022", "tuyên truyền mới")),
         _two((23, "01/3/2022", "rà soát"), (24, "01/3/2022", "rà soát")),
         "Kế hoạch số 23/KH-UBND ngày 01/3/2022", "Không có.")),
    "cited_order": Sentences(tuple(
        _two((low, late, "rà soát"), (high, early, "tuyên truyền")) for
        low, late, high, early in ((4, "08/02/2022", 23, "21/01/2022"), (5, "10/3/2023", 6,
        "09/3/2023"),
                                   (1, "02/6/2022", 9, "01/6/2022"), (10, "20/12/2022", 11,
                                   "02/01/2022"),
                                   (7, "15/5/2023", 40, "03/3/2023"))),
        (_two((4, "08/02/2022", "rà soát"), (23, "21/3/2022", "tuyên truyền")),
         _two((304, "31/12/2021", "rà soát"), (4, "08/02/2022", "tuyên truyền")),
         _two((4, "08/02/2022", "a"), (5, "08/02/2022", "b")),
         "Kế hoạch số 4/KH-UBND ngày 08/02/2022\nCông văn số 23/UBND-VP ngày 21/01/2022",
         "Chỉ thị số 1/CT-TTg ngày 08/02/2022\nChỉ thị số 2/CT-TTg ngày 07/02/2022")),
    "year_of_symbol": Sentences(
        ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2019", "Thông tư số 01/2018/TT-VPCP ngày 23/11/2017",
         "Quyết định số 45/2016/QĐ-TTg ngày 19/10/2015", "Nghị quyết số 232/2019/NQ-HĐND ngày "
                                                         "12/12/2020",
         "Nghị định số 34/2019/NĐ-CP ngày 24/4/2018"),
        ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", "Kế hoạch số 2019/KH-UBND ngày 23/4/2018",
         "Nghị định số 61/2018/NĐ-CP", "Chỉ thị số 26/CT-TTg ngày 05/9/2016", "61/2018 ngày "
                                                                              "23/4/2019")),
    "after_report": Sentences(
        ("Kế hoạch số 5/KH-UBND ngày 20/9/2023", "Công văn số 9/UBND-VP ngày 01/12/2023",
         "Nghị định số 1/2024/NĐ-CP ngày 05/01/2024", "Quyết định số 3/QĐ-UBND ngày 19/9/2023",
         "Thông báo số 4/TB-UBND ngày 31 tháng 12 năm 2023"),
        ("Kế hoạch số 5/KH-UBND ngày 10/9/2023", "Quyết định số 3/QĐ-UBND ngày 18/9/2023",
         "A: Báo cáo số 3/BC-UBND ngày 30/9/2023", "ngày 20/9/2023", "Kế hoạch số 5/KH-UBND")),
    "holiday": Sentences(
        ("Chỉ thị số 01/CT-UBND ngày 01/01/2021", "Kế hoạch số 5/KH-UBND ngày 30/4/2022",
         "Thông báo số 6/TB-UBND ngày 02/9/2022", "Quyết định số 7/QĐ-UBND ngày 05/3/2023",
         "Công văn số 8/UBND-VP ngày 01/5/2023"),
        ("Chỉ thị số 23/CT-TTg ngày 02/9/2021", "Kế hoạch số 5/KH-UBND ngày 04/01/2021",
         "khai trương ngày 01/01/2021", "Kế hoạch số 5/KH-UBND", "Quyết định số 7/QĐ-UBND ngày "
                                                                 "06/3/2023")),
    "type_in_title": Sentences(
        ("Kế hoạch số 40/KH-UBND ngày 03/3/2023 Kế hoạch tự kiểm tra", "kế hoạch số 05/KH-UBND "
                                                                       "ngày "
         "10/01/2023 về việc kế hoạch cải cách", "Kế hoạch số 2/KH-UBND ngày 10/01/2022 về kế "
                                                 "hoạch tuyên "
         "truyền", "Thông báo số 3/TB-UBND về việc thông báo lịch", "Quyết định số 4/QĐ-UBND ngày "
         "05/01/2023 về quyết định giao"),
        ("Kế hoạch số 40/KH-UBND ngày 03/3/2023 về tự kiểm tra", "Quyết định số 4/QĐ-UBND ngày "
                                                                 "05/01/2023 "
         "ban hành kế hoạch kiểm soát", "Kế hoạch số 40/KH-UBND", "Quyết định số 4/QĐ-UBND và Kế "
                                                                  "hoạch",
         "Nghị định số 1/2020/NĐ-CP, Nghị định số 2/2020/NĐ-CP")),
    "without_number": Sentences(
        ("đã ban hành kế hoạch về công tác CCHC", "đã ban hành Nghị quyết về lãnh đạo nhiệm vụ",
         "đã xây dựng và ban hành KH tuyên truyền", "đã ban hành quyết định về quy chế chi tiêu",
         "ban hành các kế hoạch thực hiện chuyển đổi số"),
        ("đã ban hành Kế hoạch số 5/KH-UBND về CCHC", "ban hành nhiều văn bản", "ban hành quy chế",
         "việc ban hành kế hoạch", "đã ban hành kế hoạch về CCHC (Kế hoạch số 5/KH-UBND)")),
    "day_style": Sentences(
        ("ngày 01/03/2022 và 02/3/2022", "6/12/2021; 06/12/2021", "05/04/2023\n05/4/2023",
         "1/3/2022, 01/3/2022", "ngày 10/1/2023 và 10/01/2023"),
        ("ngày 01/3/2022 và 02/3/2022", "01/03/2022 và 02/03/2022", "10/12/2021; 06/12/2021",
         "ngày 5 tháng 4 năm 2023, 05/4/2023", "235/438")),
}
assert CONTEXT
