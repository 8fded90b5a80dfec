"""Keep a search under a name, and find it again."""

from vssid_desk.domain.query import Query
from vssid_desk.domain.reference.working_days import Calendar
from vssid_desk.domain.work.saved_filters import (
    SavedFilter,
    data_of,
    kept,
    label_key,
    opened,
)
from vssid_desk.domain.work.worklists import Worklist, of_today
from vssid_desk.errors import UserError
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal
from vssid_desk.store.search import filters

__all__ = [
    "SavedFilter",
    "forget_filter",
    "save_filter",
    "saved_filter",
    "saved_filters",
]


def saved_filters(work: Workspace) -> list[SavedFilter]:
    """Return the saved filters in the Vietnamese order of their names, for today."""
    return sorted(_all(work), key=lambda one: label_key(one.name))


def saved_filter(work: Workspace, name: str) -> SavedFilter:
    """Return the filter of a name; raise UserError when there is none."""
    for one in _all(work):
        if one.name.casefold() == name.strip().casefold():
            return one
    raise UserError(f"Không có bộ lọc “{name}”. Xem tên các bộ lọc đã lưu.")


def save_filter(work: Workspace, name: str, query: Query) -> SavedFilter:
    """Keep a search under a name, in place of the one that had it.

    Days of a worklist of today ("quá hạn", "sắp đến hạn") are kept as that worklist.

    Raises UserError without a name, or for a search that finds everyone.
    """
    said = " ".join(name.split())
    if not said:
        raise UserError("Bộ lọc chưa có tên. Đặt một tên ngắn rồi lưu.")
    if not data_of(query):
        raise UserError("Chưa lọc gì để lưu. Chọn bộ lọc hoặc gõ chữ cần tìm trước.")
    held = {one.name.casefold(): one.id for one in filters.all_(work.store)}
    with journal.operation(work.store, "save_filter", "Lưu bộ lọc"):
        saved = SavedFilter(id=held.get(said.casefold(), 0), name=said, query=query)
        filters.put(work.store, kept(saved, _worklists(work)))
    return saved_filter(work, said)


def forget_filter(work: Workspace, name: str) -> None:
    """Take a saved filter away; undo brings it back. Raises UserError when there is none."""
    found = saved_filter(work, name)
    with journal.operation(work.store, "forget_filter", "Bỏ bộ lọc đã lưu"):
        filters.remove(work.store, found.id)


def _all(work: Workspace) -> list[SavedFilter]:
    today = _worklists(work)
    return [opened(one, today) for one in filters.all_(work.store)]


def _worklists(work: Workspace) -> list[Worklist]:
    return of_today(work.today, Calendar.of(work.reference))
