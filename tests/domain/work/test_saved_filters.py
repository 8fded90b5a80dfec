"""Saved filters: data and back, names in the Vietnamese order."""

import json

from hypothesis import given, strategies as st

from vssid_desk.domain.query import Query
from vssid_desk.domain.work.saved_filters import data_of, label_key, query_of

WORDS = st.text(max_size=5)
TUPLES = st.lists(WORDS, max_size=3).map(tuple)
QUERIES = st.builds(
    Query, text=WORDS, stages=TUPLES, departments=TUPLES, calls=TUPLES, due_from=WORDS,
    list_ids=st.lists(st.integers(1, 9), max_size=2).map(tuple), latest=st.booleans(),
)  # fmt: skip


@given(QUERIES)
def test_a_search_comes_back_as_it_went(query):
    assert query_of(json.loads(json.dumps(data_of(query)))) == query


def test_a_search_for_everyone_asks_for_nothing():
    assert data_of(Query()) == {}
    assert query_of({"of_old": 1}) == Query()


def test_names_stand_in_the_vietnamese_order_and_numbers_by_size():
    names = ["Thôn 10", "Thôn Đoài", "Lớp 5B", "Thôn Dâu", "Thôn 2", "Lớp 5A", "Tổ 1"]
    assert sorted(names, key=label_key) == [
        "Lớp 5A", "Lớp 5B", "Thôn 2", "Thôn 10", "Thôn Dâu", "Thôn Đoài", "Tổ 1",
    ]  # fmt: skip
