"""Two texts side by side, word by word: which words went away and which came."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\n|[^\S\n]+|\d+(?:[.,/:]\d+)*\w*|\w+|[^\s\w]")
_MANY = 4000
_AROUND = "…\n"


class Run(NamedTuple):
    """A stretch of a text; `changed` if the other text does not have it there."""

    text: str
    changed: bool


def changed_words(old: str, new: str) -> tuple[list[Run], list[Run]]:
    """Both texts cut into stretches that are the same and stretches that are not."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=len(before) + len(after) > _MANY)
    went: list[Run] = []
    came: list[Run] = []
    steps = matcher.get_opcodes()
    for place, (kind, first, last, begin, end) in enumerate(steps):
        between = 0 < place < len(steps) - 1 and before[first:last] == [" "]
        for runs, words in ((went, before[first:last]), (came, after[begin:end])):
            _append(runs, "".join(words), changed=kind != "equal" or between)
    return went, came


def _append(runs: list[Run], text: str, *, changed: bool) -> None:
    if text and runs and runs[-1].changed == changed:
        runs[-1] = Run(runs[-1].text + text, changed)
    elif text:
        runs.append(Run(text, changed))


def without_same_lines(runs: list[Run]) -> list[Run]:
    """Only the lines in which something changed, with "…" where others stood between them."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for place, text in enumerate(run.text.split("\n")):
            if place:
                lines.append([])
            lines[-1].append(Run(text, run.changed))
    if not any(run.changed for run in runs) or len(lines) == 1:
        return runs
    kept: list[Run] = []
    left_out = False
    for line in lines:
        if any(run.changed for run in line):
            kept += [Run(_AROUND, changed=False)] * left_out + line + [Run("\n", changed=False)]
        left_out = not any(run.changed for run in line)
    return [*kept[:-1], *[Run("\n…", changed=False)] * left_out]
