"""Sheets are looked through with what officers said of them: now, or of an earlier list like it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from vssid_desk.domain.people.column_memory import headers_in, sender_of
from vssid_desk.intake.described import SAMPLE_ROWS, described, texts_of
from vssid_desk.intake.reading import FIRST, Known, Mapped
from vssid_desk.intake.sheet import Sheet
from vssid_desk.intake.sheet_reading import filled_down
from vssid_desk.intake.survey import SheetSurvey, survey


def surveyed(
    sheets: Iterable[Sheet], given: Mapped, remembered: Sequence[Known] = ()
) -> tuple[list[SheetSurvey], dict[str, Any]]:
    """Return the survey of every sheet, and the corrections used by the name of the sheet.

    What is given counts; a sheet of whose header and columns nothing is said is looked up among
    what is remembered.
    """
    found = [survey(sheet, given.get(sheet.name)) for sheet in sheets]
    used = {
        item.sheet.name: given[item.sheet.name]
        for item in found
        if item.sheet.name in given
    }
    if FIRST in given and FIRST not in used and (name := _first_name(found)):
        used[name] = given[FIRST]
    for item in found:
        change = used.get(item.sheet.name, {})
        if remembered and not change.keys() & {"columns", "header_rows"}:
            change = {**change, **_recalled(item, remembered)}
            used.update({item.sheet.name: change} if change else {})
    return [_again(item, given, used) for item in found], used


def _first_name(found: Sequence[SheetSurvey]) -> str:
    """Return the name of the first sheet with people, else of the first with anything."""
    held = [item for item in found if item.found.rows]
    return next((item.sheet.name for item in held if item.bands), "") or next(
        (item.sheet.name for item in held), ""
    )


def _again(item: SheetSurvey, given: Mapped, used: Mapped) -> SheetSurvey:
    name = item.sheet.name
    change = used.get(name)
    return item if change == given.get(name) else survey(item.sheet, change, item.found)


def _recalled(item: SheetSurvey, remembered: Sequence[Known]) -> dict[str, Any]:
    """Return the remembered columns of a sheet, {} where none say more than the reader."""
    kept = {(sender, header): columns for sender, header, columns in remembered}
    start = Sheet(item.sheet.name, lambda: item.found.start, item.sheet.looks)
    rows = [
        {"row": item.sheet.shown_row(row), "cells": texts_of(cells)}
        for row, cells, _ in islice(filled_down(start), SAMPLE_ROWS)
    ]
    tables = [described(item.sheet, table) for table in item.tables]
    own: list[int] = next((table["header_rows"] for table in tables), [])
    taken = {at: key for table in tables for at, key in table["columns"].items()}
    sender = sender_of(rows)
    for header, run in headers_in(rows):
        columns = kept.get((sender, header))
        if columns is not None and _reasoned(columns) != _reasoned(taken):
            return {"columns": dict(columns), **({} if run == own else _at(run))}
    return {}


def _at(rows: Sequence[int]) -> dict[str, Any]:
    return {"header_rows": list(rows)} if rows else {}


def _reasoned(columns: Mapping[str, str]) -> dict[str, str]:
    """Return columns with notes as the reasons that they are on some lists."""
    return {at: "reason" if key == "note" else key for at, key in columns.items()}
