"""Read names of people: what is a name is kept letter for letter, the rest leaves it."""

import re
from functools import lru_cache

from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.reading import name_extras
from vssid_desk.domain.reading.two_names import people_in
from vssid_desk.domain.values.cells import (
    ColumnHint,
    RawCell,
    Result,
    error,
    formula_like,
    label,
    note,
    shown,
    text_notes,
    warning,
)
from vssid_desk.domain.values.scanner import repaired_utf8
from vssid_desk.domain.values.text import (
    APOSTROPHES,
    FULL_WIDTH,
    LOOK_ALIKES,
    clean,
    fold,
    has_marks,
)

LONGEST = 100
_LETTERS = "A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9"
_LARGE = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
_WORD = f"[{_LARGE}][{_LETTERS}']*"
_PLAIN = re.compile(f"{_WORD}(?: {_WORD})+")
_PLACE_WORDS = "thôn xã ấp huyện tỉnh phường lớp khóm xóm buôn làng trường quận tdp hộ"
_PLACES = frozenset(_PLACE_WORDS.split())
_NUMBERED_PLACE = re.compile(
    r"(?:to|khu|so|thon|ap|doi|lop|khoi|phong)\s*(?:so\s*)?[0-9]+[a-z]?\b"
)
_WORDS_FOR_NO_NAMES = (
    "cong|tong|tong cong|tong so|ho va ten|ho ten|ho va ten dem|khong|khong co|khong ro|chua co|chua ro|"
    "nam|nu|nguoi lap|nguoi lap bieu|nguoi lap danh sach|ky ten|ghi chu|chu ho|con|vo|chong|"
    "ban sao|null|none|n/a|na|true|false|stt|x|xx|xxx"
)
_NO_NAMES = frozenset(_WORDS_FOR_NO_NAMES.split("|"))
# Neither letter nor digit, and no sign that stands in names or is told by itself.
_ODD_SIGN = re.compile(rf"[^\w\s.?\ufffd'’`´{APOSTROPHES}\u0300-\u036f–-]|_")
_SIGNS = "=+-@ '’`"
_TOTALS = re.compile(r"(?:tong (?:so|cong)|cong)\b.*(?:[0-9]|nguoi|:)")


def full_name(key: str, cell: RawCell, text: str, hint: ColumnHint) -> Result:
    """Return the name a cell holds, letter for letter in composed form.

    `text` is what the cell says after legacy letters were converted. Brackets, notes and ordinals leave
    the name with a warning; what is no name gives "" and an error.
    """
    if not isinstance(cell.value, str):
        return "", [_not_a_name(key, shown(cell))]
    if not hint.ocr and name_at_sight(text):
        return text, []
    name = clean(text)
    if not name or _is_no_name(name_extras.without_number(name)[0]):
        return "", [_not_a_name(key, shown(cell))] if name else []
    return _read(key, cell, text, hint)


def name_at_sight(text: str) -> str | None:
    """Return a name that bears marks and is written as most are, None for any other text."""
    marked = not text.isascii()
    usual = marked and len(text) <= LONGEST and _PLAIN.fullmatch(text)
    return text if usual and _is_usual(text) else None


def _read(key: str, cell: RawCell, text: str, hint: ColumnHint) -> Result:
    """Read a name that is not plain at first sight."""
    mended = repaired_utf8(text)
    if mended is not None:
        text = mended
    own, kin = name_extras.without_kin(text)
    name = clean(name_extras.spaced(own))
    notes = [*_text_notes(key, text, name), *formula_like(key, name)]
    if mended is not None:
        notes.append(warning(key, "repaired", _DOUBTS["repaired"], proposal=name))
    notes += [name_extras.told_of_kin(key, kin)] if kin else []
    several = people_in(own)
    if several:
        notes.append(_several(key, several))
        name = several[0]
    name = name.translate(_WIDE_SIGNS)  # wide brackets are brackets
    name, left = name_extras.without_extras(key, name.lstrip(_SIGNS))
    notes += left
    plain = name.translate(_LOOK_ALIKES) if not name.isascii() else name
    if plain != name:
        notes.append(_look_alike(key, name, plain))
        name = plain
    if _is_no_name(name):
        return "", [_not_a_name(key, shown(cell))]
    notes += _doubts(key, name, hint)
    if name != text and not notes:
        notes.append(note(key, "signs", "Đã bỏ dấu câu quanh tên."))
    return name, notes


_LOOK_ALIKES = {**FULL_WIDTH, **LOOK_ALIKES}
_WIDE_SIGNS = {
    wide: plain for wide, plain in FULL_WIDTH.items() if not chr(wide).isalpha()
}


def _several(key: str, names: list[str]) -> Finding:
    told = "; ".join(names)
    return warning(
        key,
        "two_names",
        f"Ô tên ghi {len(names)} người: {told[:120]}. Mới lấy người đầu.",
        advice=f"Lúc xem trước chọn “Tách thành {len(names)}” hoặc “Giữ 1 người”; nhập rồi thì thêm người "
        "còn lại bằng Người → Thêm người ngoài danh sách.",
    )


