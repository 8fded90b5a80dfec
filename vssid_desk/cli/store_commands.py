"""Commands about the store itself: create, unit."""

import argparse
from dataclasses import asdict, replace
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_password,
    add_store,
    password,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.cli.settings_given import settings
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.unit_words import UNIT_LABELS
from vssid_desk.operations import browse, set_up
from vssid_desk.operations.recovery_sheet import write_recovery_sheet
from vssid_desk.operations.workspace import create_workspace

PROFILES = ("commune", "school", "post_office", "employer")


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    _add_create(commands)
    _add_unit(commands)


def _add_create(commands: Commands) -> None:
    parser = commands.add_parser("create", help="tạo sổ mã hoá cho một đơn vị")
    parser.add_argument("--store", type=Path, required=True, metavar="TỆP")
    add_password(parser)
    parser.add_argument("--unit", required=True, metavar="TÊN", help="tên đơn vị")
    parser.add_argument("--unit-code", default="", metavar="MÃ")
    parser.add_argument("--profile", choices=PROFILES, default="commune")
    parser.add_argument(
        "--recovery-sheet", type=Path, metavar="PDF", help="in tờ khoá khôi phục ra PDF"
    )
    parser.set_defaults(run=_create)


def _create(options: argparse.Namespace) -> None:
    unit = Unit(name=options.unit, code=options.unit_code, profile=options.profile)
    work, recovery_key = create_workspace(options.store, password(options), unit)
    try:
        if options.recovery_sheet:
            write_recovery_sheet(work, recovery_key, options.recovery_sheet)
    finally:
        work.close()
    print(f"Đã tạo sổ “{options.store.name}” cho {options.unit}.")
    print(f"Khoá khôi phục (chỉ hiện một lần, hãy in và cất riêng): {recovery_key}")


def _add_unit(commands: Commands) -> None:
    parser = commands.add_parser("unit", help="xem hoặc sửa thông tin đơn vị")
    add_store(parser)
    parser.add_argument("--set", action="append", default=[], metavar="MỤC=GIÁ-TRỊ")
    parser.set_defaults(run=_unit)


def _unit(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        unit = browse.unit(work)
        if options.set:
            unit = set_up.change_unit(
                work, replace(unit, **settings(options.set, unit))
            )
    told = asdict(unit)
    del told["watermark"]  # of the store, nothing to set
    if options.json:
        print_json(told)
        return
    words = {"profile": "Loại đơn vị", **UNIT_LABELS}
    rows = [(key, words[key], value or "–") for key, value in told.items()]
    print_table(("Mục", "Là", "Giá trị"), rows)
