"""What the reading of a list gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Progress = Callable[[int, int], None]
Mapped = Mapping[str, Mapping[str, Any]]
FIRST = ""  # stands in a mapping for the first sheet with people, whatever its name
Known = tuple[str, str, Mapping[str, str]]
"""Columns put right once: the sender, the header, the field of each column letter."""
Person = dict[str, Any]


def silent(_done: int, _total: int) -> None:
    """Take progress and show nothing."""


@dataclass(slots=True)
class Reading:
    """One list as read; the parts are those of reading.md.

    `people` is empty when they were streamed. `sample` holds the first rows of each sheet as
    texts, for the preview: {"sheet", "columns": ["A", …], "rows": [{"row", "cells", "kind"}]}.
    `sharers` says which people, counted from 0, may stand twice or share a number. `mapping` is what
    was said of its sheets, or remembered, and used; `undivided` are sheet and row where it was said how
    many people stand in a name cell that holds one.
    """

    list_code: str
    confidence: str
    tables: list[dict[str, Any]] = field(default_factory=list)
    left_out: list[dict[str, Any]] = field(default_factory=list)
    other_rows: list[dict[str, Any]] = field(default_factory=list)
    receipt: dict[str, Any] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    title: str = ""
    letter: str = ""
    sample: list[dict[str, Any]] = field(default_factory=list)
    sharers: list[int] = field(default_factory=list)
    mapping: dict[str, Any] = field(default_factory=dict)
    undivided: list[list[Any]] = field(default_factory=list)


def reading_of(data: Mapping[str, Any]) -> Reading:
    """Return a reading as the child sent it, which list it is under "list"."""
    rest = dict(data)
    found = rest.pop("list")
    return Reading(list_code=found["code"], confidence=found["confidence"], **rest)
