"""The program killed at random instants loses nothing that it said was saved."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HOME = Path(__file__).parents[1]
NEWER = {"gone", "call", "complaint", "request", "copied", "restored", "user", "left"}
NEWER |= {"drilled", "answered", "brought", "shared", "household", "printed"}
NEWER |= {"finished", "notified"}
KINDS = {"note", "list", "undone", "paper", "generation", "upgraded", "place"}

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="the yard forks; tests/store/test_kill.py does not"
)


def yard(folder: Path, kills: int, seed: int, seconds: float) -> dict[str, Any]:
    """Let the yard kill so often; return what it found."""
    words = (str(folder), str(kills), str(seed), str(seconds))
    return told_by("tests.killing.yard", *words)


def told_by(module: str, *words: str) -> dict[str, Any]:
    """Run a module of the yard; return the JSON it printed."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=HOME,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.timeout(900)
def test_a_program_killed_at_each_step_leaves_keys_and_copies_in_order(
    tmp_path: Path,
) -> None:
    found = told_by("tests.killing.steps", str(tmp_path))
    assert found["faults"] == []
    assert min(found["steps"].values()) >= 6  # every one was killed so often
    assert len(found["steps"]) == 10


def test_a_program_killed_again_and_again_keeps_its_promises(tmp_path: Path) -> None:
    found = yard(tmp_path, 200, 7, 50)
    assert found["faults"] == []
    assert found["kills"] >= 30
    assert "failed" not in found["heard"]


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_a_program_killed_thousands_of_times_keeps_its_promises(tmp_path: Path) -> None:
    found = yard(tmp_path, 3000, 11, 5400)
    assert found["faults"] == []
    assert found["kills"] == 3000
    assert set(found["heard"]) >= KINDS | {"sent", "back", "titled", *NEWER}
