"""The limits of the reading child: memory and processor time."""

import os
import sys
from pathlib import Path

# Bytes a process may set aside: private memory on Linux (RLIMIT_DATA), committed memory on
# Windows. The child may hold 1 GB, but no system limits what is held; and a growing table sets
# aside twice what it fills: a sheet of 500,000 rows and 20 columns asks for 1,100 MB and never
# holds 1 GB. So the limit stands a fifth above.
MEMORY = 1200 << 20
SECONDS, SECONDS_A_MEGABYTE = 20, 1
PATIENCE = 5


def seconds_for(file: Path) -> float:
    """Return how long reading a file may take."""
    return SECONDS + SECONDS_A_MEGABYTE * file.stat().st_size / (1 << 20)


class Clock:
    """Counts the processor time of the children that read one file, and the time spent waiting.

    Processor time is what is allowed; a busy computer makes nobody late. Waiting ends at
    PATIENCE times as much, for a child that does nothing: a drive that does not answer.
    What is done with the people of a child is neither.
    """

    def __init__(self, allowed: float, share: float) -> None:
        self.allowed, self.share = allowed, share
        self.worked, self.waited, self._before = 0.0, 0.0, 0.0

    def look(self, process_id: int) -> None:
        """Note how long the child has worked."""
        self.worked = self._before + processor_seconds(process_id)

    def next_child(self) -> None:
        """Go on counting with another child, which has all the time that is left."""
        self._before, self.share = self.worked, 1.0

    @property
    def over(self) -> str:
        """Return "late" or "stalled" when the child has had its time, else ""."""
        mine = self.allowed * self.share
        if self.worked > mine:
            return "late"
        return "stalled" if self.waited > mine * PATIENCE else ""


if sys.platform == "win32":
    from vssid_desk.intake.windows_job import limit_this_process, processor_seconds
else:
    import resource

    TICKS = os.sysconf("SC_CLK_TCK")

    def processor_seconds(process_id: int) -> float:
        """Return how long a child has worked, 0 when that cannot be told."""
        try:
            told = Path(f"/proc/{process_id}/stat").read_text(encoding="latin-1")
        except OSError:
            return 0.0
        user, system = told.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / TICKS

    def limit_this_process(memory: int, seconds: float) -> None:
        """Keep this process from taking more memory (bytes) or processor time (seconds)."""
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        cpu = int(seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


__all__ = [
    "MEMORY",
    "PATIENCE",
    "Clock",
    "limit_this_process",
    "processor_seconds",
    "seconds_for",
]
