"""Change the password of a store without rewriting the store."""

from pathlib import Path

from vssid_desk.operations.workspace import unlock
from vssid_desk.store.keys import vault


def change_password(file: Path, old: str, new: str, user: str = "") -> None:
    """Replace a user's password; raise UserError when the old one is wrong.

    The printed recovery key may stand for the old password of the store's maker.
    """
    if vault.is_recovery_key(old):
        key = unlock(file, recovery_key=old)
    else:
        key = unlock(file, password=old, user=user)
    vault.change_password(file, key, new)
