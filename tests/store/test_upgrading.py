"""Stores of every released version open, unchanged in what people gave; newer ones do not."""

import shutil
from pathlib import Path

import pytest

from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import (
    browse,
    complaints,
    counters,
    history,
    households,
    phone_round,
    saved_filters,
    users,
)
from vssid_desk.operations.assessing import assess_after_upgrade, is_stale
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store import database, migrations, upgrading
from vssid_desk.store.keys import vault

STORES = Path(__file__).parents[1] / "stores"
RELEASED = sorted(STORES.glob("*.vssid"))
IDS = [file.stem for file in RELEASED]
SCHEMAS = {"0.1.0": 1, "0.2.0": 7}  # the last step of each release


def copied(file: Path, folder: Path) -> Path:
    for part in STORES.glob(f"{file.name}*"):
        shutil.copy(part, folder / part.name)
    return folder / file.name


def password_of(file: Path) -> str:
    return f"mat-khau-ban-{file.stem}"


def opened(file: Path, *, read_only: bool = False) -> Workspace:
    return open_workspace(file, password=password_of(file), read_only=read_only)


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


@pytest.mark.parametrize("released", RELEASED, ids=IDS)
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
    assert store.value("SELECT count(*) FROM cases") == 2
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


@pytest.mark.parametrize("released", RELEASED, ids=IDS)
def test_everybody_is_assessed_once_by_the_rules_of_today(
    released: Path, tmp_path: Path
) -> None:
    work = opened(copied(released, tmp_path))
    assert is_stale(work)
    work.store.write("UPDATE search SET fault = 'cũ'")
    assess_after_upgrade(work)
    assert not is_stale(work)
    assert not work.store.value("SELECT count(*) FROM search WHERE fault = 'cũ'")
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
    rows = work.store.rows("SELECT organ, doubt_level FROM search")
    assert len(rows) == 2
    assert all(organ and level for organ, level in rows)
    assert history.verify(work) == []
    work.close()


def test_what_was_done_before_an_upgrade_is_taken_back_after_it(tmp_path: Path) -> None:
    file = copied(STORES / "0.2.0.vssid", tmp_path)
    work = opened(file)
    assess_after_upgrade(work)
    luu = browse.find(work, Query(text="luu"))[0]
    assert browse.show(work, luu).case.declared.phone == "0912000000"
    history.undo(work)
    assert browse.show(work, luu).case.declared.phone == ""
    for _ in range(4):  # the filter, the day at a counter, the complaint, the call
        history.undo(work)
    assert complaints.complaints(work) == []
    assert phone_round.phone_card(work, browse.find(work, Query(text="buoi"))[0]).calls == []  # fmt: skip
    assert history.verify(work) == []
    history.redo(work)
    assert history.verify(work) == []
    work.close()


def test_the_users_of_a_released_store_open_it_still(tmp_path: Path) -> None:
    file = copied(STORES / "0.2.0.vssid", tmp_path)
    opened(file).close()
    work = open_workspace(file, user="Mai", password="mat-khau-cua-mai")
    assert [user.name for user in users.all_users(work)] == ["Chủ sổ", "Mai"]
    assert [one.people for one in households.households(work)] == [2]
    assert len(complaints.complaints(work)) == len(counters.sessions(work)) == 1
    assert [one.name for one in saved_filters.saved_filters(work)] == ["Chờ hỏi"]
    work.close()
