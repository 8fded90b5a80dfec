"""What the free text of a list says is wrong: "Sai NS, GT", "so CCCD khong ton tai".

Agencies write as they like: with or without marks, shortened, several faults in one cell, and
what is right beside what is wrong. Understood are the words below; anything else says nothing.
"""

import re
from functools import lru_cache

from vssid_desk.domain.values.text import fold

BELONGS = "belongs"  # not a field: the person may not be of this unit any more

_FIELD_WORDS = {
    "birth_date": r"ngay thang nam sinh|ngay sinh|ngaysinh|thang sinh|nam sinh|namsinh"
    r"|ng sinh|n sinh|ntns|ns",
    "sex": r"gioi tinh|gioitinh|phai|gt",
    "social_insurance_code": r"ma so bhxh|ma bhxh|ms bhxh|msbhxh|so so bhxh|so bhxh|so so",
    "health_card_code": r"ma the bhyt|ma the|so the bhyt|the bhyt",
    # A CMND is no number today: what has to be put right is the ĐDCN.
    "personal_id": r"cmnd|cmt|cmtnd|chung minh|so dinh danh ca nhan|so dinh danh|dinh danh|so ddcn|ddcn|sddcn|so cccd|cccd"
    r"|so can cuoc|can cuoc cong dan|can cuoc|so giay to|so gttt|gttt|so cc",
    "full_name": r"ho va ten|ho ten|hoten|hvt|ten dem|ho dem|chu dem|chu lot|ten lot|ten|ht"
    r"|ho(?= (?:sai|khac|khong|va|lech)|$)",
    "address": r"dia chi|noi cu tru|noi thuong tru|thuong tru",
}
_FIELD = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in _FIELD_WORDS.items())
    + r")\b"
)
# Words about the number that name no field.
_NUMBER = re.compile(
    r"\b(?:khong ton tai|khong tim thay|khong co trong (?:csdl|co so|he thong)|chua co so"
    r"|khong co so|thieu so|chua cap so|sai so|so sai|so khong dung|khac so|trung so"
    r"|khong dung so)\b"
)
_TWICE = re.compile(r"\b(?:bi |ghi )?trung(?! khop)\b")
_GONE = re.compile(
    r"\b(?:chuyen (?:don vi|di|truong|cong tac|lop|noi o|khau|ho khau)|da chuyen|nghi viec"
    r"|thoi viec|thoi hoc|nghi hoc|da chet|chet|da mat|tu vong|khong thuoc don vi"
    r"|khong con (?:o|lam viec|hoc)|khong thuoc (?:xa|truong|dia ban))\b"
)
_RIGHT = re.compile(r"\b(?:dung|khop|hop le|giong|ok|trung khop|chinh xac)\b")
_NOT = re.compile(r"\b(?:khong|chua|ko|kg|k|sai|lech|khac)\b")
# "Họ tên khớp, ngày sinh không khớp" are two clauses.
_BETWEEN = re.compile(r"[;,./+&|]|\s-\s|\b(?:nhung|con)\b")
_COLON = re.compile(r"\s*:\s*")


@lru_cache(maxsize=8192)  # the same few reasons stand on most rows
def faults_told(reason: str) -> tuple[str, ...]:
    """Return what a reason says is wrong: keys of Person and BELONGS, in its order.

    "" and texts that only say "not matched" give nothing.
    """
    found: dict[str, None] = {}
    for clause in _clauses(reason):
        for key in _told_in(clause):
            found.setdefault(key)
    return tuple(found)


def _clauses(reason: str) -> list[str]:
    """Split a reason; "n.sinh" and "g.tính" stay whole, "Lỗi: a" is one clause."""
    text = re.sub(r"\b(\w)\.\s*(?=\w)", r"\1 ", reason.replace("\n", "; "))
    text = fold(_COLON.sub(" ", text.replace("_", " ")))
    return [" ".join(part.split()) for part in _BETWEEN.split(text) if part]


def _told_in(clause: str) -> list[str]:
    if _RIGHT.search(clause) and not _NOT.search(clause):
        return []
    if _GONE.search(clause):
        return [BELONGS]
    found = [key for match in _FIELD.finditer(clause) if (key := match.lastgroup)]
    if found:
        return found
    told = _NUMBER.search(clause) or _TWICE.search(clause)
    return ["personal_id"] if told else []
