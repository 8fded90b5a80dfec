"""Take a list in: read it, keep the file, make its cases and assess them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from vssid_desk.documents.unhindered import unhindered
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.in_list import in_list
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.people.comparison import Comparison
from vssid_desk.domain.people.newcomer import Newcomer
from vssid_desk.domain.query import ListSummary
from vssid_desk.domain.reference.list_codes import LIST_LABELS
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.intake.reader import stream_list
from vssid_desk.intake.reading import Reading
from vssid_desk.operations import column_memory
from vssid_desk.operations.assessing import BATCH, Assessor
from vssid_desk.operations.dividing import refuse_undivided
from vssid_desk.operations.link import loosen
from vssid_desk.operations.list_file import bytes_of
from vssid_desk.operations.meeting_people import (
    Meetings,
    delivered_of,
    finish,
)
from vssid_desk.operations.newcomers import Newcomers
from vssid_desk.operations.tying import ties_of
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import cases, lists, meetings
from vssid_desk.store.journal import journal
from vssid_desk.store.lists import NewList
from vssid_desk.store.office import campaigns
from vssid_desk.store.search.individuals import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import gave: the new list, or the earlier one of the same file."""

    list_id: int
    person_count: int
    receipt: Mapping[str, Any]
    comparison: Comparison = field(default_factory=Comparison)
    already: ListSummary | None = None


@dataclass(slots=True)
class _Intake:
    """What is gathered while the people of one file stream in."""

    work: Workspace
    new: NewList
    list_code: str
    assessor: Assessor
    list_id: int = 0
    meetings: Meetings = field(init=False)
    newcomers: Newcomers = field(init=False)

    def read(
        self,
        file: Path,
        password: str | None,
        mapping: Mapping[str, Any] | None,
        progress: Progress,
    ) -> Reading:
        """Take in the whole file; return what was read beside its people."""
        reading = stream_list(
            file,
            password=password,
            today=self.work.today,
            on_start=self.begin,
            on_people=self.take,
            progress=progress,
            mapping=mapping,
            remembered=column_memory.known(self.work, mapping),
            ready=self._seen_by(),
        )
        refuse_undivided(reading)
        self.end(reading)
        column_memory.keep(self.work, reading)
        return reading

    def _seen_by(self) -> dict[str, Any]:
        """Return what the reader needs to see whom an assessment can be shared with."""
        context = self.assessor.context
        return {
            "email_domain": context.campaign.email_domain,
            "groups": [*context.reference.group_letters],
        }

    def begin(self, reading: Reading) -> None:
        """Make the list as soon as the reader knows which one it is."""
        code = self.list_code or reading.list_code
        title = self.new.title or reading.title or LIST_LABELS[code]
        self.list_id = lists.add(
            self.work.store,
            replace(
                self.new, list_code=code, title=title, letter_number=reading.letter
            ),
        )
        self.new = replace(self.new, data=b"")
        self.meetings = Meetings(self.work, self.new.campaign_id, self.list_id)
        self.newcomers = Newcomers(self.work, self.assessor, self.list_id)

    def take(self, people: Sequence[Newcomer]) -> None:
        """Keep and assess one batch of people."""
        ties: dict[int, Tie] = {}
        if self.meetings.is_anybody:
            delivered = [delivered_of(came) for came, _, _ in people]
            ties = ties_of(self.work, self.meetings.note(delivered))
        self.newcomers.take(people, ties)

    def end(self, reading: Reading) -> None:
        """Add what only the whole list can show, and keep the receipt."""
        ids = self.newcomers.ids
        told = _told_across(self.work, [ids[index] for index in reading.sharers])
        wanted = sorted({*told, *self.newcomers.misfits})
        for start in range(0, len(wanted), BATCH):
            part = cases.get_many(self.work.store, wanted[start : start + BATCH])
            noted = [
                replace(case, notes=(*case.notes, *_new(case.notes, told[case.id])))
                for case in part
                if case.id in told
            ]
            cases.put_notes(self.work.store, noted)
            apart = [case for case in part if case.id not in told]
            self.assessor.assess([*noted, *apart])
        if self.meetings.is_anybody:
            finish(self.work, self.meetings)
            loosen(self.work, self.list_id)
        lists.put_reading(
            self.work.store,
            self.list_id,
            list_code=self.list_code or reading.list_code,
            receipt=reading.receipt,
            reading={
                "tables": reading.tables,
                "left_out": reading.left_out,
                "other_rows": reading.other_rows,
            },
        )


def _told_across(work: Workspace, ids: Sequence[int]) -> dict[int, list[Finding]]:
    """Return what stands out by case among those who share something."""
    people = [_as_read(case) for case in cases.stream(work.store, ids)]
    found = in_list(people)
    return {ids[index]: findings for index, findings in found.items()}


def _as_read(case: Case) -> dict[str, str]:
    """Return a person as the reader saw them, lost zeros put back, with the place."""
    whole = {
        note.field: note.proposal
        for note in case.notes
        if note.code == "personal_id.zeros_lost" and note.proposal
    }
    place = {"sheet": case.sheet, "row": str(case.row_number)}
    return {**case.delivered.as_dict(), **whole, **place}


def place_of(person: Mapping[str, Any]) -> dict[str, str]:
    """Return the sheet and row of a person as read, for findings that name another row."""
    return {"sheet": person["sheet"], "row": str(person["row"])}


def _new(known: Sequence[Finding], found: Sequence[Finding]) -> list[Finding]:
    told = {(item.field, item.code) for item in known}
    return [item for item in found if (item.field, item.code) not in told]


def import_list(
    work: Workspace,
    file: Path,
    *,
    campaign_id: int,
    password: str | None = None,
    mapping: Mapping[str, Any] | None = None,
    title: str = "",
    list_code: str = "",
    again: bool = False,
    progress: Progress = silent,
) -> ImportResult:
    """Import a list as it came, into a campaign.

    `mapping` corrects header rows and columns and is remembered for this sender and header; of
    a sheet it says nothing of, what was remembered counts ({} takes none). Its "people" tell by row
    whether EACH of several names is taken or ONE; unused, UserError is raised, as when it is no list.
    The same file is not imported twice unless `again`. `list_code` is the kind of list.
    """
    campaign = campaigns.get(work.store, campaign_id)
    data = bytes_of(file)
    if not again and (earlier := _earlier(work, data)):
        return earlier
    new = NewList(
        campaign_id=campaign_id,
        file_name=file.name,
        data=data,
        list_code=list_code,
        title=title,
        received_on=work.today.isoformat(),
    )
    intake = _Intake(work, new, list_code, Assessor(work, campaign))
    del data, new  # once stored, the bytes of a long file are held no longer
    with (
        unhindered(),
        work.store.checkpoint_later(),
        journal.operation(work.store, "import_list", f"Nhập danh sách {file.name}"),
    ):
        reading = intake.read(file, password, mapping, progress)
    return _result(work, intake, reading)


def _result(work: Workspace, intake: _Intake, reading: Reading) -> ImportResult:
    return ImportResult(
        list_id=intake.list_id,
        person_count=len(intake.newcomers.ids),
        receipt=reading.receipt,
        comparison=meetings.get(work.store, intake.list_id),
    )


def _earlier(work: Workspace, data: bytes) -> ImportResult | None:
    """Return the import of exactly this file, if there was one."""
    found = lists.find_by_hash(work.store, hashlib.sha256(data).hexdigest())
    if found is None:
        return None
    return ImportResult(
        list_id=found.id, person_count=found.person_count, receipt={}, already=found
    )
