"""The command about clinics: bring them in from a file, find one."""

import argparse
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import Commands, add_json, print_json, print_table
from vssid_desk.errors import UserError
from vssid_desk.operations.clinics import import_clinics, known_clinics
from vssid_desk.operations.workspace import today_here


def add_to(commands: Commands) -> None:
    """Add this group's command."""
    parser = commands.add_parser(
        "clinics", help="cơ sở KCB ban đầu: nhập danh mục từ tệp, tìm theo mã hoặc tên"
    )
    parser.add_argument("text", nargs="?", default="", metavar="MÃ-HOẶC-TÊN")
    parser.add_argument(
        "--import", dest="file", type=Path, metavar="TỆP",
        help="tệp .xlsx, .csv có cột mã và cột tên; thay danh mục cũ",
    )  # fmt: skip
    add_json(parser)
    parser.set_defaults(run=_clinics)


def _clinics(options: argparse.Namespace) -> None:
    if options.file:
        made = import_clinics(options.file, today=today_here())
        if options.json:
            print_json(asdict(made))
        else:
            print("\n".join(made.sentences()))
        return
    _print_found(options)


def _print_found(options: argparse.Namespace) -> None:
    known = known_clinics()
    if not known.names:
        raise UserError(
            "Chưa có danh mục cơ sở KCB. Nhập từ tệp: vssid-desk clinics --import TỆP."
        )
    found = known.find(options.text)
    if options.json:
        print_json([asdict(one) for one in found])
    elif found:
        print_table(("Mã", "Cơ sở KCB"), [(one.code, one.name) for one in found])
    else:
        print(f"Danh mục có {len(known.names)} cơ sở; không có cơ sở nào như vậy.")
