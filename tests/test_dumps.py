"""A crash leaves no copy of the memory behind."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.made import PASSWORD
from vssid_desk.domain.campaign import Unit
from vssid_desk.operations.workspace import create_workspace

HOME = Path(__file__).parents[1]
linux = pytest.mark.skipif(sys.platform != "linux", reason="dumps as Linux writes them")
_OPENED = """
from pathlib import Path
from vssid_desk.operations.workspace import open_workspace
work = open_workspace(Path(sys.argv[1]), password=sys.argv[2])
"""
_READING = """
import io
from vssid_desk.intake import child
child.work(io.BytesIO(), io.BytesIO())
"""
_CRASH = """
import ctypes, os, resource
told = (ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE)[0])
print(*told, flush=True)
os.abort()
"""


@linux
@pytest.mark.parametrize("code", [_OPENED, _READING], ids=["store", "reading child"])
def test_a_crash_dumps_no_memory(tmp_path: Path, code: str) -> None:
    file = tmp_path / "xa.vssid"
    create_workspace(file, PASSWORD, Unit(name="Xã An Hoà"))[0].close()
    empty = tmp_path / "cho-trong"
    empty.mkdir()

    def allow() -> None:
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))

    done = subprocess.run(
        [sys.executable, "-c", f"import sys{code}{_CRASH}", str(file), PASSWORD],
        capture_output=True,
        text=True,
        check=False,
        cwd=empty,
        env={**os.environ, "PYTHONPATH": str(HOME)},
        preexec_fn=allow,
    )
    assert done.returncode == -signal.SIGABRT, done.stderr
    assert done.stdout.split() == ["0", "0"]  # not dumpable, and of no size
    assert list(empty.iterdir()) == []
