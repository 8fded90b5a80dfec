"""procedure.md row by row: §2 and §3 (rules), §5 (forms and lists), §7 (evidence), §8 (dates).

The names of the rows are those of the page, so that a row that lacks here is seen.
"""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.deciding import (
    BUOI,
    CONFIRMED,
    COPY,
    NUMBERLESS,
    SWAPPED,
    account,
    case,
    context,
    identity,
    judge,
)
from vssid_desk.domain.campaign import Due, DueWording
from vssid_desk.domain.case import Evidence
from vssid_desk.domain.handling.account_path import ACCOUNT_RULES
from vssid_desk.domain.handling.due import last_day
from vssid_desk.domain.handling.identity_path import IDENTITY_RULES
from vssid_desk.domain.person import Person
from vssid_desk.domain.reference.list_codes import BY_HAND

NONE = replace(BUOI, vssid_account="no")
CHILD = replace(NONE, birth_date="2015-02-09", personal_id="030315000000")
AGED_16 = replace(NONE, birth_date="2010-02-09", personal_id="030310000000")
AGED_14 = replace(NONE, birth_date="2012-02-09", personal_id="030312000000")
DONE = {"registered_in_app": "done"}
WRONG_THERE = {"vssid_account": "complete", "own_data": "wrong"}
DECLARED = {"card_matches_list": "differs"}

ROWS = {
    "I-0 not ours": case(answers={"belongs": "moved"}),
    "I-1 matched": case(list_code="mau_01"),
    "I-2 BHXH record wrong": case(BUOI, SWAPPED),
    "I-3 route A": case(NUMBERLESS, BUOI, answers=DONE),
    "I-3 route B": case(NUMBERLESS, BUOI),
    "I-4 declared, not issued": case(NUMBERLESS, answers={"id_state": "applied"}),
    "I-4 confirmed by the police": case(
        NUMBERLESS, BUOI, answers={"id_state": "applied"}, evidence=(CONFIRMED,)
    ),
    "I-5 no number": case(NUMBERLESS, answers={"id_state": "never"}),
    "I-6 police side wrong": case(card=BUOI),
    "I-7 re-listed": case(times_listed=2, sent_values=BUOI.known()),
    "I-8 military": case(answers={"military": "yes"}),
}


@pytest.mark.parametrize(
    ("row", "mark"),
    [
        ("I-0 not ours", "I-0"),
        ("I-1 matched", "I-1"),
        ("I-2 BHXH record wrong", "I-2"),
        ("I-3 route A", "I-3A"),
        ("I-3 route B", "I-3B"),
        ("I-4 declared, not issued", "I-4"),
        ("I-4 confirmed by the police", "I-4"),
        ("I-5 no number", "I-5"),
        ("I-6 police side wrong", "I-6"),
        ("I-7 re-listed", "I-7"),
        ("I-8 military", "I-8"),
    ],
)
def test_section_2_each_identity_rule(row, mark):
    assert identity(ROWS[row]) == mark


@pytest.mark.parametrize(
    ("row", "subject", "marks"),
    [
        ("A-1 no account", case(NONE, list_code="no_vssid"), "A-1"),
        ("A-2 no e-mail", case(answers={"vssid_account": "no_email"}, list_code="mau_01"), "A-2"),
        ("A-3 child", case(CHILD, list_code="mau_01"), "A-3"),
        ("A-3 child, parent without account", case(CHILD, list_code="mau_01", answers={"parent_account": "no"}), "A-1/A-3 A-3"),
        ("A-3 15 to 17 without card", case(AGED_16, list_code="mau_01", answers={"holds_card": "no"}), "A-3"),
        ("A-4 15 to 17 with card", case(AGED_16, list_code="mau_01", answers={"holds_card": "yes"}), "A-4"),
        ("A-4 under 15 with card, own", case(AGED_14, list_code="mau_01", answers={"holds_card": "yes", "child_route": "own"}), "A-4"),
        ("A-4 under 15 with card, parent", case(AGED_14, list_code="mau_01", answers={"holds_card": "yes", "child_route": "parent"}), "A-3"),
        ("A-5 working account", case(answers={"vssid_account": "complete"}, list_code="mau_01"), "A-5"),
        ("A-6 wrong data in VssID", case(answers=WRONG_THERE, list_code="mau_01"), "A-6"),
    ],
)  # fmt: skip
def test_section_3_each_account_rule(row, subject, marks):
    assert account(subject) == marks, row


