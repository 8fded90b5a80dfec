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
