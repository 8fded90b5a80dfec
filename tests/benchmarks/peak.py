"""The most memory that this process and its children held at once (Linux)."""

import os
import re
import threading
from pathlib import Path

TICK = 0.05


class Peak:
    """Watches while a `with` block runs; `own` and `child` are megabytes resident."""

    def __init__(self) -> None:
        self.own = self.child = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Peak":
        """Forget the peak so far and begin."""
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the last look."""
        self._done.set()
        self._thread.join()
        self.own = peak_of(os.getpid())

    def _watch(self) -> None:
        while not self._done.wait(TICK):
            for children in Path("/proc/self/task").glob("*/children"):
                for pid in _read(children).split():
                    self.child = max(self.child, peak_of(int(pid)))


def peak_of(pid: int) -> float:
    """Return the most a process held in megabytes, 0 when it has ended."""
    return _status(pid, "VmHWM")


def held_by(pid: int) -> float:
    """Return what a process holds now in megabytes, 0 when it has ended."""
    return _status(pid, "VmRSS")


def _status(pid: int, name: str) -> float:
    found = re.search(rf"{name}:\s*(\d+) kB", _read(Path(f"/proc/{pid}/status")))
    return int(found[1]) / 1024 if found else 0.0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
