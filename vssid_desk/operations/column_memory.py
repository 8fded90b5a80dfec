"""Columns put right once are remembered by sender and header, offered next time, and forgotten."""

from collections.abc import Mapping
from typing import Any

from vssid_desk.domain.people.column_memory import (
    Remembered,
    header_of,
    sender_of,
)
from vssid_desk.domain.person import FIELDS
from vssid_desk.intake.reading import Known, Reading
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal
from vssid_desk.store.office import mappings

__all__ = ["Remembered", "forget", "keep", "known", "remembered", "words"]


def remembered(work: Workspace) -> list[Remembered]:
    """Return what is remembered, newest first."""
    return mappings.all_(work.store)


def words(one: Remembered) -> str:
    """Return the columns as "B: Họ và tên, C: Ngày sinh"."""
    named = (
        (letter, FIELDS[key].label if key in FIELDS else key)
        for letter, key in one.columns.items()
    )
    return ", ".join(f"{letter}: {label}" for letter, label in named)


def forget(work: Workspace, number: int) -> None:
    """Forget the columns of one sender and header; undo brings them back."""
    with journal.operation(
        work.store, "forget_columns", f"Quên cách hiểu cột số {number}"
    ):
        mappings.remove(work.store, number)


def known(work: Workspace, given: Mapping[str, Any] | None) -> list[Known]:
    """Return what reading may use of what is remembered; nothing where `given` is {}."""
    if given is not None and not given:
        return []
    return [(one.sender, one.header, one.columns) for one in remembered(work)]


def keep(work: Workspace, reading: Reading) -> None:
    """Remember the corrections with which a list was taken in; needs an open operation."""
    for sheet in reading.sample:
        change = reading.mapping.get(sheet["sheet"]) or {}
        columns = change.get("columns") or _columns_of(reading, sheet["sheet"])
        if not (change.get("columns") or change.get("header_rows")) or not columns:
            continue
        rows = change.get("header_rows") or _header_rows(reading, sheet["sheet"])
        header = header_of(sheet["rows"], rows)
        mappings.put(
            work.store,
            Remembered(
                sender=sender_of(sheet["rows"]),
                header=header,
                columns=columns,
                noted_on=work.today.isoformat(),
            ),
        )


def _columns_of(reading: Reading, sheet: str) -> dict[str, str]:
    return {
        letter: key
        for table in reading.tables
        if table["sheet"] == sheet
        for letter, key in table["columns"].items()
    }


def _header_rows(reading: Reading, sheet: str) -> list[int]:
    """Return the header rows that the reading found by itself, [] when none."""
    found = (
        table["header_rows"] for table in reading.tables if table["sheet"] == sheet
    )
    return list(next(found, []))
