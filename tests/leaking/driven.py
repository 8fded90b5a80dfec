"""Notes which operations were driven, so that a test can tell which were not."""

import os
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

OPERATIONS = Path("vssid_desk", "operations")


@contextmanager
def noted(folder: Path, face: str) -> Iterator[None]:
    """Note public functions of operations that are called, if it is wished for.

    Watching calls is slow, so the runs with many people are not watched.
    """
    begin(folder, face)
    yield


def begin(folder: Path, face: str) -> None:
    """Begin to note in this process, if it is wished for."""
    if "NOTE_DRIVEN" in os.environ:
        watch(folder / "vao" / f"da-dung-{face}.txt")


def watch(file: Path) -> None:
    """Write down what this thread and those begun from here on call, each once."""
    seen: set[CodeType] = set()

    def look(frame: FrameType, event: str, _argument: Any) -> None:
        if event != "call" or frame.f_code in seen:
            return
        seen.add(frame.f_code)
        name, of = frame.f_code.co_name, Path(frame.f_code.co_filename)
        if of.parts[-3:-1] == OPERATIONS.parts and not name.startswith("_"):
            with file.open("a", encoding="utf-8") as told:
                told.write(f"{of.stem}.{name}\n")

    sys.setprofile(look)
    threading.setprofile(look)


@contextmanager
def ended_at_once() -> Iterator[None]:
    """End the process when something fails, without waiting for those it has begun."""
    sound = False
    try:
        yield
        sound = True
    finally:
        if not sound:
            traceback.print_exc()
            os._exit(1)
