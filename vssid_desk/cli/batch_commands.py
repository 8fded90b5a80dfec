"""Commands about papers of many people: made at once, and filed when they come back signed."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    add_why,
    iso_day,
    print_json,
    show_progress,
    why,
    workspace,
)
from vssid_desk.cli.form_commands import add_choice, chosen
from vssid_desk.errors import UserError
from vssid_desk.operations.file_sheets import FiledSheet, file_sheets
from vssid_desk.operations.print_batch import (
    A_FILE_EACH,
    ONE_FILE,
    BatchWish,
    print_batch,
)
from vssid_desk.operations.reasons import EXPORT


def add_to(commands: Commands) -> None:
    """Add this group's command."""
    parser = commands.add_parser(
        "batch", help="mọi giấy tờ của nhiều người, xếp theo thôn, lớp, có mục lục"
    )
    add_store(parser)
    add_choice(parser)
    parser.add_argument("--form", action="append", default=[], metavar="MÃ")
    parser.add_argument("--folder", type=Path, required=True, metavar="THƯ-MỤC")
    parser.add_argument("--signed-on", type=iso_day, metavar="NGÀY")
    parser.add_argument(
        "--each", action="store_true", help="mỗi người một tệp; chạy lại thì đi tiếp"
    )
    parser.add_argument(
        "--one-sided",
        action="store_true",
        help="in một mặt: người sau bắt đầu ngay trang kế",
    )
    add_why(parser)
    parser.set_defaults(run=_batch)
    filing = commands.add_parser(
        "file-sheets", help="cất ảnh tờ đã ký vào đúng người theo dấu QR trên tờ"
    )
    add_store(filing)
    filing.add_argument("picture", type=Path, nargs="+", metavar="ẢNH")
    filing.set_defaults(run=_file)


def _file(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        filed = file_sheets(work, options.picture, progress=show_progress)
    if options.json:
        print_json([asdict(one) for one in filed])
    else:
        _print_filed(filed)
    if not any(one.case_ids for one in filed):
        raise UserError(
            "Chưa cất được ảnh nào. Xem lý do của từng ảnh ở trên, chụp lại rồi cất lại."
        )


def _print_filed(filed: Sequence[FiledSheet]) -> None:
    for one in filed:
        people = ", ".join(str(case_id) for case_id in one.case_ids)
        where = f"hồ sơ {people}, biểu mẫu {one.form}" if people else ""
        print(f"{one.file.name}: {'; '.join(filter(None, (where, one.remark)))}")


def _wish(options: argparse.Namespace, told: str) -> BatchWish:
    return BatchWish(
        codes=tuple(options.form),
        signed_on=options.signed_on,
        way=A_FILE_EACH if options.each else ONE_FILE,
        duplex=not options.one_sided,
        why=told,
    )


def _batch(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        wish = _wish(options, why(options, work, EXPORT))
        people = chosen(options, work)
        made = print_batch(
            work, people, folder=options.folder, wish=wish, progress=show_progress
        )
    if options.json:
        print_json(asdict(made))
        return
    print(made.file)
    print(f"{made.made} tệp mới, {made.kept} tệp đã có từ trước.")
    print("Các tệp này không mã hoá; in xong thì xóa (lệnh exports).")
