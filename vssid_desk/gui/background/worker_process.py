"""The window's end of the worker process: starts it, sends it work, listens to it."""

import multiprocessing
import threading
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from vssid_desk.errors import UserError
from vssid_desk.gui.background.worker import serve

_GONE = (
    "Việc đang làm bị dừng giữa chừng, có thể vì máy hết bộ nhớ. Chưa lưu gì của việc này; "
    "đóng bớt chương trình khác rồi làm lại."
)


class Process:
    """The worker process and the thread that listens to it."""

    def __init__(self, file: Path, key: bytes, heard: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), name="worker")
        self._process.start()
        theirs.close()
        self._ours.send((str(file), key))
        self._job: object = None
        threading.Thread(
            target=self._listen, args=(self._ours, heard), daemon=True
        ).start()

    def send(self, job: object, message: tuple[str, dict[str, Any]]) -> None:
        """Hand over one operation."""
        self._job = job
        self._ours.send(message)

    def end(self) -> None:
        """End the process at once; an open transaction is rolled back."""
        self._job = None
        self._process.terminate()
        self._process.join()

    def _listen(self, connection: Connection, heard: Any) -> None:
        while True:
            try:
                kind, content = connection.recv()
            except (EOFError, OSError):
                break
            heard.emit(self._job, kind, content)
        if self._job is not None:
            heard.emit(self._job, "gone", UserError(_GONE))
        connection.close()
