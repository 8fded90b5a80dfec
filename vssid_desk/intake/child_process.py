"""The reading child as a process: started with this program, dead when it is no longer wanted."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CHILD_SWITCH = "--read-list"  # what a frozen program is started with, in place of -m


@contextmanager
def child_process() -> Iterator["subprocess.Popen[bytes]"]:
    """Start the reading child; it is dead when this ends, whatever happened."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no console flashes up
    process = subprocess.Popen(  # noqa: S603 - this program itself
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=flags,
    )
    try:
        yield process
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream:
                with dead_pipe_ignored():
                    stream.close()
        process.wait()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_SWITCH]
    return [sys.executable, "-m", "vssid_desk.intake.child"]


@contextmanager
def dead_pipe_ignored() -> Iterator[None]:
    """Let a child that ended early not be a fault of its own."""
    try:
        yield
    except BrokenPipeError:
        return
