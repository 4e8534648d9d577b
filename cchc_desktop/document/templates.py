"""Which templates there are, and the one way a document can fail to be written."""

from pathlib import Path

from cchc_desktop.form.library import shipped

USUAL_TEMPLATE = "bao_cao_14"
TEMPLATES = {USUAL_TEMPLATE: "Cỡ chữ 13 – 14 (thường dùng)", "bao_cao_13": "Cỡ chữ 12 – 13"}


class WritingError(Exception):
    """A document that could not be written; the text is for the officer."""


def find_template(name: str) -> Path:
    """A shipped template by name, or a .docx file. Raises WritingError."""
    own = name.lower().endswith(".docx")
    file = Path(name) if own else shipped("templates_docx") / f"{name}.docx"
    if not file.is_file():
        raise WritingError(f"Không có mẫu trình bày “{name}”. Chọn {', '.join(TEMPLATES)} "
                           "hoặc một tệp .docx.")
    return file
