"""Start: with arguments the command line, without them the window."""

import multiprocessing
import sys


def main() -> int:
    """Run the face that was asked for; return the exit code."""
    multiprocessing.freeze_support()
    if sys.argv[1:] == [
        "--read-list"
    ]:  # how intake/reader.py starts its child when frozen
        from vssid_desk.intake.child import main as read_list  # noqa: PLC0415 - start-up

        read_list()
        return 0
    if len(sys.argv) > 1:
        from vssid_desk.cli.main import main as run_command  # noqa: PLC0415 - start-up

        return run_command()
    from vssid_desk.gui.app import main as open_window  # noqa: PLC0415 - start-up

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
