"""Make the lists of resources/samples: `python -m tests.tools.build_samples [folder]`.

Everybody in them is invented.  The QR codes beside the lists are what the cards of some of
these people would say, to try scanning with.
"""

import csv
import sys
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

from tests.people import COMMUNE, PROVINCE, card, people, person
from tests.tools import spoilers
from tests.tools.sheet_style import Cell, Sheet, letter_head, new_book, signatures
from tests.tools.spoilers import Row, Spoiler

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
LETTER = "(Kèm theo Công văn số 512/BHXH-QLT ngày 05/11/2026 của BHXH cơ sở Cẩm Giàng)"
UNIT = "Đơn vị: UBND xã Cẩm Giàng          Mã đơn vị: BX0123C"
HELD = "Thông tin cơ quan BHXH đang quản lý"

# Parent of the head, head, key of the person or row, width.
MAU_01 = (
    ("", "STT", "", 5),
    ("", "Họ và tên", "full_name", 25),
    ("", "Mã số BHXH", "social_insurance_code", 13),
    ("", "Ngày, tháng, năm sinh", "birth_date", 12),
    ("", "Giới tính", "sex", 8),
    ("", "Số ĐDCN/CCCD", "personal_id", 16),
    ("", "Lớp/Thôn/Phòng ban", "department", 18),
    ("", "Đã đăng ký VssID (x)", "vssid", 9),
    ("", "Địa chỉ email", "email", 24),
    ("", "Ký xác nhận của người tham gia", "signature", 18),
    ("", "Ghi chú", "note", 12),
)
MAU_02 = (
    ("", "STT", "", 5),
    ("", "Mã số BHXH", "social_insurance_code", 13),
    (HELD, "Họ và tên", "full_name", 25),
    (HELD, "Ngày sinh", "birth_date", 12),
    (HELD, "Giới tính", "sex", 8),
    (HELD, "Số CMND/CCCD/ĐDCN", "personal_id", 16),
    (HELD, "Địa chỉ", "address", 34),
    ("", "Lý do", "reason", 24),
    ("", "VssID (x)", "vssid", 8),
    ("", "Điện thoại", "phone", 12),
    ("", "Ghi chú", "note", 16),
)
NO_VSSID = (
    ("Họ và tên", "full_name"),
    ("Ngày sinh", "birth_date"),
    ("Giới tính", "sex"),
    ("Mã số BHXH", "social_insurance_code"),
    ("Số ĐDCN/CCCD", "personal_id"),
    ("Thôn", "department"),
    ("Điện thoại", "phone"),
)
MAU_01_TITLE = (
    "DANH SÁCH NGƯỜI THAM GIA ĐÃ ĐƯỢC CƠ QUAN BHXH ĐỒNG BỘ VỚI CƠ SỞ DỮ LIỆU QUỐC GIA VỀ DÂN CƯ "
    "VÀ SỬ DỤNG THẺ CĂN CƯỚC CÔNG DÂN KHI ĐI KHÁM CHỮA BỆNH THAY THẾ THẺ BHYT"
)
MAU_02_TITLE = (
    "DANH SÁCH NGƯỜI THAM GIA CÓ THÔNG TIN CHƯA KHỚP VỚI CƠ SỞ DỮ LIỆU "
    "QUỐC GIA VỀ DÂN CƯ HOẶC CHƯA CÓ SỐ ĐDCN/CCCD"
)
Columns = tuple[tuple[str, str, str, int], ...]

S = spoilers
GROUPS: dict[str, dict[str, tuple[Spoiler, ...]]] = {
    "I. Hộ nghèo": {
        "Thôn Đoài": (
            S.lost_zero, S.no_number, S.year_only, S.one_mark_less, S.old_number,
            S.phone_without_zero, S.other_sex,
        ),
        "Thôn Bến": (
            S.no_number, S.swapped_day, S.capitals_and_spaces, S.lost_zero, S.died, S.year_beside,
        ),
    },
    "II. Hộ cận nghèo": {
        "Thôn Đông Giao": (
            S.no_number, S.middle_name_missing, S.old_number, S.first_of_january, S.lost_zero,
            S.decomposed, S.digits_lost, S.no_number,
        ),
        "Thôn Trung": (
            S.one_mark_less, S.letter_in_number, S.no_number, S.year_only, S.moved_away, S.lost_zero,
        ),
    },
    "III. Hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình": {
        "Thôn Lương Xá": (
            S.spaced_number, S.no_number, S.impossible_day, S.other_sex, S.old_number,
            S.lost_zero, S.no_number,
        ),
    },
    "IV. BHYT hộ gia đình": {
        "Thôn Trung": (
            S.year_beside, S.look_alike, S.no_number, S.digit_missing, S.swapped_day, S.lost_zero,
        ),
    },
}  # fmt: skip
SPECIAL = {  # by number in the list
    21: {"birth_date": "2014-06-20"},  # a child without a card
    34: {"full_name": "H'Bia Niê", "sex": "female", "ethnicity": "12"},
    36: {"full_name": "Đặng Văn Đức", "sex": "male"},
    39: {"birth_date": "1966-05-03"},
}


