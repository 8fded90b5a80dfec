"""Commands that make papers about a list: its receipt, the sender's workbook with marks."""

import argparse
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    add_why,
    print_json,
    print_table,
    why,
    workspace,
)
from vssid_desk.operations.mark_list import mark_list
from vssid_desk.operations.reasons import LIST
from vssid_desk.operations.receipt import ROW_KINDS, Receipt, receipt, write_receipt


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "receipt",
        help="biên nhận của một danh sách: mọi dòng là người hoặc được giải thích",
    )
    add_store(parser)
    parser.add_argument("list", type=int, metavar="SỐ")
    parser.add_argument("--out", type=Path, metavar="TỆP", help="in ra tệp PDF này")
    add_why(parser)
    parser.set_defaults(run=_receipt)
    mark = commands.add_parser(
        "mark", help="trả lại tệp của nơi gửi, ô cần xem được tô màu và có ghi chú"
    )
    add_store(mark)
    mark.add_argument("list", type=int, metavar="SỐ")
    mark.add_argument("file", type=Path, metavar="TỆP", help="tệp .xlsx sẽ ghi")
    add_why(mark)
    mark.set_defaults(run=_mark)


def _receipt(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        found = receipt(work, options.list)
        if options.out:
            told = why(options, work, LIST)
            write_receipt(work, options.list, options.out, why=told)
    if options.json:
        print_json(asdict(found))
    else:
        _print_receipt(found)


def _print_receipt(found: Receipt) -> None:
    print(found.sentence)
    rows = [
        (sheet, ROW_KINDS.get(kind, kind), rows) for sheet, kind, rows in found.ranges
    ]
    print_table(("Trang tính", "Loại dòng", "Dòng"), rows)
    for sheet, reason in found.left_out:
        print(f"Không đọc trang tính “{sheet}”: {reason}")


def _mark(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        told = why(options, work, LIST)
        made = mark_list(work, options.list, options.file, why=told)
    if options.json:
        print_json(asdict(made))
        return
    how = (
        "bảng dựng lại từ những gì đã đọc"
        if made.is_rendering
        else "bản sao tệp của nơi gửi"
    )
    print(f"Đã ghi “{made.file.name}” ({how}): {made.cell_count} ô được đánh dấu.")
