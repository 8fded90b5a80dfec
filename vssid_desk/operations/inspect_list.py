"""Read a list and say everything about it, storing nothing: the contract of reading.md."""

from collections import defaultdict
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
    checks = Checks(day)
    across = in_list([seen_across(person) for person in reading.people])
    columns = columns_by_sheet(reading)
    for index, person in enumerate(reading.people):
        checks.note(person)
        complete(person, across.get(index, ()), columns)
    return reading


class Checks:
    """The checks of one person, as of a day."""

    def __init__(self, day: date) -> None:
        self._day, self._reference = day, Reference.of(load_tables())

    def note(self, person: dict[str, Any]) -> None:
        """Add to the notes of a person what the checks find."""
        values = Person.of(person["fields"])
        found = findings(values, reference=self._reference, on=self._day)
        _add_notes(person, found)


def seen_across(person: Mapping[str, Any]) -> dict[str, str]:
    """Return what the checks across a whole list look at, of a person as read."""
    return {**person["fields"], **place_of(person)}


def complete(
    person: dict[str, Any],
    across: Sequence[Finding],
    columns: Mapping[str, set[str]],
) -> None:
    """Add to the notes of a person what the end of the list has shown."""
    _add_notes(person, across)
    here = columns[person["sheet"]]
    person["notes"] += [
        Finding(key, f"{key}.missing", Severity.NOTE, _MAY_LACK[key]).as_dict()
        for key in lacking(person)
        if key in here
    ]


# What a list may lack of a person: plain information where its column is there and empty.
_MAY_LACK = {
    "sex": "Chưa có giới tính.",
    "personal_id": "Chưa có số ĐDCN/CCCD.",
    "social_insurance_code": "Chưa có mã số BHXH.",
}


def columns_by_sheet(reading: Reading) -> dict[str, set[str]]:
    """Return the fields that each sheet has a column for."""
    columns: dict[str, set[str]] = defaultdict(set)
    for table in reading.tables:
        columns[table["sheet"]].update(table["columns"].values())
    return columns


def lacking(person: Mapping[str, Any]) -> list[str]:
    """Return the fields that are empty without a word, worth one where the list has their column."""
    empty = [key for key in _MAY_LACK if not person["fields"][key]]
    if not empty:
        return empty
    told = {note["field"] for note in person["notes"]}
    return [key for key in empty if key not in told]


# Whether a name must have marks is told by its list, which the reader has seen.
BY_LIST = "full_name.no_marks"


def _add_notes(person: dict[str, Any], found: Sequence[Finding]) -> None:
    if not found:
        return
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
