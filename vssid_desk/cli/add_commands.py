"""Command that adds a person who is on no list."""

import argparse

from vssid_desk.cli.access import Commands, add_store, workspace
from vssid_desk.cli.case_commands import values_given
from vssid_desk.cli.case_view import print_view
from vssid_desk.operations import browse
from vssid_desk.operations.add_person import add_person


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser("add", help="thêm một người ngoài danh sách")
    add_store(parser)
    parser.add_argument(
        "--campaign", type=int, metavar="SỐ", help="mặc định đợt mới nhất"
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="TRƯỜNG=GIÁ-TRỊ",
        help="ví dụ full_name=Trần Thị Bưởi",
    )
    parser.set_defaults(run=_add)


def _add(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        campaign_id = options.campaign or browse.newest_campaign(work).id
        view = add_person(work, campaign_id, values_given(work, options.set))
        if not options.json:
            print(f"Người tham gia số {view.case.id}")
        print_view(options, view)
