"""Requests of people about their own data, and breaches; neither holds a name or a number."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from vssid_desk.domain.keeping.data_duties import Request
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store

_FIELDS = (
    "about",
    "kind",
    "asked_on",
    "note",
    "answered_on",
    "extended_on",
    "done_on",
    "outcome",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A breach; moments are ISO in UTC, `told` says what the form asks, by key."""

    id: int = 0
    found_at: str = ""
    notified_at: str = ""
    told: Mapping[str, str] = field(default_factory=dict)


def all_(store: Store) -> list[Request]:
    """Return every request, newest first."""
    columns = ("id", *_FIELDS)
    return [
        Request(**dict(zip(columns, row, strict=True)))
        for row in store.rows(
            f"SELECT {', '.join(columns)} FROM requests ORDER BY id DESC"  # noqa: S608 - constant
        )
    ]


def get(store: Store, number: int) -> Request:
    """Return one request; raise UserError when there is none of this number."""
    for one in all_(store):
        if one.id == number:
            return one
    raise UserError(f"Không có yêu cầu số {number}. Xem danh sách yêu cầu.")


def put(store: Store, request: Request) -> int:
    """Keep a request, new when it has no number; needs an open operation."""
    values = [getattr(request, name) for name in _FIELDS]
    if request.id:
        sets = ", ".join(f"{name} = ?" for name in _FIELDS)
        store.write(f"UPDATE requests SET {sets} WHERE id = ?", [*values, request.id])  # noqa: S608 - constant
        return request.id
    marks = ", ".join("?" * len(_FIELDS))
    row = store.write(
        f"INSERT INTO requests({', '.join(_FIELDS)}) VALUES ({marks})",  # noqa: S608 - constant
        values,
    ).lastrowid
    return int(row or 0)


def breaches(store: Store) -> list[Breach]:
    """Return every breach, newest first."""
    return [
        Breach(id=row[0], found_at=row[1], notified_at=row[2], told=json.loads(row[3]))
        for row in store.rows(
            "SELECT id, found_at, notified_at, body FROM breaches ORDER BY id DESC"
        )
    ]


def add_breach(store: Store, breach: Breach) -> int:
    """Keep a new breach; needs an open operation."""
    row = store.write(
        "INSERT INTO breaches(found_at, body) VALUES (?, ?)",
        (breach.found_at, json.dumps(dict(breach.told), ensure_ascii=False)),
    ).lastrowid
    return int(row or 0)


def mark_notified(store: Store, number: int, at: str) -> None:
    """Note when the authority was told; needs an open operation."""
    store.write("UPDATE breaches SET notified_at = ? WHERE id = ?", (at, number))


def distinct_people(store: Store) -> int:
    """Count the human beings in a store: by personal id, else by code, else row by row."""
    return int(
        store.value(
            "SELECT count(DISTINCT CASE WHEN personal_id <> '' THEN personal_id "
            "WHEN social_insurance_code <> '' THEN 's' || social_insurance_code "
            "ELSE 'c' || case_id END) FROM search"
        )
    )
