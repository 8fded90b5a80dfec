"""What left the store: who, when and how many stay; typed reasons and telling names of files go."""

from collections.abc import Collection
from pathlib import PurePath

from vssid_desk.domain.keeping.file_names import case_in
from vssid_desk.domain.keeping.reasons import ERASED, told_by_program
from vssid_desk.store.database import Store
from vssid_desk.store.forgetting import doomed
from vssid_desk.store.forgetting.naming import names


def redact_exports(store: Store, people: Collection[str]) -> None:
    """Take reasons and files that may tell of a doomed person away; needs an open operation.

    `people` are names and numbers as `naming.folded` writes them. Reasons are typed freely and may name whoever goes in any way, so every one goes that is
    not the program's own. Of a file whose name tells, the folder stays.
    """
    gone = doomed.cases(store)
    changed = []
    for row_id, file, why in store.rows("SELECT id, file, why FROM exports"):
        kept = (
            _place(file, gone, people),
            why if why in told_by_program() else ERASED,
        )
        if kept != (file, why):
            store.write(
                "UPDATE exports SET file = ?, why = ? WHERE id = ?", (*kept, row_id)
            )
            changed.append(row_id)
    doomed.only_images(store, "exports", changed)


def _place(file: str, gone: Collection[int], people: Collection[str]) -> str:
    place = PurePath(file)
    if case_in(place.name) in gone:
        place = place.parent
    while place.name and names(place.name, people):
        place = place.parent
    return str(place) if file else file
