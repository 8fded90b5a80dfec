"""What was delivered is kept by the numbers of the fields, and read by either."""

import json

from vssid_desk.domain.people import delivered
from vssid_desk.domain.person import FIELDS


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
