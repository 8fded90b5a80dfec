"""Files that stay through a power cut: their bytes on the disk first, then their names."""

import os
import sys
from pathlib import Path


def settle(fresh: Path, target: Path) -> None:
    """Give a finished file its name once its bytes are on the disk, then have the name there."""
    with fresh.open("rb+") as stream:
        os.fsync(stream.fileno())
    fresh.replace(target)
    settle_names(target.parent)


def settle_names(folder: Path) -> None:
    """Have the names in a folder on the disk, so that a power cut takes back no renaming.

    Windows opens no folder for that; its file system keeps names in a journal of its own.
    """
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
