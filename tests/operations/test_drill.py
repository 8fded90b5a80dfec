"""The weekly drill: a backup is opened by itself and what is wrong with it is found."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.operations.backed_up import NOW, edit, folder, opened, picture
from vssid_desk.operations import attach, generations
from vssid_desk.operations.generations import keep_generation
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.backups import pool


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(tmp_path)


def test_the_drill_runs_by_itself_once_a_week(work: Workspace) -> None:
    first = keep_generation(work, now=NOW).drill
    assert first is not None
    assert (first.person_count, first.faults) == (30, ())
    edit(work, 77)
    assert keep_generation(work, now=NOW + timedelta(days=3)).drill == first
    later = keep_generation(work, now=NOW + timedelta(days=8)).drill
    assert later is not None
    assert later.at > first.at


@pytest.mark.parametrize("what", ["database", "picture", "keys"])
def test_the_drill_finds_what_is_damaged(
    work: Workspace, tmp_path: Path, what: str
) -> None:
    attach.attach(work, 1, "citizen_card_copy", file=picture(tmp_path))
    kept = keep_generation(work, now=NOW).generations[0].file
    if what == "picture":
        next((folder(work) / pool.FOLDER).iterdir()).write_bytes(b"hong")
    elif what == "keys":
        for keys in folder(work).glob("*.keys*"):
            keys.unlink()
    else:
        with kept.open("r+b") as stream:
            stream.seek(12 * 4096 + 100)
            stream.write(b"\xff" * 64)
    assert generations.drill(work).faults != ()


def test_a_history_cut_at_its_end_is_found_by_the_backups(work: Workspace) -> None:
    edit(work, 77)
    keep_generation(work, now=NOW)
    last = work.store.value("SELECT max(id) FROM operations")
    for (name,) in work.store.rows(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ):
        work.store.write(f"DROP TRIGGER {name}")
    work.store.write("DELETE FROM changes WHERE operation_id = ?", (last,))
    work.store.write("DELETE FROM operations WHERE id = ?", (last,))
    assert any("bị cắt" in told for told in generations.drill(work).faults)
