"""The command line: parse, run one command, tell people what went wrong."""

import argparse
import logging
import sys
from collections.abc import Sequence

from vssid_desk import __version__, log
from vssid_desk.cli import (
    case_commands,
    demo,
    form_commands,
    history_commands,
    list_commands,
    package_commands,
    report_commands,
    store_commands,
)
from vssid_desk.errors import Cancelled, UserError

DONE, USER_ERROR, WRONG_USAGE, FAULT = 0, 1, 2, 70
_GROUPS = (
    store_commands,
    list_commands,
    case_commands,
    form_commands,
    package_commands,
    report_commands,
    history_commands,
    demo,
)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with every command of every group."""
    parser = argparse.ArgumentParser(
        prog="vssid-desk",
        description="Đối chiếu, điều chỉnh thông tin người tham gia BHXH, BHYT và lập hồ sơ, "
        "không cần mạng.",
    )
    parser.add_argument(
        "--version", action="version", version=f"VssID Desk {__version__}"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for group in _GROUPS:
        group.add_to(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 done, 1 the user can mend it, 2 wrong usage, 70 our fault."""
    _speak_unicode()
    options = build_parser().parse_args(arguments)
    try:
        options.run(options)
    except UserError as error:
        print(error, file=sys.stderr)
        return USER_ERROR
    except (Cancelled, KeyboardInterrupt):
        print("Đã dừng. Chưa có gì được lưu.", file=sys.stderr)
        return USER_ERROR
    except BrokenPipeError:
        return DONE
    except Exception:  # noqa: BLE001 - the last place that can speak to the user
        return _fault(options.command)
    return DONE


def _fault(command: str) -> int:
    """Note the fault without anyone's name or number, and say so in a sentence."""
    log.start()
    logging.getLogger(__name__).exception("command %s failed", command)
    print(
        f"Chương trình gặp sự cố khi chạy lệnh “{command}”. Dữ liệu không mất. "
        f"Tệp nhật ký không có tên và số của ai: {log.file()}",
        file=sys.stderr,
    )
    return FAULT


def _speak_unicode() -> None:
    """Windows consoles may start in an old code page that lacks Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
