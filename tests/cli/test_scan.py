"""The command line asks before a card is laid beside somebody else."""

from tests.desk import BUOI, Desk
from tests.people import card


def test_a_card_of_somebody_else_needs_the_officers_word(listed: Desk) -> None:
    scan = ("scan", "--text", card(BUOI), "--case", "2")
    assert listed.code(*scan) != 0
    assert "Trần Thị Bưởi" in listed.error
    assert "--anyway" in listed.error
    listed.run(*scan, "--anyway")
    assert listed.json("show", "2")["case"]["card"]["full_name"] == "Trần Thị Bưởi"


def test_the_person_of_a_card_is_found_in_the_store(listed: Desk) -> None:
    told = listed.run("scan", "--find", "--text", card(BUOI))
    assert "TRẦN THỊ BƯỞI" in told
    assert "gần giống" not in told


def test_of_a_card_that_is_nobodys_the_nearest_are_told(listed: Desk) -> None:
    other = {"full_name": "Trần Thị Bườm", "personal_id": "030190999999"}
    told = listed.run("scan", "--find", "--text", card(BUOI | other))
    assert "gần giống" in told
    assert "TRẦN THỊ BƯỞI" in told
    nobody = other | {"full_name": "Ngô Thị Không Ai", "birth_date": "1931-01-02"}
    assert listed.code("scan", "--find", "--text", card(BUOI | nobody)) == 1
    assert "Thêm người này" in listed.error


def test_a_proposal_is_told_until_it_is_declared(listed: Desk) -> None:
    listed.run("scan", "--text", card(BUOI), "--case", "1")
    assert "Đề nghị, chưa ghi vào đâu" in listed.run("show", "1")
    told = listed.run("correct", "1", "--take-card")
    assert "Chắc chắn sai" in told
    assert "Đề nghị, chưa ghi vào đâu" not in told
