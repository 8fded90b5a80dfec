"""A search as conditions on the `search` table, made of constants, with their values."""

import json
from typing import Any

from vssid_desk.domain.query import Query
from vssid_desk.store.office import calls
from vssid_desk.store.search import kinds, words

_TEXTS = "EXISTS (SELECT 1 FROM search_texts AS t WHERE t.case_id = search.case_id"
_MATCHES = "case_id IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)"

_MET = "case_id IN (SELECT c.id FROM cases AS c WHERE c.met <> '' AND c.met IN"
_OUTCOME = (
    "case_id IN (SELECT c.id FROM cases AS c WHERE c.outcome <> '' "
    "AND c.outcome IN (SELECT value FROM json_each(?)))"
)
# Whose work goes on in a newer list: counted there.
CONTINUED = "SELECT c.id FROM cases AS c WHERE c.continued_in IS NOT NULL"
_GONE = (
    "case_id IN (SELECT j.value FROM lists AS l, json_each(l.comparison, '$.gone') AS j "
    "WHERE l.id = ? AND l.comparison <> '')"
)


def found(query: Query, without: str = "") -> tuple[list[str], list[Any]]:
    """Return the conditions of a whole search and their values."""
    terms, values = facets(query, without)
    wanted = words.wanted(query.text)
    return ([*terms, _MATCHES], [*values, wanted.match]) if wanted else (terms, values)


def tests(wanted: words.Wanted) -> tuple[list[str], list[str]]:
    """Return the condition that the texts of a row of `search` hold the words, and its values."""
    terms = [
        f"({' OR '.join('instr(t.words, ?) > 0' for _ in pieces)})"
        for pieces in wanted.pieces
    ]
    values = [piece for pieces in wanted.pieces for piece in pieces]
    return [f"{_TEXTS} AND {' AND '.join(terms)})"], values


def facets(query: Query, without: str = "") -> tuple[list[str], list[Any]]:
    """Return the conditions of the chosen facets and their values, but for one column."""
    chosen: dict[str, tuple[Any, ...]] = {
        "list_id": query.list_ids,
        "stage": query.stages,
        "group_key": query.group_keys,
        "path_key": query.path_keys,
        "fault_kind": query.fault_kinds,
        "department": query.departments,
        "due_on": query.due_days,
        "organ": query.organs,
        "doubt": query.doubts,
        "doubt_level": query.doubt_levels,
        "household": query.households,
        "campaign_id": () if query.campaign_id is None else (query.campaign_id,),
    }
    terms: list[str] = []
    values: list[Any] = []
    for column, picked in chosen.items():
        if picked and column != without:
            among = f"{column} IN ({', '.join('?' * len(picked))})"
            terms.append(kinds.among(among) if column in kinds.COLUMNS else among)
            values += picked
    for term, value in (*_due(query, without), *_noted(query)):
        terms.append(term)
        values.append(value)
    if query.met:
        terms.append(f"{_MET} ({', '.join('?' * len(query.met))}))")
        values += query.met
    if query.latest:
        terms.append(f"case_id NOT IN ({CONTINUED})")
    if query.gone_from:
        terms.append(_GONE)
        values.append(query.gone_from)
    return terms, values


def _due(query: Query, without: str) -> list[tuple[str, str]]:
    """Return conditions on the due day, each with its one value."""
    if without == "due_on":
        return []
    wanted = (
        ("due_on <> '' AND due_on >= ?", query.due_from),
        ("due_on <> '' AND due_on <= ?", query.due_until),
    )
    return [(term, value) for term, value in wanted if value]


def _noted(query: Query) -> list[tuple[str, str]]:
    """Return conditions on what was noted beside the cases, each with its one value."""
    wanted = (
        (calls.PROMISED, query.promised_until),
        (calls.CAME_TO, json.dumps(query.calls) if query.calls else ""),
        (_OUTCOME, json.dumps(query.outcomes) if query.outcomes else ""),
    )
    return [(term, value) for term, value in wanted if value]


def where(terms: list[str]) -> str:
    """Return the WHERE of some conditions, "" when there is none."""
    return f"WHERE {' AND '.join(terms)}" if terms else ""
