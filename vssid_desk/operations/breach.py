"""A breach of personal data: noted, its form printed, the hours to report it counted."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from vssid_desk.documents.fill import fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.keeping.data_duties import hours_left
from vssid_desk.errors import UserError
from vssid_desk.operations.exports import demand_export, save_in_clear
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.forgetting import requests
from vssid_desk.store.forgetting.requests import Breach
from vssid_desk.store.journal import journal
from vssid_desk.store.office import units

# What the form asks, in its order.
ASKED: Mapping[str, str] = {
    "what": "Việc đã xảy ra, ở đâu, lúc nào",
    "data": "Loại dữ liệu liên quan",
    "people": "Số người liên quan",
    "harm": "Thiệt hại có thể có",
    "measures": "Biện pháp đã và sẽ làm",
    "contact": "Người liên hệ của đơn vị",
}


def note_breach(
    work: Workspace, told: Mapping[str, str], *, found_at: str = ""
) -> Breach:
    """Note a breach without naming anybody; `found_at` is ISO with zone, now when empty."""
    if not told.get("what", "").strip():
        raise UserError("Chưa ghi việc đã xảy ra. Ghi một câu rồi lưu lại.")
    made = Breach(found_at=_moment(found_at), told={k: told.get(k, "") for k in ASKED})
    with journal.operation(
        work.store, "breach", "Ghi nhận sự cố dữ liệu", lasting=True
    ):
        number = requests.add_breach(work.store, made)
    return _get(work, number)


def mark_breach_notified(work: Workspace, number: int) -> Breach:
    """Note that the authority was told now."""
    _get(work, number)
    text = f"Đã báo cơ quan chuyên trách về sự cố số {number}"
    with journal.operation(work.store, "breach", text, lasting=True):
        requests.mark_notified(work.store, number, _moment(""))
    return _get(work, number)


def all_breaches(work: Workspace) -> list[Breach]:
    """Return every breach, newest first."""
    return requests.breaches(work.store)


def countdown(work: Workspace, breach: Breach, now: datetime | None = None) -> str:
    """Say how many hours are left to report a breach, or that it was done."""
    if breach.notified_at:
        return "đã báo"
    found = datetime.fromisoformat(breach.found_at)
    left = hours_left(found, now or datetime.now(UTC), work.reference)
    return f"còn {left} giờ để báo" if left >= 0 else f"quá hạn báo {-left} giờ"


def breach_reminder(work: Workspace, now: datetime | None = None) -> str:
    """Say how long there is to report a breach that nobody reported, "" when none is open."""
    for one in all_breaches(work):
        if not one.notified_at:
            return f"Sự cố dữ liệu số {one.id}: {countdown(work, one, now)} cơ quan chuyên trách."
    return ""


def write_breach_form(work: Workspace, number: int, file: Path) -> None:
    """Write the form as PDF to a file the user chose; raise UserError."""
    demand_export(work)
    found = _get(work, number)
    at = f"{datetime.fromisoformat(found.found_at).astimezone():%H:%M ngày %d/%m/%Y}"
    form = fill(
        work.forms.version("breach_notice", work.today.isoformat()),
        [],
        unit=units.get(work.store),
        campaign=Campaign(),
        reference=work.reference,
        signed_on=work.today,
        extra={"at": at},
        lines=[
            {"what": words, "value": found.told[key]} for key, words in ASKED.items()
        ],
    )
    save_in_clear(file.parent, file.name, write_pdf([form], title=form.title))


def _get(work: Workspace, number: int) -> Breach:
    for one in all_breaches(work):
        if one.id == number:
            return one
    raise UserError(f"Không có sự cố số {number}. Xem danh sách sự cố.")


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text) if text else datetime.now(UTC)
    except ValueError as fault:
        raise UserError(
            f"Lúc phát hiện “{text}” không đọc được. Ghi như 2026-11-27T08:30."
        ) from fault
    return moment.astimezone(UTC).isoformat(timespec="seconds")
