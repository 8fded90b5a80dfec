"""The people who use a store: their names and roles; their keys lie in the slots."""

from vssid_desk.domain.keeping.roles import OWNER, Role, User
from vssid_desk.errors import UserError
from vssid_desk.store.database import Store

_OWNER = User(id=OWNER, name="Chủ sổ", role=Role.APPROVE)
_THERE = "SELECT id, name, role FROM users WHERE removed_at = '' ORDER BY id"


def all_(store: Store) -> list[User]:
    """Return who uses the store; its maker is the first, also before being named."""
    found = [
        User(id=id_, name=name, role=Role(role)) for id_, name, role in _rows(store)
    ]
    return found if any(one.id == OWNER for one in found) else [_OWNER, *found]


def _rows(store: Store) -> list[tuple[int, str, str]]:
    return [(row[0], row[1], row[2]) for row in store.rows(_THERE)]


def names(store: Store) -> dict[int, str]:
    """Return the names of those who use the store; without its maker until being named."""
    return {id_: name for id_, name, _ in _rows(store)}


def get(store: Store, user_id: int) -> User:
    """Return one user; raise UserError when that one was removed."""
    for one in all_(store):
        if one.id == user_id:
            return one
    raise UserError(
        "Người dùng này đã bị bỏ khỏi sổ, hoặc lần thêm bị dừng giữa chừng, nên không mở được. "
        "Hỏi người có vai trò Duyệt của đơn vị."
    )


def put(store: Store, user: User) -> None:
    """Keep a user's name and role; needs an open operation."""
    store.write(
        "INSERT INTO users(id, name, role) VALUES (?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET name = excluded.name, role = excluded.role",
        (user.id, user.name, user.role.value),
    )


def next_id(store: Store) -> int:
    """Return the number of the next user; none is given twice."""
    return max(OWNER, int(store.value("SELECT coalesce(max(id), 0) FROM users"))) + 1


def remove(store: Store, user_id: int, at: str) -> None:
    """Mark a user as removed; the name stays with what the journal says of it."""
    store.write("UPDATE users SET removed_at = ? WHERE id = ?", (at, user_id))


def sign_in(store: Store, user_id: int) -> None:
    """Work in the name of a user from here on; raise UserError when removed."""
    user = get(store, user_id)
    store.who, store.role = user.name, user.role
