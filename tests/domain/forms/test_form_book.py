"""The book of forms: which version holds on a day, which forms are for whom."""

from itertools import pairwise
from typing import Any

import pytest

from tests.documents.sample_papers import book
from tests.domain.forms.test_forms import MADE_UP, made_up
from vssid_desk.domain.forms.blocks import TableBlock
from vssid_desk.domain.forms.book import FormBook
from vssid_desk.errors import UserError


def test_periods_of_a_form_neither_overlap_nor_leave_a_gap() -> None:
    for found in book().versions.values():
        for older, newer in pairwise(found):
            assert older.effective_from < newer.effective_from
            assert not older.effective_to


def test_the_day_of_a_change_gives_another_version_than_the_day_before() -> None:
    before = book().version("tk1_ts", "2026-04-30")
    on = book().version("tk1_ts", "2026-05-01")
    assert "490" in before.issued_by
    assert "366" in on.issued_by


def test_the_office_may_still_take_an_older_version() -> None:
    version = book().version("tk1_ts", "2026-11-20", "2023-04-01")
    assert "490" in version.issued_by


def test_a_form_that_the_law_ended_is_still_found_but_no_longer_in_force() -> None:
    version = book().version("d03_ts", "2026-11-20")
    assert not version.holds_on("2026-11-20")
    assert version.holds_on("2026-04-30")


def test_a_day_before_the_first_version_is_refused() -> None:
    with pytest.raises(UserError, match="Tờ khai TK1-TS"):
        book().version("tk1_ts", "2017-04-30")


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(UserError, match="tk9"):
        book().version("tk9", "2026-11-20")


def test_forms_of_one_person_come_before_lists() -> None:
    subjects = [book().subject(code) for code in book().codes()]
    assert subjects == sorted(subjects)


def test_fields_come_in_the_order_of_the_form() -> None:
    keys = book().fields("tk1_ts", "2026-11-20")
    assert keys[:4] == ("social_insurance_code", "full_name", "sex", "birth_date")
    assert keys.index("ethnicity") < keys.index("nationality")
    older = book().fields("tk1_ts", "2025-01-01")
    assert older.index("nationality") < older.index("ethnicity")


@pytest.mark.parametrize("code", ["tk1_ts", "health_declaration", "d03_ts"])
def test_what_the_counter_checks_is_required(code: str) -> None:
    required = set(book().required_fields(code, "2026-11-20"))
    wanted = {"full_name", "birth_date", "personal_id", "social_insurance_code"}
    assert required == wanted


def test_the_newest_version_is_offered_first() -> None:
    assert [one.effective_from for one in book().choices("tk1_ts")] == [
        "2026-05-01",
        "2023-04-01",
        "2020-05-01",
        "2017-05-01",
    ]


def test_a_made_up_form_needs_no_code() -> None:
    found = FormBook.of([MADE_UP])
    assert found.version("made_up", "2026-06-01").required_fields() == ("full_name",)


SHEET: dict[str, Any] = {
    **MADE_UP, "form": "made_up_sheet", "corrections": {"Tếp": "Tệp"},
    "block": [{"kind": "text", "text": "Tếp"}, {"kind": "table", "rows": "differences"}],
}  # fmt: skip


def test_corrections_without_room_go_to_the_sheet_a_form_names() -> None:
    form = {
        **MADE_UP,
        "continued_by": "made_up_sheet",
        "corrections": {"Tên": "Họ tên"},
    }
    version = FormBook.of([form, SHEET]).version("made_up", "2026-06-01")
    for printed in (version, version.printed(keep_misprints=False)):
        first, *rest = printed.blocks[1:]
        assert (first.when, first.new_page) == ("case.continued", True)
        assert [(one.when, one.new_page) for one in rest] == [("case.continued", False)]
        assert isinstance(rest[0], TableBlock)


def test_a_sheet_that_does_not_exist_is_told() -> None:
    with pytest.raises(UserError, match=r"made_up/2026-01-01.*made_up_sheet"):
        FormBook.of([{**MADE_UP, "continued_by": "made_up_sheet"}])


@pytest.mark.parametrize(
    ("day", "insured", "forms"),
    [
        ("2026-11-20", "employee", ("tk1_ts",)),
        ("2026-11-20", "health_only", ("health_declaration", "health_list")),
        ("2026-11-20", "household", ("health_declaration", "household_list")),
        ("2026-11-20", "voluntary", ("tk1_ts", "d05_ts")),
        ("2026-11-20", "voluntary_accident", ("tk1_ts", "d06_ts")),
        ("2026-04-30", "employee", ("tk1_ts", "d02_lt")),
        ("2026-04-30", "health_only", ("tk1_ts", "d03_ts")),
        ("2026-04-30", "household", ("tk1_ts", "household_annex", "d03_ts")),
        ("2026-04-30", "voluntary", ("tk1_ts", "d05_ts")),
    ],
)
def test_who_needs_which_forms_follows_the_day(
    day: str, insured: str, forms: tuple[str, ...]
) -> None:
    assert book().person_forms(day)[insured] == forms


def test_a_list_of_the_years_between_is_told_as_deduced() -> None:
    version = book().version("d05_ts", "2021-06-01")
    (table,) = [one for one in version.blocks if isinstance(one, TableBlock)]
    headers = {column.header for column in table.columns}
    assert (version.effective_from, version.verified) == ("2020-05-01", "proposed")
    assert version.doubts
    assert not {"Số CCCD/CNTD/ĐDCN/hộ chiếu", "Mã số nhân viên thu"} & headers


def test_a_day_before_a_form_leaves_it_out() -> None:
    assert "d06_ts" not in book().codes("2026-04-30")
    assert "d06_ts" in book().codes("2026-05-01")
    assert book().person_forms("2017-04-30") == {}


def test_a_made_up_form_is_for_whom_it_says() -> None:
    form = {**MADE_UP, "used_for": ["employee"], "used_from": "2026-03-01"}
    made = FormBook.of([form])
    assert made.person_forms("2026-03-01") == {"employee": ("made_up",)}
    assert made.person_forms("2026-02-28") == {}


def test_declarations_and_covering_lists_say_what_they_are() -> None:
    assert book().with_role("declaration") == ("health_declaration", "tk1_ts")
    assert {"d02_lt", "d03_ts", "d05_ts", "health_list"} <= set(
        book().with_role("list")
    )


def test_a_role_that_does_not_exist_is_told() -> None:
    with pytest.raises(UserError, match="made_up"):
        made_up(role="judge")


def test_an_added_form_says_for_whom_and_when() -> None:
    found = book().added_forms("2026-11-20")
    assert set(found) == {"employee"}
    assert found["employee"]["d02_lt"][:2] == ("no_code", "change_kind")
    assert book().added_forms("2026-04-30") == {}


def test_an_added_form_cannot_wait_for_what_does_not_exist() -> None:
    with pytest.raises(UserError, match=r"made_up.*added_when"):
        made_up(added_for=["employee"], added_when=["wage"])
