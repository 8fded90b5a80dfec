"""The limits of the reading child: memory and processor time."""

import sys
from pathlib import Path

# Bytes a process may set aside. A growing table sets aside twice what it fills: a sheet of
# 500,000 rows and 20 columns asks for 1,100 MB and never holds 1 GB.
MEMORY = 1200 << 20
SECONDS, SECONDS_A_MEGABYTE = 20, 1


def seconds_for(file: Path) -> float:
    """Return how long reading a file may take."""
    return SECONDS + SECONDS_A_MEGABYTE * file.stat().st_size / (1 << 20)


class Clock:
    """Counts the time spent waiting for the child; what is done with its people is not its own."""

    def __init__(self, allowed: float, share: float) -> None:
        self.allowed, self.share, self.waited = allowed, share, 0.0

    @property
    def is_over(self) -> bool:
        """Tell whether the child has had its time."""
        return self.waited > self.allowed * self.share


if sys.platform == "win32":
    from vssid_desk.intake.windows_job import limit_this_process
else:
    import resource

    def limit_this_process(memory: int, seconds: float) -> None:
        """Keep this process from taking more memory (bytes) or processor time (seconds)."""
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        cpu = int(seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


__all__ = ["MEMORY", "Clock", "limit_this_process", "seconds_for"]
