"""A form in two versions: rows renamed, split, dropped and retyped, a section renamed."""

from pathlib import Path

ID = "thu-hai-ban"

_HEAD = """
id = "thu-hai-ban"
title = "Mẫu thử hai bản"
version = {version}
periods = ["quarter", "year"]
addressees = ["Ủy ban nhân dân huyện"]
[texts]
trich_yeu = "Kết quả {{ky.ten}}"
mo_dau = "Báo cáo như sau:"
ket_thuc = "Trên đây là báo cáo."
"""

FIRST = _HEAD.format(version=1) + """
[[sections]]
id = "mot"
level = 1
title = "MỤC MỘT"
fields = ["giu", "cu", "ca_hai", "bo", "doi_kieu"]
text = ""

[[fields]]
name = "giu"
label = "Số giữ nguyên"
unit = "Việc"

[[fields]]
name = "cu"
label = "Số đổi tên"
unit = "Việc"

[[fields]]
name = "ca_hai"
label = "Hồ sơ cả hai kênh"
unit = "Hồ sơ"

[[fields]]
name = "bo"
label = "Số bị bỏ"
unit = "Việc"

[[fields]]
name = "doi_kieu"
label = "Tên phần mềm"
type = "text"
"""

SECOND = _HEAD.format(version=2) + """
[[sections]]
id = "mot_moi"
was = ["mot"]
level = 1
title = "MỤC MỘT"
fields = ["giu", "moi_ten", "truc_tuyen", "truc_tiep", "doi_kieu"]
text = ""

[[fields]]
name = "giu"
label = "Số giữ nguyên"
unit = "Việc"
required = true

[[fields]]
name = "moi_ten"
was = ["cu"]
label = "Số đã đổi tên"
unit = "Việc"

[[fields]]
name = "truc_tuyen"
was = ["ca_hai"]
label = "Hồ sơ trực tuyến"
unit = "Hồ sơ"

[[fields]]
name = "truc_tiep"
was = ["ca_hai"]
label = "Hồ sơ trực tiếp"
unit = "Hồ sơ"

[[fields]]
name = "doi_kieu"
label = "Số phần mềm"
unit = "Phần mềm"
"""

ANSWERS = {"giu": "5", "cu": "7", "ca_hai": "40", "bo": "3", "doi_kieu": "Một cửa điện tử"}


def put(folder: Path, text: str) -> Path:
    """Put a version of the form into a folder of forms."""
    folder.mkdir(exist_ok=True)
    (folder / f"{ID}.toml").write_text(text, encoding="utf-8")
    return folder
