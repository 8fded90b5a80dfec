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

from vssid_desk.domain.case import STAGE_LABELS
from vssid_desk.domain.query import CaseRow, Facet, Query
from vssid_desk.store.database import Store
from vssid_desk.store.search import conditions, findable, words

_COLUMNS = (
    "case_id, list_id, row_number, full_name, birth_date, sex, personal_id, "
    "social_insurance_code, department, group_text, group_key, fault, fault_kind, "
    "path_key, path_title, stage, due_on, organ, doubt, doubt_level"
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
_ORDERS = {
    "name": "sort_key, case_id",
    "row": "case_id",
    "due": "due_on = '', due_on, sort_key, case_id",
}
# Broad finds are walked along an index in the order asked for.
_IN_ORDER = {"name": "search_by_name", "due": "search_by_due"}
# Facets by the names that both faces use.
_FACETS = {
    "stage": "stage",
    "group": "group_key",
    "department": "department",
    "path": "path_key",
    "fault": "fault_kind",
    "list": "list_id",
    "due": "due_on",
    "organ": "organ",
    "doubt": "doubt",
    "doubt_level": "doubt_level",
}
_HITS = "SELECT rowid FROM search_words WHERE search_words MATCH ?"
# The title of a path is that of any case on it: the index finds one, the table says it.
_KEYS = "SELECT DISTINCT path_key FROM search INDEXED BY search_facets"
_TITLE = (
    "SELECT path_title FROM search WHERE case_id = (SELECT case_id FROM search "
    "INDEXED BY search_facets WHERE path_key = ? LIMIT 1)"
)
_AMONG = "case_id IN (SELECT value FROM json_each(?))"

# So few hits are sorted; more are walked in order, which then fills a screen soon.
_FEW_HITS = 2000


def ids(store: Store, query: Query, limit: int | None = None) -> array[int]:
    """Return the cases found, in the order asked for; with a limit only the first of them."""
    findable.complete(store)  # within an import indexes may be missing still
    order = _ORDERS[query.order]
    if limit is None:
        return _fetch(store, "search", *conditions.found(query), order)
    everyone = int(store.value("SELECT max(case_id) FROM search") or 0)
    few, terms, values = _narrowed(
        store, query, max(_FEW_HITS, isqrt(limit * everyone))
    )
    index = _IN_ORDER.get(query.order, "") if few is None else ""
    return _fetch(
        store,
        f"search INDEXED BY {index}" if index else "search NOT INDEXED",
        terms if few is None else [*terms, _AMONG],
        values if few is None else [*values, few],
        f"{order} LIMIT {int(limit)}",
    )


def rows(store: Store, case_ids: Sequence[int]) -> list[CaseRow]:
    """Return what a table shows of cases, in the order of the ids; unknown ids are left out."""
    wanted = json.dumps(list(case_ids))
    found = {
        row[0]: CaseRow(**dict(zip(_NAMES, row, strict=True)))
        for row in store.rows(
            f"SELECT {_COLUMNS} FROM search "  # noqa: S608 - constant
            "WHERE case_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
    }
    return [found[id_] for id_ in case_ids if id_ in found]


def counts_by_stage(store: Store, query: Query) -> dict[str, int]:
    """Return how many of the cases found stand at each stage, whatever stages are chosen."""
    return {facet.value: facet.count for facet in facets(store, query, "stage")}


def facets(store: Store, query: Query, name: str) -> list[Facet]:
    """Return the values of a facet among the cases found, as if it were not chosen itself.

    `name` is "stage", "group", "department", "path", "fault", "list", "due", "organ",
    "doubt" or "doubt_level".
    """
    findable.complete(store)
    column = _FACETS[name]
    terms, values = conditions.found(query, without=column)
    found = store.rows(
        f"SELECT {column}, count(*) FROM search {conditions.where(terms)} "  # noqa: S608 - our own names
        "GROUP BY 1 ORDER BY 1",
        values,
    )
    labels = _labels(store, name)
    return [
        Facet(value=str(value), label=labels.get(value, str(value)), count=count)
        for value, count in found
    ]


def counts_by_path(store: Store, query: Query) -> dict[tuple[str, str], int]:
    """Return how many of the cases found stand at each stage on each identity path."""
    return _pairs(store, query, "stage, path_key")


def counts_by_group(store: Store, query: Query) -> dict[str, dict[str, int]]:
    """Return by group how many of the cases found stand at each stage."""
    counted: dict[str, dict[str, int]] = {}
    for (group, stage), number in _pairs(store, query, "group_key, stage").items():
        counted.setdefault(group, {})[stage] = number
    return counted


def _pairs(store: Store, query: Query, columns: str) -> dict[tuple[str, str], int]:
    terms, values = conditions.facets(query)
    found = store.rows(
        f"SELECT {columns}, count(*) FROM search {conditions.where(terms)} GROUP BY {columns}",  # noqa: S608 - our own names
        values,
    )
    return {(first, second): number for first, second, number in found}


def done_by_day(store: Store, campaign_id: int | None = None) -> dict[str, int]:
    """Return by day (ISO, in this computer's zone) how many came to be sent or closed.

    A case counts on the day of the last change to it, which is what sent or closed it.
    """
    found = store.rows(
        "SELECT date(o.at, 'localtime') AS day, count(*) FROM ("  # noqa: S608 - our own names
        "SELECT s.case_id, max(c.operation_id) AS last FROM search AS s "
        "JOIN changes AS c ON c.case_id = s.case_id AND c.table_name <> 'calls' "
        "WHERE s.stage IN ('sent', 'closed') AND (?1 IS NULL OR s.campaign_id = ?1) "
        f"AND s.case_id NOT IN ({conditions.CONTINUED}) "
        "GROUP BY s.case_id) AS done JOIN operations AS o ON o.id = done.last GROUP BY day",
        (campaign_id,),
    )
    return dict(found)


def count(store: Store, query: Query) -> int:
    """Return how many cases are found."""
    terms, values = conditions.found(query)
    sql = f"SELECT count(*) FROM search {conditions.where(terms)}"  # noqa: S608 - our own names
    return int(store.value(sql, values))


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


def _fetch(
    store: Store, source: str, terms: list[str], values: list[Any], tail: str
) -> array[int]:
    sql = f"SELECT case_id FROM {source} {conditions.where(terms)} ORDER BY {tail}"  # noqa: S608 - our own names
    return array("q", (row[0] for row in store.rows(sql, values)))


def _labels(store: Store, name: str) -> dict[Any, str]:
    if name == "stage":
        return {stage.value: label for stage, label in STAGE_LABELS.items()}
    if name == "list":
        return dict(store.rows("SELECT id, title FROM lists"))
    if name == "path":
        return {key: str(store.value(_TITLE, (key,))) for (key,) in store.rows(_KEYS)}
    return {}
