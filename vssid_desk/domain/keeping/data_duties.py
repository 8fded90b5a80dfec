"""Duties of an office that keeps personal data: legal days, hours and numbers, from a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from vssid_desk.domain.reference.tables import Reference
from vssid_desk.domain.reference.working_days import Calendar

KINDS = ("view", "correct", "restrict", "delete")
_NEAR = 0.9  # of the number of people from which data count as core data


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody asked about their own data; days are ISO, "" while not done.

    `about` is the case, None once the person was forgotten.
    """

    id: int = 0
    about: int | None = None
    kind: str = "view"
    asked_on: str = ""
    note: str = ""
    answered_on: str = ""
    extended_on: str = ""
    done_on: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """By when a request is to be answered, and carried out.

    `is_sure` is false where a holiday on the way was not checked.
    """

    answer_by: date
    due_on: date
    is_sure: bool = True


def days_of(request: Request, reference: Reference) -> Days:
    """Return the legal days of a request; one extension doubles the time to carry it out.

    Days of data_duties.tsv, working or calendar days as its column `unit` says, counted from
    the day after asking.
    """
    asked = date.fromisoformat(request.asked_on)
    times = 2 if request.extended_on else 1
    answer_by, first = _day_after(asked, "answer", 1, reference)
    due_on, second = _day_after(asked, request.kind, times, reference)
    return Days(answer_by, due_on, first and second)


def _day_after(
    asked: date, code: str, times: int, reference: Reference
) -> tuple[date, bool]:
    """Return the last day of a duty, and whether every day counted was checked."""
    count = count_of(reference, code) * times
    if _row(reference, code)["unit"] != "working_day":
        return asked + timedelta(days=count), True
    calendar = Calendar.of(reference)
    last = calendar.after(asked, count)
    return last, calendar.is_sure(asked, last)


def count_of(reference: Reference, code: str) -> int:
    """Return the days, hours or people of a duty."""
    return int(_row(reference, code)["count"])


def label_of(reference: Reference, code: str) -> str:
    """Return what a duty or a kind of request is called."""
    return reference.table("data_duties").label(code)


def hours_left(found_at: datetime, now: datetime, reference: Reference) -> int:
    """Return the whole hours left to report a breach, negative when it is late."""
    until = found_at + timedelta(hours=count_of(reference, "breach"))
    return int((until - now).total_seconds() // 3600)


def near_limit(people: int, reference: Reference) -> str:
    """Warn when the people in a store come near the number that makes data core data."""
    limit = count_of(reference, "people")
    if people < limit * _NEAR:
        return ""
    shown = f"{limit:,}".replace(",", ".")
    return (
        f"Sổ giữ dữ liệu của {people:,} người".replace(",", ".")
        + f"; từ {shown} người thì dữ liệu nhạy cảm có thể là dữ liệu cốt lõi. "
        "Xem lại nghĩa vụ kèm theo, hoặc xóa đợt đã hết hạn lưu."
    )


def _row(reference: Reference, code: str) -> Mapping[str, str]:
    row = reference.table("data_duties").row(code)
    assert row is not None  # noqa: S101 - ships with the program
    return row
