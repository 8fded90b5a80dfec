"""Commands about progress: how many of how many, by group and stage, days left."""

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
    why,
    workspace,
)
from vssid_desk.domain.case import STAGE_LABELS
from vssid_desk.domain.work.progress_report import target_words
from vssid_desk.operations import report, reports
from vssid_desk.operations.reasons import REPORT
from vssid_desk.operations.report import ProgressReport


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "report", help="tiến độ theo nhóm và chặng, số ngày còn lại"
    )
    add_store(parser)
    parser.add_argument("--campaign", type=int, metavar="SỐ")
    parser.add_argument(
        "--folder", type=Path, metavar="THƯ-MỤC", help="lưu báo cáo PDF và XLSX vào đây"
    )
    parser.add_argument(
        "--kind", choices=tuple(reports.KINDS), default="", metavar="BÁO-CÁO",
        help=f"lập báo cáo này vào thư mục: {', '.join(reports.KINDS)}",
    )  # fmt: skip
    parser.add_argument(
        "--from", dest="first", type=iso_day, metavar="NGÀY", help="kỳ báo cáo từ ngày"
    )
    parser.add_argument(
        "--to", dest="last", type=iso_day, metavar="NGÀY", help="kỳ báo cáo đến ngày"
    )
    parser.add_argument("--only", choices=("pdf", "xlsx"))
    add_why(parser)
    parser.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> None:
    if options.kind:
        _print_files(options, _written(options))
        return
    with workspace(options) as work:
        found = report.progress_of(work, campaign_id=options.campaign)
        files = []
        if options.folder:
            told = why(options, work, REPORT)
            files = report.write_report(work, found, options.folder, why=told)
    if options.json:
        print_json(asdict(found))
        return
    _print_progress(found)
    for file in files:
        print(file)


def _written(options: argparse.Namespace) -> list[Path]:
    with workspace(options) as work:
        return reports.write(
            work,
            options.kind,
            options.folder or Path(),
            campaign_id=options.campaign,
            first=options.first,
            last=options.last,
            kinds=(options.only,) if options.only else ("pdf", "xlsx"),
            why=why(options, work, REPORT),
        )


def _print_files(options: argparse.Namespace, files: list[Path]) -> None:
    if options.json:
        print_json([str(file) for file in files])
        return
    for file in files:
        print(file)


def _print_progress(found: ProgressReport) -> None:
    print(f"{found.title}: {found.done} / {found.total} người ({found.percent} %)")
    for words in (target_words(found), *found.noted):
        print(words)
    headers = ("Nhóm", "Xong", "Hạn", "Còn ngày", *STAGE_LABELS.values())
    rows = [
        (
            group.label,
            f"{group.done} / {group.total}",
            group.due_words,
            "" if group.days_left is None else group.days_left,
            *(group.stages.get(stage.value, 0) for stage in STAGE_LABELS),
        )
        for group in found.groups
    ]
    print_table(headers, rows)
