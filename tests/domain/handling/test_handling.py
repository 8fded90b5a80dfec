"""Every identity rule by its mark, in the order that counts."""

from dataclasses import replace

import pytest

from tests.domain.deciding import BUOI, COPY, NUMBERLESS, SWAPPED, case, identity, judge

NO_CODE = replace(BUOI, social_insurance_code="")
SENT = BUOI.known()
OLD_PHONE = replace(BUOI, phone="0912000000")
NEW_PHONE = replace(BUOI, phone="0913000000")
MATCHED = {"list_code": "mau_01"}


@pytest.mark.parametrize(
    ("subject", "mark"),
    [
        # I-0: only the officer's answer, or the name cell, says that somebody is gone
        (case(answers={"belongs": "moved"}), "I-0"),
        (case(answers={"belongs": "dead"}), "I-0"),
        (case(answers={"belongs": "duplicate"}), "I-0"),
        (case(answers={"belongs": "other"}), "I-0"),
        (case(answers={"belongs": "dead"}, **MATCHED), "I-0"),
        (case(raw={"full_name": "Trần Thị Bưởi (đã chết)"}), "?belongs"),
        (
            case(raw={"full_name": "Trần Thị Bưởi (chuyển đi)"}, **MATCHED),
            "?belongs",
        ),
        (
            case(
                raw={"full_name": "Trần Thị Bưởi (chuyển đi)"},
                answers={"belongs": "yes"},
                **MATCHED,
            ),
            "I-1",
        ),
        (case(raw={"full_name": "Trần Thị Bưởi (Na)"}, **MATCHED), "I-1"),
        (case(raw={"full_name": "Trần Thị Bưởi - trùng"}, **MATCHED), "?belongs"),
        (case(reason="Đã chết 2023"), "?belongs"),
        (case(replace(BUOI, note="chuyển đi nơi khác")), "?belongs"),
        (case(reason="Trùng số CCCD"), "?card_matches_list"),
        (
            case(
                replace(BUOI, full_name="Trần Văn Chết"),
                raw={"full_name": "TRẦN VĂN CHẾT"},
                **MATCHED,
            ),
            "I-1",
        ),
        # I-1: matched and nothing declared otherwise
        (case(**MATCHED), "I-1"),
        (case(BUOI, replace(BUOI, phone="0912000000"), **MATCHED), "I-1"),
        (case(BUOI, replace(BUOI, address="Thôn Đoài"), **MATCHED), "I-1"),
        (case(BUOI, replace(BUOI, full_name="TRẦN THỊ BƯỞI"), **MATCHED), "I-1"),
        (case(BUOI, SWAPPED, **MATCHED), "I-2"),
        (
            case(
                replace(BUOI, phone="0912000000"),
                replace(BUOI, phone="0913000000"),
                **MATCHED,
            ),
            "I-2",
        ),
        # I-8: the Ministry of Defence, before everything about numbers
        (case(NO_CODE, answers={"military": "yes"}), "I-8"),
        (case(BUOI, answers={"military": "yes"}), "I-8"),
        (
            case(
                NO_CODE, times_listed=2, sent_values=SENT, answers={"military": "yes"}
            ),
            "I-8",
        ),
        # I-7: the same values were sent and are flagged again
        (case(times_listed=2, sent_values=SENT), "I-7"),
        (case(outcome="still_unverified", package_id=1), "I-7"),
        (case(outcome="still_unverified", package_id=1, sent_values=SENT), "I-7"),
        (case(answers={"declared_before": "yes"}), "I-7"),
        (case(times_listed=3, sent_values=SENT, card=BUOI), "I-7"),
        # ... but another value than the one sent is a new correction
        (case(BUOI, SWAPPED, times_listed=2, sent_values=SENT), "I-2"),
        (
            case(
                BUOI,
                SWAPPED,
                outcome="still_unverified",
                package_id=1,
                sent_values=SENT,
            ),
            "I-2",
        ),
        (case(times_listed=2, card=BUOI), "I-6"),
        (case(times_listed=2, sent_values={**SENT, "ethnicity": "02"}), "I-7"),
        (case(NUMBERLESS, times_listed=2, sent_values=SENT), "?id_state"),
        (case(NUMBERLESS, BUOI, times_listed=2, sent_values=SENT), "I-7"),
        (
            case(
                replace(BUOI, ethnicity="01"),
                replace(BUOI, ethnicity="02"),
                times_listed=2,
                sent_values=SENT,
            ),
            "I-2",
        ),
        (
            case(
                BUOI,
                replace(BUOI, phone="0913000000"),
                times_listed=2,
                sent_values={**SENT, "phone": "0912000000"},
            ),
            "I-7",
        ),
        (case(times_listed=1, sent_values=SENT, card=BUOI), "I-6"),
        (
            case(BUOI, SWAPPED, times_listed=2, sent_values=SENT, outcome="returned"),
            "I-2",
        ),
        # what the agency returned it did not take over: corrected and sent again
        (
            case(
                BUOI, SWAPPED, times_listed=2, sent_values=SENT, returned_why="Ảnh mờ"
            ),
            "I-2",
        ),
        # I-6: the card in hand says what the list says
        (case(card=BUOI), "I-6"),
        (case(card=replace(BUOI, full_name="TRẦN THỊ BƯỞI")), "I-6"),
        # another telephone is nothing that the card could tell otherwise
        (case(OLD_PHONE, NEW_PHONE, card=BUOI), "I-6"),
        (case(OLD_PHONE, NEW_PHONE), "?card_matches_list"),
        (case(OLD_PHONE, replace(SWAPPED, phone="0913000000"), card=BUOI), "I-2"),
        (case(answers={"card_matches_list": "equal"}), "I-6"),
        # a person with a number whose card nobody has seen is asked
        (case(), "?card_matches_list"),
        (case(card=replace(BUOI, personal_id="")), "?card_matches_list"),
        # I-4, I-5: no number
        (case(NUMBERLESS), "?id_state"),
        (case(NUMBERLESS, answers={"id_state": "applied"}), "I-4"),
        (case(NUMBERLESS, BUOI, answers={"id_state": "applied"}), "I-4"),
        (case(NUMBERLESS, answers={"id_state": "never"}), "I-5"),
        (case(answers={"card_matches_list": "no_card"}), "?id_state"),
        (case(answers={"card_matches_list": "no_card", "id_state": "applied"}), "I-4"),
        (case(answers={"card_matches_list": "no_card", "id_state": "never"}), "I-5"),
        (case(answers={"card_matches_list": "no_card", "id_state": "has_card"}), "I-2"),
        # I-3A: only the number is added, and the account was really done
        (case(NUMBERLESS, BUOI, answers={"registered_in_app": "done"}), "I-3A"),
        (case(NUMBERLESS, answers={"added_email": "done"}), "I-3A"),
        (case(NUMBERLESS, BUOI, answers={"registered_in_app": "not_yet"}), "I-3B"),
        (case(NUMBERLESS, SWAPPED, answers={"registered_in_app": "done"}), "I-3B"),
        # I-3B: the number by paper
        (case(NUMBERLESS, BUOI), "I-3B"),
        (case(NUMBERLESS, answers={"id_state": "has_card"}), "I-3B"),
        (case(NUMBERLESS, card=BUOI), "I-3B"),
        (case(NUMBERLESS, evidence=(COPY,)), "I-3B"),
        (case(NUMBERLESS, BUOI, answers={"id_state": "never"}), "I-3B"),
        # I-2: the record of BHXH is wrong
        (case(BUOI, SWAPPED), "I-2"),
        (case(card=SWAPPED), "I-2"),
        (case(answers={"card_matches_list": "differs"}), "I-2"),
        (case(BUOI, SWAPPED, answers={"card_matches_list": "equal"}), "I-2"),
        (case(BUOI, replace(BUOI, personal_id="")), "I-2"),
    ],
)
def test_the_identity_path_follows_the_table(subject, mark):
    assert identity(subject) == mark


@pytest.mark.parametrize(
    ("code", "subject", "mark"),
    [
        ("no_vssid", case(BUOI), ""),
        ("no_vssid", case(NUMBERLESS), ""),
        ("no_vssid", case(BUOI, SWAPPED), "I-2"),
        ("no_vssid", case(NUMBERLESS, BUOI), ""),
        ("mau_01", case(NUMBERLESS, BUOI), "I-1"),
        ("class_list", case(BUOI), ""),
        ("class_list", case(NUMBERLESS), "?id_state"),
        ("class_list", case(BUOI, reason="Sai ngày sinh"), "?card_matches_list"),
        ("agency_answer", case(BUOI), "?card_matches_list"),
    ],
)
def test_what_a_list_says_of_the_identity_counts(code, subject, mark):
    found = judge(replace(subject, list_code=code))
    asked = found.question.fact if found.question and found.possible else ""
    shown = found.identity.mark if found.identity else f"?{asked}" if asked else ""
    assert shown == mark
