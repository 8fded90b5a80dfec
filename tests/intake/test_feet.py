"""What stands at the foot of lists: signatures in every wording, counts, letters' ends."""

import pytest

from tests.intake.conftest import kinds, names

BODY = """
    | Đơn vị: UBND xã Cẩm Giàng | | |
    | STT | Họ và tên | Ngày sinh | Số CCCD |
    | 1 | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
"""


@pytest.mark.parametrize(
    "signed", ["(Ký, họ tên)", "(Ký, ghi rõ họ tên)", "(ký và ghi rõ họ tên)", "Ký tên"]
)
def test_how_to_sign_is_no_header(read, signed):
    reading = read(
        BODY
        + f"""
        | | NGƯỜI LẬP BIỂU | | GIÁM ĐỐC |
        | | {signed} | | (Ký, đóng dấu) |
        ||
        | | Nguyễn Thị Lan | | Phạm Văn Trưởng |
        """
    )
    assert names(reading) == ["Trần Thị Bưởi"]
    assert len(reading.tables) == 1
    assert reading.people[0]["group"] == ""
    assert [kinds(reading)[row] for row in (4, 5, 7)] == ["signature"] * 3


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sĩ số: 02 học sinh (nữ: 01)", "total"),
        ("Danh sách này có 01 người./.", "total"),
        ("Cộng đại lý", "total"),
        ("Cộng Thôn Đoài: 1", "total"),
        ("Ghi chú: nộp trước 30/11", "note"),
        ("- Cột 4: ghi đủ 12 số", "note"),
        ("Nơi nhận:", "signature"),
        ("Giáo viên chủ nhiệm: Nguyễn Thị Lan", "signature"),
        ("Cẩm Giàng, ngày 20 tháng 11 năm 2026", "signature"),
    ],
)
@pytest.mark.parametrize("column", [0, 1])
def test_a_row_at_the_foot_is_explained(read, text, kind, column):
    reading = read(BODY + "|" + " |" * column + f" {text} |")
    assert names(reading) == ["Trần Thị Bưởi"]
    assert kinds(reading)[4] == kind


def test_a_table_of_counts_below_the_people_is_nobody(read):
    reading = read(
        """
        | STT | Họ và tên | Ngày sinh | Giới tính | Số CCCD |
        | 1 | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000000 |
        | 2 | ngô thị hoa | | Nữ | |
        | | Lê Thị Lan | chưa rõ | Nữ | |
        ||
        | Thôn | Số người | Nam | Nữ |
        | Thôn Đoài | 2 | 1 | 1 |
        | Cộng | 2 | 1 | 1 |
        """
    )
    assert names(reading) == ["Trần Thị Bưởi", "ngô thị hoa", "Lê Thị Lan"]
    assert kinds(reading)[6] == "header"
    assert kinds(reading)[8] == "total"


@pytest.mark.parametrize(
    "above",
    [
        "CÔNG AN XÃ", "Cán bộ chính sách", "(Đã ký)", "Cẩm Giàng, ngày 1/3/2026", "- Như trên;",
        "Người nhận", "Tổ trưởng", "Bí thư chi bộ", "TỔ CHỨC DỊCH VỤ THU", "Phòng Kế toán", "Ban liên lạc",
    ],
)  # fmt: skip
def test_a_name_alone_under_what_stands_at_the_foot_is_nobody(read, above):
    reading = read(BODY + f"||\n| | {above} | | |\n||\n| | Nguyễn Văn Chữ | | |")
    assert names(reading) == ["Trần Thị Bưởi"]


def test_names_alone_below_groups_are_people_where_nobody_has_a_number(read):
    reading = read(
        """
        | Họ và tên | Ngày sinh | Số CCCD |
        | Thôn Đoài | | |
        | Trần Thị Bưởi | | |
        | Thôn Bến | | |
        | Lê Văn Khế | | |
        """
    )
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Khế"]


@pytest.mark.parametrize(
    "total",
    ["Bằng chữ: Hai người", "Cộng (I+II)", "TC: 2", "T.cộng", "Cộng dồn: 2", "Số lượng: 2"],
)  # fmt: skip
def test_more_words_for_a_total(read, total):
    assert kinds(read(BODY + f"| | {total} | | |"))[4] == "total"


@pytest.mark.parametrize(
    "note",
    ["Page 1", "Đã kiểm tra", "Còn thiếu hồ sơ của 2 người", "1. Đề nghị các thôn rà soát", "Đơn vị tính: người"],
)  # fmt: skip
def test_a_note_between_people_is_no_group(read, note):
    more = "| 2 | Lê Văn Khế | 05/11/1978 | 030078000000 |"
    reading = read(BODY + f"| {note} | | | |\n{more}")
    assert [person["group"] for person in reading.people] == ["", ""]
    assert kinds(reading)[4] == "note"


