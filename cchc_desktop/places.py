"""Where the officer's data is: in the user's data folder, or beside the program (portable)."""

import sys
from pathlib import Path

PORTABLE_FOLDER = "du_lieu"
SAMPLE_FOLDER = "bao_cao_mau"


def data_folder(*, sample: bool = False) -> Path:
    """The folder of the store. A folder `du_lieu` beside the program makes it portable.

    The sample report has a folder of its own, so that it never mixes with real reports.
    """
    import platformdirs

    portable = Path(sys.argv[0]).resolve().parent / PORTABLE_FOLDER
    folder = portable if portable.is_dir() else Path(
        platformdirs.user_data_dir("cchc_desktop", appauthor=False))
    return folder / SAMPLE_FOLDER if sample else folder
