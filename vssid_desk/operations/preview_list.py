"""Look at a list before anything is stored: recognised, doubtful, who is new, changed, gone."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from vssid_desk.domain.people.comparison import ComparedPerson, Comparison, compared
from vssid_desk.domain.people.delivered import Delivered, packed
from vssid_desk.domain.people.meeting import Meeting
from vssid_desk.domain.people.newcomer import as_delivered
from vssid_desk.domain.person import Person
from vssid_desk.domain.query import ListSummary
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.intake.headers import meaning
from vssid_desk.intake.reader import stream_list
from vssid_desk.intake.reading import FIRST, Person as Item, Reading
from vssid_desk.intake.refusal import NobodyFound, PasswordNeeded
from vssid_desk.operations.column_looks import Looks, header_words, looks_of
from vssid_desk.operations.column_memory import known
from vssid_desk.operations.dividing import with_former
from vssid_desk.operations.list_file import earlier_import
from vssid_desk.operations.meeting_people import Meetings, compare
from vssid_desk.operations.preview_doubts import Doubt, Doubts
from vssid_desk.operations.viewed_people import ViewedPeople
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import compared as compared_store

__all__ = [
    "FIRST",
    "Doubt",
    "Doubts",
    "NobodyFound",
    "PasswordNeeded",
    "Preview",
    "Reading",
    "preview_list",
]

_SHOWN = 2_000  # people of each kind that are named; the counts tell of all


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import would bring; `mapping` is what was remembered for this sender and used.

    Of the people only counts, doubts and the first rows are kept, so that a long list is shown as fast
    as a short one: `reading` names nobody. `unsure` names by sheet the columns that were taken for
    a field by their content alone, `looks` what every column may be taken for.
    """

    reading: Reading
    person_count: int = 0
    doubts: Doubts = field(default_factory=Doubts)
    comparison: Comparison = field(default_factory=Comparison)
    people: Sequence[ComparedPerson] = ()
    mapping: Mapping[str, Any] = field(default_factory=dict)
    already: ListSummary | None = None
    unsure: Mapping[str, frozenset[str]] = field(default_factory=dict)
    looks: Looks = field(default_factory=dict)


def preview_list(
    work: Workspace,
    file: Path,
    *,
    campaign_id: int = 0,
    password: str | None = None,
    mapping: Mapping[str, Any] | None = None,
    progress: Progress = silent,
) -> Preview:
    """Read a list as `import_list` would, and store nothing.

    The people stream by, so that a list of any length takes little memory. `campaign_id` 0
    compares with nobody; `mapping` {} takes no remembered columns. Raises UserError when it is
    no list, PasswordNeeded when the workbook asks for one.
    """
    viewed, meeting = ViewedPeople(work.today), _Meeting(work, campaign_id)
    reading = stream_list(
        file,
        today=work.today,
        on_people=_taken_by(meeting.take, viewed.take),
        password=password,
        progress=progress,
        mapping=mapping,
        remembered=known(work, mapping),
    )
    doubts, rows = viewed.doubts(reading)
    comparison, people = meeting.end()
    return Preview(
        reading=replace(reading, other_rows=[], sharers=[], sample=rows),
        person_count=len(viewed),
        doubts=with_former(work, campaign_id, doubts),
        comparison=comparison,
        people=people,
        mapping=_recalled(reading, mapping or {}),
        already=earlier_import(work, file),
        unsure=_unsure(reading, reading.mapping),
        looks=looks_of(reading),
    )


def _taken_by(*takers: Callable[[list[Item]], None]) -> Callable[[list[Item]], None]:
    def take(people: list[Item]) -> None:
        for one in takers:
            one(people)

    return take


class _Meeting:
    """Whom the people of a list met in the campaign, as they stream by; the first are named."""

    def __init__(self, work: Workspace, campaign_id: int) -> None:
        found = Meetings(work, campaign_id) if campaign_id else None
        self._work = work
        self._found = found if found and found.is_next else None
        self._shown: dict[str, list[ComparedPerson]] = defaultdict(list)

    def take(self, people: Sequence[Item]) -> None:
        """Meet the next people."""
        if self._found is None:
            return
        batch = [as_delivered(one) for one in people]
        noted = self._found.note([_delivered(one["fields"]) for one in batch])
        for item, (kind, met) in zip(batch, noted, strict=True):
            if len(of_kind := self._shown[kind]) < _SHOWN:
                of_kind.append(_person(item, kind, met))

    def end(self) -> tuple[Comparison, list[ComparedPerson]]:
        """Return how the whole list stands to those before it, and people of each kind."""
        if self._found is None:
            return Comparison(), []
        comparison = compare(self._work, self._found)
        gone = compared_store.of_cases(self._work.store, comparison.gone, _SHOWN)
        shown = [one for people in self._shown.values() for one in people]
        return comparison, [*shown, *gone]


def _delivered(fields: Mapping[str, str]) -> Delivered:
    return Delivered(packed(fields), Person.of(fields))


def _recalled(reading: Reading, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the corrections whose columns nobody gave."""
    said = [change.get("columns") for change in given.values()]
    return {
        sheet: change
        for sheet, change in reading.mapping.items()
        if change.get("columns") and change["columns"] not in said
    }


def _unsure(reading: Reading, mapping: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Return the columns whose header does not say what they are, nor the officer."""
    found: dict[str, frozenset[str]] = {}
    for sheet in reading.sample:
        name = sheet["sheet"]
        if (mapping.get(name) or {}).get("columns"):
            continue
        for table in reading.tables:
            if table["sheet"] == name:
                letters = _by_content(sheet, table)
                found[name] = found.get(name, frozenset()) | letters
    return found


def _by_content(sheet: Mapping[str, Any], table: Mapping[str, Any]) -> frozenset[str]:
    if not table["header_rows"]:
        return frozenset(table["columns"])
    return frozenset(
        letter
        for letter in table["columns"]
        if not meaning(*header_words(sheet, table, letter))
    )


def _person(item: Mapping[str, Any], kind: str, met: Meeting | None) -> ComparedPerson:
    new = Person.of(item["fields"])
    return ComparedPerson(
        case_id=0,
        kind=kind,
        full_name=new.full_name,
        birth_date=new.birth_date,
        row_number=item["row"],
        earlier_id=met.earlier.case_id if met else None,
        place=met.earlier.place if met else "",
        changes=compared(kind, met.earlier.delivered if met else None, new),
        level=met.level if met else "",
        reason=met.reason if met else "",
    )
