"""Cases: one person in one list, kept as what people gave; everything else is computed."""

from __future__ import annotations  # array[int] is no runtime type before 3.12

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from vssid_desk.domain.case import Case, Evidence
from vssid_desk.domain.people import newcomer
from vssid_desk.domain.people.newcomer import Came
from vssid_desk.errors import UserError
from vssid_desk.store import case_rows
from vssid_desk.store.case_rows import Place
from vssid_desk.store.database import Store
from vssid_desk.store.journal import recording
from vssid_desk.store.search import individuals
from vssid_desk.store.search.individuals import NO_TIE, Tie

_CAME = "list_id, sheet, row_number, group_text, reason, raw, delivered, other, notes"
_INSERT = f"INSERT INTO cases({_CAME}) VALUES (?,?,?,?,?,?,?,?,?)"  # noqa: S608 - constant
_INSERT_TIED = (
    f"INSERT INTO cases({_CAME}, individual_id, met, met_case_id, link_level, link_reason) "  # noqa: S608 - constant
    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
)
_SELECT = """
    SELECT c.id, c.list_id, l.list_code, l.campaign_id, c.individual_id, c.sheet,
        c.row_number, c.group_text, c.reason, c.raw, c.delivered, c.declared, c.card,
        c.card_read_at, c.other, c.answers, c.notes, c.package_id,
        coalesce(p.name, ''), c.outcome, c.outcome_note, c.met, c.met_case_id,
        c.link_level, c.link_reason, c.continued_in
    FROM cases AS c JOIN lists AS l ON l.id = c.list_id
        LEFT JOIN packages AS p ON p.id = c.package_id
    WHERE c.id IN (SELECT value FROM json_each(?))
"""
_MOST_AT_ONCE = 5000


def add_many(
    store: Store,
    list_id: int,
    items: Sequence[Mapping[str, Any]],
    ties: Mapping[int, Tie] = MappingProxyType({}),
) -> list[Case]:
    """Store people as the reader delivers them and return their cases, in order.

    Items are those of "people" in reading.md; `ties` tell by index of items whom of the
    earlier lists they met.  Needs an open operation.
    """
    there = place(store, list_id)
    new = [newcomer.came(item) for item in items]
    return [
        case_rows.new_case(id_, there, one, ties.get(at, NO_TIE))
        for at, (id_, one) in enumerate(
            zip(add_rows(store, list_id, new, ties), new, strict=True)
        )
    ]


def add_rows(
    store: Store,
    list_id: int,
    new: Sequence[Came],
    ties: Mapping[int, Tie] = MappingProxyType({}),
) -> range:
    """Store what came with a list and return the ids, for those who need no case each."""
    first = 1 + int(
        store.value("SELECT max(seq) FROM sqlite_sequence WHERE name = 'cases'") or 0
    )
    with recording.noted_at_once(store, first):
        if ties:  # None is slow to hand over, so others do without
            tied = [
                (list_id, *one, *ties.get(at, NO_TIE)) for at, one in enumerate(new)
            ]
            store.write_many(_INSERT_TIED, tied)
        else:
            store.write_many(_INSERT, [(list_id, *one) for one in new])
    return range(first, first + len(new))


def get(store: Store, case_id: int) -> Case:
    """Return one case; raise UserError when there is none of this number."""
    found = get_many(store, [case_id])
    if not found:
        raise UserError(
            f"Không có người tham gia số {case_id}. Danh sách có thể vừa được hoàn tác; hãy xem lại."
        )
    return found[0]


def get_many(store: Store, case_ids: Iterable[int]) -> list[Case]:
    """Return cases in the order of the ids; ids without a case are left out."""
    return list(stream(store, case_ids))


def stream(store: Store, case_ids: Iterable[int]) -> Iterator[Case]:
    """Yield cases in the order of the ids, a few thousand in memory at a time."""
    ids = array("q", case_ids)
    for start in range(0, len(ids), _MOST_AT_ONCE):
        batch = ids[start : start + _MOST_AT_ONCE]
        wanted = json.dumps(batch.tolist())
        found = {row[0]: row for row in store.rows(_SELECT, (wanted,))}
        papers = _evidence(store, wanted)
        past = individuals.histories(store, wanted)
        for id_ in batch:
            if id_ in found:
                yield case_rows.case(
                    found[id_],
                    papers.get(id_, ()),
                    past.get(id_, individuals.FIRST_TIME),
                )


def worked_on(store: Store, case_ids: Iterable[int]) -> array[int]:
    """Return those of the cases on which somebody has worked already."""
    found = store.rows(
        "SELECT id FROM cases AS c WHERE id IN (SELECT value FROM json_each(?)) AND "
        "(declared <> '' OR answers <> '' OR card <> '' OR EXISTS "
        "(SELECT 1 FROM attachments AS a WHERE a.case_id = c.id)) ORDER BY id",
        (json.dumps(list(case_ids)),),
    )
    return array("q", (row[0] for row in found))


def put(store: Store, case: Case) -> None:
    """Store what people gave of a case; needs an open operation.

    `delivered` and what else came with the list are never altered here.
    """
    store.write(
        "UPDATE cases SET declared = ?, answers = ?, card = ?, card_read_at = ?, "
        "package_id = ?, outcome = ?, outcome_note = ?, individual_id = ?, met = ?, "
        "met_case_id = ?, link_level = ?, link_reason = ?, continued_in = ? WHERE id = ?",
        (
            *case_rows.given(case),
            case.card_read_at,
            case.package_id,
            case.outcome,
            case.outcome_note,
            case.individual_id,
            case.met,
            case.met_case_id,
            case.link_level,
            case.link_reason,
            case.continued_in,
            case.id,
        ),
    )


def put_notes(store: Store, noted: Iterable[Case]) -> None:
    """Store the notes of cases that only the whole list could show; needs an open operation."""
    store.write_many(
        "UPDATE cases SET notes = ? WHERE id = ?",
        ((case_rows.notes(case), case.id) for case in noted),
    )


def all_ids(store: Store, campaign_id: int | None = None) -> array[int]:
    """Return every case, or those of one campaign, in the order they came."""
    found = store.rows(
        "SELECT c.id FROM cases AS c JOIN lists AS l ON l.id = c.list_id "
        "WHERE ?1 IS NULL OR l.campaign_id = ?1 ORDER BY c.id",
        (campaign_id,),
    )
    return array("q", (row[0] for row in found))


def ids_of_list(store: Store, list_id: int) -> array[int]:
    """Return the cases of a list in the order of the file."""
    return array(
        "q",
        (
            row[0]
            for row in store.rows(
                "SELECT id FROM cases WHERE list_id = ? ORDER BY id", (list_id,)
            )
        ),
    )


def place(store: Store, list_id: int) -> Place:
    """Return where new cases of a list go to."""
    row = store.row(
        "SELECT id, list_code, campaign_id FROM lists WHERE id = ?", (list_id,)
    )
    if row is None:
        raise UserError(f"Không có danh sách số {list_id}. Hãy chọn lại danh sách.")
    return Place(*row)


def _evidence(store: Store, wanted: str) -> dict[int, tuple[Evidence, ...]]:
    found: dict[int, tuple[Evidence, ...]] = {}
    for case_id, id_, kind, medium, seen_on, sheets, title in store.rows(
        "SELECT case_id, id, kind, medium, seen_on, sheets, title FROM attachments "
        "WHERE case_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (wanted,),
    ):
        paper = Evidence(
            id=id_,
            kind=kind,
            medium=medium,
            seen_on=seen_on,
            sheets=sheets,
            title=title,
        )
        found[case_id] = (*found.get(case_id, ()), paper)
    return found
