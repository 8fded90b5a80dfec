"""Filling the search table and its words from cases and what was computed of them."""

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from vssid_desk.domain.assessment import Assessment, Path
from vssid_desk.domain.case import Case
from vssid_desk.domain.people.households import household_key
from vssid_desk.domain.people.newcomer import FoundBy
from vssid_desk.domain.people.search_words import words_of_case
from vssid_desk.domain.values.text import sort_key
from vssid_desk.store import schema
from vssid_desk.store.database import Store

_COLUMNS = (
    "case_id, list_id, campaign_id, stage, group_key, path_key, fault_kind, department, "
    "due_on, sort_key, row_number, full_name, birth_date, sex, personal_id, "
    "social_insurance_code, group_text, fault, path_title, words, organ, doubt, doubt_level, household"
)
_PUT = (
    f"INSERT OR REPLACE INTO search({_COLUMNS}) "  # noqa: S608 - constant
    f"VALUES ({', '.join('?' * len(_COLUMNS.split(', ')))})"
)
_WORDS = "INSERT INTO search_words(rowid, words) SELECT case_id, words FROM search "
_THESE = "WHERE case_id IN (SELECT value FROM json_each(?))"
_WITHOUT_WORDS = "WHERE case_id NOT IN (SELECT rowid FROM search_words)"

# So many at once into so few are stored faster without the large indexes and the words.
_MANY, _FEW_THERE = 1000, 50_000


NOT_TOLD: Mapping[int, FoundBy] = MappingProxyType({})


def put_many(
    store: Store,
    assessed: Sequence[tuple[Case, Assessment]],
    found_by: Mapping[int, FoundBy] = NOT_TOLD,
) -> None:
    """Make cases findable; the caller holds the transaction.

    `found_by` has what newcomers are found by, by case, where it was made beforehand.
    """
    if len(assessed) >= _MANY and not store.in_bulk:
        _loosen(store)
    ids = json.dumps([case.id for case, _ in assessed])
    store.write(
        f"DELETE FROM search_words WHERE rowid IN (SELECT case_id FROM search {_THESE})",  # noqa: S608 - constant
        (ids,),
    )
    store.write_many(
        _PUT,
        (
            _row(case, assessment, found_by.get(case.id))
            for case, assessment in assessed
        ),
    )
    if not store.in_bulk:
        store.write(_WORDS + _THESE, (ids,))


def complete(store: Store) -> None:
    """Make what a bulk of rows did without, before the transaction ends."""
    if store.in_bulk:
        store.write(_WORDS + _WITHOUT_WORDS)
        for statement in schema.SEARCH_INDEXES.values():
            store.write(statement)
        store.in_bulk = False


def _loosen(store: Store) -> None:
    if int(store.value("SELECT count(*) FROM search")) > _FEW_THERE:
        return
    for name in schema.SEARCH_INDEXES:
        store.write(f"DROP INDEX {name}")
    store.in_bulk = True


def _row(
    case: Case, assessment: Assessment, found_by: FoundBy | None
) -> tuple[object, ...]:
    person = case.declared
    by_name, words = found_by or (sort_key(person.full_name), words_of_case(case))
    path = _shown_path(assessment)
    return (
        case.id,
        case.list_id,
        case.campaign_id,
        assessment.stage.value,
        assessment.group_key,
        path.key if path else "",
        assessment.fault_kind,
        person.department,
        assessment.due_on,
        by_name,
        case.row_number,
        person.full_name,
        person.birth_date,
        person.sex,
        person.personal_id,
        person.social_insurance_code,
        case.group,
        assessment.fault,
        path.title if path else "",
        words,
        assessment.organ,
        assessment.diagnosis.field,
        assessment.diagnosis.level,
        household_key(case),
    )


def _shown_path(assessment: Assessment) -> Path | None:
    """Return the path that lists show: identity, else the first account path."""
    if assessment.identity is not None:
        return assessment.identity
    return assessment.account[0] if assessment.account else None
