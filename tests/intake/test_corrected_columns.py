"""One column put right leaves what the reader knows of the others."""

from collections.abc import Callable
from typing import Any

from vssid_desk.intake.reading import Reading

Read = Callable[..., Reading]


def corrected(read: Read, table: str, **changes: str) -> list[dict[str, Any]]:
    """Read a list again with its own columns but those that are put right, "" for none."""
    (shown,) = read(table).tables
    columns = {**shown["columns"], **changes}
    kept = {letter: key for letter, key in columns.items() if key}
    return read(table, mapping={"S": {"columns": kept}}).people


def test_days_under_nam_and_nu_stay_days(read: Read) -> None:
    table = """
        | Mã số BHXH | Họ tên | Nam | Nữ | Ô lạ |
        | 3000000011 | Ngô Văn Mít | 1991 | | Thôn Bến |
        | 3000000012 | Ngô Thị Na | | 1992 | Thôn Chợ |
    """
    people = corrected(read, table, E="address")
    assert [
        tuple(one["fields"][key] for key in ("birth_date", "sex", "address"))
        for one in people
    ] == [("1991", "male", "Thôn Bến"), ("1992", "female", "Thôn Chợ")]


def test_a_name_in_two_columns_stays_whole(read: Read) -> None:
    table = """
        | Họ và tên đệm | Tên | Ngày sinh | Ghi nhớ |
        | Trần Thị | Bưởi | 02/09/1990 | Thôn Đoài |
        | Lê Văn | Lựu | 12/03/1957 | Thôn Bến |
    """
    people = corrected(read, table, D="address")
    assert [one["fields"]["full_name"] for one in people] == [
        "Trần Thị Bưởi",
        "Lê Văn Lựu",
    ]


def test_a_second_data_base_stays_beside_the_first(read: Read) -> None:
    table = """
        | Họ và tên | Ngày sinh | Số CCCD | Dữ liệu dân cư | | Ghi nhớ |
        | | | | Họ và tên | Ngày sinh | |
        | Trần Thị Bười | 02/09/1990 | 030190000001 | Trần Thị Bưởi | 09/02/1990 | x |
        | Lê Văn Lựu | 12/03/1957 | 030057000002 | Lê Văn Lưu | 12/03/1957 | y |
    """
    before = read(table).people[0]
    after = corrected(read, table, F="address")[0]
    assert before["other"]
    assert (after["other"], after["fields"]["full_name"]) == (
        before["other"], "Trần Thị Bười",
    )  # fmt: skip


def test_a_column_taken_for_something_else_is_that(read: Read) -> None:
    table = """
        | Họ và tên | Nam | Nữ | Mã số BHXH |
        | Trần Thị Bưởi | | x | 3000000001 |
        | Lê Văn Lựu | x | | 3000000002 |
    """
    people = corrected(read, table, B="", D="phone")
    assert [one["fields"]["social_insurance_code"] for one in people] == ["", ""]
