"""Where tables, headers, groups, totals and signatures are: nobody lost, nobody invented."""

import pytest

from tests.intake.conftest import kinds, names

MAU_02 = """
    | BHXH CƠ SỞ CẨM GIÀNG | | | | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM |
    | | | | | Độc lập - Tự do - Hạnh phúc |
    | DANH SÁCH MẪU SỐ 02 |
    | (Kèm theo Công văn số 123/BHXH-TST ngày 01/11/2026) |
    ||
    | STT | Mã số BHXH | Thông tin cơ quan BHXH đang quản lý | | | Lý do | Thông tin người tham gia xác nhận | |
    | | | Họ và tên | Ngày sinh | Số CMND/CCCD/ĐDCN | | Họ và tên | Số ĐDCN/CCCD |
    | (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) |
    | I. Hộ nghèo |
    | | | Thôn Đoài |
    | 1 | 3099000000 | Trần Thị Bưởi | 09/02/1990 | 030190000000 | Sai tên | Trần Thị Bười | |
    | 2 | 3098000000 | Nguyễn Văn Cam | 1956 | | Chưa có số | | |
    | | | Thôn Đông |
    | 3 | 3097000000 | Tống Thị Mai | 02/1990 | | Chưa có số | | |
    | | | Cộng: 3 người |
    | STT | Mã số BHXH | Họ và tên | Ngày sinh | Số CMND/CCCD/ĐDCN | Lý do | Họ và tên | Số ĐDCN/CCCD |
    | II. Hộ cận nghèo |
    | 4 | 3096000000 | Trương Văn Dần | 02/03/1991 | 030091000000 | | | |
    | Tổng số: 4 người |
    | | | | | | | Ngày 20 tháng 11 năm 2026 |
    | Người lập danh sách | | | | | | Thủ trưởng đơn vị |
    ||
    | | | Nguyễn Thị Lập | | | | Phạm Văn Trưởng |
"""
MERGES = ("A3:H3", "A6:A7", "B6:B7", "C6:E6", "F6:F7", "G6:H6", "A9:H9")


@pytest.fixture
def mau_02(read):
    return read(MAU_02, merges=MERGES)


def test_only_people_are_people(mau_02):
    assert names(mau_02) == [
        "Trần Thị Bưởi",
        "Nguyễn Văn Cam",
        "Tống Thị Mai",
        "Trương Văn Dần",
    ]
    assert [p["row"] for p in mau_02.people] == [11, 12, 14, 18]


def test_every_row_is_a_person_or_explained(mau_02):
    receipt = mau_02.receipt
    assert (
        receipt["rows_with_content"]
        == receipt["person_rows"] + receipt["explained"]
        == 21
    )
    assert kinds(mau_02) == {
        **dict.fromkeys((1, 2, 3, 4), "title"),
        **dict.fromkeys((6, 7, 16), "header"),
        8: "column_numbers",
        **dict.fromkeys((9, 10, 13, 17), "group"),
        **dict.fromkeys((15, 19), "total"),
        **dict.fromkeys((20, 21, 23), "signature"),
    }


def test_groups_nest_and_carry_down(mau_02):
    assert [p["group"] for p in mau_02.people] == [
        "I. Hộ nghèo › Thôn Đoài",
        "I. Hộ nghèo › Thôn Đoài",
        "I. Hộ nghèo › Thôn Đông",
        "II. Hộ cận nghèo",
    ]


def test_a_second_data_base_is_kept_apart(mau_02):
    first = mau_02.people[0]
    assert first["fields"]["full_name"] == "Trần Thị Bưởi"
    assert first["other"] == {"full_name": "Trần Thị Bười"}
    assert first["reason"] == "Sai tên"
    assert mau_02.tables[0]["header_rows"] == [6, 7]


def test_title_and_letter_are_found(mau_02):
    assert (mau_02.list_code, mau_02.confidence) == ("mau_02", "sure")
    assert (mau_02.title, mau_02.letter) == ("DANH SÁCH MẪU SỐ 02", "123/BHXH-TST")


