"""The whole job of both faces with sockets forbidden by the kernel."""

import argparse
import ast
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests import offline, test_nothing_in_clear as everything
from vssid_desk.cli.main import build_parser

HOME = Path(__file__).parents[1]
needs_kernel = pytest.mark.skipif(
    not offline.possible(), reason="sockets are forbidden by the Linux kernel"
)
NETWORK = {
    "socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx",
    "PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineWidgets",
}  # fmt: skip

# Commands and operations that the run of both faces leaves out, each with its reason.
TRIED_ELSEWHERE = {
    "demo",  # the bundled lists alone: tests/operations/test_practise.py
    "self-test",  # a store of its own, taken away at its end: tests/test_self_test.py
}
NOT_DRIVEN = {
    "attach.remove": "a number alone: the picture taken away",
    "column_memory.forget": "letters of columns and names of fields, nobody's data",
    "column_memory.words": "letters of columns and names of fields, nobody's data",
    "counters.counter_totals": "counts alone",
    "counters.session": "read for the form of its own dialog",
    "practise.practise": "the bundled lists alone",
    "print_files.print_files": "no printer here: tests/operations/test_print_files.py",
    "requests.kinds_of_requests": "the four kinds the law names",
    "scan.fits": "reads and writes nothing",
    "scan.payload_in": "reads a picture and writes nothing",
    "scan.whose_it_is": "reads and writes nothing",
    "self_test.self_test": "a store of its own: tests/test_self_test.py",
    "trying.check": "of self_test",
    "trying.try_parts": "of self_test",
}


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


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Use both faces with few people, watched and without a network; return what was driven."""
    folder = everything.made(tmp_path_factory.mktemp("viec"))
    everything.given(folder, 60)
    _, who = everything.planted_in(folder)
    ways = {"offline": offline.possible(), "noted": True}
    done = everything.used(folder, "by_command", *who, **ways)
    assert everything.refused(done) <= set()
    told = {line.split()[0] for line in done.stderr.splitlines() if line.endswith(" 0")}
    done = everything.used(folder, "by_window", everything.PASSWORD, *who, **ways)
    assert done.returncode == -signal.SIGKILL, done.stderr[-2000:]
    assert "window used to the end" in done.stderr
    noted = (file.read_text().split() for file in folder.glob("vao/da-dung-*.txt"))
    return told.union(*noted)


@needs_kernel
@pytest.mark.timeout(900)
def test_the_whole_job_needs_no_network(driven: set[str]) -> None:
    assert len(driven) > 200  # a socket would have ended it long before


@needs_kernel
@pytest.mark.timeout(900)
def test_the_whole_job_drives_every_command(driven: set[str]) -> None:
    (commands,) = (
        action
        for action in build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert set(commands.choices) - driven == TRIED_ELSEWHERE


@needs_kernel
@pytest.mark.timeout(900)
def test_the_whole_job_drives_every_operation(driven: set[str]) -> None:
    known = {
        f"{file.stem}.{node.name}"
        for file in (HOME / "vssid_desk" / "operations").glob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }
    assert known - driven == set(NOT_DRIVEN)


def test_no_module_knows_a_way_to_the_network() -> None:
    for file in (HOME / "vssid_desk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names: set[str] = set()
            if isinstance(node, ast.Import):
                names = {one.name for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = {node.module, *(f"{node.module}.{o.name}" for o in node.names)}
            assert not names & NETWORK, file
