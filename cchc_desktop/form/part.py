"""The part of a form that one figure follows from."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from cchc_desktop.form.model import Form
from cchc_desktop.form.relations import inputs_of


def part_for(form: Form, name: str) -> Form:
    """The form with only the fields and lists that one field follows from, and without its texts.

    Computing a report under it gives the same figure as computing all of it.
    """
    needed = list(dict.fromkeys(_needed(form, name)))
    fields = {each: form.fields[each] for each in needed if each in form.fields}
    lists = {each: form.lists[each] for each in needed if each in form.lists}
    return form._replace(
        fields=MappingProxyType(fields), lists=MappingProxyType(lists), sections=(), appendices=(),
        computing_order=tuple(each for each in form.computing_order if each in fields))


def _needed(form: Form, name: str) -> Iterator[str]:
    """A field, everything its relation names, and so on; lists by their own names."""
    field = form.fields.get(name)
    if field is None:
        yield name.partition(".")[0]
        return
    yield name
    for each in inputs_of(field.relation) if field.relation else ():
        yield from _needed(form, each)
    own: Mapping[str, str] = form.carrying.added
    if own.get(name, name) != name:
        yield from _needed(form, own[name])
