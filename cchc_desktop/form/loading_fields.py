"""Read fields, their relations and their comparisons from a form file."""

from collections import Counter

from cchc_desktop.form.field import Choice, Field, FieldType, Level
from cchc_desktop.form.reading import Node
from cchc_desktop.form.relations import (
    Comparing,
    Comparison,
    Ratio,
    Relation,
    Same,
    Severity,
    Term,
    Total,
)
from cchc_desktop.words import fold

PERCENT = "%"
_MOST_DECIMALS = 6
_LEVELS, _TYPES, _SEVERITIES = frozenset(Level), frozenset(FieldType), frozenset(Severity)


def add_field(fields: dict[str, Field], node: Node, *, declare: bool = True) -> str:
    """Read a field into `fields`; its name. A list's columns are not declared by name."""
    field = read_field(node)
    if field.name in fields:
        node.problem(f"Tên “{field.name}” đã dùng cho ô “{fields[field.name].label}”.",
                     "Mỗi tên chỉ khai báo một lần; đặt tên khác, hoặc dùng khóa same.", "name")
        return field.name
    fields[field.name] = field
    if declare:
        node.source.declared[field.name] = node.path
    return field.name


def read_field(node: Node) -> Field:
    """One field from the keys of a [[fields]], a column or a table row."""
    name, label = node.text("name", None), node.text("label", None)
    choices = _read_choices(node)
    unit = node.text("unit", "; ".join(
        f"{choice.label} = {choice.code}" for choice in choices)).strip()
    kind = _read_type(node, unit, choices)
    low, high = node.bounds("range")
    return Field(
        name=name, label=label, unit=unit, type=kind, choices=choices, hint=node.text("hint"),
        relation=_read_relation(node, kind, label), comparisons=_read_comparisons(node),
        low=low, high=high, required=node.flag("required"), level=read_level(node),
        was=node.texts("was"))


def read_level(node: Node) -> Level:
    word = node.text("level", Level.XA)
    if word not in _LEVELS:
        node.problem(f"Không có cấp “{word}”.", "Dùng xa, huyen, tinh hoặc so.")
        return Level.XA
    return Level(word)


def _read_choices(node: Node) -> tuple[Choice, ...]:
    """Choices written as on the paper form: "Trực tuyến = 0"."""
    written = node.texts("choices")
    if not written:
        return ()
    choices = []
    for words in written:
        label, equals, code = (part.strip() for part in words.rpartition("="))
        if not (equals and label and code):
            node.problem(f"Lựa chọn “{words}” thiếu mã.", 'Viết dạng "Trực tuyến = 0".')
        choices.append(Choice(code, label))
    answers = Counter(fold(word) for choice in choices
                      for word in {fold(choice.code), fold(choice.label)})
    for word, times in answers.items():
        if times > 1:
            node.problem(f"Hai lựa chọn trùng nhau ở “{word}”.",
                         "Mỗi lựa chọn một mã và lời riêng, khác nhau cả khi bỏ dấu.", "choices")
    return tuple(choices)


def _read_type(node: Node, unit: str, choices: tuple[Choice, ...]) -> FieldType:
    usual = FieldType.CHOICE if choices else (
        FieldType.PERCENT if unit == PERCENT else FieldType.COUNT)
    word = node.text("type", usual)
    if word not in _TYPES:
        node.problem(f"Không có kiểu “{word}”.",
                     "Dùng count, decimal, percent, choice, text hoặc date.")
        return usual
    if unit == PERCENT and word != FieldType.PERCENT:
        node.problem(f"Đơn vị là % nhưng kiểu là “{word}”.",
                     "Bỏ khóa type, hoặc sửa đơn vị tính.", "type")
    if (word == FieldType.CHOICE) != bool(choices):
        node.problem("Kiểu choice và khóa “choices” phải đi cùng nhau.",
                     'Thêm choices = ["Có = 1", "Không = 0"] hoặc đổi kiểu.')
    return FieldType(word)


def _read_relation(node: Node, kind: FieldType, label: str) -> Relation | None:
    entered = node.flag("entered")
    given = [key for key in ("total", "ratio", "same") if node.has(key)]
    if len(given) + entered > 1:
        node.problem(f"Ô “{label}” có hơn một cách tính.",
                     "Chỉ giữ một trong total, ratio, same, entered.")
    if not given:
        if kind is FieldType.PERCENT and not entered:
            node.problem(
                f"Tỷ lệ “{label}” không có cách tính.",
                "Thêm ratio = { part = […], whole = […] }, hoặc entered = true "
                "nếu mẫu không có tử số và mẫu số.")
        return None
    if not kind.is_number and given[0] != "same":
        node.problem(f"Ô “{label}” không phải ô số nên không tính được.",
                     f"Bỏ khóa {given[0]}, hoặc sửa kiểu.", given[0])
    relation: Relation
    match given[0]:
        case "total":
            relation = Total(read_terms(node, "total"))
            if not relation.parts:
                node.problem("Tổng không có thành phần nào.", 'Viết total = ["…", "…"].', "total")
        case "same":
            relation = Same(node.text("same"))
        case _:
            relation = _read_ratio(node)
    for key in given[1:]:
        node.texts(key)
    return relation


def _read_ratio(node: Node) -> Ratio:
    inner = node.node("ratio")
    assert inner is not None
    ratio = Ratio(read_terms(inner, "part"), read_terms(inner, "whole"),
                  inner.whole("decimals", 1, 0, _MOST_DECIMALS))
    if not (ratio.part and ratio.whole):
        node.problem("Tỷ lệ thiếu tử số hoặc mẫu số.",
                     'Viết ratio = { part = ["…"], whole = ["…"] }.')
    inner.done()
    return ratio


def read_terms(node: Node, key: str) -> tuple[Term, ...]:
    """Names of a signed sum: "a" is added, "-a" is taken away."""
    return tuple(Term(name.removeprefix("-"), -1 if name.startswith("-") else 1)
                 for name in node.texts(key))


def _read_comparisons(node: Node) -> tuple[Comparison, ...]:
    return tuple(comparison for inner in node.nodes("checks")
                 if (comparison := _read_comparison(inner)) is not None)


def _read_comparison(node: Node) -> Comparison | None:
    kinds = [kind for kind in Comparing if node.has(kind)]
    if len(kinds) != 1:
        node.problem("Mỗi phép kiểm tra cần đúng một quan hệ.",
                     f"Dùng một trong {', '.join(Comparing)}.")
        return None
    severity = node.text("severity", kinds[0].usual_severity)
    if severity not in _SEVERITIES:
        node.problem(f"Không có mức “{severity}”.", "Dùng error, warning hoặc info.")
        severity = Severity.ERROR
    comparison = Comparison(
        kind=kinds[0], others=read_terms(node, kinds[0]), with_=read_terms(node, "with"),
        perhaps=read_terms(node, "perhaps"),
        severity=Severity(severity), tolerance=node.tolerance("tolerance"), why=node.text("why"))
    if not comparison.others:
        node.problem(f"Phép kiểm tra “{kinds[0]}” không nêu ô nào.",
                     f'Viết {kinds[0]} = ["tên ô"].')
    node.done()
    return comparison
