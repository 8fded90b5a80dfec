"""Undo what scanners that act as keyboards do to a text; nothing is guessed."""

import re
from collections.abc import Mapping
from unicodedata import normalize

# The keys 1 to 0 of Windows' layout "Vietnamese" (identity.md 2.4).
_LAYOUT: Mapping[str, str] = {
    "ă": "1", "â": "2", "ê": "3", "ô": "4", "\u0300": "5", "\u0309": "6", "\u0303": "7",
    "\u0301": "8", "\u0323": "9", "đ": "0",
    "Ă": "1", "Â": "2", "Ê": "3", "Ô": "4", "Đ": "0",
}  # fmt: skip
LAYOUT = "".join(_LAYOUT)
_LAYOUT_DIGITS = re.compile(f"[0-9{LAYOUT}]+")
# A word of a text that is nothing but such keys; Ô and Đ large may be words of their own.
_LAYOUT_WORD = re.compile(
    "(?:(?<=^)|(?<=[ ,./-]))[ăâêôđ\u0300\u0309\u0303\u0301\u0323]+(?=$|[ ,./-])"
)
_MIS_DECODED = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]|\ufffd")
_UNDEFINED = {chr(code): bytes([code]) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}

ENDS = "\ufeff\0\r\n\t \u200b"


def stripped(payload: str) -> str:
    """Return a payload without the marks that scanners put at its ends."""
    return payload.strip(ENDS)


def digits_of_layout(text: str) -> str | None:
    """Return the digits that Windows' Vietnamese layout typed as letters, None if they are none.

    Works on the raw text: composing it first would swap digits silently.
    """
    if text.isascii() or not _LAYOUT_DIGITS.fullmatch(text):
        return None
    return "".join(_LAYOUT.get(letter, letter) for letter in text)


def digits_in_text(text: str) -> str:
    """Return a text in which words that such a keyboard typed for numbers are numbers again."""
    return _LAYOUT_WORD.sub(lambda word: digits_of_layout(word[0]) or "", text)


def repaired_utf8(text: str) -> str | None:
    """Return a text whose UTF-8 bytes were taken for Western letters; None when not certain."""
    found = text
    for _ in range(_TIMES):
        if not _MIS_DECODED.search(found):
            return None if found == text else found
        once = _once_repaired(found)
        if once is None:
            return None
        found = once
    return None


_TIMES = 4  # mis-decoded thrice at most


def _once_repaired(text: str) -> str | None:
    try:
        raw = b"".join(_byte(letter) for letter in text)
        repaired = raw.decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return normalize("NFC", repaired)


def _byte(letter: str) -> bytes:
    if letter in _UNDEFINED:
        return _UNDEFINED[letter]
    if ord(letter) < 0x100:
        return bytes([ord(letter)])
    return letter.encode("cp1252")


def is_mis_decoded(text: str) -> bool:
    """Tell whether a text shows bytes of UTF-8 as letters, or signs that were lost."""
    return _MIS_DECODED.search(text) is not None or "?" in text


# Words without a vowel, and what is left of Nguyễn and Huỳnh.
_NO_VOWEL = re.compile(
    r"\b(?:[^\W\d_aeiouy]{2,}|nguyn|hunh)\b", re.IGNORECASE | re.ASCII
)


def has_lost_vowels(text: str, *, name: bool = True) -> bool:
    """Tell whether a scanner left out the letters it lacks: "Nguyn Th Hng".

    An address may hold one abbreviation, as HCM; a name holds none.
    """
    return text.isascii() and len(_NO_VOWEL.findall(text)) > (0 if name else 1)
