"""The command that does the main job on the bundled lists."""

import argparse
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import Commands, add_json, print_json
from vssid_desk.operations.practise import PASSWORD, practise


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "demo", help="làm thử cả việc trên danh sách mẫu, người tự đặt ra"
    )
    parser.add_argument("--folder", type=Path, required=True, metavar="THƯ-MỤC")
    add_json(parser)
    parser.set_defaults(run=_demo)


def _demo(options: argparse.Namespace) -> None:
    told = print if not options.json else _quiet
    done = practise(options.folder, told)
    if options.json:
        print_json(asdict(done))
        return
    print("Tệp đã lập (không mã hoá, xem xong xóa được):")
    for file in (*done.files, done.package):
        print(f"  {file.relative_to(options.folder)}")
    print(f"Sổ để mở trong cửa sổ: {done.store.name}, mật khẩu: {PASSWORD}")


def _quiet(text: str) -> None:
    """Keep the standard output for the JSON alone."""
