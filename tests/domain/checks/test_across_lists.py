"""What the earlier lists show of a case."""

import pytest

from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.across_lists import across_lists
from vssid_desk.domain.work.change_words import change_words


@pytest.mark.parametrize(
    ("case", "codes"),
    [
        (Case(), []),
        (Case(met="same", link_level="certain"), []),
        (Case(met="new", link_level="refused"), []),
        (
            Case(met="unsure", link_level="look", link_reason="Vì sao."),
            ["row.may_be_earlier"],
        ),
        (
            Case(met="new", link_level="conflict", link_reason="X"),
            ["row.another_person"],
        ),
    ],
)
def test_only_what_is_open_is_told(case: Case, codes: list[str]) -> None:
    found = across_lists(case)
    assert [one.code for one in found] == codes
    assert all(case.link_reason in one.text and one.advice for one in found)


def test_changes_are_told_in_words_with_numbers_masked() -> None:
    told = change_words(
        [
            ("birth_date", "1957-03-12", "1957"),
            ("sex", "male", "female"),
            ("personal_id", "", "030057000002"),
            ("full_name", "Lê Văn Lựu", "Lê Lựu"),
        ]
    )
    assert told == (
        "Ngày sinh: 12/03/1957 → 1957; Giới tính: Nam → Nữ; "
        "Số ĐDCN/CCCD: trống → ••• ••• ••0 002; Họ và tên: Lê Văn Lựu → Lê Lựu"
    )
