"""What else tells of a person: the list's file, rows nobody was read from, findings of others."""

import json
from collections.abc import Collection
from typing import Any

from vssid_desk.domain.values.text import fold
from vssid_desk.store import contents
from vssid_desk.store.database import Store
from vssid_desk.store.forgetting import doomed

_INSTEAD = (
    "Tệp gốc của danh sách này đã xóa khỏi sổ theo yêu cầu xóa dữ liệu của một người "
    "trong danh sách. Các người khác vẫn còn trong sổ."
)
_GONE = "(đã xóa)"
# Findings of one person may name another.
_NOTED = (("cases", "notes", "id"), ("assessments", "own", "case_id"))
_LEAST = 4  # letters of what is looked for; shorter would hit everywhere


def telling(told: Collection[str]) -> set[str]:
    """Return the names and numbers that are long enough to be looked for in texts."""
    return {word for word in told if len(word) >= _LEAST}


def lists_of(store: Store) -> list[int]:
    """Return the lists that hold a doomed case and stay themselves."""
    return [
        row[0]
        for row in store.rows(
            "SELECT DISTINCT list_id FROM cases WHERE id IN "  # noqa: S608 - constant
            f"{doomed.OF.format(table='cases')} AND list_id NOT IN "
            f"{doomed.OF.format(table='lists')} ORDER BY 1"
        )
    ]


def redact(store: Store, list_ids: Collection[int], told: Collection[str]) -> None:
    """Take the file away and every text that tells who it was; needs an open operation."""
    words = telling(told)
    for list_id in list_ids:
        row = store.row(
            "SELECT title, receipt, reading, comparison FROM lists WHERE id = ?",
            (list_id,),
        )
        title, *bodies = row or ("", "", "", "")
        kept = [_without(title, words), *(_body(text, words) for text in bodies)]
        store.write(
            "UPDATE lists SET sha256 = ?, title = ?, receipt = ?, reading = ?, "  # noqa: S608 - constant
            "comparison = ?, person_count = (SELECT count(*) FROM cases WHERE "
            f"list_id = lists.id AND id NOT IN {doomed.OF.format(table='cases')}) "
            "WHERE id = ?",
            (contents.keep(store, _INSTEAD.encode()), *kept, list_id),
        )
    doomed.only_images(store, "lists", list_ids)


def redact_others(
    store: Store, list_ids: Collection[int], told: Collection[str]
) -> list[int]:
    """Take somebody's name out of what was noted of others; return those others."""
    words = telling(told)
    changed: set[int] = set()
    for table, column, key in _NOTED:
        for row_id, text in store.rows(
            f"SELECT t.{key}, t.{column} FROM {table} AS t JOIN cases AS c "  # noqa: S608 - our own names
            f"ON c.id = t.{key} WHERE t.{column} <> '' "
            "AND c.list_id IN (SELECT value FROM json_each(?)) "
            f"AND c.id NOT IN {doomed.OF.format(table='cases')}",
            (json.dumps(list(list_ids)),),
        ):
            kept = _body(text, words)
            if json.loads(kept) != json.loads(text):
                changed.add(row_id)
                store.write(
                    f"UPDATE {table} SET {column} = ? WHERE {key} = ?",  # noqa: S608 - our own names
                    (kept, row_id),
                )
    doomed.only_images(store, "cases", changed)
    return sorted(changed)


def drop_filters(store: Store, told: Collection[str]) -> None:
    """Doom the searches kept under a name whose words are somebody's name or number."""
    people = [fold(one) for one in told]
    for row_id, name, body in store.rows("SELECT id, name, body FROM saved_filters"):
        words = fold(str(json.loads(body).get("text", ""))).split()
        found = words and any(all(word in one for word in words) for one in people)
        if found or fold(name) in people:
            store.write(
                "INSERT INTO temp.doomed VALUES ('saved_filters', ?, 1)", (row_id,)
            )
    former = "SELECT DISTINCT row_id FROM changes WHERE table_name = 'saved_filters'"
    doomed.only_images(store, "saved_filters", [row[0] for row in store.rows(former)])


def _body(text: str, words: Collection[str]) -> str:
    return (
        json.dumps(_walk(json.loads(text), words), ensure_ascii=False) if text else ""
    )


def _walk(data: Any, words: Collection[str]) -> Any:
    if isinstance(data, str):
        return _without(data, words)
    if isinstance(data, list):
        return [_walk(one, words) for one in data]
    if isinstance(data, dict):
        return {key: _walk(one, words) for key, one in data.items()}
    return data


def _without(text: str, words: Collection[str]) -> str:
    low = text.casefold()
    return _GONE if any(word.casefold() in low for word in words) else text
