"""Signers at the foot of a list that no single word gives away: known by where they stand."""

import re
from collections.abc import Sequence

from vssid_desk.domain.reading.number_reading import names_nothing
from vssid_desk.domain.reading.two_names import begins_with_family
from vssid_desk.intake.glance import text_of
from vssid_desk.intake.group_rows import is_persons_name
from vssid_desk.intake.headers import plain
from vssid_desk.intake.row_cells import Place, held, is_counted
from vssid_desk.intake.row_words import NAME
from vssid_desk.intake.sheet import Cell

# What signs a list, alone in its cell: "Trưởng phòng", "Phụ trách kế toán".
TITLES = re.compile(
    r"((kt|tl|tm|tuq|q|p|t m) )*"
    r"((pho |q |quyen )?truong (phong|ban|khoa|bo phan|doan|nhom|tram|kho|chi nhanh|van phong|khu vuc)( .{1,40})?"
    r"|(pho )?(phong|ban|tram|khoa|doi|to|chi huy|dieu duong|ke toan|nhom|cum|bo mon) truong( .{1,40})?"
    r"|(nguoi |phu trach |bo phan |cong chuc |chuyen vien |can bo |nhan vien )"
    r"(tong hop|duyet|ra soat|bao cao|thuc hien|phu trach|nhap( lieu)?|cung cap|xac nhan|thong ke|ke toan|nhan su|hanh chinh|tiep nhan|doi chieu|giao dich|bhxh|bhyt|don vi)( .{1,30})?"
    r"|chuyen vien|van thu|thu ky|thu quy|giam dinh vien( .{1,20})?|quan ly( .{1,20})?"
    r"|(prepared|checked|reviewed|verified|approved|confirmed|submitted|made|signed) by( .{1,30})?"
    r"|((hr|general|deputy|managing|factory|plant|admin|human resources?|finance|office|c b) )*(director|manager|accountant|supervisor|officer|leader)"
    r"|ceo|cfo|chief accountant|head of .{2,30}|on behalf of .{2,40})"
)
MOST_AT_FOOT = 20  # rows in which signers stand, counted from the last one
FEWEST_WORDS = 2


def is_near_end(rows_below: int) -> bool:
    """Tell whether a row is so near to the last one of a sheet that signers may stand there."""
    return rows_below < MOST_AT_FOOT


def is_signers_title(text: str, rows_below: int) -> bool:
    """Tell whether a text near the end of a sheet is the title of one who signs, and nothing else."""
    return is_near_end(rows_below) and TITLES.fullmatch(plain(text)) is not None


def may_stand_alone(text: str, place: Place, *, few: bool) -> bool:
    """Tell whether words alone in a row may be a person; where people are counted, by their family.

    In a list of `few` columns people have nothing but their names.
    """
    name = begins_with_family(text) and NAME.match(text) and ":" not in text
    if place.numbered == "yes" and not name:
        return False
    return few or is_persons_name(text)


def signs_alone(row: int, place: Place, *, few: bool) -> bool:
    """Tell whether a name alone in a row is one who signs: below a title, or after a gap at the end.

    In a list of `few` columns people have nothing but their names.
    """
    counted = place.numbered == "yes"
    last = place.guessed and row == place.last_row and not few
    far = row - place.above > 1 and is_near_end(place.last_row - row) and not few
    return (place.after_group and (counted or last)) or (counted and far)


def signs_beside(name: str, cells: Sequence[Cell], place: Place) -> bool:
    """Tell whether words stand where no person has any, as the second signer does.

    In a list without counting numbers a person may have a remark there: only a second name, or a
    title beside a title, counts.
    """
    if is_counted(cells, place.counters):
        return False
    words = [text_of(cell) for cell in held(cells, place.strange)]
    said = [text for text in words if _is_worded(text)]
    if not said or len(said) < len(words):
        return False
    titled = TITLES.fullmatch(plain(name)) or not begins_with_family(name)
    if titled or place.numbered == "yes":
        return True
    return any(is_persons_name(text) for text in said)


def _is_worded(text: str) -> bool:
    """Tell whether a text is of several words, and no way to say that there is nothing."""
    if text.lower().startswith(("nam ", "nữ ")):  # Nam giới
        return False
    wordy = text.count(" ") >= FEWEST_WORDS - 1 and not any(map(str.isdigit, text))
    return wordy and not names_nothing(text)
