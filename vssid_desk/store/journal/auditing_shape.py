"""Finding what was altered around the journaled rows: tables, triggers, search, the end."""

from collections.abc import Iterator

from vssid_desk.domain.people.delivered import keys_of
from vssid_desk.domain.people.newcomer import SHOWN
from vssid_desk.domain.person import FIELDS
from vssid_desk.store import database, migrations
from vssid_desk.store.database import Store

_RESTORE = "Hãy khôi phục từ bản sao lưu."
# The hamlet or class may stand in a group row above, or in the address (domain/people/place.py).
_ELSEWHERE = (
    "s.department IS NOT {0} AND ({0} <> '' OR instr(c.group_text, s.department) = 0 "
    "AND instr({1}, s.department) = 0)"
)
_THERE = (
    "SELECT name, sql FROM sqlite_master WHERE type <> 'trigger' AND sql IS NOT NULL "
    "AND name NOT LIKE 'sqlite_%'"
)


def altered_triggers(store: Store) -> Iterator[str]:
    """Tell whether the guards of the journal were dropped or weakened."""
    there = {
        row[0]
        for row in store.rows("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    }
    if there != set(migrations.expected_triggers(store.db)):
        yield (
            "Các khoá giữ nhật ký trong tệp dữ liệu đã bị sửa ngoài chương trình. "
            f"{_RESTORE}"
        )


def altered_tables(store: Store) -> Iterator[str]:
    """Name every table or index that was added, removed or changed."""
    there, expected = dict(store.rows(_THERE)), _expected_tables()
    for name in sorted(there.keys() | expected.keys()):
        if there.get(name) != expected.get(name):
            yield (
                f"Cấu trúc tệp dữ liệu: “{name}” đã bị thêm, bỏ hoặc sửa ngoài chương trình. "
                f"{_RESTORE}"
            )


def _expected_tables() -> dict[str, str]:
    model = database.in_memory()
    try:
        return dict(model.rows(_THERE))
    finally:
        model.close()


def cut_end(store: Store) -> Iterator[str]:
    """Tell whether operations were taken away at the end of the journal."""
    given = store.value("SELECT seq FROM sqlite_sequence WHERE name = 'operations'")
    last = store.value("SELECT coalesce(max(id), 0) FROM operations")
    if int(given or 0) != int(last):
        yield (
            f"Nhật ký: các thao tác sau số {last} đã bị bỏ ngoài chương trình. {_RESTORE}"
        )
    if store.value("SELECT count(*) FROM open_operation"):
        yield f"Nhật ký: có thao tác để ngỏ do sửa ngoài chương trình. {_RESTORE}"


def altered_search(store: Store) -> Iterator[str]:
    """Name the people whose line in lists says something else than their case."""
    differs = " OR ".join(
        (
            *(f"s.{key} IS NOT {_declared(key)}" for key in SHOWN),
            _ELSEWHERE.format(_declared("department"), _declared("address")),
        )
    )
    for (case_id,) in store.rows(
        "SELECT c.id FROM cases AS c LEFT JOIN search AS s ON s.case_id = c.id "  # noqa: S608 - our own names
        f"WHERE s.case_id IS NULL OR s.list_id <> c.list_id OR {differs} ORDER BY c.id"
    ):
        yield (
            f"Bảng tìm kiếm, người tham gia số {case_id}: khác với hồ sơ của người đó. "
            f"{_RESTORE}"
        )
    for (case_id,) in store.rows(
        "SELECT case_id FROM search WHERE case_id NOT IN (SELECT id FROM cases)"
    ):
        yield f"Bảng tìm kiếm, số {case_id}: không có người này trong hồ sơ. {_RESTORE}"


def _declared(key: str) -> str:
    """Return SQL for a value of a case; a text that is no JSON any more holds none."""
    assert key in FIELDS  # noqa: S101 - a column of `search` that is a field of a person
    delivered = "".join(
        f"json_extract({_sound('delivered')}, '$.\"{one}\"'), " for one in keys_of(key)
    )
    return f"coalesce(json_extract({_sound('declared')}, '$.{key}'), {delivered}'')"


def _sound(column: str) -> str:
    return f"CASE WHEN json_valid(c.{column}) THEN c.{column} END"
