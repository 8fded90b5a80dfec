"""Imported lists: what a file said of itself, and the file as it came."""

import json
from dataclasses import dataclass, field
from typing import Any

from vssid_desk.domain.query import ListSummary
from vssid_desk.errors import UserError
from vssid_desk.store import contents
from vssid_desk.store.database import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class NewList:
    """A list about to be stored; `receipt` and `reading` are plain data of the reader."""

    campaign_id: int
    file_name: str
    data: bytes = field(repr=False)
    list_code: str
    title: str = ""
    letter_number: str = ""
    received_on: str = ""
    receipt: dict[str, Any] = field(default_factory=dict)
    reading: dict[str, Any] = field(default_factory=dict)


_SUMMARY = """
    SELECT l.id, l.campaign_id, l.title, l.file_name, l.list_code, l.received_on,
        coalesce((SELECT min(due_on) FROM search
            WHERE list_id = l.id AND due_on <> '' AND stage NOT IN ('sent', 'closed')), ''),
        (SELECT count(*) FROM cases WHERE list_id = l.id),
        (SELECT count(*) FROM search
            WHERE list_id = l.id AND stage IN ('sent', 'closed')),
        l.receipt
    FROM lists AS l
"""
_NAMES = (
    "id",
    "campaign_id",
    "title",
    "file_name",
    "list_code",
    "received_on",
    "due_on",
    "person_count",
    "done_count",
    "receipt",
)


def add(store: Store, new: NewList) -> int:
    """Store a list with its file and return its number; needs an open operation."""
    row = store.write(
        "INSERT INTO lists(campaign_id, title, file_name, sha256, list_code, letter_number, "
        "received_on, person_count, receipt, reading) VALUES (?,?,?,?,?,?,?,?,?,?)",
        (
            new.campaign_id,
            new.title or new.file_name,
            new.file_name,
            contents.keep(store, new.data),
            new.list_code,
            new.letter_number,
            new.received_on,
            0,
            json.dumps(new.receipt, ensure_ascii=False),
            json.dumps(new.reading, ensure_ascii=False),
        ),
    ).lastrowid
    return int(row or 0)


def put_reading(
    store: Store,
    list_id: int,
    *,
    list_code: str,
    receipt: dict[str, Any],
    reading: dict[str, Any],
) -> None:
    """Complete a list whose people were stored while it was still being read."""
    store.write(
        "UPDATE lists SET list_code = ?, receipt = ?, reading = ?, "
        "person_count = (SELECT count(*) FROM cases WHERE list_id = lists.id) WHERE id = ?",
        (
            list_code,
            json.dumps(receipt, ensure_ascii=False),
            json.dumps(reading, ensure_ascii=False),
            list_id,
        ),
    )


def get(store: Store, list_id: int) -> ListSummary:
    """Return one list with how far it is; raise UserError when there is none."""
    row = store.row(f"{_SUMMARY} WHERE l.id = ?", (list_id,))
    if row is None:
        raise UserError(f"Không có danh sách số {list_id}. Hãy chọn lại danh sách.")
    return _summary(row)


def all_(store: Store) -> list[ListSummary]:
    """Return all lists, newest first."""
    return [_summary(row) for row in store.rows(f"{_SUMMARY} ORDER BY l.id DESC")]


def find_by_hash(store: Store, sha256: str) -> ListSummary | None:
    """Return the list that came in as exactly this file, or None."""
    row = store.row(
        f"{_SUMMARY} WHERE l.sha256 = ? ORDER BY l.id DESC LIMIT 1", (sha256,)
    )
    return _summary(row) if row else None


def file_bytes(store: Store, list_id: int) -> bytes:
    """Return the list's file as it came."""
    sha256 = store.value("SELECT sha256 FROM lists WHERE id = ?", (list_id,))
    return contents.read(store, sha256 or "")


def receipt(store: Store, list_id: int) -> dict[str, Any]:
    """Return the counts of the rows of a list's file."""
    text = store.value("SELECT receipt FROM lists WHERE id = ?", (list_id,))
    found: dict[str, Any] = json.loads(text or "{}")
    return found


def sha256(store: Store, list_id: int) -> str:
    """Return the SHA-256 of a list's file in hexadecimal."""
    return str(store.value("SELECT sha256 FROM lists WHERE id = ?", (list_id,)) or "")


def reading(store: Store, list_id: int) -> dict[str, Any]:
    """Return what the reader said of the file: tables, rows left out, columns."""
    text = store.value("SELECT reading FROM lists WHERE id = ?", (list_id,))
    found: dict[str, Any] = json.loads(text or "{}")
    return found


def _summary(row: tuple[Any, ...]) -> ListSummary:
    return ListSummary(**dict(zip(_NAMES, row, strict=True)))
