"""The log of complaints and of questions to the agency."""

import json
from typing import Any

from vssid_desk.domain.work.complaints import Complaint
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store

_COLUMNS = (
    "id, campaign_id, kind, received_on, text, subject, from_name, contact, case_ids, "
    "due_on, answered_on, answer"
)
_PUT = (
    f"INSERT INTO complaints({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?) "  # noqa: S608 - constant
    "ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, received_on = excluded.received_on, "
    "text = excluded.text, subject = excluded.subject, from_name = excluded.from_name, "
    "contact = excluded.contact, case_ids = excluded.case_ids, due_on = excluded.due_on, "
    "answered_on = excluded.answered_on, answer = excluded.answer"
)


def put(store: Store, one: Complaint) -> int:
    """Keep an entry, a new one with the number 0; return its number. Needs an open operation."""
    row = store.write(
        _PUT,
        (
            one.id or None,
            one.campaign_id,
            one.kind,
            one.received_on,
            one.text,
            one.subject,
            one.from_name,
            one.contact,
            json.dumps(one.case_ids),
            one.due_on,
            one.answered_on,
            one.answer,
        ),
    ).lastrowid
    return one.id or int(row or 0)


def get(store: Store, number: int) -> Complaint:
    """Return one entry; raise UserError when there is none of this number."""
    row = store.row(f"SELECT {_COLUMNS} FROM complaints WHERE id = ?", (number,))  # noqa: S608 - constant
    if row is None:
        raise UserError(
            f"Không có phản ánh, vướng mắc số {number}. Xem lại số trong danh sách."
        )
    return _complaint(row)


def all_(store: Store, campaign_id: int | None = None) -> list[Complaint]:
    """Return the entries in the order they were received."""
    found = store.rows(
        f"SELECT {_COLUMNS} FROM complaints WHERE ?1 IS NULL OR campaign_id = ?1 "  # noqa: S608 - constant
        "ORDER BY received_on, id",
        (campaign_id,),
    )
    return [_complaint(row) for row in found]


def remove(store: Store, number: int) -> None:
    """Take an entry away; the journal can bring it back."""
    store.write("DELETE FROM complaints WHERE id = ?", (number,))


def _complaint(row: tuple[Any, ...]) -> Complaint:
    held = dict(zip(_COLUMNS.split(", "), row, strict=True))
    return Complaint(**{**held, "case_ids": tuple(json.loads(held["case_ids"]))})
