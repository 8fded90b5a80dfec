"""Commands about one person: show, correct, scan, attach."""

import argparse
import sys
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
from vssid_desk.cli.case_view import card_line, hidden, print_view
from vssid_desk.domain.handling.account_facts import ACCOUNT_FACTS, options_of
from vssid_desk.domain.handling.questions import QUESTIONS
from vssid_desk.domain.person import FIELDS, Person
from vssid_desk.domain.reading.normalise import normalise_value
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.errors import UserError
from vssid_desk.operations import attach, browse, correct, scan
from vssid_desk.operations.browse import CaseView
from vssid_desk.operations.nearest_people import nearest_people
from vssid_desk.operations.reasons import REVEAL
from vssid_desk.operations.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    show = commands.add_parser("show", help="xem một người: sai gì, phải làm gì")
    add_store(show)
    show.add_argument("case", type=int, metavar="SỐ")
    show.add_argument(
        "--full", action="store_true", help="hiện đủ số (được ghi nhật ký)"
    )
    add_why(show)
    show.set_defaults(run=_show)
    _add_correct(commands)
    _add_scan(commands)
    _add_attach(commands)


def _show(options: argparse.Namespace) -> None:
    with workspace(options, read_only=not options.full) as work:
        view = browse.show(work, options.case)
        if options.full:
            browse.note_reveal(work, 1, why(options, work, REVEAL))
        print_view(options, view, full=options.full)


def _add_correct(commands: Commands) -> None:
    parser = commands.add_parser("correct", help="ghi điều người tham gia kê khai")
    add_store(parser)
    parser.add_argument("case", type=int, metavar="SỐ")
    parser.add_argument("--set", action="append", default=[], metavar="TRƯỜNG=GIÁ-TRỊ")
    parser.add_argument("--answer", action="append", default=[], metavar="CÂU=TRẢ-LỜI")
    parser.add_argument(
        "--take-card", action="store_true", help="nhận giá trị trên thẻ"
    )
    parser.set_defaults(run=_correct)


