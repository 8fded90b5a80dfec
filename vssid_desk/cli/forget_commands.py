"""The command that forgets: a campaign or a person, asked for twice, with its record."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    show_progress,
    workspace,
)
from vssid_desk.errors import UserError
from vssid_desk.operations import forget
from vssid_desk.operations.erasure_record import WORDS, write_erasure_record
from vssid_desk.operations.forget import Forgettable, Forgotten
from vssid_desk.operations.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add this group's command."""
    parser = commands.add_parser(
        "forget",
        help="xóa hẳn dữ liệu của một đợt hoặc của một người; không hoàn tác được",
    )
    add_store(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--campaign", type=int, metavar="SỐ", help="đợt cần xóa dữ liệu")
    which.add_argument("--case", type=int, metavar="SỐ", help="người cần xóa dữ liệu")
    which.add_argument("--record-of", type=int, metavar="SỐ", help="in lại biên bản")
    parser.add_argument(
        "--confirm", metavar="TÊN-ĐỢT", help="gõ lại tên đợt, hoặc số của người, để xóa"
    )
    parser.add_argument("--why", default="", metavar="LÝ-DO")
    parser.add_argument("--record", type=Path, metavar="PDF", help="in biên bản ra PDF")
    parser.set_defaults(run=_forget)


def _forget(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        if options.campaign is None and options.case is None:
            _show_erased(options, work)
        elif options.confirm is None:
            _show_what(options, _wanted(options, work))
        else:
            _do(options, work)


def _wanted(options: argparse.Namespace, work: Workspace) -> Forgettable:
    if options.campaign is not None:
        return forget.campaign_to_forget(work, options.campaign)
    return forget.person_to_forget(work, options.case)


def _show_what(options: argparse.Namespace, found: Forgettable) -> None:
    if options.json:
        print_json(asdict(found))
        return
    print(f"Sẽ xóa hẳn, không hoàn tác được. {found.what}")
    print_table(("Gồm", "Số lượng"), _rows(found.counts))
    if found.files_in_clear:
        print(
            f"Còn {found.files_in_clear} tệp đã xuất không mã hoá trên máy: xem lệnh exports."
        )
    print(f"Chưa xóa gì. Để xóa, chạy lại lệnh này với --confirm “{found.confirm}”.")


def _do(options: argparse.Namespace, work: Workspace) -> None:
    number = options.campaign if options.campaign is not None else options.case
    act = (
        forget.forget_campaign if options.campaign is not None else forget.forget_person
    )
    before = len(forget.erased(work))
    try:
        done = act(
            work,
            number,
            confirmed=options.confirm,
            why=options.why,
            progress=show_progress,
        )
    except KeyboardInterrupt as stop:
        raise UserError(forget.stopped(work, before)) from stop
    if options.record:
        write_erasure_record(work, done.erasure.id, options.record)
    if options.json:
        print_json(asdict(done))
    else:
        print(f"Đã xóa. {done.erasure.what}")
        print_table(("Gồm", "Số lượng"), _rows(done.erasure.counts))
        print(forgotten_words(done))


def forgotten_words(done: Forgotten) -> str:
    """Say what became of the backups and the journal."""
    told = f"Bản sao lưu: viết lại {done.rewritten}, bỏ {done.removed}."
    if done.waits:
        told += " Nơi sao lưu thứ hai chưa cắm: cắm vào rồi sao lưu, bản ở đó sẽ được xóa nốt."
    if done.faults:
        return f"{told} Nhật ký có {len(done.faults)} chỗ không khớp: xem lệnh history --verify."
    return f"{told} Chuỗi mã kiểm của nhật ký vẫn khớp."


def _show_erased(options: argparse.Namespace, work: Workspace) -> None:
    if options.record_of is not None and options.record:
        write_erasure_record(work, options.record_of, options.record)
        print(f"Đã ghi biên bản vào “{options.record.name}”.")
        return
    found = forget.erased(work)
    if options.json:
        print_json([asdict(one) for one in found])
        return
    rows = [(one.id, _here(one.at), one.who, one.what, one.why) for one in found]
    print_table(("Số", "Lúc", "Ai", "Đã xóa", "Lý do"), rows)
    if told := forget.keeping_reminder(work):
        print(told)


def _rows(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return [(words, counts[key]) for key, words in WORDS.items() if counts.get(key)]


def _here(at: str) -> str:
    return datetime.fromisoformat(at).astimezone().strftime("%d/%m/%Y %H:%M")
