"""Copy the store, still encrypted, and bring a copy back."""

from pathlib import Path

from vssid_desk.domain.keeping.practice import demand_other_name
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.backups import backup
from vssid_desk.store.journal import journal


def back_up(work: Workspace, file: Path) -> None:
    """Write a consistent encrypted copy with its key slots; raise UserError.

    Who may only look takes no copy of everything away; the program's own backups go on.
    """
    journal.demand(work.store, "back_up")
    backup.back_up(work.store, file)


def restore(copy: Path, file: Path) -> None:
    """Bring a copy back as a store; raise UserError.

    An existing store there is never overwritten, and none gets the name of practice.
    """
    demand_other_name(file.name)
    backup.restore(copy, file)
