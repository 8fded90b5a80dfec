"""Command about households: list them, see one, put people together, name the head."""

import argparse
from dataclasses import asdict

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.domain.case import Case
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.operations import households
from vssid_desk.operations.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "households", help="các hộ; một hộ; ghép, tách người, đặt chủ hộ"
    )
    add_store(parser)
    parser.add_argument("key", nargs="?", default="", metavar="HỘ")
    parser.add_argument("--campaign", type=int, metavar="SỐ")
    parser.add_argument(
        "--put", type=int, action="append", default=[], metavar="NGƯỜI",
        help="ghép người này vào HỘ",
    )  # fmt: skip
    parser.add_argument("--apart", type=int, metavar="NGƯỜI", help="tách khỏi hộ")
    parser.add_argument("--head", type=int, metavar="NGƯỜI", help="đặt làm chủ hộ")
    parser.set_defaults(run=_households)


def _households(options: argparse.Namespace) -> None:
    changes = bool(options.put or options.apart or options.head)
    with workspace(options, read_only=not changes) as work:
        _change(work, options)
        if options.key:
            _print_members(options, households.members(work, options.key))
            return
        found = households.households(work, options.campaign)
    if options.json:
        print_json([asdict(one) for one in found])
        return
    rows = [(one.key, one.head or "–", one.people, one.open_people) for one in found]
    print_table(("Hộ", "Chủ hộ", "Người", "Chưa xong"), rows)


def _change(work: Workspace, options: argparse.Namespace) -> None:
    if options.put:
        households.put_together(work, options.put, options.key)
    if options.apart:
        households.put_together(work, [options.apart], "")
    if options.head:
        households.name_head(work, options.head)


def _print_members(options: argparse.Namespace, found: list[Case]) -> None:
    if options.json:
        print_json([{"id": one.id, "name": one.declared.full_name} for one in found])
        return
    rows = [
        (one.id, one.declared.full_name, show_day(one.declared.birth_date))
        for one in found
    ]
    print_table(("Số", "Họ và tên (chủ hộ ở dòng đầu)", "Ngày sinh"), rows)
