"""What there is to say about an editor, below it; takes room only when there is something."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QLabel, QWidget

from cchc_desktop.check.finding import Finding
from cchc_desktop.form.relations import Severity
from cchc_desktop.ui.theme import label, set_role

SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲"}


class Said:
    """The errors and warnings of one editor. `place` puts the label where it belongs."""

    def __init__(self, editor: QWidget, place: Callable[[QLabel], object]) -> None:
        self._editor, self._place = editor, place
        self._label: QLabel | None = None

    @property
    def text(self) -> str:
        return self._label.text() if self._label is not None else ""

    def show(self, findings: Iterable[Finding]) -> None:
        """Mark the editor with the worst open finding, and say them all."""
        shown = [finding for finding in findings if finding.severity in SIGNS]
        open_ = sorted((finding.severity for finding in shown if not finding.accepted),
                       key=list(Severity).index)
        state = open_[0].value if open_ else ""
        set_role(self._editor, "state", state)
        if self._label is None:
            if not shown:
                return
            self._label = label()
            self._label.setAccessibleName(f"Điều cần xem ở {self._editor.accessibleName()}")
            self._place(self._label)
        set_role(self._label, "role", state or "muted")
        self._label.setText("\n".join(map(_said, shown)))
        self._label.setVisible(bool(shown))


def _said(finding: Finding) -> str:
    if finding.accepted:
        return f"✓ Đã chấp nhận: {finding.accepted}"
    return f"{SIGNS[finding.severity]} {finding.said}"
