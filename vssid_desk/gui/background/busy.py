"""Background: one thing at a time beside the window, before a store is open."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

Done = Callable[[Any], object]


class Background(QObject):
    """Runs a function in a thread; its result comes back through a queued signal."""

    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject, executor: Executor | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(1, "background")
        self._finished.connect(self._deliver)

    def run(
        self, act: Callable[[], Any], done: Done, failed: Callable[[Exception], object]
    ) -> None:
        """Run `act`; then `done` with its result, or `failed` with the exception."""
        self._executor.submit(self._work, act, done, failed)

    def _work(self, act: Callable[[], Any], done: Done, failed: Done) -> None:
        try:
            result = act()
        except Exception as error:  # noqa: BLE001 - handed on to the window's thread
            self._finished.emit(failed, error, None)
        else:
            self._finished.emit(done, result, None)

    def _deliver(self, take: Done, content: object, _nothing: object) -> None:
        take(content)
