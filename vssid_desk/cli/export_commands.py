"""The command about files in clear: which there are; deleting those that are named."""

import argparse
import sys
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
from vssid_desk.errors import UserError
from vssid_desk.operations import exports
from vssid_desk.operations.exports import Export
from vssid_desk.operations.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add this group's command."""
    parser = commands.add_parser(
        "exports", help="các tệp đã xuất không mã hoá; --delete để xóa"
    )
    add_store(parser)
    parser.add_argument(
        "--delete",
        type=int,
        nargs="*",
        metavar="SỐ",
        help="xóa những tệp mang số này; không nêu số thì mọi tệp, trừ tờ khoá khôi phục",
    )
    parser.add_argument("--yes", action="store_true", help="xóa, không hỏi lại")
    parser.add_argument("--all", action="store_true", help="cả những tệp đã xóa")
    parser.set_defaults(run=_exports)


def _exports(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        found = exports.lying_about(work)
        if options.delete is not None:
            _delete(options, work, _meant(options.delete, found))
            return
        if options.all:
            found = exports.all_exports(work)
    if options.json:
        print_json([asdict(one) for one in found])
    else:
        _print(found)


def _meant(numbers: list[int], found: list[Export]) -> list[Export]:
    unknown = set(numbers) - {one.id for one in found}
    if unknown:
        raise UserError(
            f"Không có tệp số {min(unknown)} trên máy. Lệnh exports cho biết số của từng tệp."
        )
    if numbers:
        return [one for one in found if one.id in numbers]
    return [one for one in found if not one.is_recovery_sheet]


def _delete(options: argparse.Namespace, work: Workspace, meant: list[Export]) -> None:
    if not meant:
        print("Không có tệp nào để xóa.")
        return
    if not options.yes:
        _print(meant)
        _ask(len(meant))
    count = exports.delete_exports(work, [one.id for one in meant])
    print(f"Đã xóa {count} tệp.")


def _ask(count: int) -> None:
    """Return when somebody says that so many files may go; raise UserError otherwise."""
    said = ""
    if sys.stdin is not None and sys.stdin.isatty():
        said = input(f"Xóa hẳn {count} tệp này? Gõ “xóa” rồi Enter: ")
    if said.strip().lower() not in {"xóa", "xo\u00e1", "xoa"}:
        raise UserError("Chưa xóa tệp nào. Để xóa không hỏi, thêm --yes.")


def _print(found: list[Export]) -> None:
    rows = [
        (one.id, _here(one.at), one.who, one.people, Path(one.file).name, one.why)
        for one in found
    ]
    print_table(("Số", "Lúc", "Ai", "Người", "Tệp", "Lý do"), rows)


def _here(at: str) -> str:
    return datetime.fromisoformat(at).astimezone().strftime("%d/%m/%Y %H:%M")
