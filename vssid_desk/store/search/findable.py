"""Filling the search table and its words from cases and what was computed of them."""

import json
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from vssid_desk.domain.case import Case
from vssid_desk.domain.people.households import household_key
from vssid_desk.domain.people.newcomer import SHOWN, Found
from vssid_desk.domain.people.place import place_of
from vssid_desk.domain.people.search_words import words_of_case
from vssid_desk.domain.values.text import sort_key
from vssid_desk.store.database import Store

_COLUMNS = (
    "case_id, list_id, campaign_id, stage, due_on, kind_id, "
    "row_number, full_name, birth_date, sex, personal_id, social_insurance_code, department, "
    "group_text, sort_key, household"
)
_ROWS = f"INTO search({_COLUMNS}) VALUES ({', '.join('?' * len(_COLUMNS.split(', ')))})"
_TEXTS = "INTO search_texts(case_id, words) VALUES (?, ?)"
# Of newcomers no row is there to replace, and looking for one costs as much as storing them.
_NEW, _AGAIN = "INSERT", "INSERT OR REPLACE"
# What a list shows of a person stands in `cases`, and in `search` to be found.
_shown_of = attrgetter(*SHOWN)
_WORDS = "INSERT INTO search_words(rowid, words) VALUES (?, ?)"
_FORMER_WORDS = (
    "DELETE FROM search_words WHERE rowid IN (SELECT case_id FROM search_texts "
    "WHERE case_id IN (SELECT value FROM json_each(?)))"
)

Computed = tuple[str, str, int]
"""What a list shows of an assessment: its stage, its due day, the number of its kind."""


def put_many(store: Store, cases: Sequence[Case], computed: Sequence[Computed]) -> None:
    """Make cases findable; the caller holds the transaction."""
    store.write(_FORMER_WORDS, (json.dumps([case.id for case in cases]),))
    _put(
        store,
        _AGAIN,
        [_row(case, told) for case, told in zip(cases, computed, strict=True)],
        [(case.id, words_of_case(case)) for case in cases],
    )


def put_newcomers(
    store: Store,
    where: tuple[int, int],
    ids: Sequence[int],
    found: Sequence[Found],
    computed: Sequence[Computed],
) -> None:
    """Make people just stored in a list of a campaign findable; the caller holds the transaction."""
    _put(
        store,
        _NEW,
        [
            (case_id, *where, *told, *own[:-1])
            for case_id, own, told in zip(ids, found, computed, strict=True)
        ],
        [(case_id, own[-1]) for case_id, own in zip(ids, found, strict=True)],
    )


def _put(
    store: Store,
    how: str,
    rows: Sequence[tuple[Any, ...]],
    texts: Sequence[tuple[int, str]],
) -> None:
    store.write_many(f"{how} {_ROWS}", rows)
    store.write_many(f"{how} {_TEXTS}", texts)
    store.write_many(_WORDS, texts)


def _row(case: Case, computed: Computed) -> tuple[Any, ...]:
    return (
        case.id,
        case.list_id,
        case.campaign_id,
        *computed,
        case.row_number,
        *_shown_of(case.declared),
        place_of(case.declared.department, case.group, case.declared.address),
        case.group,
        sort_key(case.declared.full_name),
        household_key(case),
    )
