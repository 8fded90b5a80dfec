"""What is left out of the frozen program is nothing that the program imports."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from installer import freeze, trimming

HOME = Path(__file__).parents[2]
SOURCES = sorted((HOME / "vssid_desk").rglob("*.py"))
# Imports each module of the program where what is left out cannot be found.
BLOCKED = """
import importlib, sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name in LEFT_OUT or name.startswith(tuple(f"{one}." for one in LEFT_OUT)):
            raise ImportError(name)
LEFT_OUT = sys.argv[1].split()
for name in [name for name in sys.modules if name in LEFT_OUT]:
    del sys.modules[name]
sys.meta_path.insert(0, Blocked())
for name in sys.argv[2].split():
    importlib.import_module(name)
print(len(sys.argv[2].split()))
"""


def imported(source: str) -> Iterator[str]:
    """Every name that an import names, at the top or within a function."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


def wanted() -> set[str]:
    """Every module the program imports, with the packages it lies in."""
    names = {name for file in SOURCES for name in imported(file.read_text("utf-8"))}
    dotted = [name.split(".") for name in names]
    return {".".join(parts[:n]) for parts in dotted for n in range(1, len(parts) + 1)}


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(HOME).with_suffix("").parts)


def test_an_import_within_a_function_is_seen():
    assert list(imported("def f():\n    from PySide6 import QtDBus, QtGui")) == [
        "PySide6.QtDBus",
        "PySide6.QtGui",
    ]


def test_nothing_that_the_program_imports_is_left_out():
    assert wanted() & set(freeze.EXCLUDED) == set()
    assert "PySide6.QtDBus" in wanted()  # was left out once


def test_no_part_of_qt_that_the_program_imports_is_taken_out():
    parts = {name.split(".")[1] for name in wanted() if name.startswith("PySide6.Qt")}
    files = {name for part in parts for name in (part, part.replace("Qt", "Qt6", 1))}
    taken = [file for file in files for one in trimming.UNUSED if one in file]
    assert {"QtCore", "QtDBus", "QtGui", "QtSvg", "QtWidgets"} <= parts
    assert taken == []


def test_every_module_is_imported_without_what_is_left_out():
    modules = [module_of(file) for file in SOURCES if file.stem != "__main__"]
    of_windows = {"windows_job", "windows_printers", "windows_printing"}
    names = [name for name in modules if name.rpartition(".")[2] not in of_windows]
    words = (" ".join(freeze.EXCLUDED), " ".join(names))
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, *words],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout.strip() == str(len(names)), done.stderr
