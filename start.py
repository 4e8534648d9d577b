"""Set everything up and open the program with a sample report, or run all tests.

    python3 start.py          prepare what is missing, open the program with the sample report
    python3 start.py test     prepare what is missing, run every test

Needs nothing but Python 3.11 or newer. The first run fetches libraries (on Debian also system
packages, when run as root; otherwise it names them); later runs work without a network.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib  # noqa: F401 - part of Python since 3.11; older ones stop here
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
SAMPLE = HERE / "resources" / "bao_cao_mau.json"
SAMPLE_DOCUMENT = HERE / "mau" / "bao_cao_mau.docx"

# what Qt opens at run time, and the Debian package that has it
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0", "libGL.so.1": "libgl1", "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0", "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
LIBRARIES_FOR_A_DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0", "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# what turns documents into pages in the tests
PROGRAMS_FOR_TESTS = {"soffice": "libreoffice-writer-nogui", "pdftotext": "poppler-utils"}
FONTS = Path("/usr/share/fonts/truetype")
FONT_PACKAGES = {"liberation2": "fonts-liberation2", "dejavu": "fonts-dejavu-core"}


def main() -> int:
    """Prepare, then do what was asked; the exit status of that."""
    testing = sys.argv[1:] == ["test"]
    if sys.argv[1:] and not testing:
        print(__doc__)
        return 2
    install_system_packages(list(missing_packages(testing=testing)))
    install_libraries(testing=testing)
    return run_tests() if testing else open_program()


def missing_packages(*, testing: bool) -> Iterator[str]:
    """The Debian packages this machine lacks; none on other systems."""
    if not sys.platform.startswith("linux"):
        return
    if importlib.util.find_spec("ensurepip") is None:
        yield f"python3.{sys.version_info.minor}-venv"
    wanted = LIBRARIES | (LIBRARIES_FOR_A_DISPLAY if has_display() else {})
    yield from (package for library, package in wanted.items() if not can_load(library))
    yield from (package for folder, package in FONT_PACKAGES.items()
                if not (FONTS / folder).is_dir())
    if testing:
        yield from (package for program, package in PROGRAMS_FOR_TESTS.items()
                    if shutil.which(program) is None)


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def install_system_packages(packages: list[str]) -> None:
    """Install what is missing as root; otherwise say exactly what to install, and stop."""
    if not packages:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    quiet = ["apt-get", "-qq", *install[1:]]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        sys.exit("Missing system packages. Install them, then start again:\n"
                 f"    sudo apt-get update && sudo {' '.join(install)}")
    say(f"Installing system packages: {' '.join(packages)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", "update"], check=True, env=environment)
    subprocess.run(quiet, check=True, env=environment, stdout=subprocess.DEVNULL)


def install_libraries(*, testing: bool) -> None:
    """A virtual environment with the program and its libraries, renewed with setup.cfg."""
    project = f"{HERE}[test]" if testing else str(HERE)
    stamp, fuller = VENV / ("ready_for_tests" if testing else "ready"), VENV / "ready_for_tests"
    state = hashlib.sha256((HERE / "setup.cfg").read_bytes()).hexdigest()
    if any(each.is_file() and each.read_text() == state for each in (stamp, fuller)):
        return
    say(f"Installing libraries into {VENV.name}; this takes a minute")
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    subprocess.run([str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                    "-e", project], check=True)
    stamp.write_text(state)


def open_program() -> int:
    """The window with the sample report; without a display, the sample's document."""
    if has_display():
        return subprocess.run([str(PYTHON), "-m", "cchc_desktop", "--sample"], cwd=HERE).returncode
    say("There is no display, so no window opens. Filling the sample report instead:")
    SAMPLE_DOCUMENT.parent.mkdir(exist_ok=True)
    status = subprocess.run([str(PYTHON), "-m", "cchc_desktop", "fill", str(SAMPLE),
                             "-o", str(SAMPLE_DOCUMENT)], cwd=HERE).returncode
    if status == 0:
        say(f"The document is {SAMPLE_DOCUMENT}")
    return status


def say(words: str) -> None:
    """Tell what is done, before what is done tells anything itself."""
    print(words, flush=True)


def run_tests() -> int:
    """Every test, without needing a display."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([str(PYTHON), "-m", "pytest"], cwd=HERE, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
