"""Every account rule by its mark; the account never holds up the paper of the identity."""

from dataclasses import replace

import pytest

from tests.domain.deciding import (
    BUOI,
    COPY,
    NUMBERLESS,
    SWAPPED,
    account,
    case,
    context,
    judge,
)

NONE = replace(BUOI, vssid_account="no")
HELD = replace(BUOI, vssid_account="yes")
CHILD = replace(NONE, birth_date="2015-02-09", personal_id="030315000000")
AGED_14 = replace(NONE, birth_date="2012-02-09", personal_id="030312000000")
AGED_16 = replace(NONE, birth_date="2010-02-09", personal_id="030310000000")
MATCHED = {"list_code": "mau_01"}
SIGNED = {"told_and_signed": "yes"}


@pytest.mark.parametrize(
    ("subject", "marks"),
    [
        # no account, of age
        (case(NONE, **MATCHED), "A-1"),
        (case(BUOI, list_code="no_vssid"), "A-1"),
        (case(answers={"vssid_account": "none"}, **MATCHED), "A-1"),
        (case(answers={"vssid_account": "unknown"}, **MATCHED), "A-1"),
        (case(HELD, answers={"vssid_account": "none"}, **MATCHED), "A-1"),
        (case(NONE, replace(SWAPPED, vssid_account="no")), "A-1"),
        # an account without e-mail
        (case(HELD, answers={"vssid_account": "no_email"}, **MATCHED), "A-2"),
        # under 18 without a card
        (case(CHILD, **MATCHED), "A-3"),
        (case(AGED_16, answers={"holds_card": "no"}, **MATCHED), "A-3"),
        (case(AGED_16, answers={"id_state": "applied"}, **MATCHED), "A-3"),
        (case(AGED_14, answers={"holds_card": "no"}, **MATCHED), "A-3"),
        # 15 to 17 with a card of one's own
        (case(AGED_16, answers={"holds_card": "yes"}, **MATCHED), "A-4"),
        (case(AGED_16, card=AGED_16), "A-4"),
        (case(AGED_16, evidence=(COPY,), **MATCHED), "A-4"),
        (case(AGED_16, answers={"card_matches_list": "equal"}), "A-4"),
        # A-4 leaves open who is under 15 and has a card: the officer chooses
        (
            case(
                AGED_14,
                answers={"holds_card": "yes", "child_route": "parent"},
                **MATCHED,
            ),
            "A-3",
        ),
        (
            case(
                AGED_14, answers={"holds_card": "yes", "child_route": "own"}, **MATCHED
            ),
            "A-4",
        ),
        # a working account
        (case(replace(HELD, email="buoi@example.com"), **MATCHED), "A-5"),
        (case(NONE, answers={"registered_in_app": "done"}, **MATCHED), "A-5"),
        (case(HELD, answers={"added_email": "done"}, **MATCHED), "A-5"),
        (case(CHILD, answers={"child_registered": "done"}, **MATCHED), "A-5"),
        (case(HELD, answers={"vssid_account": "complete"}, **MATCHED), "A-5"),
        # the person found wrong data there
        (
            case(
                HELD,
                answers={"vssid_account": "complete", "own_data": "wrong"},
                **MATCHED,
            ),
            "A-6",
        ),
    ],
)
def test_the_account_path_follows_the_table(subject, marks):
    assert account(subject) == marks


@pytest.mark.parametrize(
    ("person", "answers", "fact"),
    [
        (BUOI, {}, "vssid_account"),
        (HELD, {}, "vssid_account"),
        (replace(NONE, birth_date=""), {}, "age_band"),
        (replace(NONE, birth_date="2008", personal_id="030308000000"), {}, "age_band"),
        (AGED_16, {}, "holds_card"),
        (AGED_14, {}, "holds_card"),
        (AGED_14, {"holds_card": "yes"}, "child_route"),
        (CHILD, {}, "parent_account"),
        (CHILD, {"parent_account": "yes"}, "birth_certificate_seen"),
        (
            CHILD,
            {"parent_account": "yes", "birth_certificate_seen": "yes"},
            "child_registered",
        ),
        (
            CHILD,
            {"parent_account": "no", "birth_certificate_seen": "yes"},
            "child_registered",
        ),
        (CHILD, {"child_registered": "done"}, "registered_by"),
        (CHILD, {"child_registered": "done", "registered_by": "mother"}, "own_data"),
        (NONE, {"registered_in_app": "done"}, "sms_received"),
        (
            NONE,
            {"registered_in_app": "done", "sms_received": "not_yet"},
            "sms_received",
        ),
        (
            NONE,
            {"registered_in_app": "done", "sms_received": "done"},
            "identity_confirmed",
        ),
        (
            NONE,
            {
                "registered_in_app": "done",
                "sms_received": "done",
                "identity_confirmed": "not_asked",
            },
            "installed",
        ),
        (
            NONE,
            {
                "registered_in_app": "done",
                "sms_received": "done",
                "identity_confirmed": "yes",
                "installed": "done",
            },
            "own_data",
        ),
        (NONE, {}, "registered_in_app"),
        (HELD, {"vssid_account": "no_email"}, "added_email"),
        (HELD, {"vssid_account": "complete"}, "own_data"),
        (
            HELD,
            {"vssid_account": "complete", "own_data": "wrong"},
            "difference_reported",
        ),
        (HELD, {"vssid_account": "complete", "own_data": "right"}, None),
    ],
)
def test_the_next_account_question_follows_from_what_is_known(person, answers, fact):
    question = judge(case(person, answers={**SIGNED, **answers}, **MATCHED)).question
    assert (question.fact if question else None) == fact


def test_the_electronic_card_comes_on_top_where_the_campaign_says_so():
    found = account(case(NONE, **MATCHED), context(disaster_area=True))
    assert found == "A-1 A-7"


def test_a_campaign_without_accounts_asks_and_tells_nothing_of_them():
    around = context(defaults={"*": {"vssid_account": "not_asked", "military": "no"}})
    found = judge(case(answers=SIGNED, **MATCHED), around)
    assert (found.account, found.question, found.stage) == ((), None, "closed")


def test_an_uncertain_account_is_called_unclear():
    found = judge(case(answers={"vssid_account": "unknown"}, **MATCHED))
    assert found.account[0].level == "unclear"
    assert found.account[0].reason.startswith("Chưa rõ")


def test_parents_without_account_register_their_own_first():
    found = judge(case(CHILD, answers={"parent_account": "no"}, **MATCHED))
    assert [path.mark for path in found.account] == ["A-1/A-3", "A-3"]
    assert "đăng ký tài khoản của mình trước" in found.account[0].reason


def test_an_open_account_does_not_hold_up_the_paper():
    found = judge(case(NONE, replace(SWAPPED, vssid_account="no"), evidence=(COPY,)))
    assert (found.stage, found.question) == ("ready", None)


def test_a_person_who_only_lacks_the_number_is_asked_whether_the_app_did_it():
    found = judge(case(NUMBERLESS, NONE))
    assert (found.stage, found.question.fact) == ("correcting", "registered_in_app")
