"""Commands about what is noted beside the cases: calls."""

import argparse
from dataclasses import asdict

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.operations import phone_round
from vssid_desk.operations.phone_round import PhoneCard


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    call = commands.add_parser(
        "call", help="ghi kết quả cuộc gọi, ngày hẹn; xem các cuộc gọi và lời nhắc"
    )
    add_store(call)
    call.add_argument("case", type=int, metavar="SỐ")
    call.add_argument("--result", choices=list(phone_round.phone_texts().results))
    call.add_argument("--promised", default="", metavar="NGÀY", help="ngày hẹn")
    call.add_argument("--note", default="", metavar="GHI-CHÚ")
    call.add_argument("--remove", type=int, metavar="SỐ", help="bỏ cuộc gọi ghi nhầm")
    call.set_defaults(run=_call)


def _call(options: argparse.Namespace) -> None:
    changes = bool(options.result or options.remove)
    with workspace(options, read_only=not changes) as work:
        if options.remove:
            card = phone_round.remove_call(work, options.remove)
        elif options.result:
            card = phone_round.record_call(
                work,
                options.case,
                options.result,
                promised_on=options.promised,
                note=options.note,
            )
        else:
            card = phone_round.phone_card(work, options.case)
    if options.json:
        print_json(asdict(card))
    else:
        _print_card(card)


def _print_card(card: PhoneCard) -> None:
    print(f"{card.full_name}, {card.phone or 'chưa có số điện thoại'}")
    results = phone_round.phone_texts().results
    rows = [
        (
            one.id,
            show_day(one.on),
            results.get(one.result, one.result),
            show_day(one.promised_on),
            one.note,
        )
        for one in card.calls
    ]
    print_table(("Số", "Ngày gọi", "Kết quả", "Hẹn ngày", "Ghi chú"), rows)
    print(card.reminder)
