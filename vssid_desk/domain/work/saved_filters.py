"""Saved filters: a search kept under a name, as plain data and back.

A search that came from a worklist of a day ("quá hạn") keeps its meaning, not the days of that day.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from vssid_desk.domain.query import Query
from vssid_desk.domain.values.text import sort_key
from vssid_desk.domain.work.worklists import Worklist

_WORD = re.compile(r"\d+|[^\W\d_]+")
_EVERYONE = asdict(Query())
_DAYS = ("due_days", "due_from", "due_until", "promised_until")
_TUPLES = {item.name for item in fields(Query) if isinstance(item.default, tuple)}


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A search under a name that the office gave it.

    With a `worklist` (a key of worklists.py) its days are those of the day it is opened.
    """

    id: int = 0
    name: str
    query: Query
    worklist: str = ""


def data_of(query: Query) -> dict[str, Any]:
    """Return what a search asks for as plain data, without what it leaves open."""
    return {
        key: value for key, value in asdict(query).items() if value != _EVERYONE[key]
    }


def query_of(data: Mapping[str, Any]) -> Query:
    """Return the search of plain data; keys that no search knows any more are ignored."""
    known: dict[str, Any] = {
        key: tuple(value) if key in _TUPLES else value
        for key, value in data.items()
        if key in _EVERYONE
    }
    return Query(**known)


def kept(saved: SavedFilter, today: Sequence[Worklist]) -> SavedFilter:
    """Return a filter as it is kept: the worklist it came from in place of that day's days."""
    for work in today:
        days = _days(work.query)
        if days and days == _days(saved.query) and _ordered(work) == _ordered(saved):
            blank = {key: _EVERYONE[key] for key in days}
            return replace(
                saved, query=replace(saved.query, **blank), worklist=work.key
            )
    return saved


def opened(saved: SavedFilter, today: Sequence[Worklist]) -> SavedFilter:
    """Return a kept filter with the days that its worklist has today."""
    for work in today:
        if work.key == saved.worklist:
            return replace(saved, query=replace(saved.query, **_days(work.query)))
    return saved


def _days(query: Query) -> dict[str, Any]:
    data = data_of(query)
    return {key: data[key] for key in _DAYS if key in data}


def _ordered(one: SavedFilter | Worklist) -> tuple[str, bool]:
    # A worklist looks at the newest lists in its own order; one day chosen by hand does not.
    return one.query.order, one.query.latest


def label_key(text: str) -> list[tuple[int, int, str]]:
    """Return the key that sorts names of hamlets, classes and filters: Thôn 2 before Thôn 10.

    Letters stand in the Vietnamese order, word by word.
    """
    return [
        (0, int(word), "") if word.isdecimal() else (1, 0, sort_key(word))
        for word in _WORD.findall(text)
    ]
