"""Roles of the people who use a store: they guide, they do not encrypt from each other."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a user of the store is there for."""

    ENTER = "enter"
    APPROVE = "approve"
    VIEW = "view"


ROLE_LABELS = {
    Role.ENTER: "Nhập liệu",
    Role.APPROVE: "Duyệt",
    Role.VIEW: "Xem",
}
OWNER = 1  # the number of the user who made the store

# What commits the unit to the outside, or decides how everyone works.
_APPROVED = frozenset(
    {
        "submit",
        "withdraw",
        "add_campaign",
        "change_campaign",
        "change_unit",
        "users",
        "recovery",
        "forget",
        "breach",
        "backup_settings",
    }
)
# What leaves the store as it is, save for the line in the journal.
_LOOKING = frozenset({"reveal", "delete_exports"})


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """One person who opens the store with a password of their own."""

    id: int
    name: str
    role: Role


def refusal(role: Role, operation: str) -> str:
    """Return why a role may not do an operation, "" when it may."""
    if role is Role.VIEW and operation not in _LOOKING:
        return (
            "Bạn đang mở sổ với vai trò Xem nên không sửa, in hay xuất được. "
            "Nhờ người có vai trò Nhập liệu hoặc Duyệt làm việc này."
        )
    if role is Role.ENTER and operation in _APPROVED:
        return (
            "Việc này cần vai trò Duyệt; bạn đang mở sổ với vai trò Nhập liệu. "
            "Nhờ người có vai trò Duyệt làm."
        )
    return ""
