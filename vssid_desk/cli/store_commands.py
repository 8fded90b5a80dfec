"""Commands about the store itself: create, campaign, unit, password, backup, restore."""

import argparse
import json
import sys
from dataclasses import asdict, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from vssid_desk.cli.access import (
    Commands,
    add_password,
    add_store,
    iso_day,
    password,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.domain.campaign import Campaign, Due, DueWording, Unit
from vssid_desk.domain.campaign_defaults import default_campaign
from vssid_desk.domain.due import words
from vssid_desk.errors import UserError
from vssid_desk.operations import back_up, browse, change_password, set_up
from vssid_desk.operations.recovery_sheet import write_recovery_sheet
from vssid_desk.operations.workspace import create_workspace

PROFILES = ("commune", "school", "post_office", "employer")


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    _add_create(commands)
    _add_campaign(commands)
    _add_unit(commands)
    change = commands.add_parser("password", help="đổi mật khẩu của sổ")
    add_store(change)
    change.add_argument("--new-password-file", type=Path, metavar="TỆP")
    change.set_defaults(run=_password)
    for name, help_, run in (
        ("backup", "sao lưu sổ vào một tệp, vẫn mã hoá", _backup),
        ("restore", "khôi phục sổ từ một bản sao lưu", _restore),
    ):
        parser = commands.add_parser(name, help=help_)
        add_store(parser)
        parser.add_argument("file", type=Path, metavar="TỆP-SAO-LƯU")
        parser.set_defaults(run=run)


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


def _add_campaign(commands: Commands) -> None:
    parser = commands.add_parser("campaign", help="mở hoặc sửa một đợt, xem các đợt")
    add_store(parser)
    parser.add_argument("--name", default="", metavar="TÊN")
    parser.add_argument("--id", type=int, metavar="SỐ", help="đợt cần sửa")
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
        help="hạn riêng, ví dụ poor=2026-11-30:before",
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
        if options.id or options.name:
            known = {item.id: item for item in browse.campaigns(work)}
            if options.id and options.id not in known:
                raise UserError(f"Không có đợt số {options.id}. Xem lệnh campaign.")
            start = known.get(options.id) or default_campaign(browse.unit(work).profile)
            wanted = _campaign_from(options, start)
            keep = set_up.change_campaign if options.id else set_up.add_campaign
            print(f"Đợt số {keep(work, wanted).id}: {wanted.name}")
            return
        found = browse.campaigns(work)
        if options.json:
            print_json([asdict(item) for item in found])
        else:
            rows = [(item.id, item.name, words(item.due)) for item in found]
            print_table(("Số", "Đợt", "Hạn"), rows)


def _campaign_from(options: argparse.Namespace, start: Campaign) -> Campaign:
    changes: dict[str, Any] = _settings(options.set, start)
    if options.name:
        changes["name"] = options.name
    if options.due:
        wording = DueWording(options.wording or DueWording.BY)
        changes["due"] = Due(on=options.due.isoformat(), wording=wording)
    if options.due_group:
        own = dict(_own_due(text) for text in options.due_group)
        changes["due_by_group"] = {**start.due_by_group, **own}
    return replace(start, **changes)


def _own_due(text: str) -> tuple[str, Due]:
    group, _, rest = text.partition("=")
    on, _, wording = rest.partition(":")
    try:
        day = date.fromisoformat(on).isoformat()
        return group, Due(on=day, wording=DueWording(wording or DueWording.BY))
    except ValueError as fault:
        raise UserError(
            f"Hạn riêng “{text}” chưa đúng cách ghi. Ghi như poor=2026-11-30:before."
        ) from fault


def _settings(texts: list[str], start: Any) -> dict[str, Any]:
    """Read `key=value` settings; values of other than text are given as JSON."""
    known = {item.name for item in fields(start)} - {"id"}
    changes: dict[str, Any] = {}
    for text in texts:
        key, _, value = text.partition("=")
        if key not in known:
            raise UserError(
                f"Không có mục “{key}”. Các mục: {', '.join(sorted(known))}."
            )
        is_text = isinstance(getattr(start, key), str)
        changes[key] = value if is_text else _data(key, value, getattr(start, key))
    return changes


def _data(key: str, value: str, start: object) -> object:
    """Read a value that is no text; days have their own options."""
    try:
        read = json.loads(value)
    except ValueError:
        read = None
    wanted: type = bool if isinstance(start, bool) else dict
    if isinstance(start, tuple):
        wanted = list
    if key.startswith("due") or not isinstance(read, wanted):
        raise UserError(
            f"Không đọc được giá trị của mục “{key}”. Hạn ghi bằng --due và --due-group; mục khác "
            'ghi dạng JSON, ví dụ form_versions={"tk1_ts":"2023-04-01"}.'
        )
    return read


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
                work, replace(unit, **_settings(options.set, unit))
            )
    if options.json:
        print_json(asdict(unit))
        return
    rows = [(key, value or "–") for key, value in asdict(unit).items()]
    print_table(("Mục", "Giá trị"), rows)


def _password(options: argparse.Namespace) -> None:
    old = password(options, "Mật khẩu cũ: ")
    options.password_file = options.new_password_file
    change_password.change_password(
        options.store, old, password(options, "Mật khẩu mới: ")
    )
    print("Đã đổi mật khẩu. Khoá khôi phục đã in vẫn dùng được.")


def _backup(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        back_up.back_up(work, options.file)
    print(f"Đã sao lưu vào “{options.file.name}”. Bản sao mở bằng chính mật khẩu này.")


def _restore(options: argparse.Namespace) -> None:
    back_up.restore(options.file, options.store)
    print(f"Đã khôi phục vào “{options.store.name}”.", file=sys.stderr)
