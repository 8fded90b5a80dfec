"""The limits of the reading child on Windows: a Job Object that the process joins itself."""

import ctypes

EXTENDED_LIMITS = 9
LIMIT_PROCESS_TIME = 0x2
LIMIT_PROCESS_MEMORY = 0x100
DIE_ON_FAULT = 0x400
QUERY = 0x1000  # the right to ask about a process
TIME_IS_UP = 1816  # how a process ends whose time is used up
TICKS = 10_000_000  # of 100 ns in a second


class Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_set", ctypes.c_size_t),
        ("most_set", ctypes.c_size_t),
        ("active", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    )


def limit_this_process(memory: int, seconds: float) -> None:
    """Keep this process from taking more memory (bytes) or processor time (seconds).

    Where the system refuses the job (an old Windows inside another job) the parent's clock alone
    keeps the time.
    """
    kernel = getattr(ctypes, "WinDLL")("kernel32")  # noqa: B009 - unknown to other systems
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = Extended()
    limits.basic.process_time = int(seconds * TICKS)
    limits.basic.flags = LIMIT_PROCESS_TIME | LIMIT_PROCESS_MEMORY | DIE_ON_FAULT
    limits.process_memory = memory
    kernel.SetInformationJobObject(
        job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))


def processor_seconds(process_id: int) -> float:
    """Return how long a child has worked, 0 when that cannot be told."""
    kernel = getattr(ctypes, "WinDLL")("kernel32")  # noqa: B009 - unknown to other systems
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(QUERY, 0, process_id))
    times = (ctypes.c_uint64 * 4)()  # made, ended, in the system, in the program
    places = [ctypes.byref(times, at * 8) for at in range(4)]
    told = kernel.GetProcessTimes(handle, *places)  # 0 for no handle, too
    kernel.CloseHandle(handle)
    return (times[2] + times[3]) / TICKS if told else 0.0
