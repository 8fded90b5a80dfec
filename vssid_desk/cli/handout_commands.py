"""Command about hand-outs: who needs which, the sheets to print, the texts to send."""

import argparse
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    add_why,
    print_json,
    print_table,
    show_progress,
    why,
    workspace,
)
from vssid_desk.cli.form_commands import add_choice, chosen
from vssid_desk.operations import handouts
from vssid_desk.operations.reasons import HANDOUT


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "handouts", help="tờ hướng dẫn phát cho từng người; tin nhắn để gửi"
    )
    add_store(parser)
    add_choice(parser)
    parser.add_argument("--form", action="append", default=[], metavar="MÃ")
    parser.add_argument(
        "--folder", type=Path, metavar="THƯ-MỤC", help="lưu PDF để in vào đây"
    )
    parser.add_argument(
        "--message", metavar="MÃ", help="in tin nhắn của tờ hướng dẫn này"
    )
    add_why(parser)
    parser.set_defaults(run=_handouts)


def _handouts(options: argparse.Namespace) -> None:
    writes = bool(options.folder or options.message)
    with workspace(options, read_only=not writes) as work:
        ids = chosen(options, work)
        if options.message:
            told = why(options, work, HANDOUT)
            made = handouts.messages(work, ids, options.message, why=told)
            _print_messages(options, made)
        elif options.folder:
            files = handouts.write_handouts(
                work,
                ids,
                options.folder,
                codes=options.form,
                why=why(options, work, HANDOUT),
                progress=show_progress,
            )
            _print_files(options, files)
        else:
            _print_needed(options, handouts.handouts(work, ids))


def _print_messages(options: argparse.Namespace, found: list[handouts.Message]) -> None:
    if options.json:
        print_json([asdict(one) for one in found])
        return
    for one in found:
        print(f"{one.name} ({one.phone or 'chưa có số điện thoại'})\n{one.text}\n")


def _print_files(options: argparse.Namespace, files: list[Path]) -> None:
    if options.json:
        print_json([str(file) for file in files])
        return
    for file in files:
        print(file)
    print("Các tệp này không mã hoá; in xong thì xóa (lệnh exports).")


def _print_needed(options: argparse.Namespace, found: list[handouts.Handout]) -> None:
    if options.json:
        print_json([asdict(one) for one in found])
        return
    rows = [(one.code, one.title, len(one.case_ids), one.purpose) for one in found]
    print_table(("Mã", "Tờ hướng dẫn", "Người", "Phát cho"), rows)
