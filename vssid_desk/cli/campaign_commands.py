"""Command about campaigns: open one, change one, copy one for the next year."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from vssid_desk.cli.access import (
    Commands,
    add_store,
    iso_day,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.cli.settings_given import settings
from vssid_desk.domain.campaign import Campaign, Due, DueWording, Organ
from vssid_desk.domain.campaign_data import for_next_year
from vssid_desk.domain.handling.due import words
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, set_up
from vssid_desk.operations.workspace import Workspace
from vssid_desk.resources import starting_campaign


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    _add_campaign(commands)


def _add_campaign(commands: Commands) -> None:
    parser = commands.add_parser("campaign", help="mở hoặc sửa một đợt, xem các đợt")
    add_store(parser)
    parser.add_argument("--name", default="", metavar="TÊN")
    parser.add_argument("--id", type=int, metavar="SỐ", help="đợt cần sửa")
    parser.add_argument(
        "--copy", type=int, metavar="SỐ", help="mở đợt mới như đợt này, chưa có hạn"
    )
    parser.add_argument(
        "--due", type=iso_day, metavar="NGÀY", help="hạn chung, 2026-12-31"
    )
    parser.add_argument(
        "--wording",
        choices=[item.value for item in DueWording],
        help="before: trước ngày; by: chậm nhất đến",
    )
    parser.add_argument(
        "--due-group",
        action="append",
        default=[],
        metavar="NHÓM=NGÀY:CÁCH",
        help="hạn riêng, ví dụ poor=2026-11-30:before; poor= bỏ hạn riêng",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="MỤC=GIÁ-TRỊ",
        help="mục khác của đợt, ví dụ letter_number=123/BHXH",
    )
    parser.set_defaults(run=_campaign)


def _campaign(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        if options.id or options.copy or options.name:
            known = {item.id: item for item in browse.campaigns(work)}
            wanted = _campaign_from(options, _start(options, work, known))
            keep = set_up.change_campaign if options.id else set_up.add_campaign
            print(f"Đợt số {keep(work, wanted).id}: {wanted.name}")
            return
        found = browse.campaigns(work)
        if options.json:
            print_json([asdict(item) for item in found])
        else:
            rows = [(item.id, item.name, words(item.due)) for item in found]
            print_table(("Số", "Đợt", "Hạn"), rows)


def _start(
    options: argparse.Namespace, work: Workspace, known: Mapping[int, Campaign]
) -> Campaign:
    """Return the campaign to change, to copy, or what a new one starts with."""
    number = options.id or options.copy
    if not number:
        return starting_campaign(browse.unit(work).profile)
    if number not in known:
        raise UserError(f"Không có đợt số {number}. Xem lệnh campaign.")
    return known[number] if options.id else for_next_year(known[number])


def _campaign_from(options: argparse.Namespace, start: Campaign) -> Campaign:
    changes: dict[str, Any] = settings(options.set, start)
    if options.name:
        changes["name"] = options.name
    if options.due:
        wording = DueWording(options.wording or DueWording.BY)
        changes["due"] = Due(on=options.due.isoformat(), wording=wording)
    if options.due_group:
        own = dict(_own_due(text) for text in options.due_group)
        dues = {**start.due_by_group, **own}
        changes["due_by_group"] = {key: due for key, due in dues.items() if due}
    return _with_organs(replace(start, **changes), start.organs)


def _with_organs(campaign: Campaign, held: Mapping[str, Organ]) -> Campaign:
    """Make organs of what was given as JSON: {"poor": {"name": "…", "in_charge": "…"}}.

    Groups that were not given keep what they had; one given as {} goes by the table again.
    """
    given: Mapping[str, Any] = campaign.organs
    try:
        organs = {
            key: said if isinstance(said, Organ) else Organ(**said)
            for key, said in given.items()
        }
    except TypeError as fault:
        raise UserError(
            "Không đọc được mục “organs”. Mỗi nhóm ghi name, in_charge, phone, hands_to, ví dụ "
            'organs={"poor":{"name":"UBND xã","in_charge":"Trần Thị Mẫu"}}.'
        ) from fault
    every = {**held, **organs}
    said = {key: organ for key, organ in every.items() if organ != Organ()}
    return replace(campaign, organs=said)


def _own_due(text: str) -> tuple[str, Due | None]:
    """Read GROUP=DAY:WORDING; without a day the group's own due date is dropped."""
    group, _, rest = text.partition("=")
    on, _, wording = rest.partition(":")
    if not rest:
        return group, None
    try:
        day = date.fromisoformat(on).isoformat()
        return group, Due(on=day, wording=DueWording(wording or DueWording.BY))
    except ValueError as fault:
        raise UserError(
            f"Hạn riêng “{text}” chưa đúng cách ghi. Ghi như poor=2026-11-30:before."
        ) from fault
