"""A person on no list walks the same street with nothing delivered."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.add_person import add_person
from vssid_desk.operations.attach import attach
from vssid_desk.operations.correct import correct
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

NA = {
    "full_name": "Trần Thị Na",
    "birth_date": "1990-02-09",
    "sex": "female",
    "personal_id": "030190000123",
}


@pytest.fixture
def work(tmp_path: Path) -> Workspace:
    unit = Unit(name="Trường mẫu", profile="employer")
    made, _ = create_workspace(
        tmp_path / "so.vssid", "mat-khau-thu", unit, today=date(2026, 11, 20)
    )
    add_campaign(made, replace(starting_campaign("employer"), name="Đợt 10/2026"))
    return made


def test_nothing_is_delivered_and_everything_is_declared(work: Workspace) -> None:
    view = add_person(work, 1, NA)
    assert view.case.delivered.known() == {}
    assert view.case.declared.known() == NA
    assert view.assessment.identity is not None
    assert view.assessment.identity.mark == "I-3B"
    assert view.assessment.identity.forms == ("tk1_ts", "d02_lt")
    assert {"salary", "contract_kind", "from_month"} <= set(view.form_fields)
    coded = correct(work, 1, {"social_insurance_code": "3012000000"}, {})
    assert "salary" not in coded.form_fields
    assert {item.kind for item in view.assessment.differences} == {"new_value"}
    assert view.assessment.diagnosis.field == ""


def test_the_store_with_the_person_is_verified_and_found_sound(
    work: Workspace,
) -> None:
    add_person(work, 1, NA)
    assert list(history.verify(work)) == []
    correct(work, 1, {"full_name": "Trần Thị Nạ"}, {})
    assert list(history.verify(work)) == []


def test_the_person_comes_to_be_ready_and_is_printed(
    work: Workspace, tmp_path: Path
) -> None:
    view = add_person(work, 1, NA)
    attach(work, view.case.id, "citizen_card_copy", seen_on="2026-11-20")
    for item in browse.show(work, view.case.id).assessment.missing:
        correct(work, view.case.id, {item.key: "0912000000"}, {})
    assert browse.show(work, view.case.id).assessment.stage == "ready"
    made = fill_forms(work, [view.case.id], folder=tmp_path)
    assert made


def test_somebody_without_a_number_is_asked_for_it(work: Workspace) -> None:
    view = add_person(work, 1, {"full_name": "Trần Thị Na"})
    assert view.assessment.question is not None
    assert view.assessment.question.fact == "id_state"


def test_all_stand_in_one_list_of_the_campaign(work: Workspace) -> None:
    add_person(work, 1, NA)
    second = add_person(work, 1, {"full_name": "Lê Văn Lựu"})
    (one,) = browse.lists(work)
    assert (one.list_code, one.person_count) == ("by_hand", 2)
    assert second.case.row_number == 2


def test_somebody_who_is_there_is_not_added_twice(work: Workspace) -> None:
    add_person(work, 1, NA)
    with pytest.raises(UserError, match="đã có ở dòng 1"):
        add_person(work, 1, {**NA, "full_name": "TRAN THI NA"})
    add_person(
        work, 1, {**NA, "full_name": "Lê Thị Khế"}
    )  # the number is told, not refused


@pytest.mark.parametrize(
    ("values", "words"), [({}, "họ và tên"), ({"full_name": "A", "x": "y"}, "“x”")]
)
def test_what_cannot_be_kept_is_told(work: Workspace, values, words) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UserError, match=words):
        add_person(work, 1, values)
    assert len(browse.find(work, Query())) == 0


def test_undo_takes_the_person_away(work: Workspace) -> None:
    add_person(work, 1, NA)
    history.undo(work)
    assert len(browse.find(work, Query())) == 0
    assert browse.lists(work) == []
