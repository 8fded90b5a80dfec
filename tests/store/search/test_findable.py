"""Many people at once: what is found stays true all the time."""

from dataclasses import replace

import pytest

from tests.store.made import assessed, import_people, people
from vssid_desk.domain.case import Case
from vssid_desk.domain.query import Query
from vssid_desk.store import assessments, cases
from vssid_desk.store.database import Store
from vssid_desk.store.journal import recording
from vssid_desk.store.search import counting, search

MANY = 1200


def count(store: Store, text: str) -> int:
    return counting.count(store, Query(text=text))


def put(store: Store, found: list[Case]) -> None:
    assessments.put_many(store, [(case, assessed(case)) for case in found])


def put_and_be_stopped(store: Store, found: list[Case]) -> None:
    put(store, found)
    raise KeyboardInterrupt


def renamed(case: Case, name: str) -> Case:
    return replace(case, declared=replace(case.declared, full_name=name))


def test_everybody_of_a_large_import_is_found(store: Store) -> None:
    made = import_people(store, people(MANY))
    assert all(count(store, case.delivered.personal_id) == 1 for case in made[:50])
    assert count(store, "0") == MANY


def test_whoever_is_put_twice_in_a_bulk_is_found_by_the_last_words(
    store: Store,
) -> None:
    made = import_people(store, people(MANY))
    with recording.transaction(store):
        put(store, [renamed(case, "Xóa Tên Trước") for case in made])
        put(store, [renamed(case, "Gấc Đỏ Au") for case in made[:300]])
    assert count(store, "gac do au") == 300
    # Delivered names stay among the words, replaced declared ones do not.
    assert count(store, "xoa ten truoc") == MANY - 300


def test_a_search_within_a_bulk_misses_nobody(store: Store) -> None:
    made = import_people(store, people(MANY))
    with recording.transaction(store):
        put(store, [renamed(case, "Gấc Đỏ Au") for case in made])
        query = Query(text="gac do")
        assert len(search.ids(store, query, limit=60)) == 60
        assert len(search.ids(store, query)) == MANY
        assert counting.facets(store, query, "stage")[0].count == MANY
    assert count(store, "gac do") == MANY


def test_a_bulk_that_fails_leaves_the_search_as_it_was(store: Store) -> None:
    made = import_people(store, people(MANY))
    with pytest.raises(KeyboardInterrupt), recording.transaction(store):
        put_and_be_stopped(store, [renamed(case, "Gấc Đỏ Au") for case in made])
    assert count(store, "gac do au") == 0
    assert count(store, "0") == MANY
    put(store, [renamed(cases.get(store, 1), "Gấc Đỏ Au")])
    assert count(store, "gac do au") == 1
