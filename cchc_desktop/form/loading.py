"""Turn a form file into a Form, or into the list of everything that is wrong with it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from cchc_desktop.form.field import Field
from cchc_desktop.form.loading_carrying import read_carrying
from cchc_desktop.form.loading_fields import add_field
from cchc_desktop.form.loading_tables import read_appendices
from cchc_desktop.form.model import Carrying, Cutoff, Form, List, Section, Validity, Waiver
from cchc_desktop.form.numbering import MARKS, USUAL_MARKS, WITHIN, Number, numbers
from cchc_desktop.form.ordering import CircularError, computing_order
from cchc_desktop.form.reading import FormFileError, Node, Source, open_source, source_of
from cchc_desktop.form.verifying import verify

UNIT_KINDS = ("xa", "phuong", "thi_tran", "dac_khu")
_NOTHING_ADDED = Carrying()
PERIOD_KINDS = ("month", "quarter", "half_year", "nine_months", "year", "custom")


def load_form(file: Path) -> Form:
    """Load one form file. Raises FormFileError naming every mistake in it."""
    return _load(open_source(file))


def form_of(name: str, text: str) -> Form:
    """Load a form from its text. Raises FormFileError naming every mistake in it."""
    return _load(source_of(name, text))


def _load(source: Source) -> Form:
    root = Node(source, source.data)
    form = _read_form(root)
    root.done()
    verify(form, source)
    if source.problems:
        raise FormFileError(source.problems)
    return form


def _read_form(root: Node) -> Form:
    fields: dict[str, Field] = {}
    for node in root.nodes("fields"):
        add_field(fields, node)
        node.done()
    appendices = read_appendices(root, fields)
    sections = _read_sections(root)
    lists = _read_lists(root, sections)
    carrying = read_carrying(root)
    texts = root.node("texts") or Node(root.source, {}, ("texts",), "texts")
    form = Form(
        id=root.text("id", None), title=root.text("title", None),
        version=root.whole("version", None, 1, 9999), basis=root.text("basis"),
        periods=_read_periods(root), cutoff=_read_cutoff(root),
        leading_zero=root.flag("leading_zero"),
        addressees=root.texts("addressees"), recipients=root.texts("recipients"),
        title_text=texts.text("trich_yeu", None), opening_text=texts.text("mo_dau", None),
        closing_text=texts.text("ket_thuc", None),
        sections=sections, fields=MappingProxyType(fields), lists=MappingProxyType(lists),
        appendices=appendices, computing_order=_order(root, fields, carrying),
        carrying=carrying,
        validity=_read_validity(root),
        waivers=tuple(map(_read_waiver, root.nodes("waivers"))))
    texts.done()
    return form


def _read_waiver(node: Node) -> Waiver:
    waiver = Waiver(rule=node.text("rule", None), name=node.text("name", None),
                    reason=node.text("reason", None))
    node.done()
    return waiver


def _order(node: Node, fields: Mapping[str, Field],
           carrying: Carrying = _NOTHING_ADDED) -> tuple[str, ...]:
    try:
        return computing_order(fields, carrying.added)
    except CircularError as error:
        path = node.source.declared.get(error.names[0], node.path)
        node.source.report(path, node.place, f"Các ô tính vòng quanh nhau: {error}.",
                           "Bỏ bớt một quan hệ để có ô được nhập.")
        return ()


def _read_periods(root: Node) -> tuple[str, ...]:
    kinds = root.texts("periods")
    unknown = [kind for kind in kinds if kind not in PERIOD_KINDS]
    if unknown or not kinds:
        root.problem(f"Kỳ báo cáo không hiểu được: {', '.join(unknown) or 'chưa nêu'}.",
                     f"Dùng {', '.join(PERIOD_KINDS)}.", "periods")
    return kinds


def _read_cutoff(root: Node) -> Cutoff:
    """`"calendar"`, or the days from which and up to which data is counted."""
    if root.is_text("cutoff"):
        if (word := root.text("cutoff")) != "calendar":
            root.problem(f"Không có cách chốt số liệu “{word}”.",
                         'Viết cutoff = "calendar" hoặc { from_day = 15, to_day = 14 }.', "cutoff")
        return Cutoff()
    node = root.node("cutoff")
    if node is None:
        return Cutoff()
    cutoff = Cutoff(node.whole("from_day", None, 1, 28), node.whole("to_day", None, 1, 28))
    node.done()
    return cutoff


def _read_validity(root: Node) -> Validity:
    """`{ from = "2022-01-01", to = "2025-06-30", units = ["xa"] }`, each as wanted."""
    node = root.node("valid")
    if node is None:
        return Validity()
    units = node.texts("units")
    if unknown := [kind for kind in units if kind not in UNIT_KINDS]:
        node.problem(f"Không có loại đơn vị {', '.join(unknown)}.",
                     f"Dùng {', '.join(UNIT_KINDS)}.", "units")
    validity = Validity(_read_day(node, "from"), _read_day(node, "to"), units)
    if validity.first and validity.last and validity.first > validity.last:
        node.problem("Ngày bắt đầu dùng mẫu sau ngày thôi dùng.", "Sửa một trong hai ngày.", "to")
    node.done()
    return validity


def _read_day(node: Node, key: str) -> date | None:
    text = node.text(key)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        node.problem(f"“{text}” không phải một ngày.", 'Viết dạng "2025-06-30".', key)
        return None


def _read_sections(root: Node) -> tuple[Section, ...]:
    marks = _read_marks(root)
    nodes = root.nodes("sections")
    levels: list[int] = []
    for node in nodes:
        level = node.whole("level", None, 1, len(marks))
        if level > (levels[-1] + 1 if levels else 1):
            written = ", ".join(f"cấp {place} là {mark}" for place, mark in enumerate(marks, 1))
            node.problem(f"Mục ở cấp {level} không đứng được ở đây.",
                         f"Không nhảy cấp: {written}.", "level")
        levels.append(level)
    return tuple(_read_section(node, level, number) for node, level, number in zip(
        nodes, levels, numbers(levels, marks), strict=True))


def _read_marks(root: Node) -> tuple[str, ...]:
    """How each level of headings is numbered, the decree's way unless the form says otherwise."""
    marks = root.texts("numbering") or USUAL_MARKS
    if unknown := [mark for mark in marks if mark not in MARKS]:
        root.problem(f"Không có kiểu đánh số {', '.join(unknown)}.",
                     f"Mỗi cấp một kiểu trong: {', '.join(MARKS)}.", "numbering")
        return USUAL_MARKS
    for above, mark in zip(("", *marks), marks, strict=False):
        if mark == WITHIN and above not in ("1.", WITHIN):
            root.problem(f"Kiểu {WITHIN} đánh số tiếp theo cấp trên nên chỉ đứng dưới cấp 1.",
                         'Viết numbering = ["I.", "1.", "1.1."].', "numbering")
    return marks


