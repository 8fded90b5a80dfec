"""Start: with arguments the command line, without them or with a file to open the window."""

import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path

OPENED = (".vssid", ".zip")  # files that a double click brings
SELF_TEST = "--self-test"


def main() -> int:
    """Run the face that was asked for; return the exit code."""
    multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    if arguments == [
        "--read-list"
    ]:  # how intake/reader.py starts its child when frozen
        from vssid_desk.intake.child import main as read_list  # noqa: PLC0415 - start-up

        read_list()
        return 0
    if arguments[:1] == [SELF_TEST]:
        from vssid_desk.gui.self_test import main as prove  # noqa: PLC0415 - start-up

        return prove(arguments[1:])
    if not wants_window(arguments):
        from vssid_desk.cli.main import main as run_command  # noqa: PLC0415 - start-up

        return run_command()
    from vssid_desk.gui.app import main as open_window  # noqa: PLC0415 - start-up

    return open_window()


def wants_window(arguments: Sequence[str]) -> bool:
    """Tell whether the window is meant: nothing is asked for, or one file is to be opened."""
    if not arguments:
        return True
    file = Path(arguments[0])
    return len(arguments) == 1 and file.suffix.lower() in OPENED and file.is_file()


if __name__ == "__main__":
    sys.exit(main())
