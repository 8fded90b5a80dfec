"""Campaigns from the command line: one like the last, who works on whose list."""

from tests.desk import Desk

OFFICE = 'organs={"poor":{"name":"UBND xã An Hoà","in_charge":"Trần Thị Mẫu"}}'


def newest(desk: Desk) -> dict:
    return desk.json("campaign")[0]


def test_a_copy_keeps_what_holds_next_year_too(listed: Desk) -> None:
    number = str(newest(listed)["id"])
    listed.run("campaign", "--id", number, "--set", OFFICE, "--set", "channel=post")
    listed.run("campaign", "--id", number, "--set", "letter_number=1/BHXH")
    listed.run("campaign", "--copy", number, "--name", "Đợt 2027")
    made = newest(listed)
    assert (made["name"], made["channel"], made["letter_number"]) == (
        "Đợt 2027",
        "post",
        "",
    )
    assert made["organs"]["poor"]["in_charge"] == "Trần Thị Mẫu"
    assert made["due"]["on"] == ""


def test_a_copy_asks_for_the_day_of_a_group_that_had_its_own(listed: Desk) -> None:
    number = str(newest(listed)["id"])
    listed.run("campaign", "--id", number, "--due-group", "poor=2026-12-15:before")
    copy = ("campaign", "--copy", number, "--name", "Đợt 2027")
    assert listed.code(*copy) == 1
    assert "Hộ nghèo" in listed.error
    listed.run(*copy, "--due-group", "poor=2027-12-15:before")
    assert newest(listed)["due_by_group"]["poor"]["on"] == "2027-12-15"


def test_a_copy_wants_a_name_and_a_campaign_that_exists(listed: Desk) -> None:
    assert listed.code("campaign", "--copy", str(newest(listed)["id"])) == 1
    assert listed.code("campaign", "--copy", "99", "--name", "Đợt") == 1
    assert "Không có đợt số 99" in listed.error


def test_organs_are_said_group_by_group(listed: Desk) -> None:
    number = str(newest(listed)["id"])
    school = 'organs={"pupil":{"in_charge":"Lê Thị Mẫu"}}'
    for said in (OFFICE, school):
        listed.run("campaign", "--id", number, "--set", said)
    assert set(newest(listed)["organs"]) == {"poor", "pupil"}
    listed.run("campaign", "--id", number, "--set", 'organs={"pupil":{}}')
    assert set(newest(listed)["organs"]) == {"poor"}


def test_a_case_tells_its_group_who_works_on_it_and_its_due_day(listed: Desk) -> None:
    number = str(newest(listed)["id"])
    listed.run("campaign", "--id", number, "--set", OFFICE)
    listed.run("correct", "1", "--set", "group_code=HN")
    told = listed.run("show", "1")
    assert "Nhóm: Hộ nghèo" in told
    assert "Ai làm: UBND xã An Hoà (Trần Thị Mẫu); kết quả gửi BHXH cơ sở" in told
    assert "Hạn: trước ngày 01/12/2026, còn 10 ngày, 6 ngày làm việc" in told
