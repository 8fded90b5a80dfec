"""Commands about people's own data: what they ask, breaches, the notice, how many there are."""

import argparse
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
from vssid_desk.errors import UserError
from vssid_desk.operations import breach, data_duties, own_data, requests
from vssid_desk.operations.reasons import OWN_DATA
from vssid_desk.operations.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    asked = commands.add_parser(
        "requests",
        help="yêu cầu của người tham gia về dữ liệu của họ, có hạn theo luật",
    )
    add_store(asked)
    asked.add_argument("--case", type=int, metavar="SỐ", help="người yêu cầu")
    asked.add_argument(
        "--add", metavar="LOẠI", help="ghi yêu cầu: view, correct, restrict, delete"
    )
    asked.add_argument("--note", default="", metavar="CHỮ")
    asked.add_argument("--export", type=Path, metavar="TỆP", help="PDF hoặc JSON")
    for name, words in (
        ("answered", "đã trả lời"),
        ("extend", "gia hạn một lần"),
        ("done", "đã làm xong"),
    ):
        asked.add_argument(f"--{name}", type=int, metavar="SỐ", help=words)
    add_why(asked)
    asked.set_defaults(run=_requests)
    _add_breach(commands)
    notice = commands.add_parser(
        "privacy", help="số người trong sổ; in thông báo về dữ liệu cá nhân"
    )
    add_store(notice)
    notice.add_argument("--notice", type=Path, metavar="PDF")
    notice.set_defaults(run=_privacy)


def _add_breach(commands: Commands) -> None:
    parser = commands.add_parser(
        "breach", help="sự cố dữ liệu: ghi nhận, in mẫu, đếm 72 giờ"
    )
    add_store(parser)
    for key, words in breach.ASKED.items():
        parser.add_argument(f"--{key}", default="", metavar="CHỮ", help=words)
    parser.add_argument(
        "--found-at", default="", metavar="LÚC", help="2026-11-27T08:30"
    )
    parser.add_argument("--notified", type=int, metavar="SỐ", help="đã báo cơ quan")
    parser.add_argument("--form", type=int, metavar="SỐ", help="in mẫu của sự cố")
    parser.add_argument("--file", type=Path, metavar="PDF")
    parser.set_defaults(run=_breach)


def _requests(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        _act(options, work)
        found = requests.all_requests(work)
        rows = [
            (
                one.request.id,
                one.request.about or "–",
                one.label,
                one.request.asked_on,
                one.request.answered_on or f"chậm nhất {one.days.answer_by}",
                one.request.done_on or f"chậm nhất {one.days.due_on}",
                one.late(work.today) or one.doubt,
            )
            for one in found
        ]
    heads = ("Số", "Người", "Yêu cầu", "Ngày", "Trả lời", "Làm xong", "")
    if options.json:
        print_json([dict(zip(heads, row, strict=True)) for row in rows])
    else:
        print_table(heads, rows)


def _act(options: argparse.Namespace, work: Workspace) -> None:
    if (options.add or options.export) and options.case is None:
        raise UserError("Chưa nói là người nào. Thêm --case với số của người đó.")
    if options.add:
        requests.note_request(work, options.case, options.add, note=options.note)
    if options.export:
        told = why(options, work, OWN_DATA)
        own_data.write_own_data(work, options.case, options.export, why=told)
    if options.answered is not None:
        requests.answer_request(work, options.answered)
    if options.extend is not None:
        requests.extend_request(work, options.extend)
    if options.done is not None:
        requests.finish_request(work, options.done, options.note)


def _breach(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        told = {key: getattr(options, key) for key in breach.ASKED}
        if options.what:
            breach.note_breach(work, told, found_at=options.found_at)
        if options.notified is not None:
            breach.mark_breach_notified(work, options.notified)
        if options.form is not None:
            file = options.file or Path("su-co.pdf")
            breach.write_breach_form(work, options.form, file)
        rows = [
            (one.id, one.found_at, one.told["what"], breach.countdown(work, one))
            for one in breach.all_breaches(work)
        ]
    heads = ("Số", "Phát hiện", "Việc", "Báo cơ quan")
    if options.json:
        print_json([dict(zip(heads, row, strict=True)) for row in rows])
    else:
        print_table(heads, rows)


def _privacy(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        people, warning = (
            data_duties.people_kept(work),
            data_duties.people_warning(work),
        )
        if options.notice:
            data_duties.write_notice(work, options.notice)
    if options.json:
        print_json({"people": people, "warning": warning})
        return
    print(f"Sổ giữ dữ liệu của {people} người (một người ở nhiều danh sách đếm một).")
    if warning:
        print(warning)