def test_tables_side_by_side_give_several_people_a_row(read):
    reading = read("""
        | STT | Họ và tên | Số CCCD | | STT | Họ và tên | Số CCCD |
        | 1 | Trần Thị Bưởi | 030190000000 | | 3 | Lê Văn Dần | 030091000000 |
        | 2 | Nguyễn Văn Cam | 030090000000 | | | | |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần", "Nguyễn Văn Cam"]
    assert reading.receipt["person_rows"] == 2


def test_several_tables_in_a_sheet_have_their_own_columns(read):
    reading = read("""
        | Lớp 5A |
        | STT | Họ và tên | Số CCCD |
        | 1 | Trần Thị Bưởi | 030190000000 |
        ||
        | Lớp 5B |
        | STT | Số CCCD | Họ tên |
        | 1 | 030091000000 | Lê Văn Dần |
    """)
    assert [
        (p["fields"]["full_name"], p["fields"]["personal_id"]) for p in reading.people
    ] == [
        ("Trần Thị Bưởi", "030190000000"),
        ("Lê Văn Dần", "030091000000"),
    ]
    assert reading.people[1]["group"] == "Lớp 5B"


def test_each_sheet_is_read_by_its_own_columns(read):
    reading = read(
        {
            "Thôn Đoài": "| Họ tên | CCCD |\n| Trần Thị Bưởi | 030190000000 |",
            "Thôn Đông": "| CCCD | Họ tên |\n| 030091000000 | Lê Văn Dần |",
            "Trống": "",
        }
    )
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert [item["sheet"] for item in reading.left_out] == ["Trống"]


def test_cells_merged_downwards_hold_for_all_their_rows(read):
    reading = read(
        """
        | Mã hộ | Họ tên chủ hộ | STT | Họ và tên | Số CCCD |
        | H01 | Nguyễn Văn Cam | 1 | Nguyễn Văn Cam | 030090000000 |
        | | | 2 | Trần Thị Bưởi | 030190000000 |
        | H02 | Lê Văn Dần | 1 | Lê Thị Mận | |
        """,
        merges=("A2:A3", "B2:B3"),
    )
    assert [p["fields"]["household_code"] for p in reading.people] == [
        "H01",
        "H01",
        "H02",
    ]
    assert names(reading)[2] == "Lê Thị Mận"


def test_the_head_of_the_household_is_never_the_person(read):
    reading = read("""
        | Họ tên chủ hộ | Số CCCD chủ hộ | Số CCCD |
        | Nguyễn Văn Cam | 030090000000 | 030190000000 |
    """)
    fields = reading.people[0]["fields"]
    assert (fields["full_name"], fields["personal_id"]) == ("", "030190000000")


def test_a_row_with_a_number_is_a_person_even_without_a_name(read):
    reading = read("""
        | STT | Họ và tên | Số CCCD |
        | 1 | | 030190000000 |
    """)
    assert reading.receipt["person_rows"] == 1


def test_a_list_on_its_side_is_left_out_with_the_reason(read):
    reading = read(
        {
            "Ngang": "| Họ và tên | An Văn A | Bê Thị B |\n| Ngày sinh | 1990 | 1991 |\n| Số CCCD | 1 | 2 |",
            "Dọc": "| Họ tên | CCCD |\n| Trần Thị Bưởi | 030190000000 |",
        }
    )
    assert [item["sheet"] for item in reading.left_out] == ["Ngang"]
    assert "nằm ngang" in reading.left_out[0]["why"]


@pytest.mark.parametrize(
    "name", ["Trương Văn An", "Phan Thị Lang", "Tăng Văn Bản", "Cộng Thị Tổ"]
)
def test_family_names_that_look_like_groups_stay_people(read, name):
    reading = read(f"""
        | STT | Họ và tên | Địa chỉ |
        | 1 | {name} | |
        | 2 | Lê Văn Dần | Thôn Đoài |
    """)
    assert names(reading) == [name, "Lê Văn Dần"]


def test_groups_by_letters_go_on_to_c(read):
    reading = read("""
        | STT | Họ và tên | CCCD |
        | B | BẢO TRỢ XÃ HỘI | |
        | 1 | Lê Văn Dần | 030091000000 |
        | C | Học sinh | |
        | 2 | Lê Văn Mão | 030091000001 |
    """)
    assert [p["group"] for p in reading.people] == ["B BẢO TRỢ XÃ HỘI", "C Học sinh"]


def test_counts_at_the_foot_are_no_people(read):
    reading = read("""
        | STT | Họ và tên | Năm sinh | CCCD |
        | 1 | Lê Văn Dần | 1991 | 030091000000 |
        | | Số nữ: | 0 | |
        | | Trong đó: trẻ em | 0 | |
    """)
    assert names(reading) == ["Lê Văn Dần"]
    assert kinds(reading) == {1: "header", 3: "total", 4: "total"}


def test_people_with_a_position_are_no_signers(read):
    reading = read("""
        | Họ và tên | Chức vụ | Mã số BHXH | Địa chỉ |
        | Trần Thị Bưởi | Kế toán | | Cơ quan A |
        | Lê Văn Dần | Giám đốc | 3099000000 | |
        | Lê Văn Mão | Cán bộ xã | | |
        | Người lập | | Chủ tịch | |
        | Lê Thị Lập | | Hồ Văn Chủ | |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần", "Lê Văn Mão"]
    assert reading.people[1]["fields"]["position"] == "Giám đốc"
    assert kinds(reading) == {1: "header", 5: "signature", 6: "signature"}


def test_a_gap_of_thousands_of_rows_is_crossed(read):
    reading = read(
        "| Họ tên | CCCD |\n" + "||\n" * 5000 + "| Lê Văn Dần | 030091000000 |"
    )
    assert [person["row"] for person in reading.people] == [5002]


def test_numbered_but_empty_rows_are_explained(read):
    reading = read(
        "| STT | Họ tên | CCCD |\n| 1 | Lê Văn Dần | 030091000000 |\n| 2 | | |"
    )
    assert kinds(reading) == {1: "header", 3: "empty"}


def test_what_stands_over_a_table_at_the_side_is_its_group(read):
    reading = read(
        """
        | Lớp 5A | | | Lớp 5B | | |
        | STT | Họ và tên | CCCD | STT | CCCD | Họ tên |
        | 1 | Trần Thị Bưởi | 030190000000 | 1 | 030091000000 | Lê Văn Dần |
        """,
        merges=("A1:C1", "D1:F1"),
    )
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Dần"]
    assert [p["group"] for p in reading.people] == ["Lớp 5A", "Lớp 5B"]
