"""What the checks of letters and of copies must find, and what they must leave alone."""

from typing import NamedTuple

from cchc_desktop.proofread.model import Context
from tests.proofread.reader import CONTEXT


class Sentences(NamedTuple):
    """Texts in which a check finds something, and near misses in which it does not."""

    found: tuple[str, ...]
    clean: tuple[str, ...]
    context: Context = CONTEXT


CASES = {
    "old_font": Sentences(
        ("C«ng t¸c c¶i c¸ch hµnh chÝnh ®­îc quan t©m.", "Ñy ban nh©n d©n x· ®· ban hµnh kÕ ho¹ch",
         "Coâng taùc caûi caùch haønh chính ñöôïc quan taâm.", "KÕt qu¶ thùc hiÖn nhiÖm vô ®Ò ra",
         "Keát quaû thöïc hieän nhieäm vuï ñeà ra", "tæ chøc thùc hiÖn nghiªm tóc"),
        ("Công tác cải cách hành chính được quan tâm.", "Résumé, café, naïve.", "100% hồ sơ",
         "UBND xã An Bình", "diện tích 65 m², nhiệt độ 20°C", "ISO 9001:2015")),
    "marks_apart": Sentences(
        ("ca\u0309i ca\u0301ch", "ho\u0300 so\u031b", "x\u0061\u0303 An Bình", "thu\u0309 tục",
         "hành chi\u0301nh"),
        ("cải cách", "hồ sơ", "xã An Bình", "bi \u0323tại", "internet")),
    "look_alike": Sentences(
        ("phƣờng An Bình", "PHƢƠNG HƯỚNG", "ngƣời dân", "ðã ban hành", "Ðảng ủy xã"),
        ("phường An Bình", "PHƯƠNG HƯỚNG", "người dân", "đã ban hành", "Đảng ủy xã")),
    "hidden": Sentences(
        ("hồ\u200b sơ", "xã\ufeff An Bình", "thủ\u200d tục", "\u200eUBND", "kết quả\u2060."),
        ("hồ sơ", "xã\u00a0An Bình", "thủ tục", "UBND", "kết quả.")),
    "stray_mark": Sentences(
        ("trang thiết bi \u0323tại xã", "hồ so\u031b \u0300", "ca \u0309i cách",
         "xa \u0303 An Bình",
         "đo \u0323c lập"),
        ("trang thiết bị tại xã", "hồ sơ", "cải cách", "xã An Bình", "độc lập")),
    "slip": Sentences(
        ("theo cơ chê một cửa", "được cấp nhật", "gây phiên hà", "Kính hoạt tài khoản",
         "cơ sở vât chất", "gây có khăn", "một của liên thông", "HĐND huyên", "bổ xung"),
        ("theo cơ chế một cửa", "được cập nhật", "gây phiền hà", "kích hoạt tài khoản",
         "cơ sở vật chất", "gây khó khăn", "việc của một cơ quan", "xã đo đạc đất", "chia đều")),
    "abbreviation": Sentences(
        ("công tác CHCC", "HĐND-UBDN xã", "UNBD xã", "HDND xã", "tài khoản VneID"),
        ("công tác CCHC", "HĐND-UBND xã", "TTHC", "CBCC xã", "tài khoản VNeID")),
    "split_word": Sentences(
        ("CÔN G TÁC CẢI CÁCH", "thực hiệ n nhiệm vụ", "hành chín h công", "kết qu ả tốt",
         "Tron g đó có"),
        ("CÔNG TÁC CẢI CÁCH", "thực hiện nhiệm vụ", "mục a khoản 2", "họp G7", "điểm b khoản 1")),
    "lost_letter": Sentences(
        ("mộ cửa liên thông", "kế quả giải quyết", "hực hiện nhiệm vụ", "các đơn ị",
         "Số lượn hồ sơ",
         "CẢI CÁCH HÀNH CH NH", "h nh chính", "ở địa phươn"),
        ("một cửa liên thông", "kết quả giải quyết", "thực hiện nhiệm vụ", "các đơn vị",
         "kế hoạch năm", "ăn uống hợp vệ sinh", "riêng xã An Bình")),
    "near_miss": Sentences(
        ("công tác tuyên truyển rộng", "được niêm yến tại", "chuyển dổi dữ liệu",
         "việc giám sắt hoạt động", "tăng cưỡng kiểm tra"),
        ("công tác tuyên truyền", "được niêm yết tại", "xây dựng nhà văn hóa",
         "hành chính cung cấp",
         "quản lý chặt chẽ", "tổ chức trực ngày nghỉ", "ảnh hưởng đến kết quả")),
    "not_a_syllable": Sentences(
        ("các nghành chức năng", "kết qủa tốt", "băng zôn tại xã", "ngưòi dân", "thựcc hiện"),
        ("các ngành", "qua Zalo, Facebook", "tại http://anbinh.gov.vn", "VNPT-iOffice",
         "sử dụng camera, máy scan", "65 m2", "phần mềm MISA")),
    "likely_slip": Sentences(
        ("cơ chế một cửa một cửa liên thông", "điện từ hóa", "tiếp nhận phản ảnh",
         "hoạt đồng của xã", "hàng chính công"),
        ("cơ chế một cửa, một cửa liên thông", "điện tử hóa", "tiếp nhận phản ánh",
         "hoạt động của xã", "hành chính công")),
    "glued": Sentences(
        ("Chủ tịch UBNDPhường", "01người nghỉ", "TTHCcấp xã", "có 20người", "HĐNDxã",
         "TM.UBND XÃ AN BÌNH"),
        ("Chủ tịch UBND phường", "01 người", "65m2", "mạng 4G, 5G", "ISO 9001:2015", "28/12/2022",
         "TM. ỦY BAN NHÂN DÂN")),
    "tone_style": Sentences(
        ("hòa giải, hoá đơn", "số hóa, hiện đại hoá", "Ủy ban, uỷ quyền", "khỏe, khoẻ",
         "thủy lợi, thuỷ sản"),
        ("hòa giải, hóa đơn", "số hoá, hoà giải", "quý III, quả", "toàn xã", "khoẻ, thuỷ, hoà")),
    "repeated_word": Sentences(
        ("được được trao đổi", "biên chế chế được giao", "các TTHC, các TTHC đã", "Văn bản Văn "
                                                                                  "bản 0",
         "cán bộ, công chức chức của xã"),
        ("làm song song hai việc", "luôn luôn đúng hạn", "cán bộ bộ phận một cửa",
         "cơ chế một cửa, một cửa liên thông", "truyền thông thông tin", "dần dần nâng lên")),
    "repeated_in_list": Sentences(
        ("tính công khai minh bạch, công khai, dân chủ", "rõ người rõ việc, rõ người, đúng hạn",
         "nhanh chóng kịp thời, kịp thời, đúng hạn", "đầy đủ chính xác, đầy đủ, kịp thời",
         "nghiêm túc đúng giờ, đúng giờ, tận tụy"),
        ("công khai, minh bạch, dân chủ", "một cửa, một cửa liên thông", "nhanh chóng, kịp thời",
         "kỷ luật, kỷ cương hành chính", "rõ người, rõ việc, rõ thời gian")),
    "repeated_sentence": Sentences(tuple(
        f"{sentence}\nViệc khác.\n{sentence}" for sentence in (
            "Thực hiện kế hoạch định kỳ chuyển đổi vị trí công tác theo quy định.",
            "UBND xã đã bố trí một phòng làm việc cho bộ phận tiếp nhận hồ sơ.",
            "Đài truyền thanh xã phát tin về cải cách hành chính vào các buổi sáng.",
            "- Công chức được tập huấn kỹ năng sử dụng phần mềm một cửa dùng chung.",
            "Chưa có tổ chức, cá nhân nào phản ánh về thái độ phục vụ của công chức.")),
        ("Không có.\nKhông có.", "Thực hiện tốt.\nThực hiện tốt.",
         "h: Kết quả giải quyết hồ sơ thủ tục hành chính tại bộ phận một cửa của xã\nh: Kết quả "
         "giải "
         "quyết hồ sơ thủ tục hành chính tại bộ phận một cửa của xã",
         "Trong quý, xã tiếp nhận 120 hồ sơ trực tuyến của người dân.\nTrong quý, xã tiếp nhận "
         "140 hồ "
         "sơ trực tuyến của người dân.", "T: Báo cáo quý.\nC: Báo cáo quý.")),
    "repeated_stretch": Sentences(tuple(
        f"Trước hết, {stretch} và nhiều việc.\nTiếp theo là {stretch} cho dân." for stretch in (
            "công tác cải cách hành chính được cấp ủy, chính quyền quan tâm chỉ đạo sát sao, phân "
            "công "
            "rõ trách nhiệm cho từng bộ phận chuyên môn thực hiện nhiệm vụ trong kế hoạch",
            "việc nâng cao vai trò trách nhiệm của đội ngũ cán bộ, công chức trong thực thi công "
            "vụ, "
            "nâng cao chất lượng hoạt động của bộ phận một cửa được xã coi trọng",
            "việc niêm yết công khai đầy đủ các thủ tục hành chính thuộc thẩm quyền giải quyết "
            "của xã "
            "tại trụ sở và trên trang thông tin điện tử được duy trì đều",
            "trang thiết bị phục vụ giải quyết thủ tục hành chính của người dân được quan tâm đầu "
            "tư "
            "đồng bộ, đáp ứng yêu cầu nhiệm vụ trong tình hình mới ở cơ sở",
            "chất lượng đội ngũ công chức chưa đồng đều, một số công chức còn thiếu chuyên nghiệp "
            "trong "
            "việc ứng dụng công nghệ thông tin để đổi mới phương thức làm việc")),
        ("Xã đã ban hành kế hoạch.\nXã đã ban hành kế hoạch.", "Một.\nHai.",
         "Kế hoạch số 3/KH-UBND ngày 05/01/2023 về việc tự kiểm tra, rà soát, hệ thống hóa văn "
         "bản quy "
         "phạm pháp luật và theo dõi tình hình thi hành pháp luật trên địa bàn xã An Bình năm "
         "2023\n"
         "Kế hoạch số 3/KH-UBND ngày 05/01/2023 về việc tự kiểm tra, rà soát, hệ thống hóa văn "
         "bản quy "
         "phạm pháp luật và theo dõi tình hình thi hành pháp luật trên địa bàn xã An Bình năm 2023",
         "Đã làm tốt việc này.\nĐã làm tốt việc kia.", "a b c\na b c")),
    "guidance_left": Sentences(
        ("Kết quả rà soát (Số lượng văn bản đã được kiểm tra, rà soát; tiến độ, kết quả xử lý).",
         "Bộ phận một cửa (Cơ sở vật chất, trang thiết bị, phần mềm, nhân sự);",
         "(Nêu rõ kết quả)", "[ghi tên đơn vị]", "Có ____ hồ sơ", "<nhập số liệu>"),
        ("cải cách hành chính (CCHC)", "(trừ văn bản mật)", "(tỷ lệ 100%)",
         "(Có phụ lục kèm theo)", "phản ánh, kiến nghị (nếu có)", "(số liệu từ 15/6/2023)")),
    "empty_brackets": Sentences(
        ("hồ sơ ( )", "kế hoạch ()", "mô hình “”", "số [ ]", "tên \"\""),
        ("hồ sơ (2)", "kế hoạch (KH)", "mô hình “xanh”", "số [1]", "tên \"An\"")),
    "dots": Sentences(
        ("máy in, điều hòa..... đảm bảo", "ngày ...... tháng", "các phần mềm...v.v.", "có …… hồ sơ",
         "biểu mẫu.... phục vụ"),
        ("máy in, điều hòa...", "tiền lương, phụ cấp…", "v.v.", "dừng lại.", "./.")),
    "doubled_mark": Sentences(
        ("Zalo, Facebook,,", "kịp thời..", "đúng hạn;;", "hồ sơ,.", "thực hiện;."),
        ("Zalo, Facebook,...", "kịp thời...", "đúng hạn;", "hồ sơ./.", "v.v.; khác")),
    "spaces": Sentences(
        ("xã An Bình .", "hồ sơ , thủ tục", "Văn hóa- Xã hội", "( Chính sách)", "-Việc xây dựng",
         "đúng hạn,bảo đảm"),
        ("xã An Bình.", "hồ sơ, thủ tục", "Văn hóa - Xã hội", "(Chính sách)", "- Việc xây dựng",
         "1.234,5", "tại http://a.gov.vn/x")),
    "list_end": Sentences(tuple(
        f"+ Một việc;\n+ Hai việc;\n+ Ba việc{end}\n+ Bốn việc;\n+ Năm việc." for end in
        (".", "", ",", " năm 2022", ")")),
        ("+ Một;\n+ Hai;\n+ Ba;\n+ Bốn.", "- Một.\n- Hai.\n- Ba.\n- Bốn.", "+ Một;\n+ Hai.",
         "- A:\n+ B;\n+ C.", "+ Một;\n+ Hai gồm:\n+ Ba;\n+ Bốn;\n+ Năm.")),
    "paragraph_end": Sentences(tuple(
        f"Công tác này được cấp ủy, chính quyền xã quan tâm chỉ đạo thường xuyên {end}\nViệc "
        "khác." for
        end in ("trong năm", "với người dân", "và đạt 96%", "ở các thôn", "của UBND xã")),
        ("Công tác này được quan tâm chỉ đạo thường xuyên trong cả năm vừa qua.\nH: II",
         "Không có\nViệc khác.", "- Các việc đã làm trong kỳ báo cáo này ở xã gồm có như "
                                 "sau:\nMột.",
         "Đã làm một số việc có liên quan đến người dân của xã trong năm qua;\nHai.",
         "h: Một tiêu đề dài không có dấu chấm ở cuối như mọi tiêu đề khác\nBa.")),
}
