"""Calls to people: kept with the case, going on with it into a newer list."""

from typing import Any

from vssid_desk.domain.work.phone_round import Call
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store

# A call stands with its case and with the case of a newer list in which the work goes on.
_HERE = (
    "WITH RECURSIVE here(call_id, case_id) AS (SELECT id, case_id FROM calls UNION ALL "
    "SELECT h.call_id, c.continued_in FROM here AS h JOIN cases AS c ON c.id = h.case_id "
    "WHERE c.continued_in IS NOT NULL)"
)
_LAST = (
    f"SELECT n.case_id FROM ({_HERE} SELECT case_id, max(call_id) AS last FROM here "  # noqa: S608 - constant
    "GROUP BY case_id) AS n JOIN calls AS k ON k.id = n.last WHERE "
)
# Cases whose last call promised a day up to one given; whose last call came to something.
PROMISED = f"case_id IN ({_LAST}k.promised_on <> '' AND k.promised_on <= ?)"
CAME_TO = f"case_id IN ({_LAST}k.result IN (SELECT value FROM json_each(?)))"  # noqa: S608 - constant
_SELECT = (
    "SELECT id, case_id, called_on, result, promised_on, note FROM calls WHERE id = ?"
)


def add(store: Store, call: Call) -> None:
    """Keep a call; needs an open operation."""
    store.write(
        "INSERT INTO calls(case_id, called_on, result, promised_on, note) "
        "VALUES (?, ?, ?, ?, ?)",
        (call.case_id, call.on, call.result, call.promised_on, call.note),
    )


def get(store: Store, call_id: int) -> Call:
    """Return one call; raise UserError when it is gone."""
    found = store.row(_SELECT, (call_id,))
    if found is None:
        raise UserError(
            f"Không có cuộc gọi số {call_id}. Xem lại các cuộc gọi của người này."
        )
    return _call(found)


def of(store: Store, case_id: int) -> list[Call]:
    """Return the calls for a case and for those whose work it goes on with, oldest first."""
    found = store.rows(
        "WITH RECURSIVE mine(id) AS (SELECT ? UNION "
        "SELECT c.id FROM cases AS c JOIN mine AS m ON c.continued_in = m.id) "
        "SELECT id, case_id, called_on, result, promised_on, note FROM calls "
        "WHERE case_id IN (SELECT id FROM mine) ORDER BY id",
        (case_id,),
    )
    return [_call(row) for row in found]


def remove(store: Store, call_id: int) -> None:
    """Take a call away; the journal can bring it back."""
    store.write("DELETE FROM calls WHERE id = ?", (call_id,))


def _call(row: tuple[Any, ...]) -> Call:
    id_, case_id, on, result, promised_on, note = row
    return Call(
        id=id_,
        case_id=case_id,
        on=on,
        result=result,
        promised_on=promised_on,
        note=note,
    )
