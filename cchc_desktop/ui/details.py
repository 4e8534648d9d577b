"""What is asked about the unit, the period, the document and its signature."""

from typing import NamedTuple

from cchc_desktop.report.unit import Signing


class Detail(NamedTuple):
    """One question: its key, its label, an example, and whether it takes several lines."""

    key: str
    label: str
    example: str = ""
    lines: bool = False


UNIT = (
    Detail("unit.name", "Tên (không kèm chữ xã, phường)", "Ví dụ: An Bình; với Phường 1 thì gõ 1"),
    Detail("unit.province", "Tỉnh, thành phố", "Ví dụ: tỉnh Hải Dương, thành phố Hải Phòng"),
    Detail("unit.district", "Huyện (báo cáo trước 01/7/2025)", "Ví dụ: huyện Thanh Miện"),
)
UNIT_MORE = (
    Detail("unit.place", "Địa danh trước ngày ký", "Để trống: dùng tên đơn vị"),
    Detail("unit.parent", "Cơ quan chủ quản in phía trên", "Thường để trống"),
    Detail("unit.symbol", "Ký hiệu sau BC-", "Để trống: UBND"),
    Detail("unit.archive", "Dòng Lưu", "Ví dụ: VT, VHXH"),
    Detail("sign.preparer", "Ký hiệu người soạn, số bản",
           "Ví dụ: NTH.10, thường để trống; mẫu có ô “Người lập biểu” thì gõ họ tên"),
)
PERIOD = (
    Detail("period.from", "Số liệu từ ngày", "theo mẫu"),
    Detail("period.to", "Đến ngày", "theo mẫu"),
)
ISSUE = (
    Detail("issue.number", "Số báo cáo", "Văn thư cấp; để trống khi chưa có"),
    Detail("issue.date", "Ngày ký", "Ví dụ: 13/6/2022"),
    Detail("addressees", "Kính gửi (mỗi nơi một dòng)", "", lines=True),
    Detail("recipients", "Nơi nhận khác (mỗi nơi một dòng)", "", lines=True),
)
SIGN = (
    Detail("sign.authority", "Dòng quyền hạn", Signing().authority),
    Detail("sign.for", "Dòng ký thay", "Ví dụ: KT. CHỦ TỊCH; thường để trống"),
    Detail("sign.position", "Chức vụ", Signing().position),
    Detail("sign.name", "Họ tên người ký", "Ví dụ: Trần Thị Hoa"),
)

MANNERS = {
    "Chủ tịch ký": ("TM. ỦY BAN NHÂN DÂN", "", "CHỦ TỊCH"),
    "Phó Chủ tịch ký thay": ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    "Quyền Chủ tịch ký": ("TM. ỦY BAN NHÂN DÂN", "", "Q. CHỦ TỊCH"),
    "Thừa lệnh Chủ tịch": ("TL. CHỦ TỊCH", "", "CHÁNH VĂN PHÒNG"),
}
MANNER_KEYS = ("sign.authority", "sign.for", "sign.position")
FACTS = {"ky.ten": "period.kind", "ky.tu_ngay": "period.from", "ky.den_ngay": "period.to",
         "ky.nam": "period.year", "ky.sau": "period.kind", "don_vi.ten": "unit.name",
         "don_vi.huyen": "unit.district", "don_vi.tinh": "unit.province"}
"""Which question answers a fixed name that stands in a text."""

DAYS = ("period.from", "period.to", "issue.date")
