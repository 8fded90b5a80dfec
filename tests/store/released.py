"""A store of every released version: where they lie, their passwords, what is in them."""

import shutil
from pathlib import Path

from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store import migrations

STORES = Path(__file__).parents[1] / "stores"
RELEASED = sorted(STORES.glob("*.vssid"))
IDS = [file.stem for file in RELEASED]
SCHEMAS = {
    "0.1.0": 1,
    "0.2.0": 7,
    "0.3.0": 14,
    "0.4.0": 18,
}  # the last step of each release
PEOPLE = {
    "0.1.0": 2,
    "0.2.0": 2,
    "0.3.0": 3,
    "0.4.0": 2,
}  # in 0.3.0 one of them in two lists
# A program of the same schema opens such a store as it is.
OLDER = [one for one in RELEASED if SCHEMAS.get(one.stem, 0) < migrations.NEWEST]
OLDER_IDS = [file.stem for file in OLDER]


def copied(file: Path, folder: Path) -> Path:
    """Copy a store with its keys; return the copy."""
    for part in STORES.glob(f"{file.name}*"):
        shutil.copy(part, folder / part.name)
    return folder / file.name


def password_of(file: Path) -> str:
    """Return the password of the maker of a store."""
    return f"mat-khau-ban-{file.stem}"


def opened(file: Path, *, read_only: bool = False) -> Workspace:
    """Open a copied store as its maker."""
    return open_workspace(file, password=password_of(file), read_only=read_only)
