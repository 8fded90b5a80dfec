"""Whom a card is most like: name first, a birth that agrees on top; far names are not offered."""

from vssid_desk.domain.people.nearness import is_near, nearness
from vssid_desk.domain.person import Person

CARD = Person(full_name="Ngô Thị Không Ai", birth_date="1931-01-02")


def test_marks_and_capitals_do_not_count_and_a_birth_does():
    same = nearness("NGO THI KHONG AI", "1931-01-02", CARD)
    assert same == 130
    assert same > nearness("NGO THI KHONG AI", "1932-05-06", CARD) == 100
    assert nearness("NGO THI KHONG AI", "", CARD) == 100


def test_who_is_only_born_that_day_is_not_near():
    assert not is_near(nearness("Lê Văn Lựu", "1931-01-02", CARD))
    assert is_near(nearness("Ngô Thị Khương Ái", "1931-01-02", CARD))
    assert not is_near(nearness("Ngô Thị Hoa", "1950-01-02", CARD))
