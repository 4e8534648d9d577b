"""A form as JSON data: what `forms show ID --json` prints."""

from cchc_desktop.check.wording import relation_sentence
from cchc_desktop.form.appendix import Row
from cchc_desktop.form.field import Field
from cchc_desktop.form.model import Form, List

Json = dict[str, object]


def form_summary(form: Form) -> Json:
    """One line of `forms --json`."""
    return {"id": form.id, "title": form.title, "version": form.version}


def form_data(form: Form) -> Json:
    """The whole form: sections, tables, lists and fields, in order."""
    return {
        **form_summary(form),
        "sections": [
            {"id": section.id, "number": section.number, "title": section.title,
             "level": section.level, "fields": list(section.fields),
             "lists": list(section.lists), "text": section.text}
            for section in form.sections],
        "tables": [
            {"id": table.id, "appendix": appendix.title, "title": table.title,
             "subtitle": table.subtitle, "rows": [_row(row) for row in table.rows]}
            for appendix in form.appendices for table in appendix.tables],
        "lists": [_list(form, found) for found in form.lists.values()],
        "fields": [_field(form, field) for field in form.fields.values()],
    }


def _row(row: Row) -> Json:
    return {"id": row.id, "stt": row.stt, "label": row.label, "unit": row.unit,
            "field": row.field, "heading": row.heading, "parent": row.parent, "side": row.side,
            "level": row.level}


def _list(form: Form, found: List) -> Json:
    return {"name": found.name, "section": found.section,
            "columns": [_field(form, column, found.name) for column in found.columns],
            "preset": [dict(row) for row in found.preset]}


def _field(form: Form, field: Field, list_name: str = "") -> Json:
    return {
        "name": field.name, "label": field.label, "unit": field.unit, "type": field.type,
        "computed": field.computed,
        "relation": relation_sentence(form, field, list_name) or None,
        "choices": [{"code": choice.code, "label": choice.label} for choice in field.choices]}
