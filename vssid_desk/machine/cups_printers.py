"""The printers of CUPS, asked through its library when it is there."""

import ctypes
import os
from collections.abc import Sequence

LIBRARY = "libcups.so.2"
# Without it the library would try the network when the service does not run.
HERE = "/run/cups/cups.sock"


class Destination(ctypes.Structure):
    """`cups_dest_t` of CUPS' own header."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.c_void_p),
    )


def library() -> ctypes.CDLL:
    """Return CUPS' library, told to ask the print service of this computer alone.

    Raises OSError when it is not installed.
    """
    os.environ["CUPS_SERVER"] = HERE
    return ctypes.CDLL(LIBRARY)


def printers() -> list[str] | None:
    """Return the names, the default first; None when there is no CUPS to ask."""
    try:
        cups = library()
    except OSError:
        return None
    found = ctypes.POINTER(Destination)()
    count = cups.cupsGetDests(ctypes.byref(found))
    try:
        return names(found[:count])
    finally:
        cups.cupsFreeDests(count, found)


def names(destinations: Sequence[Destination]) -> list[str]:
    """Return the names of destinations, the default first; instances of one are the same."""
    ordered = sorted(destinations, key=lambda one: not one.is_default)
    texts = (one.name.decode("utf-8", "replace") for one in ordered)
    return list(dict.fromkeys(texts))
