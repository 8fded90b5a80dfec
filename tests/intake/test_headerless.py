"""Lists without a header, or with one that says nothing: read by their contents, and said so."""

from tests.intake.conftest import codes, kinds, names


def test_a_list_without_header_is_read_and_said_so(read):
    reading = read("""
        | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 | 3099000000 |
        | 2 | Nguyễn Văn Cam | 10/03/1990 | Nam | 030090000000 | 3098000000 |
        | 3 | Lê Văn Dần | 11/03/1991 | Nam | 030091000000 | 3097000000 |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Nguyễn Văn Cam", "Lê Văn Dần"]
    assert all("row.no_header" in codes(person) for person in reading.people)
    assert reading.confidence == "unsure"


def test_headers_that_say_nothing_are_no_person(read):
    reading = read("""
        | Cột 1 | Cột 2 | Cột 3 |
        | Trần Thị Bưởi | 1990 | 030190000000 |
        | Lê Văn Dần | 02/03/1991 | 030091000000 |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert kinds(reading) == {1: "header"}
    assert all("row.no_header" in codes(person) for person in reading.people)


def test_a_first_person_without_numbers_is_no_header(read):
    reading = read("""
        | Trần Thị Bưởi | Nữ | |
        | Lê Văn Dần | Nam | 030091000000 |
        | Lê Văn Mão | Nam | 030092000000 |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần", "Lê Văn Mão"]