def _is_usual(name: str) -> bool:
    if name.count(" ") > 3 and (" VÀ " in name or " ĐÃ " in name.upper()):
        return False
    return _may_begin(name.split(" ", 1)[0]) and (
        name.count(" ") > 2 or fold(name) not in _NO_NAMES
    )


@lru_cache(maxsize=5000)
def _may_begin(word: str) -> bool:
    """Tell whether a word is neither a place nor a title: no name begins with one."""
    return word.lower() not in _PLACES and word.lower() not in name_extras.TITLES


def _not_a_name(key: str, text: str) -> Finding:
    return error(
        key,
        "not_a_name",
        f"Ô {label(key).lower()} ghi “{text.strip()[:40]}”, không phải tên người, nên không lấy. "
        "Xem lại dòng này rồi nhập tên.",
    )


# What clerks note of a person where the name should stand: "đã chết", "Xem tờ sau".
_NOTED = re.compile(
    r"(?:đã|đang|xem|chuyển|trùng|chết|mất|xoá|xóa|huỷ|hủy|nghỉ|vắng|tạm|theo|như|thiếu|hết|ghi) (?=[^\W\d_])"
)


def _is_remark(name: str) -> bool:
    """Tell whether words in small letters are a remark and not a name."""
    rest = name[:1].lower() + name[1:]
    return rest.islower() and _NOTED.match(rest) is not None


def _is_no_name(name: str) -> bool:
    folded = fold(name)
    letters = sum(letter.isalpha() for letter in name)
    return (
        letters < 2
        or letters * 2 < len(name.replace(" ", ""))
        or folded in _NO_NAMES
        or "@" in name[1:]
        or name.split(" ", 1)[0].lower() in _PLACES
        or name_extras.tells_whose(name)
        or _is_remark(name)
        or _NUMBERED_PLACE.match(folded) is not None
        or _TOTALS.match(folded) is not None
    )


def _text_notes(key: str, text: str, name: str) -> list[Finding]:
    """Tell what cleaning altered, and of a curly apostrophe, which is kept as it is."""
    notes = text_notes(key, text, name)
    if any(mark in name for mark in APOSTROPHES):
        notes.append(
            note(
                key,
                "apostrophe",
                "Dấu nháy trong tên giữ nguyên như danh sách; khi so sánh coi là như nhau.",
            )
        )
    return notes


def _look_alike(key: str, name: str, plain: str) -> Finding:
    letters = sorted({a for a, b in zip(name, plain, strict=True) if a != b})
    return warning(
        key,
        "look_alike",
        f"Tên có chữ trông giống nhưng khác mã ({', '.join(letters)}); đã thay bằng chữ đúng. "
        "Đối chiếu rồi xác nhận.",
        proposal=plain,
    )


_DOUBTS = {
    "too_long": f"Tên dài hơn {LONGEST} ký tự. Xem ô này có chứa hai người không.",
    "odd_signs": "Trong tên có dấu không phải chữ, có thể do gõ phông chữ cũ. Đối chiếu với giấy tờ rồi sửa.",
    "digits": "Trong tên có chữ số. Đối chiếu với giấy tờ rồi sửa.",
    "no_marks": "Tên không có dấu nào trong khi danh sách viết có dấu. Hỏi lại rồi viết đủ dấu.",
    "lost_letters": "Tên có dấu “?” ở chỗ mất chữ. Đối chiếu với giấy tờ rồi viết đủ.",
    "repaired": "Tên lưu sai bảng mã; chữ đã được khôi phục. Đối chiếu rồi xác nhận.",
    "ocr": "Cột tên có vẻ do máy nhận dạng chữ; chỉ dùng để đối chiếu. So với giấy tờ trước khi sửa.",
}


def _doubts(key: str, name: str, hint: ColumnHint) -> list[Finding]:
    """Tell why a name may be wrong though it is kept."""
    found = {
        "too_long": len(name) > LONGEST,
        "lost_letters": "?" in name or "\ufffd" in name,
        "odd_signs": _ODD_SIGN.search(name) is not None,
        "digits": any(letter.isdigit() for letter in name),
        "no_marks": hint.list_has_marks and key == "full_name" and not has_marks(name),
        "ocr": hint.ocr,
    }
    notes = [
        warning(key, fault, _DOUBTS[fault]) for fault, true in found.items() if true
    ]
    usual = _usual_case(name)
    if usual != name:
        said = "Chữ hoa, chữ thường của tên giữ nguyên như danh sách."
        notes.append(
            Finding(
                key, f"{key}.case", Severity.NOTE, said, None if "'" in name else usual
            )
        )
    return notes


def _usual_case(name: str) -> str:
    """Return a name whose words begin small, or were typed with the capitals locked, as usual."""
    if name.swapcase().istitle() and not name.isupper():
        return name.swapcase()
    return " ".join(word[:1].upper() + word[1:] for word in name.split(" "))
