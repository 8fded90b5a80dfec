"""The system: its name as people know it, how wide its numbers are."""

import platform
import struct
import sys


def name() -> str:
    """Return the system's name: "Debian GNU/Linux 12 (bookworm)", "Windows 10.0.19045"."""
    if sys.platform == "win32":
        return f"Windows {platform.version()}"
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return f"{platform.system()} {platform.release()}"


def bits() -> int:
    """Return 64 or 32."""
    return struct.calcsize("P") * 8


def python() -> str:
    """Return the version of Python that runs us."""
    return platform.python_version()
