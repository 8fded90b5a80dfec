"""Columns put right once are remembered by sender and header, offered next time, and forgotten."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from vssid_desk.domain.people.column_memory import (
    Remembered,
    header_of,
    headers_in,
    sender_of,
)
from vssid_desk.domain.person import FIELDS
from vssid_desk.intake.reader import stream_list
from vssid_desk.intake.reading import Reading
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.journal import journal
from vssid_desk.store.office import mappings

__all__ = ["Remembered", "forget", "offered", "remembered", "words"]

Mapped = dict[str, dict[str, Any]]


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


def offered(work: Workspace, reading: Reading) -> Mapped:
    """Return the corrections remembered for the sheets of a reading; {} when none apply."""
    kept = {(one.sender, one.header): one.columns for one in remembered(work)}
    if not kept:
        return {}
    found: Mapped = {}
    for sheet in reading.sample:
        taken = _columns_of(reading, sheet["sheet"])
        sender = sender_of(sheet["rows"])
        for header, rows in headers_in(sheet["rows"]):
            columns = kept.get((sender, header))
            if columns is not None and dict(columns) != taken:
                own = _header_rows(reading, sheet["sheet"])
                found[sheet["sheet"]] = _mapping([] if rows == own else rows, columns)
                break
    return found


def taken(
    work: Workspace, file: Path, password: str | None, given: Mapping[str, Any] | None
) -> Mapping[str, Any]:
    """Return the corrections given, or when none are those remembered for the file.

    Raises what reading raises. Without anything remembered the file is not opened.
    """
    if given is not None or not remembered(work):
        return given or {}
    reading = stream_list(
        file, password=password, today=work.today, on_people=lambda _people: None
    )
    return offered(work, reading)


def keep(work: Workspace, reading: Reading, mapping: Mapping[str, Any]) -> None:
    """Remember the corrections with which a list was taken in; needs an open operation."""
    for sheet in reading.sample:
        change = mapping.get(sheet["sheet"]) or {}
        columns = change.get("columns") or _columns_of(reading, sheet["sheet"])
        if not change or not columns:
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


def _mapping(rows: list[int], columns: Mapping[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {"columns": dict(columns)}
    return {"header_rows": rows, **made} if rows else made
