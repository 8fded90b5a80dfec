"""How long the window waits while a list is looked at and taken in, and what it holds meanwhile.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_window [people]

A timer beats every 5 ms; the gap between two beats is what a person would feel. The processor's time
in it is the window's own work: what is more, another process on a crowded machine took.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.large_list import written_aside
from tests.benchmarks.peak import held_by, peak_of
from tests.gui.conftest import make_store
from vssid_desk.gui import pages
from vssid_desk.gui.app import make_application
from vssid_desk.gui.background.runner import Runner
from vssid_desk.gui.look.theme import Appearance
from vssid_desk.gui.main_window import MainWindow

IDLE_SECONDS = 2.0
SETTLING = 1.0  # seconds in which what was read is shown
TICK = 5  # milliseconds


class Pulse:
    """Keeps the gaps between beats and the window's own work in them, in milliseconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last, self._spent = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(TICK)

    def _beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000)
        self.work.append((spent - self._spent) * 1000)
        self._last, self._spent = now, spent

    def told(self) -> str:
        """Return p95 and worst of the gaps, and the worst of the own work; begin anew."""
        gaps = sorted(self.gaps)
        p95 = gaps[int(len(gaps) * 0.95)]
        told = f"p95 {p95:6.1f} ms  worst {gaps[-1]:6.1f} ms, own work {max(self.work):6.1f} ms"
        self.gaps, self.work = [], []
        return told


def main(count: int) -> None:
    """Open the real window on a scratch store: idle, a preview, the import, the same again."""
    app = make_application([])
    appearance = Appearance(app, theme="light")
    with tempfile.TemporaryDirectory() as folder:
        files = [
            written_aside(Path(folder) / f"{at}.xlsx", count + at) for at in (1, 2)
        ]
        runner = Runner(*make_store(Path(folder)))
        window = MainWindow(runner, appearance, pages.make(runner))
        window.resize(1366, 698)
        window.show()
        until(app, lambda: False, IDLE_SECONDS)
        pulse = Pulse()
        until(app, lambda: False, IDLE_SECONDS)
        print(f"idle     {pulse.told()}")
        for file in files:
            before = held_by(os.getpid())
            walk(app, window, file, pulse)
            now = peak_of(os.getpid())
            print(f"held at most {now:.0f} MB, {now - before:.0f} MB more than before")
        window.close()
        window.deleteLater()
        until(app, lambda: False, 0.1)


def walk(app: QApplication, window: MainWindow, file: Path, pulse: Pulse) -> None:
    """Look at a list, take it in, wait until its people are shown."""
    lists = window.pages["lists"]
    lists.import_file(file)
    dialog = lists.imports.dialog
    began = time.perf_counter()
    until(app, dialog.parts.take.isEnabled, 900)
    until(app, lambda: False, SETTLING)
    print(f"preview  {pulse.told()}  in {time.perf_counter() - began:.1f} s")
    began, ended = time.perf_counter(), []
    lists.imports.imported.connect(lambda *_: ended.append(True))
    dialog.parts.take.click()
    until(app, lambda: bool(ended), 900)
    until(app, lambda: False, SETTLING)
    print(f"import   {pulse.told()}  in {time.perf_counter() - began:.1f} s")


def until(app: QCoreApplication, is_done: object, seconds: float) -> None:
    """Let the window live until it is done or the time is over."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not is_done():  # type: ignore[operator]
        app.processEvents()
        time.sleep(0.0005)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
