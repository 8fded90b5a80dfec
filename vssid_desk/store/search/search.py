"""Finding people: words without marks in any order, last digits, facets, in a true order.

The `search` table is derived from cases and assessments, one row a case with everything a
table shows.  Its words stand in `search_texts` and in a full-text index.  A broad hit is never sorted:
rows are then walked in name order until the screen is full.
"""

from __future__ import annotations  # array[int] is no runtime type before 3.12

import json
from array import array
from collections.abc import Sequence
from math import isqrt
from typing import Any

from vssid_desk.domain.query import CaseRow, Query
from vssid_desk.store.database import Store
from vssid_desk.store.search import conditions, words

_SHOWN = (
    "SELECT case_id, list_id, row_number, full_name, birth_date, sex, personal_id, "
    "social_insurance_code, department, group_text, group_key, fault, fault_kind, "
    "path_key, path_title, stage, due_on, organ, doubt, doubt_level "
    "FROM search JOIN search_kinds AS k ON k.id = kind_id "
    "WHERE case_id IN (SELECT value FROM json_each(?))"
)
_NAMES = (
    "id",
    "list_id",
    "row_number",
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "social_insurance_code",
    "department",
    "group",
    "group_key",
    "fault",
    "fault_kind",
    "path_key",
    "path_title",
    "stage",
    "due_on",
    "organ",
    "doubt",
    "doubt_level",
)
# Of each order: one part after the other, who stands in it, by what they stand, along which index.
_ORDERS = {
    "name": (("", "sort_key, case_id", "INDEXED BY search_by_name"),),
    "row": (("", "case_id", "NOT INDEXED"),),
    "due": (
        ("due_on <> ''", "due_on, sort_key, case_id", "INDEXED BY search_by_due"),
        ("due_on = ''", "sort_key, case_id", "INDEXED BY search_by_name"),
    ),
}
_HITS = "SELECT rowid FROM search_words WHERE search_words MATCH ?"
_AMONG = "case_id IN (SELECT value FROM json_each(?))"

# So few hits are sorted; more are walked in order, which then fills a screen soon.
_FEW_HITS = 2000


def ids(store: Store, query: Query, limit: int | None = None) -> array[int]:
    """Return the cases found, in the order asked for; with a limit only the first of them."""
    if limit is None:
        return _in_order(store, query.order, *conditions.found(query))
    everyone = int(store.value("SELECT max(case_id) FROM search") or 0)
    few, terms, values = _narrowed(
        store, query, max(_FEW_HITS, isqrt(limit * everyone))
    )
    if few is None:
        return _in_order(store, query.order, terms, values, limit, index=None)
    return _in_order(
        store, query.order, [*terms, _AMONG], [*values, few], limit, "NOT INDEXED"
    )


def rows(store: Store, case_ids: Sequence[int]) -> list[CaseRow]:
    """Return what a table shows of cases, in the order of the ids; unknown ids are left out."""
    wanted = json.dumps(list(case_ids))
    found = {
        row[0]: CaseRow(**dict(zip(_NAMES, row, strict=True)))
        for row in store.rows(_SHOWN, (wanted,))
    }
    return [found[id_] for id_ in case_ids if id_ in found]


def _narrowed(
    store: Store, query: Query, most: int
) -> tuple[str | None, list[str], list[Any]]:
    """Return the hits of words or facets as a JSON array, None when both are broad.

    With them come the conditions that rows still have to meet.
    """
    terms, values = conditions.facets(query)
    wanted = words.wanted(query.text)
    few = None
    if wanted:
        few = _few(store, _HITS, [wanted.match], most)
        if few is None:
            more, tested = conditions.tests(wanted)
            return (
                _members(store, query, most),
                [*terms, *more],
                [*values, *tested],
            )
    if few is None:
        few = _members(store, query, most)
    return few, terms, values


def _members(store: Store, query: Query, most: int) -> str | None:
    terms, values = conditions.facets(query)
    if not terms:
        return None
    # The index covers all facets, so scanning it whole takes milliseconds.
    sql = (
        f"SELECT case_id FROM search INDEXED BY search_facets {conditions.where(terms)}"  # noqa: S608 - our own names
    )
    return _few(store, sql, values, most)


def _few(store: Store, sql: str, values: list[Any], most: int) -> str | None:
    """Return all hits as a JSON array, or None when they are many."""
    hits = store.rows(f"{sql} LIMIT {most + 1}", values)
    return json.dumps([row[0] for row in hits]) if len(hits) <= most else None


def _in_order(
    store: Store,
    order: str,
    terms: list[str],
    values: list[Any],
    limit: int | None = None,
    index: str | None = "",
) -> array[int]:
    """Return the cases that meet the conditions, or the first of them.

    `index` is how to get to them, None along the index of the order.
    """
    found = array("q")
    for who, keys, own in _ORDERS[order]:
        more = -1 if limit is None else limit - len(found)  # -1: no limit
        met = conditions.where([*terms, who] if who else terms)
        if more:
            sql = (
                f"SELECT case_id FROM search {own if index is None else index} {met} "  # noqa: S608 - our own names
                f"ORDER BY {keys} LIMIT {more}"
            )
            found.extend(row[0] for row in store.rows(sql, values))
    return found
