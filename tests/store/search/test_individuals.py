from tests.store.made import BUOI, declare, import_people, item, send
from vssid_desk.domain.case import Case
from vssid_desk.store import cases, packages
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.search import individuals


def listed_again(store: Store, file_name: str = "thang_12.xlsx") -> Case:
    """Import the same person in a later list and tie the two cases."""
    (again,) = import_people(store, [item(9, **BUOI)], file_name=file_name)
    with journal.operation(store, "link", "Nối"):
        (number,) = individuals.make(store, [("certain", "Cùng số và họ tên.")])
        individuals.tie(store, [(1, number, again.id), (again.id, number, None)])
    return cases.get(store, again.id)


def test_tied_cases_are_one_human_being(store: Store) -> None:
    import_people(store, [item(10, **BUOI), item(11, full_name="Lê Văn Lựu")])
    again = listed_again(store)
    first = cases.get(store, 1)
    assert again.individual_id == first.individual_id is not None
    assert (first.times_listed, again.times_listed) == (1, 2)
    assert (first.continued_in, again.continued_in) == (again.id, None)
    assert individuals.of(store, again.individual_id or 0) == [1, 3]
    assert cases.get(store, 2).individual_id is None


def test_a_tie_that_stands_is_not_written_over(store: Store) -> None:
    import_people(store, [item(10, **BUOI), item(11, **BUOI)])
    listed_again(store)
    with journal.operation(store, "link", "Nối"):
        (number,) = individuals.make(store, [("certain", "")])
        individuals.tie(store, [(1, number, 2)])
    first = cases.get(store, 1)
    assert (first.individual_id, first.continued_in) == (1, 3)


def test_what_was_sent_before_is_known_when_somebody_is_listed_again(
    store: Store,
) -> None:
    import_people(store, [item(10, **BUOI)])
    declare(store, 1, full_name="Trần Thị Bười")
    send(store, 1)
    assert cases.get(store, 1).sent_values == {}
    again = listed_again(store)
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


def test_what_the_agency_returned_is_told_with_its_reason(store: Store) -> None:
    import_people(store, [item(10, **BUOI)])
    declare(store, 1, full_name="Trần Thị Bười")
    send(store, 1)
    with journal.operation(store, "response", "Nhận kết quả"):
        packages.put_outcomes(store, [(1, "returned", "ảnh thẻ mờ")])
    first = cases.get(store, 1)
    assert first.returned_why == "ảnh thẻ mờ"
    assert first.sent_values["full_name"] == "Trần Thị Bười"
    again = listed_again(store)
    assert (again.returned_why, again.times_listed) == ("ảnh thẻ mờ", 2)
    send(store, 1)  # mended and sent again: no more word of it
    assert cases.get(store, again.id).returned_why == ""


def test_undoing_a_tie_leaves_the_cases_as_they_were(store: Store) -> None:
    import_people(store, [item(10, **BUOI)])
    before = cases.get(store, 1)
    listed_again(store)
    journal.undo(store)
    assert cases.get(store, 1) == before
    assert store.rows("SELECT * FROM individuals") == []
    journal.redo(store)
    assert cases.get(store, 2).times_listed == 2
    assert journal.verify(store) == []
