"""Aside: long work that only reads the store, in a process of its own; edits go on."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from vssid_desk.gui.background.worker import perform
from vssid_desk.gui.background.worker_process import Process
from vssid_desk.operations.workspace import open_workspace


class Aside(QObject):
    """One piece of work at a time; its process ends with it."""

    _heard = Signal(object, str, object)

    def __init__(self, file: Path, key: bytes, *, inline: bool) -> None:
        super().__init__()
        self._file, self._key, self._inline = file, key, inline
        self._process: Process | None = None
        self._job: tuple[Callable[[Any], object], Callable[[Any], object]] | None = None
        self._heard.connect(self._hear)

    @property
    def busy(self) -> bool:
        """Whether something runs aside."""
        return self._job is not None

    def start(
        self,
        operation: str,
        kwargs: Mapping[str, Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> bool:
        """Start an operation of `worker.OPERATIONS`; False while another runs aside."""
        if self.busy:
            return False
        job = self._job = (done, failed)
        if self._inline:
            self._at_once(job, operation, kwargs)
        else:
            self._process = Process(self._file, self._key, self._heard)
            self._process.send(job, (operation, dict(kwargs)))
        return True

    def close(self) -> None:
        """Stop what runs; nothing of it is heard any more."""
        self._job = None
        if self._process is not None:
            self._process.end()
            self._process = None

    def _at_once(self, job: object, operation: str, kwargs: Mapping[str, Any]) -> None:
        work = open_workspace(self._file, key=self._key)
        try:
            result = perform(lambda: work, operation, kwargs, lambda *_told: None)
        except Exception as error:  # noqa: BLE001 - handed on as the process would
            self._hear(job, "failed", error)
        else:
            self._hear(job, "done", result)
        finally:
            work.close()

    def _hear(self, job: object, kind: str, content: Any) -> None:
        if job is not self._job or kind == "progress" or self._job is None:
            return
        done, failed = self._job
        self.close()
        (done if kind == "done" else failed)(content)
