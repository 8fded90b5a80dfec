"""What stands in a name's cell and is no part of the name: ordinals, aliases, titles, notes."""

import html
import re
from unicodedata import normalize

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.values.cells import warning
from vssid_desk.domain.values.spelling import is_syllable

_ORDINAL = re.compile(
    r"\s*(?:\(?[0-9]{1,4}\s*[.)/:\-]+|[0-9]{1,4}\s|[IVX]{1,4}\s*[.)]|[A-Za-z]\s*\)|[a-z]\s*[./]\s|[-+*•]+)\s*"
)
_TRAILING_ORDINAL = re.compile(r"(?:\s+|\s*[-.]\s*)[0-9]{1,3}$|\s*\*+$")
_BRACKETS = re.compile(
    r"\s*(?:\([^()]*\)?|\[[^\[\]]*\]?|\{[^{}]*\}?|“[^“”]*”|\"[^\"]*\")\s*"
)
_QUOTED = re.compile(r"[“\"']([^“”\"']+)[”\"']")
_NOTE_AFTER = re.compile(r"\s*(?:\s[-–—]\s|[;,:|/]).*$")
_NUMBER_AFTER = re.compile(r"\s*[-–—,;:/]?\s*[0-9][0-9./ -]{3,}.*$")
_ALIAS = re.compile(
    r"\s+(?:tức|còn gọi|tên khác|tên gọi khác|tên thường gọi|bí danh)\s.*$",
    re.IGNORECASE,
)
# What became of the person, written behind the name without any sign.
_REMARK = re.compile(
    r"\s+(?:đã (?:chết|mất|chuyển|nghỉ|cắt|báo|xoá|xóa|có)|chuyển (?:đi|đến|khẩu|trường|lớp)|đang (?:đi|ở|làm))\b.*$",
    re.IGNORECASE,
)
# A second line that says who somebody is in the household: "Vợ", "Con dâu", "Mẹ: Trần Thị Bưởi".
_KIN = re.compile(
    r"(?:chủ hộ|(?:vợ|chồng|con|cháu|bố|mẹ|cha)(?: (?:dâu|rể|gái|trai|nội|ngoại|đẻ|ruột))?"
    r"|(?:em|anh|chị) (?:dâu|rể|gái|trai|họ|ruột))\s*(?::.*)?",
    re.IGNORECASE,
)
_FAMILIES = "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý"
TITLES = frozenset(
    [
        "ông",
        "bà",
        "anh",
        "chị",
        "em",
        "cháu",
        "bé",
        "cụ",
        "cô",
        "chú",
        "bác",
        "con",
        "vợ",
        "chồng",
        "chưa",
        "không",
    ]
)
_TITLE = re.compile(
    rf"(?:ông|bà|anh|chị|em|cháu|bé|cụ|cô|chú|bác|đ/c)(?:\.?\s+|\s*:\s*)(?=(?:{_FAMILIES})\s)",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"(?:con|vợ|chồng|cháu|mẹ|bố|cha)(?: (?:gái|trai|của))*\s(?:ông|bà|chị|anh|cô|cụ|chú|bác)\b.*"
    r"|bé (?:gái|trai)\b.*|(?:chưa|không) (?:đặt|có|rõ|biết)\b.*",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z]{1,6} ?/?>", re.IGNORECASE)
_TEXT = {
    "ordinal": "Số thứ tự “{left}” đã bỏ khỏi tên. Xem lại tên.",
    "title": "Tiếng xưng hô “{left}” đã bỏ khỏi tên. Xem lại tên.",
    "alias": "Phần “{left}” không thuộc tên nên đã bỏ ra. Xem lại; nếu là tên khác thì ghi vào ghi chú.",
}


def tells_whose(name: str) -> bool:
    """Tell whether words say whose child or wife somebody is, or that there is no name yet."""
    return _WHOSE.fullmatch(normalize("NFC", name)) is not None


def spaced(text: str) -> str:
    """Return a text in which signs of web pages and unseen spaces between words are spaces."""
    if "&" in text or "<" in text:
        text = html.unescape(_TAG.sub(" ", text))
    first, *rest = text.split("\u200b")
    for part in rest:
        left, right = first.split(" ")[-1], part.split(" ")[0]
        apart = (
            is_syllable(left) and is_syllable(right) and not is_syllable(left + right)
        )
        first += (" " if apart else "") + part
    return first


def without_kin(text: str) -> tuple[str, str]:
    """Return the lines of a cell without a last one that only says who somebody is, and that line."""
    lines = [line for line in text.splitlines() if line.strip()]
    last = normalize("NFC", lines[-1]).strip() if len(lines) > 1 else ""
    return ("\n".join(lines[:-1]), last) if _KIN.fullmatch(last) else (text, "")


def told_of_kin(key: str, words: str) -> Finding:
    """Tell that such a line left the name."""
    return warning(key, "alias", _TEXT["alias"].format(left=words[:60]))


def without_number(name: str) -> tuple[str, str]:
    """Return a name without a long number or a day behind it, and what was left out."""
    match = _NUMBER_AFTER.search(name)
    if match is None or not match.start():
        return name, ""
    return name[: match.start()], match[0]


def without_extras(key: str, name: str) -> tuple[str, list[Finding]]:
    """Take ordinals, titles, brackets and notes out of a name, telling each."""
    left: list[tuple[str, str]] = []
    if quoted := _QUOTED.fullmatch(name):
        name = quoted[1]
    for pattern, fault in ((_ORDINAL, "ordinal"), (_TITLE, "title")):
        if (match := pattern.match(name)) and match.end() < len(name):
            left.append((fault, match[0].strip()))
            name = name[match.end() :]
    left.extend(("alias", bracket.strip()) for bracket in _BRACKETS.findall(name))
    name = " ".join(_BRACKETS.sub(" ", name).split())
    name, notes = _without_notes(name)
    left += notes
    if (match := _TRAILING_ORDINAL.search(name)) and match.start():
        left.append(("ordinal", match[0].strip()))
        name = name[: match.start()]
    told = [
        warning(key, fault, _TEXT[fault].format(left=words[:60]))
        for fault, words in left
        if words
    ]
    return name.strip(' .,;:-–—_*"“”'), told


def _without_notes(name: str) -> tuple[str, list[tuple[str, str]]]:
    """Cut off what follows the name: an alias, a number, words behind a sign."""
    left: list[tuple[str, str]] = []
    name, number = without_number(name.lstrip(" ,;:/|"))
    for pattern in (_ALIAS, _NOTE_AFTER, _REMARK):
        match = pattern.search(name)
        if match and match.start():
            signs = match[0].strip()
            if (
                " " not in name[: match.start()] and signs[:1] in ",;:/"
            ):  # Nguyễn, Văn An
                name = " ".join(re.split(r"[\s,;:|/]+", name))
            else:
                name, signs = name[: match.start()], signs.strip(" ,;:-–—/|")
            left.append(("alias", signs))
    return name, [*left, ("alias", number.strip(" ,;:-–—/|"))]
