"""Any file → a reading, through a child process with limits of memory and time."""

import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from queue import Empty, Queue
from signal import Signals
from time import monotonic
from typing import Any

from vssid_desk.intake.child_process import child_process, dead_pipe_ignored
from vssid_desk.intake.file_access import beyond_limits, readable
from vssid_desk.intake.frames import receive, send
from vssid_desk.intake.limits import MEMORY, Clock, seconds_for
from vssid_desk.intake.reading import (
    Known,
    Mapped,
    Person,
    Progress,
    Reading,
    reading_of,
    silent,
)
from vssid_desk.intake.refusal import NobodyFound, PasswordNeeded, Refused
from vssid_desk.intake.windows_job import TIME_IS_UP

TICK = 0.1  # seconds between two looks at the user's wish to stop
FRAMES = 4  # frames that may wait; a slow parent slows the child, memory stays bounded
FIRST_SHARE = 0.55  # of the time for the fast reader, while it has shown nobody yet
# How a child ends that the system stops for its time: by a signal, or with Windows' own number.
OUT_OF_TIME = -getattr(Signals, "SIGXCPU", -TIME_IS_UP)


class ChildFault(Exception):  # noqa: N818 - not the file's: no UserError
    """The program itself went wrong in the child; the text says where."""


class _Ended(Exception):  # noqa: N818 - the child's end is an event; the caller decides
    """The child ended without an answer: "killed", "late", "stalled", "memory", or "unreadable" to it."""


def read_list(
    file: Path,
    *,
    today: date,
    password: str | None = None,
    progress: Progress = silent,
    mapping: Mapped | None = None,
    remembered: Sequence[Known] = (),
) -> Reading:
    """Return the whole reading of a list, people included.

    `mapping` is the user's correction by sheet, that of FIRST for the first one with people; columns
    `remembered` count where nothing is said. Raises a UserError sentence when nobody can be
    read, PasswordNeeded when the workbook asks for one, and what `progress` raises (Cancelled).
    """
    people: list[Person] = []
    reading = stream_list(
        file,
        today=today,
        password=password,
        on_people=people.extend,
        progress=progress,
        mapping=mapping,
        remembered=remembered,
    )
    reading.people = people
    return reading


def stream_list(
    file: Path,
    *,
    today: date,
    on_people: Callable[[list[Any]], None],
    password: str | None = None,
    on_start: Callable[[Reading], None] | None = None,
    progress: Progress = silent,
    mapping: Mapped | None = None,
    remembered: Sequence[Known] = (),
    ready: Mapping[str, Any] | None = None,
) -> Reading:
    """Read a list; people come in batches as they are read, in file order.

    `on_start` is called once before the first batch with which list it is and its title.
    `ready` wants people made ready for the store (domain/people/newcomer.py) and tells the
    `email_domain` and the letters of `groups` they are seen by. When the fast reader brings the
    child down before the first batch, a second child reads with the streaming one.
    """
    file = Path(file)
    wish: dict[str, Any] = {
        "file": str(readable(file)),
        "today": today.isoformat(),
        "password": password,
        "mapping": {sheet: dict(change) for sheet, change in (mapping or {}).items()},
        "remembered": [(a, b, dict(columns)) for a, b, columns in remembered],
        "memory": MEMORY,
        "seconds": seconds_for(file),
        "careful": False,
        "ready": ready,
    }
    return _read(file, wish, _Calls(on_people, on_start, progress))


def _read(file: Path, wish: Mapping[str, Any], calls: "_Calls") -> Reading:
    clock = Clock(seconds_for(file), FIRST_SHARE)
    try:
        return _attempt(wish, calls, clock)
    except _Ended as ended:
        if calls.delivered:
            raise beyond_limits(file, str(ended)) from None
    clock.next_child()
    try:
        return _attempt({**wish, "careful": True}, calls, clock)
    except _Ended as ended:
        raise beyond_limits(file, str(ended)) from None


class _Calls:
    """The caller's functions, and whether people were already given to it."""

    def __init__(
        self,
        people: Callable[[list[Any]], None],
        start: Callable[[Reading], None] | None,
        progress: Progress,
    ) -> None:
        self._people, self._start, self.progress = people, start, progress
        self._beginning: dict[str, Any] = {}
        self.delivered = False

    def begin(self, beginning: dict[str, Any]) -> None:
        """Keep which list it is; a second attempt may say it again."""
        self._beginning = beginning

    def people(self, batch: list[Any]) -> None:
        """Give a batch to the caller, and before the first one which list it is."""
        if not self.delivered and self._start:
            self._start(reading_of(self._beginning))
        self.delivered = True
        self._people(batch)


def _attempt(wish: Mapping[str, Any], calls: _Calls, clock: Clock) -> Reading:
    with child_process() as process:
        frames: Queue[tuple[str, Any] | None] = Queue(FRAMES)
        threading.Thread(target=_collect, args=(process, frames), daemon=True).start()
        if process.stdin:
            with dead_pipe_ignored():
                send(process.stdin, "read", wish)  # type: ignore[arg-type]
        while True:
            kind, data = _next(frames, calls, clock, process) or _killed(process)
            if kind == "people":
                clock.share = 1.0  # from here on no other reader can take over
                calls.people(data)
            elif kind == "begin":
                calls.begin(data)
            elif kind == "progress":
                calls.progress(*data)
            else:
                return _answer(kind, data)


def _killed(process: "subprocess.Popen[bytes]") -> tuple[str, Any]:
    """Return, in place of a frame, that the child ended without an answer, and its exit code."""
    try:
        return "killed", process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        return "killed", 0


def _next(
    frames: "Queue[tuple[str, Any] | None]",
    calls: _Calls,
    clock: Clock,
    process: "subprocess.Popen[bytes]",
) -> tuple[str, Any] | None:
    while True:
        started = monotonic()
        try:
            return frames.get(timeout=TICK)
        except Empty:
            calls.progress(0, 0)
        finally:
            clock.waited += monotonic() - started
        clock.look(process.pid)
        if clock.over:
            raise _Ended(clock.over)


def _answer(kind: str, data: Any) -> Reading:
    if kind == "password":
        raise PasswordNeeded(data)
    if kind == "nobody":
        raise NobodyFound(*data)
    if kind == "refused":
        raise Refused(data)
    if kind == "fault":
        raise ChildFault(data)
    if kind == "killed":
        raise _Ended("late" if data == OUT_OF_TIME else "killed")
    if kind in {"memory", "unreadable"}:
        raise _Ended(kind)
    return reading_of(data)


def _collect(
    process: "subprocess.Popen[bytes]", frames: "Queue[tuple[str, Any] | None]"
) -> None:
    """Move frames from the pipe to the queue until the child ends."""
    stream = process.stdout
    while stream is not None:
        try:
            frame = receive(stream)  # type: ignore[arg-type]
        except (OSError, ValueError, EOFError, TypeError):
            frame = None
        frames.put(frame)
        if frame is None or frame[0] not in {"begin", "people", "progress"}:
            return