def _correct(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        if options.take_card:
            correct.take_card(work, options.case)
        values = values_given(work, options.set)
        answers = _known_answers(dict(map(_pair, options.answer)))
        print_view(options, correct.correct(work, options.case, values, answers))


def values_given(work: Workspace, texts: list[str]) -> dict[str, str]:
    """Read `field=value` settings of a person, cleaned as a list's cells are."""
    return {key: _cleaned(work, key, value) for key, value in map(_pair, texts)}


def _known_answers(answers: dict[str, str]) -> dict[str, str]:
    unknown = answers.keys() - QUESTIONS.keys() - ACCOUNT_FACTS.keys()
    if unknown:
        raise UserError(
            f"Không có câu hỏi “{min(unknown)}”. Lệnh show cho biết câu đang cần trả lời."
        )
    for fact, value in answers.items():
        _check_choice(fact, value)
    return answers


def _check_choice(fact: str, value: str) -> None:
    """Refuse a choice that a question does not offer; "" takes an answer back."""
    offered = {option.value: option.label for option in options_of(fact)}
    if value and offered and value not in offered:
        choices = ", ".join(f"{key} ({words})" for key, words in offered.items())
        raise UserError(
            f"Câu “{fact}” không có ý trả lời “{value}”. Chọn một trong: {choices}."
        )


def _pair(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign:
        raise UserError(f"“{text}” thiếu dấu bằng. Ghi như phone=0900000000.")
    return key.strip(), value.strip()


def _cleaned(work: Workspace, key: str, text: str) -> str:
    if key not in FIELDS:
        raise UserError(f"Không có trường “{key}”. Các trường: {', '.join(FIELDS)}.")
    value, notes = normalise_value(key, text, today=work.today)
    if text and not value:
        why = notes[0].text if notes else "Giá trị không đọc được."
        raise UserError(f"{FIELDS[key].label}: {why}")
    return value


def _add_scan(commands: Commands) -> None:
    parser = commands.add_parser(
        "scan", help="đọc mã QR của thẻ; với --case thì đặt vào người đó"
    )
    parser.add_argument("--text", metavar="NỘI-DUNG", help="chữ mà máy quét đọc được")
    parser.add_argument("--picture", type=Path, metavar="ẢNH", help="ảnh có mã QR")
    parser.add_argument("--case", type=int, metavar="SỐ", help="cần --store")
    parser.add_argument(
        "--anyway", action="store_true", help="vẫn đặt khi thẻ có vẻ của người khác"
    )
    parser.add_argument(
        "--full",
        action="store_true",
        help="hiện đủ số trên thẻ; cần --store để ghi nhật ký",
    )
    parser.add_argument(
        "--find",
        action="store_true",
        help="tìm người trên thẻ trong sổ, không có thì nêu người gần giống; cần --store",
    )
    add_why(parser)
    add_store(parser, required=False)
    parser.set_defaults(run=_scan)


def _scan(options: argparse.Namespace) -> None:
    payload = options.text
    if options.picture:
        payload = scan.payload_in(options.picture)
    if payload is None:
        raise UserError("Chưa có gì để đọc. Thêm --text NỘI-DUNG hoặc --picture ẢNH.")
    if options.case and options.store:
        with workspace(options) as work:
            print_view(options, _put_card(work, options, payload))
            told = scan.scanner_warning(payload)
            if told:
                print(told, file=sys.stderr)
        return
    if options.find:
        _find(options, payload)
    else:
        _tell(options, payload)


def _tell(options: argparse.Namespace, payload: str) -> None:
    """Say what stands on a card."""
    card = scan.read_code(payload)
    if options.full:
        _note_card(options)
    if options.json:  # for a program: what it gave, taken apart
        print_json(card.as_dict())
    else:
        print(scan.KIND_LABELS[card.kind])
        fields = card.fields if options.full else hidden(card.fields)
        rows = [card_line(key, value) for key, value in fields.items()]
        print_table(("Mục", "Trên thẻ"), rows)
    if card.kind == "unknown":
        raise UserError("Không phải mã QR trên thẻ. Quét mặt có mã QR của thẻ cứng.")


def _find(options: argparse.Namespace, payload: str) -> None:
    """Say who the card's person is, or who is like them when nobody is."""
    if not options.store:
        raise UserError("Tìm người trên thẻ cần có sổ. Thêm --store TỆP.")
    with workspace(options) as work:
        result = scan.scan(work, payload)
        card = Person.of(result.card.person_fields())
        near = [] if result.case_ids else nearest_people(work, card)
        rows = browse.rows(work, result.case_ids) or near
    if near:
        print("Không có ai trong sổ; gần giống:")
    told = [
        (row.id, row.full_name, show_day(row.birth_date), row.department)
        for row in rows
    ]
    print_table(("Số", "Họ và tên", "Ngày sinh", "Thôn, lớp"), told)
    if not rows:
        raise UserError("Không có ai như trên thẻ. Thêm người này bằng lệnh add.")


def _note_card(options: argparse.Namespace) -> None:
    if not options.store:
        raise UserError(
            "Hiện đủ số phải ghi vào nhật ký của sổ. Thêm --store, hoặc bỏ --full để xem số đã che."
        )
    with workspace(options) as work:
        browse.note_reveal(work, 1, why(options, work, REVEAL))


def _put_card(work: Workspace, options: argparse.Namespace, payload: str) -> CaseView:
    try:
        return scan.put_card(work, options.case, payload, anyway=options.anyway)
    except scan.OtherPersonsCard as refused:
        raise UserError(
            f"{refused} Nếu đúng là thẻ của người này, thêm --anyway."
        ) from refused


def _add_attach(commands: Commands) -> None:
    parser = commands.add_parser(
        "attach", help="thêm bằng chứng: ảnh, hoặc bản giấy đã xem"
    )
    add_store(parser)
    parser.add_argument("case", type=int, metavar="SỐ")
    parser.add_argument("kind", choices=sorted(attach.EVIDENCE_LABELS))
    parser.add_argument("--picture", type=Path, metavar="ẢNH")
    parser.add_argument("--seen-on", default="", metavar="NGÀY")
    parser.add_argument("--sheets", type=int, default=1, metavar="SỐ-TỜ")
    parser.add_argument("--remove", type=int, metavar="SỐ", help="bỏ bằng chứng số này")
    parser.set_defaults(run=_attach)


def _attach(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        if options.remove:
            view = attach.remove(work, options.case, options.remove)
        else:
            view = attach.attach(
                work,
                options.case,
                options.kind,
                file=options.picture,
                seen_on=options.seen_on,
                sheets=options.sheets,
            )
        print_view(options, view)
