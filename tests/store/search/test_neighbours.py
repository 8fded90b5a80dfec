"""Neighbours from the store: holders of one number, people of one class near by."""

from tests.store.made import import_people, item
from vssid_desk.store import cases
from vssid_desk.store.database import Store
from vssid_desk.store.search import neighbours

SAME = "030190000000"


def test_holders_of_the_number_and_people_of_the_class_are_found(store: Store) -> None:
    people = [
        item(10, full_name="Trần Thị Bưởi", personal_id=SAME, department="6A"),
        item(11, full_name="Lê Thị Khế", personal_id=SAME, department="6B"),
        item(12, full_name="Lê Văn Lựu", personal_id="031085000000", department="6A"),
        item(13, full_name="Ngô Thị Gấc", department="6A"),
    ]
    import_people(store, people)
    (buoi,) = cases.get_many(store, [1])
    found = neighbours.of(store, [buoi])
    assert [one.full_name for one in found.holders[1]] == ["Lê Thị Khế"]
    assert [one.row_number for one in found.around[1]] == [12, 13]


def test_a_number_on_hundreds_of_rows_is_known_after_a_few(store: Store) -> None:
    people = [
        item(row, full_name=f"Trần Thị {row}", personal_id=SAME, department=str(row))
        for row in range(10, 310)
    ]
    import_people(store, people)
    found = neighbours.of(store, cases.get_many(store, range(1, 301)))
    assert {len(holders) for holders in found.holders.values()} == {10}
    assert found.around == {}


def test_nobody_asked_for_has_no_neighbours(store: Store) -> None:
    assert neighbours.of(store, []).holders == {}
