"""A name cell with several people: divided or kept as one person, as the officer says."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.intake.conftest import names
from vssid_desk.intake.reading import FIRST, Reading

Read = Callable[..., Reading]

HEAD = "Họ và tên|Ngày sinh|Giới tính|Số ĐDCN/CCCD|Điện thoại|Địa chỉ|Lý do"
ALONE = "Trần Thị Bưởi|02/09/1990|Nữ|030190000001|0912000001|Thôn Đoài|Sai ngày sinh"

Sheets = dict[str, Any]


def two(name: str = "Nguyễn Văn An; Lê Thị Bé", **cells: str) -> Sheets:
    """Return a list whose third row has this name cell."""
    kept = {
        "born": "02/03/1980",
        "sex": "",
        "number": "",
        "phone": "",
        "address": "Thôn Bến, xã Cẩm Giàng",
        **cells,
    }
    row = [name, *kept.values(), "Chưa có số, sai tên"]
    return {"S": [HEAD.split("|"), ALONE.split("|"), row]}


def divided(read: Read, table: Sheets, choice: str = "each") -> Reading:
    return read(table, mapping={"S": {"people": {3: choice}}})


def values(reading: Reading, key: str) -> list[str]:
    return [person["fields"][key] for person in reading.people if person["row"] == 3]


def codes(person: dict[str, Any]) -> set[tuple[str, str]]:
    return {(note["code"], note["severity"]) for note in person["notes"]}


def test_each_person_has_the_row_and_what_all_share(read: Read) -> None:
    found = divided(read, two())
    assert names(found) == ["Trần Thị Bưởi", "Nguyễn Văn An", "Lê Thị Bé"]
    assert values(found, "address") == ["Thôn Bến, xã Cẩm Giàng"] * 2
    assert {one["reason"] for one in found.people[1:]} == {"Chưa có số, sai tên"}


def test_the_receipt_still_adds_up_and_names_the_row(read: Read) -> None:
    receipt = divided(read, two()).receipt
    assert receipt["rows_with_content"] == receipt["person_rows"] + receipt["explained"]
    assert (receipt["person_rows"], receipt["people"]) == (2, 3)
    assert receipt["divided"] == [{"sheet": "S", "row": 3, "people": 2}]


def test_what_is_said_once_stays_with_the_first_and_both_are_told(read: Read) -> None:
    first, second = divided(read, two(number="030080000002")).people[1:]
    assert first["fields"]["birth_date"] == "1980-03-02"
    assert (second["fields"]["birth_date"], second["fields"]["personal_id"]) == ("", "")
    for person in (first, second):
        assert person["raw"]["full_name"] == "Nguyễn Văn An; Lê Thị Bé"
        assert person["raw"]["birth_date"] == "02/03/1980"
        assert ("birth_date.of_several", "warning") in codes(person)
        assert ("personal_id.of_several", "warning") in codes(person)
        assert ("full_name.divided", "note") in codes(person)
        assert not any(code == "full_name.two_names" for code, _ in codes(person))


@pytest.mark.parametrize(
    ("cell", "text", "key", "expected"),
    [
        ("born", "02/03/1980; 1985", "birth_date", ["1980-03-02", "1985"]),
        ("born", "02/03/1980\n04/05/1985", "birth_date", ["1980-03-02", "1985-05-04"]),
        ("born", "1980/1985", "birth_date", ["1980", "1985"]),
        ("born", "03/1980", "birth_date", ["1980-03", ""]),
        ("born", "02-03-1980", "birth_date", ["1980-03-02", ""]),
        ("sex", "Nam/Nữ", "sex", ["male", "female"]),
        ("sex", "Nam", "sex", ["male", ""]),
        ("number", "030080000002 và 030185000003", "personal_id", ["030080000002", "030185000003"]),
        ("number", "030080 - 000002", "personal_id", ["030080000002", ""]),
        ("phone", "0912000002 - 0912000003", "phone", ["0912000002", "0912000003"]),
        ("address", "Thôn Bến; Thôn Chợ", "address", ["Thôn Bến; Thôn Chợ"] * 2),
    ],
)  # fmt: skip
def test_a_cell_with_as_many_parts_is_divided_and_no_half_of_a_value(
    read: Read, cell: str, text: str, key: str, expected: list[str]
) -> None:
    assert values(divided(read, two(**{cell: text})), key) == expected


def test_three_people_in_one_cell(read: Read) -> None:
    found = divided(read, two("Đỗ Văn Cam, Vũ Thị Dừa và Lê Thị Bé", sex="Nam, Nữ, Nữ"))
    assert names(found)[1:] == ["Đỗ Văn Cam", "Vũ Thị Dừa", "Lê Thị Bé"]
    assert values(found, "sex") == ["male", "female", "female"]
    assert found.receipt["divided"][0]["people"] == 3


def test_one_is_kept_with_a_note(read: Read) -> None:
    found = divided(read, two(), "one")
    assert names(found) == ["Trần Thị Bưởi", "Nguyễn Văn An"]
    assert ("full_name.two_names", "note") in codes(found.people[1])
    assert found.people[1]["raw"]["full_name"] == "Nguyễn Văn An; Lê Thị Bé"
    assert found.receipt["divided"] == []


def test_nothing_is_divided_unasked(read: Read) -> None:
    found = read(two())
    assert names(found) == ["Trần Thị Bưởi", "Nguyễn Văn An"]
    assert ("full_name.two_names", "warning") in codes(found.people[1])


@pytest.mark.parametrize(
    ("mapping", "undivided"),
    [
        ({FIRST: {"people": {3: "each"}}}, []),
        ({"S": {"people": {2: "each", 9: "one"}}}, [["S", 2], ["S", 9]]),
        ({"Khác": {"people": {3: "each"}}}, [["Khác", 3]]),
    ],
)
def test_rows_that_hold_one_person_are_told(
    read: Read, mapping: dict[str, Any], undivided: list[list[Any]]
) -> None:
    assert read(two(), mapping=mapping).undivided == undivided


def test_names_in_an_old_font_are_divided_too(read: Read) -> None:
    table = (
        "| Họ và tên | Ngày sinh |\n"
        + "| TrÇn ThÞ B­ëi | 02/09/1990 |\n| NguyÔn V¨n §µo | 1980 |\n" * 4
        + "| NguyÔn V¨n Hïng vµ Lª ThÞ DiÖu | 1985 |\n"
    )
    found = read(table, mapping={"S": {"people": {10: "each"}}})
    assert names(found)[-2:] == ["Nguyễn Văn Hùng", "Lê Thị Diệu"]
    assert found.people[-1]["raw"]["full_name"] == "NguyÔn V¨n Hïng vµ Lª ThÞ DiÖu"
