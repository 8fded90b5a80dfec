"""Runs something with the network forbidden by the kernel: a socket kills the process at once.

    python -m tests.offline MODULE [WORDS…]

What it starts inherits the ban. Local pipes between processes stay allowed.
"""

import ctypes
import platform
import runpy
import struct
import sys

_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_KILL, _ALLOW = 0x80000000, 0x7FFF0000
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER, _FIRST_ARGUMENT = 0, 16  # where the kernel lays them
SOCKET = {"x86_64": 41, "aarch64": 198}
_INET, _INET6 = 2, 10


def possible() -> bool:
    """Tell whether this system can forbid sockets."""
    return sys.platform == "linux" and platform.machine() in SOCKET


def forbid() -> None:
    """Forbid sockets of the internet from here on, in this process and its children."""
    program = b"".join(
        struct.pack("HBBI", *line)
        for line in (
            (_LOAD, 0, 0, _NUMBER),
            (_EQUAL, 0, 4, SOCKET[platform.machine()]),
            (_LOAD, 0, 0, _FIRST_ARGUMENT),
            (_EQUAL, 1, 0, _INET),
            (_EQUAL, 0, 1, _INET6),
            (_RETURN, 0, 0, _KILL),
            (_RETURN, 0, 0, _ALLOW),
        )
    )
    lines = ctypes.create_string_buffer(program)
    head = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(lines))
    kernel = ctypes.CDLL(None, use_errno=True)
    kernel.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if kernel.prctl(_SECCOMP, _FILTER, ctypes.create_string_buffer(head), 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel does not forbid sockets")


if __name__ == "__main__":
    forbid()
    module, *sys.argv[1:] = sys.argv[1:]
    runpy.run_module(module, run_name="__main__")
