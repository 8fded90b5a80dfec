"""Folders that are written into: whether one may, and how much room is left."""

import shutil
import tempfile
from pathlib import Path

from vssid_desk.domain.keeping.machine import Place


def place(name: str, folder: Path) -> Place:
    """Look at a folder; one that is not made yet is judged by where it would come to lie."""
    there = _existing(folder)
    return Place(name=name, free=_free(there), writable=_writable(there))


def _existing(folder: Path) -> Path:
    for candidate in (folder, *folder.parents):
        if candidate.is_dir():
            return candidate
    return folder


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _writable(folder: Path) -> bool:
    """Try it: rights as they are written down and rights as they hold differ on Windows."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
