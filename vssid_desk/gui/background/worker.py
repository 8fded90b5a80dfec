"""The worker process: long operations on its own connection to the store, one at a time."""

import traceback
from collections.abc import Callable, Mapping
from inspect import signature
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from vssid_desk.domain.work.progress import Progress
from vssid_desk.errors import Cancelled, UserError
from vssid_desk.gui.background.priority import step_back
from vssid_desk.operations import history
from vssid_desk.operations.back_up import back_up
from vssid_desk.operations.file_sheets import file_sheets
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.fill_workbook import fill_workbook
from vssid_desk.operations.forget import forget_campaign, forget_person
from vssid_desk.operations.generations import drill, keep_generation
from vssid_desk.operations.handouts import write_handouts
from vssid_desk.operations.import_folder import import_folder
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.inspect_list import inspect_list
from vssid_desk.operations.mark_list import mark_list
from vssid_desk.operations.preview_list import preview_list
from vssid_desk.operations.print_batch import print_batch
from vssid_desk.operations.reports import write as write_report
from vssid_desk.operations.submit import submit
from vssid_desk.operations.workspace import Workspace, open_workspace

# What may take more than 50 ms, by name; each takes the workspace first.
OPERATIONS: Mapping[str, Callable[..., Any]] = {
    "back_up": back_up,
    "drill": drill,
    "file_sheets": file_sheets,
    "fill_forms": fill_forms,
    "fill_workbook": fill_workbook,
    "forget_campaign": forget_campaign,
    "forget_person": forget_person,
    "import_folder": import_folder,
    "import_list": import_list,
    "keep_generation": keep_generation,
    "mark_list": mark_list,
    "preview_list": preview_list,
    "print_batch": print_batch,
    "redo": history.redo,
    "submit": submit,
    "undo": history.undo,
    "write_handouts": write_handouts,
    "write_report": write_report,
}

# Those that need no store and write nothing.
READINGS: Mapping[str, Callable[..., Any]] = {"inspect_list": inspect_list}

# How often progress is passed on, in steps of the total.
_STEPS = 200


class Fault(Exception):  # noqa: N818 - a fault of the program, told by its report
    """The program failed in the worker; the text is the report, without values."""


def perform(
    work: Callable[[], Workspace], name: str, kwargs: Mapping[str, Any], told: Progress
) -> Any:
    """Run one operation by name; `work` opens the workspace when it is needed."""
    if name in READINGS:
        return READINGS[name](**kwargs, progress=told)
    function = OPERATIONS[name]
    tells = {"progress": told} if "progress" in signature(function).parameters else {}
    return function(work(), **kwargs, **tells)


def serve(connection: Connection) -> None:
    """Work through what comes down the pipe until it closes; runs in the child."""
    step_back()
    file, key = connection.recv()
    opened: list[Workspace] = []

    def work() -> Workspace:
        if not opened:
            opened.append(open_workspace(Path(file), key=key))
        return opened[0]

    while True:
        try:
            name, kwargs = connection.recv()
        except (EOFError, OSError):
            break
        connection.send(_outcome(work, name, kwargs, _reporter(connection)))
        for workspace in opened:
            workspace.store.checkpoint()
    for workspace in opened:
        workspace.close()


def _outcome(
    work: Callable[[], Workspace],
    name: str,
    kwargs: Mapping[str, Any],
    told: Progress,
) -> tuple[str, Any]:
    try:
        return "done", perform(work, name, kwargs, told)
    except (UserError, Cancelled) as error:
        return "failed", error
    except Exception as error:  # noqa: BLE001 - the boundary of the process
        return "failed", Fault(report_of(error))


def _reporter(connection: Connection) -> Progress:
    sent = [-1]

    def told(done: int, total: int) -> None:
        step = done * _STEPS // total if total else done // 1000
        if step != sent[0]:
            sent[0] = step
            connection.send(("progress", (done, total)))

    return told


def report_of(error: BaseException) -> str:
    """Return where the program failed, without any value: kind, then file, line, function."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames
    ]
    return "\n".join([type(error).__name__, *places])
