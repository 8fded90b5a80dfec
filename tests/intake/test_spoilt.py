"""Lists whose letters were lost before they came are refused; others with odd letters are not."""

import pytest

from tests.intake.conftest import codes, names
from tests.intake.nasty import as_csv, as_xlsx
from vssid_desk.intake.refusal import Refused
from vssid_desk.intake.spoilt import is_spoilt

TABLE = """
    | DANH SÁCH NGƯỜI CHƯA CÀI VSSID | | |
    | STT | Họ và tên | Ngày sinh | Số CCCD |
    | 1 | Nguyễn Thị Hồng Thuỷ | 1990 | 030190000000 |
    | 2 | Đặng Văn Đức | 1985 | 030085000000 |
"""


def as_windows(text):
    data = text.encode()
    return "".join(
        bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in data
    )


@pytest.mark.parametrize(
    "lose",
    [
        as_windows,
        lambda text: text.encode().decode("latin-1"),
        lambda text: text.encode().decode("cp1252", errors="replace"),
        lambda text: text.encode("ascii", "replace").decode(),
        lambda text: text.encode("cp1252", "replace").decode("cp1252"),
        lambda text: text.encode().decode("ascii", errors="replace"),
    ],
    ids=["windows", "latin", "bytes lost", "asked", "some asked", "replaced"],
)
@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_lost_letters_are_refused(read, tmp_path, lose, write):
    with pytest.raises(Refused, match="mất chữ có dấu"):
        read(write(tmp_path / "list", lose(TABLE)))


def test_one_lost_name_does_not_cost_the_list(read):
    reading = read(TABLE + "| 3 | Lê V?n D?n | 1991 | 030091000000 |")
    assert len(reading.people) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Đã có CCCD?",
        "H\u2019Bia Ni\u00ea",
        "Danh s\u00e1ch \u201cTrung Ho\u00e0\u201d",
        "Nguy\u00d4n Th\u00de H\u00e5ng Thu\u00fb",
        "Nguye\u00e3n Th\u00f2 Ho\u00e0ng",
        "THÀNH PHỐ HỒ CHÍ MINH",
    ],
)
def test_odd_letters_are_not_lost_letters(text):
    assert not is_spoilt(text)


def test_titles_in_old_letters_tell_the_list(read, tmp_path):
    file = tmp_path / "list.csv"
    file.write_bytes(
        "Danh s¸ch ng­êi ch­a cµi VssID\nHä vµ tªn,Sè CCCD\n"
        "NguyÔn ThÞ Hång,030190000000\n§Æng V¨n §øc,030090000000\n".encode("latin-1")
    )
    reading = read(file)
    assert reading.list_code == "no_vssid"
    assert reading.title == "Danh sách người chưa cài VssID"
    assert names(reading) == ["Nguyễn Thị Hồng", "Đặng Văn Đức"]
    assert codes(reading.people[0]) == {"full_name.converted"}


def test_vni_bytes_are_read(read, tmp_path):
    file = tmp_path / "list.txt"
    file.write_bytes(
        "Hoï vaø teân;Soá CCCD\nNguyeãn Thò Hoàng Thuyû;030190000000\n"
        "Ñaëng Vaên Ñöùc;030090000000\n".encode("cp1252")
    )
    assert names(read(file)) == ["Nguyễn Thị Hồng Thuỷ", "Đặng Văn Đức"]
