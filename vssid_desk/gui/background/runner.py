"""Runner: short work on the writer thread, long work in the worker process; results come back."""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from vssid_desk.errors import Cancelled
from vssid_desk.gui.background.aside import Aside
from vssid_desk.gui.background.worker import perform
from vssid_desk.gui.background.worker_process import Process
from vssid_desk.operations import users
from vssid_desk.operations.workspace import Workspace, open_workspace

T = TypeVar("T")
Done = Callable[[Any], object] | None
Failed = Callable[[Exception], object] | None

# What to tell a person when `start` answers False.
BUSY = "Một việc khác đang chạy. Chờ xong, hoặc bấm Dừng ở dưới rồi làm lại."


@dataclass(slots=True)
class Job:
    """One piece of work and who waits for it; `writes` makes the tabs read again."""

    act: Callable[[Workspace], Any] | None
    done: Done
    failed: Failed
    writes: bool = True
    progress: Callable[[int, int], object] | None = None
    stopped: Callable[[], object] | None = None


class Runner(QObject):
    """The only way from the window to operations that write or take long.

    `reader` is a read-only workspace for the window's own quick reading.
    """

    changed = Signal()  # something was written
    began = Signal(str)  # long work began: its title
    advanced = Signal(int, int)  # done, total
    ended = Signal()
    troubled = Signal(object)  # an exception nobody asked to take

    _finished = Signal(object, object, object)
    _heard = Signal(object, str, object)

    def __init__(
        self, file: Path, key: bytes, executor: Executor | None = None
    ) -> None:
        super().__init__()
        self.file, self._key, self._inline = file, key, executor
        self._long: Job | None = None
        self._waiting: list[Job] = []
        self._process: Process | None = None
        self._finished.connect(self._deliver)
        self._heard.connect(self._hear)
        self.open(key)

    def open(self, key: bytes) -> None:
        """Open the store for reading, and later for writing; again after `close`."""
        self._key, self.is_open = key, True
        self.user = users.number_of(key)
        self.reasons: dict[str, str] = {}  # why files go out, said since opening
        self.reader = open_workspace(self.file, key=key, read_only=True)
        self._places = threading.local()
        self._writer = self._inline or ThreadPoolExecutor(1, "writer")
        self._fetcher = self._inline or ThreadPoolExecutor(1, "reader")
        self.aside = Aside(self.file, key, inline=self._inline is not None)

    def run(
        self, act: Callable[[Workspace], T], done: Done = None, failed: Failed = None
    ) -> None:
        """Run one quick writing operation; `done` gets its result in the window's thread."""
        job = Job(act, done, failed)
        if self._long is not None:
            self._waiting.append(job)
        else:
            self._writer.submit(self._work, job)

    def fetch(
        self, act: Callable[[Workspace], T], done: Done = None, failed: Failed = None
    ) -> None:
        """Run something that only reads but may take a while, beside the window."""
        self._fetcher.submit(self._work, Job(act, done, failed, writes=False))

    def start(
        self,
        operation: str,
        kwargs: Mapping[str, Any],
        done: Done = None,
        *,
        title: str = "",
        failed: Failed = None,
        progress: Callable[[int, int], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> bool:
        """Start a long operation by its name in `worker.OPERATIONS`.

        `stopped` is called when it was stopped, by whatever part had a way to.
        False while one runs, and after `close`: a process begun then would outlive it.
        With a `title` the status bar shows how far it is and offers to stop it.
        """
        if self._long is not None or not self.is_open:
            return False
        self._long = Job(None, done, failed, writes=bool(title), progress=progress)
        self._long.stopped = stopped
        if title:
            self.began.emit(title)
        if self._inline is not None:
            self._work_inline(self._long, operation, kwargs)
        else:
            self._process = self._process or Process(self.file, self._key, self._heard)
            self._process.send(self._long, (operation, dict(kwargs)))
        return True

    def stop(self) -> None:
        """Stop the long work; its transaction is rolled back with its process."""
        if self._long is not None and self._process is not None:
            self._process.end()
            self._process = None
            self._hear(self._long, "failed", Cancelled())

    def keep(self, act: Callable[[Workspace], object], *, wait: bool = False) -> None:
        """Write what the program itself remembers; no tab reads again for it.

        With `wait` it is done when this returns, after whatever runs was stopped.
        """
        if wait:
            self.stop()
        done = self._writer.submit(lambda: act(self._workspace(read_only=False)))
        if wait:
            done.result()

    @property
    def busy(self) -> bool:
        """Whether long work is running."""
        return self._long is not None

    def close(self) -> None:
        """End everything and close the store; nothing can be read after it."""
        if not self.is_open:
            return
        self.is_open = False
        self.aside.close()
        self.stop()
        if self._process is not None:
            self._process.end()
            self._process = None
        for executor in (self._writer, self._fetcher):
            executor.submit(self._shut).result()
            if executor is not self._inline:
                executor.shutdown()
        self.reader.close()

    def _workspace(self, *, read_only: bool) -> Workspace:
        name = "reading" if read_only else "writing"
        opened: Workspace | None = getattr(self._places, name, None)
        if opened is None:
            opened = open_workspace(self.file, key=self._key, read_only=read_only)
            setattr(self._places, name, opened)
        return opened

    def _shut(self) -> None:
        for name in ("reading", "writing"):
            opened: Workspace | None = getattr(self._places, name, None)
            if opened is not None:
                opened.close()
                setattr(self._places, name, None)

    def _work(self, job: Job) -> None:
        result, fault = None, None
        try:
            if job.act is not None:
                result = job.act(self._workspace(read_only=not job.writes))
        except Exception as error:  # noqa: BLE001 - the runner is where faults arrive
            fault = error
        self._finished.emit(job, result, fault)

    def _work_inline(self, job: Job, operation: str, kwargs: Mapping[str, Any]) -> None:
        try:
            result = perform(
                lambda: self._workspace(read_only=False),
                operation,
                kwargs,
                lambda done, total: self._hear(job, "progress", (done, total)),
            )
        except Exception as error:  # noqa: BLE001 - the runner is where faults arrive
            self._hear(job, "failed", error)
        else:
            self._hear(job, "done", result)

    def _deliver(self, job: Job, result: object, fault: Exception | None) -> None:
        if not self.is_open:  # locked meanwhile: nobody may read or show it
            return
        if isinstance(fault, Cancelled):
            if job.stopped is not None:
                job.stopped()
            return
        if fault is not None:
            (job.failed or self.troubled.emit)(fault)
            return
        if job.writes:
            self.changed.emit()
        if job.done is not None:
            job.done(result)

    def _hear(self, job: Job, kind: str, content: Any) -> None:
        if job is not self._long:
            return
        if kind == "progress":
            self.advanced.emit(*content)
            if job.progress is not None:
                job.progress(*content)
            return
        if kind == "gone":
            self._process = None
        self._long = None
        self.ended.emit()
        waiting, self._waiting = self._waiting, []
        for waited in waiting:
            self._writer.submit(self._work, waited)
        failed = kind != "done"
        self._deliver(job, None if failed else content, content if failed else None)
