"""Commands about the next list: how it stands to the earlier ones, who is whom."""

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
from vssid_desk.domain.people.comparison import KINDS, ComparedPerson, told
from vssid_desk.domain.values.dates import show
from vssid_desk.operations.compare_lists import (
    ListComparison,
    compare_lists,
    words_of,
    write_comparison,
)
from vssid_desk.operations.link import link
from vssid_desk.operations.reasons import LIST


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    compare = commands.add_parser(
        "compare",
        help="danh sách này so với danh sách trước: ai mới, ai đổi, ai không còn",
    )
    add_store(compare)
    compare.add_argument("list", type=int, metavar="SỐ")
    compare.add_argument("--kind", action="append", default=[], choices=list(KINDS))
    compare.add_argument("--out", type=Path, metavar="TỆP", help="in ra tệp PDF này")
    add_why(compare)
    compare.set_defaults(run=_compare)
    parser = commands.add_parser(
        "link", help="cùng một người ở hai danh sách, hay hai người khác nhau"
    )
    add_store(parser)
    parser.add_argument("cases", type=int, nargs="+", metavar="SỐ")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--same", action="store_true", help="cùng một người")
    which.add_argument("--apart", action="store_true", help="hai người khác nhau")
    parser.add_argument(
        "--with",
        dest="earlier",
        type=int,
        metavar="SỐ",
        help="người ở danh sách trước; mặc định người chương trình đề nghị",
    )
    parser.set_defaults(run=_link)


def _compare(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        kinds = options.kind or list(KINDS)
        found = compare_lists(work, options.list, kinds=kinds)
        if options.out:
            told_why = why(options, work, LIST)
            write_comparison(work, options.list, options.out, why=told_why)
    if options.json:
        print_json(_data(found))
        return
    if found.comparison.is_first:
        print("Danh sách này là danh sách đầu tiên của đợt, chưa có gì để so.")
        return
    print(told(found.comparison))
    headers = ("Số", "So sánh", "Họ và tên", "Ngày sinh", "Nội dung")
    print_table(headers, [_line(one) for one in found.people])


def _line(one: ComparedPerson) -> tuple[object, ...]:
    born = show(one.birth_date)
    return one.case_id, KINDS[one.kind], one.full_name, born, words_of(one)


def _data(found: ListComparison) -> dict[str, object]:
    return {
        "list_id": found.summary.id,
        "with_lists": [one.id for one in found.with_lists],
        "counts": dict(found.comparison.counts),
        "people": [{**asdict(one), "changes": words_of(one)} for one in found.people],
    }


def _link(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        found = link(work, options.cases, same=options.same, earlier_id=options.earlier)
    if options.json:
        print_json([{"id": one.id, "met": one.met} for one in found])
    elif options.same:
        print(
            f"Đã nối {len(found)} người với danh sách trước; việc làm dở được mang sang."
        )
    else:
        print(f"Đã ghi {len(found)} người là người khác với danh sách trước.")
