"""Headers as people write them: with examples, with explanations, beside other tables."""

import pytest

from tests.intake.conftest import names


def test_a_header_that_gives_examples_is_a_header(read):
    reading = read("""
        | STT | Họ và tên | Ngày sinh (VD: 01/02/1990) | Số CCCD (VD: 030190000000) |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
    """)
    assert names(reading) == ["Trần Thị Bưởi"]
    assert reading.tables[0]["header_rows"] == [1, 1]


def test_a_header_that_explains_itself_at_length_is_a_header(read):
    long = (
        "Số định danh cá nhân/CCCD (ghi đủ 12 chữ số theo thẻ căn cước; "
        + "x" * 200
        + ")"
    )
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | {long} |
        | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
    """)
    assert reading.tables[0]["columns"]["D"] == "personal_id"
    assert reading.tables[0]["header_rows"] == [1, 1]


def test_a_table_that_begins_lower_beside_another_is_read(read):
    reading = read("""
        | STT | Họ và tên | Số CCCD | | | | |
        | 1 | Trần Thị Bưởi | 030190000000 | | | | |
        | 2 | Trần Thị Cam | 030191000000 | | STT | Số CCCD | Họ và tên |
        | 3 | Trần Thị Mai | 030192000000 | | 1 | 030092000000 | Lê Văn Dần |
        | 4 | Trần Thị Hoa | 030193000000 | | | | |
    """)
    assert [(p["row"], p["fields"]["full_name"]) for p in reading.people] == [
        (2, "Trần Thị Bưởi"),
        (3, "Trần Thị Cam"),
        (4, "Trần Thị Mai"),
        (4, "Lê Văn Dần"),
        (5, "Trần Thị Hoa"),
    ]
    assert [t["header_rows"] for t in reading.tables] == [[1, 1], [3, 3]]
    receipt = reading.receipt
    assert receipt["rows_with_content"] == receipt["person_rows"] + receipt["explained"]


@pytest.mark.parametrize(
    "title",
    [
        "DANH SÁCH CẤP THẺ BẢO HIỂM Y TẾ",
        "LỚP 5A",
        "Bảng kê số CCCD",
        "Kết quả rà soát CCCD",
    ],
)
def test_a_title_right_above_the_header_is_no_part_of_it(read, title):
    reading = read(f"""
        |     | {title}       |              |
        | STT | Họ và tên     | Số CCCD      |
        | 1   | Trần Thị Bưởi | 030190000001 |
    """)
    assert reading.tables[0]["header_rows"] == [2, 2]


def test_a_lowest_row_of_asides_belongs_to_the_row_above_it(read):
    reading = read(
        """
        | STT | Họ và tên     | Giấy tờ      |           |
        |     |               | CCCD         | CMND      |
        |     |               | (12 số)      | (9 số)    |
        | 1   | Trần Thị Bưởi | 030190000001 | 142000001 |
    """,
        merges=("A1:A3", "B1:B3", "C1:D1"),
    )
    assert reading.tables[0]["header_rows"] == [1, 3]
    assert reading.people[0]["fields"]["legacy_id"] == "142000001"


def test_lower_header_rows_are_known_where_no_merges_are(read):
    reading = read("""
        | STT | Họ và tên     | Số CCCD      | Tiền lương     |         |          | Ghi chú |
        |     |               |              | Hệ số/Mức lương | Phụ cấp |          |         |
        |     |               |              |                | Chức vụ | Nghề (%) |         |
        | 1   | Trần Thị Bưởi | 030190000001 | 2.34           | 0       | 0        |         |
    """)
    assert reading.tables[0]["header_rows"] == [1, 3]


def test_one_text_over_all_columns_between_tall_ones_belongs_to_the_header(read):
    reading = read(
        """
        | STT | Dữ liệu BHXH |            | Ghi chú |
        |     | Họ và tên    | Ngày sinh  |         |
        | 1   | Trần Thị Bưởi| 09/02/1990 |         |
        """,
        merges=("A1:A2", "B1:C1", "D1:D2"),
    )
    assert reading.tables[0]["header_rows"] == [1, 2]
    assert [person["group"] for person in reading.people] == [""]
