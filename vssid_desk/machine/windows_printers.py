"""The printers of Windows, asked through its spooler."""

import ctypes
import sys

if sys.platform == "win32":
    from ctypes import wintypes

    LOCAL_AND_CONNECTED, NAMES_ALONE = 2 | 4, 4

    class PrinterInfo(ctypes.Structure):
        """`PRINTER_INFO_4W` of the spooler."""

        _fields_ = (
            ("name", wintypes.LPWSTR),
            ("server", wintypes.LPWSTR),
            ("attributes", wintypes.DWORD),
        )

    def printers() -> list[str] | None:
        """Return the names, the default first; None when the spooler does not answer."""
        try:
            spooler = ctypes.WinDLL("winspool.drv")
        except OSError:
            return None
        size, count = wintypes.DWORD(), wintypes.DWORD()
        ask = (LOCAL_AND_CONNECTED, None, NAMES_ALONE)
        spooler.EnumPrintersW(*ask, None, 0, ctypes.byref(size), ctypes.byref(count))
        room = ctypes.create_string_buffer(max(size.value, 1))
        known = spooler.EnumPrintersW(
            *ask, room, size, ctypes.byref(size), ctypes.byref(count)
        )
        if not known:
            return [] if size.value == 0 else None
        infos = ctypes.cast(room, ctypes.POINTER(PrinterInfo))
        names = [infos[place].name for place in range(count.value)]
        default = _default(spooler)
        return sorted(names, key=lambda name: name != default)

    def _default(spooler: ctypes.WinDLL) -> str:
        size = wintypes.DWORD(512)
        room = ctypes.create_unicode_buffer(size.value)
        spooler.GetDefaultPrinterW(room, ctypes.byref(size))
        return room.value
