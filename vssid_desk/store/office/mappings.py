"""Columns that an officer has put right, by sender and header."""

import json
from typing import Any

from vssid_desk.domain.people.column_memory import Remembered
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store

_SELECT = "SELECT id, sender, header, columns, noted_on FROM mappings"


def all_(store: Store) -> list[Remembered]:
    """Return what is remembered, newest first."""
    return [_remembered(row) for row in store.rows(f"{_SELECT} ORDER BY id DESC")]


def put(store: Store, new: Remembered) -> None:
    """Remember columns, in place of what was remembered for this sender and header.

    Needs an open operation.
    """
    columns = json.dumps(dict(new.columns), ensure_ascii=False, sort_keys=True)
    store.write(
        "INSERT INTO mappings(sender, header, columns, noted_on) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT(sender, header) DO UPDATE SET columns = ?3, noted_on = ?4 "
        "WHERE columns <> ?3",
        (new.sender, new.header, columns, new.noted_on),
    )


def remove(store: Store, number: int) -> None:
    """Forget columns; raise UserError when there is nothing of this number."""
    if store.value("SELECT 1 FROM mappings WHERE id = ?", (number,)) is None:
        raise UserError(
            f"Không có cách hiểu cột số {number}. Xem lại danh sách các cách đã nhớ."
        )
    store.write("DELETE FROM mappings WHERE id = ?", (number,))


def _remembered(row: tuple[Any, ...]) -> Remembered:
    number, sender, header, columns, noted_on = row
    return Remembered(
        id=number,
        sender=sender,
        header=header,
        columns=json.loads(columns),
        noted_on=noted_on,
    )
