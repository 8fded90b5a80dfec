"""No copy of the memory on the disk: it holds keys and people while a store is open."""

import ctypes
import sys
from contextlib import suppress

if sys.platform == "win32":
    _NO_BOX = (
        0x0001 | 0x0002
    )  # critical errors and faults end the program, nothing more
    _NO_HEAP = 0x0001  # of Windows Error Reporting

    def forbid() -> None:
        """Ask Windows to report no fault of this process, or at least none with its memory."""
        ctypes.windll.kernel32.SetErrorMode(_NO_BOX)
        with suppress(OSError, AttributeError):
            ctypes.windll.wer.WerSetFlags(_NO_HEAP)

else:
    import resource

    _DUMPABLE = 4  # PR_SET_DUMPABLE of Linux

    def forbid() -> None:
        """Ask the system to write no dump of this process should it crash; safe to call again.

        A limit alone does not bind programs that collect dumps through a pipe, so on Linux
        the process is told not to be dumped at all. What the system refuses stays as it is.
        """
        with suppress(OSError, ValueError):
            hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
            resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_DUMPABLE, 0, 0, 0, 0)
