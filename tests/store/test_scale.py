import gc
import time
from collections.abc import Callable

import pytest

from tests.store.made import assessed, import_people, people
from vssid_desk.domain.query import Query
from vssid_desk.store import cases
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.search import counting, search

MANY = 100_000
SEARCHES = (
    Query(),
    Query(text="n"),
    Query(text="ng"),
    Query(text="nguyen"),
    Query(text="nguyen thi"),
    Query(text="thi lan tran"),
    Query(text="bưởi"),
    Query(text="000"),
    Query(text="030190"),
    Query(text="thon doai nguyen"),
    Query(text="khong co ai"),
    Query(departments=("Thôn Bến",)),
    Query(departments=("Thôn Bến",), text="huong"),
    Query(stages=("sent",)),
    Query(stages=("correcting",), text="tran van"),
    Query(order="row"),
)


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def show_first_screen(store: Store, query: Query) -> None:
    search.rows(store, search.ids(store, query, limit=200)[:40])


@pytest.mark.long
def test_a_hundred_thousand_people_are_searched_and_undone_in_time(
    filed: Store,
) -> None:
    items = people(MANY)
    gc.freeze()
    import_people(filed, items)
    case = cases.get(filed, 1)
    assert assessed(case).stage.value == "correcting"
    taken = sorted(
        seconds(lambda query=query: show_first_screen(filed, query))  # type: ignore[misc]
        for query in SEARCHES * 20
    )
    assert taken[int(len(taken) * 0.95)] <= 0.016
    assert seconds(lambda: journal.undo(filed)) <= 4
    assert counting.count(filed, Query()) == 0
    assert seconds(lambda: journal.redo(filed)) <= 6
    assert filed.value("SELECT count(*) FROM cases") == MANY
    assert journal.verify(filed) == []
    gc.unfreeze()
