"""Commands that take lists in: try, import one or many, what was remembered of columns."""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    show_progress,
    workspace,
)
from vssid_desk.cli.column_options import (
    add_mapping,
    asked_for,
    mapping_of,
    secret_of,
)
from vssid_desk.cli.preview_words import preview_data, print_preview, receipt_words
from vssid_desk.domain.people.comparison import told
from vssid_desk.domain.reference.list_codes import LIST_LABELS
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, column_memory
from vssid_desk.operations.dividing import people_words, refuse_undivided
from vssid_desk.operations.import_folder import FileOutcome, files_in, import_folder
from vssid_desk.operations.import_list import ImportResult, import_list
from vssid_desk.operations.preview_list import preview_list
from vssid_desk.operations.workspace import Workspace

_STATES = {
    "imported": "đã nhập",
    "already": "đã có",
    "failed": "không nhập được",
    "skipped": "bỏ qua",
    "not_reached": "chưa tới",
}


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "import", help="nhập danh sách như đã nhận; nhiều tệp hoặc cả thư mục cũng được"
    )
    add_store(parser)
    parser.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    parser.add_argument(
        "--campaign", type=int, metavar="SỐ", help="đợt; mặc định đợt mới nhất"
    )
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem, không lưu gì")
    parser.add_argument(
        "--title", default="", metavar="TÊN", help="tên danh sách trong sổ"
    )
    parser.add_argument("--list-code", default="", choices=sorted(LIST_LABELS))
    parser.add_argument("--list-password-file", type=Path, metavar="TỆP")
    parser.add_argument("--again", action="store_true", help="nhập lại tệp đã nhập")
    add_mapping(parser)
    parser.set_defaults(run=_import)
    columns = commands.add_parser(
        "columns", help="cách hiểu cột đã nhớ theo nơi gửi và dòng tiêu đề"
    )
    add_store(columns)
    columns.add_argument("--forget", type=int, metavar="SỐ", help="quên một cách hiểu")
    columns.set_defaults(run=_columns)


def _import(options: argparse.Namespace) -> None:
    many = len(options.files) > 1 or options.files[0].is_dir()
    with workspace(options, read_only=options.dry_run) as work:
        campaign_id = options.campaign or browse.newest_campaign(work).id
        if options.dry_run:
            for file in files_in(options.files):
                _try(options, work, file, campaign_id)
        elif many:
            _many(options, work, campaign_id)
        else:
            _one(options, work, campaign_id)


def _one(options: argparse.Namespace, work: Workspace, campaign_id: int) -> None:
    with asked_for(options):
        result = import_list(
            work,
            options.files[0],
            campaign_id=campaign_id,
            password=secret_of(options),
            mapping=mapping_of(options),
            title=options.title,
            list_code=options.list_code,
            again=options.again,
            progress=show_progress,
        )
    _print_import(options, result)


def _many(options: argparse.Namespace, work: Workspace, campaign_id: int) -> None:
    if mapping_of(options):
        raise UserError(
            "Sửa cột, dòng tiêu đề hay tách dòng chỉ dùng khi nhập một tệp. Nhập riêng tệp đó."
        )
    made = import_folder(
        work,
        options.files,
        campaign_id=campaign_id,
        password=secret_of(options),
        progress=show_progress,
    )
    states = Counter(one.state for one in made)
    if options.json:
        print_json([asdict(one) for one in made])
    else:
        _print_outcomes(made, states)
    if not states.keys() & {"imported", "already"}:
        raise UserError("Chưa nhập được tệp nào. Xem lý do của từng tệp ở trên.")


def _print_outcomes(made: Sequence[FileOutcome], states: Mapping[str, int]) -> None:
    rows = [(one.file, _STATES[one.state], one.person_count, one.text) for one in made]
    print_table(("Tệp", "Kết quả", "Số người", "Nội dung"), rows)
    print(
        ", ".join(f"{number} tệp {_STATES[state]}" for state, number in states.items())
    )


def _try(
    options: argparse.Namespace, work: Workspace, file: Path, campaign_id: int
) -> None:
    with asked_for(options):
        found = preview_list(
            work,
            file,
            campaign_id=campaign_id,
            password=secret_of(options),
            mapping=mapping_of(options),
            progress=show_progress,
        )
    refuse_undivided(found.reading)
    if options.json:
        print_json(preview_data(file, found))
    else:
        print_preview(file, found)


def _print_import(options: argparse.Namespace, result: ImportResult) -> None:
    if options.json:
        print_json(asdict(result))
    elif result.already is not None:
        print(
            f"Tệp này đã nhập ngày {show_day(result.already.received_on)} "
            f"({result.person_count} người), danh sách số {result.list_id}. Chưa nhập lại; "
            "thêm --again nếu vẫn muốn nhập thành danh sách mới."
        )
    else:
        words = receipt_words(result.receipt)
        people = people_words(result.receipt)
        print(f"Danh sách số {result.list_id}: {words}; {people}.")
        if sentence := told(result.comparison):
            print(f"{sentence} Xem bằng lệnh compare {result.list_id}.")


def _columns(options: argparse.Namespace) -> None:
    with workspace(options, read_only=options.forget is None) as work:
        if options.forget is not None:
            column_memory.forget(work, options.forget)
        found = column_memory.remembered(work)
    if options.json:
        print_json([asdict(one) for one in found])
        return
    rows = [
        (
            one.id,
            one.sender or "chưa rõ nơi gửi",
            show_day(one.noted_on),
            column_memory.words(one),
        )
        for one in found
    ]
    print_table(("Số", "Nơi gửi", "Nhớ ngày", "Cột"), rows)
