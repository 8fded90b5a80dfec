"""Commands about workbooks of the agency and of vendors: fill one, see and copy the layouts."""

import argparse
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_json,
    add_store,
    add_why,
    print_json,
    print_table,
    why,
    workspace,
)
from vssid_desk.cli.form_commands import add_choice, chosen
from vssid_desk.domain.forms.version import VERIFIED
from vssid_desk.operations.fill_workbook import adapters, copy_adapter, fill_workbook
from vssid_desk.operations.reasons import WORKBOOK


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "fill-workbook", help="điền người vào sổ tính .xlsx của cơ quan hoặc hãng"
    )
    add_store(parser)
    add_choice(parser)
    parser.add_argument(
        "--template", type=Path, metavar="TỆP", help="tệp mẫu .xlsx, không bị sửa"
    )
    parser.add_argument(
        "--adapter",
        default="",
        metavar="KIỂU",
        help="kiểu tệp (lệnh adapters) hoặc một tệp .toml; bỏ trống thì khớp tiêu đề",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="TỆP")
    add_why(parser)
    parser.set_defaults(run=_fill)
    known = commands.add_parser(
        "adapters", help="các kiểu tệp nhập có sẵn; --copy để sao ra sửa"
    )
    known.add_argument("--copy", default="", metavar="KIỂU")
    add_json(known)
    known.set_defaults(run=_adapters)


def _fill(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        made = fill_workbook(
            work,
            chosen(options, work),
            file=options.out,
            template=options.template,
            adapter=options.adapter,
            why=why(options, work, WORKBOOK),
        )
    if options.json:
        print_json(asdict(made))
        return
    print(f"Đã ghi {made.people} người vào “{made.file.name}” (không mã hoá).")
    if made.formulas:
        print(f"{made.formulas} ô có công thức được giữ nguyên.")
    if made.unknown:
        print(f"Cột không điền: {', '.join(made.unknown)}.")
    if made.loses:
        print("Hình, biểu đồ, macro của tệp mẫu không có trong bản đã điền.")


def _adapters(options: argparse.Namespace) -> None:
    if options.copy:
        print(copy_adapter(options.copy))
        print("Sửa tệp này bằng trình soạn văn bản; lần điền sau dùng bản đã sửa.")
        return
    found = adapters()
    if options.json:
        print_json([asdict(one) for one in found])
        return
    rows = [(one.key, one.name, VERIFIED.get(one.verified, "")) for one in found]
    print_table(("Kiểu", "Tên", "Đối chiếu"), rows)
