"""Keys lie twice and in every backup: whichever copy opens the store makes the others anew."""

import shutil
from pathlib import Path

import pytest

from tests.operations.backed_up import edit
from tests.store.made import PASSWORD, import_people, people
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.keeping.roles import Role
from vssid_desk.errors import UserError
from vssid_desk.operations import generations, users
from vssid_desk.operations.change_password import change_password
from vssid_desk.operations.workspace import create_workspace, open_workspace
from vssid_desk.store import faults
from vssid_desk.store.keys import slots, vault

OTHERS = "mật khẩu của sổ khác"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    work, _ = create_workspace(tmp_path / "xa.vssid", PASSWORD, Unit(name="Xã An Hoà"))
    import_people(work.store, people(3))
    work.close()
    return tmp_path / "xa.vssid"


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Return the keys of another store, made with the same password."""
    other = tmp_path / "khac.vssid"
    vault.create_slots(other, PASSWORD)
    return slots.keys_file(other)


def copies_of(file: Path) -> tuple[Path, Path]:
    return slots.keys_file(file), slots.copy_of(slots.keys_file(file))


@pytest.mark.parametrize("which", [0, 1])
def test_a_copy_that_was_lost_is_made_anew(file: Path, which: int) -> None:
    copies_of(file)[which].unlink()
    open_workspace(file, password=PASSWORD).close()
    first, second = copies_of(file)
    assert first.read_text("utf-8") == second.read_text("utf-8")


@pytest.mark.parametrize("which", [0, 1])
def test_keys_of_another_store_laid_over_one_copy_cost_nothing(
    file: Path, foreign: Path, which: int
) -> None:
    shutil.copy(foreign, copies_of(file)[which])
    with pytest.raises(vault.WrongPassword):
        open_workspace(file, password="mật khẩu nhớ nhầm")
    open_workspace(file, password=PASSWORD).close()  # the foreign one knows it too
    assert slots.agree(file)
    copies_of(file)[1 - which].unlink()
    open_workspace(file, password=PASSWORD).close()


def test_keys_of_another_store_in_both_copies_are_told(
    file: Path, foreign: Path
) -> None:
    kept = copies_of(file)[0].read_bytes()
    for copy in copies_of(file):
        shutil.copy(foreign, copy)
    with pytest.raises(faults.NotOurStore, match="khoá không đúng"):
        open_workspace(file, password=PASSWORD)
    copies_of(file)[0].write_bytes(kept)
    open_workspace(file, password=PASSWORD).close()


def test_a_raw_key_overwrites_no_copy_that_differs(file: Path, foreign: Path) -> None:
    key = bytes(vault.unlock(file, PASSWORD))
    shutil.copy(foreign, copies_of(file)[0])
    open_workspace(file, key=key).close()
    assert not slots.agree(file)
    open_workspace(file, password=PASSWORD).close()
    assert slots.agree(file)


@pytest.mark.parametrize("opened_by", [PASSWORD, OTHERS])
def test_a_change_of_password_cut_off_between_the_copies_is_settled_by_what_opens(
    file: Path, opened_by: str
) -> None:
    first = copies_of(file)[0].read_bytes()
    change_password(file, PASSWORD, OTHERS)
    copies_of(file)[0].write_bytes(first)
    open_workspace(file, password=opened_by).close()
    (other,) = {PASSWORD, OTHERS} - {opened_by}
    with pytest.raises(vault.WrongPassword):
        open_workspace(file, password=other)
    open_workspace(file, password=opened_by).close()


def test_a_key_got_before_a_change_takes_no_change_back(file: Path) -> None:
    old = vault.unlock(file, PASSWORD)
    change_password(file, PASSWORD, OTHERS)
    copies_of(file)[1].unlink()
    open_workspace(file, key=old).close()
    assert vault.unlock(file, OTHERS) == old


def test_keys_lost_altogether_come_from_the_newest_backup(file: Path) -> None:
    work = open_workspace(file, password=PASSWORD)
    edit(work, 1)
    generations.keep_generation(work)
    change_password(file, PASSWORD, OTHERS)
    work.close()
    for copy in copies_of(file):
        copy.unlink()
    with pytest.raises(vault.WrongPassword, match="mật khẩu của ngày sao lưu"):
        open_workspace(file, password=OTHERS)
    open_workspace(file, password=PASSWORD).close()
    assert slots.agree(file)


def test_wrong_tries_do_not_bring_back_what_another_window_took_away(
    file: Path,
) -> None:
    work = open_workspace(file, password=PASSWORD)
    users.add_user(work, "Mai", Role.ENTER, "mật khẩu của Mai")
    (before, *_) = slots.copies(file)
    users.remove_user(work, 2)
    work.close()
    slots.note_failures(before, {"count": 1, "last": 0})
    assert "users" not in slots.read(file) or not slots.read(file)["users"]
    assert slots.read(file)["failures"]["count"] == 1


def test_without_any_keys_at_all_one_is_told_what_to_do(file: Path) -> None:
    for copy in copies_of(file):
        copy.unlink()
    with pytest.raises(UserError, match="Thiếu tệp khoá"):
        open_workspace(file, password=PASSWORD)
