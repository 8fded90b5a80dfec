"""What the reading child and its parent say to each other: frames of marshalled data."""

import marshal
import struct
from typing import Any, BinaryIO

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
