"""The printed typeface: Tinos, as wide as Times New Roman, with every Vietnamese letter."""

from functools import lru_cache
from unicodedata import is_normalized

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from vssid_desk import resources
from vssid_desk.errors import UserError

_FACES = {
    "": "Tinos-Regular",
    "b": "Tinos-Bold",
    "i": "Tinos-Italic",
    "bi": "Tinos-BoldItalic",
}


@lru_cache(maxsize=4)
def font(style: str) -> str:
    """Return the name of a registered face by its style: "", "b", "i" or "bi"."""
    name = _FACES[style]
    pdfmetrics.registerFont(TTFont(name, str(resources.font_file(name))))
    return name


@lru_cache(maxsize=4)
def letters(style: str) -> frozenset[str]:
    """Return every letter a face can draw."""
    face = pdfmetrics.getFont(font(style)).face
    return frozenset(map(chr, face.charToGlyph))


def check(text: str, style: str) -> None:
    """Raise UserError for a letter the face lacks, or a text that is not composed (NFC)."""
    if not letters(style).issuperset(text):
        lacking = next(letter for letter in text if letter not in letters(style))
        raise UserError(
            f"Phông chữ in không có ký tự “{lacking}” (U+{ord(lacking):04X}). "
            "Sửa giá trị có ký tự này rồi lập lại biểu mẫu."
        )
    if not is_normalized("NFC", text):
        raise UserError(
            "Có giá trị chưa ở dạng chữ dựng sẵn nên in ra sai dấu. Nhập lại giá trị đó."
        )


@lru_cache(maxsize=4)
def _face(style: str) -> TTFont:
    return pdfmetrics.getFont(font(style))


@lru_cache(maxsize=65536)
def width(text: str, style: str, size: float) -> float:
    """Return how wide a text is, in points."""
    return float(_face(style).stringWidth(text, size))
