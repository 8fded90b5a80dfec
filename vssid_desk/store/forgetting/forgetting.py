"""Forgetting: rows, their images in the journal and their bytes go; the digests stay.

The journal's chain holds images by their digest, so it still verifies.
"""

import time
from collections.abc import Callable

from vssid_desk.errors import UserError
from vssid_desk.store import contents, guards
from vssid_desk.store.database import Store
from vssid_desk.store.forgetting import doomed

_PATIENCE = 8.0  # seconds that other readers have to let go of the write-ahead log
_IN_USE = (
    "Dữ liệu đã xóa, nhưng chưa dọn hết được phần ghi tạm vì một cửa sổ khác đang mở sổ này. "
    "Đóng các cửa sổ khác của sổ rồi mở lại sổ: chương trình tự dọn tiếp."
)
_DERIVED = ("search", "search_texts", "assessments", "form_marks", "page_marks")
# A row that stays but points at one that goes.
_LOOSEN = (
    ("cases", "met_case_id", "cases"),
    ("cases", "continued_in", "cases"),
    ("cases", "package_id", "packages"),
)
_REFILL = (
    "INSERT INTO search_words(rowid, words) SELECT case_id, words FROM search_texts "
    "ORDER BY case_id"
)


def erase(store: Store, step: Callable[[int], object]) -> dict[str, int]:
    """Erase what `temp.doomed` names; needs the open operation "forget".

    Returns how many rows went, by table; `step` is called with 5 … 8.
    """
    store.write("PRAGMA secure_delete = ON")
    store.write("PRAGMA defer_foreign_keys = ON")
    found = doomed.counts(store)
    _loosen(store)
    step(5)
    _erase_derived(store)
    step(6)
    # Reasons are typed freely and may name whoever goes; which do cannot be told.
    store.write("DELETE FROM remembered WHERE name LIKE 'reasons-%'")
    for table in found:
        store.write(f"DELETE FROM {table} WHERE id IN {doomed.OF.format(table=table)}")  # noqa: S608 - our own names
    step(7)
    erase_images(store)
    step(8)
    for sha256 in contents.nobodys(store):
        store.write("DELETE FROM contents WHERE sha256 = ?", (sha256,))
    return found


def erase_images(store: Store) -> None:
    """Put digests in the place of every image of a doomed row."""
    sets = ", ".join(
        f"{image} = CASE WHEN {image} IS NULL OR {image} LIKE '{guards.ERASED}%' THEN {image} "
        f"ELSE {guards.digest_in_place(image)} END"
        for image in ("before", "after")
    )
    store.write(
        f"UPDATE changes SET {sets} WHERE (before IS NOT NULL OR after IS NOT NULL) "  # noqa: S608 - our own names
        "AND EXISTS (SELECT 1 FROM temp.doomed AS d WHERE d.table_name = "
        "changes.table_name AND d.row_id = changes.row_id)"
    )


def sweep(store: Store) -> None:
    """Write the file anew without free pages and empty the write-ahead log.

    Raises UserError when another program reads the store all the while.
    """
    doomed.end(store)
    store.write("VACUUM")
    until = time.monotonic() + _PATIENCE
    while store.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
        if time.monotonic() > until:
            raise UserError(_IN_USE)
        time.sleep(0.2)


def _loosen(store: Store) -> None:
    doomed.requests_about(store)
    for table, column, owner in _LOOSEN:
        own = doomed.OF.format(table=table)
        store.write(
            f"UPDATE {table} SET {column} = NULL "  # noqa: S608 - our own names
            f"WHERE {column} IN {doomed.OF.format(table=owner)} AND id NOT IN {own}"
        )


def _erase_derived(store: Store) -> None:
    cases = doomed.OF.format(table="cases")
    for table in _DERIVED:
        store.write(f"DELETE FROM {table} WHERE case_id IN {cases}")  # noqa: S608 - our own names
    store.write(
        "DELETE FROM shared_assessments WHERE id NOT IN (SELECT shared_id FROM assessments "
        "UNION SELECT open_id FROM assessments WHERE open_id IS NOT NULL)"
    )
    store.write("DELETE FROM search_kinds WHERE id NOT IN (SELECT kind_id FROM search)")
    # A deleted text stays in the index until its parts are merged; so it is made anew.
    store.write("INSERT INTO search_words(search_words) VALUES ('delete-all')")
    store.write(_REFILL)