def test_section_3_under_15_with_a_card_asks_the_officer():
    answers = {"told_and_signed": "yes", "holds_card": "yes"}
    found = judge(case(AGED_14, list_code="mau_01", answers=answers))
    assert found.account == ()
    assert found.question.fact == "child_route"


def test_section_3_the_disaster_area_comes_on_top():
    assert account(case(NONE, list_code="no_vssid"), context(disaster_area=True)) == (
        "A-1 A-7"
    )


def test_the_order_of_the_rules_is_that_of_the_architecture():
    marks = [rule.mark for rule in IDENTITY_RULES if rule.mark]
    assert marks == [
        *("I-0", "I-1", "D-1", "I-8", "I-7", "I-6", "I-4", "I-5", "I-3A", "I-3B", "I-2")
    ]
    assert {rule.mark for rule in ACCOUNT_RULES if rule.mark} == {
        *("A-1", "A-2", "A-3", "A-4", "A-5", "A-6")
    }


DECLARATION, COVER = "health_declaration", "health_list"


@pytest.mark.parametrize(
    ("row", "mau_01", "mau_02", "declaration", "covering", "copy", "other"),
    [
        # procedure.md §5: Danh sách Mẫu 01, Mẫu 02, TK1-TS, D02-LT/D03-TS, photocopy, other
        ("I-1 matched", True, False, False, False, "", ""),
        ("I-2 BHXH record wrong", False, True, True, True, "citizen_card_copy", ""),
        ("I-3 route A", False, True, False, False, "", ""),
        ("I-3 route B", False, True, True, True, "citizen_card_copy", ""),
        ("I-4 declared, not issued", False, False, False, False, "police_confirmation", "police_list"),
        ("I-4 confirmed by the police", False, True, True, True, "police_confirmation", ""),
        ("I-5 no number", False, False, False, False, "", "police_list"),
        ("I-6 police side wrong", False, False, False, False, "", "police_list"),
        ("I-7 re-listed", False, False, False, False, "", "police_list"),
        ("I-8 military", False, True, False, False, "", ""),
        ("I-0 not ours", False, False, False, False, "", "not_ours_list"),
    ],
)  # fmt: skip
def test_section_5_forms_needed_and_not_needed(
    row, mau_01, mau_02, declaration, covering, copy, other
):
    path = judge(ROWS[row]).identity
    needed = {
        "mau_01": mau_01,
        "mau_02": mau_02,
        DECLARATION: declaration,
        COVER: covering,
        other: bool(other),
    }
    assert set(path.forms) == {code for code, wanted in needed.items() if wanted}
    assert path.evidence == ((copy,) if copy else ())


@pytest.mark.parametrize(
    ("row", "subject", "paper", "evidence"),
    [
        ("A-1", case(NONE, list_code="no_vssid"), True, ("signed_registration",)),
        ("A-1", case(NONE, list_code="no_vssid"), False, ()),
        (
            "A-2",
            case(answers={"vssid_account": "no_email"}, list_code="no_vssid"),
            True,
            (),
        ),
        ("A-3", case(CHILD, list_code="no_vssid"), True, ()),
        ("A-6", case(answers=WRONG_THERE, list_code="no_vssid"), True, ()),
    ],
)
def test_section_5_an_account_needs_no_form_but_the_signed_registration(
    row, subject, paper, evidence
):
    found = judge(subject, context(paper_registration=paper)).account[-1]
    assert (found.mark, found.forms, found.evidence) == (row, (), evidence)


