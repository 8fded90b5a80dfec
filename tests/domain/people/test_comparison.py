"""A new list beside the earlier ones of its campaign."""

from typing import Any

import pytest

from vssid_desk.domain.people.comparison import (
    Comparison,
    changed_fields,
    counted,
    followed,
    kind_of,
    told,
)
from vssid_desk.domain.people.meeting import Earlier, Meeting
from vssid_desk.domain.person import Person

OLD = Person.of(
    {"full_name": "Lê Văn Lựu", "birth_date": "1957", "phone": "0900000000"}
)


def meeting(level: str = "certain", **how: Any) -> Meeting:
    one = Earlier(case_id=1, list_id=1, delivered=OLD, declared=OLD, **how)
    return Meeting(one, level, "")


@pytest.mark.parametrize(
    ("new", "met", "kind"),
    [
        ({}, None, "new"),
        ({}, meeting(), "same"),
        ({"birth_date": "1957-03-12"}, meeting(), "changed"),
        ({"phone": ""}, meeting(), "same"),  # the new list has no such column
        ({"phone": "0911111111"}, meeting(), "changed"),
        ({"personal_id": "030057000000"}, meeting(), "changed"),
        ({"personal_id": "030057000000"}, meeting(fields=frozenset({"phone"})), "same"),
        ({"birth_date": ""}, meeting(), "same"),
        ({"email": "a@example.vn"}, meeting(), "same"),
        ({}, meeting(sent=True), "relisted"),
        ({}, meeting("look"), "unsure"),
        ({}, meeting("conflict"), "new"),
        ({}, meeting(here=False), "new"),
    ],
)
def test_kinds(new: dict[str, str], met: Meeting | None, kind: str) -> None:
    assert kind_of(Person.of({**OLD.known(), **new}), met) == kind


def test_changed_fields_are_named() -> None:
    new = Person.of({"full_name": "Lê Văn Lựu", "birth_date": "1957-03-12"})
    assert changed_fields(OLD, new) == ("birth_date",)


@pytest.mark.parametrize(
    ("met", "sizes", "count", "lists"),
    [
        ({1: 190}, {1: 961}, 200, (1,)),  # most of the old ones were settled meanwhile
        ({1: 100}, {1: 100}, 961, (1,)),  # the new list took a small one in
        ({1: 3}, {1: 900}, 800, ()),  # another village: three moved house
        ({1: 90, 2: 60}, {1: 100, 2: 100}, 160, (1, 2)),
        ({}, {}, 10, ()),
    ],
)
def test_which_lists_a_list_follows(
    met: dict[int, int], sizes: dict[int, int], count: int, lists: tuple[int, ...]
) -> None:
    assert followed(met, sizes, count) == lists


def test_it_is_told_in_one_sentence() -> None:
    made = Comparison(counts=counted({"new": 1, "same": 2}, [7]))
    assert told(made) == (
        "So với danh sách trước: 1 mới, 2 giữ nguyên, 1 không còn trong danh sách mới."
    )
    assert told(Comparison()) == ""
