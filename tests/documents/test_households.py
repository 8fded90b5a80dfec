"""Who stands together on a paper about a household."""

from dataclasses import replace

from tests.documents.sample_papers import household, ordinary
from vssid_desk.documents.fill import Paper
from vssid_desk.documents.households import households


def with_person(one: Paper, number: int, **values: str) -> Paper:
    declared = replace(one.case.declared, **values)
    return replace(one, case=replace(one.case, id=number, declared=declared))


def names(groups: list[list[Paper]]) -> list[list[str]]:
    return [[one.case.declared.full_name for one in group] for group in groups]


def test_a_household_is_together_its_head_first() -> None:
    found = households([*household()[:2], ordinary(), *household()[2:]])
    assert names(found) == [
        ["Nguyễn Văn Chủ", "H'Bia Niê", "Nguyễn Y Wĩ", "Nguyễn Thị Cụ"],
        ["Trần Thị Bưởi"],
    ]


def test_without_a_code_the_head_and_the_address_tell_a_household() -> None:
    head = with_person(
        ordinary(1), 1, full_name="Lê Văn Cả", relation_to_head="00", permanent_address="Xóm 2"
    )  # fmt: skip
    son = with_person(
        ordinary(2), 2, full_name="Lê An", household_head="LÊ VĂN CẢ", permanent_address="xóm 2"
    )  # fmt: skip
    other = with_person(
        ordinary(3), 3, full_name="Lê Ba", household_head="Lê Văn Cả", permanent_address="Xóm 9"
    )  # fmt: skip
    assert names(households([son, head, other])) == [["Lê Văn Cả", "Lê An"], ["Lê Ba"]]


def test_who_names_no_household_stands_alone() -> None:
    people = [with_person(ordinary(1), 1), with_person(ordinary(2), 2)]
    assert [len(group) for group in households(people)] == [1, 1]
