"""Forms as data: every file loads, periods follow each other, a mistake is told."""

from itertools import pairwise
from typing import Any

import pytest

from tests.documents.sample_papers import book, versions
from vssid_desk import resources
from vssid_desk.domain.forms import FormBook, FormVersion, parse_version
from vssid_desk.errors import UserError

MADE_UP: dict[str, Any] = {
    "form": "made_up",
    "name": "Mẫu thử",
    "issued_by": "Không ai ban hành",
    "effective_from": "2026-01-01",
    "verified": "proposed",
    "compared_on": "2026-11-20",
    "subject": "case",
    "block": [
        {
            "kind": "fields",
            "field": [
                {"label": "Tên:", "value": "case.declared.full_name", "required": True}
            ],
        }
    ],
}


def made_up(**changes: Any) -> FormVersion:
    return parse_version({**MADE_UP, **changes})


def names(version: FormVersion) -> str:
    return f"{version.code}/{version.effective_from}"


@pytest.mark.parametrize("version", versions(), ids=names)
def test_every_form_names_its_legal_text_and_the_day_it_was_compared(
    version: FormVersion,
) -> None:
    assert version.issued_by
    assert version.compared_on
    assert version.title
    assert version.blocks


@pytest.mark.parametrize("raw", resources.load_forms(), ids=lambda raw: raw["form"])
def test_a_form_lies_in_the_file_of_the_day_it_takes_effect(
    raw: dict[str, Any],
) -> None:
    file = resources.forms_folder() / raw["form"] / f"{raw['effective_from']}.toml"
    assert file.is_file()


@pytest.mark.parametrize(
    "change",
    [
        {"colour": "red"},
        {"page": {"shape": "round"}},
        {"block": [{"kind": "fields", "fields": []}]},
        {"block": [{"kind": "picture"}]},
        {"block": [{"kind": "fields", "field": [{"lable": "Tên"}]}]},
        {"block": [{"kind": "text"}]},
        {"block": [{"kind": "text", "text": "x", "gap": "wide"}]},
        {"verified": "perhaps"},
    ],
)
def test_a_mistake_in_a_form_is_told_with_its_place(change: dict[str, Any]) -> None:
    with pytest.raises(UserError, match="made_up"):
        made_up(**change)


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
        book().version("tk1_ts", "2020-01-01")


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
    ]


def test_misprints_are_kept_or_mended() -> None:
    version = made_up(
        corrections={"Tếp": "Tệp"}, block=[{"kind": "text", "text": "Tếp"}]
    )
    assert version.printed(keep_misprints=True) is version
    mended = version.printed(keep_misprints=False)
    assert mended.blocks[0].text == ("Tệp",)  # type: ignore[attr-defined]


def test_a_made_up_form_needs_no_code() -> None:
    found = FormBook.of([MADE_UP])
    assert found.version("made_up", "2026-06-01").required_fields() == ("full_name",)
