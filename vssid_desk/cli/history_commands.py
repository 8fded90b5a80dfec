"""Commands about the journal: undo, redo, history."""

import argparse
from dataclasses import asdict
from datetime import datetime

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.errors import UserError
from vssid_desk.operations import history


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    undo = commands.add_parser("undo", help="hoàn tác việc cuối cùng")
    add_store(undo)
    undo.set_defaults(run=_undo)
    redo = commands.add_parser("redo", help="làm lại việc vừa hoàn tác")
    add_store(redo)
    redo.set_defaults(run=_redo)
    parser = commands.add_parser("history", help="nhật ký: ai làm gì, lúc nào")
    add_store(parser)
    parser.add_argument("--case", type=int, metavar="SỐ")
    parser.add_argument("--limit", type=int, default=50, metavar="SỐ-DÒNG")
    parser.add_argument("--verify", action="store_true", help="kiểm tra chuỗi nhật ký")
    parser.set_defaults(run=_history)


def _undo(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        print(history.undo(work).text)


def _redo(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        print(history.redo(work).text)


def _history(options: argparse.Namespace) -> None:
    with workspace(options, read_only=True) as work:
        if options.verify:
            _verify(history.verify(work))
            return
        found = history.entries(work, case_id=options.case, limit=options.limit)
    if options.json:
        print_json([asdict(entry) for entry in found])
        return
    print_table(
        ("Số", "Lúc", "Ai", "Việc"),
        [(entry.id, _moment(entry.at), entry.who, entry.text) for entry in found],
    )


def _moment(at: str) -> str:
    """Return an ISO time in UTC as the clock on the wall showed it."""
    return datetime.fromisoformat(at).astimezone().strftime("%d/%m/%Y %H:%M")


def _verify(faults: list[str]) -> None:
    if faults:
        raise UserError("Nhật ký đã bị sửa ngoài chương trình: " + "; ".join(faults))
    print("Chuỗi nhật ký nguyên vẹn.")
