"""What goes wrong on the way into a list: each spoils one row and says why it is listed.

A spoiler is given the row as it would be right (cells by column) and changes it; it returns
the reason that the agency prints.
"""

import unicodedata
from collections.abc import Callable
from datetime import date

from tests.people import shown_date
from tests.tools.sheet_style import Cell

Row = dict[str, Cell]
Spoiler = Callable[[Row], str]

NO_NUMBER = "Chưa có số ĐDCN/CCCD"
BAD_NUMBER = "Số ĐDCN/CCCD không đúng"
BAD_NAME = "Họ tên không khớp CSDL quốc gia về dân cư"
BAD_DATE = "Ngày sinh không khớp CSDL quốc gia về dân cư"
BAD_SEX = "Giới tính không khớp CSDL quốc gia về dân cư"


def lost_zero(row: Row) -> str:
    row["personal_id"] = int(str(row["personal_id"]))
    return BAD_NUMBER


def no_number(row: Row) -> str:
    row["personal_id"] = ""
    return NO_NUMBER


def old_number(row: Row) -> str:
    row["personal_id"] = f"14{str(row['personal_id'])[-7:]}"
    return NO_NUMBER


def spaced_number(row: Row) -> str:
    number = str(row["personal_id"])
    row["personal_id"] = " ".join(number[at : at + 3] for at in range(0, 12, 3))
    return BAD_NAME


def letter_in_number(row: Row) -> str:
    row["personal_id"] = str(row["personal_id"]).replace("0", "O", 1)
    return BAD_NUMBER


def digit_missing(row: Row) -> str:
    row["personal_id"] = str(row["personal_id"])[:-1]
    return BAD_NUMBER


def digits_lost(row: Row) -> str:
    number = str(row["personal_id"])
    row["personal_id"] = f"{number[1]},{number[2:6]}E+10"
    return BAD_NUMBER


def year_only(row: Row) -> str:
    row["birth_date"] = int(str(row["birth_date"])[-4:])
    return BAD_DATE


def year_beside(row: Row) -> str:
    day, month, year = str(row["birth_date"]).split("/")
    row["birth_date"] = f"{day}/{month}/{int(year) + 1}"
    return BAD_DATE


def swapped_day(row: Row) -> str:
    day, month, year = str(row["birth_date"]).split("/")
    row["birth_date"] = f"{month}/{day}/{year}"
    return BAD_DATE


def impossible_day(row: Row) -> str:
    row["birth_date"] = f"31/02/{str(row['birth_date'])[-4:]}"
    return BAD_DATE


def first_of_january(row: Row) -> str:
    row["birth_date"] = date(int(str(row["birth_date"])[-4:]), 1, 1)
    return BAD_DATE


def other_sex(row: Row) -> str:
    row["sex"] = "Nữ" if row["sex"] == "Nam" else "Nam"
    return BAD_SEX


def one_mark_less(row: Row) -> str:
    *first, last = str(row["full_name"]).split()
    plain = unicodedata.normalize("NFD", last)
    marks = [at for at, letter in enumerate(plain) if unicodedata.combining(letter)]
    if marks:
        plain = plain[: marks[0]] + plain[marks[0] + 1 :]
    row["full_name"] = " ".join([*first, unicodedata.normalize("NFC", plain)])
    return BAD_NAME


def middle_name_missing(row: Row) -> str:
    words = str(row["full_name"]).split()
    row["full_name"] = f"{words[0]} {words[-1]}"
    return BAD_NAME


def decomposed(row: Row) -> str:
    row["full_name"] = unicodedata.normalize("NFD", str(row["full_name"]))
    return no_number(row)


def capitals_and_spaces(row: Row) -> str:
    row["full_name"] = str(row["full_name"]).upper().replace(" ", "  ", 1) + "\u00a0"
    return no_number(row)


def look_alike(row: Row) -> str:
    row["full_name"] = str(row["full_name"]).replace("Đ", "Ð")
    return no_number(row)


def phone_without_zero(row: Row) -> str:
    row["phone"] = int(str(row["phone"]))
    return no_number(row)


def moved_away(row: Row) -> str:
    row["note"] = "Đã chuyển đi nơi khác"
    return no_number(row)


def died(row: Row) -> str:
    row["note"] = "Đã chết"
    return BAD_NUMBER


def show(person: dict[str, str]) -> Row:
    """Return the row of a person as a list would have it if all were right."""
    return {
        **person,
        "birth_date": shown_date(person["birth_date"]),
        "sex": {"male": "Nam", "female": "Nữ"}[person["sex"]],
        "vssid": "",
        "note": "",
        "reason": "",
    }
