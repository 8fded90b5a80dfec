"""Bad input is told in a sentence with the file, the place and what to do; nothing is half done."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from tests.desk import LIST, TODAY, Desk, complete
from vssid_desk.store import database
from vssid_desk.store.faults import DiskFull

needs_no_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere"
)


def refused(desk: Desk, *words: str | Path) -> str:
    assert desk.code(*words) == 1
    assert "Traceback" not in desk.error
    return desk.error


def test_a_missing_file_is_named(desk: Desk) -> None:
    assert "khong-co.xlsx" in refused(desk, "import", desk.folder / "khong-co.xlsx")


def test_a_protected_workbook_asks_for_its_password(
    desk: Desk,
    workbook: Callable[..., Path],
) -> None:
    plain = workbook(LIST, "thuong.xlsx")
    locked = desk.folder / "co-mat-khau.xlsx"
    with plain.open("rb") as source, locked.open("wb") as target:
        OOXMLFile(source).encrypt("mot-hai-ba", target)
    assert "mật khẩu" in refused(desk, "import", locked)
    secret = desk.folder / "mat-khau-tep.txt"
    secret.write_text("sai", encoding="utf-8")
    assert "Mật khẩu" in refused(desk, "import", locked, "--list-password-file", secret)
    secret.write_text("mot-hai-ba", encoding="utf-8")
    desk.run("import", locked, "--list-password-file", secret)
    assert len(desk.json("cases")) == 2


def test_a_damaged_workbook_is_refused_not_half_read(
    desk: Desk,
    workbook: Callable[..., Path],
) -> None:
    file = workbook(LIST, "hong.xlsx")
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) * 2 // 3])
    assert "hong.xlsx" in refused(desk, "import", file)
    assert desk.json("lists") == []


def test_a_workbook_with_a_changed_byte_is_refused(
    desk: Desk,
    workbook: Callable[..., Path],
) -> None:
    file = workbook(LIST, "sai-ma.xlsx")
    data = bytearray(file.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    data[part.header_offset + 60 + part.compress_size // 2] ^= 0xFF
    file.write_bytes(bytes(data))
    assert "sai-ma.xlsx" in refused(desk, "import", file)


def test_a_table_without_people_says_what_was_looked_for(
    desk: Desk,
    workbook: Callable[..., Path],
) -> None:
    file = workbook("| Mặt hàng | Giá |\n| Bàn | 120 |\n| Ghế | 30 |", "hang.xlsx")
    assert "Họ và tên" in refused(desk, "import", file)


def test_two_people_in_one_row_are_told_and_kept(
    desk: Desk,
    workbook: Callable[..., Path],
) -> None:
    table = """
        | Họ và tên | Ngày sinh | Số ĐDCN/CCCD |
        | Đỗ Văn Đào, Đỗ Thị Đào | 17/05/1972 | 030072000000 |
        | Vũ Thị Gấc | 30/08/1995 | 030195000000 |
    """
    desk.run("import", workbook(table, "hai-nguoi.xlsx"))
    found = desk.json("cases")
    assert len(found) == 2
    case_id = str(next(row["id"] for row in found if row["row_number"] == 2))
    shown = desk.json("show", case_id)
    assert any(note["field"] == "full_name" for note in shown["case"]["notes"])
    assert "Đỗ Thị Đào" in shown["case"]["raw"]["full_name"]


def test_a_store_is_never_made_over_another(desk: Desk) -> None:
    told = refused(desk, "create", "--unit", "Đơn vị khác")
    assert "so.vssid" in told
    assert desk.json("unit")["name"] == "UBND xã An Hoà (mẫu)"


def test_a_file_that_is_no_store_is_told(desk: Desk) -> None:
    desk.store.write_bytes(b"khong phai so" * 1000)
    assert "so.vssid" in refused(desk, "lists")


@needs_no_root
def test_a_folder_without_write_permission_is_told(listed: Desk) -> None:
    folder = listed.folder / "chi-doc"
    folder.mkdir(mode=0o500)
    assert "thư mục" in refused(listed, "forms", "--folder", folder / "giay")


def test_a_folder_that_is_a_file_is_told(listed: Desk) -> None:
    case_id = listed.json("cases", "buoi")[0]["id"]
    complete(listed, case_id)
    place = listed.folder / "day-la-tep"
    place.write_text("x", encoding="utf-8")
    assert "thư mục" in refused(
        listed, "forms", "--case", str(case_id), "--folder", place
    )


def test_a_full_disk_while_saving_keeps_what_was_there(
    listed: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case_id = str(listed.json("cases", "buoi")[0]["id"])
    write = database.Store.write

    def full(store: database.Store, sql: str, *values: object) -> object:
        if sql.startswith("UPDATE cases"):
            raise DiskFull(
                "Ổ đĩa đã đầy nên chưa lưu được. Giải phóng chỗ rồi lưu lại."
            )
        return write(store, sql, *values)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(database.Store, "write", full)
        told = refused(listed, "correct", case_id, "--set", "phone=0900000000")
    assert "đầy" in told
    assert listed.json("show", case_id)["case"]["declared"]["phone"] == ""
    assert "nguyên vẹn" in listed.run("history", "--verify")


def test_a_value_that_cannot_be_is_refused_with_its_field(listed: Desk) -> None:
    case_id = str(listed.json("cases", "buoi")[0]["id"])
    told = refused(listed, "correct", case_id, "--set", "birth_date=31/02/1990")
    assert told.startswith("Ngày sinh")
    assert "Không có trường" in refused(listed, "correct", case_id, "--set", "ten=An")


def test_a_number_is_never_said_in_an_error(listed: Desk) -> None:
    told = refused(listed, "scan", "--text", "030190000000 khong phai the")
    assert "030190000000" not in told
    assert TODAY not in told
