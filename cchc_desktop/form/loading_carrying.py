"""Read from a form file what becomes of each answer in the next report."""

from types import MappingProxyType

from cchc_desktop.form.model import Carrying, Policy
from cchc_desktop.form.reading import Node


def read_carrying(root: Node) -> Carrying:
    """`[carry]`: for each policy the names it holds for.

    A year-to-date field that adds up another one is written "total = flow".
    """
    node = root.node("carry")
    if node is None:
        return Carrying()
    policies: dict[str, Policy] = {}
    added: dict[str, str] = {}
    for policy in Policy:
        for words in node.texts(policy):
            name, _, own = (part.strip() for part in words.partition("="))
            if name in policies:
                node.problem(f"“{name}” có hai cách mang sang kỳ sau.",
                             "Mỗi tên chỉ nêu một lần trong [carry].", policy)
            policies[name] = policy
            if policy is Policy.YEAR_TO_DATE:
                added[name] = own or name
    node.done()
    return Carrying(MappingProxyType(policies), MappingProxyType(added))
