"""Read appendices, their tables and rows from a form file."""

from cchc_desktop.form.appendix import SIDE, Appendix, Row, Table, TableHeader
from cchc_desktop.form.field import Field
from cchc_desktop.form.loading_fields import add_field, read_level
from cchc_desktop.form.reading import Node


def read_appendices(root: Node, fields: dict[str, Field]) -> tuple[Appendix, ...]:
    """The appendices with their tables; the rows' fields are added to `fields`."""
    read: dict[str, Appendix] = {}
    for node in root.nodes("appendices"):
        appendix = node.text("id", None)
        if appendix in read:
            node.problem(f"Có hai phụ lục cùng id “{appendix}”.", "Đặt id khác nhau.", "id")
        read[appendix] = Appendix(appendix, node.text("title", None), (), _read_signatures(node),
                                  node.text("name"))
        node.done()
    tables: dict[str, list[Table]] = {appendix: [] for appendix in read}
    for node in root.nodes("tables"):
        appendix = node.text("appendix", next(iter(read), None))
        if appendix not in read:
            node.problem(f"Không có phụ lục “{appendix}”.",
                         "Khai báo [[appendices]] với id đó, hoặc sửa khóa appendix.")
        tables.setdefault(appendix, []).append(_read_table(node, fields))
    return tuple(appendix._replace(tables=tuple(tables[name])) for name, appendix in read.items())


def _read_signatures(node: Node) -> tuple[str, ...]:
    signatures = tuple(node.texts("signatures"))
    if len(signatures) not in (0, 2):
        node.problem("Phần ký dưới phụ lục cần đúng hai chức danh, bên trái và bên phải.",
                     'Viết signatures = ["Người lập biểu", "Thủ trưởng đơn vị"], hoặc bỏ khóa này.',
                     "signatures")
    return signatures


def _read_table(node: Node, fields: dict[str, Field]) -> Table:
    node.place = node.text("title", None)
    header = node.node("header")
    rows: list[Row] = []
    for inner in node.nodes("rows"):
        rows.append(_read_row(inner, f"{node.place}, ", rows, fields))
    table_id = node.text("id", None)
    node.source.declared[f"{table_id}/"] = node.path
    table = Table(
        id=table_id, title=node.place, subtitle=node.text("subtitle"),
        header=_read_header(header) if header else TableHeader(), rows=tuple(rows),
        untitled=node.flag("untitled"))
    node.done()
    return table


def _read_header(node: Node) -> TableHeader:
    usual = TableHeader()
    header = TableHeader(**{key: node.text(key, getattr(usual, key))
                            for key in TableHeader._fields})
    node.done()
    return header


def _read_row(node: Node, place: str, before: list[Row], fields: dict[str, Field]) -> Row:
    stt = node.text("stt")
    row_id = stt or f"dong_{len(before) + 1}"
    node.place = f"{place}dòng {row_id}"
    _check_stt(node, stt, before)
    parent, side = _read_parent(node, stt, before), _read_side(node)
    if node.flag("heading"):
        if node.has("name"):
            node.problem("Dòng đề mục không có số liệu nên không có tên ô.",
                         "Bỏ khóa name, hoặc bỏ heading = true.")
        row = Row(row_id, stt, node.text("label", None), node.text("unit"), None,
                  heading=True, parent=parent, side=side, level=read_level(node))
    else:
        printed, note = node.text("printed_unit"), node.text("note")
        field = fields[add_field(fields, node)]
        row = Row(row_id, stt, field.label, printed or field.unit, field.name,
                  parent=parent, side=side, level=field.level, note=note)
    node.done()
    return row


def _check_stt(node: Node, stt: str, before: list[Row]) -> None:
    if stt and any(row.stt == stt for row in before):
        node.problem(f"STT {stt} đứng hai lần trong bảng.", "Mỗi dòng một STT riêng.", "stt")
    if stt.endswith(".") or stt != stt.strip():
        node.problem(f"STT “{stt}” có dấu chấm hoặc dấu cách thừa.", 'Viết dạng stt = "2.1".',
                     "stt")


def _read_parent(node: Node, stt: str, before: list[Row]) -> str | None:
    given = node.text("parent")
    if given and not any(row.id == given for row in before):
        node.problem(f"Không có dòng “{given}” ở phía trên để làm dòng mẹ.",
                     "Dùng STT của một dòng đứng trước trong bảng.", "parent")
    return given or _parent(stt, before)


def _read_side(node: Node) -> str | None:
    side = node.text("side")
    if side not in ("", SIDE):
        node.problem(f"Không có cột bên “{side}”.", f'Viết side = "{SIDE}".', "side")
    return side or None


def _parent(stt: str, before: list[Row]) -> str | None:
    """The row whose STT is the longest beginning of this one: 1.4.3 stands under 1.4."""
    known = {row.stt for row in before}
    parts = stt.split(".")
    beginnings = (".".join(parts[:length]) for length in range(len(parts) - 1, 0, -1))
    return next((beginning for beginning in beginnings if beginning in known), None)
