"""500 random and malformed texts everywhere one can be entered: no crash, nothing lost."""

import io
import json
import random
import re
import unicodedata
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from cchc_desktop.check.report_check import check
from cchc_desktop.compute import compute
from cchc_desktop.document.writing import document_bytes
from cchc_desktop.draft import Draft
from cchc_desktop.form.field import FieldType
from cchc_desktop.form.library import FormLibrary, shipped
from cchc_desktop.form.loading import load_form
from cchc_desktop.form.model import Form
from cchc_desktop.form.reading import FormFileError
from cchc_desktop.report.data_file import DataFileError, load_report
from cchc_desktop.report.model import Aspect, Edit, Item, value_item
from cchc_desktop.store.store import Store
from cchc_desktop.words import clean
from tests.conftest import HAI_DUONG

SEEDS = [
    unicodedata.normalize("NFD", "Tỷ lệ hồ sơ"), "\ud800", "a\udfffb", "\x00\x01\x07\x0b\x0c",
    "1e999", "ＮａＮ", "１２３", "-1e5", "99.67", "1.234", "10 tỷ đồng/0%", "x" * 100_000, "=1+1",
    "{{7*7}}", "{{ trich_yeu }}", "{% for x in y %}", "<w:p>", "&", "&lt;", "]]>", "\u202eabc",
    "\ufeff", "\u200b", "PHƢỜNG", "\r\n\r\n", "\t", "{list.hs_linh_vuc}", "{vb_den}", "{", "}}",
    "−5", "٣", "½", "'; drop table facts; --", "../../etc/passwd", "%s%n", "\\", '"', "–", "",
]
ALPHABET = "".join(SEEDS[:11]) + "0123456789.,-%/ aáàảãạăâđêôơư{}<>&=\n\u0323\u00ad"


def hostile_texts() -> list[str]:
    """The fixed ones and random mixtures of their characters, the same in every run."""
    source = random.Random(20220613)
    mixed = ["".join(source.choices(ALPHABET, k=source.randint(1, 60))) for _ in range(460)]
    return SEEDS + mixed


def vietnamese(sentence: str) -> bool:
    return bool(re.search("[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]",
                          unicodedata.normalize("NFC", sentence.lower()))) and (
        "Traceback" not in sentence)


def test_entries_of_every_kind_keep_every_text(tmp_path: Path, form: Form) -> None:
    texts = hostile_texts()
    assert len(texts) == 500
    store = Store(tmp_path / "cchc.db")
    draft = Draft(store, store.create_report(form.id, 1, []), form, {})
    kinds = ["vb_den", "tl_hai_long", "von_ke_hoach", "khao_sat", "kh_iso",
             "hs_linh_vuc/1/truc_tiep", "hs_linh_vuc/1/linh_vuc"]
    for number, text in enumerate(texts):
        key = kinds[number % len(kinds)]
        draft.edit([Edit(value_item(key), text), Edit(Item(Aspect.TEXT, "han_che"), text)])
        typed = draft.report.typed(key)
        assert typed == (clean(text) if clean(text).strip() else "")
        stored = store.report(draft.id)
        assert stored is not None
        assert dict(stored.entries) == dict(draft.report.entries)
        for finding in draft.findings:
            if finding.key == key:
                assert vietnamese(finding.message)
    store.close()


def test_texts_appear_literally_in_the_document(form: Form, sample: object) -> None:
    texts = [text for text in hostile_texts() if len(text) < 200 and "{" not in text]
    texts += [text for text in SEEDS if text.startswith(("{{", "{%"))]
    lines = [f"§{number} {' '.join(clean(text).split())}" for number, text in enumerate(texts)]
    report = sample.edited([Edit(Item(Aspect.TEXT, "han_che"), "\n".join(lines))])  # type: ignore[attr-defined]
    made = Document(io.BytesIO(document_bytes(report, compute(report))))
    said = ["".join(text.text or "" for text in paragraph.iter(qn("w:t")))
            for paragraph in made.element.body.iter(qn("w:p"))]
    assert {line.rstrip() for line in lines} <= {line.rstrip() for line in said}


def test_data_files_of_any_content_are_read_or_refused(tmp_path: Path, library: FormLibrary,
                                                       form: Form) -> None:
    names = [name for name, field in form.fields.items() if field.type is not FieldType.TEXT]
    file = tmp_path / "data.json"
    for number, text in enumerate(hostile_texts()):
        data = {"form": HAI_DUONG, "unit": {"kind": "xa", "name": f"A{text[:500]}"},
                "period": {"kind": "year", "year": 2022},
                "values": {names[number % len(names)]: text}, "texts": {"han_che": text},
                "lists": {"hs_linh_vuc": [{"linh_vuc": text, "truc_tiep": text}]},
                "addressees": [text[:500]], "notes": {"vb_den": text}}
        file.write_text(json.dumps(data), encoding="utf-8")
        report = load_report(file, library.form)
        assert all(vietnamese(finding.message) for finding in check(report, compute(report)))
        file.write_text(json.dumps({**data, text or "x": text}), encoding="utf-8")
        with pytest.raises(DataFileError) as caught:
            load_report(file, library.form)
        assert all(vietnamese(problem) for problem in caught.value.problems)


def test_form_files_of_any_content_are_read_or_refused(tmp_path: Path) -> None:
    whole = (shipped("forms") / f"{HAI_DUONG}.toml").read_text(encoding="utf-8")
    source = random.Random(508)
    file = tmp_path / "mau.toml"
    refused = 0
    for text in hostile_texts()[:200]:
        place = source.randrange(len(whole))
        damaged = whole[:place] + text[:300] + whole[place + source.randint(0, 40):]
        file.write_bytes(damaged.encode("utf-8", errors="surrogatepass"))
        try:
            load_form(file)
        except FormFileError as error:
            refused += 1
            assert error.problems
            assert all(vietnamese(str(problem)) for problem in error.problems)
    assert refused > 100
