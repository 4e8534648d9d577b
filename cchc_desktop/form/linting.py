"""What is no mistake to the loader but is wrong in a form: one small function a rule.

A rule tells each flaw as (name, what is wrong, what to do); the name is a field's, `list.column`,
or the id of a text. A form may waive a rule for a name, with its reason (`[[waivers]]`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from cchc_desktop.form.appendix import Row
from cchc_desktop.form.field import Field, FieldType
from cchc_desktop.form.loading_fields import PERCENT
from cchc_desktop.form.model import Form
from cchc_desktop.form.references import pieces
from cchc_desktop.form.relations import Comparing, Ratio, Same, Total
from cchc_desktop.words import fold, one_line

_RATIO = "ty le"
_AS_ABOVE = "nt"
_MONEY = "trieu dong"
_LIKE_WITH_LIKE = (Comparing.EQUAL, Comparing.AT_MOST, Comparing.AT_LEAST,
                   Comparing.TOGETHER_AT_MOST)
# what stands before the digits of a date, an article or a document rather than of a figure
_NO_FIGURE = r"(?<![\w/.,:-])(?<!năm )(?<!tháng )(?<!ngày )(?<!quý )(?<!điều )(?<!khoản )"


class Shipped(NamedTuple):
    """What a form is held against: the unit of every listed name, and all shipped forms.

    `definitions` says what each listed name means, in words.
    """

    units: Mapping[str, str]
    forms: Sequence[Form]
    definitions: Mapping[str, str] = MappingProxyType({})


class Flaw(NamedTuple):
    """One thing wrong in a form that loads: where, by which rule, what it is, what to do."""

    file: str
    rule: str
    name: str
    message: str
    action: str

    def __str__(self) -> str:
        return f"{self.file} ({self.rule}, {self.name}): {self.message} {self.action}"


Told = Iterator[tuple[str, str, str]]
Names = Mapping[tuple[str, ...], Mapping[str, str]]


def lint(file: str, form: Form, shipped: Shipped) -> list[Flaw]:
    """Every flaw of a form that it does not waive, rule by rule."""
    waived = {(waiver.rule, waiver.name) for waiver in form.waivers}
    return [Flaw(file, rule, *told) for rule, tell in RULES.items()
            for told in tell(form, shipped) if (rule, told[0]) not in waived]


def told_nowhere(form: Form, _: Shipped) -> Told:
    """A figure asked in a section, or in a list, that is then neither printed nor used.

    A computed column costs no answer and shows itself in the list.
    """
    useful = _printed(form) | _used(form) | set(form.rows)
    for found in form.lists.values():
        for column in found.columns:
            if not column.computed and f"{found.name}.{column.name}" not in useful:
                yield (f"{found.name}.{column.name}",
                       f"Cột “{column.label}” của danh sách “{found.title}” không in ở dòng nào "
                       "và không phép tính nào dùng đến.",
                       f"Viết {{{column.name}}} vào line của danh sách, hoặc bỏ cột này.")
    for section in form.sections:
        for name in section.fields:
            if name not in useful:
                yield (name, f"Ô “{form.fields[name].label}” được hỏi ở mục "
                       f"{section.number or section.title} nhưng không lời văn, bảng hay "
                       "phép tính nào dùng đến.",
                       f"Viết {{{name}}} vào lời văn của mục, hoặc bỏ ô này.")


def _printed(form: Form) -> set[str]:
    names = {piece.text for text_id in form.text_ids
             for piece in pieces(form.starting_text(text_id), form.known_names)
             if piece.is_reference}
    return names | {f"{found.name}.{piece.text}" for found in form.lists.values()
                    for line in found.line
                    for piece in pieces(line, {column.name for column in found.columns})
                    if piece.is_reference}


def _used(form: Form) -> set[str]:
    """Every name that a relation or a comparison speaks of; a column's as `list.column`."""
    return {f"{_home(name)}{other}" for name, field in form.questions.items()
            for other in field.bound_to}


def _home(name: str) -> str:
    """What stands before the names that the relations of this field or column use."""
    found, dot, _ = name.rpartition(".")
    return found + dot


def number_by_hand(form: Form, shipped: Shipped) -> Told:
    """A figure written into a starting text, where it would stay the same in every report."""
    figure = _figure(form, shipped)
    for text_id in form.text_ids:
        for found in figure.finditer(_without_references(form, text_id)):
            yield (text_id, f"Lời văn “{text_id}” ghi sẵn “{found.group()}”.",
                   "Thay con số bằng tên ô trong ngoặc nhọn, ví dụ {hs_tiep_nhan}.")


