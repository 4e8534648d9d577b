"""What a form must satisfy as a whole: every name it uses exists and fits its place."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.form.model import CLOSING, DETAILS, OPENING, REVIEW, TITLE, Form, List, Policy
from cchc_desktop.form.reading import KeyPath, Source
from cchc_desktop.form.references import ROW_NUMBER, unknown_braces
from cchc_desktop.form.relations import Comparing, Same, Term, inputs_of

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_COUNT = "count"
_RESERVED = (TITLE, OPENING, CLOSING, DETAILS, REVIEW)

Types = Mapping[str, FieldType]


def verify(form: Form, source: Source) -> None:
    """Add every mistake between the parts of the form to the source's problems."""
    _verify_names(form, source)
    _verify_ids(form, source)
    _verify_sections(form, source)
    types = _types(form)
    for field in form.fields.values():
        _verify_links(field, types, source, source.declared.get(field.name, ()))
    for index, found in enumerate(form.lists.values()):
        _verify_list(found, source, ("lists", index))
    _verify_texts(form, source)
    _verify_waivers(form, source)
    _verify_carrying(form, types, source)


def _types(form: Form) -> Types:
    """Every name a relation may use, with its type."""
    columns = {f"{found.name}.{column.name}": column.type for found in form.lists.values()
               for column in found.columns if column.type.is_number}
    counts = {f"{name}.{_COUNT}": FieldType.COUNT for name in form.lists}
    return {name: field.type for name, field in form.fields.items()} | columns | counts


def _verify_names(form: Form, source: Source) -> None:
    for name in (*form.fields, *form.lists):
        _verify_name(name, source, source.declared.get(name, ()))
    for name in set(form.lists) & set(form.fields):
        source.report(source.declared.get(name, ()), name,
                      f"Tên “{name}” vừa là ô vừa là danh sách.", "Đặt tên khác nhau.")
    for name in form.fields:
        if name not in form.shown_on:
            source.report(source.declared.get(name, ()), name,
                          f"Không mục hay bảng nào hỏi ô “{name}”.",
                          "Thêm tên ô vào fields của một mục, hoặc bỏ ô này.")


def _verify_name(name: str, source: Source, path: KeyPath) -> None:
    if not _NAME.fullmatch(name):
        source.report(path, name, f"Tên “{name}” không hợp lệ.",
                      "Tên gồm chữ thường không dấu, chữ số và gạch dưới.")


def _verify_ids(form: Form, source: Source) -> None:
    """The ids of pages: sections and tables."""
    ids: list[tuple[str, KeyPath]] = [
        (section.id, ("sections", index)) for index, section in enumerate(form.sections)]
    ids += [(table.id, source.declared.get(f"{table.id}/", ("tables",))) for table in form.tables]
    seen: set[str] = set()
    for name, path in ids:
        _verify_name(name, source, path)
        if name in _RESERVED:
            source.report(path, name, f"Id “{name}” dành riêng cho chương trình.", "Đặt id khác.")
        if name in seen:
            source.report(path, name, f"Có hai mục hoặc bảng cùng id “{name}”.",
                          "Đặt id khác nhau.")
        seen.add(name)


def _verify_sections(form: Form, source: Source) -> None:
    for index, section in enumerate(form.sections):
        missing = [name for name in section.fields if name not in form.fields]
        missing += [name for name in section.lists if name not in form.lists]
        for name in missing:
            source.report(("sections", index), f"mục {section.number or section.title}",
                          f"Mục này hỏi “{name}” nhưng mẫu không có ô hay danh sách đó.",
                          "Khai báo ô trong [[fields]], trong bảng, hoặc sửa lại tên.")
    homes = Counter(name for section in form.sections for name in section.lists)
    for name in form.lists:
        if homes[name] != 1:
            said = "Không mục nào" if not homes[name] else "Hơn một mục"
            source.report(source.declared.get(name, ()), name, f"{said} hỏi danh sách “{name}”.",
                          "Nêu tên danh sách trong lists của đúng một mục.")


def _verify_links(field: Field, types: Types, source: Source, path: KeyPath) -> None:
    """Whether the relation and the comparisons of a field name fields that can bear them."""
    computed = inputs_of(field.relation) if field.relation else ()
    compared = [term.name for term in _compared(field)]
    for name in (*computed, *compared):
        if name not in types:
            source.report(path, field.label, f"Quan hệ nêu “{name}” nhưng mẫu không có ô đó.",
                          "Sửa lại tên, hoặc khai báo ô.")
        elif not _fits(field, types[name], is_compared=name not in computed):
            source.report(path, field.label,
                          f"Quan hệ nêu “{name}”, là ô không cùng kiểu để tính hay so sánh.",
                          "Nêu một ô số, hoặc với same một ô cùng kiểu.")
    _verify_shares(field, source, path)


def _fits(field: Field, given: FieldType, *, is_compared: bool) -> bool:
    if isinstance(field.relation, Same) and not is_compared:
        return given is field.type
    return given.is_number or (is_compared and given is FieldType.CHOICE)


