"""Marks printed on forms: a random reference for each case and form, with no data of the person."""

import secrets
from collections.abc import Sequence

from vssid_desk.store.database import Store
from vssid_desk.store.journal import recording

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is read as another
_LENGTH = 10  # fifty bits; with its head it fits the smallest QR code


def known(store: Store, form: str, case_ids: Sequence[int]) -> dict[int, str]:
    """Return the references of these cases on a form, of those that have one."""
    wanted = set(case_ids)
    rows = store.rows(
        "SELECT case_id, reference FROM form_marks WHERE form = ?", (form,)
    )
    return {case_id: reference for case_id, reference in rows if case_id in wanted}


def give(store: Store, form: str, case_ids: Sequence[int]) -> dict[int, str]:
    """Return the references of all these cases on a form; who has none gets one, for good."""
    have = known(store, form, case_ids)
    new = [(one, new_reference()) for one in dict.fromkeys(case_ids) if one not in have]
    if new:
        with recording.transaction(store):
            store.write_many(
                "INSERT INTO form_marks(case_id, reference, form) VALUES (?, ?, ?)",
                [(case_id, reference, form) for case_id, reference in new],
            )
    return have | dict(new)


def whose(store: Store, reference: str) -> tuple[int, str] | None:
    """Return the case and the form of a reference; None when there is no such case."""
    row = store.row(
        "SELECT case_id, form FROM form_marks JOIN cases ON cases.id = case_id "
        "WHERE reference = ?",
        (reference,),
    )
    return (int(row[0]), str(row[1])) if row else None


def new_reference() -> str:
    """Return a reference that nobody can guess."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
