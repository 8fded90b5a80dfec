"""Phone people: what each call came to, what was promised, the reminder to copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from vssid_desk import resources
from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.handling.missing import EVIDENCE_LABELS
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.domain.work.phone_round import Call, PhoneTexts, filled, is_overdue
from vssid_desk.errors import UserError
from vssid_desk.operations.browse import show
from vssid_desk.operations.correct import place_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases
from vssid_desk.store.journal import journal
from vssid_desk.store.office import calls, units

__all__ = ["Call", "PhoneCard", "phone_card", "phone_texts", "record_call"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneCard:
    """What one needs while phoning: whom, the number, calls so far, a reminder to copy."""

    case_id: int
    full_name: str
    phone: str
    calls: Sequence[Call]
    overdue: bool
    reminder_title: str
    reminder: str


@lru_cache(maxsize=1)
def phone_texts() -> PhoneTexts:
    """Return the results of calls and the texts of reminders."""
    return PhoneTexts.of(resources.load_phone_round())


def phone_card(work: Workspace, case_id: int) -> PhoneCard:
    """Return the card of a person; raise UserError when there is none of this number."""
    view = show(work, case_id)
    made = calls.of(work.store, case_id)
    overdue = is_overdue(made, work.today.isoformat())
    person = view.case.declared
    title, text = _reminder(work, person.full_name, view.assessment, made)
    return PhoneCard(
        case_id=case_id,
        full_name=person.full_name,
        phone=person.phone,
        calls=made,
        overdue=overdue,
        reminder_title=title,
        reminder=text,
    )


def record_call(
    work: Workspace, case_id: int, result: str, *, promised_on: str = "", note: str = ""
) -> PhoneCard:
    """Keep a call made today; `promised_on` is an ISO day, "" for none.

    Raises UserError for an unknown result, or a promised day that is none or has passed.
    """
    case = cases.get(work.store, case_id)
    label = phone_texts().results.get(result)
    if label is None:
        known = ", ".join(phone_texts().results)
        raise UserError(f"Không có kết quả gọi “{result}”. Các kết quả: {known}.")
    today = work.today.isoformat()
    _check_day(promised_on, today)
    call = Call(
        case_id=case_id, on=today, result=result, promised_on=promised_on, note=note
    )
    text = f"Gọi điện, {label.lower()}: {place_of(case)}"
    with journal.operation(work.store, "call", text):
        calls.add(work.store, call)
    return phone_card(work, case_id)


def remove_call(work: Workspace, call_id: int) -> PhoneCard:
    """Take away a call noted by mistake; undo brings it back."""
    call = calls.get(work.store, call_id)
    case = cases.get(work.store, call.case_id)
    with journal.operation(work.store, "call", f"Bỏ cuộc gọi: {place_of(case)}"):
        calls.remove(work.store, call_id)
    return phone_card(work, call.case_id)


def _check_day(promised_on: str, today: str) -> None:
    if not promised_on:
        return
    try:
        day = date.fromisoformat(promised_on).isoformat()
    except ValueError as fault:
        raise UserError(
            f"Ngày hẹn “{promised_on}” không có trong lịch. Ghi lại ngày hẹn."
        ) from fault
    if day < today:
        raise UserError(f"Ngày hẹn {show_day(day)} đã qua. Ghi ngày từ hôm nay trở đi.")


def _reminder(
    work: Workspace, name: str, found: Assessment, made: Sequence[Call]
) -> tuple[str, str]:
    today = work.today.isoformat()
    text = phone_texts().reminder(found, on=today, overdue=is_overdue(made, today))
    if text is None:
        return "", ""
    unit = units.get(work.store)
    values = {
        "unit": unit.name,
        "phone": unit.phone,
        "name": name,
        "due": found.due_words,
        "bring": ", ".join(_papers(found)),
        "promised": show_day(made[-1].promised_on) if made else "",
    }
    return text.title, filled(text.text, values)


def _papers(found: Assessment) -> list[str]:
    kinds = (item.key.split("|") for item in found.missing if item.what == "evidence")
    return [" hoặc ".join(EVIDENCE_LABELS[kind] for kind in either) for either in kinds]
