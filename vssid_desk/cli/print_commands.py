"""The command that sends PDFs to a printer."""

import argparse
from pathlib import Path

from vssid_desk.cli.access import Commands, add_json, print_json
from vssid_desk.errors import UserError
from vssid_desk.operations.print_files import known_printers, print_files


def add_to(commands: Commands) -> None:
    """Add this group's command."""
    parser = commands.add_parser(
        "print", help="in tệp PDF đã lập; không nêu tệp thì liệt kê máy in"
    )
    parser.add_argument("file", type=Path, nargs="*", metavar="TỆP")
    parser.add_argument("--printer", default="", metavar="TÊN", help="mặc định của máy")
    parser.add_argument("--copies", type=int, default=1, metavar="SỐ")
    parser.add_argument("--two-sided", action="store_true", help="in hai mặt")
    add_json(parser)
    parser.set_defaults(run=_print)


def _print(options: argparse.Namespace) -> None:
    known = known_printers()
    if not options.file:
        if options.json:
            print_json(known)
        else:
            print("\n".join(known) or "Máy này chưa có máy in nào.")
        return
    printer = options.printer or next(iter(known), "")
    if not printer:
        raise UserError(
            "Máy này chưa có máy in nào. Thêm máy in trong hệ thống rồi in lại."
        )
    sent = print_files(
        options.file, printer, copies=options.copies, two_sided=options.two_sided
    )
    print(f"Đã gửi {sent} tệp tới máy in “{printer}”.")
