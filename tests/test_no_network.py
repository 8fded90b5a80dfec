"""The whole job of both faces with sockets forbidden by the kernel."""

import ast
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests import offline, test_nothing_in_clear as everything
from tests.benchmarks.large_list import write_large_list

HOME = Path(__file__).parents[1]
folder = everything.folder
needs_kernel = pytest.mark.skipif(
    not offline.possible(), reason="sockets are forbidden by the Linux kernel"
)
NETWORK = {
    "socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx",
    "PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineWidgets",
}  # fmt: skip


def without_network(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-c",
            f"from tests import offline; offline.forbid()\n{code}",
            *words,
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=HOME,
    )


@needs_kernel
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_socket_would_be_noticed(family: str) -> None:
    done = without_network(f"import socket; socket.socket(socket.{family}); print(1)")
    assert done.returncode == -signal.SIGSYS
    assert done.stdout == ""


@needs_kernel
def test_a_childs_socket_would_be_noticed() -> None:
    child = "import socket; socket.socket()"
    done = without_network(
        "import subprocess, sys\n"
        f"print(subprocess.run([sys.executable, '-c', '{child}']).returncode)"
    )
    assert int(done.stdout) == -signal.SIGSYS


@needs_kernel
@pytest.mark.timeout(300)
def test_the_whole_job_needs_no_network(folder: Path) -> None:
    file = write_large_list(folder / "vao" / "danh-sach.xlsx", 60)
    _, card_of = everything.planted_in(file)
    who = [card_of[key] for key in everything.WHO]
    done = everything.used(folder, "by_command", *who, offline=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stderr.count(" 0\n") >= 25
    done = everything.used(folder, "by_window", everything.PASSWORD, *who, offline=True)
    assert done.returncode == -signal.SIGKILL, done.stderr[-2000:]
    assert "window used to the end" in done.stderr


def test_no_module_knows_a_way_to_the_network() -> None:
    for file in (HOME / "vssid_desk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names: set[str] = set()
            if isinstance(node, ast.Import):
                names = {one.name for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = {node.module, *(f"{node.module}.{o.name}" for o in node.names)}
            assert not names & NETWORK, file
