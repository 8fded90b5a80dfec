"""Commands about logs: complaints and questions to the agency, registration counters."""

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from vssid_desk.cli.access import (
    Commands,
    add_store,
    add_why,
    print_json,
    print_table,
    why,
    workspace,
)
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.domain.work.complaints import (
    COMPLAINT,
    KINDS,
    QUESTION,
    Complaint,
    state_words,
)
from vssid_desk.domain.work.counters import told, totals
from vssid_desk.operations import complaints as log, counters
from vssid_desk.operations.counters import CounterSession
from vssid_desk.operations.reasons import LOG
from vssid_desk.operations.workspace import Workspace

# Options by the field of an entry that each sets.
_FIELDS = {
    "received_on": "--received",
    "text": "--text",
    "subject": "--about",
    "from_name": "--from",
    "contact": "--contact",
    "due_on": "--due",
    "answered_on": "--answered",
    "answer": "--answer",
}


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "complaints", help="phản ánh, vướng mắc gửi cơ quan BHXH: ghi, trả lời, in"
    )
    add_store(parser)
    parser.add_argument("number", type=int, nargs="?", default=0, metavar="SỐ")
    parser.add_argument("--question", action="store_true", help="là vướng mắc")
    for field, option in _FIELDS.items():
        parser.add_argument(option, dest=field)
    parser.add_argument("--case", dest="case_ids", type=int, nargs="+", metavar="NGƯỜI")
    parser.add_argument("--remove", action="store_true", help="bỏ dòng SỐ")
    parser.add_argument("--out", type=Path, metavar="TỆP", help="in sổ ra PDF")
    parser.add_argument(
        "--letter", type=Path, metavar="TỆP", help="in vướng mắc SỐ thành công văn"
    )
    add_why(parser)
    parser.set_defaults(run=_complaints)
    counter = commands.add_parser(
        "counters", help="buổi ở điểm đăng ký VssID: gặp, xác nhận, hướng dẫn bao nhiêu"
    )
    add_store(counter)
    counter.add_argument("number", type=int, nargs="?", default=0, metavar="SỐ")
    for field in ("on", "place", "note"):
        counter.add_argument(f"--{field}")
    for field in ("met", "approved", "helped"):
        counter.add_argument(f"--{field}", type=int)
    counter.add_argument("--remove", action="store_true", help="bỏ buổi SỐ")
    counter.set_defaults(run=_counters)


def _complaints(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        if options.remove:
            log.remove_complaint(work, options.number)
        elif given := _given(options, *_FIELDS, "case_ids"):
            log.keep_complaint(work, replace(_entry(work, options), **given))
        if options.out:
            log.write_complaints(work, options.out, why=why(options, work, LOG))
        if options.letter:
            reason = why(options, work, LOG)
            log.write_question_letter(work, options.number, options.letter, why=reason)
        found, today = log.complaints(work), work.today.isoformat()
    if options.json:
        print_json([asdict(one) for one in found])
        return
    print_table(
        ("Số", "Loại", "Nhận", "Bộ phận", "Hạn", "Tình trạng", "Nội dung"),
        [_line(one, today) for one in found],
    )


def _entry(work: Workspace, options: argparse.Namespace) -> Complaint:
    if options.number:
        return log.complaint(work, options.number)
    kind = QUESTION if options.question else COMPLAINT
    return Complaint(kind=kind, received_on=work.today.isoformat(), text="")


def _line(one: Complaint, today: str) -> tuple[object, ...]:
    return (
        one.id,
        KINDS[one.kind],
        show_day(one.received_on),
        log.complaint_book().desk(one.subject),
        show_day(one.due_on),
        state_words(one, today),
        one.text,
    )


def _counters(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        given = _given(options, "on", "place", "note", "met", "approved", "helped")
        if options.remove:
            counters.remove_session(work, options.number)
        elif given:
            held = _session(work, options.number)
            counters.keep_session(work, replace(held, **given))
        found = counters.sessions(work)
    if options.json:
        print_json([asdict(one) for one in found])
        return
    rows = [
        (one.id, show_day(one.on), one.place, one.met, one.approved, one.helped)
        for one in found
    ]
    print_table(("Số", "Ngày", "Nơi", "Gặp", "Xác nhận", "Hướng dẫn"), rows)
    print(told(totals(found)))


def _session(work: Workspace, number: int) -> CounterSession:
    if number:
        return counters.session(work, number)
    return CounterSession(
        on=work.today.isoformat(), place="", met=0, approved=0, helped=0
    )


def _given(options: argparse.Namespace, *fields: str) -> dict[str, Any]:
    values = {field: getattr(options, field) for field in fields}
    return {
        field: tuple(value) if isinstance(value, list) else value
        for field, value in values.items()
        if value is not None
    }
