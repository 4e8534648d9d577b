"""What can be written after the program's name, with help in Vietnamese."""

import argparse
from collections.abc import Sequence
from pathlib import Path


def read_arguments(given: Sequence[str]) -> argparse.Namespace:
    """The arguments of the program; `command` is None where the window is to be opened."""
    return parser().parse_args(given)


def parser() -> argparse.ArgumentParser:
    """The parser of everything, with its help."""
    root = argparse.ArgumentParser(
        prog="python -m cchc_desktop",
        description="Lập báo cáo cải cách hành chính. Không có tham số: mở cửa sổ chương trình.")
    root.add_argument("--data", type=Path, metavar="THƯ_MỤC", help="thư mục lưu báo cáo")
    root.add_argument("--sample", action="store_true",
                      help="mở với báo cáo mẫu, trong một thư mục riêng")
    commands = root.add_subparsers(dest="command", metavar="LỆNH")
    forms = commands.add_parser("forms", help="liệt kê các mẫu báo cáo")
    forms.add_argument("action", nargs="?", choices=["show", "lint"],
                       help="show: xem một mẫu; lint: tìm chỗ chưa đúng trong mẫu")
    forms.add_argument("id", nargs="?", metavar="MẪU",
                       help="mã mẫu báo cáo (show), tệp .toml (lint; không nêu: mọi mẫu có sẵn)")
    forms.add_argument("--json", action="store_true", help="in dạng JSON")
    checking = commands.add_parser("check", help="kiểm tra số liệu của một tệp dữ liệu")
    checking.add_argument("file", type=Path, metavar="DATA.json")
    checking.add_argument("--json", action="store_true", help="in dạng JSON")
    reviewing = commands.add_parser(
        "review", help="soát lời văn, thể thức của một báo cáo có sẵn (.docx, .txt)")
    reviewing.add_argument("file", type=Path, metavar="TỆP")
    reviewing.add_argument("--json", action="store_true", help="in dạng JSON")
    sheet = commands.add_parser("sheet", help="xuất phụ lục ra tệp Excel từ một tệp dữ liệu")
    sheet.add_argument("file", type=Path, metavar="DATA.json")
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.xlsx")
    filling = commands.add_parser("fill", help="xuất văn bản Word từ một tệp dữ liệu")
    filling.add_argument("file", type=Path, metavar="DATA.json")
    filling.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.docx")
    filling.add_argument("--template", metavar="MẪU",
                         help="mẫu trình bày: bao_cao_14, bao_cao_13 hoặc một tệp .docx")
    return root
