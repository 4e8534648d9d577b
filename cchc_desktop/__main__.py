"""Start the program: a command of the command line, or the window."""

import gc
import io
import os
import sys
from pathlib import Path


def main() -> int:
    """Run what the arguments ask for; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if not sys.argv[1:]:
        return open_window(None, sample=False)
    from cchc_desktop.arguments import read_arguments

    arguments = read_arguments(sys.argv[1:])
    if arguments.command:
        from cchc_desktop.command_line import run

        try:
            status = run(arguments)
            sys.stdout.flush()
        except OSError as error:  # only the output is left: files are told about where they are
            return _output_failed(error)
        return status
    return open_window(arguments.data, sample=arguments.sample)


def _output_failed(error: OSError) -> int:
    """The reader of the output is gone, or its disk is full. Python must not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    from cchc_desktop.file_trouble import why

    if not isinstance(error, BrokenPipeError):
        print(f"Không in được kết quả: {why(error)}.", file=sys.stderr)
    return 2


def open_window(folder: Path | None, *, sample: bool) -> int:
    """The window over the store in `folder`, or in the usual place."""
    gc.disable()  # next to nothing that is made while it starts is garbage

    from cchc_desktop.places import data_folder
    from cchc_desktop.ui.application import run_window

    return run_window(folder or data_folder(sample=sample), sample=sample)


if __name__ == "__main__":
    sys.exit(main())
