"""Is the person on the card this case?"""

from dataclasses import replace

import pytest

from tests.domain.deciding import BUOI, NUMBERLESS
from vssid_desk.domain.people.matching import LEVELS, match
from vssid_desk.domain.person import Person

CARD = replace(BUOI, social_insurance_code="", full_name="TRẦN THỊ BƯỞI")
HEALTH_CARD = replace(NUMBERLESS, full_name="Trần Thị Bưởi")
TYPED = replace(NUMBERLESS, full_name="TRAN THI BUOI")
TWIN = Person(full_name="Trần Thị Bười", birth_date="1990-02-09", sex="female")


@pytest.mark.parametrize(
    ("person", "card", "level"),
    [
        (BUOI, CARD, "certain"),
        (replace(BUOI, full_name="Tran Thi Buoi"), CARD, "look"),
        (replace(BUOI, full_name=""), CARD, "look"),
        (replace(BUOI, full_name="Đặng Thị Khế"), CARD, "conflict"),
        (replace(BUOI, full_name="Trần Thị Bưởii"), CARD, "look"),
        (
            replace(BUOI, full_name="Trần Thị Bưởii", birth_date="1990"),
            CARD,
            "conflict",
        ),
        (NUMBERLESS, HEALTH_CARD, "certain"),
        (NUMBERLESS, replace(HEALTH_CARD, full_name=""), "look"),
        (NUMBERLESS, replace(HEALTH_CARD, birth_date="1990"), "look"),
        (NUMBERLESS, replace(HEALTH_CARD, full_name="Đặng Thị Khế"), "conflict"),
        (NUMBERLESS, CARD, "likely"),
        (replace(NUMBERLESS, sex=""), CARD, "likely"),
        (replace(NUMBERLESS, sex="male"), CARD, "conflict"),
        (
            replace(NUMBERLESS, legacy_id="301000000"),
            replace(CARD, legacy_id="301000000"),
            "certain",
        ),
        (TWIN, CARD, "look"),
        (replace(NUMBERLESS, full_name="Trần Thị Bưởii"), CARD, "look_hard"),
        (replace(NUMBERLESS, full_name="Lê Ổi"), CARD, "no"),
        (replace(NUMBERLESS, birth_date="1990-09-02"), CARD, "look"),
        (replace(NUMBERLESS, birth_date="1990"), CARD, "look"),
        (replace(NUMBERLESS, birth_date="1990-01-01"), CARD, "look"),
        (replace(NUMBERLESS, birth_date="1990-01-02"), CARD, "no"),
        (replace(TYPED, birth_date="1990"), CARD, "look_hard"),
        (replace(TYPED, birth_date="1990-09-02"), CARD, "look_hard"),
        (replace(TYPED, birth_date="1991"), CARD, "no"),
        (replace(NUMBERLESS, birth_date="1991"), CARD, "no"),
        (replace(NUMBERLESS, birth_date=""), CARD, "no"),
        (replace(TWIN, birth_date="1990"), CARD, "no"),
    ],
)
def test_a_card_agrees_with_a_person_at_a_level(person, card, level):
    assert match(person, card).level == level


def test_every_level_has_its_reason():
    assert match(BUOI, CARD).reason == "Cùng số ĐDCN/CCCD và cùng họ tên."
    assert match(TWIN, CARD).level in LEVELS


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Đoàn Trường", "Đoàn Đức Trường", "look"),
        ("Nguyễn Thị Hồng Nhung", "Nguyễn Hồng Nhung", "look"),
        ("Đoàn Trường", "Lê Đức Trường", "conflict"),
        ("Trường", "Đoàn Đức Trường", "conflict"),
    ],
)
def test_a_missing_middle_name_beside_the_same_number_is_for_looking(
    one: str, other: str, level: str
) -> None:
    number = "030190000000"
    person = Person(full_name=one, personal_id=number)
    assert match(person, Person(full_name=other, personal_id=number)).level == level