@pytest.mark.parametrize("signer", ["TRƯỞNG CÔNG AN XÃ", "Thủ trưởng đơn vị"])
def test_signers_below_names_and_births_are_no_people(read, signer):
    reading = read(f"""
        | STT | Họ và tên           | Ngày sinh  | Số CCCD      |
        | 1   | Trần Thị Bưởi       | 09/02/1990 | 030190000001 |
        |     | CÁN BỘ THU          | {signer}   |              |
        |     | (Ký, ghi rõ họ tên) | (Ký, đóng dấu) |          |
        |     | Đại uý Lê Văn Dần   | Lê Thị Mùa |              |
    """)
    assert names(reading) == ["Trần Thị Bưởi"]
    assert set(kinds(reading).values()) == {"header", "signature"}


@pytest.mark.parametrize(
    "total",
    ["Ấn định: 01 (một) người", "(Ấn định danh sách có 01 người)", "Total", "Grand total", "TC", "∑", "Toàn thôn có 1 người"],
)  # fmt: skip
@pytest.mark.parametrize("beside", ["", "1"])
def test_a_total_in_other_words_is_nobody_and_no_group(read, total, beside):
    more = "| 2 | Lê Văn Khế | 05/11/1978 | 030078000000 |"
    beside = beside if total in {"TC", "∑"} or beside == "" else "1"
    reading = read(BODY + f"| | {total} | {beside or 1} | |\n{more}")
    assert [person["group"] for person in reading.people] == ["", ""]
    assert kinds(reading)[4] == "total"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Prepared by", "Approved by"),
        ("HR MANAGER", "GENERAL DIRECTOR"),
        ("Điều dưỡng trưởng", "Trưởng khoa"),
        ("Chuyên Viên", "Trưởng Phòng"),
        ("Người rà soát số liệu", "Phụ trách cơ sở hai"),
    ],
)
@pytest.mark.parametrize("count", ["1", ""])
def test_two_signers_side_by_side_are_nobody(read, one, two, count):
    reading = read(f"""
        | STT | Họ và tên | Ngày sinh | Giới tính | Số CCCD |
        | {count} | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000001 |
        ||
        | | {one} | | | {two} |
        ||
        | | Lê Thị Chín | | | BSCKII. Mai Văn Mười |
    """)
    assert names(reading) == ["Trần Thị Bưởi"]
    assert [kinds(reading)[row] for row in (4, 6)] == ["signature"] * 2


def test_a_remark_in_a_column_of_numbers_is_no_signer(read):
    reading = read("""
        | Họ và tên | Ngày sinh | Giới tính | Số CCCD |
        | Trần Thị Bưởi | 09/02/1990 | Nữ | 030190000001 |
        | Lê Văn Khế | | Nam | đi làm ăn xa |
        | Ngô Thị Tý | không nhớ ngày | Nữ | |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Khế", "Ngô Thị Tý"]


@pytest.mark.parametrize(
    "title", ["Nhân viên đại lý thu", "Trạm trưởng trạm Y tế", "Tổ trưởng tổ dân phố", "Văn thư", "Bưu điện xã"]
)  # fmt: skip
def test_the_last_name_under_a_title_is_nobody_in_a_list_without_numbers(read, title):
    reading = read(f"""
        | Họ và tên | Ngày sinh | Số CCCD |
        | Trần Thị Bưởi | 09/02/1990 | 030190000001 |
        | {title} | | |
        | Nguyễn Văn Chữ | | |
    """)
    assert names(reading) == ["Trần Thị Bưởi"]


def test_who_stands_below_a_signature_with_a_day_of_birth_is_a_person(read):
    reading = read("""
        | Họ và tên | Ngày sinh | Địa chỉ |
        | Trần Thị Bưởi | 09/02/1990 | Thôn Đoài |
        | Cán bộ chính sách | | |
        | Lê Văn Khế | 1978 | Thôn Đoài |
        | Ngô Thị Tý | 05/11/1978 | Thôn Đoài |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Lê Văn Khế", "Ngô Thị Tý"]


def test_a_second_signer_below_the_addresses_is_nobody(read):
    reading = read("""
        | STT | Họ      | Tên  | Mã số BHXH | Địa chỉ |
        | 1   | Trần Thị | Bưởi | 3099000000 | Thôn A |
        ||
        |     |         | Người rà soát | | Trưởng Công an xã |
        |     |         | Trần Thị Hà   | | Lê Quốc Anh |
    """)
    assert names(reading) == ["Trần Thị Bưởi"]


def test_signers_right_below_a_header_printed_again_do_not_belong_to_it(read):
    reading = read(
        """
        | STT | Họ và tên     | Giấy tờ      |            |
        |     |               | Số CCCD      | Mã số BHXH |
        | 1   | Trần Thị Bưởi | 030190000001 | 3099000000 |
        | STT | Họ và tên     | Giấy tờ      |            |
        |     |               | Số CCCD      | Mã số BHXH |
        |     | Người lập biểu |             | Thủ trưởng đơn vị |
        |     | Trần Thị Hà   |              | Lê Quốc Anh |
        """,
        merges=("A1:A2", "B1:B2", "C1:D1"),
    )
    assert names(reading) == ["Trần Thị Bưởi"]
    assert [kinds(reading)[row] for row in (6, 7)] == ["signature"] * 2
