"""Two people in one name cell: told, never joined into one name."""

import re

from vssid_desk.domain.values.legacy_text import convert
from vssid_desk.domain.values.text import clean, fold

# The words between two names also as fonts before Unicode write them.
_BETWEEN = re.compile(
    r"\s*[\n\r;,/&+|]\s*|\s+[-–—]\s+|\s+(?:và|vµ|vaø|cùng|cïng|cuøng)\s+",
    re.IGNORECASE,
)
# What stands beside the names of a cell: "1. … 2. …", "(sinh đôi)".
_ORDINAL = re.compile(r"\s*(?:[0-9]{1,2}\s*[.)/-]|[-+•*])\s*")
_ASIDE = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’]*")
_ONE_WORD = re.compile(r"(?:H|K|M|R)['’][A-ZĐ][^\W\d_]+")  # K'Brôih is a whole name
_FAMILY_TEXT = (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan lam trinh mai dao "
    "truong cao ha luong luu ta to tran chu quach thai kieu tong an au bach cam dam diep ha hua khuc kim la "
    "lai lo lu luc ma mac nghiem nong nguy o ong phi phung quan sa tang than thach tieu ton trieu trang tu "
    "uong van vi vuong giang giap khuong khong than thi h y k ka"
)
_FAMILIES = frozenset(_FAMILY_TEXT.split())
# Rarer ones, and those of other peoples; alone they tell less than the first.
_RARE_TEXT = (
    "a adrong alang arat ating ayun bac ban banh bao be bien bkrong bling bo bria briu buon bya cai cam "
    "cao cha cham chamalea chang chao chau chiu chung co coor cu cung cut dam danh dau dieu doi dong du "
    "duong eban enuol giang ha hang hau hiao hlong hoa hoac hoih hong hua hung hwing ka kator kbuor kha "
    "khau khieu khuu kien knul kpa kpuih kray ksor ktla ktul ky lang lanh lau le lenh leo leu lien lieu "
    "loc lu luc lung luong mach man mang mau mlo mong moong mua nay neang ngan ngu nham nhan nhieu nhu "
    "nie ninh phan phi pho phu phuong pi pinang poloong puih quan quang rah ralan rcham rcom riah rmah "
    "ro sai sam san seo siu so sung tain tham thao thi thieu thin thinh tho tiet toan tong tra trac tram "
    "trang tuong uc ung vang ven vien vo vong voong vua vuu xa xeo xong yen zoram"
)
_ALL_FAMILIES = _FAMILIES.union(_RARE_TEXT.split())
_MIDDLES = frozenset({"thi", "van"})


def people_in(text: str) -> list[str]:
    """Return the names of all people in a name cell, [] when it holds one or none."""
    return [clean(one) for one in names_apart(text)]


def names_apart(text: str, encoding: str = "") -> list[str]:
    """Return the names of a cell as they are written in it, [] when it holds one or none.

    `encoding` is that of a font before Unicode.
    """
    if not _BETWEEN.search(text.strip()):
        return []
    parts = (_bare(part) for part in _BETWEEN.split(_ASIDE.sub(" ", text)))
    found = [one for one in parts if _is_name(convert(one, encoding))]
    return found if len(found) > 1 else []


def _bare(part: str) -> str:
    """Return a part of a cell without its ordinal."""
    ordinal = _ORDINAL.match(part)
    return part[ordinal.end() :] if ordinal else part


def _is_name(text: str) -> bool:
    name = clean(text)
    return is_whole_name(name) or bool(_ONE_WORD.fullmatch(name))


def is_whole_name(name: str) -> bool:
    """Tell whether a text is a whole name and not the half of one that was wrapped."""
    words = name.split(" ")
    if not 2 <= len(words) <= 6 or not all(map(_WORD.fullmatch, words)):
        return False
    folded = fold(name).split(" ")
    return (
        words[0][0].isupper() and folded[0] in _FAMILIES and folded[-1] not in _MIDDLES
    )


def begins_with_family(text: str) -> bool:
    """Tell whether the first word of a text may be a family name, in whatever letters."""
    first = clean(text).split(" ", 1)[0]
    return fold(first) in _ALL_FAMILIES
