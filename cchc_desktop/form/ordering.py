"""In which order computed fields are computed: each after everything it depends on."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from cchc_desktop.form.model import Field
from cchc_desktop.form.relations import inputs_of


class CircularError(Exception):
    """Computed fields that wait for each other. `names` is one such circle."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(" → ".join(names))


def computing_order(fields: Mapping[str, Field]) -> tuple[str, ...]:
    """The names of the computed fields, inputs first. Raises CircularError."""
    relations = {name: field.relation for name, field in fields.items() if field.relation}
    waits_for = {
        name: [given for given in inputs_of(relation) if given in relations]
        for name, relation in relations.items()
    }
    try:
        return tuple(TopologicalSorter(waits_for).static_order())
    except CycleError as error:
        raise CircularError(tuple(error.args[1])) from None
