"""Stores of every released version open, unchanged in what people gave; newer ones do not."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.released import (
    IDS,
    OLDER,
    OLDER_IDS,
    PEOPLE,
    RELEASED,
    SCHEMAS,
    STORES,
    copied,
    opened,
    password_of,
)
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.assessing import assess_after_upgrade, is_stale
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import open_workspace
from vssid_desk.store import database, migrations, upgrading
from vssid_desk.store.keys import vault


def test_a_store_of_every_release_is_kept() -> None:
    assert set(IDS) == set(SCHEMAS)


@pytest.mark.parametrize("released", RELEASED, ids=IDS)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_released_store_opens_and_can_be_worked_on(
    released: Path, tmp_path: Path, *, read_only: bool
) -> None:
    file = copied(released, tmp_path)
    work = opened(file, read_only=read_only)
    assert history.verify(work) == []
    people = browse.rows(work, browse.find(work, Query()))
    assert {row.full_name for row in people} == {"TRẦN THỊ BƯỞI", "Lê Văn Lựu"}
    work.close()
    work = opened(file)
    assert migrations.version(work.store.db) == migrations.NEWEST
    history.undo(work)
    correct(work, people[0].id, {"phone": "0911111111"}, {})
    assert history.verify(work) == []
    work.close()


@pytest.mark.parametrize("released", RELEASED, ids=IDS)
def test_a_released_store_opens_with_its_recovery_key(
    released: Path, tmp_path: Path
) -> None:
    file = copied(released, tmp_path)
    recovery = (STORES / f"{released.stem}.recovery.txt").read_text(encoding="utf-8")
    work = open_workspace(file, recovery_key=recovery.strip())
    assert browse.unit(work).name == "UBND xã An Hoà (mẫu)"
    work.close()


@pytest.mark.parametrize("released", OLDER, ids=OLDER_IDS)
def test_the_store_as_it_was_lies_in_a_backup_after_upgrading(
    released: Path, tmp_path: Path
) -> None:
    file = copied(released, tmp_path)
    opened(file).close()
    (kept,) = upgrading.copies_before(file)
    store = database._connect(
        kept, vault.unlock(kept, password_of(released)), read_only=True
    )
    assert migrations.version(store.db) == SCHEMAS[released.stem]
    assert store.value("SELECT count(*) FROM cases") == PEOPLE[released.stem]
    store.close()


def test_an_upgrade_that_cannot_be_backed_up_is_not_begun(tmp_path: Path) -> None:
    file = copied(RELEASED[0], tmp_path)
    upgrading.folder_of(file).write_text("đây là tệp, không phải thư mục")
    with pytest.raises(UserError, match="Chưa nâng cấp"):
        opened(file)
    store = database._connect(
        file, vault.unlock(file, password_of(file)), read_only=True
    )
    assert migrations.version(store.db) == 1
    store.close()


def test_a_step_that_fails_leaves_the_file_to_the_older_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_db: object) -> None:
        raise ZeroDivisionError

    file = copied(RELEASED[0], tmp_path)
    steps = {1: migrations.STEPS[1], migrations.NEWEST: fails}
    monkeypatch.setattr(migrations, "STEPS", steps)
    with pytest.raises(ZeroDivisionError):
        opened(file)
    monkeypatch.undo()
    work = opened(file)
    assert history.verify(work) == []
    work.close()


def test_a_failure_after_the_last_step_takes_all_steps_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = copied(RELEASED[0], tmp_path)
    monkeypatch.setattr(upgrading, "_STALE", "INSERT INTO khong_co VALUES (?)")
    with pytest.raises(Exception, match="khong_co"):
        opened(file)
    monkeypatch.undo()
    key = vault.unlock(file, password_of(file))
    store = database._connect(file, key, read_only=True)
    assert migrations.version(store.db) == 1
    store.close()


def test_programs_that_upgrade_one_store_at_once_wait_for_each_other(
    tmp_path: Path,
) -> None:
    file = copied(RELEASED[0], tmp_path)
    key = vault.unlock(file, password_of(file))
    code = (
        "import sys; from pathlib import Path; from vssid_desk.store import database; "
        "sys.stdout.write('ready'); sys.stdout.flush(); sys.stdin.read(1); "
        "database.open_store(Path(sys.argv[1]), bytes.fromhex(sys.argv[2])).close()"
    )
    words = [sys.executable, "-c", code, str(file), key.hex()]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    running = [subprocess.Popen(words, **pipes) for _ in range(3)]
    for one in running:
        assert one.stdout is not None
        assert one.stdout.read(5) == b"ready"
    for one in running:
        assert one.stdin is not None
        one.stdin.write(b".")
        one.stdin.flush()
    for one in running:
        one.communicate()
    assert [one.returncode for one in running] == [0, 0, 0]
    assert len(upgrading.copies_before(file)) == 1
    work = opened(file)
    assert migrations.version(work.store.db) == migrations.NEWEST
    assert history.verify(work) == []
    assert is_stale(work)
    work.close()


@pytest.mark.parametrize("released", OLDER, ids=OLDER_IDS)
def test_everybody_is_assessed_once_by_the_rules_of_today(
    released: Path, tmp_path: Path
) -> None:
    work = opened(copied(released, tmp_path))
    assert is_stale(work)
    work.store.write("UPDATE search_kinds SET fault = 'cũ'")
    assess_after_upgrade(work)
    assert not is_stale(work)
    rows = browse.rows(work, browse.find(work, Query()))
    assert rows
    assert all(row.fault != "cũ" for row in rows)
    assert history.verify(work) == []
    work.close()
    work = opened(tmp_path / released.name)
    assert not is_stale(work)
    work.close()


@pytest.mark.parametrize("steps", [1, 7], ids=["0.1.0", "0.2.0"])
def test_organ_and_doubt_are_there_for_everybody_after_an_upgrade(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    """A store of 0.2.0 is one of 0.1.0 that was brought up to the seventh step and no further."""
    file = copied(RELEASED[0], tmp_path)
    until = {
        number: step for number, step in migrations.STEPS.items() if number <= steps
    }
    monkeypatch.setattr(migrations, "STEPS", until)
    monkeypatch.setattr(migrations, "NEWEST", steps)
    if steps > 1:
        key = vault.unlock(file, password_of(file))
        database.open_store(file, key).close()
    monkeypatch.undo()
    work = opened(file)
    assert migrations.version(work.store.db) == migrations.NEWEST
    assert is_stale(work) or steps == migrations.NEWEST
    assess_after_upgrade(work)
    rows = browse.rows(work, browse.find(work, Query()))
    assert len(rows) == 2
    assert all(row.organ and row.doubt_level for row in rows)
    assert history.verify(work) == []
    work.close()
