"""The reading child: one request on standard input, frames of marshalled data on standard output.

Started by `reader`; imports intake and domain alone. Limits are set before the file is opened.
"""

import gc
import marshal
import os
import struct
import sys
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from vssid_desk import dumps
from vssid_desk.domain.handling.shapes import Shapes
from vssid_desk.domain.people.newcomer import as_delivered, newcomers
from vssid_desk.errors import UserError
from vssid_desk.intake.limits import limit_this_process
from vssid_desk.intake.listing import ListReading, Request, Sink
from vssid_desk.intake.refusal import NobodyFound, PasswordNeeded, Unreadable

People = list[dict[str, Any]]
HEADER = struct.Struct("<I")


def send(stream: BinaryIO, kind: str, data: Any) -> None:
    """Write one frame: its length, then (kind, data) marshalled."""
    frame = marshal.dumps((kind, data))
    stream.write(HEADER.pack(len(frame)) + frame)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[str, Any] | None:
    """Read one frame; None when the stream has ended, also in the middle of a frame."""
    head = stream.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    size = HEADER.unpack(head)[0]
    frame = stream.read(size)
    if len(frame) < size:
        return None
    kind, data = marshal.loads(frame)  # noqa: S302 - from our own child, and never pickled
    return kind, data


def work(source: BinaryIO, target: BinaryIO) -> None:
    """Read the one list that is asked for."""
    dumps.forbid()
    asked = receive(source)
    if asked is None:
        return
    wish = asked[1]
    limit_this_process(wish["memory"], wish["seconds"])
    request = Request(
        Path(wish["file"]),
        date.fromisoformat(wish["today"]),
        wish["password"],
        wish["mapping"],
        wish["careful"],
        wish["remembered"],
        known_alone=bool(wish["ready"]),
    )
    made = _maker(wish["ready"], request.today)
    sink = Sink(
        lambda beginning: send(target, "begin", beginning),
        lambda people: send(target, "people", made(people)),
        lambda done, total: send(target, "progress", (done, total)),
    )
    try:
        send(target, "end", ListReading(request, sink).read())
    except PasswordNeeded as refused:
        send(target, "password", str(refused))
    except Unreadable as refused:
        send(target, "unreadable", str(refused))
    except NobodyFound as refused:
        send(target, "nobody", (str(refused), refused.sample))
    except UserError as refused:
        send(target, "refused", str(refused))
    except MemoryError:
        send(target, "memory", "")
    except Exception as fault:  # noqa: BLE001 - told to the parent
        send(target, "fault", place_of(fault))


def _maker(
    ready: Mapping[str, Any] | None, today: date
) -> Callable[[People], list[Any]]:
    """Return what makes people ready for the store, or leaves them as they are."""
    if not ready:
        return lambda people: people
    shapes = Shapes(today, ready["email_domain"], frozenset(ready["groups"]))

    def made(people: People) -> list[Any]:
        delivered = list(map(as_delivered, people))
        return newcomers(delivered, map(shapes.number, delivered))

    return made


def place_of(fault: Exception) -> str:
    """Return where the program went wrong, and nothing of what it was reading."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__}, {Path(last.filename).name} {last.lineno}"


def main() -> None:
    """Serve the parent that started this process."""
    gc.disable()  # rows hold no circles, and this process lives for one list
    sys.stdin, sys.stdout = None, None
    with open(0, "rb") as source, open(1, "wb") as target:
        work(source, target)
        target.flush()
    os._exit(0)  # all is said; taking a long list apart would only cost time


if __name__ == "__main__":
    main()
