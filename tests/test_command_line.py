"""The command line, run as other programs run it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.conftest import HAI_DUONG, REPORTS

PRINTED, CORRECTED = REPORTS / "le_hong_nhu_in.json", REPORTS / "le_hong_da_sua.json"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "cchc_desktop", *map(str, arguments)],
                          capture_output=True, text=True, encoding="utf-8")


def test_forms() -> None:
    done = run("forms", "--json")
    assert done.returncode == 0
    assert {"id": HAI_DUONG, "version": 1,
            "title": "Báo cáo cải cách hành chính định kỳ (tỉnh Hải Dương, từ năm 2022)"
            } in json.loads(done.stdout)
    assert HAI_DUONG in run("forms").stdout


def test_forms_show() -> None:
    data = json.loads(run("forms", "show", HAI_DUONG, "--json").stdout)
    assert sum(len(table["rows"]) for table in data["tables"]) == 115
    assert len(data["sections"]) == 21
    assert "Biểu mẫu 7" in run("forms", "show", HAI_DUONG).stdout
    for wrong in (("forms", "show", "khong_co"), ("forms", "show")):
        assert run(*wrong).returncode == 2


def test_check_gives_findings_and_says_by_its_status_whether_there_are_errors() -> None:
    done = run("check", PRINTED, "--json")
    assert done.returncode == 1
    findings: list[dict[str, Any]] = json.loads(done.stdout)
    third = next(finding for finding in findings if finding["list"] and finding["row"] == 3)
    assert (third["list"], third["column"], third["field"], third["section"]) == (
        "hs_linh_vuc", "tong", None, None)
    ratio = next(finding for finding in findings if finding["field"] == "tl_hoan_thanh_kh")
    assert (ratio["section"], ratio["row"]) == ("ke_hoach", None)
    assert run("check", CORRECTED, "--json").returncode == 0
    assert "0 lỗi, 0 chỗ cần xem" in run("check", CORRECTED).stdout


def test_fill_writes_the_document(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    done = run("fill", PRINTED, "-o", target)
    assert (done.returncode, target.exists()) == (0, True)
    assert Document(str(target)).tables
    again = tmp_path / "b.docx"
    run("fill", PRINTED, "-o", again)
    assert target.read_bytes() == again.read_bytes()
    assert run("fill", PRINTED, "-o", again, "--template", "bao_cao_13").returncode == 0
    assert target.read_bytes() != again.read_bytes()


@pytest.mark.parametrize("content", ["", "[]", '{"form": "x"}', '{"form": 1, "unit": {}}'])
def test_what_cannot_be_used_is_refused_with_a_reason(tmp_path: Path, content: str) -> None:
    file = tmp_path / "data.json"
    file.write_text(content, encoding="utf-8")
    target = tmp_path / "a.docx"
    for arguments in (("check", file), ("fill", file, "-o", target)):
        done = run(*arguments)
        assert done.returncode == 2
        assert done.stderr.strip()
        assert "Traceback" not in done.stderr
    assert not target.exists()


def test_a_target_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    done = run("fill", CORRECTED, "-o", tmp_path / "khong" / "co" / "a.docx")
    assert done.returncode == 2
    assert "Không ghi được" in done.stderr


def test_a_surrogate_in_a_key_does_not_break_the_output(tmp_path: Path) -> None:
    file = tmp_path / "data.json"
    file.write_text('{"form": "' + HAI_DUONG + '", "\\ud800": 1, "unit": {"kind": "xa", '
                    '"name": "A"}, "period": {"kind": "year", "year": 2022}}', encoding="utf-8")
    done = run("check", file)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_printed_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "cchc_desktop", "forms"], stdout=full,
                              stderr=subprocess.PIPE, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (2, "Không in được kết quả: ổ đĩa đã đầy.\n")


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m cchc_desktop forms show {HAI_DUONG} --json | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert done.stderr == ""


def test_thousands_of_rows_are_checked(tmp_path: Path) -> None:
    data = json.loads(CORRECTED.read_text(encoding="utf-8"))
    data["lists"]["van_ban_chi_dao"] = [{"loai": "Kế hoạch"}] * 5000
    file = tmp_path / "dai.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    assert run("check", file, "--json").returncode == 0


def test_sheet_writes_the_appendix_for_excel(tmp_path: Path) -> None:
    target = tmp_path / "phu luc.xlsx"
    done = run("sheet", PRINTED, "-o", target)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(load_workbook(target).sheetnames) == 7
    assert run("sheet", tmp_path / "khong_co.json", "-o", target).returncode == 2
