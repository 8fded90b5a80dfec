"""The command about files in clear: which there are, and deleting them."""

import argparse
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.operations import exports


def add_to(commands: Commands) -> None:
    """Add this group's command."""
    parser = commands.add_parser(
        "exports", help="các tệp đã xuất không mã hoá; --delete để xoá"
    )
    add_store(parser)
    parser.add_argument(
        "--delete", action="store_true", help="xoá mọi tệp còn nằm trên máy"
    )
    parser.add_argument("--all", action="store_true", help="cả những tệp đã xoá")
    parser.set_defaults(run=_exports)


def _exports(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        found = exports.lying_about(work)
        if options.delete:
            count = exports.delete_exports(work, [one.id for one in found])
            print(f"Đã xoá {count} tệp.")
            return
        if options.all:
            found = exports.all_exports(work)
    if options.json:
        print_json([asdict(one) for one in found])
        return
    rows = [
        (_here(one.at), one.who, one.people, Path(one.file).name, one.why)
        for one in found
    ]
    print_table(("Lúc", "Ai", "Người", "Tệp", "Lý do"), rows)


def _here(at: str) -> str:
    return datetime.fromisoformat(at).astimezone().strftime("%d/%m/%Y %H:%M")
