"""Readings of lists for the tests of intake."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.workbooks import write_workbook
from vssid_desk.intake.listing import ListReading
from vssid_desk.intake.reading import Reading
from vssid_desk.intake.request import Request, Sink

TODAY = date(2026, 11, 20)


def read_here(file: Path, **wishes: Any) -> Reading:
    """Read a list in this process: what the child does, without its limits."""
    people: list[dict[str, Any]] = []
    sink = Sink(lambda _: None, people.extend, lambda _done, _total: None)
    found = ListReading(Request(file, TODAY, **wishes), sink).read()
    code = found.pop("list")
    return Reading(code["code"], code["confidence"], people=people, **found)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Reading]:
    """Return a function: text table (or sheets, or a file) → reading."""

    def reading(
        source: str | dict[str, str] | Path,
        *,
        merges: tuple[str, ...] = (),
        **wishes: Any,
    ) -> Reading:
        if isinstance(source, Path):
            return read_here(source, **wishes)
        sheets = {"S": source} if isinstance(source, str) else source
        places = {next(iter(sheets)): merges}
        return read_here(
            write_workbook(tmp_path / "list.xlsx", sheets, merges=places), **wishes
        )

    return reading


def names(reading: Reading) -> list[str]:
    """Return the names read, in order."""
    return [person["fields"]["full_name"] for person in reading.people]


def kinds(reading: Reading) -> dict[int, str]:
    """Return the kinds of the explained rows by row number."""
    return {row["row"]: row["kind"] for row in reading.other_rows}


def codes(person: dict[str, Any]) -> set[str]:
    """Return the codes of a person's notes."""
    return {note["code"] for note in person["notes"]}
