"""Files that are refused, each with a sentence; and odd files that are not."""

import zipfile

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from tests.intake.conftest import names
from tests.intake.nasty import (
    SHEET,
    as_csv,
    as_xlsx,
    bare_xlsx,
    bomb,
    damage_checksum,
    inline_rows,
    with_part,
    zipped,
)
from vssid_desk.intake.formats import opening, parts
from vssid_desk.intake.refusal import PasswordNeeded, Refused, Unreadable

TABLE = """
    | Họ và tên | Ngày sinh | Số CCCD |
    | Trần Thị Bưởi | 09/02/1990 | 030190000000 |
"""
STRINGS = "xl/sharedStrings.xml"


@pytest.fixture
def good(tmp_path):
    return as_xlsx(tmp_path / "list", TABLE)


def cut(data):
    return data[: len(data) // 2]


@pytest.mark.parametrize(
    "change",
    [
        {SHEET: cut},
        {SHEET: lambda _: None},
        {STRINGS: lambda _: None},
        {
            STRINGS: lambda data: data.replace(b"<si>", b"<no>").replace(
                b"</si>", b"</no>"
            )
        },
        {
            SHEET: lambda data: data.replace(
                b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet', 1
            )
        },
        {"xl/theme/theme1.xml": lambda _: b'<?xml version="1.0"?><!DOCTYPE t><t/>'},
        {"xl/workbook.xml": cut},
    ],
    ids=[
        "cut sheet",
        "no sheet",
        "no strings",
        "short strings",
        "entity",
        "dtd elsewhere",
        "cut book",
    ],
)
def test_a_broken_or_dangerous_part_is_refused(read, good, change):
    with pytest.raises(Refused, match=r"list\.xlsx"):
        read(with_part(good, change))


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/styles.xml"])
def test_a_wrong_checksum_is_refused(read, good, part):
    with pytest.raises(Refused, match="CRC"):
        read(damage_checksum(good, part))


def test_a_missing_end_record_is_refused(read, good):
    good.write_bytes(good.read_bytes()[:-40])
    with pytest.raises(Refused, match="phần cuối"):
        read(good)


def test_a_zip_bomb_is_refused(read, tmp_path):
    with pytest.raises(Refused, match="gấp"):
        read(bomb(tmp_path / "bomb.xlsx", 60))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"   \r\n", "trống"),
        (b"%PDF-1.7 x", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "ảnh"),
        (b"<html><form><input type='password'></form></html>", "đăng nhập"),
        (b"<html><body>Xin ch\xc3\xa0o</body></html>", "người nào"),
        (b"mon,gia\npho,30000\n", "người nào"),
    ],
)
def test_what_is_no_list_is_refused(read, tmp_path, content, words):
    file = tmp_path / "list.xls"
    file.write_bytes(content)
    with pytest.raises(Refused, match=words):
        read(file)


def test_a_zip_of_other_files_is_refused(read, tmp_path):
    with pytest.raises(Refused, match="giải nén"):
        read(zipped(tmp_path / "a.xlsx", {"danh-sach.txt": "x"}))


def test_a_locked_workbook_asks_for_its_password(read, good, tmp_path):
    locked = tmp_path / "locked.xlsx"
    with good.open("rb") as source, locked.open("wb") as target:
        OOXMLFile(source).encrypt("mật khẩu", target)
    with pytest.raises(PasswordNeeded, match="Hãy nhập mật khẩu"):
        read(locked)
    with pytest.raises(PasswordNeeded, match="không mở được"):
        read(locked, password="sai")
    assert names(read(locked, password="mật khẩu")) == ["Trần Thị Bưởi"]


def test_a_stray_cell_in_the_last_place_does_not_cost_the_list(read, tmp_path):
    rows = inline_rows(TABLE)
    stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    reading = read(bare_xlsx(tmp_path / "a.xlsx", [*rows, stray]))
    assert names(reading) == ["Trần Thị Bưởi"]
    assert reading.receipt["rows_with_content"] == 3


def test_a_good_list_is_whole_wherever_its_parts_are_cut(read, good, monkeypatch):
    for size in range(5, 60):
        monkeypatch.setattr(parts, "CHUNK", size)
        assert names(read(good)) == ["Trần Thị Bưởi"]


def test_a_chart_sheet_and_a_false_dimension_do_not_matter(read, good):
    def lie(data):
        return data.replace(
            b'<dimension ref="A1:C2"/>', b'<dimension ref="A1:XFD1048576"/>'
        )

    assert names(read(with_part(good, {SHEET: lie}))) == ["Trần Thị Bưởi"]


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/styles.xml", "xl/workbook.xml"])
def test_parts_in_utf_16_are_read(read, good, part):
    def widen(data):
        return data.decode().replace("UTF-8", "UTF-16").encode("utf-16")

    assert names(read(with_part(good, {part: widen}))) == ["Trần Thị Bưởi"]


def test_nothing_is_written_beside_the_file(read, good):
    before = sorted(good.parent.iterdir())
    read(good)
    assert sorted(good.parent.iterdir()) == before


def test_the_helper_really_changes_a_part(good):
    with_part(good, {SHEET: lambda _: None})
    with zipfile.ZipFile(good) as archive:
        assert SHEET not in archive.namelist()


def test_a_zip_of_a_method_unknown_here_is_told(read, good):
    """What zipfile calls NotImplementedError is told as what it is, not as damage."""
    data = bytearray(good.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[8:10] = data[central + 10 : central + 12] = (97).to_bytes(2, "little")
    good.write_bytes(data)
    with pytest.raises(Refused, match="nén theo cách chương trình không đọc được"):
        read(good)
    data[central + 6 : central + 8] = (99).to_bytes(2, "little")
    good.write_bytes(data)
    with pytest.raises(Refused, match="nén theo cách chương trình không đọc được"):
        read(good)


def test_a_zip_packed_with_a_password_is_told(read, good):
    data = bytearray(good.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[central + 8] |= 1
    good.write_bytes(data)
    with pytest.raises(Refused, match=r"có mật khẩu .* 7-Zip"):
        read(good)


def test_what_a_reader_stumbles_over_is_the_files_damage(tmp_path, monkeypatch):
    def stumble(*_args, **_wishes):
        raise KeyError

    monkeypatch.setattr(opening, "read_delimited", stumble)
    file = as_csv(tmp_path / "list", TABLE)
    with pytest.raises(Unreadable, match="bị hỏng"):
        list(opening.sheets_of(file))
