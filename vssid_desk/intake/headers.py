"""What a header means: the field of Person that its column holds."""

import re
import unicodedata
from functools import lru_cache

from vssid_desk.domain.values.legacy_text import convert
from vssid_desk.intake.glance import is_fault
from vssid_desk.intake.header_english import ENGLISH_OWNERS, ENGLISH_WORDS
from vssid_desk.intake.header_vendors import VENDOR
from vssid_desk.intake.header_words import OWN_WORDS, OWNED, OWNERS, PLACES, UNITS

NOT_WORD = re.compile(r"[^a-z0-9]+")
# "2. Phái", "ĐT (3)", "ĐT [nếu có]" say no more than "Phái" and "ĐT".
SAYS_NOTHING = re.compile(
    r"^\s*\d{1,3}\s*[.)]\s*(?=\D)|[(\[](\W|\d|nếu có|(không )?bắt buộc)*[)\]]|\*",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# How a field is to be filled in, on a row of its own below the header.
SAYS_HOW = re.compile(
    r"(khong )?bat buoc( nhap)?|tuy chon|kieu (chu|so|ngay)|text|number|varchar|string|required|optional"
    r"|d{1,2} m{1,2} y{2,4}|\d{1,2} (chu so|so|ky tu)|(nhap|dien|chon) .{2,40}"
)
LONGEST = 160
Rules = tuple[tuple[str, re.Pattern[str]], ...]


def _compiled(rules: tuple[tuple[str, str], ...]) -> Rules:
    return tuple((key, re.compile(pattern)) for key, pattern in rules)


OWNER_RULES = _compiled(OWNERS + ENGLISH_OWNERS)
OWNED_RULES = {owner: _compiled(rules) for owner, rules in OWNED.items()}
OWN_RULES = _compiled(OWN_WORDS + ENGLISH_WORDS)
PLACE_RULES = _compiled(PLACES)
UNIT_RULES = _compiled(UNITS)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return a text in lower case without marks and punctuation: "Số ĐDCN/CCCD" → "so ddcn cccd"."""
    text = text.lower().replace("đ", "d").replace("ð", "d")
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return NOT_WORD.sub(" ", text).strip()


def is_aside(text: str) -> bool:
    """Tell whether a text only says how the column under another header is to be filled in."""
    return bool(ASIDE.fullmatch(text) or SAYS_HOW.fullmatch(plain(text)))


def first_match(rules: Rules, text: str) -> str:
    """Return the key of the first rule that matches, "" when none does."""
    return next((key for key, pattern in rules if pattern.search(text)), "")


@lru_cache(maxsize=8192)
def meaning(leaf: str, above: str = "") -> str:
    """Return the field a header means, "" when unknown, "-" when it must not be taken.

    `leaf` is the lowest header cell of the column, `above` the cells over it. An aside is left
    out where the header means nothing with it: "Phái (ghi rõ)".
    """
    if leaf and is_fault(leaf):
        return ""
    leaf = SAYS_NOTHING.sub(" ", leaf).strip() or leaf
    bare = ASIDE.sub(" ", leaf).strip()
    return _in_any_letters(leaf, above) or (
        _in_any_letters(bare, above) if bare != leaf else ""
    )


def _in_any_letters(leaf: str, above: str) -> str:
    """Return what a header means, read as it stands or as TCVN3 or VNI."""
    if len(leaf) > LONGEST:
        leaf = leaf.partition("(")[0]  # a long header explains itself in brackets
    if not leaf or len(leaf) > LONGEST:
        return ""
    found = _meaning(plain(leaf), leaf, plain(above))
    if found or leaf.isascii():
        return found
    for encoding in ("tcvn3", "vni"):
        text = convert(leaf, encoding)
        found = _meaning(plain(text), text, plain(convert(above, encoding)))
        if found:
            return found
    return ""


def _meaning(own: str, leaf: str, around: str) -> str:
    own, around = _short(own), _short(around)
    above = first_match(OWNER_RULES, around) if around else ""
    found = VENDOR.get(own.replace(" ", "")) or _day_part(leaf, own, around)
    if found and above not in OWNED_RULES:  # else it is the father's, the head's
        return found
    owner = first_match(OWNER_RULES, own)
    if not owner:
        owner = "" if above == "-" else above
    if owner in OWNED_RULES:
        return first_match(OWNED_RULES[owner], own)
    return owner or _place(own, around) or first_match(OWN_RULES, own)


def _short(own: str) -> str:
    """Write the long names short: the words Xã hội and Y tế name no place."""
    return own.replace("bao hiem xa hoi", "bhxh").replace("bao hiem y te", "bhyt")


# "Nữ (x)", "Nữ đánh dấu x", "Giới tính (x là nữ)"; "Năm sinh (Nam)" beside "Năm sinh (Nữ)".
_ONE_SEX = re.compile(
    r"(?:la |phai |gioi tinh |gt )?(nam|nu)(?: (?:ghi|danh|dau|tich|dien|thi|la))*( [xv])?"
)
_MARKED_FEMALE = re.compile(
    r"\bnu(?: (?:ghi|danh|dau|tich|dien|thi|la))* [xv]\b|\b[xv](?: (?:la|cho|neu|voi))* nu\b"
)
_BIRTH_OF_SEX = re.compile(r"(?:ngay |thang |nam |va )+sinh (nam|nu)")


def _sex_column(own: str, composed: str) -> str:
    """Return "male" or "female" for a column that marks people of one sex, else ""."""
    born = _BIRTH_OF_SEX.fullmatch(own)
    if born and "năm" not in composed.rsplit(maxsplit=1)[-1]:
        return "male" if born[1] == "nam" else "female"
    if "nam" not in own.split() and _MARKED_FEMALE.search(own):
        return "female"
    marked = _ONE_SEX.fullmatch(own)
    if not marked or "năm" in composed:
        return ""
    return "male" if marked[1] == "nam" else "female"


def _day_part(leaf: str, own: str, around: str) -> str:
    """Return what the short words Nam, Nữ, Ngày, Tháng, Năm mean where they stand."""
    composed = unicodedata.normalize("NFC", leaf).lower().strip()
    found = _sex_column(own, composed)
    if found:
        return found
    if own == "chuc vu" and "phu cap" not in around:
        return "position"
    if "sinh" in around and own in {"ngay", "thang", "nam"}:
        return {"ngay": "birth_day", "thang": "birth_month", "nam": "birth_year"}[own]
    return ""


def _place(own: str, around: str) -> str:
    """Return the part of an address that a header names."""
    both = f"{around} {own}".strip()
    place = first_match(PLACE_RULES, both)
    unit = first_match(UNIT_RULES, own)
    if re.search(r"^ma\b", own) and (place or re.search(r"\b(tinh|huyen|xa)\b", own)):
        return "-" if re.search(r"tinh|huyen|\bxa\b|phuong", own) else ""
    if place and unit:
        return f"{place}_{unit}"
    if place and "dia chi" in both:
        return f"{place}_address"
    if place == "permanent" and re.search(r"thuong tru|ho khau|tt\b", both):
        return "" if re.search(r"so (so )?(ho khau|hk)", own) else "permanent_address"
    return ""
