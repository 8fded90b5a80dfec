"""The printers the system knows."""

import sys

if sys.platform == "win32":
    from vssid_desk.machine.windows_printers import printers
else:
    from vssid_desk.machine.cups_printers import printers

__all__ = ["printers"]
