"""Headers as people write them: with examples, with explanations, beside other tables."""

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