def _read_section(node: Node, level: int, number: Number) -> Section:
    section = Section(
        id=node.text("id", None), number=number.number, level=level,
        title=node.text("title", None), hint=node.text("hint"), fields=node.texts("fields"),
        lists=node.texts("lists"), text=node.text("text").strip(), mark=number.mark,
        was=node.texts("was"))
    node.done()
    return section


def _read_lists(root: Node, sections: tuple[Section, ...]) -> dict[str, List]:
    homes = {name: section.id for section in sections for name in section.lists}
    lists: dict[str, List] = {}
    for node in root.nodes("lists"):
        found = _read_list(node, homes, lists)
        if found.name in lists:
            node.problem(f"Tên danh sách “{found.name}” đã dùng.", "Đặt tên khác.", "name")
        else:
            node.source.declared.setdefault(found.name, node.path)
        lists[found.name] = found
    return lists


def _read_list(node: Node, homes: Mapping[str, str], known: Mapping[str, List]) -> List:
    name = node.text("name", None)
    pattern = _read_pattern(node, known)
    columns: dict[str, Field] = {}
    for inner in node.nodes("columns"):
        add_field(columns, inner, declare=False)
        inner.done()
    if pattern is not None:
        columns = {column.name: column for column in pattern.columns}
    preset = []
    for inner in node.nodes("preset"):
        preset.append(MappingProxyType({key: inner.text(key) for key in columns
                                        if inner.has(key)}))
        inner.done()
    found = List(
        name=name, title=node.text("title", None), section=homes.get(name, ""),
        columns=tuple(columns.values()),
        line=node.texts("line") or (pattern.line if pattern else ()),
        preset=tuple(preset), computing_order=_order(node, columns), was=node.texts("was"))
    node.done()
    return found


def _read_pattern(node: Node, known: Mapping[str, List]) -> List | None:
    """The list whose columns this one shares."""
    like = node.text("like")
    if not like:
        return None
    if like not in known:
        node.problem(f"Không có danh sách “{like}” ở phía trên.", "Sửa lại tên ở khóa like.",
                     "like")
    elif node.has("columns"):
        node.problem("Danh sách có cả like và columns.", "Chỉ giữ một trong hai.", "like")
    return known.get(like)
