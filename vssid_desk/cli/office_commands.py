"""Command about what the local BHXH office accepts: questions, the sheet, the answers."""

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
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.handling.office_questions import OfficeQuestion
from vssid_desk.errors import UserError
from vssid_desk.operations import ask_office, browse


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "office", help="hỏi cơ quan BHXH nhận mẫu nào; câu trả lời quyết định biểu mẫu"
    )
    add_store(parser)
    parser.add_argument(
        "--campaign", type=int, metavar="SỐ", help="mặc định đợt mới nhất"
    )
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="CÂU=TRẢ-LỜI",
        help="ví dụ covering_list=no",
    )
    parser.add_argument("--sheet", type=Path, metavar="PDF", help="in phiếu hỏi")
    parser.set_defaults(run=_office)


def _office(options: argparse.Namespace) -> None:
    answers = dict(map(_pair, options.answer))
    with workspace(options, read_only=not answers) as work:
        campaign_id = options.campaign or browse.newest_campaign(work).id
        if answers:
            ask_office.keep_office_answers(work, campaign_id, answers)
        if options.sheet:
            ask_office.write_office_sheet(work, campaign_id, options.sheet)
        known = {item.id: item for item in browse.campaigns(work)}
    if campaign_id not in known:
        raise UserError(f"Không có đợt số {campaign_id}. Xem lệnh campaign.")
    _print(options, known[campaign_id])


def _pair(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign:
        raise UserError(f"“{text}” thiếu dấu bằng. Ghi như covering_list=no.")
    return key.strip(), value.strip()


def _print(options: argparse.Namespace, campaign: Campaign) -> None:
    questions = ask_office.office_questions()
    if options.json:
        print_json([asdict(question) for question in questions])
        return
    rows = [
        (one.key, one.text, _said(one, campaign.office_answers.get(one.key, "")))
        for one in questions
    ]
    print_table(("Câu", "Hỏi gì", "Trả lời"), rows)


def _said(question: OfficeQuestion, value: str) -> str:
    option = question.option(value)
    if option:
        return option.label
    values = ", ".join(one.value for one in question.options)
    return value or (f"(chưa hỏi: {values})" if values else "(chưa hỏi)")
