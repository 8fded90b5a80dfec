"""Vietnamese text: cleaning, the keys for searching and comparing, and sorting."""

import re
from collections.abc import Mapping
from functools import lru_cache
from unicodedata import combining, is_normalized, normalize

TONES = (
    "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: their sorting order
)

VIETNAMESE_LETTERS = frozenset(
    normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", *TONES)
) | {"đ", "Đ"}

INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufffe\ufff9\ufffa\ufffb"
)
APOSTROPHES = "\u2019\u2018\u02bc\u02bb\u0060\u00b4\u2032\uff07\u201b\u02b9"

# Letters that look Vietnamese or Latin and are not: eth, African D, caron, Cyrillic.
LOOK_ALIKES = str.maketrans(
    "ÐƉðɖǍǎАВСЕНКМОРТХУІЈѕасеорхуіј",
    "ĐĐđđĂăABCEHKMOPTXYIJsaceopxyij",
)
_PLAIN = {
    "đ": "d",
    "ð": "d",
    "ɖ": "d",
    "ƀ": "b",
    "ł": "l",
    "ø": "o",
    "ı": "i",
    "ħ": "h",
}
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_REMOVED: Mapping[int, str | None] = {
    **{ord(mark): None for mark in INVISIBLE},
    **dict.fromkeys((*range(9), *range(14, 28), 127)),
}
_JOINER = "\u034f"  # the one removed mark that counts as printable
_UNIFIED_APOSTROPHE = {ord(mark): "'" for mark in APOSTROPHES}


def nfc(text: str) -> str:
    """Return the text with composed letters, as every file and paper gets it."""
    return text if text.isascii() else normalize("NFC", text)


def is_composed(text: str) -> bool:
    """Tell whether every letter is one code point."""
    return text.isascii() or is_normalized("NFC", text)


def clean(text: str) -> str:
    """Return NFC text without invisible characters, its spaces single, its ends bare.

    Legacy text (TCVN3 writes ư as a soft hyphen) must be converted before.
    """
    if not text.isprintable() or _JOINER in text:  # translating is slow, so only then
        text = text.translate(_REMOVED)
    return " ".join(nfc(text).split())


def _folded_letter(letter: str) -> str:
    base = normalize("NFD", letter.lower())[0]
    return _PLAIN.get(base, base)


_LATIN = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
_FOLDING: dict[int, str | int | None] = {
    **{ord(letter): _folded_letter(letter) for letter in _LATIN if letter.isalpha()},
    **dict.fromkeys(range(768, 880)),
    **{ord(mark): None for mark in INVISIBLE},
    **FULL_WIDTH,
    **_UNIFIED_APOSTROPHE,
    **LOOK_ALIKES,
}


def fold(text: str) -> str:
    """Return the search key: no marks, đ as d, lower case, single spaces.

    "Trần Thị Bưởi" gives "tran thi buoi". What it makes equal need not be equal: Lan, Lân.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(filter(None, map(_folded, text.split())))


@lru_cache(maxsize=50_000)  # the words of names and places come again and again
def _folded(word: str) -> str:
    return word.translate(_FOLDING).translate(_FOLDING).lower()


def _toneless(word: str) -> tuple[str, str]:
    """Split a word in its letters with ^, breve and horn, and its tone marks in order."""
    decomposed = normalize("NFD", word)
    tones = "".join(mark for mark in decomposed if mark in TONES)
    if not tones:
        return normalize("NFC", decomposed), ""
    letters = "".join(mark for mark in decomposed if mark not in TONES)
    return normalize("NFC", letters), tones


@lru_cache(maxsize=50_000)
def _compared(word: str) -> str:
    letters, tones = _toneless(word)
    return letters + tones


_UNIFYING: dict[int, str | int | None] = {
    **_REMOVED,
    **_UNIFIED_APOSTROPHE,
    **FULL_WIDTH,
    **LOOK_ALIKES,
}


def compare_key(text: str) -> str:
    """Return the key that is equal for names written alike.

    Case, the place of the tone mark (hoà, hòa), look-alike letters and the kind of apostrophe
    do not count; every other mark, letter and space does (identity.md 4.2).
    """
    if not text.isascii():
        text = normalize("NFC", text.translate(_UNIFYING))
    return " ".join([_compared(word) for word in text.lower().split()])


def loose_key(text: str) -> str:
    """Return the second level of comparison: no apostrophes, hyphens, spaces nor rare marks.

    It makes H'Bia, H' Bia and Hbia alike (identity.md 4.7).
    """
    key = normalize("NFD", compare_key(text))
    key = key.translate({0x0306: None, 0x030C: None, ord("ƀ"): "b", ord("ñ"): "n"})
    return re.sub(r"['\s-]", "", normalize("NFC", key))


_ALPHABET = "aăâbƀcčdđeĕêfghiĭjklmnñoŏôơpqrstuŭưvwxyz"
_RANKS = {letter: chr(ord("A") + rank) for rank, letter in enumerate(_ALPHABET)}
_RANKS.update({digit: digit for digit in "0123456789"})
_TONE_RANKS = {tone: str(rank) for rank, tone in enumerate(TONES, 1)}


@lru_cache(maxsize=50_000)
def _sorted_word(word: str) -> str:
    letters, tones = _toneless(word.translate(_UNIFYING).lower())
    ranks = [_RANKS.get(letter, letter) for letter in letters if letter.isalnum()]
    tone_ranks = [_TONE_RANKS[tone] for tone in tones] or ["0"]
    return "".join(ranks) + " " + "".join(tone_ranks)


# Names of the highlands put the given name first, after a word that tells the sex.
_GIVEN_FIRST = re.compile(rf"(?:y|ka|h|k)[\s'{APOSTROPHES}-]", re.IGNORECASE)


@lru_cache(maxsize=20_000)  # people are called alike
def sort_key(name: str) -> str:
    """Return the key that sorts names as class and commune lists do, compared byte by byte.

    Given name, then family name, then the middle; the letters of a word before its tone;
    tones as ngang, huyền, hỏi, ngã, sắc, nặng. Names like "Y Wĩ Ênuôl" or "H'Bia Niê" keep their order.
    """
    words = name.split()
    if len(words) > 1 and not _GIVEN_FIRST.match(name.lstrip()):
        words = [words[-1], *words[:-1]]
    return " ".join([_sorted_word(word) for word in words])


def has_marks(text: str) -> bool:
    """Tell whether any letter carries a Vietnamese mark or is đ."""
    return not text.isascii() and any(
        letter in "đĐ" or any(map(combining, normalize("NFD", letter)))
        for letter in text
    )
