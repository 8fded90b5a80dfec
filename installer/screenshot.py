"""Start a window on a screen in memory, see that it is there, keep its picture, end it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from installer.plan import CannotBuild, Plan

TITLE = "VssID Desk"
SECONDS = 60  # a window may take to appear
SETTLED = 5  # seconds it must then live on
SCREEN = (
    *("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24"),
    *("-nolisten", "tcp", "-ac"),
)


def start_and_look(
    plan: Plan,
    name: str,
    starter: Sequence[str],
    *,
    seen: bool,
    extra: Mapping[str, str] | None = None,
) -> None:
    """Start a program; raise CannotBuild when it ends by itself, or no window of ours shows.

    With `seen` its picture is kept among the logs for a person to look at.
    """
    screen, display = _screen()
    program = None
    try:
        program = _quiet(starter, {**(extra or {}), "DISPLAY": display})
        _wait(program, display, seen=seen)
        if seen:
            picture = plan.logs / f"{name}.png"
            _ask(["import", "-window", "root", str(picture)], display)
            print(f"  cửa sổ đã mở, ảnh: build/logs/{plan.kind}/{picture.name}")
    finally:
        for process in (program, screen):
            if process is not None:
                _end(process)


def _screen() -> tuple[subprocess.Popen[bytes], str]:
    """Start a screen in memory; it says its number when it is ready."""
    screen = subprocess.Popen(
        SCREEN,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    number = screen.stdout.readline().decode().strip() if screen.stdout else ""
    return screen, f":{number}"


def _wait(program: subprocess.Popen[bytes], display: str, *, seen: bool) -> None:
    end, shown = time.monotonic() + SECONDS, 0.0
    while time.monotonic() < end:
        if program.poll() is not None:
            raise CannotBuild(f"Cửa sổ tự đóng ngay, mã {program.returncode}.")
        time.sleep(0.5)
        there = not seen or TITLE in _ask(["xwininfo", "-root", "-tree"], display)
        shown = shown + 0.5 if there else 0.0
        if shown >= SETTLED:
            return
    raise CannotBuild(f"Chờ {SECONDS} giây không thấy cửa sổ nào mở.")


def _ask(command: Sequence[str], display: str) -> str:
    done = subprocess.run(
        command,
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        check=False,
    )
    return done.stdout.decode("utf-8", "replace")


def _quiet(command: Sequence[str], extra: Mapping[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        list(command),
        env={**os.environ, **extra},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and what it started."""
    if sys.platform == "win32":
        process.terminate()
        return
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    except ProcessLookupError:
        process.wait()
