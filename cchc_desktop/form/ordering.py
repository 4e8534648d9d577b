"""In which order computed fields are computed: each after everything it depends on."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType

from cchc_desktop.form.field import Field
from cchc_desktop.form.relations import inputs_of


class CircularError(Exception):
    """Computed fields that wait for each other. `names` is one such circle."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(" → ".join(names))


def computing_order(fields: Mapping[str, Field],
                    added: Mapping[str, str] = MappingProxyType({})) -> tuple[str, ...]:
    """The names of the fields that may follow from others, inputs first. Raises CircularError.

    `added`: the year-to-date fields, each with the field whose figures it adds up.
    """
    inputs = {name: inputs_of(field.relation) for name, field in fields.items() if field.relation}
    inputs |= {name: () if own == name else (own,) for name, own in added.items()
               if name in fields}
    waits_for = {name: [given for given in givens if given in inputs]
                 for name, givens in inputs.items()}
    try:
        return tuple(TopologicalSorter(waits_for).static_order())
    except CycleError as error:
        raise CircularError(tuple(error.args[1])) from None
