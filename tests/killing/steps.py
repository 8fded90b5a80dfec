"""A process that kills the program before each single step it takes onto the disk.

    python -m tests.killing.steps FOLDER

Users and keys lie in two files, a backup in several, so every moment between two writes is
tried: each syncing, each renaming and each COMMIT of an act, one fork a step, until the act goes
through. Prints JSON:
how many steps each act has, and what was not in order afterwards.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from tests.killing import file_work, slot_work
from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store.keys import wrapping

HARDLY_ANY = 64  # KiB; what the real cost is, tests/store/keys asks


def main() -> None:
    """Try every act at every step."""
    wrapping._MEMORY_KIB, wrapping._PASSES = HARDLY_ANY, 1
    steps: dict[str, int] = {}
    faults: list[str] = []
    for kind in (slot_work, file_work):
        folder = Path(sys.argv[1]) / kind.__name__
        kind.make(folder / "mau")
        for name in kind.ACTS:
            steps[name] = _try_all(kind, name, folder, faults)
    print(json.dumps({"steps": steps, "faults": faults[:20]}))  # noqa: T201 - its result


def _try_all(kind: ModuleType, name: str, folder: Path, faults: list[str]) -> int:
    """Kill an act at each step in turn; return how many it has."""
    for step in range(100):
        there = folder / f"{name}-{step}"
        shutil.copytree(folder / "mau", there)
        done = not killed(there, step, kind.ACTS[name])
        told = kind.faults(there, name, done=done)
        faults += [f"{name}, step {step}: {fault}" for fault in told]
        shutil.rmtree(there)
        if done:
            return step
    raise RuntimeError(name)  # it has no end


def killed(folder: Path, step: int, act: Callable[[Path, Workspace], None]) -> bool:
    """Let an act go in a fork until a step; tell whether it came so far and was killed."""
    child = os.fork()
    if child == 0:
        _go(folder, step, act)
    _, how = os.waitpid(child, 0)
    if how not in (0, signal.SIGKILL):
        raise RuntimeError(folder)  # its traceback stands on stderr
    return how == signal.SIGKILL


def _go(folder: Path, step: int, act: Callable[[Path, Workspace], None]) -> None:
    status = 1
    try:
        work = open_workspace(folder / slot_work.STORE, password=slot_work.OWNERS)
        left = iter(range(step))

        def stepped() -> None:
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        _watch(work, stepped)
        act(folder, work)
        status = 0
    finally:
        os._exit(status)


def _watch(work: Workspace, stepped: Callable[[], None]) -> None:
    """Have `stepped` called before whatever lasts on the disk."""

    def told(statement: str) -> None:
        if statement == "COMMIT":
            stepped()

    work.store.connection.set_trace_callback(told)
    for name in ("fsync", "replace"):
        setattr(os, name, _after(stepped, getattr(os, name)))


def _after(
    stepped: Callable[[], None], does: Callable[..., None]
) -> Callable[..., None]:
    def both(*words: object) -> None:
        stepped()
        does(*words)

    return both


if __name__ == "__main__":
    main()
