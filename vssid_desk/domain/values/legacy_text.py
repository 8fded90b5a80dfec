"""Text of the fonts before Unicode (TCVN3, VNI, VISCII): recognised by column, converted by table.

Never decide for one cell: VNI `Hoàng` is "Hồng", and "Trần Văn Hoàng" is a name (identity.md 4.4).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from unicodedata import normalize

from vssid_desk.domain.values import spelling

ENCODINGS = ("tcvn3", "vni", "viscii")

_TCVN3: Mapping[int, int] = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
_VISCII_CODES = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
_VISCII: dict[int, str] = {
    **dict(enumerate(_VISCII_CODES, 0x80)),
    0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ",
}  # fmt: skip
# The bytes 0x80 to 0x9F as Windows turns them into letters when it takes them for Western text.
_WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"
_VISCII.update(
    {ord(letter): _VISCII[code] for code, letter in enumerate(_WINDOWS, 0x80)}
)

_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS = {  # second character: hat and tone
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323",
}  # fmt: skip
_VNI_BREVES = {
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_SINGLES = {
    "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư",
}  # fmt: skip


def _vni_table() -> dict[str, str]:
    """Return every VNI pair and single letter, small and capital."""
    marks = {
        "a": {**_VNI_TONES, **_VNI_HATS, **_VNI_BREVES},
        "u": _VNI_TONES,
        "y": _VNI_TONES,
    }
    marks["e"] = marks["o"] = {**_VNI_TONES, **_VNI_HATS}
    table = {
        base + second: normalize("NFC", base + added)
        for base, seconds in marks.items()
        for second, added in seconds.items()
    }
    horned = {"ô": "ơ", "ö": "ư"}
    for code, letter in horned.items():
        for second, tone in _VNI_TONES.items():
            table[code + second] = normalize("NFC", letter + tone)
    table.update(_VNI_SINGLES)
    # The case of a pair is that of its first letter; capitals write both large.
    capitals = {code.upper(): letter.upper() for code, letter in table.items()}
    mixed = {
        code[0].upper() + code[1:]: letter.upper() for code, letter in table.items()
    }
    return {**table, **mixed, **capitals}


_VNI = _vni_table()
_VNI_CODE = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_CAPITAL_PAIR = re.compile(
    r"([AĂÂEÊIOÔƠUƯY])([àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ])"
)
_ASCII_WORD = re.compile(r"[A-Za-z]+")


def _base(letter: str) -> str:
    """Return a vowel without its tone, its hat kept."""
    decomposed = normalize("NFD", letter)
    return normalize(
        "NFC",
        "".join(m for m in decomposed if m not in "\u0300\u0301\u0303\u0309\u0323"),
    )


def _joined_capital(match: re.Match[str]) -> str:
    """Return one capital for a capital and the same vowel with a tone: Yỷ is Ỷ, Ââ with sắc is Ấ."""
    capital, toned = match.groups()
    return toned.upper() if _base(toned).upper() == capital else match[0]


def _from_tcvn3(text: str) -> str:
    converted = _CAPITAL_PAIR.sub(_joined_capital, text.translate(_TCVN3))
    # TCVN3 has no toned capitals: in "NGUYÔN" the vowel is small though capital is meant.
    runs = _ASCII_WORD.findall(text)
    large = [run for run in runs if run.isupper()]
    if len(large) == len(runs) and any(len(run) > 1 for run in large):
        return converted.upper()
    return converted


def _from_vni(text: str) -> str:
    return _VNI_CODE.sub(lambda match: _VNI[match[0]], text)


def _from_viscii(text: str) -> str:
    return text.translate(_VISCII)


_CONVERTERS: Mapping[str, Callable[[str], str]] = {
    "tcvn3": _from_tcvn3,
    "tcvn3h": lambda text: _from_tcvn3(text).upper(),
    "vni": _from_vni,
    "viscii": _from_viscii,
}

# Letters that no legacy byte can give: a cell with one of them is Unicode already.
_UNICODE_ONLY = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0323]"
)


def is_unicode(text: str) -> bool:
    """Tell whether a text holds Vietnamese letters that only Unicode has."""
    return _UNICODE_ONLY.search(text) is not None


def convert(text: str, encoding: str) -> str:
    """Return legacy text in composed Unicode letters.

    `encoding` is "tcvn3", "tcvn3h" (the font draws capitals), "vni" or "viscii". A cell that is Unicode
    already comes back as it is.
    """
    if not encoding or is_unicode(text):
        return text
    return normalize("NFC", _CONVERTERS[encoding](text))


def of_font(font: str) -> str:
    """Return the encoding a font is drawn for: ".VnTime", ".VnTimeH", "VNI-Times", "" for others."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3h" if name.endswith("h") else "tcvn3"
    if name.startswith("vni"):
        return "vni"
    return "viscii" if "viscii" in name else ""


def detect(values: Sequence[str], font: str = "") -> str:
    """Return the encoding of a whole column, "" for Unicode.

    The font decides when it is a legacy one; else each way of reading is scored by spelling and must
    beat Unicode clearly.
    """
    foreign = [value for value in values if not value.isascii()]
    legacy = [value for value in foreign if not is_unicode(value)]
    if len(legacy) * 5 < len(foreign) * 4:  # a Unicode column, whatever its font says
        return ""
    named = of_font(font)
    if named or not legacy:
        return named
    scores = {encoding: _score(legacy, encoding) for encoding in ("", *ENCODINGS)}
    best = max(ENCODINGS, key=lambda encoding: scores[encoding])
    better = scores[best] > scores[""] + 0.02 and scores[best] >= 0.75
    return best if better else ""


def _score(values: Sequence[str], encoding: str) -> float:
    """Return the share of good syllables; a sign within a word is a fault, as is a lone mark."""
    converted = [
        normalize("NFC", _CONVERTERS[encoding](v) if encoding else v) for v in values
    ]
    runs = [run for value in converted for run in value.split()]
    runs = [run.strip(".,;:()-'\"") for run in runs if any(map(str.isalpha, run))]
    return spelling.share_valid([run for run in runs if run])


def looks_ocr(values: Sequence[str]) -> bool:
    """Tell whether a column of names was read by a machine, or lost its marks (identity.md 4.5)."""
    found = [
        word
        for value in values
        for word in spelling.words(normalize("NFC", value))
        if len(word) > 1  # initials of invented names, and letters like H'
    ]
    if len(found) < 12:
        return False
    marked = sum(not word.isascii() for word in found) / len(found)
    mixed = sum(
        bool(re.search(r"[^\W\d_][0-9]|[0-9][^\W\d_]", v)) for v in values
    ) / len(values)
    odd = spelling.share_valid(found) < 0.85
    if marked >= 0.5:  # names of the highlands are spelt otherwise, but carry marks
        return odd and mixed > 0.02
    return mixed > 0.01 or (odd and marked > 0.05)
