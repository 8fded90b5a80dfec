"""Read a list and say everything about it, storing nothing: the contract of reading.md."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from vssid_desk.domain.checks.in_list import in_list
from vssid_desk.domain.checks.run import findings
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.person import Person
from vssid_desk.domain.reference.tables import Reference
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.intake.reader import read_list
from vssid_desk.intake.reading import Known, Reading
from vssid_desk.intake.refusal import PasswordNeeded
from vssid_desk.operations.import_list import place_of
from vssid_desk.operations.workspace import today_here
from vssid_desk.resources import load_tables

__all__ = ["PasswordNeeded", "Reading", "as_json", "inspect_list"]


def inspect_list(
    file: Path,
    *,
    password: str | None = None,
    today: date | None = None,
    mapping: Mapping[str, Any] | None = None,
    remembered: Sequence[Known] = (),
    progress: Progress = silent,
) -> Reading:
    """Read a list with the findings of all checks among its notes; raise UserError."""
    day = today or today_here()
    reading = read_list(
        file,
        password=password,
        today=day,
        mapping=mapping,
        remembered=remembered,
        progress=progress,
    )
    reference = Reference.of(load_tables())
    across = in_list(
        [{**person["fields"], **place_of(person)} for person in reading.people]
    )
    columns = _columns_by_sheet(reading)
    for index, person in enumerate(reading.people):
        found = findings(Person.of(person["fields"]), reference=reference, on=day)
        _add_notes(person, [*found, *across.get(index, [])])
        person["notes"] += _missing(person, columns[person["sheet"]])
    return reading


# What a list may lack of a person: plain information where its column is there and empty.
_MAY_LACK = {
    "sex": "Chưa có giới tính.",
    "personal_id": "Chưa có số ĐDCN/CCCD.",
    "social_insurance_code": "Chưa có mã số BHXH.",
}


def _columns_by_sheet(reading: Reading) -> dict[str, set[str]]:
    columns: dict[str, set[str]] = {person["sheet"]: set() for person in reading.people}
    for table in reading.tables:
        columns.setdefault(table["sheet"], set()).update(table["columns"].values())
    return columns


def _missing(person: Mapping[str, Any], columns: set[str]) -> list[dict[str, Any]]:
    """Return a note for each value whose column is empty in a person's row."""
    told = {note["field"] for note in person["notes"]}
    return [
        Finding(key, f"{key}.missing", Severity.NOTE, text).as_dict()
        for key, text in _MAY_LACK.items()
        if key in columns and key not in told and not person["fields"][key]
    ]


# Whether a name must have marks is told by its list, which the reader has seen.
BY_LIST = "full_name.no_marks"


def _add_notes(person: dict[str, Any], found: list[Finding]) -> None:
    known = {(note["field"], note["code"]) for note in person["notes"]}
    unread = {note["field"] for note in person["notes"] if note["severity"] == "error"}
    person["notes"] += [
        finding.as_dict()
        for finding in found
        if (finding.field, finding.code) not in known
        and finding.code != BY_LIST
        and not (finding.code.endswith(".missing") and finding.field in unread)
    ]


_TABLE_KEYS = ("sheet", "header_rows", "columns", "ignored")
_NOTE_KEYS = ("field", "code", "severity", "text", "proposal")
_RECEIPT_KEYS = ("rows_with_content", "person_rows", "explained")


def as_json(file: Path, reading: Reading) -> dict[str, Any]:
    """Return the one object that `inspect --json` prints: exactly the keys of reading.md."""
    return {
        "file": str(file),
        "list": {"code": reading.list_code, "confidence": reading.confidence},
        "tables": [_only(table, _TABLE_KEYS) for table in reading.tables],
        "people": [
            {**person, "notes": [_only(note, _NOTE_KEYS) for note in person["notes"]]}
            for person in reading.people
        ],
        "other_rows": reading.other_rows,
        "left_out": reading.left_out,
        "receipt": _only(reading.receipt, _RECEIPT_KEYS),
    }


def _only(item: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: item[key] for key in keys}