def _compared(field: Field) -> Iterator[Term]:
    for comparison in field.comparisons:
        yield from comparison.others
        yield from comparison.with_
        yield from comparison.perhaps


def _verify_shares(field: Field, source: Source, path: KeyPath) -> None:
    """A share is typed: a computed percentage follows from its parts anyway."""
    kinds = {comparison.kind for comparison in field.comparisons}
    if Comparing.SHARE_OF in kinds and (field.computed or field.type is not FieldType.PERCENT):
        source.report(path, field.label, "share_of chỉ dùng cho tỷ lệ % tự nhập (entered = true).",
                      "Bỏ share_of; nếu mẫu có đủ tử số và mẫu số thì dùng ratio.")


def _verify_list(found: List, source: Source, path: KeyPath) -> None:
    columns = {column.name: column.type for column in found.columns}
    if not columns:
        source.report(path, found.name, "Danh sách không có cột nào.",
                      "Thêm columns = [ { name = …, label = … } ], hoặc like = “danh sách khác”.")
    for reserved in columns.keys() & {_COUNT, ROW_NUMBER}:
        source.report(path, found.name, f"Cột không được tên là “{reserved}”.", "Đặt tên khác.")
    for column in found.columns:
        _verify_name(column.name, source, path)
        _verify_links(column, columns, source, path)
    for piece in found.line:
        _verify_braces(piece, {*columns, ROW_NUMBER}, source, path, found.name)


def _verify_texts(form: Form, source: Source) -> None:
    paths: dict[str, KeyPath] = {text: ("texts", text) for text in (TITLE, OPENING, CLOSING)}
    for index, section in enumerate(form.sections):
        paths[section.id] = ("sections", index)
        _verify_braces(section.title, form.known_names, source, paths[section.id], section.id)
    for text_id in form.text_ids:
        _verify_braces(form.starting_text(text_id), form.known_names, source, paths[text_id],
                       text_id)
    for index, appendix in enumerate(form.appendices):
        _verify_braces(appendix.title, form.known_names, source, ("appendices", index),
                       appendix.id)
    for table in form.tables:
        path = source.declared.get(f"{table.id}/", ("tables",))
        for words in (table.title, table.subtitle, *table.header):
            _verify_braces(words, form.known_names, source, path, table.title)
        for row in table.rows:
            _verify_braces(row.note, form.known_names, source,
                           source.declared.get(row.field or "", path), row.label)
    for key in ("addressees", "recipients"):
        for line in getattr(form, key):
            _verify_braces(line, form.known_names, source, (key,), key)


def _verify_braces(text: str, known: Collection[str], source: Source, path: KeyPath,
                   place: str) -> None:
    for braces in unknown_braces(text, known):
        source.report(path, place, f"Lời văn nêu {braces} nhưng mẫu không có tên đó.",
                      "Sửa lại tên, hoặc khai báo ô.")


def _verify_waivers(form: Form, source: Source) -> None:
    if not form.waivers:
        return
    from cchc_desktop.form.linting import RULES

    named = {*form.questions, *form.text_ids}
    for index, waiver in enumerate(form.waivers):
        if waiver.rule not in RULES:
            source.report(("waivers", index, "rule"), waiver.name,
                          f"Không có quy tắc “{waiver.rule}” để miễn.",
                          f"Dùng một trong {', '.join(RULES)}.")
        if waiver.name not in named:
            source.report(("waivers", index, "name"), waiver.rule,
                          f"Miễn quy tắc cho “{waiver.name}” nhưng mẫu không có tên đó.",
                          "Nêu tên một ô, danh sách.cột, hoặc id của một mục.")


def _verify_carrying(form: Form, types: Types, source: Source) -> None:
    """What `[carry]` and `was` name exists, or exists no more."""
    known = {*form.questions, *form.lists, *form.text_ids}
    for name, policy in form.carrying.policies.items():
        if name not in known:
            source.report(("carry", policy), policy,
                          f"[carry] nêu “{name}” nhưng mẫu không có tên đó.",
                          "Nêu tên một ô, danh sách, danh sách.cột, hoặc id của một mục.")
        elif name in form.fields and form.fields[name].computed:
            source.report(("carry", policy), policy, f"Ô “{name}” tự tính nên không mang sang.",
                          "Bỏ tên này khỏi [carry].")
    for name, own in form.carrying.added.items():
        summable = name in form.lists or (
            types.get(name) is types.get(own) and own in form.fields and types[own].is_number)
        if name in known and not summable:
            source.report(("carry", Policy.YEAR_TO_DATE), Policy.YEAR_TO_DATE,
                          f"Không cộng dồn được “{own}” cho “{name}”.",
                          "Cả hai phải là ô số cùng kiểu của mẫu này.")
    for name, field in form.fields.items():
        for old in field.was:
            if old in form.fields:
                source.report(source.declared.get(name, ()), field.label,
                              f"was nêu “{old}”, nhưng mẫu vẫn còn ô đó.",
                              "Bỏ tên này khỏi was, hoặc bỏ ô cũ.")