def _figure(form: Form, shipped: Shipped) -> re.Pattern[str]:
    """A number with a unit word after it, of any form ("Tin, bài" are two words)."""
    given = {field.unit for field in form.questions.values() if not field.choices}
    words = {word.strip() for unit in given | set(shipped.units.values())
             for word in unit.lower().split(",")} - {"", PERCENT}
    units = "|".join(map(re.escape, sorted(words)))
    after = rf"{PERCENT}|(?:{units})\b" if units else PERCENT
    return re.compile(rf"{_NO_FIGURE}\d+(?:[.,]\d+)* *(?:{after})", re.IGNORECASE)


def _without_references(form: Form, text_id: str) -> str:
    return "".join("{}" if piece.is_reference else piece.text
                   for piece in pieces(form.starting_text(text_id), form.known_names))


def unit_mismatch(form: Form, _: Shipped) -> Told:
    """A sum, a share, a repetition or a comparison of things counted in different units."""
    asked = form.questions
    for name, field in asked.items():
        for one, other in _alike(field):
            ours = field if one == field.name else asked.get(_home(name) + one)
            part = asked.get(_home(name) + other)
            if ours and part and _counted_apart(ours, part):
                yield (name, f"Ô “{ours.label}” {_counted(ours)} nhưng được cộng hay so với ô "
                       f"“{part.label}” {_counted(part)}.",
                       "Sửa đơn vị tính cho giống nhau, hoặc sửa quan hệ.")


def _counted_apart(one: Field, other: Field) -> bool:
    return not (one.choices or other.choices) and _same_words(one.unit) != _same_words(other.unit)


def _counted(field: Field) -> str:
    return f"tính bằng “{field.unit}”" if field.unit else "không ghi đơn vị"


def _alike(field: Field) -> Iterator[tuple[str, str]]:
    """The pairs of names that must be of one unit, the field's own name first if it is one."""
    match field.relation:
        case Total(parts):
            yield from ((field.name, term.name) for term in parts)
        case Same(name):
            yield field.name, name
        case Ratio(part, whole):
            yield from ((whole[0].name, term.name) for term in (*part, *whole[1:]))
    for comparison in field.comparisons:
        if comparison.kind in _LIKE_WITH_LIKE:
            yield from ((field.name, term.name)
                        for term in (*comparison.others, *comparison.with_))


def not_in_list(form: Form, shipped: Shipped) -> Told:
    """A name without a meaning that all forms share."""
    for name, field in form.questions.items():
        if name not in shipped.units:
            yield (name, f"Tên của ô “{field.label}” chưa có trong resources/names.toml.",
                   "Dùng lại tên đã có của số liệu này, hoặc thêm tên mới vào danh mục.")


def unit_differs(form: Form, shipped: Shipped) -> Told:
    """A name used here in another unit than everywhere else; a choice has no unit."""
    for name, field in form.questions.items():
        listed = shipped.units.get(name, field.unit)
        if not field.choices and listed != field.unit:
            yield (name, f"Ô “{field.label}” {_counted(field)}, danh mục tên ghi “{listed}”.",
                   "Sửa đơn vị cho đúng danh mục (đơn vị in khác thì dùng printed_unit), "
                   "hoặc đặt tên khác.")


def other_name(form: Form, shipped: Shipped) -> Told:
    """One quantity under two names: figures could not be carried from form to form.

    A form is held against the others, against the list, and (a changed copy) against itself.
    """
    sources = (_named(other for other in shipped.forms if other.id != form.id), _listed(shipped),
               _named(other for other in shipped.forms if other.id == form.id))
    for field in form.fields.values():
        for known in sources:
            names = known.get(_meaning(form, field), {})
            if names and field.name not in names:
                name, where = next(iter(names.items()))
                yield (field.name, f"Ô “{field.label}” giống hệt ô “{name}” của {where}.",
                       f"Dùng tên “{name}”; nếu là hai số liệu khác nhau thì sửa lời cho rõ.")
                break