def unmatched() -> list[tuple[str, str, dict[str, str], Row]]:
    """Return (group, hamlet, the person, the row as listed) in the order of the list."""
    listed = [
        (group, hamlet, spoil)
        for group, hamlets in GROUPS.items()
        for hamlet, spoils in hamlets.items()
        for spoil in spoils
    ]
    rng = Random(20261105)
    found = []
    for at, (group, hamlet, spoil) in enumerate(listed):
        home = {
            "department": hamlet,
            "permanent_address": hamlet,
            "address": f"{hamlet}, {COMMUNE}, {PROVINCE}",
        }
        one = person(rng, serial=at + 1, **home, **SPECIAL.get(at + 1, {}))
        row = S.show(one)
        row["reason"] = spoil(row)
        row["phone"] = row["phone"] if at % 3 else ""
        row["vssid"] = "x" if at % 4 == 1 else ""
        found.append((group, hamlet, one, row))
    *_, alive, dead = (row for *_, row in found[:12])
    dead["personal_id"] = alive["personal_id"]  # one number on two people
    return found


def _begin(book: Any, name: str, mark: str, title: str, columns: Columns) -> Sheet:
    """Write everything above the first person."""
    sheet = Sheet(book, name, tuple(width for *_, width in columns))
    letter_head(sheet, mark)
    for text, style in ((title, "title"), (LETTER, "italic"), (UNIT, "plain")):
        sheet.across(text, style)
        sheet.next()
    sheet.next()
    sheet.head([(parent, name) for parent, name, *_ in columns])
    return sheet


def _cells(number: int, row: Row, columns: Columns) -> list[Cell]:
    return [number, *(row.get(key, "") for _, _, key, _ in columns[1:])]


def write_mau_02(file: Path) -> None:
    """Write the people whose particulars disagree, or who have no number."""
    book = new_book(file)
    sheet = _begin(book, "DS xã", "Mẫu số 02", MAU_02_TITLE, MAU_02)
    listed = unmatched()
    for group, of_group in groupby(enumerate(listed, 1), lambda item: item[1][0]):
        people_of_group = list(of_group)
        _band(sheet, group)
        last = ""
        for number, (_, hamlet, _, row) in people_of_group:
            if hamlet != last:
                _band(sheet, hamlet)
            last = hamlet
            sheet.cells(_cells(number, row, MAU_02))
        _band(sheet, f"Cộng: {len(people_of_group)} người")
    signatures(sheet, len(listed))
    book.close()


def _band(sheet: Sheet, text: str) -> None:
    sheet.across(text, "group")
    sheet.next()


def write_mau_01(file: Path) -> None:
    """Write the people whose particulars agree; they only sign."""
    book = new_book(file)
    sheet = _begin(book, "Mẫu 01", "Mẫu số 01", MAU_01_TITLE, MAU_01)
    for at, one in enumerate(matched()):
        row = S.show(one)
        row["vssid"] = "x" if at % 3 else ""
        row["email"] = one["email"] if at % 3 == 1 else ""
        sheet.cells(_cells(at + 1, row, MAU_01))
    signatures(sheet, len(matched()))
    book.close()


def matched() -> list[dict[str, str]]:
    """Return the people of Mẫu 01."""
    return people(130, 1105)[100:]


def write_no_vssid(file: Path) -> None:
    """Write people without a VssID account, as a text file that Excel opens."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(["DANH SÁCH NGƯỜI THAM GIA CHƯA ĐĂNG KÝ VSSID"])
        writer.writerow([LETTER.strip("()")])
        writer.writerow(["STT", *(name for name, _ in NO_VSSID)])
        for at, one in enumerate(people(225, 77)[200:]):
            row = S.show(one)
            writer.writerow([at + 1, *(row[key] for _, key in NO_VSSID)])


def write_cards(file: Path) -> None:
    """Write what the cards of the listed people say, one QR code a line."""
    alive = [one for *_, one, row in unmatched() if not row["note"]]
    issued = ("12082021", "15092024")  # cards of 7 fields and of 11
    lines = [f"{card(one, issued=issued[at % 2])}\n" for at, one in enumerate(alive)]
    file.write_text("".join(lines), encoding="utf-8", newline="\n")


def build(folder: Path) -> None:
    """Write every sample into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    write_mau_02(folder / "mau-02-xa-cam-giang.xlsx")
    write_mau_01(folder / "mau-01-xa-cam-giang.xlsx")
    write_no_vssid(folder / "chua-co-vssid.csv")
    write_cards(folder / "ma-qr-the.txt")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if sys.argv[1:] else SAMPLES)
