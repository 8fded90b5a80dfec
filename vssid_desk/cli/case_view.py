"""One person as the command line prints it: what is wrong, what to do, what is missing."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from vssid_desk.cli.access import print_json
from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.case import STAGE_LABELS, Case
from vssid_desk.domain.diagnosis.diagnosis import is_silent
from vssid_desk.domain.diagnosis.words import evidence_words, headline
from vssid_desk.domain.handling.account_facts import account_lines
from vssid_desk.domain.person import FIELDS, Kind
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.domain.values.identity import LENGTHS, mask, mask_in
from vssid_desk.operations.browse import CaseView

SEX_LABELS = {"male": "Nam", "female": "Nữ"}
_CARD_DAYS = frozenset({"issued_on", "valid_from", "valid_to"})
_CARD_LABELS = {
    "issued_on": "Ngày cấp",
    "valid_from": "Giá trị từ",
    "valid_to": "Giá trị đến",
    "clinic_code": "Mã nơi đăng ký KCB",
}
_NUMBERS = frozenset({*LENGTHS, Kind.PASSPORT})
# Digits that stand for nobody's identity.
_NO_NUMBERS = frozenset({"phone", "hash", "at"})


def card_line(key: str, value: str) -> tuple[str, str]:
    """Return the label and the value of one thing a card says, as people read them."""
    label = FIELDS[key].label if key in FIELDS else _CARD_LABELS.get(key, key)
    if key == "sex":
        return label, SEX_LABELS.get(value, value)
    is_day = key in _CARD_DAYS or (key in FIELDS and FIELDS[key].kind is Kind.DATE)
    return label, show_day(value) if is_day else value


def print_view(
    options: argparse.Namespace, view: CaseView, *, full: bool = False
) -> None:
    """Print a person as text, or as data with --json; numbers are masked unless `full`."""
    if options.json:
        data = {"case": asdict(view.case), "assessment": asdict(view.assessment)}
        print_json(data if full else hidden(data))
        return
    for line in _lines(view):
        print(line if full else mask_in(line))


def hidden(data: Any, key: str = "") -> Any:
    """Return data with its numbers masked: what stands for a person, and any in sentences."""
    if isinstance(data, dict):
        return {name: hidden(value, str(name)) for name, value in data.items()}
    if isinstance(data, list | tuple):
        return [hidden(value, key) for value in data]
    if not isinstance(data, str) or key in _NO_NUMBERS:
        return data
    is_number = key in FIELDS and FIELDS[key].kind in _NUMBERS
    return mask(data) if is_number else mask_in(data)


def _lines(view: CaseView) -> Iterator[str]:
    case, found = view.case, view.assessment
    name = case.declared.full_name or case.delivered.full_name
    born = show_day(case.declared.birth_date)
    told = f"sinh {born}" if born else "chưa có ngày sinh"
    yield f"{name}, {told} – {STAGE_LABELS[found.stage]}"
    yield from _diagnosis(case, found)
    yield from _handling(found)
    yield from _whose(view)
    yield from (f"{label}: {words}" for label, words in account_lines(case))
    yield from (f"- {finding.text}" for finding in found.findings)


def _whose(view: CaseView) -> Iterator[str]:
    if view.group:
        yield f"Nhóm: {view.group}"
    if view.organ:
        yield f"Ai làm: {view.organ}"
    if view.assessment.due_words:
        yield f"Hạn: {view.assessment.due_words}, {view.left}"


def _diagnosis(case: Case, found: Assessment) -> Iterator[str]:
    diagnosis = found.diagnosis
    if diagnosis.field or not is_silent(case):
        yield f"{headline(diagnosis)}. {evidence_words(diagnosis)}"
    declared = getattr(case.declared, diagnosis.field, "")
    if diagnosis.proposal and diagnosis.proposal != declared:
        label, value = card_line(diagnosis.field, diagnosis.proposal)
        yield f"Đề nghị, chưa ghi vào đâu: {label} {value}"


def _handling(found: Assessment) -> Iterator[str]:
    for path in (found.identity, *found.account):
        if path:
            yield f"Hướng xử lý ({path.mark}): {path.title}. {path.reason}"
    if found.question:
        choices = ", ".join(
            f"{item.value} ({item.label})" for item in found.question.options
        )
        yield f"Cần hỏi [{found.question.fact}]: {found.question.text} {choices}"
    for item in found.missing:
        yield f"Còn thiếu: {item.text}"
