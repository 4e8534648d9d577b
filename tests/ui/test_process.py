"""The program as a process: one window, no network, nothing lost when it is killed."""

import ctypes
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_desktop.desk import Desk
from cchc_desktop.report.model import Item, value_item

HERE = Path(__file__).parent
KILLS = int(os.environ.get("CCHC_KILLS", "12"))


def start(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, *map(str, arguments)], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, encoding="utf-8",
                            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def test_a_second_start_brings_the_first_window_to_the_front(tmp_path: Path) -> None:
    first = start(HERE / "front_window.py", tmp_path)
    assert first.stdout is not None
    assert first.stdout.readline() == "open\n"
    second = start("-m", "cchc_desktop", "--data", tmp_path)
    try:
        _, said = second.communicate(timeout=20)
        assert second.returncode == 0
        assert "Chương trình đang mở" in said
        assert first.stdout.readline() == "front\n"
    finally:
        for process in (first, second):
            process.kill()
            process.communicate()


# seccomp: what a process may not do, enforced by the kernel

_FILTER = (  # BPF: kill the process when it makes a socket of family AF_INET or AF_INET6
    (0x20, 0, 0, 0),           # load the number of the system call
    (0x15, 0, 4, 41),          # is it socket() (x86_64)?
    (0x20, 0, 0, 16),          # load its first argument, the family
    (0x15, 1, 0, 2),           # AF_INET?
    (0x15, 0, 1, 10),          # AF_INET6?
    (0x06, 0, 0, 0x80000000),  # kill
    (0x06, 0, 0, 0x7FFF0000),  # allow
)


class _Step(ctypes.Structure):
    _fields_ = [("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte),
                ("k", ctypes.c_uint)]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Step))]


def forbid_internet() -> None:
    """From here on any internet socket ends this process."""
    libc = ctypes.CDLL(None, use_errno=True)
    steps = (_Step * len(_FILTER))(*(_Step(*step) for step in _FILTER))
    program = _Program(len(_FILTER), steps)
    no_new_privileges, set_seccomp, by_filter = 38, 22, 2
    assert libc.prctl(no_new_privileges, 1, 0, 0, 0) == 0
    assert libc.prctl(set_seccomp, by_filter, ctypes.byref(program)) == 0


@pytest.mark.skipif(sys.platform != "linux" or os.uname().machine != "x86_64",
                    reason="the kernel's filter is written for Linux on x86_64")
def test_no_internet_socket_is_ever_opened(tmp_path: Path) -> None:
    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, *map(str, arguments)], preexec_fn=forbid_internet,
                              capture_output=True, text=True, timeout=60,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})

    for family in ("AF_INET", "AF_INET6"):
        caught = run("-c", f"import socket; socket.socket(socket.{family})")
        assert caught.returncode == -signal.SIGSYS
    done = run(HERE / "whole_visit.py", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "exported" in done.stdout


class Left(NamedTuple):
    """How a killed window was left: what it had shown as saved, its page (the one it was
    going to may be there already), and what was being typed."""

    saved: dict[Item, str]
    pages: tuple[str, ...]
    typing: Item | None
    text: str

    def holds(self, entries: Mapping[Item, str]) -> bool:
        """Whether every saved entry is there; the one being typed may be newer already."""
        lost = [item for item, text in self.saved.items() if entries.get(item) != text]
        return not lost or (lost == [self.typing]
                            and self.text.startswith(entries.get(lost[0], "")))


def left_by(folder: Path) -> Left:
    saved: dict[Item, str] = {}
    pages: tuple[str, ...] = ()
    typing, typed = None, ""
    for line in (folder / "saved.jsonl").read_text(encoding="utf-8").splitlines():
        try:
            kind, key, text = json.loads(line)
        except ValueError:
            break  # the line being written when the process was killed
        if kind == "page":
            pages = (key,)
        elif kind == "going":
            pages = (*pages, key)
        elif kind == "typing":
            typing, typed = value_item(key), text
        else:
            saved[value_item(key)], typing = text, None
    return Left(saved, pages, typing, typed)


def test_a_killed_window_has_everything_it_showed_as_saved(tmp_path: Path) -> None:
    """`CCHC_KILLS=200` kills it two hundred times."""
    source = random.Random()
    edits = 0
    for number in range(KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        process = start(HERE / "typing_window.py", folder, number)
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(source.uniform(0.02, 0.9))
        process.kill()
        process.communicate()
        left = left_by(folder)
        edits += len(left.saved)
        with sqlite3.connect(folder / "cchc.db") as connection:
            assert connection.execute("pragma integrity_check").fetchone()[0] == "ok"
        connection.close()
        desk = Desk(folder / "cchc.db")
        draft = desk.open_report(desk.place.report)
        assert draft is not None
        assert left.holds(draft.report.entries), f"after kill {number}: {left}"
        assert desk.place.page in left.pages
        desk.close()
    assert edits >= KILLS
    print(f"{KILLS} kills, {edits} saved edits, none lost")


def test_the_start_reads_no_words(tmp_path: Path) -> None:
    code = ("import sys\nfrom pathlib import Path\n"
            "from cchc_desktop.ui.application import Start, make_application\n"
            "application = make_application(['cchc'])\n"
            "start = Start(application, Path(sys.argv[1]) / 'cchc.db', sample=True)\n"
            "assert start.open() and start.window.report is not None\n"
            "application.processEvents()\n"
            "print([name for name in sys.modules if name.startswith('cchc_desktop.proofread')])\n")
    process = start("-c", code, tmp_path)
    said, trouble = process.communicate(timeout=60)
    assert said.strip() == "[]", trouble
