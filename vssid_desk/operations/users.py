"""Who may open the store, and as what: named users, each with a password of their own."""

from datetime import UTC, datetime
from pathlib import Path

from vssid_desk.domain.keeping.roles import OWNER, Role, User
from vssid_desk.errors import UserError
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import slots_in_line
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import holders, vault
from vssid_desk.store.office import users

__all__ = [
    "User",
    "add_user",
    "all_users",
    "change_user",
    "name_to_open_with",
    "remove_user",
    "without_password",
]


def all_users(work: Workspace) -> list[User]:
    """Return who uses the store, its maker first."""
    return users.all_(work.store)


def name_to_open_with(work: Workspace) -> str:
    """Return the name whose password opened the store, "" for its maker."""
    user_id = vault.user_of(work.store.key)
    return "" if user_id == OWNER else users.get(work.store, user_id).name


def number_of(key: bytes) -> int:
    """Return the number of the user whose password gave a key."""
    return vault.user_of(key)


def add_user(work: Workspace, name: str, role: Role, password: str) -> User:
    """Let another person open the store with an own password; raise UserError."""
    user = User(id=users.next_id(work.store), name=_named(work, name), role=role)
    _keep(work, user, f"Thêm người dùng: {user.name}", password)
    return user


def change_user(work: Workspace, user: User, password: str = "") -> User:
    """Keep another name or role of a user, and another password if one is given.

    Raises UserError. The maker of the store alone gives the maker another password.
    """
    kept = User(id=user.id, name=_named(work, user.name, user.id), role=user.role)
    if user.id == OWNER and user.role is not Role.APPROVE:
        raise UserError(
            "Chủ sổ luôn giữ vai trò Duyệt để sổ không bị khoá trái. Hãy thêm một người dùng khác."
        )
    if password and OWNER == user.id != number_of(work.store.key):
        raise UserError(
            "Mật khẩu của chủ sổ do chính chủ sổ đổi, hoặc đổi bằng khoá khôi phục đã in."
        )
    renewed = "; đặt lại mật khẩu" if password else ""
    _keep(work, kept, f"Sửa người dùng: {kept.name}{renewed}", password)
    return kept


def remove_user(work: Workspace, user_id: int) -> None:
    """Take a user's password away; what that user did stays in the journal."""
    if user_id == OWNER:
        raise UserError("Không bỏ được chủ sổ. Đổi tên hoặc đổi mật khẩu của chủ sổ.")
    name = users.get(work.store, user_id).name
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with journal.operation(work.store, "users", f"Bỏ người dùng: {name}", lasting=True):
        users.remove(work.store, user_id, now)
    # Whom the store does not know opens nothing; so the slot goes after, at the latest when
    # the store is opened next.
    slots_in_line.bring_in_line(work.store)


def without_password(work: Workspace) -> set[int]:
    """Return the users that no password opens the store for, as old keys laid back leave them."""
    if work.store.file is None:
        return set()
    known = {user.id for user in users.all_(work.store)}
    return known - holders.with_slot(work.store.file)


def _keep(work: Workspace, user: User, text: str, password: str) -> None:
    # The slot is written last within the transaction: when it fails, neither is kept.
    with journal.operation(work.store, "users", text, lasting=True):
        users.put(work.store, user)
        if work.store.file is not None:
            _keep_slot(work.store.file, work.store.key, user, password)


def _keep_slot(file: Path, key: bytes, user: User, password: str) -> None:
    if not password and user.id not in holders.with_slot(file):
        raise UserError(
            f"{user.name} chưa có mật khẩu mở sổ. Đặt mật khẩu mới cho người này rồi lưu lại."
        )
    holders.put_user(file, key, user.id, user.name, password)


def _named(work: Workspace, name: str, own_id: int = 0) -> str:
    told = " ".join(name.split())
    if not told:
        raise UserError("Chưa có tên người dùng. Ghi tên rồi làm lại.")
    for other in users.all_(work.store):
        if other.id != own_id and other.name.casefold() == told.casefold():
            raise UserError(f"Đã có người dùng tên {told}. Chọn tên khác.")
    return told
