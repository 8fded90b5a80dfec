"""Step back behind the window, so that it answers while long work runs."""

import ctypes
import os
import sys

_BELOW_NORMAL = 0x4000
_NICE = 5


def step_back() -> None:
    """Lower this process's priority; the processes it starts inherit it."""
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICE)
