"""Saved filters: a search kept under a name, as plain data and back."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from vssid_desk.domain.query import Query
from vssid_desk.domain.values.text import sort_key

_WORD = re.compile(r"\d+|[^\W\d_]+")
_EVERYONE = asdict(Query())
_TUPLES = {item.name for item in fields(Query) if isinstance(item.default, tuple)}


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A search under a name that the office gave it."""

    id: int = 0
    name: str
    query: Query


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


def label_key(text: str) -> list[tuple[int, int, str]]:
    """Return the key that sorts names of hamlets, classes and filters: Thôn 2 before Thôn 10.

    Letters stand in the Vietnamese order, word by word.
    """
    return [
        (0, int(word), "") if word.isdecimal() else (1, 0, sort_key(word))
        for word in _WORD.findall(text)
    ]
