"""Commands about papers: which forms are needed, and the files."""

import argparse
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    add_why,
    iso_day,
    print_json,
    print_table,
    show_progress,
    why,
    workspace,
)
from vssid_desk.domain.forms.version import VERIFIED
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, fill_forms
from vssid_desk.operations.adjust_form import adjust_form
from vssid_desk.operations.reasons import EXPORT
from vssid_desk.operations.workspace import Workspace, today_here


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "forms", help="lập biểu mẫu PDF và XLSX; --plan chỉ xem cần gì"
    )
    add_store(parser)
    add_choice(parser)
    parser.add_argument("--form", action="append", default=[], metavar="MÃ")
    parser.add_argument("--folder", type=Path, default=Path(), metavar="THƯ-MỤC")
    parser.add_argument("--signed-on", type=iso_day, metavar="NGÀY")
    parser.add_argument("--only", choices=("pdf", "xlsx"))
    add_why(parser)
    parser.add_argument(
        "--plan", action="store_true", help="chỉ xem cần những biểu mẫu nào"
    )
    parser.set_defaults(run=_forms)
    parser = commands.add_parser(
        "adjust-form",
        help="sao một biểu mẫu ra tệp riêng để chỉnh theo mẫu của cơ quan",
    )
    parser.add_argument("form", metavar="MÃ", help="mã biểu mẫu, ví dụ mau_02")
    parser.set_defaults(run=_adjust)


def add_choice(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose people."""
    parser.add_argument("--case", type=int, action="append", default=[], metavar="SỐ")
    parser.add_argument("--list", type=int, action="append", default=[], metavar="SỐ")
    parser.add_argument("--stage", action="append", default=[], metavar="CHẶNG")
    parser.add_argument(
        "--organ",
        action="append",
        default=[],
        metavar="CƠ-QUAN",
        help="chỉ người mà cơ quan này làm tiếp, như commune_police",
    )


def chosen(options: argparse.Namespace, work: Workspace) -> list[int]:
    """Return the people the options choose: named ones, else all found."""
    if options.case:
        return list(options.case)
    query = Query(
        list_ids=tuple(options.list),
        stages=tuple(options.stage),
        organs=tuple(options.organ),
        order="row",
    )
    return list(browse.find(work, query))


def _forms(options: argparse.Namespace) -> None:
    with workspace(options, read_only=options.plan) as work:
        ids = chosen(options, work)
        if options.plan:
            plans = fill_forms.plan(
                work, ids, signed_on=options.signed_on, also=options.form
            )
            _print_plan(options, plans)
            return
        files = fill_forms.fill_forms(
            work,
            ids,
            options.form,
            folder=options.folder,
            signed_on=options.signed_on,
            kinds=(options.only,) if options.only else ("pdf", "xlsx"),
            why=why(options, work, EXPORT),
            progress=show_progress,
        )
    if options.json:
        print_json([str(file) for file in files])
        return
    for file in files:
        print(file)
    print("Các tệp này không mã hoá; in hoặc gửi xong thì xóa (lệnh exports).")


def _adjust(options: argparse.Namespace) -> None:
    print(adjust_form(options.form, today=today_here()))
    print("Sửa tệp này bằng trình soạn văn bản; lần lập biểu mẫu sau dùng bản đã sửa.")


def _print_plan(options: argparse.Namespace, plans: list[fill_forms.FormPlan]) -> None:
    if options.json:
        print_json([asdict(item) for item in plans])
        return
    rows = [
        (
            item.code,
            item.title,
            len(item.case_ids),
            len(item.missing),
            VERIFIED[item.verified],
        )
        for item in plans
    ]
    print_table(("Mã", "Biểu mẫu", "Người", "Còn thiếu", "Đối chiếu"), rows)
    for item in plans:
        for told in item.doubts:
            print(f"{item.title}: {told}")
        for case_id, sentences in item.warnings.items():
            print(f"{item.title}, hồ sơ {case_id}: {' '.join(sentences)}")
