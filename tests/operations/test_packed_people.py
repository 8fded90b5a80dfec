"""People are kept packed and found again by their place in the list, alone or with their row."""

from typing import Any

import pytest

from vssid_desk.operations.packed_people import PackedPeople


def person(name: str, row: int, sheet: str = "6A") -> dict[str, Any]:
    return {"sheet": sheet, "row": row, "fields": {"full_name": name}, "notes": []}


@pytest.fixture
def packed() -> PackedPeople:
    made = PackedPeople()
    made.extend([person("Na", 2), person("Cam", 3), person("Lựu", 3)])
    made.extend([person("Bưởi", 3, "6B"), person("Quýt", 4, "6B")])
    return made


def test_everybody_is_given_back_as_taken(packed: PackedPeople) -> None:
    assert len(packed) == 5
    found = dict(packed.at([4, 0, 2]))
    assert [*found] == [0, 2, 4]
    assert found[2] == person("Lựu", 3)
    assert found[4]["fields"] == {"full_name": "Quýt"}


def test_a_row_is_given_whole_and_only_once(packed: PackedPeople) -> None:
    assert [index for index, _ in packed.in_rows_of([2, 1, 3])] == [1, 2, 3]
    assert [*packed.in_rows_of([])] == []
