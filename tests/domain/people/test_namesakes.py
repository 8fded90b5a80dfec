"""Earlier people are found by name without keeping it."""

from vssid_desk.domain.people.namesakes import Namesakes


def made(*people: tuple[str, str]) -> Namesakes:
    found = Namesakes()
    for at, (name, born) in enumerate(people, 1):
        found.add(at, name, born)
    return found


def test_the_bare_name_is_enough() -> None:
    found = made(
        ("Bùi Văn Hồng", "1941-04-03"), ("Bùi Văn Hông", ""), ("Bùi Văn Hà", "")
    )
    assert found.of("bui van hong", "") == {1, 2}


def test_a_given_name_needs_the_whole_day() -> None:
    found = made(("Trần Thị Bưởi", "1990-02-09"), ("Lê Văn Bưởi", "1990"))
    assert found.of("Vũ Bưởi", "1990-02-09") == {1}
    assert found.of("Vũ Bưởi", "1990") == set()


def test_nobody_is_found_without_a_name() -> None:
    found = made(("", "1990-02-09"), ("Lê Thị Na", "1990-02-09"))
    assert found.of("", "1990-02-09") == set()
