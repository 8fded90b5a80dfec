"""Lists of many pages, of many columns, of odd headers."""

from tests.intake.conftest import kinds, names
from vssid_desk.intake.content import kind_by_content


def test_totals_titles_and_notes_on_later_pages_are_no_people(read):
    reading = read("""
        | DANH SÁCH NGƯỜI THAM GIA |
        | STT | Họ và tên | Năm sinh | CCCD |
        | 1 | Trần Thị Bưởi | 1990 | 030190000000 |
        | Trang 1/2 |
        | DANH SÁCH NGƯỜI THAM GIA |
        | STT | Họ và tên | Năm sinh | CCCD |
        | (1) | (2) | (3) | (4) |
        | I.1 | Người tham gia |
        | 2 | Tổng Thị Mận | 1990 | |
        | | (đã chuyển đi nơi khác) |
        | | Tổng cộng: | 2 người |
        | * Lưu ý: nộp trước ngày 30/11 |
    """)
    assert names(reading) == ["Trần Thị Bưởi", "Tổng Thị Mận"]
    assert reading.people[1]["group"] == "I.1 Người tham gia"
    assert kinds(reading)[11] == "total"


def test_parents_of_headers_are_found_without_merges(read, tmp_path):
    reading = read("""
        | | Thông tin BHXH | | Thông tin CSDL dân cư | |
        | STT | Họ và tên | Số CCCD | Họ và tên | Số CCCD |
        | 1 | Trần Thị Bưởi | 030190000000 | Trần Thị Bười | 030190000001 |
    """)
    assert reading.tables[0]["header_rows"] == [1, 2]
    assert reading.people[0]["other"]["personal_id"] == "030190000001"


def test_three_hundred_columns_and_the_longest_cells_are_read(read):
    more = " | ".join(f"Cột {n}" for n in range(297))
    cells = " | ".join(["x" * 32767, *["y"] * 296])
    reading = read(
        f"| STT | Họ và tên | CCCD | {more} |\n| 1 | Lê Văn Dần | 030091000000 | {cells} |"
    )
    assert names(reading) == ["Lê Văn Dần"]


def test_columns_of_long_words_are_judged_at_once():
    assert kind_by_content(["a" * 5000 + "1"] * 50) == ""
