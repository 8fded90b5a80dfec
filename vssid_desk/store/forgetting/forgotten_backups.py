"""Backups that still hold what was forgotten: the same is erased in them, or they go."""

from collections.abc import Callable
from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.store import database, upgrading
from vssid_desk.store.backups import generations
from vssid_desk.store.backups.generations import Generation
from vssid_desk.store.backups.pool import Pool
from vssid_desk.store.database import Store
from vssid_desk.store.keys import slots

Eraser = Callable[[Store], None]


def rewrite(
    folder: Path, like: Store, erase: Eraser, done: Callable[[], object]
) -> tuple[int, int]:
    """Erase in every backup of a folder; return how many were rewritten and removed.

    `done` is called after each; what it raises leaves those that come after as they were.
    A backup of an older version or that cannot be opened any more is removed: who cannot
    look into it cannot promise that it holds nothing.
    """
    rewritten = removed = 0
    for one in generations.all_(folder):
        try:
            _rewrite(one, like, erase)
            rewritten += 1
        except UserError:
            generations.remove(one)
            removed += 1
        done()
    removed += _remove_copies(folder)
    generations.drop_pictures(folder)
    return rewritten, removed


def _rewrite(one: Generation, like: Store, erase: Eraser) -> None:
    # An older one opened for reading is refused, and not copied first as an upgrade would.
    database.open_store(one.file, like.key, read_only=True).close()
    copy = database.open_store(one.file, like.key)
    pool = Pool(one.file.parent, like.key)
    try:
        copy.who, copy.role = like.who, like.role
        erase(copy)
        copy.write("PRAGMA journal_mode = DELETE")
        left = [row[0] for row in copy.rows("SELECT sha256 FROM contents")]
        _keep_new(copy, pool)
    finally:
        copy.close()
    generations.list_contents(one, pool, left)


def _keep_new(copy: Store, pool: Pool) -> None:
    """Keep beside the backup what stands in the place of a list's file now."""
    for sha256, data in copy.rows(
        "SELECT sha256, bytes FROM contents WHERE length(bytes) > 0"
    ):
        if not pool.has(sha256):
            pool.put(sha256, data)


def _remove_copies(folder: Path) -> int:
    """Remove the copies made before upgrades; they are of an older version."""
    found = upgrading.copies_in(folder)
    for copy in found:
        keys = slots.keys_file(copy)
        for part in (copy, keys, slots.copy_of(keys)):
            part.unlink(missing_ok=True)
    return len(found)
