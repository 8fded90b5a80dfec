"""Undo, redo, and who did what when."""

from vssid_desk.operations.assessing import assess_all, assess_ids
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import closing
from vssid_desk.store.backups import generations
from vssid_desk.store.journal import journal
from vssid_desk.store.journal.journal import Entry


def undo(work: Workspace) -> Entry:
    """Reverse the last operation; raise UserError when there is none."""
    return journal.undo(work.store, lambda entry: _assess(work, entry))


def redo(work: Workspace) -> Entry:
    """Do again what was undone last; raise UserError when there is nothing."""
    return journal.redo(work.store, lambda entry: _assess(work, entry))


def _assess(work: Workspace, entry: Entry) -> None:
    assess_ids(work, closing.reopen(work.store, entry.case_ids))
    if entry.unit:
        assess_all(work)
    for campaign_id in entry.campaign_ids:
        assess_all(work, campaign_id=campaign_id)


def next_undo(work: Workspace) -> Entry | None:
    """Return the operation that undo would reverse."""
    return journal.next_undo(work.store)


def next_redo(work: Workspace) -> Entry | None:
    """Return the operation that redo would do again."""
    return journal.next_redo(work.store)


def entries(
    work: Workspace, *, case_id: int | None = None, limit: int = 200
) -> list[Entry]:
    """Return the journal, newest first; of one case, or of all."""
    return journal.entries(work.store, case_id=case_id, limit=limit)


def verify(work: Workspace) -> list[str]:
    """Return every place altered behind the program's back, in Vietnamese; empty when good.

    The backups beside the store bear witness to a history cut or made anew.
    """
    return [*journal.verify(work.store), *generations.cut_history(work.store)]
