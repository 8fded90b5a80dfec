"""Rows of people whose words are words of headers: nobody is taken for a header."""

import pytest

from tests.intake.conftest import kinds, names


@pytest.mark.parametrize("missing", ["Số CCCD", "Họ tên, ngày sinh", "Chưa có CCCD"])
@pytest.mark.parametrize("count", ["1", ""])
def test_who_lacks_what_a_header_names_is_a_person(read, missing, count):
    reading = read(f"""
        | STT     | Họ và tên     | Giới tính | Nội dung cần bổ sung |
        | {count} | Trần Thị Bưởi | Nữ        | {missing}            |
        |         | Lê Văn Dần    | Nam       | {missing}            |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert kinds(reading) == {1: "header"}
    assert reading.people[0]["reason"] == missing


def test_a_counted_person_in_words_of_the_header_is_no_header_again(read):
    reading = read("""
        | STT | Họ và tên     | Nam | Nữ | Thiếu   | Số CCCD |
        | 1   | Trần Thị Bưởi |     | Nữ | Số CCCD |         |
        | 2   | Lê Văn Dần    | Nam |    | Số CCCD |         |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
