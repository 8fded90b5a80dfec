import pytest

from tests.store.made import BUOI, declare, import_people, item, send
from vssid_desk.store import cases, individuals, journal, packages
from vssid_desk.store.database import Store


def test_somebody_listed_again_is_tied_to_the_earlier_case(store: Store) -> None:
    import_people(store, [item(10, **BUOI), item(11, full_name="Lê Văn Lựu")])
    (again,) = import_people(
        store,
        [item(9, **{**BUOI, "full_name": "TRAN THI BUOI"})],
        file_name="thang_12.xlsx",
    )
    first = cases.get(store, 1)
    assert again.individual_id == first.individual_id is not None
    assert (first.times_listed, again.times_listed) == (1, 2)
    assert individuals.of(store, again.individual_id or 0) == [1, 3]
    assert cases.get(store, 3) == again
    assert cases.get(store, 2).individual_id is None


@pytest.mark.parametrize(
    "changed",
    [
        {"personal_id": "", "social_insurance_code": ""},
        {"full_name": "Phạm Văn Lựu", "social_insurance_code": "3000000009"},
    ],
)
def test_people_who_only_look_alike_are_not_tied(
    store: Store, changed: dict[str, str]
) -> None:
    import_people(store, [item(10, **BUOI)])
    (other,) = import_people(
        store, [item(9, **{**BUOI, **changed})], file_name="b.xlsx"
    )
    assert other.individual_id is None


def test_the_same_person_twice_in_one_list_is_not_tied(store: Store) -> None:
    first, second = import_people(store, [item(10, **BUOI), item(11, **BUOI)])
    assert (first.individual_id, second.individual_id) == (None, None)


def test_what_was_sent_before_is_known_when_somebody_is_listed_again(
    store: Store,
) -> None:
    import_people(store, [item(10, **BUOI)])
    declare(store, 1, full_name="Trần Thị Bười")
    send(store, 1)
    assert cases.get(store, 1).sent_values == {}
    (again,) = import_people(store, [item(9, **BUOI)], file_name="b.xlsx")
    assert again.sent_values["full_name"] == "Trần Thị Bười"
    assert cases.get(store, again.id).sent_values == again.sent_values


def test_what_was_sent_counts_for_the_case_itself_once_it_did_not_help(
    store: Store,
) -> None:
    import_people(store, [item(10, **BUOI)])
    send(store, 1)
    with journal.operation(store, "response", "Nhận kết quả"):
        packages.put_outcomes(store, [(1, "still_unverified", "vẫn chưa khớp")])
    case = cases.get(store, 1)
    assert case.outcome_note == "vẫn chưa khớp"
    assert case.sent_values["full_name"] == "Trần Thị Bưởi"


def test_undoing_an_import_unties_it_from_earlier_lists(store: Store) -> None:
    import_people(store, [item(10, **BUOI)])
    before = cases.get(store, 1)
    import_people(store, [item(9, **BUOI)], file_name="b.xlsx")
    journal.undo(store)
    assert cases.get(store, 1) == before
    assert store.rows("SELECT * FROM individuals") == []
    journal.redo(store)
    assert cases.get(store, 2).times_listed == 2
    assert journal.verify(store) == []
