"""Printing a PDF the way the system does it."""

import sys

if sys.platform == "win32":
    from vssid_desk.machine.windows_printing import print_pdf
else:
    from vssid_desk.machine.cups_printing import print_pdf

__all__ = ["print_pdf"]
