"""What was delivered is kept by the numbers of the fields, and read by either."""

import json

from tests.store.made import import_people, people
from vssid_desk.domain.person import FIELDS
from vssid_desk.store import cases, delivered
from vssid_desk.store.database import Store
from vssid_desk.store.journal import auditing_shape


def test_what_is_packed_comes_back() -> None:
    values = {key: f"“{key}” \\ Bưởi\n" for key in FIELDS}
    assert delivered.unpacked(delivered.packed(values)) == values
    assert delivered.packed({"full_name": ""}) == ""
    assert delivered.unpacked("") == {}


def test_a_number_once_given_to_a_field_stays() -> None:
    told = json.loads(delivered.packed(dict.fromkeys(FIELDS, "x")))
    assert delivered.packed({"full_name": "Bưởi"}) == '{"0":"Bưởi"}'
    assert delivered.packed({"note": "x"}) == '{"40":"x"}'
    assert delivered.keys_of("personal_id") == ("personal_id", "3")
    assert len(told) == len(FIELDS)


def test_rows_written_by_names_are_read_as_before(store: Store) -> None:
    made = import_people(store, people(2))
    by_names = json.dumps(made[0].delivered.known(), ensure_ascii=False)
    store.write("DROP TRIGGER journal_cases_update")
    store.write("UPDATE cases SET delivered = ? WHERE id = ?", (by_names, made[0].id))
    assert cases.get(store, made[0].id).delivered == made[0].delivered
    assert list(auditing_shape.altered_search(store)) == []
