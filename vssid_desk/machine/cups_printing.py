"""Hand a PDF to CUPS, which prints it as it is: letters and lines, no picture of the page."""

import ctypes
from collections.abc import Mapping
from pathlib import Path

from vssid_desk.errors import UserError
from vssid_desk.machine.cups_printers import library

_NO_CUPS = "Máy này không có dịch vụ in CUPS. Mở tệp PDF bằng chương trình đọc PDF rồi in ở đó."


def print_pdf(
    file: Path, printer: str, *, copies: int = 1, two_sided: bool = False
) -> None:
    """Print a PDF; return when the system has taken it. Raises UserError when it does not."""
    try:
        cups = library()
    except OSError as fault:
        raise UserError(_NO_CUPS) from fault
    cups.cupsPrintFile.argtypes = (
        ctypes.c_char_p,
        ctypes.c_char_p,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_void_p,
    )
    wanted = options(copies=copies, two_sided=two_sided)
    held = ctypes.c_void_p()
    count = 0
    for name, value in wanted.items():
        count = cups.cupsAddOption(
            name.encode(), value.encode(), count, ctypes.byref(held)
        )
    texts = (text.encode() for text in (printer, str(file), "VssID Desk"))
    job = cups.cupsPrintFile(*texts, count, held)
    cups.cupsFreeOptions(count, held)
    if not job:
        raise UserError(
            f"Máy in “{printer}” không nhận “{file.name}”. Xem máy in đã bật, đã nối và còn giấy rồi in lại."
        )


def options(*, copies: int, two_sided: bool) -> Mapping[str, str]:
    """Return how CUPS is asked: A4, as many copies, both sides turned at the long edge."""
    sides = "two-sided-long-edge" if two_sided else "one-sided"
    return {"media": "A4", "copies": str(max(1, copies)), "sides": sides}
