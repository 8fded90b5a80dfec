"""The words by which group rows, totals, notes and signatures are known."""

import re

from vssid_desk.domain.values.text import nfc
from vssid_desk.intake.headers import plain

COUNT = re.compile(r"\d{1,6}(\.0)?")
TOTAL = re.compile(
    r"^(tong(?! thi| van)|(tong )?cong( \d+| tang| giam| nhom| thon| lop| trang| to| khu| ho| so| chung| muc| phan| dai ly| don vi| xa$| phuong| khoi| doi | chi | nguoi| doi tuong| cac |$)|luy ke|so tien|bang chu|t cong|tc \d|cong don|so luong|cong i{1,3}v? )\b|^cong$"
    r"|^(danh sach (nay |tren |)(co|gom)|trong do|si so|so (nu|nam|nguoi|ho|the)|grand total|sub ?total|total)\b"
    r"|^(toan|ca) (thon|xa|xom|ap|khu|to|lop|truong|don vi|cong ty|doan)\b.{0,12}\b(co|gom|la) \d"
)
# With its mark the word sums up whatever follows; Công is a name, Cộng hoà a country.
MARKED_TOTAL = re.compile(r"(tổng )?cộng\b(?! h[oò][aà]| thị| văn)|\(?ấn định\b")
SUM_SIGN = re.compile(r"\W*(t\.?c|sum|[∑σ])\W*")  # alone beside its count
NO_SUM = re.compile(r"(tống|tông|tòng|công)\b")
SIGNATURE = re.compile(
    r"nguoi (lap|kiem tra|ke khai|dai dien)|thu truong|ky,? (va )?(ghi ro|dong dau|ten|ho ten|ho va ten)|\bky ten\b|ghi ro ho ten"
    r"|giam doc|ke toan|\btm ubnd|\btm uy ban|uy ban nhan dan$|chu tich|hieu truong|hieu pho|dai dien|xac nhan cua"
    r"|can bo (lap|thu|bhxh|phu trach|theo doi|ky|tong hop)|^can bo$|^lap bieu|^ngay \d* ?thang \d* ?nam|ngay ?\d* thang ?\d* nam|noi nhan|dong dau|truong (thon|khu|cong an)|chu nhiem|don vi lap|^da ky$|^nhu tren$|^luu( vt| ho so)?$|^nguoi (nhan|giao|nop)\b|^ben (giao|nhan)$|^to truong$|^bi thu\b|^to chuc dich vu|nhan vien thu$|^cong an (xa|phuong|thi tran)$|^can bo (chinh sach|lao dong|van hoa|tu phap)\b|^[a-z ]{2,30} ngay \d{1,2} \d{1,2} \d{4}$|co quan (bhxh|bao hiem|lap|cap)|^co quan$"
)
NOTE = re.compile(
    r"^(\* ?|\d{1,2} )?(page \d|da kiem tra|con thieu|cac truong hop .*de nghi|don vi tinh|dvt|ghi chu|luu y|chu thich|chu giai|giai thich|chu y|nguon|han nop|de nghi|kem theo|lien he|\( ?ban hanh)\b"
)
LEGENDS = {"ghi chu", "chu thich", "chu giai", "giai thich"}  # over what codes mean
# Departments whose name also stands over signatures: Phòng Kế toán, Ban Giám đốc.
OFFICE_ROW = re.compile(r"^(phong|ban|bo phan|van phong) ")
# How a title begins that stands alone right above a header, whatever field it speaks of.
TITLE = re.compile(
    r"(danh sach|bang|bieu|tong hop|thong ke|bao cao|ket qua|phu luc|mau (so )?\d|kem theo|ban hanh|ho so"
    r"|(lop|thon|xom|to|khu|ap|ban|buon|khoi|xa|phuong|truong) \S|doi \d)"
)
BULLET = re.compile(r"^\s*[-–—*+•●○▪►]+\s*(?=\w)")
GROUP_WORD = re.compile(
    r"^(tên )?(thôn|xóm|tổ|tdp|tiểu khu|khu|khóm|ấp|bản|buôn|làng|thị trấn|đặc khu|lớp|khối|phòng|đội|cụm|xã|phường|bộ phận|khoa|chi nhánh"
    r"|hộ|nhóm|đối tượng|trường|phố|ngõ|đường(?! (?:thị|văn|tăng|minh|đức))|phần|mục|đơn vị|người|trẻ em|bảo trợ|học sinh|tăng$|giảm$|cận nghèo|nghèo)\b"
)
BARE_GROUP_WORD = re.compile(  # the same where a list is written without marks
    r"^(thon|xom|to \d|tdp|khu (pho|\d)|khom \d|ap \d|lop|khoi|phong ban|doi \d|bo phan|ho (ngheo|can ngheo|gia dinh)|nhom|doi tuong|nguoi co cong)\b"
)
MARKER = re.compile(
    r"^\s*(?:([IVXLC]+(?:\.\d{1,3})*|[A-Z]|\d{1,3}(?:\.\d{1,3})*|[a-z])\s*[.)/:-]\s*\S"
    r"|((?:[IVXLC]+|\d{1,3})(?:\.\d{1,3})+)\s)",
    re.ASCII,
)
MARK = re.compile(
    r"^\s*([IVXLC]+|[A-Z]|\d{1,3}|[a-z])(\.\d{1,3})*\s*[.)/:-]\s*", re.ASCII
)
ROMAN = re.compile(r"[IVXLC]+")
BARE_MARKER = re.compile(r"([IVXLC]+(\.\d+)*|[A-Z]|\d+(\.\d+)*)[.)]?|[*+•●○▪►–-]")
NAME = re.compile(r"[^\W\d_][\w'’.-]*( [^\W\d_][\w'’.-]*){1,7}")


def is_title(text: str) -> bool:
    """Tell whether a text that stands alone above a header names the list and no column."""
    return bool(TITLE.match(plain(text)))


def is_total(text: str) -> bool:
    """Tell whether a text begins as a sum does: "Cộng Xóm 4: 3 người", "Tong cong"; Tống is a family."""
    lower = nfc(text).strip().lower()
    if NO_SUM.match(lower):
        return False
    return bool(MARKED_TOTAL.match(lower) or TOTAL.match(plain(text)))


def is_sum_sign(text: str) -> bool:
    """Tell whether a text that stands alone beside a count only says that it is a sum: "TC", "∑"."""
    return bool(SUM_SIGN.fullmatch(text.lower()))


def style_of(text: str, column: int) -> str:
    """Return what ranks a group text: the kind of its marker, else its first word."""
    text = BULLET.sub("", text)
    found = MARKER.match(text)
    if found:
        mark = found[1] or found[2]
        first, depth = mark.split(".")[0], mark.count(".")
        kind = (
            "roman"
            if ROMAN.fullmatch(first)
            else "number"
            if first.isdigit()
            else "letter"
            if first.isupper()
            else "small letter"
        )
        return f"{kind} {depth}"
    if OFFICE_ROW.match(plain(text)):
        return f"column {column}"
    word = GROUP_WORD.match(nfc(text).lower()) or BARE_GROUP_WORD.match(plain(text))
    return f"word {word[0].split(' ')[0]}" if word else f"column {column}"


def is_group_text(text: str) -> bool:
    """Tell whether a text names a hamlet, a class or a kind of household.

    Its own number ("1. Thôn Đoài") does not count; marks do where there are any: Trường is a school, Trương a family name.
    """
    text = MARK.sub("", BULLET.sub("", text))
    bare = text.isascii() and BARE_GROUP_WORD.match(plain(text))
    return bool(bare or GROUP_WORD.match(nfc(text).lower()))
