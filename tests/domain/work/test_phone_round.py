"""Reminders: the first that fits, filled without holes; what counts as overdue."""

from dataclasses import replace

import pytest

from tests.store.made import assessed
from vssid_desk import resources
from vssid_desk.domain.case import Case, Stage
from vssid_desk.domain.work.phone_round import Call, PhoneTexts, filled, is_overdue

TEXTS = PhoneTexts.of(resources.load_phone_round())
CASE = Case()


def call(promised_on: str) -> Call:
    return Call(case_id=1, on="2026-11-20", result="reached", promised_on=promised_on)


@pytest.mark.parametrize(
    ("stage", "path", "overdue", "key"),
    [
        (Stage.CORRECTING, "correct", False, "come"),
        (Stage.CORRECTING, "correct", True, "overdue"),
        (Stage.ASKING, "correct", False, "ask"),
        (Stage.WAITING, "police_record_wrong", False, "police"),
        (Stage.WAITING, "confirm", False, "any"),
    ],
)
def test_the_reminder_follows_where_somebody_stands(stage, path, overdue, key):
    found = assessed(CASE, stage)
    found = replace(found, identity=replace(found.identity, key=path))
    assert TEXTS.reminder(found, on="2026-11-20", overdue=overdue).key == key


def test_no_text_before_its_day():
    found = assessed(CASE)
    assert TEXTS.reminder(found, on="2020-01-01", overdue=False) is None


def test_a_part_without_its_value_is_left_out():
    text = "Xin mời {name}.[ Mang {bring}.][ Gọi {phone}.]"
    assert filled(text, {"name": "bà Bưởi", "phone": "", "bring": "thẻ"}) == (
        "Xin mời bà Bưởi. Mang thẻ."
    )


@pytest.mark.parametrize("reminder", TEXTS.reminders, ids=lambda one: one.key)
def test_texts_hold_only_known_values_and_no_number(reminder):
    known = ("unit", "name", "phone", "due", "bring", "promised")
    told = filled(reminder.text, dict.fromkeys(known, "…"))
    assert not set("{}[]0123456789") & set(told)


def test_a_promise_is_overdue_the_day_after_and_a_later_call_renews_it():
    assert not is_overdue([], "2026-11-25")
    assert not is_overdue([call("2026-11-25")], "2026-11-25")
    assert is_overdue([call("2026-11-24")], "2026-11-25")
    assert not is_overdue([call("2026-11-24"), call("2026-11-30")], "2026-11-25")
    assert not is_overdue([call("2026-11-24"), call("")], "2026-11-25")
