"""What left the store: who, when and how many stay; typed reasons and telling names of files go."""

import re
from collections.abc import Collection
from pathlib import PurePath

from vssid_desk.domain.keeping.file_names import case_in
from vssid_desk.domain.keeping.reasons import ERASED, told_by_program
from vssid_desk.domain.values.text import fold
from vssid_desk.store.database import Store
from vssid_desk.store.forgetting import doomed

_WORDS = re.compile("[a-z0-9]+")
_LONGEST = 8  # words of a name


def redact_exports(store: Store, words: Collection[str]) -> None:
    """Take reasons and files that may tell of a doomed person away; needs an open operation.

    Reasons are typed freely and may name whoever goes in any way, so every one goes that is
    not the program's own. Of a file whose name tells, the folder stays.
    """
    gone = doomed.cases(store)
    people = {" ".join(_WORDS.findall(fold(word))) for word in words}
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
    while place.name and _names(place.name, people):
        place = place.parent
    return str(place) if file else file


def _names(text: str, people: Collection[str]) -> bool:
    found = _WORDS.findall(fold(text))
    return any(
        " ".join(found[first:last]) in people
        for first in range(len(found))
        for last in range(first + 1, min(first + _LONGEST, len(found)) + 1)
    )
