"""Limits of one sending: what counts as a file, and how people are split."""

from hypothesis import given, strategies as st

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.forms.package_limits import (
    MEGABYTE,
    Limits,
    Load,
    limits_of,
    split,
)


def load(case_id: int, pictures: int = 1, size: int = 0, forms: str = "a") -> Load:
    return Load(case_id=case_id, forms=frozenset(forms), pictures=pictures, size=size)


def test_the_campaign_tells_the_limits() -> None:
    told = Campaign(most_files="6", most_megabytes="5")
    assert limits_of(told, 2) == Limits(files=6, size=5 * MEGABYTE, about=2)
    assert limits_of(Campaign(), 2) == Limits(about=2)


def test_a_form_of_many_people_is_one_file() -> None:
    people = [load(1, forms="ab"), load(2, forms="bc", pictures=2)]
    assert Limits(about=2).count(people) == 2 + 3 + 3


def test_people_are_split_in_their_order() -> None:
    people = [load(number) for number in range(1, 6)]
    parts = split(people, Limits(files=4, about=1))
    assert [[one.case_id for one in part] for part in parts] == [[1, 2], [3, 4], [5]]


def test_bytes_split_as_well_and_who_is_too_large_stands_alone() -> None:
    people = [load(1, size=3), load(2, size=9), load(3, size=2), load(4, size=2)]
    parts = split(people, Limits(size=5))
    assert [[one.case_id for one in part] for part in parts] == [[1], [2], [3, 4]]


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9))),
    st.none() | st.integers(1, 9),
    st.none() | st.integers(1, 20),
)
def test_nobody_is_lost_and_every_part_holds_or_is_one_person(
    found: list[tuple[int, int]], files: int | None, size: int | None
) -> None:
    people = [load(at, *each) for at, each in enumerate(found)]
    limits = Limits(files=files, size=size, about=1)
    parts = split(people, limits)
    assert [one for part in parts for one in part] == people
    assert all(len(part) == 1 or limits.hold(part) for part in parts)
