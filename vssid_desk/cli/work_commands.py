"""Commands about what to do next: today, and the worklists of a campaign."""

import argparse
from dataclasses import asdict

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.cli.list_commands import add_facets, asked, print_cases
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, saved_filters
from vssid_desk.operations.today import Worklist, today
from vssid_desk.operations.worklists import WAYS, worklist


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "today", help="việc hôm nay: đến hạn, đến hẹn gọi, chờ công an, bị trả lại"
    )
    add_store(parser)
    parser.add_argument(
        "key", nargs="?", default="", metavar="VIỆC", help="kể người của việc này"
    )
    parser.add_argument("--campaign", type=int, metavar="SỐ")
    parser.set_defaults(run=_today)
    by = commands.add_parser(
        "worklist", help="đếm người theo hạn, cơ quan, cách làm, thôn hoặc lớp"
    )
    add_store(by)
    by.add_argument("--by", choices=list(WAYS), default="due")
    by.add_argument("text", nargs="?", default="", metavar="CHỮ")
    add_facets(by)
    by.set_defaults(run=_worklist)
    filters = commands.add_parser("filters", help="các bộ lọc đã lưu; lưu, bỏ")
    add_store(filters)
    filters.add_argument("text", nargs="?", default="", metavar="CHỮ")
    add_facets(filters)
    change = filters.add_mutually_exclusive_group()
    change.add_argument("--save", metavar="TÊN", help="lưu điều đang lọc")
    change.add_argument("--remove", metavar="TÊN", help="bỏ bộ lọc này")
    filters.set_defaults(run=_filters)


def _worklist(options: argparse.Namespace) -> None:
    with workspace(options, read_only=True) as work:
        found = worklist(work, asked(options), options.by)
    if options.json:
        print_json([asdict(one) for one in found])
        return
    print_table((WAYS[options.by], "Người"), [(one.label, one.count) for one in found])


def _filters(options: argparse.Namespace) -> None:
    with workspace(options, read_only=not (options.save or options.remove)) as work:
        if options.save:
            saved_filters.save_filter(work, options.save, asked(options))
        elif options.remove:
            saved_filters.forget_filter(work, options.remove)
        found = saved_filters.saved_filters(work)
        rows = [(one.name, len(browse.find(work, one.query))) for one in found]
    if options.json:
        print_json([asdict(one) for one in found])
    else:
        print_table(("Bộ lọc", "Người"), rows)


def _today(options: argparse.Namespace) -> None:
    with workspace(options, read_only=True) as work:
        found = today(work, options.campaign)
        chosen = [one for one in found if one.key == options.key]
        if options.key and not chosen:
            known = ", ".join(one.key for one in found)
            raise UserError(f"Không có việc “{options.key}”. Các việc: {known}.")
        if chosen:
            ids = browse.find(work, chosen[0].query)
            print_cases(options, browse.rows(work, ids))
            return
    _print_lists(options, found)


def _print_lists(options: argparse.Namespace, found: list[Worklist]) -> None:
    if options.json:
        print_json([asdict(one) for one in found])
        return
    rows = [(one.key, one.label, one.count, one.detail) for one in found]
    print_table(("Việc", "Tên", "Người", "Nghĩa là"), rows)