def twice(form: Form, _: Shipped) -> Told:
    """One quantity asked twice in a form, where the second could be `same`."""
    first: dict[tuple[str, ...], str] = {}
    for field in form.fields.values():
        name = first.setdefault(_meaning(form, field), field.name)
        if name != field.name and not isinstance(field.relation, Same):
            yield (field.name, f"Ô “{field.label}” hỏi lại số liệu của ô “{name}”.",
                   f'Viết same = "{name}"; nếu là hai số liệu khác nhau thì sửa lời cho rõ.')


def _named(forms: Iterable[Form]) -> Names:
    """The names that mean the same in these forms, each with a form that uses it."""
    known: dict[tuple[str, ...], dict[str, str]] = {}
    for form in forms:
        for field in form.fields.values():
            known.setdefault(_meaning(form, field), {})[field.name] = f"mẫu “{form.id}”"
    return known


def _listed(shipped: Shipped) -> Names:
    """The names of the list by what they mean, for fields under no row of a table."""
    known: dict[tuple[str, ...], dict[str, str]] = {}
    for name, definition in shipped.definitions.items():
        meaning = (_same_words(definition), "", _same_words(shipped.units.get(name, "")))
        known.setdefault(meaning, {})[name] = "danh mục tên"
    return known


def _meaning(form: Form, field: Field) -> tuple[str, ...]:
    """The words that say what a field is: its own, those of the row above it, its unit."""
    return tuple(map(_same_words, (field.label, _parent_label(form, field.name), field.unit)))


def _parent_label(form: Form, name: str) -> str:
    if name not in form.rows:
        return ""
    table, row = form.rows[name]
    return next((other.label for other in table.rows if other.id == row.parent), "")


def _same_words(text: str) -> str:
    return fold(one_line(text))


def ratio_in_other_unit(form: Form, _: Shipped) -> Told:
    """A row that prints % without being a percentage, or is called one and prints no %."""
    for name, row, unit in _printed_units(form):
        if unit == PERCENT and form.fields[name].type is not FieldType.PERCENT:
            yield (name, f"Dòng {row.called} in đơn vị % nhưng ô “{row.label}” không phải tỷ lệ.",
                   'Viết unit = "%" cho ô, hoặc sửa printed_unit.')
        elif unit != PERCENT and _same_words(row.label).startswith(_RATIO):
            yield (name, f"Dòng {row.called} “{row.label}” là tỷ lệ nhưng in đơn vị “{unit}”.",
                   'Sửa printed_unit thành "%", hoặc sửa lời của dòng.')


def _printed_units(form: Form) -> Iterator[tuple[str, Row, str]]:
    """Every field's row with the unit it prints; "nt" is that of the row above."""
    for table in form.tables:
        unit = ""
        for row in table.rows:
            unit = unit if _same_words(row.unit) == _AS_ABOVE else row.unit
            if row.field:
                yield row.field, row, unit


def typed_ratio(form: Form, _: Shipped) -> Told:
    """A percentage that is typed although the rows under it count its parts."""
    for table in form.tables:
        parents = {row.parent for row in table.rows if row.field and not row.heading
                   and form.fields[row.field].type is not FieldType.PERCENT}
        for row in table.rows:
            field = form.fields[row.field] if row.field else None
            if field and field.type is FieldType.PERCENT and not field.computed and (
                    row.id in parents):
                yield (field.name, f"Dòng {row.called} “{row.label}” tự nhập, trong khi tử số, mẫu "
                       "số ở ngay các dòng dưới.",
                       "Thay entered bằng ratio = { part = […], whole = […] }.")


def no_maximum(form: Form, _: Shipped) -> Told:
    """An amount of money that may be any number: đồng typed as triệu đồng would pass."""
    for name, field in form.questions.items():
        if _MONEY in _same_words(field.unit) and field.high is None and not field.computed:
            yield (name, f"Ô “{field.label}” tính bằng “{field.unit}” nhưng không có mức cao nhất.",
                   "Thêm range = [0, 500000] hoặc mức hợp lý khác.")


RULES: Mapping[str, Callable[[Form, Shipped], Told]] = {
    "told_nowhere": told_nowhere,
    "number_by_hand": number_by_hand,
    "unit_mismatch": unit_mismatch,
    "not_in_list": not_in_list,
    "unit_differs": unit_differs,
    "other_name": other_name,
    "twice": twice,
    "typed_ratio": typed_ratio,
    "no_maximum": no_maximum,
    "ratio_in_other_unit": ratio_in_other_unit,
}