def test_section_2_the_exemption_holds_only_when_the_number_alone_is_added():
    # only the number, and recorded as done
    for done in ({"registered_in_app": "done"}, {"added_email": "done"}):
        assert identity(case(NUMBERLESS, BUOI, answers=done)) == "I-3A"
        moved = replace(BUOI, address="Thôn Bến")
        assert identity(case(NUMBERLESS, moved, answers=done)) == "I-3A"
        for change in (
            {"full_name": "Trần Thị Bười"},
            {"birth_date": "1990-09-02"},
            {"sex": "male"},
        ):
            declared = replace(BUOI, **change)
            assert identity(case(NUMBERLESS, declared, answers=done)) == "I-3B"
    for undone in ({}, {"registered_in_app": "not_yet"}, {"added_email": "not_yet"}):
        assert identity(case(NUMBERLESS, BUOI, answers=undone)) == "I-3B"
    assert identity(case(SWAPPED, BUOI, answers=DONE)) == "I-2"
    # somebody on no list: there is no record that a number could be added to
    new = case(Person(), BUOI, answers=DONE, list_code=BY_HAND)
    assert identity(new) == "I-3B"


@pytest.mark.parametrize(
    ("times", "words"), [(2, "Liệt kê lại lần 1"), (3, "Liệt kê lại lần 2")]
)
def test_section_2_a_relisted_person_is_told_how_often(times, words):
    found = judge(case(times_listed=times, sent_values=BUOI.known()))
    assert (found.identity.mark, found.identity.forms) == ("I-7", ("police_list",))
    assert found.fault == words
    assert found.identity.reason.endswith(f"{words}.")


FORM = Evidence(kind="signed_registration", medium="paper", seen_on="2026-11-19")


@pytest.mark.parametrize(
    ("row", "subject", "paper", "evidence"),
    [
        # procedure.md §7
        ("Danh sách Mẫu 01", case(list_code="mau_01"), False, "told_and_signed"),
        ("Photocopy", case(BUOI, SWAPPED), False, "citizen_card_copy"),
        ("Tờ khai Mẫu 01", case(NONE, list_code="no_vssid", answers=DONE), True, "signed_registration"),
        ("CCCD/CMND/Hộ chiếu", case(NONE, list_code="no_vssid", evidence=(FORM,), answers={**DONE, "sms_received": "done", "identity_confirmed": "yes", "signed_form_place": "unit"}), True, "id_copy_stored"),
        ("Birth certificate", case(CHILD, list_code="no_vssid", answers={"parent_account": "yes"}), False, "birth_certificate_seen"),
        ("TK1-TS", case(BUOI, SWAPPED, evidence=(COPY,)), False, ""),
    ],
)  # fmt: skip
def test_section_7_each_evidence_is_asked_for(row, subject, paper, evidence):
    found = judge(subject, context(paper_registration=paper))
    asked = [found.question.fact] if found.question else []
    missing = [item.key for item in found.missing if item.what == "evidence"]
    assert (asked + missing or [""])[0] == evidence or evidence in missing, row


@pytest.mark.parametrize(
    ("letter", "on", "wording", "late", "in_time"),
    [
        ("S0, trước ngày 31/10/2022", "2022-10-31", DueWording.BEFORE, date(2022, 10, 31), date(2022, 10, 30)),
        ("S1, trước ngày 20/05/2021", "2021-05-20", DueWording.BEFORE, date(2021, 5, 20), date(2021, 5, 19)),
        ("S3, chậm nhất đến 31/12/2023", "2023-12-31", DueWording.BY, date(2024, 1, 1), date(2023, 12, 31)),
        ("S3, trước ngày 30/6/2023", "2023-06-30", DueWording.BEFORE, date(2023, 6, 30), date(2023, 6, 29)),
        ("29 February", "2028-03-01", DueWording.BEFORE, date(2028, 3, 1), date(2028, 2, 29)),
        ("New Year", "2027-01-01", DueWording.BEFORE, date(2027, 1, 1), date(2026, 12, 31)),
    ],
)  # fmt: skip
def test_section_8_the_edges_of_each_wording(letter, on, wording, late, in_time):
    last = last_day(Due(on=on, wording=wording))
    assert last is not None
    assert in_time <= last < late, letter
