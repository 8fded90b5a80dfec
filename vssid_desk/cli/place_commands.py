"""The command about places: what an address means, what an old commune is today."""

import argparse

from vssid_desk.cli.access import Commands, add_json, print_json
from vssid_desk.domain.reference.places import Commune
from vssid_desk.errors import UserError
from vssid_desk.operations.look_up_place import (
    FoundPlace,
    known_places,
    look_up_place,
)
from vssid_desk.operations.workspace import today_here


def add_to(commands: Commands) -> None:
    """Add this group's command."""
    parser = commands.add_parser(
        "place", help="đơn vị hành chính của một địa chỉ: trước và sau 01/7/2025"
    )
    parser.add_argument("address", metavar="ĐỊA-CHỈ")
    add_json(parser)
    parser.set_defaults(run=_place)


def _place(options: argparse.Namespace) -> None:
    found = look_up_place(options.address, today_here().isoformat(), known_places())
    if not found:
        raise UserError(
            f"Không thấy xã, phường nào trong “{options.address}”. "
            "Ghi tên xã có dấu, rồi tên huyện (nếu là địa chỉ cũ) và tên tỉnh."
        )
    if options.json:
        print_json([_as_data(one) for one in found])
        return
    for one in found:
        print(one.commune.line)
        for line in one.words():
            print(f"  {line}")


def _as_data(found: FoundPlace) -> dict[str, object]:
    return {
        "street": found.street,
        "commune": _unit(found.commune),
        "today": [_unit(one) for one in found.today],
        "split": found.was_split,
    }


def _unit(one: Commune) -> dict[str, str]:
    names = ("code", "district", "province", "valid_from", "valid_to", "source")
    return {"title": one.title, **{name: getattr(one, name) for name in names}}
