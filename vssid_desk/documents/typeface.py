"""The printed typeface: Tinos, as wide as Times New Roman, with every Vietnamese letter."""

from functools import lru_cache
from unicodedata import is_normalized

from reportlab.pdfbase import pdfmetrics

from vssid_desk import resources
from vssid_desk.documents.embedding import Face
from vssid_desk.errors import UserError

_FACES = {
    "": "Tinos-Regular",
    "b": "Tinos-Bold",
    "i": "Tinos-Italic",
    "bi": "Tinos-BoldItalic",
}


@lru_cache(maxsize=4)
def face(style: str) -> Face:
    """Return a registered face by its style: "", "b", "i" or "bi"."""
    name = _FACES[style]
    made = Face(name, resources.font_file(name), f"T{list(_FACES).index(style) + 1}")
    pdfmetrics.registerFont(made)
    return made


def font(style: str) -> str:
    """Return the name of a registered face by its style."""
    return str(face(style).fontName)


@lru_cache(maxsize=4)
def letters(style: str) -> frozenset[str]:
    """Return every letter a face can draw."""
    return frozenset(map(chr, face(style).face.charToGlyph))


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


@lru_cache(maxsize=65536)
def coded(text: str, style: str) -> str:
    """Return a text as a PDF shows it in the first subset of its face.

    It is empty for a text with a letter that this subset lacks. Raises UserError as check does.
    """
    check(text, style)
    codes = face(style).codes
    if not codes.keys() >= set(text):
        return ""
    return f"<{bytes(codes[letter] for letter in text).hex()}>"


@lru_cache(maxsize=65536)
def width(text: str, style: str, size: float) -> float:
    """Return how wide a text is, in points."""
    return float(face(style).stringWidth(text, size))
