"""Who stands together on a paper about a household."""

from dataclasses import replace

from tests.documents.sample_papers import book, filled, household, ordinary
from vssid_desk.documents.fill import Paper
from vssid_desk.documents.households import households
from vssid_desk.domain.forms.blocks import FieldsBlock


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


def head_line(*people: Paper) -> tuple[str, ...]:
    """Return the line of the annex that tells the head: name and number."""
    form = filled(book().version("household_annex", "2024-01-01"), *people)
    return next(
        block.texts
        for block in form.blocks
        if isinstance(block.block, FieldsBlock)
        and block.block.fields[0].label == "Họ và tên chủ hộ:"
    )


def test_the_annex_takes_the_number_of_the_head_from_the_heads_own_row() -> None:
    (members,) = households(household())
    head = members[0].case.declared
    assert head_line(*members) == ("Nguyễn Văn Chủ", head.personal_id)


def test_a_number_told_of_the_head_goes_before_that_of_the_row() -> None:
    (members,) = households(household())
    told = with_person(members[0], 1, household_head_id="030070000999")
    assert head_line(told, *members[1:])[1] == "030070000999"


def test_no_number_of_another_stands_beside_the_head() -> None:
    (members,) = households(household())
    assert head_line(*members[1:]) == ("Nguyễn Văn Chủ", "")
    other = with_person(members[0], 1, household_head="Nguyễn Văn Khác")
    assert head_line(other, *members[1:]) == ("Nguyễn Văn Khác", "")
