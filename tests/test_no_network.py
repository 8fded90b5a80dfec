"""The whole job of both faces with sockets forbidden by the kernel."""

import argparse
import ast
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import offline, test_nothing_in_clear as everything
from tests.leaking.scan import Planted
from vssid_desk.cli.main import build_parser
from vssid_desk.gui.keys import COMMANDS

HOME = Path(__file__).parents[1]
PEOPLE = 1_200  # enough for the ways that long lists go
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
    "forget.stopped": "nothing was stopped: tests/operations/test_forget_stopped.py",
    "nearest_people.nearest_people": "reads and writes nothing",
    "print_files.print_files": "no printer here: tests/operations/test_print_files.py",
    "scan.fits": "reads and writes nothing",
    "scan.payload_in": "reads a picture and writes nothing",
    "scan.whose_it_is": "reads and writes nothing",
}

# What the window offers and that run does not get to, each with its reason.
NOT_CHOSEN = {"practice": "the bundled lists alone: tests/operations/test_practise.py"}
NOT_PRESSED = {
    **dict.fromkeys(
        (
            "compare_lists.write_comparison",
            "complaints.write_complaints",
            "complaints.write_question_letter",
            "handouts.messages",
            "households.name_head",
            "households.put_together",
            "record_response.read_response",
            "record_response.record_response",
            "submit.withdraw",
            "users.change_user",
            "users.remove_user",
        ),
        "asks for a row or an answer to be chosen first; driven by command in the same run",
    ),
    **dict.fromkeys(
        (
            "back_up.back_up",
            "file_sheets.file_sheets",
            "forget.forget_campaign",
            "forget.forget_person",
            "generations.drill",
            "import_folder.import_folder",
            "inspect_list.inspect_list",
            "mark_list.mark_list",
            "preview_list.preview_list",
        ),
        "pressed, but done by the worker process, which offline nobody watches",
    ),
    "adjust_form.adjust_form": "copies a form of the program; driven by command",
    "attach.remove": "a number alone: the picture taken away",
    "column_memory.forget": "letters of columns and names of fields, nobody's data",
    "column_memory.words": "letters of columns and names of fields, nobody's data",
    "fill_workbook.copy_adapter": "copies a layout of the program; driven by command",
    "forget.stopped": "nothing was stopped: tests/gui/erasure/test_forgetting.py",
    "nearest_people.nearest_people": "reads and writes nothing",
    "packing.sent_forms": "reads for the content of a package",
    "print_files.known_printers": "no printer here: tests/operations/test_print_files.py",
    "print_files.print_files": "no printer here: tests/operations/test_print_files.py",
    "recovery_sheet.recovery_shown": "a box is ticked first; notes a day, nobody's data",
    "scan.fits": "reads and writes nothing",
    "scan.whose_it_is": "reads and writes nothing",
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


@dataclass(frozen=True)
class Used:
    """What a run of both faces left behind."""

    folder: Path
    planted: Planted
    typed: str


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Used:
    """Use both faces, watched and without a network."""
    folder = everything.made(tmp_path_factory.mktemp("viec"))
    return Used(folder, *everything.used_by_both(folder, PEOPLE, noted=True))


@pytest.mark.timeout(900)
def test_no_file_holds_a_number_or_a_name(used: Used) -> None:
    assert everything.leaks(used.folder, used.planted) == []


@pytest.fixture(scope="module")
def driven(used: Used) -> set[str]:
    """Return the commands and operations that were driven by either face."""
    lines = used.typed.splitlines()
    told = {line.split()[0] for line in lines if line.endswith(" 0")}
    noted = (file.read_text().split() for file in used.folder.glob("vao/da-dung-*.txt"))
    return told.union(*noted)


@pytest.fixture(scope="module")
def pressed(used: Used) -> set[str]:
    """Return the menu entries and operations that were driven by the window."""
    return set((used.folder / "vao" / "da-dung-window.txt").read_text().split())


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
    assert operations() - driven <= set(NOT_DRIVEN)


@needs_kernel
@pytest.mark.timeout(900)
def test_the_window_chooses_every_entry_of_its_menus(pressed: set[str]) -> None:
    entries = {one.name for one in COMMANDS if one.name != "-" and not one.only_shown}
    chosen = {one.removeprefix("key.") for one in pressed if one.startswith("key.")}
    assert entries - chosen <= set(NOT_CHOSEN)


@needs_kernel
@pytest.mark.timeout(900)
def test_the_window_drives_every_operation_it_offers(pressed: set[str]) -> None:
    assert offered_by_the_window() - pressed <= set(NOT_PRESSED)


def offered_by_the_window() -> set[str]:
    """Return every function of the operations that a module of the window names."""
    found: set[str] = set()
    for file in (HOME / "vssid_desk" / "gui").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        modules: dict[str, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                _, _, of = node.module.partition("vssid_desk.operations")
                names = [one.name for one in node.names]
                if node.module == "vssid_desk.operations":
                    modules |= {one.asname or one.name: one.name for one in node.names}
                elif of:
                    found |= {f"{of[1:]}.{name}" for name in names}
        found |= {
            f"{modules[node.value.id]}.{node.attr}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in modules
        }
    return found & operations()


def operations() -> set[str]:
    """Return every public function of the operations."""
    return {
        f"{file.stem}.{node.name}"
        for file in (HOME / "vssid_desk" / "operations").glob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def test_no_module_knows_a_way_to_the_network() -> None:
    for file in (HOME / "vssid_desk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names: set[str] = set()
            if isinstance(node, ast.Import):
                names = {one.name for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = {node.module, *(f"{node.module}.{o.name}" for o in node.names)}
            assert not names & NETWORK, file
