"""The key slots brought in line with the store: after a kill between the two, or old keys laid back.

A user is added slot first and taken away slot last, so what a kill leaves is a slot that the
store knows nobody for: it opens nothing, and goes when the store is opened next.
"""

from contextlib import suppress
from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.store.database import Store
from vssid_desk.store.journal import recording
from vssid_desk.store.keys import holders, slots, vault
from vssid_desk.store.office import users


def bring_in_line(store: Store) -> None:
    """Make both copies of the slots agree and fit the users of an open store.

    Waits for whoever changes users just now. Where it cannot be done (a disk that is only
    read, a store held by another program) the store still opens; the next opening tries again.
    """
    if store.file is None or store.read_only:
        return
    with suppress(UserError):
        if not _is_in_line(store, store.file):
            with recording.transaction(store):
                vault.agree(store.file, store.key)
                if slots.agree(store.file):  # else nobody knows which copy is right
                    holders.make_fit(store.file, users.names(store))


def _is_in_line(store: Store, file: Path) -> bool:
    return slots.agree(file) and holders.fits(file, users.names(store))
