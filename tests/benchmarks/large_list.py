"""A large made-up list of 20 columns, as an agency would send it."""

import subprocess
import sys
from pathlib import Path
from random import Random

import xlsxwriter

from tests.people import person, shown_date

HEADERS = (
    "STT", "Mã số BHXH", "Họ và tên", "Ngày sinh", "Giới tính", "Số ĐDCN/CCCD", "Mã thẻ BHYT",
    "Dân tộc", "Quốc tịch", "Địa chỉ", "Thôn", "Điện thoại", "Email", "Mã hộ gia đình",
    "Họ tên chủ hộ", "Nơi đăng ký KCB ban đầu", "Đã đăng ký VssID", "Nhóm đối tượng",
    "Lý do", "Ghi chú",
)  # fmt: skip
REASONS = (
    "Sai ngày sinh",
    "Chưa có số ĐDCN/CCCD",
    "Sai họ tên",
    "Sai giới tính",
    "Trùng số",
)
TITLE_ROWS = 5


def write_large_list(file: Path, count: int, seed: int = 7, turnover: int = 0) -> Path:
    """Write `count` people to an .xlsx with shared strings, as Excel does; return the file.

    With `turnover` one in so many is gone, one altered, and as many new as are gone.
    """
    rng = Random(seed)
    book = xlsxwriter.Workbook(str(file))
    sheet = book.add_worksheet("DS")
    sheet.write_string(0, 0, "BẢO HIỂM XÃ HỘI CƠ SỞ AN HOÀ")
    sheet.write_string(2, 0, "DANH SÁCH NGƯỜI THAM GIA CÓ THÔNG TIN CHƯA KHỚP (Mẫu 02)")
    sheet.write_row(TITLE_ROWS - 1, 0, HEADERS)
    rows = [_row(rng, index + 1) for index in range(count)]
    for index, row in enumerate(_turned_over(rows, turnover, rng)):
        sheet.write_row(TITLE_ROWS + index, 0, row)
    sheet.write_string(TITLE_ROWS + count + 1, 1, "Người lập danh sách")
    book.close()
    return file


def written_aside(file: Path, count: int) -> Path:
    """Write the list in a process of its own, whose memory is not that of who reads it."""
    wish = [sys.executable, "-m", "tests.benchmarks.large_list", str(file), str(count)]
    subprocess.run(wish, check=True)
    return file


def _turned_over(
    rows: list[list[str | int]], turnover: int, rng: Random
) -> list[list[str | int]]:
    """Return the people of the next list."""
    if not turnover:
        return rows
    stay = [row for at, row in enumerate(rows) if at % turnover]
    for row in stay[::turnover]:
        row[3] = "01/01/1950"
    fresh = range(len(rows) + 1, 2 * len(rows) - len(stay) + 1)
    return [*stay, *(_row(rng, number) for number in fresh)]


def _row(rng: Random, number: int) -> list[str | int]:
    one = person(rng, serial=number)
    return [
        number,
        one["social_insurance_code"],
        one["full_name"],
        shown_date(one["birth_date"]),
        "Nam" if one["sex"] == "male" else "Nữ",
        one["personal_id"] if number % 5 else "",
        f"GD4{one['personal_id'][1:3]}{one['social_insurance_code']}",
        "Kinh",
        "Việt Nam",
        one["address"],
        one["department"],
        one["phone"],
        one["email"] if number % 3 else "",
        f"30{number // 4:07d}",
        one["full_name"] if number % 4 == 0 else "",
        "Trạm y tế xã Cẩm Giàng",
        "x" if number % 2 else "",
        one["group_code"],
        REASONS[number % len(REASONS)],
        "",
    ]


if __name__ == "__main__":
    write_large_list(Path(sys.argv[1]), int(sys.argv[2]))
