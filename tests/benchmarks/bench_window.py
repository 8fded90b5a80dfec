"""How long a frame of the window takes while 100,000 people are imported, against an idle window.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_window [people]

A timer asks for a repaint every 5 ms; the gap between two is what a person would feel.
"""

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.large_list import write_large_list
from tests.gui.conftest import make_store
from vssid_desk.gui import pages
from vssid_desk.gui.app import make_application
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow

IDLE_SECONDS = 3.0
TICK = 5  # milliseconds


class Pulse:
    """Repaints the window at every tick and keeps the gaps, in milliseconds."""

    def __init__(self, window: QWidget) -> None:
        self.gaps: list[float] = []
        self._window, self._last = window, time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(TICK)

    def _beat(self) -> None:
        self._window.repaint()
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def told(self) -> str:
        """Return median, p95 and worst of the gaps."""
        gaps = sorted(self.gaps)
        middle, p95 = gaps[len(gaps) // 2], gaps[int(len(gaps) * 0.95)]
        return f"median {middle:6.1f} ms  p95 {p95:6.1f} ms  worst {gaps[-1]:6.1f} ms"


def main(count: int) -> None:
    """Open the real window on a scratch store, idle first, then import beside it."""
    app = make_application([])
    appearance = Appearance(app, theme="light")
    with tempfile.TemporaryDirectory() as folder:
        file = write_large_list(Path(folder) / "list.xlsx", count)
        runner = Runner(*make_store(Path(folder)))
        window = MainWindow(runner, appearance, pages.make(runner))
        window.resize(1366, 698)
        window.show()
        idle = Pulse(window)
        until(app, lambda: False, IDLE_SECONDS)
        print(f"idle    {idle.told()}")
        print(f"import  {imported(app, runner, window, file)}")
        runner.close()


def imported(app: QApplication, runner: Runner, window: QWidget, file: Path) -> str:
    """Import in the worker process and return the gaps meanwhile."""
    ended: list[object] = []
    busy, began = Pulse(window), time.perf_counter()
    wish = {"file": file, "campaign_id": 1}
    runner.start("import_list", wish, ended.append, title="Nhập danh sách")
    until(app, lambda: bool(ended), 120)
    return f"{busy.told()}  in {time.perf_counter() - began:.1f} s"


def until(app: QCoreApplication, is_done: object, seconds: float) -> None:
    """Let the window live until it is done or the time is over."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not is_done():  # type: ignore[operator]
        app.processEvents()
        time.sleep(0.0005)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
