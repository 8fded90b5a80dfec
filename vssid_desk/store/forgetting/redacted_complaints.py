"""Complaints and questions that tell of a forgotten person: the count stays, the words go."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from vssid_desk.store.database import Store
from vssid_desk.store.forgetting import doomed

GONE = "(đã xóa)"
_TEXTS = ("text", "from_name", "contact", "answer")
_ROWS = (
    "SELECT json_object('id', id, 'case_ids', case_ids, 'text', text, 'from_name', "  # noqa: S608 - constant
    "from_name, 'contact', contact, 'answer', answer) FROM complaints "
    f"WHERE id NOT IN {doomed.OF.format(table='complaints')}"
)
_IMAGES = (
    "SELECT row_id, image FROM (SELECT row_id, before AS image, table_name FROM changes "
    "UNION ALL SELECT row_id, after, table_name FROM changes) "
    "WHERE table_name = 'complaints' AND image IS NOT NULL AND image NOT LIKE 'erased:%'"
)


def redact_complaints(store: Store, words: Collection[str]) -> None:
    """Take a doomed person out of every entry; needs an open operation.

    An entry about nobody else loses all its words, one about others too only those fields
    that name the person. Kind, subject and days stay, so that the counts still hold.
    """
    gone = doomed.cases(store)
    for (row,) in store.rows(_ROWS):
        held = json.loads(row)
        kept = _kept(held, gone, words)
        if kept != held:
            _put(store, kept)
    told = {
        row_id
        for row_id, image in store.rows(_IMAGES)
        if _tells(json.loads(image), gone, words)
    }
    doomed.only_images(store, "complaints", told)


def _put(store: Store, kept: dict[str, Any]) -> None:
    store.write(
        "UPDATE complaints SET case_ids = :case_ids, text = :text, from_name = :from_name, "
        "contact = :contact, answer = :answer WHERE id = :id",
        kept,
    )
    doomed.only_images(store, "complaints", [kept["id"]])


def _kept(
    held: Mapping[str, Any], gone: Collection[int], words: Collection[str]
) -> dict[str, Any]:
    """Return an entry without what tells of the gone."""
    concerned = json.loads(held["case_ids"])
    others = [one for one in concerned if one not in gone]
    everything = len(others) < len(concerned) and not others
    # Whoever wrote in is reached at the contact beside the name.
    parts = {"contact": f"{held['from_name']} {held['contact']}"}
    texts = {
        key: GONE
        if held[key] and (everything or _names(parts.get(key, held[key]), words))
        else held[key]
        for key in _TEXTS
    }
    ids = held["case_ids"] if others == concerned else json.dumps(others)
    return {**held, **texts, "case_ids": ids}


def _tells(
    image: Mapping[str, Any], gone: Collection[int], words: Collection[str]
) -> bool:
    concerned = json.loads(image.get("case_ids") or "[]")
    return any(one in gone for one in concerned) or any(
        _names(image.get(key) or "", words) for key in _TEXTS
    )


def _names(text: str, words: Collection[str]) -> bool:
    low = text.casefold()
    return any(word.casefold() in low for word in words)
