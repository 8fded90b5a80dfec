"""What a header means: the field of Person that its column holds."""

import re
import unicodedata
from functools import lru_cache

from vssid_desk.domain.legacy_text import convert
from vssid_desk.intake.header_words import (
    OWN_WORDS,
    OWNED,
    OWNERS,
    PLACES,
    UNITS,
    VENDOR,
)

NOT_WORD = re.compile(r"[^a-z0-9]+")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
LONGEST = 160
Rules = tuple[tuple[str, re.Pattern[str]], ...]


def _compiled(rules: tuple[tuple[str, str], ...]) -> Rules:
    return tuple((key, re.compile(pattern)) for key, pattern in rules)


OWNER_RULES = _compiled(OWNERS)
OWNED_RULES = {owner: _compiled(rules) for owner, rules in OWNED.items()}
OWN_RULES = _compiled(OWN_WORDS)
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


def first_match(rules: Rules, text: str) -> str:
    """Return the key of the first rule that matches, "" when none does."""
    return next((key for key, pattern in rules if pattern.search(text)), "")


@lru_cache(maxsize=8192)
def meaning(leaf: str, above: str = "") -> str:
    """Return the field a header means, "" when unknown, "-" when it must not be taken.

    `leaf` is the lowest header cell of the column, `above` the cells over it.
    """
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
    found = VENDOR.get(own.replace(" ", "")) or _day_part(leaf, own, around)
    if found:
        return found
    owner = first_match(OWNER_RULES, own)
    if not owner and around:
        owner = first_match(OWNER_RULES, around)
        owner = "" if owner == "-" else owner
    if owner in OWNED_RULES:
        return first_match(OWNED_RULES[owner], own)
    return owner or _place(own, around) or first_match(OWN_RULES, own)


def _day_part(leaf: str, own: str, around: str) -> str:
    """Return what the short words Nam, Nữ, Ngày, Tháng, Năm mean where they stand."""
    composed = unicodedata.normalize("NFC", leaf).lower().strip()
    if own == "nam" and composed != "năm" and "ngay thang" not in own:
        return "male"
    if own == "nu":
        return "female"
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
    if place == "permanent" and re.search(r"thuong tru|ho khau", both):
        return "" if re.search(r"so (so )?(ho khau|hk)", own) else "permanent_address"
    return ""
