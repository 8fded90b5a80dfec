"""Whose papers are shown when nobody was chosen."""

from collections.abc import Sequence

from vssid_desk.domain.case import Stage
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import Workspace

_WITH_MISSING = 300  # so few people that those still lacking something are shown too


def ready_count(work: Workspace) -> int:
    """Return how many people are ready in the whole store."""
    return browse.stages(work, Query()).get(Stage.READY.value, 0)


def people_to_print(work: Workspace, wanted: Sequence[int] | None) -> list[int]:
    """Return the people chosen, else everyone ready; a short list with the unfinished ones."""
    if wanted is not None:
        return list(wanted)
    ready, open_ = Stage.READY.value, Stage.CORRECTING.value
    found = list(browse.find(work, Query(stages=(ready,))))
    if len(found) < _WITH_MISSING:
        both = browse.find(work, Query(stages=(ready, open_)))
        found = (
            list(both)
            if len(both) <= _WITH_MISSING
            else found or list(both)[:_WITH_MISSING]
        )
    return found
