"""Requests of people about their own data: noted, answered, carried out, in the legal days."""

from dataclasses import dataclass, replace
from datetime import date

from vssid_desk.domain.keeping.data_duties import (
    KINDS,
    Days,
    Request,
    days_of,
    label_of,
)
from vssid_desk.domain.reference.working_days import UNCHECKED
from vssid_desk.errors import UserError
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases
from vssid_desk.store.forgetting import requests
from vssid_desk.store.journal import journal


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with its legal days and what it is called."""

    request: Request
    days: Days
    label: str

    @property
    def doubt(self) -> str:
        """Say what is not sure about the days, "" when they are or no longer count."""
        return "" if self.days.is_sure or self.request.done_on else UNCHECKED

    def late(self, today: date) -> str:
        """Say what is late, "" when nothing is."""
        if self.request.done_on:
            return ""
        if today > self.days.due_on:
            return "quá hạn thực hiện"
        unanswered = not self.request.answered_on
        return "quá hạn trả lời" if unanswered and today > self.days.answer_by else ""


def kinds_of_requests(work: Workspace) -> dict[str, str]:
    """Return what may be asked for, with its words."""
    return {kind: label_of(work.reference, kind) for kind in KINDS}


def note_request(
    work: Workspace, case_id: int, kind: str, *, asked_on: str = "", note: str = ""
) -> Asked:
    """Note what a person asked; `asked_on` is ISO, today when empty. Raises UserError."""
    if kind not in KINDS:
        raise UserError(
            f"Không có loại yêu cầu “{kind}”. Các loại: {', '.join(KINDS)}."
        )
    case = cases.get(work.store, case_id)
    asked = _day(asked_on) if asked_on else work.today
    made = Request(about=case.id, kind=kind, asked_on=asked.isoformat(), note=note)
    with journal.operation(work.store, "request", f"Ghi yêu cầu: {_words(work, made)}"):
        number = requests.put(work.store, made)
    return _asked(work, requests.get(work.store, number))


def answer_request(work: Workspace, number: int) -> Asked:
    """Note that the person was answered today."""
    return _mark(work, number, "Đã trả lời yêu cầu", answered_on=work.today.isoformat())


def extend_request(work: Workspace, number: int) -> Asked:
    """Extend the time to carry a request out; the law allows it once."""
    if requests.get(work.store, number).extended_on:
        raise UserError("Yêu cầu này đã gia hạn một lần. Luật chỉ cho gia hạn một lần.")
    return _mark(work, number, "Gia hạn yêu cầu", extended_on=work.today.isoformat())


def finish_request(work: Workspace, number: int, outcome: str = "") -> Asked:
    """Note that a request was carried out, or refused with the reason in `outcome`."""
    told = requests.get(work.store, number)
    today = work.today.isoformat()
    return _mark(
        work,
        number,
        "Làm xong yêu cầu",
        done_on=today,
        answered_on=told.answered_on or today,
        outcome=outcome,
    )


def all_requests(work: Workspace) -> list[Asked]:
    """Return every request with its days, open ones first, those due soonest on top."""
    found = [_asked(work, one) for one in requests.all_(work.store)]
    return sorted(found, key=lambda one: (one.request.done_on, one.days.due_on))


def requests_reminder(work: Workspace) -> str:
    """Say how many requests are late, "" when none is."""
    late = [one for one in all_requests(work) if one.late(work.today)]
    if not late:
        return ""
    return f"{len(late)} yêu cầu của người tham gia về dữ liệu của họ đã quá hạn."


def _mark(work: Workspace, number: int, text: str, **values: str) -> Asked:
    found = requests.get(work.store, number)
    if found.done_on:
        raise UserError(f"Yêu cầu số {number} đã làm xong. Không cần ghi gì thêm.")
    with journal.operation(work.store, "request", f"{text} số {number}"):
        requests.put(work.store, replace(found, **values))  # type: ignore[arg-type]
    return _asked(work, requests.get(work.store, number))


def _asked(work: Workspace, request: Request) -> Asked:
    days = days_of(request, work.reference)
    return Asked(request, days, label_of(work.reference, request.kind))


def _words(work: Workspace, request: Request) -> str:
    return f"{label_of(work.reference, request.kind)}, người số {request.about}"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise UserError(
            f"Ngày yêu cầu “{text}” không có trong lịch. Ghi ngày/tháng/năm."
        ) from fault
