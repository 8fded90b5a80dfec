"""One person as the command line prints it: what is wrong, what to do, what is missing."""

import argparse
from dataclasses import asdict

from vssid_desk.cli.access import print_json
from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.case import STAGE_LABELS, Case
from vssid_desk.domain.diagnosis.diagnosis import is_silent
from vssid_desk.domain.diagnosis.words import evidence_words, headline
from vssid_desk.domain.handling.account_facts import account_lines
from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.operations.browse import CaseView

SEX_LABELS = {"male": "Nam", "female": "Nữ"}
_CARD_DAYS = frozenset({"issued_on", "valid_from", "valid_to"})
_CARD_LABELS = {
    "issued_on": "Ngày cấp",
    "valid_from": "Giá trị từ",
    "valid_to": "Giá trị đến",
    "clinic_code": "Mã nơi đăng ký KCB",
}


def card_line(key: str, value: str) -> tuple[str, str]:
    """Return the label and the value of one thing a card says, as people read them."""
    label = FIELDS[key].label if key in FIELDS else _CARD_LABELS.get(key, key)
    if key == "sex":
        return label, SEX_LABELS.get(value, value)
    is_day = key in _CARD_DAYS or (key in FIELDS and FIELDS[key].kind is Kind.DATE)
    return label, show_day(value) if is_day else value


def print_view(options: argparse.Namespace, view: CaseView) -> None:
    """Print a person as text, or as data with --json."""
    if options.json:
        print_json({"case": asdict(view.case), "assessment": asdict(view.assessment)})
        return
    case, found = view.case, view.assessment
    name = case.declared.full_name or case.delivered.full_name
    born = show_day(case.declared.birth_date)
    told = f"sinh {born}" if born else "chưa có ngày sinh"
    print(f"{name}, {told} – {STAGE_LABELS[found.stage]}")
    _print_diagnosis(case, found)
    _print_handling(found)
    _print_account(case)
    for finding in found.findings:
        print(f"- {finding.text}")


def _print_diagnosis(case: Case, found: Assessment) -> None:
    diagnosis = found.diagnosis
    if diagnosis.field or not is_silent(case):
        print(f"{headline(diagnosis)}. {evidence_words(diagnosis)}")
    if diagnosis.proposal:
        label, value = card_line(diagnosis.field, diagnosis.proposal)
        print(f"Đề nghị, chưa ghi vào đâu: {label} {value}")


def _print_handling(found: Assessment) -> None:
    for path in (found.identity, *found.account):
        if path:
            print(f"Hướng xử lý ({path.mark}): {path.title}. {path.reason}")
    if found.question:
        choices = ", ".join(
            f"{item.value} ({item.label})" for item in found.question.options
        )
        print(f"Cần hỏi [{found.question.fact}]: {found.question.text} {choices}")
    for item in found.missing:
        print(f"Còn thiếu: {item.text}")


def _print_account(case: Case) -> None:
    for label, words in account_lines(case):
        print(f"{label}: {words}")
