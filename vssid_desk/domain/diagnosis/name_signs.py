"""What a name shows of itself: a surname without its mark, words in another order.

Hints only: names of the highlands and rare surnames follow no such rule.
"""

from collections.abc import Mapping
from types import MappingProxyType

from vssid_desk.domain.values.spelling import is_syllable
from vssid_desk.domain.values.text import fold, has_marks

# Surnames that are always written with these marks, by what is left without them.
_SURNAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "nguyen": ("nguyễn",),
        "tran": ("trần",),
        "le": ("lê",),
        "pham": ("phạm", "phàm"),
        "hoang": ("hoàng",),
        "huynh": ("huỳnh",),
        "vu": ("vũ",),
        "vo": ("võ",),
        "dang": ("đặng",),
        "bui": ("bùi",),
        "do": ("đỗ", "đổ", "đô"),
        "ho": ("hồ", "hổ"),
        "ngo": ("ngô",),
        "duong": ("dương", "đường"),
        "ly": ("lý", "lỳ"),
        "dinh": ("đinh",),
        "doan": ("đoàn", "doãn"),
        "trinh": ("trịnh", "trình"),
        "dao": ("đào", "dào"),
        "truong": ("trương", "trường"),
        "luong": ("lương", "lường"),
        "nong": ("nông",),
        "trieu": ("triệu",),
        "phung": ("phùng", "phụng"),
        "nghiem": ("nghiêm",),
        "thai": ("thái",),
        "ta": ("tạ",),
        "to": ("tô",),
        "chu": ("chu", "chử"),
        "phan": ("phan",),
        "mai": ("mai",),
        "lam": ("lâm", "lam"),
        "luu": ("lưu", "lựu"),
        "ha": ("hà", "hạ"),
        "cao": ("cao",),
    }
)
_RARER = frozenset(
    [
        "an",
        "au",
        "bach",
        "cam",
        "chau",
        "cu",
        "cung",
        "dam",
        "diep",
        "giang",
        "giap",
        "ha",
        "hua",
        "khong",
        "khuat",
        "khuc",
        "kieu",
        "kim",
        "la",
        "lai",
        "lo",
        "lu",
        "luc",
        "ma",
        "mac",
        "ngan",
        "nguy",
        "nhu",
        "ninh",
        "o",
        "on",
        "ong",
        "phi",
        "phuong",
        "quach",
        "quan",
        "sa",
        "tang",
        "tao",
        "than",
        "thach",
        "thieu",
        "tieu",
        "ton",
        "tong",
        "trang",
        "tu",
        "ung",
        "uong",
        "van",
        "vi",
        "vien",
        "vuong",
        "xa",
    ]
)
_MIDDLES = frozenset({"văn", "thị"})


_WRITTEN = frozenset(name for names in _SURNAMES.values() for name in names)


def is_usual(full_name: str) -> bool:
    """Say at one glance that a name begins with a well-written surname and has Vietnamese words.

    Most do, and then none of the signs below is there.
    """
    words = full_name.split()
    usual = bool(words) and words[0].lower() in _WRITTEN
    return usual and all(map(is_syllable, words))


def lost_surname_mark(full_name: str) -> bool:
    """Say whether the surname stands without a mark, or with another one than it ever has."""
    first = full_name.partition(" ")[0].lower()
    known = _SURNAMES.get(fold(first))
    return known is not None and first not in known


def without_marks(full_name: str) -> bool:
    """Say whether a whole name stands without marks although its surname has one."""
    return lost_surname_mark(full_name) and not has_marks(full_name)


def misspelt_word(full_name: str) -> str:
    """Return the first word of a Vietnamese name that no Vietnamese word is, "" for none.

    Names of the highlands are left alone: their surname is not in the table.
    """
    words = full_name.split()
    if not words or fold(words[0]) not in _SURNAMES:
        return ""
    return next((word for word in words if not is_syllable(word)), "")


def surname_elsewhere(full_name: str) -> bool:
    """Say whether a name starts with no surname, or a middle word, and has a surname later."""
    words = full_name.lower().split()
    if len(words) < 3 or _may_be_surname(words[0]):
        return False
    if words[-1] in _MIDDLES or words[0] in _MIDDLES:
        return True
    return words[1] in _SURNAMES.get(fold(words[1]), ())


def _may_be_surname(word: str) -> bool:
    bare = fold(word)
    return bare in _SURNAMES or bare in _RARER or len(bare) < 2 or "'" in bare


def told_sex(full_name: str) -> str:
    """Return the sex that a middle word tells: "Thị" female, "Văn" male; "" for none."""
    middle = {word.lower() for word in full_name.split()[1:-1]}
    if "thị" in middle:
        return "female"
    return "male" if "văn" in middle else ""
