"""Commands about lists and the people found in them: inspect, import, lists, cases, show."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from textwrap import shorten

from vssid_desk.cli.access import (
    Commands,
    add_json,
    add_password,
    add_store,
    add_why,
    password,
    print_json,
    print_table,
    show_progress,
    why,
    workspace,
)
from vssid_desk.cli.column_options import add_people, people_of
from vssid_desk.domain.case import STAGE_LABELS, Stage
from vssid_desk.domain.diagnosis.words import LEVEL_LABELS, doubt_label
from vssid_desk.domain.query import CaseRow, Query
from vssid_desk.domain.reference.list_codes import LIST_LABELS
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.domain.values.identity import mask
from vssid_desk.operations import browse
from vssid_desk.operations.dividing import people_words, refuse_undivided
from vssid_desk.operations.inspect_list import (
    PasswordNeeded,
    Reading,
    as_json,
    inspect_list,
)
from vssid_desk.operations.preview_list import FIRST
from vssid_desk.operations.reasons import REVEAL
from vssid_desk.operations.saved_filters import saved_filter


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    inspect = commands.add_parser("inspect", help="đọc thử một danh sách, không lưu gì")
    inspect.add_argument("file", type=Path, metavar="TỆP")
    add_password(inspect)
    add_json(inspect)
    add_people(inspect)
    inspect.set_defaults(run=_inspect)
    lists = commands.add_parser("lists", help="các danh sách đã nhập")
    add_store(lists)
    lists.set_defaults(run=_lists)
    _add_cases(commands)


def _inspect(options: argparse.Namespace) -> None:
    reading = _inspected(options)
    if options.json:
        print_json(as_json(options.file, reading), indent=None)
        return
    receipt = reading.receipt
    print(f"{LIST_LABELS[reading.list_code]} ({options.file.name})")
    print(
        f"{receipt['rows_with_content']} dòng có nội dung = {receipt['person_rows']} dòng "
        f"người + {receipt['explained']} dòng đã giải thích; {people_words(receipt)}"
    )
    kinds: dict[str, list[str]] = {}
    for person in reading.people:
        for note in person["notes"]:
            told = f"dòng {person['row']}: {note['text']}"
            kinds.setdefault(note["code"], []).append(told)
    most = sorted(kinds.values(), key=len, reverse=True)
    rows = [(len(places), places[0]) for places in most]
    print_table(("Số lần", "Điều cần xem, ví dụ đầu tiên"), rows)


def _inspected(options: argparse.Namespace) -> Reading:
    """Read the list; ask for the workbook's password where somebody can answer."""
    secret = password(options) if options.password_file else None
    try:
        return _read(options, secret)
    except PasswordNeeded as needed:
        if secret is not None:
            raise
        if not sys.stdin.isatty():
            raise PasswordNeeded(
                f"{needed} Ghi mật khẩu vào một tệp rồi thêm --password-file TỆP."
            ) from None
    return _read(options, password(options, "Mật khẩu mở tệp: "))


def _read(options: argparse.Namespace, secret: str | None) -> Reading:
    people = people_of(options)
    reading = inspect_list(
        options.file,
        password=secret,
        mapping={options.sheet or FIRST: {"people": people}} if people else None,
        progress=show_progress,
    )
    refuse_undivided(reading)
    return reading


def _lists(options: argparse.Namespace) -> None:
    with workspace(options, read_only=True) as work:
        found = browse.lists(work)
    if options.json:
        print_json([asdict(item) for item in found])
        return
    rows = [
        (
            item.id,
            shorten(item.title, 60, placeholder="…"),
            item.file_name,
            f"{item.done_count} / {item.person_count}",
            show_day(item.due_on),
        )
        for item in found
    ]
    print_table(("Số", "Danh sách", "Tệp", "Xong", "Hạn"), rows)


def _add_cases(commands: Commands) -> None:
    parser = commands.add_parser("cases", help="tìm người, không cần gõ dấu")
    add_store(parser)
    parser.add_argument("text", nargs="?", default="", metavar="CHỮ")
    add_facets(parser)
    parser.add_argument("--filter", default="", metavar="TÊN", help="bộ lọc đã lưu")
    parser.add_argument(
        "--reveal", action="store_true", help="hiện đủ số (được ghi nhật ký)"
    )
    add_why(parser)
    parser.set_defaults(run=_cases)


def add_facets(parser: argparse.ArgumentParser) -> None:
    """Add the options that narrow a search."""
    parser.add_argument("--list", type=int, action="append", default=[], metavar="SỐ")
    parser.add_argument(
        "--stage", action="append", default=[], choices=[stage.value for stage in Stage]
    )
    parser.add_argument("--path", action="append", default=[], metavar="HƯỚNG")
    parser.add_argument(
        "--organ",
        action="append",
        default=[],
        metavar="CƠ-QUAN",
        help="như commune_police",
    )
    parser.add_argument(
        "--doubt", action="append", default=[], metavar="TRƯỜNG", help="như birth_date"
    )
    parser.add_argument(
        "--department",
        action="append",
        default=[],
        metavar="THÔN",
        help="thôn, tổ, lớp",
    )


def asked(options: argparse.Namespace) -> Query:
    """Return the search that the options of `add_facets` ask for."""
    return Query(
        text=options.text,
        list_ids=tuple(options.list),
        stages=tuple(options.stage),
        path_keys=tuple(options.path),
        organs=tuple(options.organ),
        doubts=tuple(options.doubt),
        departments=tuple(options.department),
    )


def _cases(options: argparse.Namespace) -> None:
    query = asked(options)
    with workspace(options) as work:
        if options.filter:
            query = saved_filter(work, options.filter).query
        ids = browse.find(work, query)
        if options.reveal:
            browse.note_reveal(work, len(ids), why(options, work, REVEAL))
        found = browse.rows(work, ids)
    print_cases(options, found, reveal=options.reveal)


def print_cases(
    options: argparse.Namespace, found: list[CaseRow], *, reveal: bool = False
) -> None:
    """Print people found, their numbers masked unless they may be revealed."""
    if options.json:
        print_json([_row(row, reveal=reveal) for row in found])
        return
    headers = (
        "Số",
        "Họ và tên",
        "Ngày sinh",
        "Số ĐDCN/CCCD",
        "Điều chưa khớp",
        "Nghi sai ở",
        "Chặng",
    )
    print_table(headers, [_line(row, reveal=reveal) for row in found])
    print(f"{len(found)} người", file=sys.stderr)


def _row(row: CaseRow, *, reveal: bool) -> dict[str, object]:
    shown = asdict(row)
    if not reveal:
        shown["personal_id"] = mask(row.personal_id)
        shown["social_insurance_code"] = mask(row.social_insurance_code)
    return shown


def _line(row: CaseRow, *, reveal: bool) -> tuple[object, ...]:
    return (
        row.id,
        row.full_name,
        show_day(row.birth_date),
        row.personal_id if reveal else mask(row.personal_id),
        row.fault,
        f"{doubt_label(row.doubt)}: {LEVEL_LABELS[row.doubt_level]}"
        if row.doubt
        else "",
        STAGE_LABELS[Stage(row.stage)],
    )
