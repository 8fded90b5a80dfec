"""Evidence of a case: papers seen on paper, and pictures that are kept."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from vssid_desk.domain.case import Evidence
from vssid_desk.errors import UserError
from vssid_desk.store import contents
from vssid_desk.store.database import Store


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a pictured paper and their media type ("image/jpeg")."""

    data: bytes
    media_type: str


def add(
    store: Store, case_id: int, evidence: Evidence, picture: Picture | None = None
) -> Evidence:
    """Store a paper with its picture, if any, and return it with its number.

    Needs an open operation.
    """
    row = store.write(
        "INSERT INTO attachments(case_id, kind, medium, seen_on, sheets, title, media_type, "
        "sha256) VALUES (?,?,?,?,?,?,?,?)",
        (
            case_id,
            evidence.kind,
            evidence.medium,
            evidence.seen_on,
            evidence.sheets,
            evidence.title,
            picture.media_type if picture else "",
            contents.keep(store, picture.data) if picture else None,
        ),
    ).lastrowid
    return Evidence(
        id=int(row or 0),
        kind=evidence.kind,
        medium=evidence.medium,
        seen_on=evidence.seen_on,
        sheets=evidence.sheets,
        title=evidence.title,
    )


def all_(store: Store, case_id: int) -> list[Evidence]:
    """Return the papers of a case in the order they were added."""
    return [
        Evidence(
            id=id_, kind=kind, medium=medium, seen_on=on, sheets=sheets, title=title
        )
        for id_, kind, medium, on, sheets, title in store.rows(
            "SELECT id, kind, medium, seen_on, sheets, title FROM attachments "
            "WHERE case_id = ? ORDER BY id",
            (case_id,),
        )
    ]


def read(store: Store, evidence_id: int) -> Picture:
    """Return the picture of a paper; raise UserError when it has none."""
    row = store.row(
        "SELECT c.bytes, a.media_type FROM attachments AS a "
        "JOIN contents AS c ON c.sha256 = a.sha256 WHERE a.id = ?",
        (evidence_id,),
    )
    if row is None:
        raise UserError("Giấy tờ này không có ảnh kèm theo; chỉ có bản giấy.")
    return Picture(bytes(row[0]), row[1])


def read_bytes(store: Store, evidence_id: int) -> bytes:
    """Return the bytes of a paper's picture; raise UserError when it has none."""
    return read(store, evidence_id).data


def remove(store: Store, evidence_id: int) -> None:
    """Take a paper away from its case; the journal can bring it back."""
    store.write("DELETE FROM attachments WHERE id = ?", (evidence_id,))


def sizes(store: Store, case_ids: Iterable[int]) -> dict[int, int]:
    """Return the bytes of the pictures of each case that has some."""
    found = store.rows(
        "SELECT a.case_id, sum(c.size) FROM attachments AS a "
        "JOIN contents AS c ON c.sha256 = a.sha256 "
        "WHERE a.case_id IN (SELECT value FROM json_each(?)) GROUP BY a.case_id",
        (json.dumps(list(case_ids)),),
    )
    return {case_id: int(size) for case_id, size in found}
