"""Commands about progress: how many of how many, by group and stage, days left."""

import argparse
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.domain.case import STAGE_LABELS
from vssid_desk.operations import report
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
    parser.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        found = report.progress_of(work, campaign_id=options.campaign)
        files = (
            report.write_report(work, found, options.folder) if options.folder else []
        )
    if options.json:
        print_json(asdict(found))
        return
    _print_progress(found)
    for file in files:
        print(file)


def _print_progress(found: ProgressReport) -> None:
    print(f"{found.title}: {found.done} / {found.total} người ({found.percent} %)")
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
