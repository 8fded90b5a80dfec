"""Texts typed or named freely, anywhere, that tell of a forgotten person: the words go."""

import json
from collections.abc import Collection
from typing import Any

from vssid_desk.store.database import Store
from vssid_desk.store.forgetting import doomed
from vssid_desk.store.forgetting.naming import names

GONE = "(đã xóa)"
# By table; `body` is JSON.
_FREE = {
    "lists": ("file_name",),
    "packages": ("file",),
    "attachments": ("title",),
    "calls": ("note",),
    "counter_sessions": ("place", "note"),
    "requests": ("note", "outcome"),
    "breaches": ("body",),
    "erasures": ("what", "why"),
}
_IMAGES = (
    "SELECT row_id, image FROM (SELECT row_id, table_name, before AS image FROM changes "
    "UNION ALL SELECT row_id, table_name, after FROM changes) "
    "WHERE table_name = ? AND image IS NOT NULL AND image NOT LIKE 'erased:%'"
)


def redact_texts(store: Store, people: Collection[str]) -> None:
    """Empty what names a doomed person in rows that stay; needs an open operation.

    `people` are names and numbers as `naming.folded` writes them.
    """
    for table, columns in _FREE.items():
        for row_id, *held in store.rows(
            f"SELECT id, {', '.join(columns)} FROM {table} WHERE id NOT IN "  # noqa: S608 - our own names
            f"{doomed.OF.format(table=table)}"
        ):
            kept = [
                _without(one, people, is_json=column == "body")
                for one, column in zip(held, columns, strict=True)
            ]
            if kept != held:
                _put(store, table, columns, [*kept, row_id])
        told = {
            row[0] for row in store.rows(_IMAGES, (table,)) if names(row[1], people)
        }
        doomed.only_images(store, table, told)


def _put(store: Store, table: str, columns: tuple[str, ...], row: list[Any]) -> None:
    sets = ", ".join(f"{column} = ?" for column in columns)
    store.write(f"UPDATE {table} SET {sets} WHERE id = ?", row)  # noqa: S608 - our own names
    doomed.only_images(store, table, [row[-1]])


def _without(text: str, people: Collection[str], *, is_json: bool) -> str:
    if not names(text, people):
        return text
    if not is_json:
        return GONE
    told = json.loads(text)
    kept = {
        key: GONE if names(str(value), people) else value for key, value in told.items()
    }
    return json.dumps(kept, ensure_ascii=False)
