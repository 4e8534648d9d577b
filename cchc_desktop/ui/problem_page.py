"""When the store cannot be opened: what happened, what to do, and nothing else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from cchc_desktop.store.problems import StoreProblem, Trouble
from cchc_desktop.ui.scrolled_page import ScrolledPage
from cchc_desktop.ui.theme import label, title


class ProblemPage(ScrolledPage):
    """Says a store's problem and offers to try again or to restore a backup."""

    retry_asked = Signal()
    backups_asked = Signal()

    def __init__(self, problem: StoreProblem) -> None:
        super().__init__("su_co", centred=True)
        self.add(title("Chưa mở được dữ liệu"))
        self.add(label(problem.happened, "error"))
        self.add(label(problem.action))
        line = QHBoxLayout()
        retry = QPushButton("Thử lại")
        retry.setObjectName("retry")
        retry.setProperty("role", "primary")
        retry.clicked.connect(self.retry_asked)
        line.addWidget(retry)
        if problem.trouble is Trouble.DAMAGED:
            restore = QPushButton("Khôi phục từ bản sao lưu…")
            restore.setObjectName("restore_backup")
            restore.clicked.connect(self.backups_asked)
            line.addWidget(restore)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addStretch(1)
