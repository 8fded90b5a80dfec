"""Change the password of a store without rewriting the store."""

from pathlib import Path

from vssid_desk.store import vault


def change_password(file: Path, old: str, new: str) -> None:
    """Replace the password slot; raise UserError when the old password is wrong."""
    vault.change_password(file, vault.unlock(file, old), new)
