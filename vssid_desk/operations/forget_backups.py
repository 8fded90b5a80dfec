"""What was forgotten goes from the backups too: at once, or when their place is there again."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.backups import generations
from vssid_desk.store.forgetting import forgetting, forgetting_task, forgotten_backups
from vssid_desk.store.forgetting.forgetting_task import Task

OWN, SECOND = "own", "second"


def finish_in_backups(
    work: Workspace,
    second_folder: str,
    told: Callable[[int], object] = lambda _done: None,
) -> tuple[int, int]:
    """Do every task that waits, wherever its place is reachable; `told` counts the backups.

    Returns how many backups were rewritten and removed. A second place that is not plugged
    in goes on waiting, and so does what `told` stops by raising Cancelled.
    """
    tasks = forgetting_task.waiting(work.store)
    if not tasks or work.store.read_only:
        return 0, 0
    forgetting.sweep(work.store)
    rewritten = removed = 0
    counted = count(1)
    for place, folder in _places(work, second_folder).items():
        for task in tasks:
            if place in task.waits:
                done, gone = forgotten_backups.rewrite(
                    folder, work.store, _eraser(task), lambda: told(next(counted))
                )
                rewritten, removed = rewritten + done, removed + gone
        tasks = [_without(task, place) for task in tasks]
    forgetting_task.keep_waiting(work.store, [one for one in tasks if one.waits])
    return rewritten, removed


def backups_to_do(work: Workspace, second_folder: str) -> int:
    """Return how many backups one more forgetting has to look into, where they are reachable."""
    tasks = forgetting_task.waiting(work.store)
    return sum(
        len(generations.all_(folder)) * (1 + sum(place in one.waits for one in tasks))
        for place, folder in _places(work, second_folder).items()
    )


def waits(work: Workspace) -> bool:
    """Tell whether any backup still holds what was forgotten."""
    return bool(forgetting_task.waiting(work.store))


def waits_for_second(work: Workspace) -> bool:
    """Tell whether the second place still holds what was forgotten."""
    return any(SECOND in one.waits for one in forgetting_task.waiting(work.store))


def _eraser(task: Task) -> forgotten_backups.Eraser:
    return lambda copy: forgetting_task.forget_in_copy(copy, task)


def _places(work: Workspace, second_folder: str) -> dict[str, Path]:
    """Return the folders of backups that are there, by place."""
    if work.store.file is None:
        return {}
    own = generations.folder_of(work.store.file)
    second = Path(second_folder)
    found = {OWN: own}
    if second_folder and second.is_dir():
        found[SECOND] = second / own.name
    return found


def _without(task: Task, place: str) -> Task:
    return replace(task, waits=tuple(one for one in task.waits if one != place))
