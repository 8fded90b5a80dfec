"""Named users: an own password each, roles that guide, and their names in the journal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.made import PASSWORD, import_people, people
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.keeping.roles import OWNER, Role, User
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history, set_up, users
from vssid_desk.operations.change_password import change_password
from vssid_desk.operations.correct import correct
from vssid_desk.operations.recovery_sheet import renew_recovery_key
from vssid_desk.operations.workspace import (
    Workspace,
    create_workspace,
    has_users,
    open_workspace,
)
from vssid_desk.store import slots_in_line
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import holders, slots, vault
from vssid_desk.store.office import users as store_users

MAI, MAIS_PASSWORD = "Mai", "mật khẩu của Mai"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    made, _ = create_workspace(tmp_path / "xa.vssid", PASSWORD, Unit(name="Xã An Hoà"))
    import_people(made.store, people(3))
    yield made
    made.close()


def opened_by_mai(work: Workspace, role: Role) -> Workspace:
    assert work.store.file is not None
    users.add_user(work, MAI, role, MAIS_PASSWORD)
    return open_workspace(work.store.file, user="  mai ", password=MAIS_PASSWORD)


def test_a_user_opens_with_an_own_password_and_stands_in_the_journal(
    work: Workspace,
) -> None:
    hers = opened_by_mai(work, Role.ENTER)
    correct(hers, 1, {"phone": "0900000000"}, {})
    assert history.entries(hers)[0].who == MAI
    correct(work, 1, {"phone": "0900000001"}, {})
    assert history.entries(work)[0].who == "Chủ sổ"
    assert history.verify(hers) == []
    hers.close()


@pytest.mark.parametrize(
    ("user", "password"), [("Mai", PASSWORD), ("", MAIS_PASSWORD), ("Lan", PASSWORD)]
)
def test_a_password_opens_for_its_own_user_alone(
    work: Workspace, user: str, password: str
) -> None:
    opened_by_mai(work, Role.ENTER).close()
    assert work.store.file is not None
    with pytest.raises(vault.WrongPassword):
        open_workspace(work.store.file, user=user, password=password)


def test_who_may_only_look_changes_nothing_but_may_reveal(work: Workspace) -> None:
    hers = opened_by_mai(work, Role.VIEW)
    for act in (
        lambda: correct(hers, 1, {"phone": "0900000000"}, {}),
        lambda: history.undo(hers),
        lambda: set_up.change_unit(hers, Unit(name="Khác")),
    ):
        with pytest.raises(UserError, match="vai trò Xem"):
            act()
    browse.note_reveal(hers, 3)
    assert history.entries(hers)[0].who == MAI
    hers.close()


def test_who_enters_data_does_not_approve(work: Workspace) -> None:
    hers = opened_by_mai(work, Role.ENTER)
    correct(hers, 1, {"phone": "0900000000"}, {})
    with pytest.raises(UserError, match="cần vai trò Duyệt"):
        set_up.change_unit(hers, Unit(name="Khác"))
    with pytest.raises(UserError, match="cần vai trò Duyệt"):
        users.add_user(hers, "Lan", Role.APPROVE, "mật khẩu của Lan")
    assert not any(user.name == "Lan" for user in users.all_users(hers))
    hers.close()


def test_a_removed_user_opens_nothing_even_with_old_slots(work: Workspace) -> None:
    file = work.store.file
    assert file is not None
    opened_by_mai(work, Role.ENTER).close()
    old = slots.read(file)
    users.remove_user(work, 2)
    assert not has_users(file)
    with pytest.raises(vault.WrongPassword):
        open_workspace(file, user=MAI, password=MAIS_PASSWORD)
    slots.write(file, {key: old[key] for key in old if key != "failures"})
    with pytest.raises(UserError, match="đã bị bỏ khỏi sổ"):
        open_workspace(file, user=MAI, password=MAIS_PASSWORD)


def test_everyone_changes_the_own_password(work: Workspace) -> None:
    file = work.store.file
    assert file is not None
    opened_by_mai(work, Role.ENTER).close()
    change_password(file, MAIS_PASSWORD, "mật khẩu mới của Mai", MAI)
    open_workspace(file, user=MAI, password="mật khẩu mới của Mai").close()
    open_workspace(file, password=PASSWORD).close()


def test_the_maker_can_be_named_and_never_loses_the_role(work: Workspace) -> None:
    file = work.store.file
    assert file is not None
    users.change_user(work, User(id=OWNER, name="Trần Văn Chủ", role=Role.APPROVE))
    again = open_workspace(file, user="trần văn chủ", password=PASSWORD)
    assert again.store.who == "Trần Văn Chủ"
    again.close()
    with pytest.raises(UserError, match="luôn giữ vai trò Duyệt"):
        users.change_user(work, User(id=OWNER, name="Chủ", role=Role.VIEW))
    with pytest.raises(UserError, match="Không bỏ được chủ sổ"):
        users.remove_user(work, OWNER)


def test_two_users_have_two_names(work: Workspace) -> None:
    opened_by_mai(work, Role.ENTER).close()
    with pytest.raises(UserError, match="Đã có người dùng"):
        users.add_user(work, "MAI", Role.VIEW, "mật khẩu khác hẳn")


def test_no_name_of_a_user_lies_readable_beside_the_store(work: Workspace) -> None:
    file = work.store.file
    assert file is not None
    users.add_user(work, "Nguyễn Thị Tuyết Mai", Role.ENTER, MAIS_PASSWORD)
    assert "Tuyết" not in slots.keys_file(file).read_text("utf-8")


def test_users_are_not_undone(work: Workspace) -> None:
    opened_by_mai(work, Role.ENTER).close()
    last = journal.next_undo(work.store)
    assert last is not None
    assert last.name == "import_list"


def test_an_approver_gives_another_password_and_the_journal_says_so(
    work: Workspace,
) -> None:
    file = work.store.file
    assert file is not None
    opened_by_mai(work, Role.APPROVE).close()
    mai = users.all_users(work)[1]
    users.change_user(work, mai, "mật khẩu đặt lại")
    hers = open_workspace(file, user=MAI, password="mật khẩu đặt lại")
    with pytest.raises(vault.WrongPassword):
        open_workspace(file, user=MAI, password=MAIS_PASSWORD)
    assert history.entries(work)[0].text == "Sửa người dùng: Mai; đặt lại mật khẩu"
    owner = users.all_users(hers)[0]
    with pytest.raises(UserError, match="do chính chủ sổ đổi"):
        users.change_user(hers, owner, "mật khẩu không được đặt")
    hers.close()
    open_workspace(file, password=PASSWORD).close()


def test_a_user_whom_old_keys_know_no_password_for_is_told_and_given_one(
    work: Workspace,
) -> None:
    file = work.store.file
    assert file is not None
    old = slots.read(file)
    opened_by_mai(work, Role.ENTER).close()
    slots.write(file, old)
    assert users.without_password(work) == {2}
    mai = users.all_users(work)[1]
    with pytest.raises(UserError, match="Mai chưa có mật khẩu mở sổ"):
        users.change_user(work, mai)
    users.change_user(work, mai, MAIS_PASSWORD)
    assert users.without_password(work) == set()
    open_workspace(file, user=MAI, password=MAIS_PASSWORD).close()


def test_keys_from_before_a_user_was_renamed_are_brought_in_line(
    work: Workspace,
) -> None:
    file = work.store.file
    assert file is not None
    opened_by_mai(work, Role.ENTER).close()
    old = slots.read(file)
    users.change_user(work, User(id=2, name="Hoa", role=Role.ENTER))
    slots.write(file, old)
    open_workspace(file, password=PASSWORD).close()
    open_workspace(file, user="Hoa", password=MAIS_PASSWORD).close()
    with pytest.raises(vault.WrongPassword):
        open_workspace(file, user=MAI, password=MAIS_PASSWORD)


def test_opening_waits_for_whoever_adds_a_user_and_takes_nobody_away(
    work: Workspace,
) -> None:
    file = work.store.file
    assert file is not None
    other = open_workspace(file, password=PASSWORD)
    other.store.write("PRAGMA busy_timeout = 100")
    with journal.operation(work.store, "users", "Thêm", lasting=True):
        store_users.put(work.store, User(id=2, name=MAI, role=Role.ENTER))
        holders.put_user(file, work.store.key, 2, MAI, MAIS_PASSWORD)
        slots_in_line.bring_in_line(other.store)  # sees a slot of nobody, and waits
    other.close()
    assert users.without_password(work) == set()
    open_workspace(file, user=MAI, password=MAIS_PASSWORD).close()


def test_the_recovery_key_gives_a_new_password(work: Workspace) -> None:
    file = work.store.file
    assert file is not None
    recovery = renew_recovery_key(work)
    change_password(file, recovery.lower(), "mật khẩu nhớ được")
    open_workspace(file, password="mật khẩu nhớ được").close()
    open_workspace(file, recovery_key=recovery).close()
