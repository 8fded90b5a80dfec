"""Make the lists of resources/samples: `python -m tests.tools.build_samples [folder]`.

Everybody in them is invented.  The QR codes beside the lists are what the cards of some of
these people would say, to try scanning with.
"""

import csv
import sys
from pathlib import Path
from random import Random

from tests.people import COMMUNE, PROVINCE, card, people, person
from tests.tools import spoilers
from tests.tools.sheet_style import Cell, Sheet, letter_head, new_book, signatures
from tests.tools.spoilers import Row, Spoiler

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
LETTER = "(Kèm theo Công văn số 512/BHXH-QLT ngày 05/11/2026 của BHXH cơ sở Cẩm Giàng)"
UNIT = "Đơn vị: UBND xã Cẩm Giàng          Mã đơn vị: BX0123C"
HELD = "Thông tin cơ quan BHXH đang quản lý"

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
    found[11][3]["personal_id"] = found[10][3][
        "personal_id"
    ]  # one number on two people
    return found


def write_mau_02(file: Path) -> None:
    """Write the people whose particulars disagree, or who have no number."""
    book = new_book(file)
    sheet = Sheet(book, "DS xã", (5, 13, 25, 12, 8, 16, 34, 24, 8, 12, 16))
    letter_head(sheet, "Mẫu số 02")
    title = (
        "DANH SÁCH NGƯỜI THAM GIA CÓ THÔNG TIN CHƯA KHỚP VỚI CƠ SỞ DỮ LIỆU "
        "QUỐC GIA VỀ DÂN CƯ HOẶC CHƯA CÓ SỐ ĐDCN/CCCD"
    )
    for text, style in ((title, "title"), (LETTER, "italic"), (UNIT, "plain")):
        sheet.across(text, style)
        sheet.next()
    sheet.next()
    sheet.head(
        [
            ("", "STT"),
            ("", "Mã số BHXH"),
            (HELD, "Họ và tên"),
            (HELD, "Ngày sinh"),
            (HELD, "Giới tính"),
            (HELD, "Số CMND/CCCD/ĐDCN"),
            (HELD, "Địa chỉ"),
            ("", "Lý do"),
            ("", "VssID (x)"),
            ("", "Điện thoại"),
            ("", "Ghi chú"),
        ]
    )
    _write_people(sheet)
    signatures(sheet, len(unmatched()))
    book.close()


def _write_people(sheet: Sheet) -> None:
    keys = ("social_insurance_code", "full_name", "birth_date", "sex", "personal_id")
    keys += ("address", "reason", "vssid", "phone", "note")
    listed = unmatched()
    last_group = last_hamlet = ""
    for at, (group, hamlet, _, row) in enumerate(listed):
        if group != last_group:
            sheet.across(group, "group")
            sheet.next()
        if (group, hamlet) != (last_group, last_hamlet):
            sheet.across(hamlet, "group")
            sheet.next()
        last_group, last_hamlet = group, hamlet
        values: list[Cell] = [at + 1, *(row[key] for key in keys)]
        sheet.cells(values)
        if at + 1 == len(listed) or listed[at + 1][0] != group:
            count = sum(other == group for other, *_ in listed)
            sheet.across(f"Cộng: {count} người", "group")
            sheet.next()


def write_mau_01(file: Path) -> None:
    """Write the people whose particulars agree; they only sign."""
    book = new_book(file)
    sheet = Sheet(book, "Mẫu 01", (5, 25, 13, 12, 8, 16, 18, 9, 24, 18, 12))
    letter_head(sheet, "Mẫu số 01")
    title = (
        "DANH SÁCH NGƯỜI THAM GIA ĐÃ ĐƯỢC CƠ QUAN BHXH ĐỒNG BỘ VỚI CƠ SỞ DỮ LIỆU QUỐC GIA VỀ DÂN CƯ "
        "VÀ SỬ DỤNG THẺ CĂN CƯỚC CÔNG DÂN KHI ĐI KHÁM CHỮA BỆNH THAY THẾ THẺ BHYT"
    )
    for text, style in ((title, "title"), (LETTER, "italic"), (UNIT, "plain")):
        sheet.across(text, style)
        sheet.next()
    sheet.next()
    names = [
        "STT",
        "Họ và tên",
        "Mã số BHXH",
        "Ngày, tháng, năm sinh",
        "Giới tính",
        "Số ĐDCN/CCCD",
        "Lớp/Thôn/Phòng ban",
        "Đã đăng ký VssID (x)",
        "Địa chỉ email",
        "Ký xác nhận của người tham gia",
        "Ghi chú",
    ]
    sheet.head([("", name) for name in names])
    keys = (
        "full_name",
        "social_insurance_code",
        "birth_date",
        "sex",
        "personal_id",
        "department",
    )
    for at, one in enumerate(matched()):
        row = S.show(one)
        account: list[Cell] = (
            ["", ""] if at % 3 == 0 else ["x", one["email"] if at % 3 == 1 else ""]
        )
        values: list[Cell] = [at + 1, *(row[key] for key in keys), *account, "", ""]
        sheet.cells(values)
    signatures(sheet, len(matched()))
    book.close()


def matched() -> list[dict[str, str]]:
    """Return the people of Mẫu 01."""
    return people(130, 1105)[100:]


def write_no_vssid(file: Path) -> None:
    """Write people without a VssID account, as a text file that Excel opens."""
    heads = (
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Giới tính",
        "Mã số BHXH",
        "Số ĐDCN/CCCD",
        "Thôn",
        "Điện thoại",
    )
    keys = (
        "full_name",
        "birth_date",
        "sex",
        "social_insurance_code",
        "personal_id",
        "department",
        "phone",
    )
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(["DANH SÁCH NGƯỜI THAM GIA CHƯA ĐĂNG KÝ VSSID"])
        writer.writerow([LETTER.strip("()")])
        writer.writerow(heads)
        for at, one in enumerate(people(225, 77)[200:]):
            writer.writerow([at + 1, *(S.show(one)[key] for key in keys)])


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
