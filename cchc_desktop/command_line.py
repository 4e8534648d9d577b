"""The command line: list and show forms, check a data file, fill it into a document.

Exit status: 0 done (check: no error), 1 check found errors, lint or review found anything, 2 the
file cannot be used, and why.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from cchc_desktop.check.finding import Finding, as_json
from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.document.templates import USUAL_TEMPLATE, WritingError
from cchc_desktop.form.library import FormLibrary, listed_definitions, listed_units
from cchc_desktop.form.linting import Shipped, lint
from cchc_desktop.form.loading import load_form
from cchc_desktop.form.reading import FormFileError
from cchc_desktop.form.relations import Severity
from cchc_desktop.form_data import form_data, form_summary
from cchc_desktop.report.data_file import DataFileError, load_report

SIGNS = {Severity.ERROR: "● LỖI", Severity.WARNING: "▲ CẦN XEM", Severity.INFO: "· ghi chú"}


def run(arguments: argparse.Namespace) -> int:
    """Run a command; anything that cannot be used is told on stderr and exits 2."""
    library = FormLibrary()
    try:
        match arguments.command:
            case "forms" if arguments.action == "lint":
                return lint_forms(library, arguments)
            case "forms":
                return show_forms(library, arguments)
            case "check":
                return check_file(library, arguments.file, as_data=arguments.json)
            case "review":
                return review_file(arguments.file, as_data=arguments.json)
            case "sheet":
                return fill_sheet(library, arguments)
            case _:
                return fill_file(library, arguments)
    except (FormFileError, DataFileError, WritingError) as error:
        print(error, file=sys.stderr)
        return 2


def show_forms(library: FormLibrary, arguments: argparse.Namespace) -> int:
    """`forms` and `forms show ID`."""
    if arguments.action is None:
        forms = library.forms()
        _print_json([form_summary(form) for form in forms]) if arguments.json else [
            print(f"{form.id}  (bản {form.version})  {form.title}") for form in forms]
        for problem in library.problems():
            print(problem, file=sys.stderr)
        return 2 if library.problems() else 0
    form = library.form(arguments.id) if arguments.id else None
    if form is None:
        print(f"Không có mẫu báo cáo “{arguments.id or ''}”. Xem các mẫu bằng lệnh forms.",
              file=sys.stderr)
        return 2
    if arguments.json:
        _print_json(form_data(form))
    else:
        print(f"{form.title}\nCăn cứ: {form.basis}")
        for section in form.sections:
            print(f"{'  ' * section.level}{section.mark} {section.title}")
        for table in form.tables:
            print(f"  {table.title}: {table.subtitle} ({len(table.rows)} dòng)")
    return 0


def lint_forms(library: FormLibrary, arguments: argparse.Namespace) -> int:
    """`forms lint [FILE]`: what is wrong in a form that loads; without a file, in every one."""
    files = [Path(arguments.id)] if arguments.id else library.files()
    shipped = Shipped(listed_units(), library.forms(), listed_definitions())
    flaws = [flaw for file in files for flaw in lint(file.name, load_form(file), shipped)]
    if arguments.json:
        _print_json([flaw._asdict() for flaw in flaws])
    else:
        print(*flaws, f"{len(files)} mẫu, {len(flaws)} chỗ cần sửa.", sep="\n")
    return int(bool(flaws))


def check_file(library: FormLibrary, file: Path, *, as_data: bool) -> int:
    """`check DATA.json`: every finding, as lines or as JSON."""
    report = load_report(file, library.form)
    findings = check(report, compute(report))
    if as_data:
        _print_json([as_json(finding, report) for finding in findings])
    else:
        _print_findings(findings)
    return int(any(finding.severity is Severity.ERROR for finding in findings))


def _print_findings(findings: Sequence[Finding]) -> None:
    for finding in findings:
        print(f"{SIGNS[finding.severity]}: {finding.message} {finding.action}")
    counts = [sum(finding.severity is severity for finding in findings) for severity in Severity]
    print("{} lỗi, {} chỗ cần xem, {} ghi chú.".format(*counts))


def review_file(file: Path, *, as_data: bool) -> int:
    """`review FILE`: what is wrong in a report made elsewhere; 1 if there is anything."""
    from cchc_desktop.proofread.review import ReviewError, json_text, review

    try:
        found = review(file)
    except ReviewError as error:
        print(error, file=sys.stderr)
        return 2
    if as_data:
        print(json_text(found))
    else:
        for finding in found.findings:
            print(f"{SIGNS[finding.severity]}: {finding.message} {finding.action}")
        print("Không thấy gì cần sửa." if not found.findings else
              f"{len(found.findings)} chỗ cần xem.")
    return int(bool(found.findings))


def fill_file(library: FormLibrary, arguments: argparse.Namespace) -> int:
    """`fill DATA.json -o OUT.docx`: the document, or nothing at all and why."""
    from cchc_desktop.document.writing import write_document

    report = load_report(arguments.file, library.form)
    write_document(report, arguments.output, arguments.template or USUAL_TEMPLATE)
    print(f"Đã ghi {arguments.output}")
    return 0


def fill_sheet(library: FormLibrary, arguments: argparse.Namespace) -> int:
    """`sheet DATA.json -o OUT.xlsx`: the appendix for Excel, or nothing at all and why."""
    from cchc_desktop.sheet import write_sheet

    write_sheet(load_report(arguments.file, library.form), arguments.output)
    print(f"Đã ghi {arguments.output}")
    return 0


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=1))
