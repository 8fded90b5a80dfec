"""The command line: parse, run one command, tell people what went wrong."""

import argparse
import logging
import sys
from collections.abc import Sequence

from vssid_desk import __version__, log, settings
from vssid_desk.cli import (
    access_commands,
    add_commands,
    backup_commands,
    batch_commands,
    campaign_commands,
    case_commands,
    clinic_commands,
    comparison_commands,
    demo,
    export_commands,
    forget_commands,
    form_commands,
    handout_commands,
    history_commands,
    household_commands,
    import_commands,
    list_commands,
    log_commands,
    machine_commands,
    office_commands,
    package_commands,
    paper_commands,
    place_commands,
    print_commands,
    privacy_commands,
    record_commands,
    report_commands,
    store_commands,
    work_commands,
    workbook_commands,
)
from vssid_desk.cli.vietnamese import speak_vietnamese
from vssid_desk.errors import Cancelled, UserError

DONE, USER_ERROR, WRONG_USAGE, FAULT = 0, 1, 2, 70
_GROUPS = (
    store_commands,
    campaign_commands,
    office_commands,
    access_commands,
    backup_commands,
    list_commands,
    import_commands,
    paper_commands,
    comparison_commands,
    case_commands,
    export_commands,
    forget_commands,
    privacy_commands,
    add_commands,
    household_commands,
    work_commands,
    record_commands,
    log_commands,
    form_commands,
    batch_commands,
    print_commands,
    handout_commands,
    workbook_commands,
    package_commands,
    place_commands,
    clinic_commands,
    report_commands,
    history_commands,
    machine_commands,
    demo,
)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with every command of every group."""
    speak_vietnamese()
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
    except Exception:
        file = log.start(settings.user_folder())
        logging.getLogger(log.NAME).exception("command %s failed", options.command)
        _tell_fault(options.command, str(file or ""))
        return FAULT
    return DONE


def _tell_fault(command: str, file: str) -> None:
    where = f" Tệp nhật ký, không có tên và số của ai: {file}" if file else ""
    print(
        f"Chương trình gặp sự cố khi chạy lệnh “{command}”. Dữ liệu không mất.{where}",
        file=sys.stderr,
    )


def _speak_unicode() -> None:
    """Windows consoles may start in an old code page that lacks Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
